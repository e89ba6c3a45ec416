/** The two waves of the energy example as the engine would hand them over: answers read from the files, figures from shared/insight. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Papa from 'papaparse';
import type { SurveyResponse, WaveSummary } from '@shared/domain/measurement';
import type { Measure } from '@shared/insight/survey/measures';
import { createSurvey, type SurveyFigures } from '@shared/insight/survey/survey';
import type { Answer } from '@shared/insight/survey/tally';

const fixtures = resolve(import.meta.dirname, '../../fixtures/energie');
const columns: Readonly<Record<Measure, string>> = {
  nps: 'Q3_NPS',
  csat: 'Q4_CSAT',
  ces: 'Q5_CES',
  functional: 'Q6_1',
  emotional: 'Q6_2',
};
const limits: Readonly<Record<Measure, readonly [number, number]>> = {
  nps: [0, 10],
  csat: [1, 5],
  ces: [1, 7],
  functional: [1, 10],
  emotional: [1, 10],
};
const measures = Object.keys(columns) as readonly Measure[];

interface Row {
  readonly answer: Answer;
  readonly topic: string;
  readonly segment: string;
  readonly channel: string;
  readonly comment: string;
}

function read(file: string): readonly Row[] {
  const text = readFileSync(resolve(fixtures, file), 'utf8').replace(/^\uFEFF/, '');
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  const known = new Set<string>();
  return data.slice(2).flatMap((row): readonly Row[] => {
    const id = (row['ResponseId'] ?? '').trim();
    const isTest = row['Status'] !== 'IP Address' || (row['Q7'] ?? '').trim().toLowerCase() === 'test';
    const isFinished = /^(true|1)$/i.test((row['Finished'] ?? '').trim());
    if (isTest || !isFinished || known.has(id)) return [];
    known.add(id);
    const score = (measure: Measure): number | null => {
      const written = (row[columns[measure]] ?? '').trim().replace(',', '.');
      const value = written === '' ? NaN : Number(written);
      const [low, high] = limits[measure];
      const isWhole = measure === 'functional' || measure === 'emotional' || Number.isInteger(value);
      return value >= low && value <= high && isWhole ? value : null;
    };
    const answer = Object.fromEntries(measures.map((measure) => [measure, score(measure)])) as Record<
      Measure,
      number | null
    >;
    const clean = (value: string | undefined): string => (value ?? '').trim().replace(/\s+/g, ' ');
    return [
      {
        answer: { ...answer, impossible: [] },
        topic: clean(row['Contactmoment']),
        segment: clean(row['Segment']),
        channel: clean(row['Kanaal']),
        comment: clean(row['Q7']),
      },
    ];
  });
}

const rows = [read('nps-golf1.csv'), read('nps-golf2.csv')] as const;
const variants = { csat: 'topTwo', ces: 'mean' } as const;

/** Touchpoint ids of the topics, by name: 1, 2, … in the order of the first wave. */
export const touchpointIds: ReadonlyMap<string, number> = new Map(
  [...new Set(rows[0].map(({ topic }) => topic.toLowerCase()))]
    .filter((name) => name !== '')
    .map((name, index) => [name, index + 1]),
);

/** Figures over both waves (or the first alone) by touchpoint, segment or channel. */
export function energyFigures(by: 'touchpoint' | 'segment' | 'channel' = 'touchpoint', waves = 2): SurveyFigures {
  const survey = createSurvey(
    rows.slice(0, waves).map((_, index) => ({ id: index + 1, name: `Golf ${index + 1}`, variants, scales: {} })),
  );
  const names = new Map<string, string>();
  rows.slice(0, waves).forEach((wave, index) => {
    for (const row of wave) {
      const name = by === 'touchpoint' ? row.topic : row[by];
      const key = name.toLowerCase();
      if (!names.has(key)) names.set(key, name);
      survey.add(
        index + 1,
        {
          key,
          group: name === '' ? null : (names.get(key) ?? name),
          touchpoint: by === 'touchpoint' ? (touchpointIds.get(key) ?? null) : null,
        },
        row.answer,
      );
    }
  });
  return survey.finish();
}

const rejected = [
  { test: 15, unfinished: 58, duplicate: 17, ignored: 0, excluded: 0 },
  { test: 10, unfinished: 47, duplicate: 13, ignored: 0, excluded: 0 },
] as const;

/** The waves with their accounts. */
export const energyWaves: readonly WaveSummary[] = [1, 2].map((id) => ({
  id,
  uid: `wave-${id}`,
  position: id,
  name: `Golf ${id}`,
  startsOn: null,
  endsOn: null,
  notes: null,
  csatVariant: 'topTwo',
  cesVariant: 'mean',
  scales: {},
  rows: { read: id === 1 ? 1202 : 1093, kept: rows[id - 1]!.length, rejected: rejected[id - 1]! },
  firstAnswer: id === 1 ? '2024-11-04' : '2025-03-03',
  lastAnswer: id === 1 ? '2024-11-22' : '2025-03-20',
  topics: 15,
  linkedTopics: 12,
  files: [{ name: `nps-golf${id}.csv`, at: '2026-11-21T12:00:00.000Z' }],
}));

/** An answer for lists. */
export function exampleResponse(change: Partial<SurveyResponse> = {}): SurveyResponse {
  return {
    id: 1,
    wave: 2,
    sourceRow: 4,
    kept: true,
    reason: null,
    topic: 1,
    topicName: 'Ik geef mijn verhuizing door',
    touchpoint: 1,
    channel: 'Website',
    segment: 'Huurder',
    answeredAt: '2025-03-20T10:00:00Z',
    nps: 10,
    csat: 4,
    ces: 6,
    functional: 8,
    emotional: 7.5,
    comment: 'Nieuw formulier is veel beter.',
    impossible: {},
    other: {},
    ...change,
  };
}
