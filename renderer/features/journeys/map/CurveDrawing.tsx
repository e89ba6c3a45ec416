/**
 * The emotion curve: functional thin and grey, emotional in ink, the other map dashed with the gap tinted, estimates hollow, measurements
 * solid with their interval. The lines are SVG, the texts are not: text in SVG is laid out anew in every frame of zooming.
 */
import { useId, type ReactNode } from 'react';
import { NEUTRAL_SCORE } from '@shared/domain/terms';
import type { Locale } from '@shared/i18n';
import { formatScore } from '@shared/i18n/format';
import { labelPlace, type CurveDrawing, type PlacedPoint, type ScoreScale } from '../model/curveModel';
import styles from './curve.module.css';

export interface CurveDrawingProps {
  readonly drawing: CurveDrawing;
  readonly scale: ScoreScale;
  readonly width: number;
  readonly locale: Locale;
  readonly labels: { readonly emotional: string; readonly functional: string; readonly other: string };
  readonly gapText: { readonly noTouchpoint: readonly string[]; readonly noFigure: readonly string[] };
  /** Lines of personas beside the curve, with their names. */
  readonly personas?: readonly {
    readonly name: string;
    readonly path: string;
    readonly start: PlacedPoint | null;
    readonly end: PlacedPoint | null;
  }[];
  /** Larger signs and texts, for the wall. */
  readonly isLarge?: boolean;
  /** Columns, for the lines between them. */
  readonly edges: readonly number[];
  readonly current?: number | null;
}

const levels = [10, 8, 3, 1] as const;
const star = 'M8 1.6l1.95 4.05 4.45.6-3.25 3.1.8 4.4L8 11.600l-3.950 2.150.8-4.400L1.600 6.250l4.450-.6z';

export function CurveDrawingSvg(props: CurveDrawingProps) {
  const {
    drawing,
    scale,
    width,
    locale,
    labels,
    gapText,
    personas = [],
    isLarge = false,
    edges,
    current = null,
  } = props;
  const id = useId();
  const { height } = scale;
  const neutral = scale.y(NEUTRAL_SCORE);
  const { emotional, functional, other, paths } = drawing;
  const first = emotional[0];
  const lastOther = other.at(-1);
  const labelsOf = emotional.map((_, place) => labelPlace(emotional, place, height, isLarge ? 1.5 : 1));
  return (
    <div className={styles.drawing} style={{ width, height }} aria-hidden>
      <svg className={styles.curve} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        <defs>
          <pattern id={`${id}hatch`} width="6" height="6" patternTransform="rotate(45)" patternUnits="userSpaceOnUse">
            <path className={styles.hatch} d="M0 0v6" />
          </pattern>
          <clipPath id={`${id}above`}>
            <rect x="0" y="0" width={width} height={neutral} />
          </clipPath>
          <clipPath id={`${id}below`}>
            <rect x="0" y={neutral} width={width} height={Math.max(0, height - neutral)} />
          </clipPath>
        </defs>
        {drawing.gaps.map(({ slot }) => (
          <rect
            key={`${slot.step}-${slot.moment ?? 'none'}`}
            x={slot.left}
            y={0}
            width={slot.width}
            height={height}
            fill={`url(#${id}hatch)`}
          />
        ))}
        {levels.map((level) => (
          <path key={level} className={styles.level} d={`M0 ${scale.y(level)}H${width}`} />
        ))}
        <path className={styles.neutral} d={`M0 ${neutral}H${width}`} />
        {edges.map((x) => (
          <path key={x} className={styles.level} d={`M${x} 0V${height}`} />
        ))}
        <path className={styles.between} d={paths.between} />
        <path className={styles.high} d={paths.area} clipPath={`url(#${id}above)`} />
        <path className={styles.low} d={paths.area} clipPath={`url(#${id}below)`} />
        <path className={styles.other} d={paths.other} />
        <path className={styles.functional} d={paths.functional} />
        {personas.map((persona, place) => (
          <g key={persona.name} style={{ color: personaColour(place) }}>
            <path className={styles.persona} d={persona.path} />
          </g>
        ))}
        <path className={styles.emotional} d={paths.emotional} />
        {functional.map((point) => (
          <circle
            key={point.moment}
            className={point.figure.basis === 'measured' ? styles.functionalSolid : styles.functionalHollow}
            cx={point.x}
            cy={point.y}
            r={isLarge ? 4 : 3}
          />
        ))}
        {emotional.map((point, place) => (
          <Point
            key={point.moment}
            point={point}
            scale={scale}
            isLarge={isLarge}
            isCurrent={point.slot.step === current}
            label={labelsOf[place] ?? point}
          />
        ))}
      </svg>
      <div className={isLarge ? `${styles.texts} ${styles.large}` : styles.texts}>
        {drawing.gaps.map(({ slot, isEmptyStep }) => {
          const lines = isEmptyStep ? gapText.noTouchpoint : gapText.noFigure;
          return lines.map((line, place) => (
            <Label
              key={`${slot.step}-${slot.moment ?? 'none'}-${line}`}
              x={slot.x}
              // Clear of the open ring that a figure is set with.
              y={neutral - (isEmptyStep ? 4 : 20) + place * 15}
              className={styles.gap}
            >
              {line}
            </Label>
          ));
        })}
        {personas.map(({ name, end }, place) =>
          end === null ? null : (
            <Label key={name} x={end.x + 10} y={end.y + 4} className={styles.personaName} colour={personaColour(place)}>
              {name}
            </Label>
          ),
        )}
        {emotional.map((point, place) => (
          <Label key={point.moment} {...(labelsOf[place] ?? point)} className={styles.value}>
            {formatScore(locale, point.figure.value)}
          </Label>
        ))}
        {first !== undefined &&
          besideFirst(first, [
            { text: labels.emotional, y: first.y, isStrong: true },
            ...(functional[0]?.moment === first.moment ? [{ text: labels.functional, y: functional[0].y }] : []),
            ...personas.flatMap(({ name, start }, place) =>
              start?.moment === first.moment ? [{ text: name, y: start.y, colour: personaColour(place) }] : [],
            ),
          ]).map(({ text, ...place }) => (
            <Label key={text} {...place} className={styles.name}>
              {text}
            </Label>
          ))}
        {lastOther !== undefined && (
          <Label x={lastOther.x + 10} y={lastOther.y + 4} className={styles.otherName}>
            {labels.other}
          </Label>
        )}
      </div>
    </div>
  );
}

interface LineName {
  readonly text: string;
  readonly y: number;
  readonly isStrong?: boolean;
  readonly colour?: string;
}

/** Room that a name takes from top to bottom. */
const NAME_HEIGHT = 15;

/** Names of lines before the first point, each level with its own line as far as they leave each other room. */
function besideFirst(first: PlacedPoint, names: readonly LineName[]): readonly (LineName & { readonly x: number })[] {
  const home = names.findIndex(({ isStrong }) => isStrong === true);
  const ordered = names.map((name, place) => ({ ...name, place })).toSorted((a, b) => a.y - b.y || a.place - b.place);
  const middle = ordered.findIndex(({ place }) => place === home);
  const placed = new Map<number, number>([[middle, first.y]]);
  // The name of the emotional line keeps its place; the others give way to it, upwards and downwards.
  for (let place = middle - 1; place >= 0; place -= 1)
    placed.set(place, Math.min(ordered[place]?.y ?? 0, (placed.get(place + 1) ?? 0) - NAME_HEIGHT));
  for (let place = middle + 1; place < ordered.length; place += 1)
    placed.set(place, Math.max(ordered[place]?.y ?? 0, (placed.get(place - 1) ?? 0) + NAME_HEIGHT));
  return ordered.map(({ place: _place, ...name }, place) => {
    const y = (placed.get(place) ?? name.y) + 4;
    // The figure under the first point takes some room too.
    const isBesideFigure = y > first.y + 8 && y < first.y + 32;
    return { ...name, x: first.x - (isBesideFigure ? 24 : 10), y };
  });
}

const personaColour = (place: number): string => `var(--oi-${(place % 7) + 1})`;

interface LabelProps {
  readonly x: number;
  /** The line the letters stand on. */
  readonly y: number;
  readonly className: string | undefined;
  readonly isStrong?: boolean;
  readonly colour?: string;
  readonly children: ReactNode;
}

/** A text on the drawing; where it stands from `x` (before, after, around) is a matter of its class. */
export function Label({ x, y, className, isStrong = false, colour, children }: LabelProps) {
  return (
    <span
      className={className}
      data-strong={isStrong || undefined}
      style={{ left: x, top: y, ...(colour !== undefined && { color: colour }) }}
    >
      {children}
    </span>
  );
}

interface PointProps {
  readonly point: PlacedPoint;
  readonly scale: ScoreScale;
  readonly isLarge: boolean;
  readonly isCurrent: boolean;
  readonly label: { readonly x: number; readonly y: number };
}

function Point({ point, scale, isLarge, isCurrent, label }: PointProps) {
  const { x, y, figure } = point;
  const { interval } = figure;
  const isMeasured = figure.basis === 'measured';
  const { peak } = point.point;
  const isBeside = label.x !== x;
  const size = isLarge ? 1.25 : 1;
  return (
    <g>
      {isCurrent && <circle className={styles.current} cx={x} cy={y} r={13} />}
      {interval !== null && (
        <rect
          className={styles.interval}
          x={x - 7}
          y={scale.y(interval.high)}
          width={14}
          height={Math.max(2, scale.y(interval.low) - scale.y(interval.high))}
          rx={2}
        />
      )}
      {isMeasured && peak !== null ? (
        <path
          className={peak === 'peak' ? styles.solid : styles.hollow}
          d={`M${x} ${y - 7 * size}l${7 * size} ${7 * size}-${7 * size} ${7 * size}-${7 * size}-${7 * size}z`}
        />
      ) : (
        <circle className={isMeasured ? styles.solid : styles.hollow} cx={x} cy={y} r={4.5 * size} />
      )}
      {!isMeasured && peak === 'peak' && <path className={styles.mark} d={`M${x} ${y - 17}l5 5-5 5-5-5z`} />}
      {point.point.momentOfTruth && (
        <path
          className={styles.star}
          transform={`translate(${label.x + (isBeside ? 12 : 13) * size} ${label.y - 12}) scale(.9)`}
          d={star}
        />
      )}
    </g>
  );
}
