/** `cxw match`, `cxw clarify`: who fits an assignment and why, which assignments fit somebody, and whether a request is clear enough. */
import type { EngineDocument } from '@electron/engine/document';
import type { AssignmentLine, MatchLine } from '@shared/contract/staffingMatch.contract';
import type { Assignment, Criterion, CriterionValue } from '@shared/domain/staffing';
import { Refusal } from '@shared/errors/appError';
import { formatNumber } from '@shared/i18n/format';
import { gateReasons } from '@shared/insight/staffing/match';
import { criterionText, fitReasonText } from '@shared/insight/staffing/words';
import {
  numberOption,
  textOption,
  WrongUsage,
  type CliCommand,
  type CommandContext,
  type CommandOutput,
} from '../command';
import { ask, withDocument } from '../document';
import { printable, table } from '../table';

/** Numbers as people write them: ‘spc 1’ is not ‘SPC-0001’, but case, spaces and hyphens do not count. */
function numberKey(text: string): string {
  return text.replace(/[\s_-]+/gu, '').toLowerCase();
}

/** The one that is called so: by number, identity or name. Throws Refusal `notFound`. */
function called<One extends { readonly uid: string }>(
  list: readonly One[],
  given: string,
  names: (one: One) => readonly (string | null)[],
): One {
  const key = numberKey(given);
  const found =
    list.find((one) => names(one).some((name) => name !== null && numberKey(name) === key)) ??
    list.find(({ uid }) => uid === given);
  if (found === undefined) throw new Refusal('staffing.notThere', { value: given });
  return found;
}

export interface StaffingNames {
  readonly skills: ReadonlyMap<number, string>;
  readonly assignments: readonly Assignment[];
  /** How a specialist is called outside: the pool's own number, otherwise the identity. */
  readonly specialist: ReadonlyMap<number, string>;
  readonly assignment: ReadonlyMap<number, string>;
}

export interface NamedSpecialist {
  readonly id: number;
  readonly uid: string;
  readonly number: string | null;
  readonly name: string | null;
}

const batch = 2000;

export async function allSpecialists(document: EngineDocument) {
  const { ids } = await ask(document, 'specialist.order', {});
  const rows = [];
  for (let start = 0; start < ids.length; start += batch)
    rows.push(...(await ask(document, 'specialist.rows', { ids: [...ids.subarray(start, start + batch)] })));
  return rows;
}

export function specialistCalled<One extends NamedSpecialist>(specialists: readonly One[], given: string): One {
  return called(specialists, given, ({ number, name }) => [number, name]);
}

export function assignmentCalled(assignments: readonly Assignment[], given: string): Assignment {
  return called(assignments, given, ({ number, title }) => [number, title]);
}

export async function staffingNames(
  document: EngineDocument,
  specialists: readonly NamedSpecialist[],
): Promise<StaffingNames> {
  const assignments = await ask(document, 'assignment.list', {});
  const { skills } = await ask(document, 'staffing.words', {});
  return {
    skills: new Map(skills.map(({ id, name }) => [id, name])),
    assignments,
    specialist: new Map(specialists.map(({ id, number, uid }) => [id, number ?? uid])),
    assignment: new Map(assignments.map(({ id, number, uid }) => [id, number ?? uid])),
  };
}

/** Name of a criterion for other programs: its kind, and what it is about where there can be several. */
function criterionKey(value: CriterionValue, skills: StaffingNames['skills']): string {
  switch (value.kind) {
    case 'skill':
      return `skill:${skills.get(value.skill) ?? value.skill}`;
    case 'trait':
      return `trait:${value.trait}`;
    case 'text':
      return `text:${value.text}`;
    default:
      return value.kind;
  }
}

type Line = Pick<MatchLine, 'rank' | 'gate' | 'low' | 'high' | 'isTie' | 'isNearMiss' | 'contributions'>;

/** One line as other programs read it. */
function lineJson(
  context: CommandContext,
  id: string,
  line: Omit<Line, 'rank'> & { readonly rank: number | null },
  criteria: readonly Criterion[],
  names: StaffingNames,
): Record<string, unknown> {
  const byId = new Map(criteria.map((criterion) => [criterion.id, criterion]));
  const keyOf = (criterion: number): string => {
    const value = byId.get(criterion)?.value;
    return value === undefined ? String(criterion) : criterionKey(value, names.skills);
  };
  const { failed, unknown } = gateReasons(line.contributions);
  return {
    id,
    rank: line.rank,
    isTie: line.isTie,
    gate: line.gate,
    low: line.low,
    high: line.high,
    nearMiss: line.isNearMiss,
    failed: failed.map(keyOf),
    unknown: unknown.map(keyOf),
    contributions: line.contributions.map(({ criterion, condition, weight, low, high, met, reason }) => ({
      criterion: keyOf(criterion),
      condition,
      weight,
      // What is unknown has no fit; its interval says how much hangs on it.
      fit: low === high ? low : null,
      fitLow: low,
      fitHigh: high,
      met,
      text: fitReasonText(reason, names.skills, context.text, context.locale),
    })),
  };
}

function scoreText(context: CommandContext, low: number | null, high: number | null): string {
  if (low === null || high === null) return '–';
  const shown = (value: number): string => formatNumber(context.locale, Math.round(value * 10) / 10);
  return low === high ? shown(low) : `${shown(low)}–${shown(high)}`;
}

/** In a table: rank, who, gate, score and the first thing to know. */
function lineRow(
  context: CommandContext,
  name: string,
  line: Omit<Line, 'rank'> & { readonly rank: number | null },
  names: StaffingNames,
): readonly unknown[] {
  const { text, locale } = context;
  const { failed, unknown } = gateReasons(line.contributions);
  const first = [...failed, ...unknown][0];
  const reason = line.contributions.find(({ criterion }) => criterion === first)?.reason;
  return [
    line.rank === null ? '' : `${line.rank}${line.isTie ? '=' : ''}`,
    name,
    text.lookup(`staffing.cli.gate.${line.isNearMiss ? 'near' : line.gate}`),
    scoreText(context, line.low, line.high),
    reason === undefined ? '' : fitReasonText(reason, names.skills, text, locale),
  ];
}

function header({ text }: CommandContext): readonly string[] {
  return ['rank', 'who', 'gate', 'score', 'reason'].map((column) => text.lookup(`staffing.cli.column.${column}`));
}

async function matchAssignment(
  context: CommandContext,
  document: EngineDocument,
  given: string,
): Promise<CommandOutput> {
  const { text, locale } = context;
  const specialists = await allSpecialists(document);
  const names = await staffingNames(document, specialists);
  const assignment = assignmentCalled(names.assignments, given);
  const order = await ask(document, 'match.assignment', { assignment: assignment.id });
  const label = names.assignment.get(assignment.id) ?? '';
  if (order.refused !== null) throw new Refusal(`staffing.${order.refused}`, { assignment: label });
  const { pass, unknown, near, fail } = order.groups;
  // Near misses stand in the order among all who fail.
  const ids = [...pass, ...unknown, ...near, ...fail];
  const lines: MatchLine[] = [];
  for (let start = 0; start < ids.length; start += batch)
    lines.push(
      ...(await ask(document, 'match.lines', {
        assignment: assignment.id,
        ids: ids.slice(start, start + batch),
      })),
    );
  const shown = lines.toSorted((a, b) => a.rank - b.rank).slice(0, numberOption(context, 'top') ?? lines.length);
  const { changes, questions } = await ask(document, 'match.changes', { assignment: assignment.id });
  const clarity = await ask(document, 'assignment.clarity', { assignment: assignment.id });
  const who = (id: number): string => names.specialist.get(id) ?? '';
  const byId = new Map(order.criteria.map((criterion) => [criterion.id, criterion.value]));
  const keyOf = (id: number): string => {
    const value = byId.get(id);
    return value === undefined ? String(id) : criterionKey(value, names.skills);
  };
  return {
    json: {
      assignment: label,
      rubricVersion: order.rubricVersion,
      clear: clarity.clear,
      counts: { pass: pass.length, unknown: unknown.length, near: near.length, fail: near.length + fail.length },
      leftOut: order.leftOut,
      results: shown.map((line) => lineJson(context, who(line.specialist), line, order.criteria, names)),
      changes: changes.map(({ criterion, from, to, specialist }) => ({
        criterion: keyOf(criterion),
        from,
        to,
        first: who(specialist),
      })),
      questions: questions.map(({ criterion, specialist, points }) => ({
        id: who(specialist),
        criterion: keyOf(criterion),
        points,
      })),
    },
    lines: [
      `${label} ${printable(assignment.title)}`,
      ...(clarity.clear ? [] : [text('staffing.notClear')]),
      text('staffing.cli.counts', {
        pass: pass.length,
        unknown: unknown.length,
        near: near.length,
        fail: fail.length,
        leftOut: order.leftOut,
      }),
      '',
      ...table(
        context.locale,
        header(context),
        shown.map((line) => lineRow(context, who(line.specialist), line, names)),
      ),
      ...(changes.length === 0 ? [] : ['', text('staffing.cli.changes')]),
      ...changes.slice(0, 5).map(({ criterion, from, to, specialist }) => {
        const value = byId.get(criterion);
        return `  ${text('staffing.cli.change', {
          criterion: value === undefined ? '' : printable(criterionText(value, names.skills, text, locale)),
          from: formatNumber(locale, from),
          to: formatNumber(locale, to),
          who: who(specialist),
        })}`;
      }),
    ],
  };
}

async function matchSpecialist(
  context: CommandContext,
  document: EngineDocument,
  given: string,
): Promise<CommandOutput> {
  const specialists = await allSpecialists(document);
  const names = await staffingNames(document, specialists);
  const specialist = specialistCalled(specialists, given);
  const all = await ask(document, 'match.specialist', { specialist: specialist.id });
  const lines = all.slice(0, numberOption(context, 'top') ?? all.length);
  const what = ({ assignment }: AssignmentLine): string => names.assignment.get(assignment) ?? '';
  const label = names.specialist.get(specialist.id) ?? '';
  return {
    json: {
      specialist: label,
      results: lines.map((line) => ({
        ...lineJson(context, what(line), line, line.criteria, names),
        of: line.of,
        clear: line.clear,
        refused: line.refused,
        rubricVersion: line.rubricVersion,
      })),
    },
    lines: [
      label,
      ...(specialist.status === 'doNotContact' ? [context.text('staffing.cli.leftOut')] : []),
      '',
      ...table(
        context.locale,
        header(context),
        lines.map((line) =>
          line.refused === null
            ? lineRow(context, printable(line.label), line, names)
            : ['', printable(line.label), context.text('staffing.cli.notScored'), '', ''],
        ),
      ),
    ],
  };
}

export const matchCommand: CliCommand = {
  name: 'match',
  arguments: 1,
  options: { assignment: { type: 'string' }, specialist: { type: 'string' }, top: { type: 'string' } },
  run: async (context) => {
    const [file = ''] = context.arguments;
    const assignment = textOption(context, 'assignment');
    const specialist = textOption(context, 'specialist');
    if ((assignment === undefined) === (specialist === undefined))
      throw new WrongUsage(context.text('staffing.cli.oneOf'));
    return withDocument(
      context,
      file,
      (document) =>
        assignment === undefined
          ? matchSpecialist(context, document, specialist ?? '')
          : matchAssignment(context, document, assignment),
      { readOnly: true },
    );
  },
};

export const clarifyCommand: CliCommand = {
  name: 'clarify',
  arguments: 1,
  options: { assignment: { type: 'string' } },
  run: async (context) => {
    const { text, locale } = context;
    const [file = ''] = context.arguments;
    const given = textOption(context, 'assignment');
    if (given === undefined) throw new WrongUsage(text('staffing.cli.whichAssignment'));
    return withDocument(
      context,
      file,
      async (document) => {
        const assignment = assignmentCalled(await ask(document, 'assignment.list', {}), given);
        const found = await ask(document, 'assignment.clarity', { assignment: assignment.id });
        const entry = ({ field, reason, said }: (typeof found.vague)[number]) => ({
          field,
          reason,
          said,
          message: text.lookup(`staffing.vague.${reason}`),
          question: text.lookup(`staffing.question.${field}`),
        });
        const line = ({ field, reason }: (typeof found.vague)[number]): string =>
          `  ${text.lookup(`staffing.clarityField.${field}`)}: ${text.lookup(`staffing.vague.${reason}`)}. ${text.lookup(`staffing.question.${field}`)}`;
        return {
          json: {
            assignment: assignment.number ?? assignment.uid,
            clear: found.clear,
            answered: found.answered,
            vague: found.vague.filter(({ isNeeded }) => isNeeded).map(entry),
            remarks: found.vague.filter(({ isNeeded }) => !isNeeded).map(entry),
            canBeScored: !found.isEmpty,
            description: { nl: found.description.nl.join('\n\n'), en: found.description.en.join('\n\n') },
          },
          lines: [
            `${assignment.number ?? ''} ${printable(assignment.title)}`.trim(),
            text(found.clear ? 'staffing.clear' : 'staffing.notClear'),
            ...found.vague.map(line),
            '',
            ...found.description[locale].map(printable),
          ],
        };
      },
      { readOnly: true },
    );
  },
};
