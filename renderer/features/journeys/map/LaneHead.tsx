/** The head of a lane: its name (typed in place), the grip to move it, and the edge that sets its height. */
import { type PointerEvent, type ReactNode } from 'react';
import { runCommand } from '@renderer/api';
import { Icon } from '@renderer/components';
import { laneHeightRange, type JourneyLane } from '@shared/domain/journey';
import type { Text } from '@shared/i18n';
import { HEAD_WIDTH } from '../model/layout';
import { endEdit, useMapStore } from '../model/mapStore';
import { Cell } from './Cell';
import { useMapContents } from './mapContext';
import { TextEditor } from './TextEditor';
import { useZoom } from './useViewport';
import styles from './map.module.css';

/** What a lane is called. */
export function laneName(lane: Pick<JourneyLane, 'kind' | 'name'>, t: Text): string {
  return lane.name ?? t(`journeys.lanes.${lane.kind}`);
}

export function LaneHead({ lane, children }: { readonly lane: JourneyLane; readonly children?: ReactNode }) {
  const { t, isReadOnly } = useMapContents();
  const isEdited = useMapStore((state) => state.editing?.kind === 'lane' && state.editing.lane === lane.id);
  const name = laneName(lane, t);
  const save = (text: string): void => {
    const wanted = text.trim();
    endEdit();
    if (wanted === name) return;
    void runCommand('journeyLane.update', { id: lane.id, fields: { name: wanted === '' ? null : wanted } });
  };
  return (
    <Cell
      row={lane.id}
      step={null}
      role="rowheader"
      width={HEAD_WIDTH}
      column={1}
      className={styles.laneHead}
      pin="left"
      label={name}
    >
      {isEdited ? (
        <TextEditor
          label={t('journeysScreen.laneNameLabel')}
          text={name}
          isSingleLine
          isAllChosen
          onSave={save}
          onCancel={() => endEdit()}
        />
      ) : (
        <b className={styles.laneName}>{name}</b>
      )}
      {children}
      {!isReadOnly && (
        <>
          <span className={styles.grip} data-drag-lane={lane.id} aria-hidden>
            <Icon name="grip" size={12} />
          </span>
          <HeightEdge lane={lane} />
        </>
      )}
    </Cell>
  );
}

/** The lower edge of a lane, to drag; a double click makes it as high as it needs again. */
function HeightEdge({ lane }: { readonly lane: JourneyLane }) {
  const { t } = useMapContents();
  const rowOf = (event: PointerEvent<HTMLElement>): HTMLElement | null => event.currentTarget.closest('[role=row]');
  const heightAt = (event: PointerEvent<HTMLElement>): number => {
    const top = rowOf(event)?.getBoundingClientRect().top ?? 0;
    const height = Math.round((event.clientY - top) / useZoom.getState().zoom);
    return Math.min(laneHeightRange.max, Math.max(laneHeightRange.min, height));
  };
  return (
    <span
      className={styles.heightEdge}
      title={t('journeysScreen.heightHint')}
      aria-hidden
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.stopPropagation();
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        const row = rowOf(event);
        if (row !== null && event.currentTarget.hasPointerCapture(event.pointerId))
          row.style.height = `${heightAt(event)}px`;
      }}
      onPointerUp={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        event.currentTarget.releasePointerCapture(event.pointerId);
        const height = heightAt(event);
        if (height !== lane.height) void runCommand('journeyLane.update', { id: lane.id, fields: { height } });
      }}
      onDoubleClick={() => void runCommand('journeyLane.update', { id: lane.id, fields: { height: null } })}
    />
  );
}
