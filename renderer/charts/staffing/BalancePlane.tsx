/** Online against offline, both 0–100: people as signs, what is asked as a ring with a cross, and a line where one of the two is not known. */
import { ChartRoot } from '@renderer/charts/ChartRoot';
import charts from '@renderer/charts/charts.module.css';
import { classNames } from '@renderer/components';
import { mostCompared, PersonMark } from './PersonSign';
import styles from './staffing.module.css';

export interface PlanePerson {
  readonly id: number;
  readonly name: string;
  readonly online: number | null;
  readonly offline: number | null;
}

export interface BalancePlaneProps {
  readonly people: readonly PlanePerson[];
  readonly asked: { readonly online: number; readonly offline: number } | null;
  readonly width: number;
  readonly words: {
    /** Spoken: what the plane shows, every person in words. */
    readonly name: string;
    readonly online: string;
    readonly offline: string;
    readonly asked: string;
    readonly together: string;
  };
}

const LEFT = 34;
const RIGHT = 16;
const TOP = 24;
const FOOT = 36;
const steps = [0, 25, 50, 75, 100] as const;

/** How much lower each name stands, so that no two names of people near each other meet. */
export function dropsOf(people: readonly PlanePerson[], pixels: (value: number) => number): readonly number[] {
  const placed: { readonly x: number; readonly y: number }[] = [];
  return people.map(({ online, offline }) => {
    if (online === null || offline === null) return 0;
    const x = pixels(online);
    const own = -pixels(offline);
    let y = own;
    while (placed.some((other) => Math.abs(other.x - x) < 90 && Math.abs(other.y - y) < 14)) y += 14;
    placed.push({ x, y });
    return y - own;
  });
}

/** The plane, square. */
export function BalancePlane({ people, asked, width, words }: BalancePlaneProps) {
  const side = Math.max(120, Math.min(width - LEFT - RIGHT, 360));
  const x = (online: number): number => LEFT + (side * online) / 100;
  const y = (offline: number): number => TOP + side - (side * offline) / 100;
  const drops = dropsOf(people, (value) => (side * value) / 100);
  return (
    <ChartRoot name={words.name} keys="" isPaper={false} isStill>
      <svg width={LEFT + side + RIGHT} height={TOP + side + FOOT}>
        {steps.map((step) => (
          <g key={step}>
            <path className={charts.grid} d={`M${x(step)} ${y(0)}V${y(100)}M${x(0)} ${y(step)}H${x(100)}`} />
            <text className={charts.quiet} x={x(step)} y={y(0) + 16} textAnchor="middle">
              {step}
            </text>
            <text className={charts.quiet} x={LEFT - 8} y={y(step) + 4} textAnchor="end">
              {step}
            </text>
          </g>
        ))}
        <path className={styles.diagonal} d={`M${x(0)} ${y(100)}L${x(100)} ${y(0)}`} />
        <text className={charts.quiet} x={x(86)} y={y(22)} textAnchor="middle">
          {words.together}
        </text>
        <text className={charts.online} x={x(100)} y={y(0) + 32} textAnchor="end">
          {words.online} →
        </text>
        <text className={charts.offline} x={x(0)} y={12}>
          ↑ {words.offline}
        </text>
        {asked !== null && (
          <g>
            <circle className={styles.asked} cx={x(asked.online)} cy={y(asked.offline)} r={11} />
            <path
              className={styles.asked}
              d={`M${x(asked.online) - 6} ${y(asked.offline)}h12M${x(asked.online)} ${y(asked.offline) - 6}v12`}
            />
            <text
              className={charts.strong}
              x={x(asked.online) + (asked.online < 40 ? 16 : -16)}
              y={y(asked.offline) + 4}
              textAnchor={asked.online < 40 ? 'start' : 'end'}
            >
              {words.asked}
            </text>
          </g>
        )}
        {people.map((person, index) => (
          <Person key={person.id} person={person} index={index} x={x} y={y} drop={drops[index] ?? 0} />
        ))}
      </svg>
    </ChartRoot>
  );
}

interface PersonProps {
  readonly person: PlanePerson;
  readonly index: number;
  /** Pixels that the name stands lower, to keep clear of others. */
  readonly drop: number;
  x(online: number): number;
  y(offline: number): number;
}

function Person({ person, index, x, y, drop }: PersonProps) {
  const { online, offline, name } = person;
  if (online === null && offline === null) return null;
  const hue = styles[`person${index % mostCompared}` as keyof typeof styles] as string | undefined;
  const line = classNames(hue, styles.half);
  if (offline === null && online !== null) {
    return (
      <g>
        <path className={line} d={`M${x(online)} ${y(0)}V${y(100)}`} />
        <PersonMark index={index} x={x(online)} y={y(0)} isHollow />
        <text x={x(online) + 8} y={y(90) + index * 14}>
          {name}
        </text>
      </g>
    );
  }
  if (online === null && offline !== null) {
    return (
      <g>
        <path className={line} d={`M${x(0)} ${y(offline)}H${x(100)}`} />
        <PersonMark index={index} x={x(0)} y={y(offline)} isHollow />
        <text x={x(40)} y={y(offline) - 6}>
          {name}
        </text>
      </g>
    );
  }
  const left = x(online ?? 0);
  const top = y(offline ?? 0);
  const isRight = (online ?? 0) > 70;
  return (
    <g>
      <PersonMark index={index} x={left} y={top} />
      <text x={left + (isRight ? -10 : 10)} y={top + 4 + drop} textAnchor={isRight ? 'end' : 'start'}>
        {name}
      </text>
    </g>
  );
}
