// @vitest-environment jsdom
/** Responsibility, support and maturity on screen: what they say and what they send. */
import { MaturityView } from '@renderer/features/organisation/maturity/MaturityView';
import {
  matrixPeople,
  matrixRows,
  nextRole,
  readRole,
} from '@renderer/features/organisation/responsibility/matrixData';
import { ModelView } from '@renderer/features/organisation/responsibility/ModelView';
import { PreconditionsView } from '@renderer/features/organisation/support/PreconditionsView';
import { StakeholdersView } from '@renderer/features/organisation/support/StakeholdersView';
import { TasksView } from '@renderer/features/organisation/support/TasksView';
import { TextCell } from '@renderer/features/organisation/TextCell';
import type { RecordViewProps } from '@renderer/features/organisation/records';
import { recordKinds, type Records } from '@shared/contract/records.contract';
import type { Department, Lists, Person } from '@shared/domain/lists';
import { responsibilityKinds } from '@shared/domain/responsibility';
import { countPhases, coverageOf } from '@shared/insight/organisation/coverage';
import { maturityFigures } from '@shared/insight/organisation/maturity';
import { responsibilityMatrix } from '@shared/insight/organisation/matrix';
import { stakeholderCourses } from '@shared/insight/organisation/stakeholders';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { seriousFindings } from '@test/renderer/support/axe';
import { renderWithApi, stopApi, withBrowserParts } from '@test/renderer/support/render';

beforeAll(withBrowserParts);
afterEach(stopApi);

const entry = (id: number) => ({ id, uid: `u${id}`, position: id });
const department = (id: number, name: string, kind: Department['kind']): Department => ({
  ...entry(id),
  name,
  kind,
  processes: [],
  partOf: null,
  fte: null,
  notes: null,
});
const person = (id: number, role: string, of: number, isManager: boolean): Person => ({
  ...entry(id),
  role,
  name: null,
  department: of,
  isManager,
  reportsTo: null,
  notes: null,
});
const lists: Lists = {
  stages: [{ ...entry(1), name: 'Betalen', description: null }],
  channels: [],
  departments: [department(2, 'Klantcontact', 'channel'), department(1, 'Facturatie', 'process')],
  people: [
    person(1, 'Manager Facturatie', 1, true),
    person(2, 'Medewerker', 1, false),
    person(3, 'Manager Klantcontact', 2, true),
  ],
  personas: [],
  extraFields: [],
  views: [],
};
const touchpoint = (id: number, owner: number | null, stage: number | null) => ({
  id,
  number: id,
  name: `Ik doe ${id}`,
  stage,
  owner,
  chainPhase: id === 1 ? ('delivery' as const) : ('use' as const),
});
const touchpoints = [touchpoint(1, 1, 1), touchpoint(2, null, null), touchpoint(3, 3, 1)];
const matrix = responsibilityMatrix(
  touchpoints,
  [{ touchpoint: 1, person: 2, role: 'responsible' }],
  lists.people,
  lists.departments,
);

function recordsWith(some: Partial<Records>): Records {
  return { ...Object.fromEntries(recordKinds.map((kind) => [kind, []])), ...some } as unknown as Records;
}
const props = (some: Partial<Records> = {}): RecordViewProps => ({
  records: recordsWith(some),
  lists,
  isReadOnly: false,
  focus: undefined,
});
const commands = {
  'record.create': () => ({ id: 50 }),
  'record.update': () => null,
  'record.delete': () => null,
  'maturity.answer': () => null,
  'maturity.fromPreset': () => ({ id: 1 }),
};

describe('a text in place', () => {
  it('saves on Enter once, and not what Escape gave up or what did not change', async () => {
    const onSave = vi.fn();
    await renderWithApi(<TextCell label="Zin" value="Oud" isReadOnly={false} onSave={onSave} />);
    const field = screen.getByRole('textbox', { name: 'Zin' });
    await userEvent.type(field, 'er{Escape}');
    expect(field).toHaveProperty('value', 'Oud');
    await userEvent.type(field, 'er{Enter}');
    await userEvent.click(field);
    await userEvent.tab();
    expect(onSave.mock.calls).toEqual([['Ouder']]);
  });
});

describe('models', () => {
  const show = (chosen: boolean, some: Partial<Records> = {}) =>
    renderWithApi(<ModelView {...props(some)} />, {
      queries: {
        'organisation.models': () =>
          responsibilityKinds.map((kind) =>
            coverageOf(kind, chosen && kind === 'contactDepartments', null, countPhases(touchpoints)),
          ),
        'organisation.matrix': () => matrix,
      },
      commands,
    });

  it('say what the chosen one leaves open, and hold to axe', async () => {
    const { container } = await show(true);
    await screen.findByText('Afdelingen met het meeste contact laat 3 van 3 contactmomenten open: levering, gebruik');
    expect(await seriousFindings(container)).toEqual([]);
  });

  it('are chosen, and their coverage changed phase by phase', async () => {
    const { fake } = await show(false);
    await userEvent.click(await screen.findByRole('radio', { name: /^Ketenmanagement/ }));
    await userEvent.click(screen.getByRole('button', { name: /^Team van klantexperts dekt gebruik/ }));
    await waitFor(() =>
      expect(fake.callsOf('record.create')).toEqual([
        { kind: 'responsibilityModel', fields: { chosen: true, kind: 'chain' } },
        { kind: 'responsibilityModel', fields: { covers: ['use'], kind: 'expertTeam' } },
      ]),
    );
  });
});

describe('the matrix', () => {
  it('has managers and who has a role as columns, by department, and rows by stage', () => {
    expect(matrixPeople(lists, matrix, false).map((one) => one.id)).toEqual([3, 1, 2]);
    const none = responsibilityMatrix(touchpoints, [], lists.people, lists.departments);
    expect(matrixPeople(lists, none, false).map((one) => one.id)).toEqual([3, 1]);
    expect(matrixPeople(lists, none, true)).toHaveLength(3);
    const all = matrixRows(matrix, lists, null, 'Zonder fase');
    expect(all.rows.map((row) => row.touchpoint)).toEqual([1, 3, 2]);
    expect(all.groups.map(({ label, count }) => [label, count])).toEqual([
      ['Betalen', 2],
      ['Zonder fase', 1],
    ]);
    expect(matrixRows(matrix, lists, 'notPrimary', '').rows.map((row) => row.touchpoint)).toEqual([3]);
  });

  it('reads roles from letters and walks round them', () => {
    expect([' r', 'A', 'c', 'informed', '', '–'].map(readRole)).toEqual([
      'responsible',
      'accountable',
      'consulted',
      'informed',
      null,
      null,
    ]);
    expect(readRole('x')).toBeUndefined();
    expect([null, 'responsible', 'informed'].map((role) => nextRole(role as never))).toEqual([
      'responsible',
      'accountable',
      null,
    ]);
  });
});

describe('support', () => {
  it('says which tasks nobody does, and sets one', async () => {
    const task = { ...entry(5), task: 'data' as const, person: 2, who: null, state: 'partly' as const, notes: null };
    const { fake, container } = await renderWithApi(<TasksView {...props({ task: [task] })} />, { commands });
    await screen.findByText('Elke taak die bekeken is, wordt gedaan; 7 zijn nog niet bekeken');
    const culture = screen.getByRole('radiogroup', { name: 'Stand van Klantgerichte cultuur' });
    await userEvent.click(within(culture).getByRole('radio', { name: 'Niemand' }));
    const data = screen.getByRole('radiogroup', { name: 'Stand van Werken met data' });
    await userEvent.click(within(data).getByRole('radio', { name: 'Gedaan' }));
    expect(fake.callsOf('record.create')).toEqual([{ kind: 'task', fields: { state: 'nobody', task: 'culture' } }]);
    expect(fake.callsOf('record.update')).toEqual([{ kind: 'task', id: 5, fields: { state: 'done' } }]);
    expect(await seriousFindings(container)).toEqual([]);
  });

  it('keeps access per department', async () => {
    const { fake, container } = await renderWithApi(<PreconditionsView {...props()} />, { commands });
    await screen.findByText('Toegang tot 0 van 2 afdelingen; van 2 onbekend');
    await userEvent.click(screen.getByRole('checkbox', { name: /^In orde van Facturatie/ }));
    expect(fake.callsOf('record.create')).toEqual([
      { kind: 'precondition', fields: { met: true, kind: 'access', department: 1 } },
    ]);
    expect(await seriousFindings(container)).toEqual([]);
  });

  it('teaches while there is no conversation, and shows who is against once there is', async () => {
    const note = {
      ...entry(7),
      person: 1,
      who: null,
      notedOn: '2025-02-01',
      kind: null,
      what: 'Wil niet',
      attitude: 'opponent' as const,
      power: 3,
      interest: 2,
      agreement: 'Later',
      nextStep: null,
      dueOn: '2025-02-10',
      done: false,
    };
    const query = (notes: readonly (typeof note)[]) => ({
      'organisation.stakeholders': () => ({
        referenceDate: '2025-03-01',
        courses: stakeholderCourses(notes, '2025-03-01'),
      }),
    });
    const first = await renderWithApi(<StakeholdersView {...props()} />, { queries: query([]), commands });
    await userEvent.click(await screen.findByRole('button', { name: 'Gesprek noteren' }));
    expect(first.fake.callsOf('record.create')).toEqual([
      { kind: 'stakeholder', fields: { what: 'Gesprek', notedOn: '2025-03-01' } },
    ]);
    stopApi();
    await renderWithApi(<StakeholdersView {...props({ stakeholder: [note] })} />, { queries: query([note]), commands });
    await screen.findByText('1 betrokkene, 1 tegen of twijfelend; 1 afspraak open, 1 te laat');
    await screen.findByText('Manager Facturatie heeft veel invloed en twijfelt of is tegen');
    expect(screen.getByRole('row', { name: /Manager Facturatie/ }).textContent).toContain('te laat');
  });
});

describe('maturity', () => {
  const scale = { lowest: 1, highest: 5, rule: 'mean', passing: null } as const;
  const model = { ...entry(1), name: 'Twee uitersten', source: null, description: null, ...scale };
  const stages = ['Productiegericht', 'Klantgericht'].map((name, index) => ({
    ...entry(index + 1),
    model: 1,
    name,
    description: null,
    step: index === 1 ? 'Beslis binnen vier weken.' : null,
  }));
  const questions = ['Wij meten.', 'Wij beslissen.'].map((text, index) => ({
    ...entry(index + 1),
    model: 1,
    topic: 'Sturing',
    text,
    stage: null,
  }));
  const round = { ...entry(1), model: 1, name: 'Voorjaar', heldOn: '2025-03-10' };
  const answer = (id: number, respondent: string, score: number) => ({
    ...entry(id),
    round: 1,
    question: 1,
    respondent,
    score,
    evidence: id === 1 ? 'Rapport' : null,
  });
  const answers = [answer(1, 'Directeur', 1), answer(2, 'Teamleider', 3)];
  const some = {
    maturityModel: [model],
    maturityStage: stages,
    maturityQuestion: questions,
    maturityRound: [round],
    maturityAnswer: answers,
  };
  const show = (given: Partial<Records>) =>
    renderWithApi(<MaturityView {...props(given)} />, {
      queries: {
        'organisation.maturity': () =>
          maturityFigures({ models: [model], stages, questions, rounds: [round], answers }),
      },
      commands,
    });

  it('begins with a preset or an empty model', async () => {
    const { fake } = await show({});
    await userEvent.click(await screen.findByRole('button', { name: /^Begin met/ }));
    expect(fake.callsOf('maturity.fromPreset')).toEqual([{ preset: 'twoEnds' }]);
    await userEvent.click(screen.getByRole('button', { name: 'Ander model…' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Leeg model' }));
    await waitFor(() =>
      expect(fake.callsOf('record.create')).toEqual([
        { kind: 'maturityModel', fields: { name: 'Eigen model', lowest: 1, highest: 5 } },
      ]),
    );
  });

  it('says where the organisation stands, what comes next and what holds it back', async () => {
    const { container } = await show(some);
    await screen.findByText('Gemiddeld 2,0 op een schaal van 1 tot 5: Productiegericht');
    await screen.findByText('Voorjaar, 10-03-2025 · 2 respondenten · 1 vraag · bewijs bij 50 % van de antwoorden');
    screen.getByText('Beslis binnen vier weken.');
    screen.getByText('Wat nog tegenhoudt: 1 vraag onder dit stadium');
    expect(await seriousFindings(container)).toEqual([]);
  });

  it('follows the rule that the model chooses, beside the mean', async () => {
    const strict = { ...model, rule: 'statements' as const };
    const placed = questions.map((question) => ({ ...question, stage: 2 }));
    stopApi();
    const { fake } = await renderWithApi(
      <MaturityView {...props({ ...some, maturityModel: [strict], maturityQuestion: placed })} />,
      {
        queries: {
          'organisation.maturity': () =>
            maturityFigures({
              models: [strict],
              stages,
              questions: placed,
              rounds: [round],
              answers: answers.map((row) => ({ ...row, score: 3 })),
            }),
        },
        commands,
      },
    );
    await screen.findByText('Productiegericht, stap voor stap gehaald (gemiddeld 3,0 op 1–5)');
    await screen.findByText('Op het gemiddelde alleen zou het ‘Klantgericht’ zijn.');
    await screen.findByText('0 van 2 stellingen gehaald');
    await screen.findByText('1 stelling is nog niet beantwoord en geldt als niet gehaald.');
    await userEvent.click(await screen.findByRole('radio', { name: 'Model' }));
    await userEvent.click(await screen.findByRole('button', { name: /^Elke stelling van het stadium gehaald/ }));
    await userEvent.click(await screen.findByRole('option', { name: 'De zwakste vraag bepaalt' }));
    await waitFor(() =>
      expect(fake.callsOf('record.update')).toEqual([{ kind: 'maturityModel', id: 1, fields: { rule: 'questions' } }]),
    );
  });

  it('takes answers by choice, by digit and with evidence', async () => {
    const { fake } = await show(some);
    await userEvent.click(await screen.findByRole('radio', { name: 'Vragenlijst' }));
    await screen.findByText(/^Directeur: 1 van 2 beantwoord/);
    const second = screen.getByRole('radiogroup', { name: 'Antwoord: Wij beslissen.' });
    fireEvent.keyDown(within(second).getByRole('radio', { name: '?' }), { key: '4' });
    await userEvent.type(screen.getByRole('textbox', { name: 'Bewijs: Wij meten.' }), ' 2024{Enter}');
    expect(fake.callsOf('maturity.answer')).toEqual([
      { round: 1, question: 2, respondent: 'Directeur', score: 4, evidence: null },
      { round: 1, question: 1, respondent: 'Directeur', score: 1, evidence: 'Rapport 2024' },
    ]);
  });

  it('moves a stage with Alt and an arrow', async () => {
    const { fake } = await show(some);
    await userEvent.click(await screen.findByRole('radio', { name: 'Model' }));
    const name = await screen.findByRole('textbox', { name: 'Naam van Klantgericht' });
    fireEvent.keyDown(name, { key: 'ArrowUp', altKey: true });
    await waitFor(() => expect(fake.callsOf('record.move')).toEqual([{ kind: 'maturityStage', id: 2, before: 1 }]));
  });
});
