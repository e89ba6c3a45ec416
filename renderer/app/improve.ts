/** From a touchpoint, a measurement or a quote to an improvement in one action: it is made and stands open, ready for its name. */
import { runCommand } from '@renderer/api';
import { createText } from '@shared/i18n';
import type { EvidenceKind } from '@shared/domain/improvement';
import type { Measure } from '@shared/insight/survey/measures';
import { useWindowStore } from '@renderer/api/windowState';
import { openScreen } from './navigation';

export interface ImproveSource {
  readonly id: number;
  readonly name: string;
  readonly uid?: string;
}

export interface ImproveBasis {
  /** What it rests on, in words. */
  readonly text: string;
  readonly kind?: EvidenceKind;
  readonly sourceUid?: string;
  /** The measure to follow, and the wave that is its baseline. */
  readonly measure?: Measure;
  readonly wave?: number;
}

/** Makes an improvement of a touchpoint and shows it with its name in hand. */
export async function improveTouchpoint(touchpoint: ImproveSource, basis?: ImproveBasis): Promise<void> {
  const t = createText(useWindowStore.getState().settings.language);
  const evidence =
    basis === undefined
      ? { kind: 'touchpoint' as const, sourceUid: touchpoint.uid ?? null, text: touchpoint.name }
      : { kind: basis.kind ?? ('measurement' as const), sourceUid: basis.sourceUid ?? null, text: basis.text };
  const result = await runCommand('improvement.create', {
    fields: {
      name: t('improvementsScreen.newFor', { name: touchpoint.name }),
      touchpoints: [touchpoint.id],
      ...(basis?.measure !== undefined && {
        measure: t(`improvementsScreen.kind.${basis.measure}`),
        measureKind: basis.measure,
        baseline: { wave: basis.wave ?? null },
      }),
    },
    evidence: [evidence],
  });
  if (result.ok) openScreen('improvements', { focus: result.value.value.id, isNew: true });
}

export interface QuoteSource {
  readonly uid: string;
  readonly text: string;
  /** Touchpoints it is about. */
  readonly touchpoints: readonly number[];
}

/** Letters of a quote that a name takes over. */
const LONGEST_NAME = 60;

/** Makes an improvement that rests on a quote, at the touchpoints the quote is about, and shows it with its name in hand. */
export async function improveQuote({ uid, text, touchpoints }: QuoteSource): Promise<void> {
  const t = createText(useWindowStore.getState().settings.language);
  const words = text.replace(/\s+/gu, ' ').trim();
  const name = words.length > LONGEST_NAME ? `${words.slice(0, LONGEST_NAME).trimEnd()}…` : words;
  const result = await runCommand('improvement.create', {
    fields: { name: t('improvementsScreen.newFor', { name: `‘${name}’` }), touchpoints: [...touchpoints] },
    evidence: [{ kind: 'quote', sourceUid: uid, text: words.slice(0, 5000) }],
  });
  if (result.ok) openScreen('improvements', { focus: result.value.value.id, isNew: true });
}
