/** The lane of departments: who is at work at each touchpoint, with a numbered sign where the work is handed over. */
import { memo, useMemo } from 'react';
import type { JourneyLane } from '@shared/domain/journey';
import { curveSlots } from '../model/layout';
import { BlankCell } from './Cell';
import { Label } from './CurveDrawing';
import { LaneHead, laneName } from './LaneHead';
import { useMapContents } from './mapContext';
import { NotesCell } from './NotesCell';
import styles from './curve.module.css';
import mapStyles from './map.module.css';

const ROW = 18;
const TOP = 32;

export const DepartmentLane = memo(function DepartmentLane({
  lane,
  place,
}: {
  readonly lane: JourneyLane;
  readonly place: number;
}) {
  const { index, layout, lists, t } = useMapContents();
  const { map } = index;
  const departments = useMemo(
    () => [...new Set(map.moments.flatMap((moment) => map.departmentOfMoment[moment.id] ?? []))],
    [map],
  );
  const nameOf = (id: number): string => lists.departments.find((department) => department.id === id)?.name ?? '';
  const height = TOP + departments.length * ROW;
  const departmentsOf = (moments: readonly number[]): string =>
    [...new Set(moments.flatMap((moment) => map.departmentOfMoment[moment] ?? []))].map(nameOf).join(', ');
  return (
    <div
      role="row"
      aria-rowindex={place}
      className={mapStyles.row}
      style={{ minHeight: Math.max(44, height + 4), ...(lane.height !== null && { height: lane.height }) }}
      data-lane={lane.id}
      data-fixed={lane.height === null ? undefined : ''}
    >
      <LaneHead lane={lane}>
        <span className={styles.departmentNames}>
          {departments.map((id, row) => (
            <span key={id} style={{ top: TOP + row * ROW - 8 }} title={nameOf(id)}>
              {nameOf(id)}
            </span>
          ))}
        </span>
      </LaneHead>
      <div className={styles.under} aria-hidden>
        <Drawing departments={departments} height={height} />
      </div>
      {layout.columns.map((column, index_) =>
        column.step === null ? (
          <BlankCell key={column.id} row={lane.id} step={column.id} width={column.width} column={index_ + 2} />
        ) : (
          <NotesCell
            key={column.id}
            lane={lane.id}
            kind={lane.kind}
            laneName={laneName(lane, t)}
            step={column.id}
            stepName={column.step.name}
            width={column.width}
            column={index_ + 2}
            notes={index.notesOf(lane.id, column.id)}
          >
            <span className={styles.spokenTall} style={{ height: departments.length === 0 ? 0 : height - 6 }}>
              {departmentsOf(column.step.moments)}
            </span>
          </NotesCell>
        ),
      )}
    </div>
  );
});

function Drawing({ departments, height }: { readonly departments: readonly number[]; readonly height: number }) {
  const { index, layout } = useMapContents();
  const { map } = index;
  const { places, lines, signs } = useMemo(() => {
    const known = curveSlots(layout).flatMap((slot) => {
      const department = slot.moment === null ? null : (map.departmentOfMoment[slot.moment] ?? null);
      if (slot.moment === null || department === null) return [];
      return [{ moment: slot.moment, x: slot.x, y: TOP + departments.indexOf(department) * ROW }];
    });
    const byMoment = new Map(known.map((place) => [place.moment, place]));
    return {
      places: known,
      lines: known
        .slice(1)
        .map((to, index_) => {
          const from = known[index_] ?? to;
          const middle = (from.x + to.x) / 2;
          return `M${from.x} ${from.y}H${middle}V${to.y}H${to.x}`;
        })
        .join(''),
      signs: map.handovers.flatMap((handover) => {
        const from = byMoment.get(handover.from);
        const to = byMoment.get(handover.to);
        return from === undefined || to === undefined
          ? []
          : [{ number: handover.number, x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }];
      }),
    };
  }, [departments, layout, map]);
  return (
    <div className={styles.drawing} style={{ width: layout.width, height }}>
      <svg className={styles.curve} width={layout.width} height={height}>
        {departments.map((id, row) => (
          <path key={id} className={styles.level} d={`M0 ${TOP + row * ROW}H${layout.width}`} />
        ))}
        <path className={styles.handoverLine} d={lines} />
        {places.map(({ moment, x, y }) => (
          <rect key={moment} className={styles.department} x={x - 6} y={y - 4.5} width={12} height={9} rx={2} />
        ))}
        {signs.map(({ number, x, y }) => (
          <circle key={number} className={styles.handover} cx={x} cy={y} r={8.5} />
        ))}
      </svg>
      <div className={styles.texts}>
        {signs.map(({ number, x, y }) => (
          <Label key={number} x={x} y={y + 4} className={styles.handoverNumber}>
            {number}
          </Label>
        ))}
      </div>
    </div>
  );
}
