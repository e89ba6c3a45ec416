/** Makes a plan from a table of the organisation: departments with their kind and process, people by role, managers. Pure. */
import type { DoubtfulValue, MappedColumn, RejectedValue, SkippedRow } from '@shared/domain/importPlan';
import type { Workbook } from '@shared/domain/sheet';
import { choiceLabel, findChoice, isUnknownMark, nameKey, oneLine, reason } from '@shared/domain/parse';
import { departmentKinds, processes, type DepartmentKind, type Process } from '@shared/domain/terms';
import type { FieldKind, FieldValue } from '@shared/domain/touchpoint';
import { createHeaderMatcher } from '../recognise/headerMatch';
import type { FieldRule } from '../recognise/mapColumns';
import { readSimpleTable, type SimpleOptions, type SimpleRow, type SimpleTableSpec } from '../recognise/simpleTable';
import { share } from '../recognise/columnStats';

export interface PlannedDepartment {
  readonly row: number;
  readonly name: string;
  readonly kind: DepartmentKind | null;
  readonly processes: readonly Process[];
  readonly partOf: string | null;
  /** Sum over the rows of the department; null when none states it. */
  readonly fte: number | null;
  readonly notes: string | null;
}

export interface PlannedPerson {
  readonly row: number;
  readonly role: string;
  readonly name: string | null;
  readonly department: string | null;
  readonly isManager: boolean | null;
  readonly reportsTo: string | null;
  readonly notes: string | null;
}

export interface OrganisationPlan {
  readonly kind: 'organisation';
  readonly sheet: string;
  readonly headerRow: number;
  readonly read: number;
  readonly departments: readonly PlannedDepartment[];
  readonly people: readonly PlannedPerson[];
  readonly skipped: readonly SkippedRow[];
  readonly rejected: readonly RejectedValue[];
  readonly doubtful: readonly DoubtfulValue[];
  readonly mapping: readonly MappedColumn[];
}

export const organisationMatcher = createHeaderMatcher({
  department: [
    'afdeling',
    'department',
    'team',
    'afdelingsnaam',
    'organisatieonderdeel',
    'unit',
    'dept',
    'department name',
    'naam afdeling',
  ],
  role: [
    'functie / rol',
    'functie',
    'rol',
    'role',
    'function',
    'job title',
    'functienaam',
    'position',
    'functie of rol',
    'title',
  ],
  person: ['naam', 'name', 'medewerker', 'persoon', 'person', 'employee', 'naam medewerker'],
  manager: [
    'manager (rol)',
    'manager',
    'leidinggevende',
    'afdelingsmanager',
    'manager rol',
    'hoofd',
    'head',
    'manager role',
    'department manager',
    'teamleider',
  ],
  isManager: ['is manager', 'manager?', 'leidinggevend', 'manager ja/nee', 'is leidinggevende'],
  processes: [
    'fase primair proces',
    'primair proces',
    'proces',
    'process',
    'primary process',
    'fase',
    'beloven waarmaken afwikkelen',
    'primary process phase',
  ],
  partOf: [
    'onderdeel van',
    'part of',
    'directie',
    'division',
    'sector',
    'valt onder',
    'parent',
    'parent department',
    'hoofdafdeling',
  ],
  fte: ['fte', "fte's", 'aantal fte', 'formatie', 'bezetting', 'headcount', 'number of fte'],
  kind: [
    'kanaal of proces?',
    'kanaal of proces',
    'soort afdeling',
    'soort',
    'kind',
    'type',
    'type afdeling',
    'channel or process',
    'proces of kanaal',
    'kind of department',
  ],
  reportsTo: ['rapporteert aan', 'reports to', 'rapportagelijn', 'reporting line'],
  notes: ['opmerking', 'opmerkingen', 'notes', 'remarks', 'toelichting', 'note', 'comments'],
});

const text: FieldKind = { type: 'text', long: false };
const rules: Readonly<Record<string, FieldRule>> = {
  department: { evidence: (stats) => (share(stats.letters, stats) >= 0.5 ? 0.1 : -0.95) },
  role: {
    evidence: (stats) => (share(stats.roles, stats) >= 0.3 ? 0.4 : share(stats.letters, stats) >= 0.5 ? 0 : -0.95),
  },
  person: {},
  manager: {
    evidence: (stats) => (share(stats.yesNo, stats) >= 0.8 ? -0.95 : share(stats.letters, stats) >= 0.5 ? 0.2 : -0.95),
  },
  isManager: { evidence: (stats) => (share(stats.yesNo, stats) >= 0.6 ? 0.5 : -0.95) },
  processes: { evidence: (stats) => (stats.processes > 0 ? 0.5 : -0.4) },
  partOf: {},
  fte: { evidence: (stats) => (share(stats.numbers, stats) >= 0.6 ? 0.3 : -0.95) },
  kind: {},
  reportsTo: {},
  notes: {},
};

const spec: SimpleTableSpec = {
  matcher: organisationMatcher,
  rules,
  kinds: {
    department: text,
    role: text,
    person: text,
    manager: text,
    partOf: text,
    reportsTo: text,
    notes: { type: 'text', long: true },
    processes: text,
    kind: text,
    isManager: { type: 'boolean' },
    fte: { type: 'number', min: 0, max: 1e6, decimals: 2 },
  },
  names: ['department', 'role', 'manager'],
  nameless: 'noRole',
};

function textOf(value: FieldValue | undefined): string | null {
  if (typeof value !== 'string') return null;
  const line = value.trim();
  return line === '' || isUnknownMark(line) ? null : line;
}

function lineOf(value: FieldValue | undefined): string | null {
  const found = textOf(value);
  return found === null ? null : oneLine(found);
}

interface Reading {
  readonly doubtful: DoubtfulValue[];
}

/** Processes in a cell; ‘alle’ is all three, ‘n.v.t.’ and ‘-’ none. */
function readProcesses(row: SimpleRow, column: string, reading: Reading): readonly Process[] {
  const source = row.source['processes'] ?? '';
  if (source === '' || isUnknownMark(source)) return [];
  if (/^(?:alle(?:s|maal|drie)?|all)$/i.test(source)) return processes;
  const found = source.split(/[/,;+&]|\sen\s|\sand\s/i).map((part) => findChoice(processes, part));
  const known = found.flatMap((choice) => (choice === null ? [] : [choice.choice]));
  const list = processes.filter((process) => known.includes(process));
  const where = {
    row: row.row,
    column,
    field: 'processes',
    value: source,
    taken: list.map((process) => choiceLabel(process, 'nl')).join(' / ') || null,
  };
  if (found.includes(null)) reading.doubtful.push({ ...where, reason: reason('partUnread', { value: source }) });
  else if (found.length > 1) reading.doubtful.push({ ...where, reason: reason('several') });
  else if (found.some((choice) => choice?.exact === false))
    reading.doubtful.push({ ...where, reason: reason('spelling') });
  return list;
}

/** The kind of a department: what its column says; a board is recognised by its own name. */
function readKind(row: SimpleRow, department: string, column: string, reading: Reading): DepartmentKind | null {
  const source = row.source['kind'] ?? '';
  const said = findChoice(departmentKinds, source)?.choice ?? null;
  const byName = said ?? findChoice(['management'], department)?.choice ?? null;
  const kind = departmentKinds.find((candidate) => candidate === byName) ?? null;
  if (source !== '' && said === null) {
    const key = isUnknownMark(source)
      ? reason('unknownMark', { value: source })
      : reason('partUnread', { value: source });
    reading.doubtful.push({
      row: row.row,
      column,
      field: 'kind',
      value: source,
      taken: kind === null ? null : choiceLabel(kind, 'nl'),
      reason: key,
    });
  }
  return kind;
}

function columnOf(mapping: readonly MappedColumn[], field: string): string {
  return oneLine(mapping.find((column) => column.field === field)?.source ?? field);
}

/** Roles by the names of people: lists of staff name a manager by the person, the organisation knows people by role. */
function rolesByName(rows: readonly SimpleRow[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const roles = new Set(rows.map((row) => nameKey(lineOf(row.values['role']) ?? '')));
  for (const row of rows) {
    const [name, role] = [lineOf(row.values['person']), lineOf(row.values['role'])];
    if (name !== null && role !== null && !roles.has(nameKey(name))) found.set(nameKey(name), role);
  }
  return found;
}

/** The plan for the organisation table of a workbook; null when there is none. */
export function planOrganisation(workbook: Workbook, options: SimpleOptions = {}): OrganisationPlan | null {
  const table = readSimpleTable(workbook, spec, options);
  if (table === null) return null;
  const reading: Reading = { doubtful: [...table.doubtful] };
  const departments = new Map<string, PlannedDepartment>();
  const people = new Map<string, PlannedPerson>();
  const keyOfRole = new Map<string, string>();
  const skipped: SkippedRow[] = [...table.skipped];
  const processColumn = columnOf(table.mapping, 'processes');
  const kindColumn = columnOf(table.mapping, 'kind');

  const roleOf = rolesByName(table.rows);
  const roleNamed = (text: string | null): string | null =>
    text === null ? null : (roleOf.get(nameKey(text)) ?? text);
  /** Departments that each manager leads, by role. */
  const leads = new Map<string, Set<string>>();
  for (const row of table.rows) {
    const manager = roleNamed(lineOf(row.values['manager']));
    if (manager === null) continue;
    const led = leads.get(nameKey(manager)) ?? new Set();
    leads.set(nameKey(manager), led.add(nameKey(lineOf(row.values['department']) ?? '')));
  }

  const addPerson = (person: PlannedPerson): boolean => {
    // A manager is named by role alone: that is whoever has a row with the role.
    const ofRole = person.name === null ? keyOfRole.get(nameKey(person.role)) : undefined;
    const key = ofRole ?? `${nameKey(person.role)}\u0000${nameKey(person.name ?? '')}`;
    if (!keyOfRole.has(nameKey(person.role))) keyOfRole.set(nameKey(person.role), key);
    const known = people.get(key);
    if (known === undefined) {
      people.set(key, person);
      return true;
    }
    // The same role met again: as manager of its department first, as a row of its own later, or the other way about.
    people.set(key, {
      ...known,
      department: known.department ?? person.department,
      isManager: known.isManager === true || person.isManager === true ? true : (known.isManager ?? person.isManager),
      reportsTo: known.reportsTo ?? person.reportsTo,
      notes: known.notes ?? person.notes,
    });
    return false;
  };

  // A manager with a row of its own gets the department of that row.
  const rolesHere = new Set(table.rows.map((row) => nameKey(lineOf(row.values['role']) ?? '')));
  for (const row of table.rows) {
    const department = lineOf(row.values['department']);
    const role = lineOf(row.values['role']);
    const manager = roleNamed(lineOf(row.values['manager']));
    const reportsTo = roleNamed(lineOf(row.values['reportsTo']));
    const notes = textOf(row.values['notes']);
    if (department !== null) {
      const known = departments.get(nameKey(department));
      const fte = typeof row.values['fte'] === 'number' ? row.values['fte'] : null;
      const list = readProcesses(row, processColumn, reading);
      const kind = readKind(row, department, kindColumn, reading);
      departments.set(nameKey(department), {
        row: known?.row ?? row.row,
        name: known?.name ?? department,
        kind: known?.kind ?? kind,
        processes: processes.filter((process) => list.includes(process) || known?.processes.includes(process) === true),
        partOf: known?.partOf ?? lineOf(row.values['partOf']),
        fte: fte === null ? (known?.fte ?? null) : Math.round(((known?.fte ?? 0) + fte) * 100) / 100,
        notes: role === null ? (known?.notes ?? notes) : (known?.notes ?? null),
      });
    }
    const stated = row.values['isManager'];
    const isOwnManager = role !== null && manager !== null && nameKey(role) === nameKey(manager);
    const leadsOthers = role !== null && leads.has(nameKey(role));
    if (role !== null) {
      const isManager =
        typeof stated === 'boolean' ? stated : isOwnManager || leadsOthers ? true : manager === null ? null : false;
      const line = isOwnManager || manager === null ? reportsTo : manager;
      const person = {
        row: row.row,
        role,
        name: lineOf(row.values['person']),
        department,
        isManager,
        reportsTo: line,
        notes,
      };
      const key = `${nameKey(role)}\u0000${nameKey(person.name ?? '')}`;
      const before = people.get(key);
      if (
        !addPerson(person) &&
        before !== undefined &&
        nameKey(before.department ?? '') === nameKey(department ?? '') &&
        before.isManager !== true
      ) {
        skipped.push({ row: row.row, reason: reason('duplicateRow', { of: before.row }) });
      }
    }
    if (manager !== null && !isOwnManager)
      // Whoever leads a manager, or several departments, stands above them and not in one.
      addPerson({
        row: row.row,
        role: manager,
        name: null,
        department:
          leadsOthers || rolesHere.has(nameKey(manager)) || (leads.get(nameKey(manager))?.size ?? 0) > 1
            ? null
            : department,
        isManager: true,
        reportsTo: leadsOthers ? null : reportsTo,
        notes: null,
      });
  }
  return {
    kind: 'organisation',
    sheet: table.sheet,
    headerRow: table.headerRow,
    read: table.read,
    departments: [...departments.values()],
    people: [...people.values()],
    skipped: skipped.sort((a, b) => a.row - b.row),
    rejected: table.rejected,
    doubtful: reading.doubtful.sort((a, b) => a.row - b.row),
    mapping: table.mapping,
  };
}
