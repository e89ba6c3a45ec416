/** The lane of the curve: the drawing under it, and on each point a handle for mouse and keyboard that sets an estimate. */
import { memo, useMemo, type KeyboardEvent, type PointerEvent } from 'react';
import { notice, runCommand } from '@renderer/api';
import type { JourneyLane } from '@shared/domain/journey';
import { NEUTRAL_SCORE } from '@shared/domain/terms';
import { curvePath, curveRuns } from '@shared/insight/journey/curve';
import type { CurveFigure } from '@shared/insight/journey/points';
import { formatScore } from '@shared/i18n/format';
import { drawCurve, scoreScale, type ScoreScale } from '../model/curveModel';
import { curveSlots, type CurveSlot } from '../model/layout';
import { curveFor, touchpointOf } from '../model/mapIndex';
import { callFocus, useMapStore } from '../model/mapStore';
import { BlankCell, Cell } from './Cell';
import { CurveDrawingSvg } from './CurveDrawing';
import { LaneHead } from './LaneHead';
import { useMapContents } from './mapContext';
import { boxOfCell } from './useViewport';
import styles from './curve.module.css';
import mapStyles from './map.module.css';

export const CURVE_HEIGHT = 183;

export const CurveLane = memo(function CurveLane({
  lane,
  place,
}: {
  readonly lane: JourneyLane;
  readonly place: number;
}) {
  const { layout } = useMapContents();
  const height = Math.max(96, lane.height ?? CURVE_HEIGHT);
  const scale = useMemo(() => scoreScale(height), [height]);
  const slots = useMemo(() => curveSlots(layout), [layout]);
  return (
    <div role="row" aria-rowindex={place} className={mapStyles.row} style={{ height }} data-lane={lane.id}>
      <LaneHead lane={lane}>
        <span className={styles.axis} aria-hidden>
          {[10, 8, NEUTRAL_SCORE, 3, 1].map((level) => (
            <span key={level} style={{ top: scale.y(level) - 8 }}>
              {level === NEUTRAL_SCORE ? <NeutralText /> : level}
            </span>
          ))}
        </span>
      </LaneHead>
      <div className={styles.under} aria-hidden>
        <Drawing slots={slots} scale={scale} />
      </div>
      {layout.columns.map((column, index) =>
        column.step === null ? (
          <BlankCell key={column.id} row={lane.id} step={column.id} width={column.width} column={index + 2} />
        ) : (
          <Cell
            key={column.id}
            row={lane.id}
            step={column.id}
            width={column.width}
            column={index + 2}
            className={styles.cell}
          >
            {slots
              .filter((slot) => slot.step === column.id)
              .map((slot) => (
                <Handle key={slot.moment ?? 'none'} slot={slot} left={column.x} scale={scale} />
              ))}
          </Cell>
        ),
      )}
    </div>
  );
});

function NeutralText() {
  const { t } = useMapContents();
  return formatScore(t.locale, NEUTRAL_SCORE);
}

function Drawing({ slots, scale }: { readonly slots: readonly CurveSlot[]; readonly scale: ScoreScale }) {
  const { index, layout, t, persona, personas, lists, isCompared } = useMapContents();
  const held = useMapStore((state) => state.point);
  const { map } = index;
  const drawing = useMemo(
    () => drawCurve(map, slots, scale, { persona, isCompared, held }),
    [map, slots, scale, persona, isCompared, held],
  );
  const others = useMemo(
    () =>
      personas.flatMap((id) => {
        if (curveFor(map, id).persona !== id) return [];
        const own = drawCurve(map, slots, scale, { persona: id, isCompared: false, held: null });
        const byMoment = new Map(own.emotional.map((point) => [point.moment, point]));
        const path = curvePath(
          curveRuns(slots.map((slot) => (slot.moment === null ? null : (byMoment.get(slot.moment) ?? null)))),
        );
        const name = lists.personas.find((known) => known.id === id)?.name ?? '';
        return [{ name, path, start: own.emotional[0] ?? null, end: own.emotional.at(-1) ?? null }];
      }),
    [map, slots, scale, personas, lists],
  );
  return (
    <CurveDrawingSvg
      drawing={drawing}
      scale={scale}
      width={layout.width}
      locale={t.locale}
      personas={others}
      edges={layout.columns.map(({ x, width }) => x + width)}
      labels={{
        emotional: t('journeysScreen.emotional'),
        functional: t('journeysScreen.functional'),
        other: map.comparison === null ? '' : comparedName(map.comparison.journey, t),
      }}
      gapText={{
        noTouchpoint: [t('journeysScreen.gapTouchpoint1'), t('journeysScreen.gapTouchpoint2')],
        noFigure: [t('journeysScreen.gapFigure')],
      }}
    />
  );
}

/** Short name of the map that another is held against. */
export function comparedName(
  journey: { readonly state: 'asIs' | 'toBe'; readonly course: 'planned' | 'actual' | null },
  t: ReturnType<typeof useMapContents>['t'],
): string {
  return journey.course === null ? t(`journeys.state.${journey.state}`) : t(`journeys.course.${journey.course}`);
}

interface HandleProps {
  readonly slot: CurveSlot;
  /** Where the column begins. */
  readonly left: number;
  readonly scale: ScoreScale;
}

/** A point to take hold of. A measured figure stays where it was measured. */
const Handle = memo(function Handle({ slot, left, scale }: HandleProps) {
  const { index, t, isReadOnly, persona, viewport } = useMapContents();
  const { moment } = slot;
  const held = useMapStore((state) =>
    state.point !== null && state.point.moment === moment ? state.point.value : null,
  );
  if (moment === null) return <span className={styles.spoken}>{t('journeysScreen.noFigureSpoken')}</span>;
  const point = curveFor(index.map, persona).points.find((candidate) => candidate.moment === moment);
  const figure = point?.emotional ?? null;
  const name = touchpointOf(index, moment)?.name ?? '';
  const value = held ?? figure?.value ?? null;
  const canSet = !isReadOnly && figure?.source !== 'measurement';

  const set = (wanted: number): void => {
    const next = Math.round(Math.min(10, Math.max(1, wanted)) * 10) / 10;
    if (!canSet) {
      notice({
        tone: 'info',
        text: (text) => text(isReadOnly ? 'shell.saved.readOnlyHint' : 'journeysScreen.measuredStays'),
        action: null,
      });
      return;
    }
    // The point is in the hand until the answer is drawn: it neither jumps back for a frame nor loses a key pressed meanwhile.
    useMapStore.setState({ point: { moment, value: next } });
    void runCommand('journeyScore.set', { moment, persona, emotional: next }).then(() =>
      setTimeout(() => {
        const { point: current } = useMapStore.getState();
        if (current?.moment === moment && current.value === next) useMapStore.setState({ point: null });
      }, 80),
    );
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const step = event.shiftKey ? 0.5 : 0.1;
    const base = value ?? NEUTRAL_SCORE;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowUp') set(base + step);
    else if (event.key === 'ArrowDown') set(base - step);
    else if (event.key === 'Home') set(1);
    else if (event.key === 'End') set(10);
    else if (event.key === 'Delete' && canSet)
      void runCommand('journeyScore.set', { moment, persona, emotional: null });
    else if (event.key === 'Escape' || event.key === 'Enter') callFocus();
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      const handles = [
        ...(event.currentTarget.closest('[role=row]')?.querySelectorAll<HTMLElement>('[role=slider]') ?? []),
      ];
      const next = handles[handles.indexOf(event.currentTarget) + (event.key === 'ArrowLeft' ? -1 : 1)];
      next?.focus({ preventScroll: true });
      const box = next?.closest<HTMLElement>('[data-place]');
      if (box !== null && box !== undefined) viewport.reveal(boxOfCell(box));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return;
    event.stopPropagation();
    event.currentTarget.focus({ preventScroll: true });
    useMapStore.setState({ active: { row: laneOf(event.currentTarget), step: slot.step }, moment });
    if (!canSet) {
      set(value ?? NEUTRAL_SCORE);
      return;
    }
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const at = (event: PointerEvent<HTMLElement>): number => {
    const row = event.currentTarget.closest('[role=row]')?.getBoundingClientRect();
    return scale.score(((event.clientY - (row?.top ?? 0)) / Math.max(1, row?.height ?? 1)) * scale.height);
  };
  const y = scale.y(value ?? NEUTRAL_SCORE);
  return (
    <span
      role="slider"
      tabIndex={-1}
      className={styles.handle}
      data-fixed={!canSet || undefined}
      data-empty={figure === null || undefined}
      aria-label={t('journeysScreen.pointLabel', { name })}
      aria-valuemin={1}
      aria-valuemax={10}
      aria-valuenow={value ?? NEUTRAL_SCORE}
      aria-valuetext={spokenFigure(value, figure, t)}
      aria-orientation="vertical"
      aria-readonly={!canSet || undefined}
      style={{ left: slot.x - left - 11, top: y - 11 }}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        const next = at(event);
        if (next !== useMapStore.getState().point?.value) useMapStore.setState({ point: { moment, value: next } });
      }}
      onPointerUp={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        event.currentTarget.releasePointerCapture(event.pointerId);
        const { point: dragged } = useMapStore.getState();
        if (dragged === null || dragged.value === figure?.value) {
          useMapStore.setState({ point: null });
          return;
        }
        set(dragged.value);
      }}
      onPointerCancel={() => useMapStore.setState({ point: null })}
    />
  );
});

function laneOf(element: HTMLElement): number {
  return Number(element.closest<HTMLElement>('[data-lane]')?.dataset['lane'] ?? 0);
}

function spokenFigure(
  value: number | null,
  figure: CurveFigure | null,
  t: ReturnType<typeof useMapContents>['t'],
): string {
  if (value === null) return t('journeys.export.noScore');
  const score = formatScore(t.locale, value);
  if (figure === null || figure.basis === 'estimate')
    return `${score}, ${figure === null ? t('journeys.export.estimate') : t(`journeys.figureSource.${figure.source}`)}`;
  return t('journeysScreen.measuredSpoken', {
    score,
    low: formatScore(t.locale, figure.interval?.low ?? figure.value),
    high: formatScore(t.locale, figure.interval?.high ?? figure.value),
    n: figure.n ?? 0,
  });
}
