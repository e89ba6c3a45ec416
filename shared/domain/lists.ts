/** The editable lists an engagement keeps beside its touchpoints: stages, channels, departments, people by role, personas, own fields, views. */
import type { DepartmentKind, Process, Side } from './terms';

export interface Stage {
  readonly id: number;
  readonly uid: string;
  readonly position: number;
  readonly name: string;
  readonly description: string | null;
}

export interface Channel {
  readonly id: number;
  readonly uid: string;
  readonly position: number;
  readonly name: string;
  /** Online or offline; null when nobody has said. */
  readonly side: Side | null;
}

export interface Department {
  readonly id: number;
  readonly uid: string;
  readonly position: number;
  readonly name: string;
  readonly kind: DepartmentKind | null;
  readonly processes: readonly Process[];
  readonly partOf: string | null;
  readonly fte: number | null;
  readonly notes: string | null;
}

/** A person is kept by role ("Manager Facturatie"); a name is optional. */
export interface Person {
  readonly id: number;
  readonly uid: string;
  readonly position: number;
  readonly role: string;
  readonly name: string | null;
  readonly department: number | null;
  readonly isManager: boolean | null;
  readonly reportsTo: string | null;
  readonly notes: string | null;
}

export interface Persona {
  readonly id: number;
  readonly uid: string;
  readonly position: number;
  readonly code: string | null;
  readonly name: string;
  readonly sentence: string | null;
  readonly age: string | null;
  readonly household: string | null;
  readonly segment: string | null;
  /** Share of the customers, 0–100 %. */
  readonly share: number | null;
  readonly wants: string | null;
  readonly annoyances: string | null;
  readonly channelPreference: string | null;
  /** 0 = wholly offline, 100 = wholly online. */
  readonly onlinePreference: number | null;
  readonly emotionalDrive: string | null;
  readonly vulnerability: string | null;
  readonly basedOn: string | null;
  readonly colour: string | null;
}

export const extraFieldTypes = ['text', 'number', 'date', 'boolean', 'choice'] as const;
export type ExtraFieldType = (typeof extraFieldTypes)[number];

/** A field of the engagement's own on touchpoints. */
export interface ExtraField {
  readonly id: number;
  readonly uid: string;
  readonly position: number;
  readonly name: string;
  readonly type: ExtraFieldType;
  readonly choices: readonly string[];
}

/** A saved view of the touchpoint table; `definition` is a TableView as JSON (shared/domain/tableView). */
export interface SavedView {
  readonly id: number;
  readonly uid: string;
  readonly position: number;
  readonly name: string;
  readonly definition: string;
}

/** Everything the screens need to show names for references; small, asked once and refreshed when a list changes. */
export interface Lists {
  readonly stages: readonly Stage[];
  readonly channels: readonly Channel[];
  readonly departments: readonly Department[];
  readonly people: readonly Person[];
  readonly personas: readonly Persona[];
  readonly extraFields: readonly ExtraField[];
  readonly views: readonly SavedView[];
}

/** True when a person is a manager of a department in the primary process: the only right owner of a touchpoint [S4.6]. Null = unknown. */
export function isPrimaryProcessOwner(person: Person, departments: readonly Department[]): boolean | null {
  const department = departments.find((candidate) => candidate.id === person.department);
  if (department === undefined || department.kind === null) return null;
  if (department.kind !== 'process') return false;
  return person.isManager;
}
