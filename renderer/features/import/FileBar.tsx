/** What the file is and how it was read: sheet, header row, encoding and separator, each to be corrected. */
import { useText } from '@renderer/api';
import { Chip, Icon, Menu, PageBar, type MenuEntry } from '@renderer/components';
import { importKinds } from '@shared/contract/imports.contract';
import type { ImportOptions, ImportPreview } from '@shared/domain/importPlan';
import { formatBytes } from '@shared/i18n/format';
import { recognised } from './summarise';
import styles from './import.module.css';

export interface FileBarProps {
  readonly preview: ImportPreview;
  readonly options: ImportOptions;
  readonly onChange: (options: ImportOptions) => void;
  /** Takes the file to the import of journeys; left out where there are none. */
  readonly onJourney: (() => void) | undefined;
}

const JOURNEY = 'journey';
const encodings = ['utf-8', 'windows-1252', 'utf-16le', 'iso-8859-15', 'macintosh'] as const;
const delimiters = [
  { id: ';', name: 'semicolon' },
  { id: ',', name: 'comma' },
  { id: '\t', name: 'tab' },
  { id: '|', name: 'bar' },
] as const;

/** The bar under the head. */
export function FileBar({ preview, options, onChange, onJourney }: FileBarProps) {
  const t = useText();
  const { account, sheets } = preview;
  const columns = recognised(account.mapping);
  // Another sheet or header is another table: what was chosen for the columns of the one before does not hold.
  const reread = (change: Partial<ImportOptions>): void => {
    const { mapping: _mapping, decisions: _decisions, includeRows: _include, excludeRows: _exclude, ...kept } = options;
    onChange({ ...kept, ...change });
  };
  const headerRows = Array.from({ length: Math.max(12, account.headerRow + 6) }, (_, index) => index + 1);
  const delimiter = delimiters.find(({ id }) => id === preview.delimiter);
  return (
    <PageBar
      label={t('importWizard.facts.file')}
      tone="quiet"
      end={<span className={styles.recognised}>{t('importWizard.facts.recognised', columns)}</span>}
    >
      <Icon name="file" />
      <b className={styles.fileName}>{preview.fileName}</b>
      <span className={styles.muted}>{formatBytes(t.locale, preview.bytes)}</span>
      <ChoiceChip
        name={t('importWizard.facts.kind')}
        value={t(`import.kinds.${account.kind}`)}
        entries={[
          ...importKinds.map((id) => ({ id, label: t(`import.kinds.${id}`), isSelected: id === account.kind })),
          ...(onJourney === undefined ? [] : [{ id: JOURNEY, label: t('importWizard.file.elsewhere.journey.title') }]),
        ]}
        onChoose={(id) => {
          if (id === JOURNEY) onJourney?.();
          const kind = importKinds.find((known) => known === id);
          if (kind !== undefined) reread({ kind });
        }}
      />
      {sheets.length > 1 && (
        <ChoiceChip
          name={t('importWizard.facts.sheet')}
          value={account.sheet}
          entries={sheets.map((sheet) => ({
            id: sheet.name,
            label: t('importWizard.facts.sheetOption', { name: sheet.name, rows: sheet.rows }),
            isSelected: sheet.name === account.sheet,
            ...(sheet.hidden && { description: t('importWizard.facts.hiddenSheet') }),
          }))}
          onChoose={(sheet) => {
            const { headerRow: _headerRow, kind: _kind, ...kept } = options;
            const {
              mapping: _mapping,
              decisions: _decisions,
              includeRows: _include,
              excludeRows: _exclude,
              ...rest
            } = kept;
            onChange({ ...rest, sheet });
          }}
        />
      )}
      <ChoiceChip
        name={t('importWizard.facts.headerRow')}
        value={t('importWizard.facts.row', { row: account.headerRow })}
        entries={headerRows.map((row) => ({
          id: String(row),
          label: t('importWizard.facts.row', { row }),
          isSelected: row === account.headerRow,
        }))}
        onChoose={(row) => reread({ headerRow: Number(row) })}
      />
      {preview.encoding !== null && (
        <ChoiceChip
          name={t('importWizard.facts.encoding')}
          value={preview.encoding}
          entries={[...new Set<string>([preview.encoding, ...encodings])].map((id) => ({
            id,
            label: id,
            isSelected: id === preview.encoding,
          }))}
          onChoose={(encoding) => onChange({ ...options, encoding })}
        />
      )}
      {preview.delimiter !== null && (
        <ChoiceChip
          name={t('importWizard.facts.delimiter')}
          value={delimiter === undefined ? preview.delimiter : t(`importWizard.facts.delimiters.${delimiter.name}`)}
          entries={delimiters.map(({ id, name }) => ({
            id,
            label: t(`importWizard.facts.delimiters.${name}`),
            isSelected: id === preview.delimiter,
          }))}
          onChoose={(id) => reread({ delimiter: id })}
        />
      )}
      {account.headerRow > 1 && (
        <span className={styles.muted}>{t('importWizard.facts.titleRows', { count: account.headerRow - 1 })}</span>
      )}
    </PageBar>
  );
}

interface ChoiceChipProps {
  readonly name: string;
  readonly value: string;
  readonly entries: readonly MenuEntry[];
  readonly onChoose: (id: string) => void;
}

function ChoiceChip({ name, value, entries, onChoose }: ChoiceChipProps) {
  return (
    <Menu
      label={name}
      entries={entries}
      onAction={onChoose}
      trigger={
        <Chip name={name} hasMenu>
          {value}
        </Chip>
      }
    />
  );
}
