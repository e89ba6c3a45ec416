/** What the CX manager stands on: the eight tasks held against who does them [S2.14], and the preconditions: sponsor, access to every department, reporting line [S4.12, S4.25]. */
import { managerTasks, type ManagerTask, type PreconditionKind, type TaskState } from '../../domain/responsibility';

/** What is needed of a record of a task. */
export interface TaskEntry {
  readonly task: ManagerTask;
  readonly person: number | null;
  readonly who: string | null;
  readonly state: TaskState | null;
}

export interface TaskFigure {
  readonly task: ManagerTask;
  /** The best of its records: a task that somebody does is done, whoever else half does it. Null = nobody has looked. */
  readonly state: TaskState | null;
  /** Said to be done (partly) without anybody named. */
  readonly isNameless: boolean;
}

const order: readonly TaskState[] = ['done', 'partly', 'nobody'];

/** The eight tasks in the order of the source, each with its state. */
export function taskFigures(entries: readonly TaskEntry[]): readonly TaskFigure[] {
  return managerTasks.map((task) => {
    const own = entries.filter((entry) => entry.task === task);
    const state = order.find((candidate) => own.some((entry) => entry.state === candidate)) ?? null;
    const isNamed = own.some((entry) => entry.person !== null || (entry.who !== null && entry.who.trim() !== ''));
    return { task, state, isNameless: (state === 'done' || state === 'partly') && !isNamed };
  });
}

/** What is needed of a record of a precondition. */
export interface PreconditionEntry {
  readonly kind: PreconditionKind;
  readonly department: number | null;
  readonly met: boolean | null;
}

export interface PreconditionFigure {
  /** Of the sponsor and the direct reporting line: met, not met, or null = nobody has said. One that is met is enough. */
  readonly sponsor: boolean | null;
  readonly reportingLine: boolean | null;
  /** Departments by access. */
  readonly access: { readonly open: number; readonly closed: number; readonly unknown: number };
  /** Sponsor, reporting line, budget and time counted once each, access once a department, own ones each. */
  readonly met: number;
  readonly missing: number;
  readonly unknown: number;
}

/** State of several records of one precondition: one that is met is enough; null when none says anything. */
function stateOf(entries: readonly PreconditionEntry[]): boolean | null {
  if (entries.some((entry) => entry.met === true)) return true;
  return entries.some((entry) => entry.met === false) ? false : null;
}

/** The preconditions with the access to each of the departments (by id). */
export function preconditionFigure(
  entries: readonly PreconditionEntry[],
  departments: readonly number[],
): PreconditionFigure {
  const ofKind = (kind: PreconditionKind): readonly PreconditionEntry[] =>
    entries.filter((entry) => entry.kind === kind);
  const sponsor = stateOf(ofKind('sponsor'));
  const reportingLine = stateOf(ofKind('reportingLine'));
  const access = departments.map((id) => stateOf(ofKind('access').filter((entry) => entry.department === id)));
  const own = ofKind('own').map((entry) => entry.met);
  const states = [sponsor, reportingLine, stateOf(ofKind('budget')), stateOf(ofKind('time')), ...access, ...own];
  const count = (list: readonly (boolean | null)[], state: boolean | null): number =>
    list.filter((candidate) => candidate === state).length;
  return {
    sponsor,
    reportingLine,
    access: { open: count(access, true), closed: count(access, false), unknown: count(access, null) },
    met: count(states, true),
    missing: count(states, false),
    unknown: count(states, null),
  };
}
