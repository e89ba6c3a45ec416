/** The other sheets of the workbook that hold something the program takes in: one line, each a way to go there. */
import { useText } from '@renderer/api';
import { Button, classNames, Icon } from '@renderer/components';
import type { ImportPreview } from '@shared/domain/importPlan';
import styles from './conflicts.module.css';

export interface OtherSheetsProps {
  readonly sheets: ImportPreview['sheets'];
  /** Before the import the line looks ahead; after it, it asks what comes next. */
  readonly when: 'before' | 'after';
  readonly onChoose: (sheet: ImportPreview['sheets'][number]) => void;
}

/** The line; nothing when there is no such sheet. */
export function OtherSheets({ sheets, when, onChoose }: OtherSheetsProps) {
  const t = useText();
  if (sheets.length === 0) return null;
  return (
    <p className={classNames(styles.otherSheets, when === 'after' && styles.after)}>
      <Icon name="file" />
      <span>{t(`importWizard.otherSheets.${when}`, { count: sheets.length })}</span>
      {sheets.map((sheet) => (
        <Button key={sheet.name} variant="link" onPress={() => onChoose(sheet)}>
          {t('importWizard.otherSheets.sheet', {
            name: sheet.name,
            kind: sheet.looksLike === null ? '' : t(`importWizard.otherSheets.kinds.${sheet.looksLike}`),
          })}
        </Button>
      ))}
    </p>
  );
}
