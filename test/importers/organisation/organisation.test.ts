/** The table of the organisation: departments with kind and process, people by role, managers, and how a workbook's kind is told. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { planOrganisation } from '@electron/importers/organisation/plan';
import { planPersonas } from '@electron/importers/personas/plan';
import { recogniseKind } from '@electron/importers/recognise/kinds';
import { madeWorkbook, workbookOf } from '@test/importers/workbooks';

const folder = join(import.meta.dirname, '../../fixtures/energie');

describe('organisatie.csv', () => {
  test('departments with kind, process and fte', async () => {
    const plan = planOrganisation(await workbookOf(join(folder, 'organisatie.csv')))!;
    expect(plan.read).toBe(25);
    expect(plan.headerRow).toBe(1);
    expect(plan.mapping.map((column) => column.field)).toEqual([
      'department',
      'role',
      'manager',
      'processes',
      'partOf',
      'fte',
      'kind',
      'reportsTo',
      'notes',
    ]);
    const department = (name: string) => plan.departments.find((entry) => entry.name === name);
    expect(plan.departments).toHaveLength(15);
    expect(department('Facturatie')).toMatchObject({
      kind: 'process',
      processes: ['settle'],
      partOf: 'Financiën',
      fte: 36,
    });
    expect(department('Zonnestroom & Duurzaam')).toMatchObject({ kind: 'process', processes: ['promise', 'deliver'] });
    expect(department('Klantcontactcenter')).toMatchObject({ kind: 'channel', processes: [], fte: 150 });
    expect(department('CX-team')).toMatchObject({
      kind: 'staff',
      processes: ['promise', 'deliver', 'settle'],
      fte: 3.5,
    });
    expect(department('Directie')).toMatchObject({ kind: 'management' });
  });

  test('people by role; managers of their department', async () => {
    const plan = planOrganisation(await workbookOf(join(folder, 'organisatie.csv')))!;
    const person = (role: string) => plan.people.find((entry) => entry.role === role);
    expect(person('Manager Facturatie')).toMatchObject({
      department: 'Facturatie',
      isManager: true,
      reportsTo: 'Directeur Financiën',
    });
    expect(person('Medewerker facturatie')).toMatchObject({
      department: 'Facturatie',
      isManager: false,
      reportsTo: 'Manager Facturatie',
      notes: 'Geen telefoonnummer voor klanten',
    });
    expect(person('Customer experience manager')).toMatchObject({
      isManager: true,
      reportsTo: 'Manager Marketing & Merk',
    });
    expect(person('HR-adviseur')).toMatchObject({ isManager: null, reportsTo: 'Raad van bestuur' });
    expect(plan.people.filter((entry) => entry.isManager === true)).toHaveLength(14);
    expect(new Set(plan.people.map((entry) => entry.role)).size).toBe(plan.people.length);
    expect(plan.doubtful.map(({ row, field, taken }) => [row, field, taken])).toEqual([
      [2, 'kind', 'directie'],
      [8, 'processes', 'beloven / waarmaken'],
      [10, 'processes', 'waarmaken'],
      [16, 'processes', 'financieel afwikkelen'],
    ]);
    expect(plan.rejected).toEqual([]);
  });

  test('English headers and a total at the bottom', () => {
    const plan = planOrganisation(
      madeWorkbook({
        Org: [
          ['Department', 'Role', 'Manager', 'FTE', 'Channel or process'],
          ['Billing', 'Clerk', 'Billing manager', 3, 'process'],
          ['Service', 'Agent', 'Service manager', 7, 'channel'],
          ['Total', null, null, 10, null],
        ],
      }),
    )!;
    expect(plan.departments.map(({ name, kind }) => [name, kind])).toEqual([
      ['Billing', 'process'],
      ['Service', 'channel'],
    ]);
    expect(plan.skipped).toMatchObject([{ row: 4, reason: { key: 'import.reasons.totalsRow' } }]);
  });
});

describe('personas.csv', () => {
  test('cards with line breaks and decimal commas', async () => {
    const plan = planPersonas(await workbookOf(join(folder, 'personas.csv')))!;
    expect(plan.personas).toHaveLength(4);
    expect(plan.personas[1]).toMatchObject({
      code: 'P2',
      name: 'Het Drukke Gezin',
      share: 34.5,
      wants: 'Gemak\nGeen dubbel werk',
      onlinePreference: 80,
      channelPreference: 'WhatsApp / App',
      colour: 'groen',
      age: '28-42',
    });
    expect(plan.rejected).toEqual([]);
    expect(plan.fields).toHaveLength(15);
  });
});

describe('the kind of a file is told from what is in it', () => {
  test.each([
    ['contactmomenten.xlsx', 'touchpoints'],
    ['contactmomenten.csv', 'touchpoints'],
    ['legacy.ods', 'touchpoints'],
    ['organisatie.csv', 'organisation'],
    ['personas.csv', 'personas'],
    ['nps-golf1.csv', 'survey'],
    ['specialisten.csv', 'specialists'],
    ['verbeteringen.csv', 'improvements'],
    ['opdrachten.csv', 'assignments'],
  ])('%s', async (file, kind) => expect(recogniseKind(await workbookOf(join(folder, file)))).toBe(kind));
  test('our own workbook by its row ids', () => {
    expect(
      recogniseKind(
        madeWorkbook({
          Uitleg: [['x']],
          Tabel: [
            ['Contactmoment', 'Fase', 'Rijkenmerk'],
            ['Ik bel', 'A', '01890000-0000-7000-8000-000000000001'],
          ],
        }),
      ),
    ).toBe('workbook');
  });
});
