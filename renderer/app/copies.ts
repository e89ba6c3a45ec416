/** Copies of the engagement for others: staffing without client data for a recruiter, and one without names. The file itself does not change. */
import { host, notice, noticeError, runQuery, type Progress } from '@renderer/api';
import { create } from 'zustand';
import type { CopyKind } from '@shared/contract/staffingExchange.contract';
import { withoutDocumentExtension } from '@shared/domain/documentKind';
import { formatNumber } from '@shared/i18n/format';
import { useWindowStore } from '@renderer/api/windowState';

/** The copy that is being made, once that takes long enough to tell. */
export interface Copying {
  readonly kind: CopyKind;
  /** 0–1; null while it is not known. */
  readonly fraction: number | null;
  readonly stop: AbortController;
}

export const useCopying = create<{ readonly copying: Copying | null }>(() => ({ copying: null }));

/** Milliseconds after which a copy is told to be under way: shorter ones are there before one could read it. */
const TOLD_AFTER = 500;

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);

function writeCopy(kind: CopyKind, file: string) {
  const stop = new AbortController();
  const tell = setTimeout(() => useCopying.setState({ copying: { kind, fraction: null, stop } }), TOLD_AFTER);
  const onProgress = ({ fraction }: Progress): void =>
    useCopying.setState(({ copying }) => (copying === null ? {} : { copying: { ...copying, fraction } }));
  return runQuery('copy.write', { kind, file, overwrite: true }, { signal: stop.signal, onProgress }).finally(() => {
    clearTimeout(tell);
    useCopying.setState({ copying: null });
  });
}

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
  const written = await writeCopy(kind, token);
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
