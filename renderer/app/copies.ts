/** Copies of the engagement for others: staffing without client data for a recruiter, and one without names. The file itself does not change. */
import { host, notice, noticeError, runQuery } from '@renderer/api';
import type { CopyKind } from '@shared/contract/staffingExchange.contract';
import { withoutDocumentExtension } from '@shared/domain/documentKind';
import { formatNumber } from '@shared/i18n/format';
import { useWindowStore } from '@renderer/api/windowState';

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);

/** Asks for a place, writes the copy there and says what went along and what stayed out. */
export async function saveCopy(kind: CopyKind): Promise<void> {
  const fileName = useWindowStore.getState().state?.document?.fileName ?? '';
  const place = await host('file.choosePlace', {
    purpose: kind === 'recruiter' ? 'recruiterCopy' : 'copy',
    suggestedName: `${withoutDocumentExtension(fileName)}-${kind === 'recruiter' ? 'recruiter' : 'anoniem'}`,
  });
  if (!place.ok) {
    noticeError(place.error, () => saveCopy(kind));
    return;
  }
  if (place.value === null) return;
  const { token, name } = place.value;
  const written = await runQuery('copy.write', { kind, file: token, overwrite: true });
  if (!written.ok) {
    noticeError(written.error, () => saveCopy(kind));
    return;
  }
  const { kept, left } = written.value;
  notice({
    tone: 'info',
    text: (text) =>
      text('staffingScreen.exchange.copyDone', {
        file: name,
        kept: formatNumber(text.locale, sum(kept), 0),
        left: formatNumber(text.locale, sum(left), 0),
      }),
    action: {
      label: (text) => text('shell.document.showInFolder'),
      run: () => void host('file.showInFolder', { token }),
    },
  });
}
