/** Saving the report and the table from the menu, the palette and the keyboard, whatever screen is in view. */
import { useDocument } from '@renderer/api';
import { useAction } from '@renderer/actions/registry';
import type { DocumentState } from '@shared/contract/documents.contract';
import { exportReport, type ExportForm } from './exports';
import { useReportOptions } from './options';

/** Registers the actions while there is a document; draws nothing. */
export function ReportActions() {
  const document = useDocument();
  // A pool has no report: its sheets go out one by one.
  return document === null || document.kind === 'pool' ? null : <Registered document={document} />;
}

function Registered({ document }: { readonly document: DocumentState }) {
  const { options } = useReportOptions(document.engagement);
  const save = (form: ExportForm): void =>
    void exportReport(form, {
      name: document.engagement.name,
      options,
      signal: new AbortController().signal,
      onStart: () => undefined,
      onProgress: () => undefined,
      onStep: () => undefined,
    });
  useAction('report.savePdf', () => save('pdf'));
  useAction('export.workbook', () => save('xlsx'));
  useAction('export.csv', () => save('csv'));
  return null;
}
