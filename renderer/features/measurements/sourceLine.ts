/** Line under a figure: of which wave, from when to when, measured, how many. */
import type { WaveSummary } from '@shared/domain/measurement';
import { formatDate } from '@shared/i18n/format';
import type { Text } from '@shared/i18n';

/** Empty while the wave is not known. */
export function sourceLine(text: Text, wave: WaveSummary | undefined, n: number): string {
  if (wave === undefined) return '';
  const from = wave.firstAnswer ?? wave.startsOn;
  const to = wave.lastAnswer ?? wave.endsOn;
  if (from === null || to === null) return text('measurementsScreen.sourceUndated', { wave: wave.name, n });
  return text('measurementsScreen.source', {
    wave: wave.name,
    from: formatDate(text.locale, from),
    to: formatDate(text.locale, to),
    n,
  });
}
