/** Maturity: figures of small cases by hand, the stage by each rule of a model against a second computation, and what holds for every case. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maturityPresets, maturityRules, passingMark, type MaturityRule } from '@shared/domain/maturity';
import { maturityFigures } from '@shared/insight/organisation/maturity';
import { stageBegin, stagePlace, stageStanding, type StagedQuestion } from '@shared/insight/organisation/maturityStage';

const runs = { numRuns: 60 };
const model = { id: 1, lowest: 1, highest: 5, rule: 'mean', passing: null } as const;

describe('maturity', () => {
  it('places a mean on stages that share the scale evenly', () => {
    expect([1, 2.9, 3, 5].map((value) => stagePlace(value, 2, 1, 5))).toEqual([0, 0, 1, 1]);
    expect(stagePlace(null, 2, 1, 5)).toBeNull();
    expect(stageBegin(1, 4, 1, 5)).toBe(2);
  });

  it('names what holds back, and compares only questions of both rounds', () => {
    const answer = (
      round: number,
      question: number,
      respondent: string,
      score: number,
      evidence: string | null = null,
    ) => ({
      round,
      question,
      respondent,
      score,
      evidence,
    });
    const [first, second] = maturityFigures({
      rounds: [
        { id: 2, position: 2, model: 1, heldOn: '2025-05-01' },
        { id: 1, position: 1, model: 1, heldOn: '2024-05-01' },
        { id: 3, position: 3, model: 9, heldOn: null },
      ],
      models: [model],
      stages: [
        { id: 11, model: 1 },
        { id: 12, model: 1 },
      ],
      questions: [
        { id: 21, model: 1, topic: 'A', stage: null },
        { id: 22, model: 1, topic: 'A', stage: null },
        { id: 23, model: 1, topic: null, stage: null },
      ],
      answers: [answer(1, 21, 'x', 2, 'verslag'), answer(1, 21, 'y', 4), answer(2, 21, 'x', 5), answer(2, 22, 'x', 1)],
    });
    expect(first).toMatchObject({
      round: 1,
      mean: 3,
      change: null,
      evidence: 0.5,
      stage: 12,
      nextStage: null,
      holding: [],
    });
    expect(second).toMatchObject({ round: 2, mean: 3, change: 2, stage: 12, respondents: ['x'] });
    expect(second?.topics).toEqual([
      { topic: 'A', questions: 2, mean: 3 },
      { topic: null, questions: 0, mean: null },
    ]);
  });

  it('takes a round without a date for the newest', () => {
    const figures = maturityFigures({
      rounds: [
        { id: 1, position: 2, model: 1, heldOn: null },
        { id: 2, position: 1, model: 1, heldOn: '2025-03-10' },
      ],
      models: [model],
      stages: [],
      questions: [{ id: 5, model: 1, topic: null, stage: null }],
      answers: [1, 2].map((round) => ({ round, question: 5, respondent: 'x', score: 5 - round, evidence: null })),
    });
    expect(figures.map(({ round, change }) => [round, change])).toEqual([
      [2, null],
      [1, 1],
    ]);
  });

  it('stays on the scale, and what holds back lies under the next stage', () => {
    const answers = fc.array(
      fc.record({
        round: fc.constantFrom(1, 2),
        question: fc.integer({ min: 1, max: 4 }),
        respondent: fc.constantFrom('x', 'y', 'z'),
        score: fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }),
        evidence: fc.option(fc.constant('stuk'), { nil: null }),
      }),
    );
    fc.assert(
      fc.property(answers, fc.nat(4), (given, stages) => {
        const figures = maturityFigures({
          rounds: [1, 2].map((id) => ({ id, position: id, model: 1, heldOn: null })),
          models: [model],
          stages: Array.from({ length: stages }, (_, index) => ({ id: index, model: 1 })),
          questions: [1, 2, 3, 4].map((id) => ({ id, model: 1, topic: null, stage: null })),
          answers: given,
        });
        for (const figure of figures) {
          const scored = given.filter((one) => one.round === figure.round && one.score !== null);
          expect(figure.questions.reduce((n, row) => n + row.n, 0)).toBe(scored.length);
          if (figure.mean !== null) expect(figure.mean >= 1 && figure.mean <= 5).toBe(true);
          expect(figure.stage === null).toBe(stages === 0 || figure.mean === null);
          for (const id of figure.holding) {
            const row = figure.questions.find((one) => one.question === id);
            expect(stagePlace(row?.mean ?? null, stages, 1, 5) ?? 0).toBeLessThanOrEqual(
              stagePlace(figure.mean, stages, 1, 5) ?? 0,
            );
          }
        }
      }),
      runs,
    );
  });
});

describe('the stage by the rule of the model', () => {
  const stages = [{ id: 10 }, { id: 11 }, { id: 12 }, { id: 13 }];
  const questions: readonly StagedQuestion[] = [
    { question: 1, topic: 'A', stage: 11, mean: 5 },
    { question: 2, topic: 'A', stage: 11, mean: 4 },
    { question: 3, topic: 'B', stage: 12, mean: 2.5 },
    { question: 4, topic: 'B', stage: 13, mean: 4.5 },
    { question: 5, topic: 'B', stage: null, mean: 1.5 },
    { question: 6, topic: 'C', stage: null, mean: null },
  ];
  const topics = [
    { topic: 'A', mean: 4.5 },
    { topic: 'B', mean: 8.5 / 3 },
    { topic: 'C', mean: null },
  ];
  const by = (rule: MaturityRule, passing: number | null = null) =>
    stageStanding({ lowest: 1, highest: 5, rule, passing, stages }, questions, topics, 3.5);

  it('is that of the mean, of the weakest topic, or of the weakest question', () => {
    expect(by('mean')).toMatchObject({ stage: 12, stageByMean: 12, nextStage: 13, holding: [5, 3], unanswered: 1 });
    expect(by('topics')).toMatchObject({ stage: 11, stageByMean: 12, nextStage: 12, holding: [5, 3] });
    expect(by('topics').steps.map(({ from, met, of }) => [from, met, of])).toEqual([
      [1, 2, 2],
      [2, 2, 2],
      [3, 1, 2],
      [4, 1, 2],
    ]);
    expect(by('questions')).toMatchObject({ stage: 10, nextStage: 11, holding: [5] });
    expect(by('questions').steps.map(({ met, of }) => [met, of])).toEqual([
      [5, 5],
      [4, 5],
      [3, 5],
      [3, 5],
    ]);
  });

  it('or that of which every statement is met, as are those before it', () => {
    // The fourth stage has its statement, but the third has not: nothing is skipped.
    expect(by('statements')).toMatchObject({ stage: 11, nextStage: 12, holding: [3], unanswered: 0 });
    expect(by('statements').steps.map(({ from, met, of }) => [from, met, of])).toEqual([
      [4, 0, 0],
      [4, 2, 2],
      [4, 0, 1],
      [4, 1, 1],
    ]);
    expect(by('statements', 2.5).stage).toBe(13);
    expect(by('statements', 4.5)).toMatchObject({ stage: 10, nextStage: 11, holding: [2] });
    const unanswered = questions.map((row) => (row.question === 2 ? { ...row, mean: null } : row));
    const strict = stageStanding({ ...model, rule: 'statements', stages }, unanswered, topics, 3.5);
    expect(strict).toMatchObject({ stage: 10, holding: [2], unanswered: 1 });
  });

  it('takes a mean on a border for the stage that begins there', () => {
    for (const count of [2, 3, 4, 5, 6, 7])
      for (let place = 0; place < count; place += 1)
        expect(stagePlace(stageBegin(place, count, 1, 5), count, 1, 5)).toBe(place);
    expect(stagePlace((2 + 2 + 3) / 3, 3, 1, 5)).toBe(1);
    expect(passingMark({ lowest: 0, highest: 10, passing: null })).toBe(7.5);
  });

  it('agrees with a second computation, and a stricter rule never gives a later stage', () => {
    const drawn = fc.array(
      fc.record({
        topic: fc.constantFrom('A', 'B', null),
        stage: fc.constantFrom(null, 10, 11, 12, 13),
        mean: fc.option(
          fc.integer({ min: 2, max: 10 }).map((half) => half / 2),
          { nil: null },
        ),
      }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(drawn, fc.integer({ min: 1, max: 4 }), (given, count) => {
        const rows = given.map((row, index): StagedQuestion => ({ question: index, ...row }));
        const average = (values: readonly StagedQuestion[]): number | null => {
          const marks = values.flatMap(({ mean }) => (mean === null ? [] : [mean]));
          return marks.length === 0 ? null : marks.reduce((total, mark) => total + mark, 0) / marks.length;
        };
        const own = stages.slice(0, count);
        const byTopic = [...new Set(rows.map(({ topic }) => topic))].map((topic) => ({
          topic,
          mean: average(rows.filter((row) => row.topic === topic)),
        }));
        const place = Object.fromEntries(
          maturityRules.map((rule) => {
            const found = stageStanding({ ...model, rule, stages: own }, rows, byTopic, average(rows));
            expect(found.holding.length === 0 || found.nextStage !== null).toBe(true);
            expect(found.stage === null).toBe(average(rows) === null);
            return [rule, own.findIndex(({ id }) => id === found.stage)];
          }),
        ) as Record<MaturityRule, number>;
        if (average(rows) === null) return;
        // Scores in halves on 1–5: the stage of a mark is how many of the later stages begin at or below it.
        const stageOf = (mark: number): number =>
          own.filter((_, index) => index > 0 && (mark - 1) * count >= index * 4 - 1e-6).length;
        const lowest = (marks: readonly (number | null)[]): number =>
          Math.min(...marks.flatMap((mark) => (mark === null ? [] : [mark])));
        expect(place.mean).toBe(stageOf(average(rows) ?? 0));
        expect(place.topics).toBe(stageOf(lowest(byTopic.map(({ mean }) => mean))));
        expect(place.questions).toBe(stageOf(lowest(rows.map(({ mean }) => mean))));
        let reached = 0;
        for (const [index, stage] of own.entries()) {
          const marks = rows.filter((row) => row.stage === stage.id).map(({ mean }) => mean ?? 0);
          if (index > 0 && (marks.length === 0 || marks.some((mark) => mark < 4))) break;
          reached = index;
        }
        expect(place.statements).toBe(reached);
        expect(place.questions).toBeLessThanOrEqual(place.topics);
        expect(place.topics).toBeLessThanOrEqual(place.mean);
      }),
      runs,
    );
  });

  it('is told of every preset', () => {
    expect(maturityPresets.map(({ key, rule }) => [key, rule])).toEqual([
      ['twoEnds', 'topics'],
      ['eightTasks', 'mean'],
      ['xmInstitute', 'mean'],
      ['altuition', 'mean'],
    ]);
  });
});
