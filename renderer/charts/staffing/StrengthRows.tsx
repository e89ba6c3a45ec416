/** Strengths 0–5 of up to four people, a row a subject: signs on a line, figures beside it, and the field that was asked for. */
import { Fragment } from 'react';
import { PersonMark, PersonSign } from './PersonSign';
import styles from './strength.module.css';

export interface StrengthRow {
  readonly id: string;
  readonly label: string;
  /** Behind the label, such as "gevraagd". */
  readonly note?: string;
  /** Figure of each person; null = not asked. */
  readonly values: readonly (number | null)[];
  /** Least that was asked; null = nothing. */
  readonly asked: number | null;
}

export interface StrengthRowsProps {
  readonly title: string;
  readonly people: readonly string[];
  readonly rows: readonly StrengthRow[];
  readonly unknown: string;
  readonly unknownSign: string;
  format(value: number): string;
}

const highest = 5;
const HEIGHT = 29;
/** Inner margin of the track, so that signs at 0 and 5 stay whole; a share of the width. */
const percent = (value: number): number => 4 + (value / highest) * 92;

/** Signs at the same figure stand beside each other. */
export function placesOf(values: readonly (number | null)[]): readonly (number | null)[] {
  return values.map((value, index) => {
    if (value === null) return null;
    const before = values.slice(0, index).filter((other) => other === value).length;
    const same = values.filter((other) => other === value).length;
    return percent(value) + (before - (same - 1) / 2) * 3.2;
  });
}

/** A table: what a screen reader reads are the figures. */
export function StrengthRows({ title, people, rows, unknown, unknownSign, format }: StrengthRowsProps) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col" className={styles.scale} aria-hidden>
            {[0, 1, 2, 3, 4, 5].map((step) => (
              <span key={step} style={{ left: `${percent(step)}%` }}>
                {step}
              </span>
            ))}
          </th>
          {people.map((name, index) => (
            <th key={name} scope="col" className={styles.figure} aria-label={name}>
              <PersonSign index={index} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              {row.label}
              {row.note !== undefined && <span className={styles.note}> {row.note}</span>}
            </th>
            <td className={styles.track} aria-hidden>
              <Track row={row} />
            </td>
            {people.map((name, index) => {
              const value = row.values[index] ?? null;
              return (
                <td key={name} className={styles.figure}>
                  {value === null ? (
                    <span className={styles.unknown} aria-label={unknown}>
                      {unknownSign}
                    </span>
                  ) : (
                    format(value)
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Track({ row }: { readonly row: StrengthRow }) {
  const places = placesOf(row.values);
  const known = places.filter((place) => place !== null);
  return (
    <span className={styles.line}>
      {[0, 1, 2, 3, 4, 5].map((step) => (
        <i key={step} className={styles.tick} style={{ left: `${percent(step)}%` }} />
      ))}
      {row.asked !== null && (
        <i
          className={styles.asked}
          style={{ left: `${percent(row.asked)}%`, width: `${percent(highest) - percent(row.asked)}%` }}
        />
      )}
      {known.length > 1 && (
        <i
          className={styles.span}
          style={{ left: `${Math.min(...known)}%`, width: `${Math.max(...known) - Math.min(...known)}%` }}
        />
      )}
      {places.map((place, index) => (
        <Fragment key={`${row.id}-${String(index)}`}>
          {place !== null && (
            <svg width={14} height={HEIGHT} style={{ left: `calc(${place}% - 7px)` }}>
              <PersonMark index={index} x={7} y={HEIGHT / 2} />
            </svg>
          )}
        </Fragment>
      ))}
    </span>
  );
}
