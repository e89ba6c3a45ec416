/** Which kind of report: every kind of the report model, and the poster of a journey. */
import { RadioGroup } from '@renderer/components';
import type { Text } from '@shared/i18n';
import { reportKinds, type ReportKind } from '@shared/report/model';
import type { ChosenOptions } from './options';
import { Part } from './Part';
import styles from './reports.module.css';

const POSTER = 'journeyPoster';
type Choice = ReportKind | typeof POSTER;

/** In the order in which they are offered: the poster after the reports on everything. */
const choices: readonly Choice[] = reportKinds.flatMap((kind) => (kind === 'touchpoints' ? [POSTER, kind] : [kind]));

export function KindChoice({
  text,
  options,
  poster,
  choose,
}: Pick<ChosenOptions, 'options' | 'poster' | 'choose'> & { readonly text: Text }) {
  return (
    <Part title={text('reportsScreen.kind')}>
      <div className={styles.kinds}>
        <RadioGroup<Choice>
          label={text('reportsScreen.kind')}
          isLabelHidden
          options={choices.map((id) => ({ id, label: text(`reportsScreen.kinds.${id}`) }))}
          value={poster.isChosen ? POSTER : options.kind}
          onChange={(kind) => choose(kind === POSTER ? { isPoster: true } : { isPoster: false, kind })}
        />
      </div>
    </Part>
  );
}
