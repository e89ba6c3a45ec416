/** A lane of the map: its head and one cell a step. */
import { memo } from 'react';
import type { JourneyLane } from '@shared/domain/journey';
import type { MapStep } from '@shared/insight/journey/map';
import { sameItems, type MapIndex } from '../model/mapIndex';
import { BlankCell, Cell } from './Cell';
import { Channels, Measurements, Picture, Said } from './computedContents';
import { CurveLane } from './CurveLane';
import { DepartmentLane } from './DepartmentLane';
import { LaneHead, laneName } from './LaneHead';
import { useMapContents } from './mapContext';
import { NotesCell } from './NotesCell';
import { TouchpointCards } from './TouchpointCell';
import cells from './cells.module.css';
import styles from './map.module.css';

export interface LaneRowProps {
  readonly lane: JourneyLane;
  /** 1-based row for screen readers. */
  readonly place: number;
}

export const LaneRow = memo(function LaneRow({ lane, place }: LaneRowProps) {
  if (lane.kind === 'curve') return <CurveLane lane={lane} place={place} />;
  if (lane.kind === 'backstage') return <DepartmentLane lane={lane} place={place} />;
  return <PlainLane lane={lane} place={place} />;
});

function PlainLane({ lane, place }: LaneRowProps) {
  const { layout, index, t } = useMapContents();
  const name = laneName(lane, t);
  return (
    <div
      role="row"
      aria-rowindex={place}
      className={styles.row}
      data-lane={lane.id}
      data-kind={lane.kind}
      data-fixed={lane.height === null ? undefined : ''}
      style={lane.height === null ? undefined : { height: lane.height }}
    >
      <LaneHead lane={lane} />
      {layout.columns.map((column, index_) =>
        column.step === null ? (
          <BlankCell key={column.id} row={lane.id} step={column.id} width={column.width} column={index_ + 2} />
        ) : lane.kind === 'touchpoints' ? (
          <TouchpointCell
            key={column.id}
            lane={lane.id}
            step={column.step}
            width={column.width}
            column={index_ + 2}
            index={index}
          />
        ) : (
          <NotesCell
            key={column.id}
            lane={lane.id}
            kind={lane.kind}
            laneName={name}
            step={column.id}
            stepName={column.step.name}
            width={column.width}
            column={index_ + 2}
            notes={index.notesOf(lane.id, column.id)}
          >
            {computed(lane, column.step)}
          </NotesCell>
        ),
      )}
    </div>
  );
}

function computed(lane: JourneyLane, step: MapStep) {
  if (lane.kind === 'channels') return <Channels step={step} lane={lane.id} />;
  if (lane.kind === 'measurements') return <Measurements step={step} />;
  if (lane.kind === 'quotes') return <Said step={step} />;
  if (lane.kind === 'picture') return <Picture step={step} />;
  return undefined;
}

interface TouchpointCellProps {
  readonly lane: number;
  readonly step: MapStep;
  readonly width: number;
  readonly column: number;
  readonly index: MapIndex;
}

const cardsOf = ({ index, step }: TouchpointCellProps) =>
  step.moments.map((moment) => index.touchpoints.get(index.moments.get(moment)?.touchpoint ?? 0));

const TouchpointCell = memo(
  function TouchpointCell({ lane, step, width, column, index }: TouchpointCellProps) {
    const linked = index.map.linksTo.find(({ id }) => id === step.linkedJourney)?.name ?? null;
    const notes = index.notesOf(lane, step.id);
    return (
      <Cell row={lane} step={step.id} width={width} column={column} className={cells.touchpoints}>
        <TouchpointCards step={step} linkedName={step.linkedJourney === null ? null : (linked ?? step.name)} />
        {notes.map((note) => (
          <p key={note.id} className={cells.note} data-note={note.id} data-colour={note.colour ?? undefined}>
            {note.text}
          </p>
        ))}
      </Cell>
    );
  },
  (before, after) =>
    before.step === after.step &&
    before.width === after.width &&
    before.column === after.column &&
    before.index.map.linksTo === after.index.map.linksTo &&
    sameItems(cardsOf(before), cardsOf(after)) &&
    sameItems(before.index.notesOf(before.lane, before.step.id), after.index.notesOf(after.lane, after.step.id)),
);
