/** Long form, one row an answer (RateNL): rows of one result become one row, every question a column. */
import { columnLetters } from '@shared/domain/sheet';
import { wordKey } from '@shared/domain/parse';
import type { SurveyColumn, SurveyRow, SurveyTable } from './layout';

const idWords = /^(?:resultid|result id|responseid|response id|respondentid|respondent id|antwoordid|resultaat id)$/;
const questionWords = [
  /^(?:question ?text|vraag ?tekst|question ?label|vraag|question|question ?name|vraagnaam)$/,
  /^(?:question ?id|vraag ?id|question ?code|question ?number|vraagnummer)$/,
];
const answerWords = [
  /^(?:answer ?value|answer ?text|answer|antwoord|antwoord ?tekst|antwoordwaarde|value|waarde|response|result ?value)$/,
  /^(?:score|cijfer)$/,
];

function find(columns: readonly SurveyColumn[], patterns: readonly RegExp[]): number {
  for (const pattern of patterns) {
    const found = columns.findIndex((column) => column.texts.some((text) => pattern.test(wordKey(text))));
    if (found >= 0) return found;
  }
  return -1;
}

/** More questions than this is no survey but something else in long form. */
const MOST_QUESTIONS = 500;

/** The table turned wide; null when it is not in long form. */
export function pivotLong(table: SurveyTable): SurveyTable | null {
  const { columns } = table;
  const id = find(columns, [idWords]);
  const question = find(columns, questionWords);
  const answer = find(columns, answerWords);
  if (id < 0 || question < 0 || answer < 0 || question === answer) return null;
  const questions = new Map<string, number>();
  const results = new Map<
    string,
    { readonly number: number; readonly meta: readonly string[]; readonly answers: string[] }
  >();
  let rows = 0;
  for (const { number, cells } of table.rows()) {
    rows += 1;
    const key = cells[id] ?? '';
    const asked = cells[question] ?? '';
    const place = questions.get(asked) ?? questions.size;
    if (place >= MOST_QUESTIONS) return null;
    questions.set(asked, place);
    const result = results.get(key) ?? { number, meta: cells, answers: [] };
    results.set(key, result);
    const before = result.answers[place];
    const given = cells[answer] ?? '';
    // A question with several answers keeps them all.
    result.answers[place] =
      before === undefined || before === '' ? given : given === '' ? before : `${before}; ${given}`;
  }
  if (results.size === rows && rows > 1) return null;
  const meta = columns.flatMap((column, place) => (place === question || place === answer ? [] : [{ column, place }]));
  const asked = [...questions].map(([text, place]): SurveyColumn => {
    const index = columns.length + place;
    return { index, letter: columnLetters(index), label: text, texts: [text] };
  });
  return {
    ...table,
    layout: 'longForm',
    columns: [...meta.map(({ column }) => column), ...asked],
    rows: function* (): Generator<SurveyRow, void, undefined> {
      for (const { number, meta: first, answers } of results.values())
        yield {
          number,
          cells: [...meta.map(({ place }) => first[place] ?? ''), ...asked.map((_, place) => answers[place] ?? '')],
        };
    },
  };
}
