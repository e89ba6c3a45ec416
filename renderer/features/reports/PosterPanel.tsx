/** What the poster of a journey is to be: which journey, on what paper, in which language, and the files it is saved as. */
import { useEngineQuery } from '@renderer/api';
import { NavList, SegmentedControl } from '@renderer/components';
import type { Text } from '@shared/i18n';
import type { JourneySummary } from '@shared/insight/journey/map';
import { papers, type PosterJob } from '@shared/report/poster';
import { KindChoice } from './KindChoice';
import { LanguagePart } from './LanguagePart';
import type { ChosenOptions } from './options';
import { Part } from './Part';
import { PosterFiles } from './PosterFiles';
import styles from './reports.module.css';

/** At the left, in the place of the sections: the journeys. */
export function JourneyChoice({
  text,
  journeys,
  selected,
  onSelect,
}: {
  readonly text: Text;
  readonly journeys: readonly JourneySummary[];
  readonly selected: number | null;
  readonly onSelect: (journey: number) => void;
}) {
  return (
    <nav className={styles.sections} aria-label={text('reportsScreen.poster.journeys')}>
      <div className={styles.railHead}>
        <h2>{text('reportsScreen.poster.journeys')}</h2>
      </div>
      <NavList
        label={text('reportsScreen.poster.journeys')}
        items={journeys.map(({ id, name, steps }) => ({
          id: String(id),
          label: name,
          description: text('reportsScreen.poster.steps', { count: steps }),
        }))}
        selected={selected === null ? null : String(selected)}
        onSelect={(id) => onSelect(Number(id))}
        emptyText={text('reportsScreen.poster.none')}
      />
    </nav>
  );
}

export interface PosterPanelProps extends Pick<ChosenOptions, 'options' | 'poster' | 'choose'> {
  readonly text: Text;
  /** Null without a journey. */
  readonly job: PosterJob | null;
}

/** At the right. */
export function PosterPanel({ text, options, poster, choose, job }: PosterPanelProps) {
  const laidOut = useEngineQuery(
    'journey.poster',
    { id: job?.journey ?? 1, paper: poster.paper, language: options.language },
    { enabled: job !== null },
  );
  return (
    <aside className={styles.options} aria-label={text('reportsScreen.options')}>
      <KindChoice text={text} options={options} poster={poster} choose={choose} />
      <Part title={text('reportsScreen.poster.paper')}>
        <SegmentedControl
          label={text('reportsScreen.poster.paper')}
          size="small"
          options={papers.map((id) => ({ id, label: id }))}
          value={poster.paper}
          onChange={(paper) => choose({ paper })}
        />
        {job !== null && laidOut.data !== undefined && <p className={styles.hint}>{laidOut.data.sentence}</p>}
      </Part>
      {job !== null && (
        <Part title={text('reportsScreen.files')}>
          <PosterFiles key={job.uid} job={job} text={text} />
        </Part>
      )}
      <LanguagePart text={text} options={options} choose={choose} />
    </aside>
  );
}
