/** The columns of the file above the rows as they will be: per column its field, how sure that is, and what was done with it. */
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useText } from '@renderer/api';
import { classNames, ComboBox, Icon, ModeSign } from '@renderer/components';
import type { ImportOptions, ImportPreview, MappedColumn } from '@shared/domain/importPlan';
import { fieldName, fieldOptions, isNumberField, modeOfText, reasonText } from './wording';
import { withMapping } from './summarise';
import styles from './mapping.module.css';

export interface MappingTableProps {
  readonly preview: ImportPreview;
  readonly options: ImportOptions;
  readonly onChange: (options: ImportOptions) => void;
}

/** The header as it stands in the file: a line break and a space at the end are shown, because they are what the next file will have too. */
export function headerText(source: string): string {
  return source.replace(/\s*\r?\n\s*/g, '↵').replace(/[ \u00a0]+$/, '␣');
}

/** Pixels for a column: wide where a sentence stands, narrow where a figure does, wide enough for the name of its field. */
function columnWidth({ field, filled }: MappedColumn): number {
  if (field === 'name') return 232;
  if (field === 'number') return 96;
  if (filled === 0) return 112;
  return isNumberField(field) ? 136 : 160;
}

/** The table; scrolls in both directions. */
export function MappingTable({ preview, options, onChange }: MappingTableProps) {
  const t = useText();
  const { mapping, kind } = preview.account;
  const [edited, setEdited] = useState<number | null>(null);
  const choices = fieldOptions(t, kind, mapping);
  const columnName = (column: MappedColumn): string =>
    column.source.trim() || t('importWizard.columns.unnamed', { letter: column.letter });
  const shown = mapping
    .map((column, position) => ({ column, position }))
    .filter(({ column }) => column.source.trim() !== '' || column.filled > 0);
  return (
    <div className={styles.mapping} tabIndex={0} role="region" aria-label={t('importWizard.columns.table')}>
      <table>
        <colgroup>
          <col style={{ width: 48 }} />
          {shown.map(({ column }) => (
            <col key={column.index} style={{ width: columnWidth(column) }} />
          ))}
        </colgroup>
        <thead>
          <tr className={styles.sources}>
            <th scope="col" className={styles.rowNumber}>
              <span className={styles.hidden}>{t('importWizard.columns.row')}</span>
            </th>
            {shown.map(({ column }) => (
              <th key={column.index} scope="col" title={column.source}>
                {headerText(columnName(column))}
              </th>
            ))}
          </tr>
          <tr className={styles.targets}>
            <td className={styles.rowNumber} />
            {shown.map(({ column }) => (
              <td
                key={column.index}
                className={classNames(
                  column.confidence === 'doubtful' && styles.unsure,
                  column.field === null && styles.dropped,
                )}
              >
                {edited === column.index ? (
                  <ComboBox
                    label={t('importWizard.columns.field', { column: columnName(column) })}
                    isLabelHidden
                    options={choices}
                    value={column.field ?? ''}
                    onChange={(field) => {
                      setEdited(null);
                      if (field !== null && field !== (column.field ?? ''))
                        onChange(withMapping(options, mapping, column.index, field === '' ? null : field));
                    }}
                    emptyText={t('importWizard.columns.notFound')}
                    openLabel={t('importWizard.columns.open')}
                    autoFocus
                    onCancel={() => setEdited(null)}
                    onBlur={() => setEdited(null)}
                  />
                ) : (
                  <AriaButton
                    className={styles.target}
                    aria-label={t('importWizard.columns.fieldIs', {
                      column: columnName(column),
                      field: fieldName(t, column.field, kind),
                      confidence: t(`importWizard.columns.confidence.${column.confidence}`),
                    })}
                    onPress={() => setEdited(column.index)}
                  >
                    <ConfidenceSign column={column} />
                    <span className={styles.targetName}>{fieldName(t, column.field, kind)}</span>
                    <Icon name="down" size={12} />
                  </AriaButton>
                )}
                <span
                  className={styles.remark}
                  title={column.remark === null ? undefined : reasonText(t, column.remark, kind)}
                >
                  {column.remark === null ? '\u00a0' : reasonText(t, column.remark, kind)}
                </span>
              </td>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.sample.map((row) => (
            <tr key={row.row}>
              <th scope="row" className={styles.rowNumber}>
                {row.row}
              </th>
              {shown.map(({ column, position }) => {
                const cell = row.cells[position];
                if (cell === undefined) return <td key={column.index} />;
                const text = cell.state === 'left' || cell.state === 'rejected' ? cell.original : cell.text;
                return (
                  <td
                    key={column.index}
                    className={classNames(
                      isNumberField(column.field) && styles.right,
                      cell.state === 'doubtful' && styles.doubtful,
                      cell.state === 'rejected' && styles.rejected,
                      cell.state === 'left' && styles.left,
                    )}
                    title={
                      cell.original === text
                        ? text
                        : `${text}\n${t('importWizard.columns.original', { original: cell.original })}`
                    }
                  >
                    {column.field === 'modeOverride' && modeOfText(t, text) !== null && (
                      <ModeSign mode={modeOfText(t, text)} />
                    )}
                    {text}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ConfidenceSign({ column }: { readonly column: MappedColumn }) {
  if (column.field === null) return <Icon name="close" size={12} />;
  if (column.confidence === 'doubtful') return <b className={styles.question}>?</b>;
  return <Icon name={column.field === 'extra' ? 'plus' : 'check'} size={12} />;
}
