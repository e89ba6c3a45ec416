/**
 * Makes a plan from XML after CJML 2.0 (Customer Journey Modelling Language, SINTEF): the published fragment (actors, communication
 * points and actions with initiator, receiver and channel), our own files, and the flat form of student tools. The official XSD was not
 * at hand, so nothing is held against it: what is not known is left out and named, references that lead nowhere are let be. Pure.
 */
import type { JourneyRemark } from '@shared/domain/journeyImport';
import { nameKey } from '@shared/domain/parse';
import { childrenOf, textOf, type CjmlNode } from './cjmlTree';
import { guessedScale, statedScale, toReportMark, type Scale } from './lanes';
import type { PlannedFigure, PlannedJourney, PlannedLane, PlannedMoment, PlannedNote, PlannedStep } from './plan';

/** More than any journey that people read; the rest is left out with a remark. */
const MOST_POINTS = 1000;
const isJourney = (node: CjmlNode): boolean => /^(?:actual|planned|customer)?journey$/iu.test(node.name);
const isPoint = (node: CjmlNode): boolean =>
  /^(?:actual|planned)?(?:communicationpoint|action|touchpoint)$/iu.test(node.name);

const known = new Set(
  (
    'journeyid journeyname journeydescription actors touchpoints enduser serviceprovider actor actorname actorrole companyname ' +
    'touchpointid phase step initiator receiver refersto initiatorlabel receiverlabel initiatordescription receiverdescription ' +
    'actionlabel channel channelname experience emotional functional time'
  ).split(' '),
);

interface Actor {
  readonly name: string;
  readonly isCustomer: boolean;
}

/** Actors by their identity. */
function actorsOf(journey: CjmlNode): ReadonlyMap<string, Actor> {
  const nodes = [...childrenOf(journey, 'actors').flatMap((list) => list.children), ...childrenOf(journey, 'actor')];
  return new Map(
    nodes.map((node) => {
      const role = textOf(node, 'actorRole');
      return [
        node.attributes['actorID'] ?? node.attributes['id'] ?? '',
        {
          name: textOf(node, 'actorName', 'companyName'),
          isCustomer: /enduser/iu.test(node.name) || /customer|klant|user|consument/iu.test(role),
        },
      ];
    }),
  );
}

/** Everything that was not understood, by name. */
function unknownNames(nodes: readonly CjmlNode[]): readonly string[] {
  const names = new Set<string>();
  const walk = (node: CjmlNode): void => {
    if (!known.has(node.name.toLowerCase()) && !isJourney(node) && !isPoint(node)) names.add(node.name.slice(0, 60));
    node.children.forEach(walk);
  };
  nodes.forEach(walk);
  return [...names];
}

/** Who starts or receives: the actor that is referred to, or named. */
function partyOf(point: CjmlNode, role: 'initiator' | 'receiver', actors: ReadonlyMap<string, Actor>): Actor | null {
  const [party] = childrenOf(point, role);
  const reference = childrenOf(party, 'refersTo')[0]?.attributes['actorIDref'] ?? party?.text.trim() ?? '';
  return (
    actors.get(reference) ?? [...actors.values()].find((actor) => nameKey(actor.name) === nameKey(reference)) ?? null
  );
}

interface Reading {
  readonly remarks: JourneyRemark[];
  readonly scale: Scale;
  readonly isStated: boolean;
}

function figureIn(point: CjmlNode, name: 'emotional' | 'functional', reading: Reading): PlannedFigure | null {
  const [experience] = childrenOf(point, 'experience');
  const [node] = childrenOf(experience, name);
  const original = node?.text.trim() ?? '';
  if (node === undefined || original === '') return null;
  const value = Number(original.replace(',', '.'));
  const mark = Number.isFinite(value)
    ? toReportMark(value, statedScale(node.attributes['scale'] ?? '') ?? reading.scale)
    : null;
  if (mark !== null) return { original, value: mark, row: node.place, column: 0 };
  reading.remarks.push({
    row: node.place,
    column: 0,
    reason: { key: 'journeys.import.notes.cjmlFigure', params: { value: original.slice(0, 60) } },
  });
  return null;
}

/** What stands for the whole of a point: its label at the side of the customer, otherwise any. */
function nameOf(point: CjmlNode): string {
  const [initiator] = childrenOf(point, 'initiator');
  const [receiver] = childrenOf(point, 'receiver');
  return (
    textOf(initiator, 'initiatorLabel') ||
    textOf(receiver, 'receiverLabel') ||
    textOf(point, 'initiatorDescription', 'receiverDescription', 'actionLabel', 'touchpointName', 'label')
  ).slice(0, 500);
}

function stepOf(
  point: CjmlNode,
  actors: ReadonlyMap<string, Actor>,
  hasProviders: boolean,
  reading: Reading,
): PlannedStep {
  const isAction = /action$/iu.test(point.name) || /action/iu.test(point.attributes['type'] ?? '');
  const name = nameOf(point);
  const [channel] = childrenOf(point, 'channel');
  const channels = childrenOf(point, 'channel')
    .map((node) => textOf(node, 'channelName') || node.text.trim())
    .filter((text) => text !== '');
  const provider = (['initiator', 'receiver'] as const)
    .map((role) => partyOf(point, role, actors))
    .find((actor) => actor !== null && !actor.isCustomer && actor.name !== '');
  const notes: PlannedNote[] =
    hasProviders && provider !== undefined && provider !== null
      ? [{ lane: 'backstage', laneName: null, text: provider.name, source: null }]
      : [];
  const moment: PlannedMoment = {
    name,
    emotional: figureIn(point, 'emotional', reading),
    functional: figureIn(point, 'functional', reading),
    processes: [],
    momentOfTruth: null,
    owner: null,
  };
  return {
    title: isAction ? name : textOf(point, 'step') || null,
    // What somebody does alone touches nobody: a step without a touchpoint.
    moments: isAction ? [] : [moment],
    channels: [...new Set(channels)],
    notes,
    row: point.place,
    column: channel === undefined ? 0 : 1,
  };
}

/** Points that our own files say are of one step become one step again. */
function joined(steps: readonly PlannedStep[]): readonly PlannedStep[] {
  const result: PlannedStep[] = [];
  for (const step of steps) {
    const last = result.at(-1);
    if (last === undefined || step.title === null || last.title !== step.title || step.moments.length === 0)
      result.push(step);
    else
      result[result.length - 1] = {
        ...last,
        moments: [...last.moments, ...step.moments],
        channels: [...new Set([...last.channels, ...step.channels])],
        notes: [...last.notes, ...step.notes.filter((note) => last.notes.every(({ text }) => text !== note.text))],
      };
  }
  return result;
}

function lanesOf(steps: readonly PlannedStep[]): readonly PlannedLane[] {
  const lane = (head: string, field: PlannedLane['field'], filled: (step: PlannedStep) => boolean): PlannedLane => ({
    head,
    field,
    recognised: true,
    filled: steps.filter(filled).length,
  });
  return [
    lane('communicationPoint', 'touchpoint', (step) => step.moments.length > 0),
    lane('channel', 'channels', (step) => step.channels.length > 0),
    lane('experience/emotional', 'emotion', (step) => step.moments.some(({ emotional }) => emotional !== null)),
    lane('experience/functional', 'functional', (step) => step.moments.some(({ functional }) => functional !== null)),
    lane('serviceProvider', 'backstage', (step) => step.notes.length > 0),
  ].filter(({ filled }) => filled > 0);
}

function planJourney(journey: CjmlNode, kind: string): PlannedJourney | null {
  const lists = childrenOf(journey, 'touchpoints');
  const all = [...lists.flatMap((list) => list.children), ...journey.children].filter(isPoint);
  const remarks: JourneyRemark[] = [];
  const note = (key: string, params: JourneyRemark['reason']['params'], row = journey.place): void =>
    void remarks.push({ row, column: 0, reason: { key: `journeys.import.notes.${key}`, params } });
  if (all.length > MOST_POINTS) note('cjmlTooMany', { kept: MOST_POINTS, count: all.length });
  const points = all.slice(0, MOST_POINTS).filter((point) => {
    if (nameOf(point) !== '') return true;
    note('cjmlNameless', {}, point.place);
    return false;
  });
  if (points.length === 0) return null;
  const figures = points.flatMap((point) =>
    childrenOf(point, 'experience').flatMap((experience) =>
      experience.children.flatMap((node) =>
        statedScale(node.attributes['scale'] ?? '') === null && node.text.trim() !== ''
          ? [Number(node.text.trim().replace(',', '.'))].filter(Number.isFinite)
          : [],
      ),
    ),
  );
  const scale = guessedScale(figures);
  const reading: Reading = {
    remarks,
    scale: figures.length === 0 ? { low: 1, high: 10 } : scale,
    isStated: figures.length === 0,
  };
  const actors = actorsOf(journey);
  const providers = [...actors.values()].filter(({ isCustomer, name }) => !isCustomer && name !== '');
  const stages: { name: string | null; steps: PlannedStep[] }[] = [];
  for (const point of points) {
    const stage = textOf(point, 'phase').slice(0, 500) || null;
    const step = stepOf(point, actors, providers.length > 1, reading);
    const last = stages.at(-1);
    if (last !== undefined && last.name === stage) last.steps.push(step);
    else stages.push({ name: stage, steps: [step] });
  }
  const left = unknownNames([journey]);
  if (left.length > 0) note('cjmlLeft', { names: left.slice(0, 20).join(', ') });
  const customer = [...actors.values()].find(({ isCustomer }) => isCustomer)?.name ?? '';
  const steps = stages.map((stage) => ({ ...stage, steps: joined(stage.steps) }));
  const hasFigures = points.some((point) => childrenOf(point, 'experience').length > 0);
  return {
    name: textOf(journey, 'journeyName') || null,
    persona: /^(?:klant|customer|end ?user|gebruiker|)$/iu.test(customer) ? null : customer.slice(0, 300),
    state: 'asIs',
    ...(/planned/iu.test(kind) ? { course: 'planned' as const } : {}),
    sheet: textOf(journey, 'journeyID') || kind,
    headerRow: journey.place,
    stepsAre: 'down',
    stages: steps,
    lanes: lanesOf(steps.flatMap((stage) => stage.steps)),
    scale: hasFigures ? { ...reading.scale, stated: reading.isStated } : null,
    remarks: remarks.toSorted((a, b) => a.row - b.row),
  };
}

/** Every journey in a tree. A root without journeys in it is a journey itself. */
export function planCjml(root: CjmlNode): readonly PlannedJourney[] {
  const inside = root.children.filter(isJourney);
  return (inside.length === 0 ? [root] : inside).flatMap((journey) => {
    const points = [...childrenOf(journey, 'touchpoints').flatMap((list) => list.children), ...journey.children];
    const kind = points.some(({ name }) => /^planned/iu.test(name)) ? 'plannedJourney' : journey.name;
    return planJourney(journey, kind) ?? [];
  });
}
