/** What every view of the improvements needs at hand: the rows, names of owners and departments, the reference date. */
import type { Evidence } from '@renderer/app/Evidence';
import type { ImprovementRow } from '@shared/contract/improvements.contract';
import type { Lists } from '@shared/domain/lists';
import type { BoardColumn } from '@shared/domain/improvement';
import type { Text } from '@shared/i18n';

export interface ImprovementContext {
  readonly text: Text;
  readonly rows: readonly ImprovementRow[];
  readonly lists: Lists;
  readonly referenceDate: string;
  readonly isReadOnly: boolean;
  /** Quotes behind each improvement; null while they are counted, and where no quote is linked. */
  readonly evidence: Evidence | null;
  /** Improvement in the side panel. */
  readonly open: number | null;
  onOpen(id: number | null): void;
}

/** Signs of how far an improvement is, in the columns of the board. */
export const columnSigns: Readonly<Record<BoardColumn, string>> = {
  proposed: '○',
  decided: '◐',
  inProgress: '◕',
  done: '●',
  still: '⊘',
};

/** Name of an owner by role, empty when there is none. */
export function ownerName(lists: Lists, id: number | null): string {
  return lists.people.find((person) => person.id === id)?.role ?? '';
}

/** Name of a department, empty when there is none. */
export function departmentName(lists: Lists, id: number | null): string {
  return lists.departments.find((department) => department.id === id)?.name ?? '';
}

/** "V01" in front of the name where there is a number. */
export function fullName(row: { readonly code: string | null; readonly name: string }): string {
  return row.code === null ? row.name : `${row.code} ${row.name}`;
}
