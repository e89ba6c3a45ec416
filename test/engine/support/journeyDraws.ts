/** What the commands on journeys are called with in the test of random commands: made from a draw and the rows that are there. */
import { laneKinds, noteColours } from '@shared/domain/journey';
import type { EngineDocument } from '@electron/engine/document';

interface Draw {
  readonly pick: number;
  readonly other: number;
  readonly text: string;
  readonly number: number;
  readonly flag: boolean;
}

/** Parameters for a journey command; undefined for a command of another part. */
export function journeyCall(name: string, given: Draw, document: EngineDocument, file: string): unknown {
  const ids = (table: string): readonly number[] =>
    document.context.connection.prepare(`SELECT id FROM ${table} ORDER BY id`).pluck().all() as number[];
  const one = (table: string, by = given.pick): number => {
    const all = ids(table);
    return all[by % Math.max(1, all.length)] ?? 1;
  };
  /** A row beside which something is put: most draws give none of the same owner and are refused, so null is common. */
  const before = (table: string): number | null =>
    given.flag && ids(table).length > 0 ? one(table, given.other) : null;
  const title = `t${given.text}x`;
  const reference = (table: string) =>
    given.flag && ids(table).length > 0 ? one(table) : { name: `n${given.pick % 5}` };
  const journey = one('journey');
  const stage = one('journey_stage');
  const step = one('journey_step');
  const lane = one('journey_lane', given.other);
  switch (name) {
    case 'journey.create':
      return {
        name: title,
        personas: [{ name: `n${given.pick % 4}` }],
        stages: given.flag ? [{ name: 'a' }, { name: `n${given.other % 5}` }] : [],
        state: given.pick % 3 === 0 ? 'toBe' : 'asIs',
      };
    case 'journey.update':
      return {
        id: journey,
        fields: given.flag
          ? { name: title, counterpart: one('journey', given.other) === journey ? null : one('journey', given.other) }
          : {
              personas: [{ name: `n${given.other % 4}` }, { name: `n${given.pick % 4}` }],
              peaksAllowed: 1 + (given.pick % 5),
            },
      };
    case 'journey.delete':
      return { id: journey };
    case 'journey.move':
      return { id: journey, before: before('journey') };
    case 'journey.duplicate':
      return { id: journey, as: (['copy', 'toBe', 'planned', 'actual'] as const)[given.other % 4] };
    case 'journeyStage.create':
      return { journey, name: title, before: before('journey_stage') };
    case 'journeyStage.update':
      return { id: stage, fields: given.flag ? { name: title } : { description: given.text, stage: null } };
    case 'journeyStage.delete':
      return { id: stage, moveStepsTo: before('journey_stage') };
    case 'journeyStage.move':
      return { id: stage, before: before('journey_stage') };
    case 'journeyStage.copy':
      return { id: stage };
    case 'journeyStep.create':
      return {
        stage,
        before: before('journey_step'),
        steps: [
          { title, touchpoints: [reference('touchpoint')] },
          { touchpoints: [{ name: `n${given.other % 6}` }, reference('touchpoint')], linkedJourney: null },
          { linkedJourney: given.flag ? one('journey', given.other) : null },
        ],
      };
    case 'journeyStep.update':
      return {
        id: step,
        fields: given.flag
          ? { title: given.pick % 2 === 0 ? null : title, linkedJourney: one('journey', given.other) }
          : { channels: [{ name: `n${given.pick % 4}` }, reference('channel')] },
      };
    case 'journeyStep.addPicture':
      return { id: step, file };
    case 'journeyStep.delete':
      return { ids: given.flag ? [step] : [...new Set([step, one('journey_step', given.other)])] };
    case 'journeyStep.move':
      return { ids: [step, one('journey_step', given.other)], stage, before: before('journey_step') };
    case 'journeyStep.copy':
      return { ids: [step], stage: one('journey_stage', given.other), before: null };
    case 'journeyMoment.create':
      return { step, touchpoints: [reference('touchpoint'), { name: `n${given.other % 6}` }], before: null };
    case 'journeyMoment.delete':
      return { ids: [one('journey_moment')] };
    case 'journeyMoment.move':
      return { ids: [one('journey_moment')], step: one('journey_step', given.other), before: before('journey_moment') };
    case 'journeyLane.create':
      return {
        journey,
        kind: given.flag ? 'free' : laneKinds[given.other % laneKinds.length],
        name: title,
        before: null,
      };
    case 'journeyLane.update':
      return {
        id: lane,
        fields: given.flag ? { name: title, visible: given.pick % 2 === 0 } : { height: 24 + (given.pick % 500) },
      };
    case 'journeyLane.delete':
    case 'journeyLane.copy':
      return { id: lane };
    case 'journeyLane.move':
      return { id: lane, before: before('journey_lane') };
    case 'journeyNote.set':
      return { step, lane, texts: given.flag ? [given.text, title] : [title] };
    case 'journeyNote.create':
      return {
        step,
        lane,
        text: given.text,
        source: given.flag ? title : null,
        colour: noteColours[given.pick % noteColours.length],
        before: null,
      };
    case 'journeyNote.update':
      return { id: one('journey_note'), fields: given.flag ? { text: given.text } : { source: null, colour: 'pink' } };
    case 'journeyNote.delete':
      return { ids: [one('journey_note')] };
    case 'journeyNote.move':
      return {
        ids: [one('journey_note')],
        step: one('journey_step', given.other),
        lane,
        before: before('journey_note'),
      };
    case 'journeyScore.set':
      return {
        moment: one('journey_moment'),
        persona: given.flag && ids('persona').length > 0 ? one('persona', given.other) : null,
        emotional: given.pick % 4 === 0 ? null : given.number,
        ...(given.pick % 3 === 0 ? { functional: given.number } : {}),
      };
    default:
      return undefined;
  }
}
