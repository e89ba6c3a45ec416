/** What the report is to be: kind, language, names, date, house style, and the files it is saved as. */
import { useEngineQuery } from '@renderer/api';
import { DateField, SegmentedControl, Select } from '@renderer/components';
import type { DocumentState } from '@shared/contract/documents.contract';
import type { Text } from '@shared/i18n';
import { Draft } from './Draft';
import { ExportFiles } from './ExportFiles';
import { HouseStyle } from './HouseStyle';
import { KindChoice } from './KindChoice';
import { LanguagePart } from './LanguagePart';
import { today, type ChosenOptions } from './options';
import { Part } from './Part';
import styles from './reports.module.css';

export interface OptionsPanelProps extends ChosenOptions {
  readonly document: DocumentState;
  readonly text: Text;
}

/** Every choice shows at once in the preview. */
export function OptionsPanel({ document, options, poster, choose, keep, text }: OptionsPanelProps) {
  const { engagement, readOnly } = document;
  const departments = useEngineQuery('lists.all', {}).data?.departments ?? [];
  return (
    <aside className={styles.options} aria-label={text('reportsScreen.options')}>
      <KindChoice text={text} options={options} poster={poster} choose={choose} />
      {options.kind === 'unit' && (
        <Part title={text('reportsScreen.department')}>
          <Select
            label={text('reportsScreen.department')}
            isLabelHidden
            options={departments.map(({ id, name }) => ({ id: String(id), label: name }))}
            value={options.department === null ? null : String(options.department)}
            onChange={(id) => keep({ department: Number(id) })}
            placeholder={text('reportsScreen.chooseDepartment')}
            isDisabled={readOnly}
          />
          {options.department === null && <p className={styles.hint}>{text('reportsScreen.noDepartment')}</p>}
        </Part>
      )}
      <Part title={text('reportsScreen.files')}>
        <ExportFiles name={engagement.name} options={options} text={text} />
      </Part>
      <LanguagePart text={text} options={options} choose={choose} />
      <Part
        title={text('reportsScreen.names')}
        control={
          <SegmentedControl
            label={text('reportsScreen.names')}
            size="small"
            options={[
              { id: 'with', label: text('reportsScreen.namesWith') },
              { id: 'without', label: text('reportsScreen.namesWithout') },
            ]}
            value={options.withNames ? 'with' : 'without'}
            onChange={(names) => choose({ withNames: names === 'with' })}
          />
        }
      >
        <p className={styles.hint}>
          {text(options.withNames ? 'reportsScreen.namesWithHint' : 'reportsScreen.namesWithoutHint')}
        </p>
      </Part>
      <Part
        title={text('reportsScreen.date')}
        control={
          <DateField
            label={text('reportsScreen.date')}
            isLabelHidden
            value={options.date}
            onChange={(date) => choose({ date: date ?? today() })}
            openLabel={text('reportsScreen.openCalendar')}
            clearLabel={text('reportsScreen.clearDate')}
            invalidMessage={text('reportsScreen.invalidDate')}
          />
        }
      />
      <Part title={text('reportsScreen.audience')}>
        <Draft
          label={text('reportsScreen.audience')}
          description={text('reportsScreen.audienceHint')}
          value={options.audience ?? ''}
          isReadOnly={readOnly}
          onKeep={(audience) => keep({ audience: audience === '' ? null : audience }, 'audience')}
        />
      </Part>
      <Part title={text('reportsScreen.style')}>
        <HouseStyle engagement={engagement} isReadOnly={readOnly} text={text} />
      </Part>
    </aside>
  );
}
