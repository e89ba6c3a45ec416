/** Saves the table that is shown as a workbook or CSV. */
import { useText } from '@renderer/api';
import { Button, Menu } from '@renderer/components';
import type { ExchangeTable } from '@shared/contract/interviewExchange.contract';
import { saveExport, type SaveJob } from './shared';

export interface ExportButtonProps {
  readonly table: ExchangeTable;
  /** Name of the file without extension. */
  readonly name: string;
  readonly options?: SaveJob['options'];
  readonly isDisabled?: boolean;
}

export function ExportButton({ table, name, options, isDisabled = false }: ExportButtonProps) {
  const t = useText();
  return (
    <Menu
      label={t('interviewsAnalysis.export.label')}
      placement="bottom end"
      trigger={
        <Button variant="quiet" icon="export" isDisabled={isDisabled}>
          {t('interviewsAnalysis.export.label')}
        </Button>
      }
      entries={[
        { id: 'xlsx', label: t('interviewsAnalysis.export.xlsx') },
        { id: 'csv', label: t('interviewsAnalysis.export.csv') },
      ]}
      onAction={(id) =>
        void saveExport({
          table,
          name,
          format: id === 'csv' ? 'csv' : 'xlsx',
          language: t.locale,
          ...(options !== undefined && { options }),
        })
      }
    />
  );
}
