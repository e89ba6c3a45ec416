/** What the files of a journey are made from, and small helpers that they share. */
import type { Lists } from '@shared/domain/lists';
import type { JourneyLane, JourneyNote } from '@shared/domain/journey';
import type { Touchpoint } from '@shared/domain/touchpoint';
import type { JourneyMap, JourneyQuote, MapStep } from '@shared/insight/journey/map';
import type { CurvePoint } from '@shared/insight/journey/points';
import type { Locale, Text } from '@shared/i18n';

export interface JourneyExportInput {
  readonly map: JourneyMap;
  readonly lists: Pick<Lists, 'channels' | 'departments' | 'people' | 'personas'>;
  readonly language: Locale;
  readonly engagement: string;
  readonly client: string | null;
  /** ISO date on which it is made. */
  readonly date: string;
  /** Pictures of the steps, for drawings. */
  readonly pictures?: readonly DrawnPicture[];
  /** Passages of interviews that may be shown outside the team, for drawings. */
  readonly quotes?: readonly JourneyQuote[];
}

/** The picture of a step: as a data URI, or null when all pictures together are too large for one drawing. */
export interface DrawnPicture {
  readonly step: number;
  readonly name: string;
  readonly uri: string | null;
}

/** Looks up what a file needs of a map by step, in one place. */
export interface MapIndex {
  readonly touchpoint: (id: number) => Touchpoint | undefined;
  readonly pointsOf: (step: number) => readonly CurvePoint[];
  readonly notesOf: (step: number, lane: number) => readonly JourneyNote[];
  readonly channelName: (id: number) => string;
  readonly departmentName: (id: number | null) => string | null;
}

export function indexOf({ map, lists }: Pick<JourneyExportInput, 'map' | 'lists'>): MapIndex {
  const touchpoints = new Map(map.touchpoints.map((touchpoint) => [touchpoint.id, touchpoint]));
  const channels = new Map(lists.channels.map((channel) => [channel.id, channel.name]));
  const departments = new Map(lists.departments.map((department) => [department.id, department.name]));
  const points = new Map<number, CurvePoint[]>();
  for (const point of map.curves[0]?.points ?? []) {
    const known = points.get(point.step);
    if (known === undefined) points.set(point.step, [point]);
    else known.push(point);
  }
  const notes = new Map<string, JourneyNote[]>();
  for (const note of map.notes) {
    const key = `${note.step}:${note.lane}`;
    const known = notes.get(key);
    if (known === undefined) notes.set(key, [note]);
    else known.push(note);
  }
  return {
    touchpoint: (id) => touchpoints.get(id),
    pointsOf: (step) => points.get(step) ?? [],
    notesOf: (step, lane) => notes.get(`${step}:${lane}`) ?? [],
    channelName: (id) => channels.get(id) ?? '',
    departmentName: (id) => (id === null ? null : (departments.get(id) ?? null)),
  };
}

/** A lane's own name, otherwise the usual one of its kind. */
export function laneName(text: Text, lane: JourneyLane): string {
  return lane.name ?? text(`journeys.lanes.${lane.kind}`);
}

/** Steps per stage, in order. */
export function stepsByStage(
  map: JourneyMap,
): readonly { readonly name: string; readonly steps: readonly MapStep[] }[] {
  return map.stages.map((stage) => ({
    name: stage.name,
    steps: map.steps.filter((step) => step.stage === stage.id),
  }));
}

/** Text as XML wants it: the five marks written out, control characters gone. */
export function xmlText(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;')
      .replace(/'/g, '&apos;')
  );
}
