/** Codebooks and projects in and out: the menu in the head of the interviews. */
import { useState } from 'react';
import { host, noticeError, useEngineQuery, useText } from '@renderer/api';
import { Button, Menu } from '@renderer/components';
import { saveExport } from '../shared';
import { ImportDialog } from './ImportDialog';
import { SaveProjectDialog } from './SaveProjectDialog';

export function ExchangeMenu({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const t = useText();
  const name = useEngineQuery('document.state', {}, { keepPrevious: true }).data?.engagement.name ?? '';
  const [file, setFile] = useState<{ readonly token: string; readonly name: string } | null>(null);
  const [isSaving, setSaving] = useState(false);
  const choose = async (): Promise<void> => {
    const chosen = await host('file.choose', { purpose: 'qda' });
    if (!chosen.ok) noticeError(chosen.error, choose);
    else setFile(chosen.value);
  };
  const act = (id: string): void => {
    if (id === 'import') void choose();
    else if (id === 'project') setSaving(true);
    else if (id === 'qdc') void saveExport({ table: 'codebook', format: 'qdc', name, language: t.locale });
    else if (id === 'table')
      void saveExport({
        table: 'codebook',
        format: 'xlsx',
        name: `${name} ${t('interviewsScreen.views.codebook').toLowerCase()}`,
        language: t.locale,
      });
  };
  return (
    <>
      <Menu
        label={t('interviewsAnalysis.exchange.label')}
        placement="bottom end"
        trigger={
          <Button variant="quiet" icon="export">
            {t('interviewsAnalysis.exchange.label')}
          </Button>
        }
        entries={[
          {
            id: 'import',
            label: t('interviewsAnalysis.exchange.import'),
            description: t('interviewsAnalysis.exchange.importNote'),
            isDisabled: isReadOnly,
          },
          { kind: 'separator', id: 'line' },
          { id: 'project', label: t('interviewsAnalysis.exchange.exportProject') },
          { id: 'qdc', label: t('interviewsAnalysis.exchange.exportCodebook') },
          { id: 'table', label: t('interviewsAnalysis.exchange.exportTable') },
        ]}
        onAction={act}
      />
      {file !== null && <ImportDialog file={file} onClose={() => setFile(null)} />}
      {isSaving && <SaveProjectDialog name={name} onClose={() => setSaving(false)} />}
    </>
  );
}
