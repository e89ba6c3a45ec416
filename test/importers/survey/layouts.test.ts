/** Layouts of survey tools, notations of answers, scales, personal columns and remembered mappings. */
import { describe, expect, it } from 'vitest';
import { planSurvey, looksLikeSurvey, type SurveyOptions } from '@electron/importers/survey/plan';
import type { SurveyPlan } from '@electron/importers/survey/plan.types';
import { isMonthFirst, readAnswer, readMoment, scaleFor, statedScale } from '@electron/importers/survey/values';
import { readWorkbookBytes } from '@electron/importers/spreadsheet/readWorkbook';
import type { PlainCell } from '@shared/domain/sheetBuilder';
import { usualScales } from '@shared/insight/survey/measures';
import { madeWorkbook } from '../workbooks';

function planOf(rows: readonly (readonly PlainCell[])[], options: SurveyOptions = {}): SurveyPlan {
  const plan = planSurvey(madeWorkbook({ Blad1: rows }), options);
  if (plan === null) throw new Error('not recognised');
  return plan;
}
const fields = (plan: SurveyPlan): Readonly<Record<string, string | null>> =>
  Object.fromEntries(plan.mapping.map(({ source, field }) => [source, field]));
const importId = (id: string): string => `{"ImportId":"${id}"}`;

const qualtrics = {
  ids: [
    'StartDate',
    'EndDate',
    'Status',
    'IPAddress',
    'Progress',
    'Finished',
    'ResponseId',
    'RecipientEmail',
    'Q1',
    'Q2',
  ],
  labels: [
    'Start Date',
    'End Date',
    'Response Type',
    'IP Address',
    'Progress',
    'Finished',
    'Response ID',
    'Recipient Email',
    'How likely are you to recommend us?',
    'Why?',
  ],
  json: [
    'startDate',
    'endDate',
    'status',
    'ipAddress',
    'progress',
    'finished',
    '_recordId',
    'recipientEmail',
    'QID1',
    'QID2_TEXT',
  ].map(importId),
  data: [
    [
      '2025-03-03 10:00:00',
      '2025-03-03 10:02:00',
      'IP Address',
      '1.2.3.4',
      '100',
      'True',
      'R_aaaaaaaaaaaaaaa',
      'a@example.org',
      '9',
      'Fine',
    ],
    [
      '2025-03-04 10:00:00',
      '2025-03-04 10:02:00',
      'Survey Preview',
      '1.2.3.4',
      '100',
      'True',
      'R_bbbbbbbbbbbbbbb',
      '',
      '3',
      '',
    ],
    [
      '2025-03-05 10:00:00',
      '2025-03-05 10:02:00',
      'IP Address',
      '1.2.3.4',
      '40',
      'False',
      'R_ccccccccccccccc',
      '',
      '',
      '',
    ],
    [
      '2025-03-03 10:00:00',
      '2025-03-03 10:02:00',
      'IP Address',
      '1.2.3.4',
      '100',
      'True',
      'R_aaaaaaaaaaaaaaa',
      'a@example.org',
      '9',
      'Fine',
    ],
  ],
};

describe('Qualtrics', () => {
  it.each([
    ['one header row', [qualtrics.ids]],
    ['two', [qualtrics.ids, qualtrics.labels]],
    ['three', [qualtrics.ids, qualtrics.labels, qualtrics.json]],
    ['four', [qualtrics.ids, qualtrics.labels, qualtrics.json, ['', '', '', '', '', '', '', '', 'NPS', 'Text']]],
  ])('with %s', (_, header) => {
    // Ids alone do not say what was asked: then a person says it.
    const plan = planOf(
      [...header, ...qualtrics.data],
      header.length === 1 ? { mapping: { '8': 'nps', '9': 'comment' } } : {},
    );
    expect(plan.layout).toBe('qualtrics');
    expect(plan.headerRow).toBe(header.length);
    expect(plan.responses.map(({ reason }) => reason)).toEqual([null, 'test', 'unfinished', 'duplicate']);
    expect(plan.responses[0]).toMatchObject({
      nps: 9,
      comment: 'Fine',
      answeredAt: '2025-03-03T10:02:00',
      identity: 'id:R_aaaaaaaaaaaaaaa#1',
    });
    expect(plan.dropped).toHaveLength(2);
    expect(plan.responses.every((response) => !JSON.stringify(response).includes('example.org'))).toBe(true);
  });
  it('reads the legacy form with a byte order mark, and tabs', async () => {
    const lines = [
      ['V1', 'V8', 'V9', 'V10', 'Q1', 'Q2'],
      [
        'ResponseID',
        'StartDate',
        'EndDate',
        'Finished',
        'Hoe waarschijnlijk is het dat u ons aanbeveelt?',
        'Toelichting',
      ],
      ['R_0000000000001', '2015-05-05 10:00:00', '2015-05-05 10:03:00', '1', '10', 'prima'],
      ['R_0000000000002', '2015-05-05 11:00:00', '2015-05-05 11:03:00', '0', '', ''],
    ];
    const text = `\ufeff${lines.map((line) => line.join('\t')).join('\r\n')}`;
    const read = await readWorkbookBytes(Buffer.from(text, 'utf8'), 'legacy.tsv', {});
    if (!read.ok) throw new Error(read.error.code);
    const plan = planSurvey(read.value);
    expect(plan?.headerRow).toBe(2);
    expect(plan?.responses.map(({ nps, reason }) => [nps, reason])).toEqual([
      [10, null],
      [null, 'unfinished'],
    ]);
  });
  it('keeps personal columns only when asked', () => {
    const rows = [qualtrics.ids, qualtrics.labels, qualtrics.json, ...qualtrics.data];
    expect(planOf(rows, { keepPersonal: true }).responses[0]?.other).toContain('a@example.org');
    expect(fields(planOf(rows))['Recipient Email']).toBeNull();
  });
});

describe('SurveyMonkey', () => {
  const meta = [
    'Respondent ID',
    'Collector ID',
    'Start Date',
    'End Date',
    'IP Address',
    'Email Address',
    'First Name',
    'Last Name',
    'Custom Data 1',
  ];
  const person = (id: number, day: number): PlainCell[] => [
    String(id),
    '77',
    `03/${day}/2025 09:01:00 AM`,
    `03/${day}/2025 09:05:00 PM`,
    '1.1.1.1',
    'x@example.org',
    'Jan',
    'Jansen',
    '',
  ];
  it('in the form with two header rows', () => {
    const plan = planOf([
      [...meta, 'How likely is it that you would recommend Voltwijs?', 'How satisfied are you with …', '', 'Why?'],
      [...meta.map(() => ''), 'Response', 'Functional', 'Emotional: how did it feel', 'Open-Ended Response'],
      [...person(11, 14), '10 - Extremely likely', '8', '6.5', 'Good'],
      [...person(12, 15), '0 - Not at all likely', '', '2', ''],
    ]);
    expect(plan.layout).toBe('surveyMonkey');
    expect(plan.headerRow).toBe(2);
    expect(
      plan.responses.map(({ nps, functional, emotional, answeredAt }) => [nps, functional, emotional, answeredAt]),
    ).toEqual([
      [10, 8, 6.5, '2025-03-14T21:05:00'],
      [0, null, 2, '2025-03-15T21:05:00'],
    ]);
    expect(plan.dropped).toEqual(['IP Address', 'Email Address', 'First Name', 'Last Name', 'Custom Data 1']);
  });
  it('with every choice in a column of its own', () => {
    const choices = Array.from({ length: 11 }, (_, index) =>
      index === 0 ? '0 - Not at all likely' : index === 10 ? '10 - Extremely likely' : String(index),
    );
    const marks = (score: number): PlainCell[] => choices.map((choice, index) => (index === score ? choice : ''));
    const plan = planOf([
      [...meta, 'How likely is it that you would recommend us?', ...Array.from({ length: 10 }, () => ''), 'Why?'],
      [...meta.map(() => ''), ...choices, 'Open-Ended Response'],
      [...person(11, 14), ...marks(10), ''],
      [...person(12, 15), ...marks(0), ''],
      [...person(13, 16), ...marks(7), ''],
      [...person(14, 17), ...choices.map(() => ''), 'no score'],
    ]);
    expect(plan.responses.map(({ nps }) => nps)).toEqual([10, 0, 7, null]);
  });
  it('in the form with one header row', () => {
    const plan = planOf([
      [...meta, 'NPS'],
      [...person(11, 14), '9'],
    ]);
    expect([plan.layout, plan.headerRow, plan.responses[0]?.nps]).toEqual(['surveyMonkey', 1, 9]);
  });
});

describe('long form, one row an answer', () => {
  const header = [
    'ResultID',
    'ResultDate',
    'ConfirmStatus',
    'ResultIgnoredWhen',
    'Respondent',
    'QuestionText',
    'AnswerValue',
  ];
  const answer = (id: string, question: string, value: string, confirm = '1', ignored = ''): PlainCell[] => [
    id,
    '2025-03-03 10:00:00',
    confirm,
    ignored,
    'p@example.nl',
    question,
    value,
  ];
  it('becomes one row a respondent', () => {
    const plan = planOf([
      header,
      answer('1', 'Hoe waarschijnlijk is het dat u ons aanbeveelt?', '8'),
      answer('1', 'Emotioneel cijfer', '7,5'),
      answer('1', 'Contactmoment', 'Ik bel'),
      answer('2', 'Hoe waarschijnlijk is het dat u ons aanbeveelt?', '3', '2'),
      answer('2', 'Emotioneel cijfer', '4', '2'),
      answer('3', 'Hoe waarschijnlijk is het dat u ons aanbeveelt?', '9', '0', '2025-03-04 09:00:00'),
      answer('3', 'Contactmoment', 'ik  bel', '0', '2025-03-04 09:00:00'),
      answer('4', 'Contactmoment', 'Ik bel', '0'),
    ]);
    expect(plan.layout).toBe('longForm');
    expect(
      plan.responses.map(({ row, nps, emotional, topic, reason }) => [row, nps, emotional, topic, reason]),
    ).toEqual([
      [2, 8, 7.5, 'ik bel', null],
      [5, 3, 4, null, 'ignored'],
      [7, 9, null, 'ik bel', 'ignored'],
      [9, null, null, 'ik bel', null],
    ]);
    expect(plan.dropped).toEqual(['Respondent']);
    expect([...plan.topics.values()]).toEqual([{ name: 'Ik bel', answers: 2 }]);
  });
});

describe('one plain header', () => {
  const rows: readonly (readonly PlainCell[])[] = [
    ['Datum', 'Kanaal', 'Doelgroep', 'NPS', 'CSAT', 'Opmerking', 'Regio'],
    ['3-3-2025', 'Telefoon', 'Huurder', 10, 5, '', 'Noord'],
    ['13-3-2025', 'telefoon', 'Huurder', 0, '', 'slecht', 'Zuid'],
    ['14-3-2025', 'App', '', '', 'n.v.t.', 'TEST ', 'Zuid'],
  ];
  it('tells blank from nought, and keeps other columns', () => {
    const plan = planOf(rows);
    expect(plan.layout).toBe('plain');
    expect(plan.responses.map(({ nps, csat, answeredAt, reason }) => [nps, csat, answeredAt, reason])).toEqual([
      [10, 5, '2025-03-03', null],
      [0, null, '2025-03-13', null],
      [null, null, '2025-03-14', 'test'],
    ]);
    expect(JSON.parse(plan.responses[0]?.other ?? '{}')).toEqual({ Regio: 'Noord' });
    // The impossible answer stands in a row that does not count: its row is listed, not its answer.
    expect(plan.rejected).toEqual([]);
  });
  it('follows the mapping that somebody chose, and the one of before', () => {
    expect(planOf(rows, { mapping: { '6': 'segment', '2': null } }).responses[0]?.segment).toBe('Noord');
    expect(planOf(rows, { remembered: new Map([['regio', 'segment']]) }).responses[0]?.segment).toBe('Noord');
  });
  it('is no survey without a score or without answers', () => {
    const sheets = madeWorkbook({
      touchpoints: [
        ['contactmoment', 'score_functioneel', 'score_emotioneel', 'nps'],
        ['Ik bel', 6, 5, -10],
      ],
      people: [
        ['Datum', 'Naam'],
        ['3-3-2025', 'Jan'],
      ],
      survey: rows,
    }).sheets;
    expect(sheets.map(looksLikeSurvey)).toEqual([false, false, true]);
  });
  it('counts equal answers without id or time as two people, with the same second as one', () => {
    const header: readonly PlainCell[] = ['Datum', 'NPS', 'CSAT'];
    expect(
      planOf([header, ['3-3-2025', 9, 4], ['3-3-2025', 9, 4]]).responses.map(({ reason, identity }) => [
        reason,
        identity.slice(-2),
      ]),
    ).toEqual([
      [null, '#1'],
      [null, '#2'],
    ]);
    expect(
      planOf([header, ['3-3-2025 10:00:01', 9, 4], ['3-3-2025 10:00:01', 9, 4]]).responses.map(({ reason }) => reason),
    ).toEqual([null, 'duplicate']);
  });
  it('leaves out and takes in the rows that somebody chose', () => {
    expect(planOf(rows, { excludeRows: [2], includeRows: [4] }).responses.map(({ reason }) => reason)).toEqual([
      'excluded',
      null,
      null,
    ]);
  });
});

describe('answers', () => {
  const nps = (text: string): unknown => {
    const read = readAnswer('nps', text, usualScales.nps);
    return read.state === 'value' ? read.value : read.state;
  };
  it.each([
    ['10 - zeer waarschijnlijk', 10],
    ['0 = zeer onwaarschijnlijk', 0],
    [' 9', 9],
    ['9 (zeer)', 9],
    ['8,0', 8],
    ['', 'blank'],
    ['   ', 'blank'],
    ['n.v.t.', 'impossible'],
    ['7,5', 'impossible'],
    ['11', 'impossible'],
    ['-1', 'impossible'],
    ['10/10', 'impossible'],
    ['8-9', 'impossible'],
    ['geen idee', 'impossible'],
  ])('“%s”', (text, expected) => {
    expect(nps(text)).toBe(expected);
  });
  it('reads words on their usual scale only', () => {
    expect(readAnswer('csat', 'Zeer tevreden', usualScales.csat)).toEqual({ state: 'value', value: 5 });
    expect(readAnswer('ces', 'Helemaal mee oneens', usualScales.ces)).toEqual({ state: 'value', value: 1 });
    expect(readAnswer('csat', 'Zeer tevreden', { min: 1, max: 7 }).state).toBe('impossible');
  });
  it('takes the scale from the header, otherwise from nearly all answers', () => {
    expect(statedScale('Rapportcijfer (1-10)')).toEqual({ min: 1, max: 10 });
    expect(statedScale('… (0 = zeer onwaarschijnlijk, 10 = zeer waarschijnlijk)')).toEqual({ min: 0, max: 10 });
    expect(statedScale('Tevredenheid')).toBeNull();
    expect(scaleFor('nps', 'Aanbevelen (1 = nee, 10 = ja)', []).scale).toEqual({ min: 1, max: 10 });
    expect(scaleFor('csat', 'CSAT', [...Array.from({ length: 99 }, () => 4), 6]).scale.max).toBe(5);
    expect(scaleFor('csat', 'CSAT', [1, 5, 6, 7, 6, 2]).scale.max).toBe(7);
  });
  it('reads moments, American ones only where they must be', () => {
    expect(readMoment('13-2-2025 14:38', false)).toBe('2025-02-13T14:38:00');
    expect(readMoment('2025-02-30', false)).toBeNull();
    expect(readMoment('02/13/2025 2:38 PM', true)).toBe('2025-02-13T14:38:00');
    expect([isMonthFirst(['02/13/2025', '01/02/2025']), isMonthFirst(['13/02/2025', '01/02/2025'])]).toEqual([
      true,
      false,
    ]);
    expect(readMoment('gisteren', false)).toBeNull();
  });
});
