/** `cxw list FILE KIND`: what is in an engagement, as a table or as JSON. */
import type { EngineDocument } from '@electron/engine/document';
import {
  numberOption,
  textOption,
  WrongUsage,
  type CliCommand,
  type CommandContext,
  type CommandOutput,
} from '../command';
import { ask, withDocument } from '../document';
import { rowNames, touchpointRow } from '../rows';
import { table } from '../table';
import { interviewColumns, interviewList, interviewLists, isInterviewList, leftOutLines } from './interviews';
import { journeyList } from './journeys';
import { measureList, measureLists, type MeasureList } from './measurements';
import { isStaffingList, staffingColumns, staffingList, staffingLists } from './staffingTeam';

export const listKinds = [
  'touchpoints',
  'stages',
  'channels',
  'departments',
  'people',
  'personas',
  'fields',
  'journeys',
  ...measureLists,
  ...interviewLists,
  ...staffingLists,
  'history',
  'backups',
] as const;
type ListKind = (typeof listKinds)[number];

type Rows = readonly Readonly<Record<string, unknown>>[];

/** Rows asked for at once. */
const batch = 2000;

async function touchpoints(document: EngineDocument): Promise<Rows> {
  const { ids } = await ask(document, 'touchpoint.order', {});
  const names = rowNames(await ask(document, 'lists.all', {}));
  const rows: Record<string, unknown>[] = [];
  for (let start = 0; start < ids.length; start += batch) {
    const some = await ask(document, 'touchpoint.rows', { ids: [...ids.subarray(start, start + batch)] });
    rows.push(...some.map((touchpoint) => touchpointRow(touchpoint, names)));
  }
  return rows;
}

function isMeasureList(kind: ListKind): kind is MeasureList {
  return measureLists.some((candidate) => candidate === kind);
}

async function read(context: CommandContext, document: EngineDocument, kind: ListKind): Promise<Rows> {
  if (kind === 'touchpoints') return touchpoints(document);
  if (isMeasureList(kind)) return measureList(document, kind, textOption(context, 'wave'));
  if (kind === 'history') {
    const steps = await ask(document, 'history.list', { limit: 1000 });
    return steps.map(({ seq, at, done, label }) => ({
      seq,
      at,
      done,
      name: context.text.change(label),
      key: label.key,
    }));
  }
  if (isStaffingList(kind)) return staffingList(document, kind);
  if (isInterviewList(kind)) return interviewList(document, kind, context.options['with-withdrawn'] === true);
  if (kind === 'journeys') return journeyList(document);
  if (kind === 'backups') return (await ask(document, 'backup.list', {})).map((entry) => ({ ...entry }));
  const lists = await ask(document, 'lists.all', {});
  const names = rowNames(lists);
  switch (kind) {
    case 'stages':
      return lists.stages.map(({ uid, name, description }) => ({ id: uid, name, description }));
    case 'channels':
      return lists.channels.map(({ uid, name, side }) => ({ id: uid, name, side }));
    case 'departments':
      return lists.departments.map(({ uid, name, kind: type, processes, partOf, fte, notes }) => ({
        id: uid,
        name,
        kind: type,
        process: processes,
        partOf,
        fte,
        notes,
      }));
    case 'people':
      return lists.people.map(({ uid, role, name, department, isManager, reportsTo, notes }) => ({
        id: uid,
        role,
        name,
        department: department === null ? null : (names.departments.get(department) ?? null),
        isManager,
        reportsTo,
        notes,
      }));
    case 'personas':
      return lists.personas.map(({ id: _id, uid, position: _position, ...rest }) => ({ id: uid, ...rest }));
    case 'fields':
      return lists.extraFields.map(({ uid, name, type, choices }) => ({ id: uid, name, type, choices }));
  }
}

/** Columns of the table for people; the JSON has all of them. */
const shown: Readonly<Record<ListKind, readonly string[]>> = {
  touchpoints: [
    'number',
    'name',
    'stage',
    'process',
    'channels',
    'mode',
    'owner',
    'functionalScore',
    'emotionalScore',
    'importance',
  ],
  stages: ['name', 'description'],
  channels: ['name', 'side'],
  departments: ['name', 'kind', 'process', 'fte'],
  people: ['role', 'name', 'department', 'isManager', 'reportsTo'],
  personas: ['code', 'name', 'sentence', 'share'],
  fields: ['name', 'type'],
  journeys: ['name', 'state', 'personas', 'steps', 'touchpoints', 'scored', 'emotionalMean'],
  waves: ['name', 'startsOn', 'endsOn', 'topics'],
  topics: ['name', 'touchpoint', 'answers'],
  responses: [
    'wave',
    'row',
    'reason',
    'touchpoint',
    'channel',
    'segment',
    'nps',
    'csat',
    'ces',
    'functional',
    'emotional',
  ],
  improvements: [
    'code',
    'name',
    'status',
    'owner',
    'department',
    'effort',
    'impact',
    'proposedOn',
    'decidedOn',
    'doneOn',
  ],
  owners: ['owner', 'asked', 'answered', 'accepted', 'done', 'medianDaysToAnswer', 'longestOpen', 'verdict'],
  ...interviewColumns,
  ...staffingColumns,
  history: ['seq', 'at', 'name', 'done'],
  backups: ['name', 'at', 'bytes', 'touchpoints', 'reason'],
};

function outputOf(context: CommandContext, kind: ListKind, rows: Rows, notes: readonly string[]): CommandOutput {
  const columns = shown[kind];
  const lines =
    rows.length === 0
      ? [context.text('cli.nothing')]
      : table(
          context.locale,
          columns,
          rows.map((row) => columns.map((column) => row[column])),
        );
  return { json: rows, lines: [...lines, ...notes] };
}

export const listCommand: CliCommand = {
  name: 'list',
  arguments: 2,
  options: { limit: { type: 'string' }, 'with-withdrawn': { type: 'boolean' }, wave: { type: 'string' } },
  run: async (context) => {
    const [file = '', given = ''] = context.arguments;
    const kind = listKinds.find((candidate) => candidate === given.toLowerCase());
    if (kind === undefined)
      throw new WrongUsage(
        context.text('cli.wrong.choice', { value: given, option: 'list', choices: listKinds.join(', ') }),
      );
    if (kind !== 'responses' && context.options['wave'] !== undefined)
      throw new WrongUsage(context.text('cli.wrong.choice', { value: kind, option: '--wave', choices: 'responses' }));
    const limit = numberOption(context, 'limit');
    const { rows, notes } = await withDocument(
      context,
      file,
      async (document) => ({
        rows: await read(context, document, kind),
        notes:
          isInterviewList(kind) && context.options['with-withdrawn'] !== true
            ? await leftOutLines(document, context.text, kind)
            : [],
      }),
      { readOnly: true },
    );
    return outputOf(context, kind, limit === undefined ? rows : rows.slice(0, limit), notes);
  },
};
