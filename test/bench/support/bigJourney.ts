/** A journey map as large as a measurement wants it: steps with a touchpoint and figures, and notes in as many cells as asked. */
import type { EngineDocument } from '@electron/engine/document';
import type { CommandName, CommandParams, QueryName, QueryParams, QueryValue } from '@shared/contract';

export interface BigJourney {
  readonly name: string;
  readonly steps: number;
  readonly lanes: number;
}

const STAGES = 6;

/** Asks, and throws when the answer is a refusal. */
export async function asked<Name extends QueryName>(
  document: EngineDocument,
  name: Name,
  params: QueryParams<Name>,
): Promise<QueryValue<Name>> {
  const answer = await document.query(name, params);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value as QueryValue<Name>;
}

/** Runs a command, and throws when it is refused. */
export async function done<Name extends CommandName>(
  document: EngineDocument,
  name: Name,
  params: CommandParams<Name>,
): Promise<void> {
  const answer = await document.command(name, params);
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
}

/** Makes the map in the document; answers its id. Cells = steps × lanes, all with something in them. */
export async function makeJourney(document: EngineDocument, { name, steps, lanes }: BigJourney): Promise<number> {
  const stages = Array.from({ length: STAGES }, (_, number) => ({ name: `Fase ${number + 1}` }));
  await done(document, 'journey.create', { name, stages });
  const id = (await asked(document, 'journey.list', {})).find((journey) => journey.name === name)?.id ?? 0;
  const fresh = await asked(document, 'journey.map', { id });
  for (const [place, stage] of fresh.stages.entries()) {
    const from = Math.floor((steps * place) / STAGES);
    const to = Math.floor((steps * (place + 1)) / STAGES);
    await done(document, 'journeyStep.create', {
      stage: stage.id,
      steps: Array.from({ length: to - from }, (_, number) => ({
        touchpoints: [{ name: `Contactmoment ${from + number + 1} van ${name}` }],
      })),
    });
  }
  const shown = fresh.lanes.slice(0, lanes);
  for (const lane of fresh.lanes)
    await done(document, 'journeyLane.update', { id: lane.id, fields: { visible: shown.includes(lane) } });
  for (let extra = shown.length; extra < lanes; extra += 1)
    await done(document, 'journeyLane.create', { journey: id, name: `Baan ${extra}` });
  const map = await asked(document, 'journey.map', { id });
  const typed = map.lanes.filter(({ kind, visible }) => visible && kind !== 'curve' && kind !== 'touchpoints');
  for (const step of map.steps) {
    const [moment] = step.moments;
    const emotional = 3 + ((step.place * 7) % 13) / 2;
    if (moment !== undefined) await done(document, 'journeyScore.set', { moment, emotional, functional: 6 });
    for (const lane of typed)
      await done(document, 'journeyNote.create', {
        step: step.id,
        lane: lane.id,
        text: `Notitie ${step.place + 1} in deze baan, van gewone lengte`,
      });
  }
  return id;
}
