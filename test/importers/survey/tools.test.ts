/** Answers as survey programs that are met in the field write them: Microsoft and Google Forms, LimeSurvey, Typeform, a list of an interviewer. */
import { expect, test } from 'vitest';
import { planSurvey } from '@electron/importers/survey/plan';
import { scaleFor } from '@electron/importers/survey/values';
import { bookOfText } from '@test/importers/tableText';

function planned(table: string) {
  const plan = planSurvey(bookOfText(table));
  if (plan === null) throw new Error('no plan');
  const reasons = plan.skipped.map(({ row, reason }) => [row, reason.key.split('.').at(-1)]);
  const answers = plan.responses.map(({ nps, csat, ces, functional }) => [nps, csat, ces, functional]);
  return { plan, reasons, answers };
}

test('Microsoft Forms: words for answers, no names, the same row twice', () => {
  const { plan, reasons, answers } = planned(`
ID | Begintijd | Tijd van voltooien | E-mail | Naam | Hoe waarschijnlijk is het dat je ons aanbeveelt? | Hoe tevreden ben je over het contact? | Wat was de aanleiding? | Kun je dat toelichten?
1 | 11-3-26 9:01:12 | 11-3-26 9:03:40 | a@b.nl | Jan | 9 | Tevreden | Storing | goed
2 | 12-3-26 10:05:12 | 12-3-26 10:06:40 | a@b.nl | | 0 | Heel tevreden | Verhuizing |
2 | 12-3-26 10:05:12 | 12-3-26 10:06:40 | a@b.nl | | 0 | Heel tevreden | Verhuizing |
`);
  expect(answers).toEqual([
    [9, 4, null, null],
    [0, 5, null, null],
    [0, 5, null, null],
  ]);
  expect(reasons).toEqual([[4, 'duplicate']]);
  expect(plan.doubtful.map(({ value, taken, reason }) => [value, taken, reason.params['count']])).toEqual([
    ['Tevreden', '4', 1],
    ['Heel tevreden', '5', 1],
  ]);
  expect(plan.dropped).toEqual(['E-mail', 'Naam']);
  expect(plan.responses[0]).toMatchObject({ topic: 'storing', answeredAt: '2026-03-11T09:03:40', comment: 'goed' });
});

test('Google Forms: 1 to 10, a labelled end of the scale, afternoons', () => {
  const { plan, answers } = planned(`
Tijdstempel | Op een schaal van 1 tot 10, hoe waarschijnlijk beveelt u ons aan? | Hoe tevreden bent u? | Welk contactmoment?
2026/03/11 9:13:40 PM CET | 10 - zeer waarschijnlijk | 5 (zeer tevreden) | Ik bel
2026/03/12 9:15:40 AM CET | 0 | 6 | Ik meld me af
`);
  expect(plan.scales).toMatchObject({ nps: { min: 1, max: 10, stated: true }, csat: { min: 1, max: 5 } });
  expect(answers).toEqual([
    [10, 5, null, null],
    [null, null, null, null],
  ]);
  expect(plan.rejected.map(({ value }) => value)).toEqual(['0', '6']);
  expect(plan.responses.map(({ answeredAt }) => answeredAt)).toEqual(['2026-03-11T21:13:40', '2026-03-12T09:15:40']);
});

test('begun and not sent in: without the moment of sending, or by its status', () => {
  const lime = planned(`
Antwoord-ID | Datum ingezonden | Startdatum | Hoe waarschijnlijk is het dat u ons zou aanraden? | Rapportcijfer voor de afhandeling
1 | 2026-02-03 10:00:00 | 2026-02-03 09:55:00 | 8 | 7,5
2 | | 2026-02-03 09:56:00 | |
`);
  expect(lime.reasons).toEqual([[3, 'unfinished']]);
  expect(lime.answers[0]).toEqual([8, null, null, 7.5]);
  const form = planned(`
# | How likely are you to recommend us? | What is the main reason for your score? | Response Type | Start Date (UTC) | Submit Date (UTC)
a1 | 9 | fast | completed | 2026-01-01 10:00:00 | 2026-01-01 10:02:00
a2 | 3 | slow | started | 2026-01-01 11:00:00 |
`);
  expect(form.reasons).toEqual([[3, 'unfinished']]);
  expect(form.plan.responses[0]?.comment).toBe('fast');
});

test('a title above, and an average below that is no answer', () => {
  const { plan, reasons, answers } = planned(`
Onderzoek Q3 2026
Bron: belteam
Respondentnr | Datum | NPS-score (0-10) | Rapportcijfer | Reden
101 | 3-7-2026 | 8 | 7,5 | prima
102 | 4-7-2026 | 5 | 5 | gedoe
Gemiddelde | | 6,5 | 6,25 |
`);
  expect([plan.read, reasons]).toEqual([3, [[6, 'totalsRow']]]);
  expect(answers).toEqual([
    [8, null, null, 7.5],
    [5, null, null, 5],
  ]);
});

test('numbers that begin anew in every survey are no identity of their own', () => {
  const wave = (day: string, score: number): string => `
Respondentnr | Datum | NPS
1 | ${day} | ${score}
`;
  const [first, second] = [planned(wave('3-7-2026', 8)), planned(wave('3-9-2026', 3))];
  expect(first.plan.responses[0]?.identity).not.toBe(second.plan.responses[0]?.identity);
  expect(planned(wave('3-7-2026', 9)).plan.responses[0]?.identity).toBe(first.plan.responses[0]?.identity);
});

test('words tell the scale of a question of effort', () => {
  expect(scaleFor('ces', 'Ease', [], ['Very easy', 'Difficult']).scale).toEqual({ min: 1, max: 5 });
  expect(scaleFor('ces', 'Ease', [], ['Strongly agree', 'Neutral']).scale).toEqual({ min: 1, max: 7 });
});
