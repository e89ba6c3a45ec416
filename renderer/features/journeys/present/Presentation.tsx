/** The journey over the whole screen: the curve large, and step by step what the customer does, says and runs into. */
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { createPortal } from 'react-dom';
import { useEngineQuery, useText } from '@renderer/api';
import { BasisDot, IconButton, Kbd, LiveRegion, Star } from '@renderer/components';
import type { Lists } from '@shared/domain/lists';
import { formatNumber } from '@shared/i18n/format';
import { insightSentence } from '@shared/insight/journey/insights';
import type { JourneyMap, MapStep } from '@shared/insight/journey/map';
import { drawCurve, scoreScale } from '../model/curveModel';
import { curveSlots, wallLayout } from '../model/layout';
import { indexOf } from '../model/mapIndex';
import { comparedName } from '../map/CurveLane';
import { CurveDrawingSvg } from '../map/CurveDrawing';
import { useQuotes } from '../model/quotes';
import { whoseFigures } from '../model/curveModel';
import { Story } from './Story';
import styles from './present.module.css';

export interface PresentationProps {
  readonly map: JourneyMap;
  readonly lists: Lists;
  readonly persona: number | null;
  readonly isCompared: boolean;
  onClose(): void;
}

/** Steps side by side on the wall; a longer journey slides along. */
const MOST_STEPS = 9;

export function Presentation({ map, lists, persona, isCompared, onClose }: PresentationProps) {
  const t = useText();
  const [at, setAt] = useState(0);
  const surface = useRef<HTMLDivElement>(null);
  const index = useMemo(() => indexOf(map), [map]);
  const size = useWindowSize();
  const insights = useEngineQuery('journey.insight', { id: map.journey.id }).data?.items;
  const finding = insights?.find((item) => item.attention) ?? insights?.[0];
  const quotes = useQuotes(map.journey.id);
  const place = Math.min(at, map.steps.length - 1);
  const step = map.steps[place];

  useEffect(() => {
    const before = document.activeElement;
    // The window behind it is out of reach: Tab stays in the presentation.
    const behind = document.getElementById('root');
    behind?.setAttribute('inert', '');
    surface.current?.focus();
    void document.documentElement.requestFullscreen?.().catch(() => undefined);
    return () => {
      if (document.fullscreenElement != null) void document.exitFullscreen().catch(() => undefined);
      behind?.removeAttribute('inert');
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  useEffect(() => {
    // The system leaves full screen on Escape by itself, without telling the page of the key.
    let wasFull = false;
    const follow = (): void => {
      if (document.fullscreenElement != null) wasFull = true;
      else if (wasFull) onClose();
    };
    document.addEventListener('fullscreenchange', follow);
    return () => document.removeEventListener('fullscreenchange', follow);
  }, [onClose]);

  if (step === undefined) return null;
  const go = (to: number): void => setAt(Math.max(0, Math.min(map.steps.length - 1, to)));
  const onKeyDown = (event: KeyboardEvent): void => {
    const isInStory = event.target instanceof Element && event.target.closest('section') !== null;
    const isOnButton = event.target instanceof Element && event.target.closest('button') !== null;
    if (event.key === 'Escape') onClose();
    else if (event.key === 'ArrowRight' || event.key === 'PageDown') go(place + 1);
    else if (event.key === 'ArrowLeft' || event.key === 'PageUp' || event.key === 'Backspace') go(place - 1);
    else if (event.key === 'ArrowDown' && !isInStory) go(place + 1);
    else if (event.key === 'ArrowUp' && !isInStory) go(place - 1);
    else if ((event.key === ' ' || event.key === 'Enter') && !isOnButton) go(place + 1);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(map.steps.length - 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const who = lists.personas.find(({ id }) => id === whoseFigures(map.journey, persona));
  const sub = [
    who === undefined
      ? t('journeysScreen.everyone')
      : who.share === null
        ? who.name
        : t('journeysScreen.personaShare', { name: who.name, share: formatNumber(t.locale, who.share, 1) }),
    t('journeysScreen.presenting.figure'),
  ].join('. ');
  return createPortal(
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrow keys turn the pages from anywhere in it.
    <div
      ref={surface}
      className={styles.surface}
      role="dialog"
      aria-modal
      aria-label={t('journeysScreen.presenting.label', { name: map.journey.name })}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <div className={styles.head}>
        <h1>
          {finding === undefined || map.steps.length === 0
            ? map.journey.name
            : `${map.journey.name}: ${lowerFirst(insightSentence(t, finding))}`}
        </h1>
        <p>{sub}.</p>
      </div>
      <Figure map={map} persona={persona} isCompared={isCompared} step={step} size={size} onStep={go} />
      <Story index={index} step={step} quotes={quotes.get(step.id) ?? []} />
      <div className={styles.foot}>
        <span className={styles.sign}>
          <BasisDot basis="measured" /> {t('journeys.export.measured')}
        </span>
        <span className={styles.sign}>
          <BasisDot basis="estimate" /> {t('journeys.export.estimate')}
        </span>
        <span className={styles.sign}>
          <Star size={14} /> {t('journeysScreen.momentOfTruthLegend')}
        </span>
        <span className={styles.pages}>
          <IconButton
            icon="left"
            label={t('common.back')}
            isDisabled={place === 0}
            onPress={() => go(place - 1)}
            hasTooltip={false}
          />
          {t('journeysScreen.presenting.place', { place: place + 1, count: map.steps.length })}
          <IconButton
            icon="right"
            label={t('common.next')}
            isDisabled={place === map.steps.length - 1}
            onPress={() => go(place + 1)}
            hasTooltip={false}
          />
          <IconButton icon="close" label={t('journeysScreen.presenting.leave')} onPress={onClose} hasTooltip={false} />
          <Kbd keys="Esc" />
        </span>
      </div>
      <LiveRegion
        message={t('journeysScreen.presenting.spoken', { place: place + 1, count: map.steps.length, name: step.name })}
      />
    </div>,
    document.body,
  );
}

/** The curve takes what the story beneath it can do without. */
function figureHeight(window: number): number {
  return Math.round(Math.max(200, Math.min(window * 0.46, window - 500)));
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function useWindowSize(): { readonly width: number; readonly height: number } {
  const [size, setSize] = useState({ width: window.innerWidth, height: window.innerHeight });
  useEffect(() => {
    const follow = (): void => setSize({ width: window.innerWidth, height: window.innerHeight });
    window.addEventListener('resize', follow);
    return () => window.removeEventListener('resize', follow);
  }, []);
  return size;
}

interface FigureProps {
  readonly map: JourneyMap;
  readonly persona: number | null;
  readonly isCompared: boolean;
  readonly step: MapStep;
  readonly size: { readonly width: number; readonly height: number };
  onStep(place: number): void;
}

/** Stages, steps and the curve. */
function Figure({ map, persona, isCompared, step, size, onStep }: FigureProps) {
  const t = useText();
  const room = Math.max(480, size.width - 160);
  const layout = useMemo(() => wallLayout(map, room, MOST_STEPS), [map, room]);
  const scale = useMemo(() => scoreScale(figureHeight(size.height)), [size.height]);
  const slots = useMemo(() => curveSlots(layout), [layout]);
  const drawing = useMemo(
    () => drawCurve(map, slots, scale, { persona, isCompared, held: null }),
    [map, slots, scale, persona, isCompared],
  );
  const here = layout.columns.find(({ id }) => id === step.id);
  const shift = here === undefined ? 0 : Math.max(0, Math.min(layout.width - room, here.x + here.width / 2 - room / 2));
  return (
    <div className={styles.figure}>
      <span className={styles.axis} style={{ height: scale.height }} aria-hidden>
        {[10, 8, 5.5, 3, 1].map((level) => (
          <span key={level} style={{ top: scale.y(level) - 10 }}>
            {formatNumber(t.locale, level, 1)}
          </span>
        ))}
      </span>
      <div className={styles.slide}>
        <div style={{ width: layout.width, transform: `translateX(${-shift}px)` }} className={styles.sliding}>
          <div className={styles.steps}>
            {layout.columns.map((column, place) => {
              const stage = map.stages.find(({ id }) => id === column.stage);
              const isFirst = layout.columns[place - 1]?.stage !== column.stage;
              return (
                <button
                  key={column.id}
                  type="button"
                  className={styles.step}
                  style={{ width: column.width }}
                  aria-current={column.id === step.id ? 'step' : undefined}
                  onClick={() => onStep(place)}
                >
                  <span className={styles.stage} data-first={isFirst || undefined}>
                    {isFirst ? stage?.name : '\u00a0'}
                  </span>
                  <span className={styles.stepName}>
                    <i>{place + 1}</i> {column.step?.name}
                  </span>
                </button>
              );
            })}
          </div>
          <CurveDrawingSvg
            drawing={drawing}
            scale={scale}
            width={layout.width}
            locale={t.locale}
            isLarge
            current={step.id}
            edges={layout.columns.map(({ x, width }) => x + width)}
            labels={{
              emotional: t('journeysScreen.emotional'),
              functional: t('journeysScreen.functional'),
              other: map.comparison === null ? '' : comparedName(map.comparison.journey, t),
            }}
            gapText={{ noTouchpoint: [t('journeysScreen.gapFigure')], noFigure: [t('journeysScreen.gapFigure')] }}
          />
        </div>
      </div>
    </div>
  );
}
