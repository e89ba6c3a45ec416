/** The insights beside the map: each a sentence, a small figure and the line it rests on; pressing one points to its steps. */
import { TermLink } from '@renderer/app/TermLink';
import { useEngineQuery, useText } from '@renderer/api';
import { classNames, SidePanel } from '@renderer/components';
import { termOfInsight } from '@shared/domain/glossary';
import type { JourneyInsight } from '@shared/insight/journey/insight.types';
import { insightBasis, insightSentence } from '@shared/insight/journey/insights';
import type { MapStep } from '@shared/insight/journey/map';
import { callFocus, useMapStore } from '../model/mapStore';
import { useQuotes } from '../model/quotes';
import { StepEvidence } from './StepEvidence';
import { InsightFigure } from './InsightFigure';
import styles from './rail.module.css';

export interface InsightRailProps {
  readonly journey: number;
  readonly steps: readonly MapStep[];
}

export function InsightRail({ journey, steps }: InsightRailProps) {
  const t = useText();
  const { data } = useEngineQuery('journey.insight', { id: journey }, { keepPrevious: true });
  const pointed = useMapStore((state) => state.pointed);
  const quotes = useQuotes(journey);
  const point = (insight: JourneyInsight): void => {
    const first = steps.find(({ id }) => insight.steps.includes(id));
    const isOn = pointed.length > 0 && pointed.every((id) => insight.steps.includes(id));
    useMapStore.setState((state) => ({
      pointed: isOn ? [] : insight.steps,
      ...(first !== undefined && {
        active: { row: state.active.row === 'stage' ? 'step' : state.active.row, step: first.id },
      }),
    }));
    if (first !== undefined && !isOn) callFocus();
  };
  return (
    <SidePanel label={t('journeysScreen.insights')} title={t('journeysScreen.insights')} width="rail">
      {data?.items.length === 0 && <p className={styles.empty}>{t('journeysScreen.noInsights')}</p>}
      {data?.items.map((insight) => (
        <section key={insight.kind} className={styles.insight}>
          <button
            type="button"
            className={classNames(styles.sentence, insight.attention && styles.attention)}
            aria-pressed={
              insight.steps.length > 0 && pointed.length > 0 && pointed.every((id) => insight.steps.includes(id))
            }
            disabled={insight.steps.length === 0}
            title={
              insight.steps.length === 0 ? undefined : t('journeysScreen.pointTo', { count: insight.steps.length })
            }
            onClick={() => point(insight)}
          >
            {insightSentence(t, insight)}.
          </button>
          <InsightFigure detail={insight.figure} t={t} />
          <p className={styles.basis}>
            <Basis text={insightBasis(t, insight)} kind={insight.kind} />
          </p>
          {quotes.size > 0 && insight.steps.length > 0 && (
            <StepEvidence steps={insight.steps} quotes={quotes} about={insightSentence(t, insight)} />
          )}
        </section>
      ))}
    </SidePanel>
  );
}

/** The line it rests on; the sign at its end never stands on a line of its own. */
function Basis({ text, kind }: { readonly text: string; readonly kind: JourneyInsight['kind'] }) {
  const end = text.lastIndexOf(' ') + 1;
  return (
    <>
      {text.slice(0, end)}
      <span className={styles.together}>
        {text.slice(end)}
        <KindHelp kind={kind} />
      </span>
    </>
  );
}

/** What the insight is about, where the glossary has a term for it. */
function KindHelp({ kind }: { readonly kind: JourneyInsight['kind'] }) {
  const term = termOfInsight[kind];
  return term === undefined ? null : <TermLink term={term} />;
}
