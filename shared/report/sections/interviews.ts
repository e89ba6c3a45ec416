/** What people said: codes by how often, quotes under them, the quote book, and the definition round with its misunderstandings. */
import type { CodeRow } from '../../contract/interviews.contract';
import { cells, citeInterviews, column, type Maker } from '../maker';
import type { ReportBlock, ReportSection } from '../model';
import { mayShow, quotesBlock, SMALLEST_GROUP } from '../quotes';
import { interviewSource } from '../sourceLine';
import { capped } from '../tables';

/** Codes in the chart, and codes with quotes under them. */
const MOST_CODES = 12;
const CODES_WITH_QUOTES = 4;
const QUOTES_A_CODE = 3;

function usedCodes({ input }: Maker): readonly CodeRow[] {
  return input.interviews.codes.filter((code) => code.quotes > 0).toSorted((a, b) => b.quotes - a.quotes);
}

function codeBlock(maker: Maker, codes: readonly CodeRow[], title: string): ReportBlock {
  const { input, text } = maker;
  const shown = codes.slice(0, MOST_CODES);
  const table = capped(maker, {
    key: 'codes',
    title: text('reportParts.interviews.codes'),
    columns: [
      column('code', text('reportParts.columns.code'), 0.49),
      column('quotes', text('reportParts.columns.quotes'), 0.17, 'number'),
      column('participants', text('reportParts.columns.participants'), 0.17, 'number'),
      column('transcripts', text('reportParts.columns.transcripts'), 0.17, 'number'),
    ],
    total: codes.length,
    row: (index) => {
      const code = codes[index];
      if (code === undefined) return null;
      const { quotes, participants, transcripts } = code;
      return {
        id: code.uid,
        cells: [
          cells.text(code.name),
          ...[quotes, participants, transcripts].map((count) => cells.number(text, count)),
        ],
      };
    },
  });
  return {
    kind: 'chart',
    title,
    subtitle: text('reportParts.interviews.codesSub'),
    chart: {
      key: 'codes',
      kind: 'bar',
      categories: shown.map((code) => code.name),
      series: [{ name: text('reportParts.axes.quotes'), values: shown.map((code) => code.quotes), meaning: 'accent' }],
      valueAxis: { label: text('reportParts.axes.quotes'), min: 0, max: null, format: 'number' },
      categoryAxis: { label: '', min: null, max: null },
      drawing: null,
    },
    source: interviewSource(maker, input.interviews.transcripts.length),
    alternative: title,
    table,
  };
}

function hiddenNote({ input, text }: Maker): readonly ReportBlock[] {
  const count = input.interviews.notAllowed;
  return count === 0
    ? []
    : [{ kind: 'text', style: 'note', text: text('reportParts.interviews.notAllowed', { count }) }];
}

/** Codes and the quotes under the most used ones; null without interviews. */
export function interviewSection(maker: Maker): ReportSection | null {
  const { input, text } = maker;
  const { transcripts, quotes } = input.interviews;
  if (transcripts.length === 0) return null;
  const codes = usedCodes(maker);
  const first = codes.at(0);
  const title =
    first === undefined
      ? text('reportParts.interviews.findingNone', { n: transcripts.length })
      : text('reportParts.interviews.finding', {
          code: first.name,
          quotes: first.quotes,
          participants: first.participants,
        });
  const blocks: ReportBlock[] =
    first === undefined
      ? [{ kind: 'claim', text: title, figures: [], source: interviewSource(maker, transcripts.length) }]
      : [codeBlock(maker, codes, title)];
  for (const code of codes.slice(0, CODES_WITH_QUOTES)) {
    const own = quotes.filter((quote) => quote.codings.some((coding) => coding.code === code.id));
    const block = quotesBlock(maker, own, QUOTES_A_CODE);
    if (block === null) continue;
    blocks.push({ kind: 'heading', text: code.name }, block);
  }
  blocks.push(...hiddenNote(maker));
  return {
    key: 'interviews',
    title: text('reportParts.sections.interviews'),
    finding: title,
    blocks,
    notes: [interviewSource(maker, transcripts.length).text],
  };
}

/** Every quote that may be shown, by code; a quote with several codes stands under the first. Null without any. */
export function quoteBookSection(maker: Maker): ReportSection | null {
  const { input, text, rowLimit } = maker;
  const { quotes } = input.interviews;
  if (quotes.length === 0) return null;
  citeInterviews(maker);
  let room = rowLimit;
  const blocks: ReportBlock[] = [];
  const add = (title: string, own: typeof quotes): void => {
    if (own.length === 0 || room <= 0) return;
    const block = quotesBlock(maker, own, room);
    if (block === null) return;
    room -= block.items.length;
    blocks.push({ kind: 'heading', text: title }, block);
  };
  for (const code of input.interviews.codes)
    add(
      code.name,
      quotes.filter((quote) => quote.codings[0]?.code === code.id),
    );
  add(
    text('reportParts.interviews.uncoded'),
    quotes.filter((quote) => quote.codings.length === 0),
  );
  const total = quotes.filter((quote) => mayShow(maker, quote)).length;
  const shown = blocks.reduce((sum, block) => sum + (block.kind === 'quotes' ? block.items.length : 0), 0);
  if (shown < total) {
    const sentence = text('reportParts.interviews.capped', { shown, total });
    blocks.push({ kind: 'text', style: 'note', text: sentence });
    maker.remarks.push(sentence);
  }
  blocks.push(...hiddenNote(maker));
  const withheld = quotes.length - total;
  if (withheld > 0) maker.remarks.push(text('reportParts.interviews.withheld', { count: withheld, k: SMALLEST_GROUP }));
  return {
    key: 'quoteBook',
    title: text('reportParts.sections.quoteBook'),
    finding: null,
    blocks,
    notes: [],
  };
}

/** What customer experience means to each, and the misunderstandings; null when nobody was asked and nothing looked into. */
export function definitionRoundSection(maker: Maker): ReportSection | null {
  const { input, text, options } = maker;
  const { views, shared, misunderstandings } = input.interviews.definition;
  const judged = misunderstandings.filter((one) => one.found !== null);
  if (views.length === 0 && judged.length === 0) return null;
  const blocks: ReportBlock[] = [];
  if (views.length > 0) {
    blocks.push({ kind: 'text', style: 'lead', text: text('reportParts.definitionRound.lead', { n: views.length }) });
    blocks.push({
      kind: 'list',
      items: views.map((view) => ({
        title:
          options.withNames || view.person !== null
            ? (view.who ?? text('reportParts.definitionRound.someone'))
            : text('reportParts.definitionRound.someone'),
        text: view.text,
        marks: [],
      })),
    });
    if (shared.length > 0)
      blocks.push({
        kind: 'text',
        style: 'note',
        text: text('reportParts.definitionRound.shared', {
          words: shared
            .slice(0, 8)
            .map(({ word, people }) => `${word} (${people})`)
            .join(', '),
        }),
      });
  }
  if (judged.length > 0) {
    blocks.push({ kind: 'heading', text: text('reportParts.definitionRound.misunderstandings') });
    blocks.push({
      kind: 'table',
      source: null,
      table: {
        key: 'misunderstandings',
        title: text('reportParts.definitionRound.misunderstandings'),
        columns: [
          column('rule', text('reportParts.columns.misunderstanding'), 0.4),
          column('found', text('reportParts.columns.found'), 0.16),
          column('evidence', text('reportParts.columns.evidence'), 0.44),
        ],
        rows: judged.map((one) => [
          cells.text(text(`interviews.misunderstanding.${one.rule}.name`)),
          cells.text(text(`reportParts.definitionRound.states.${one.found ?? 'unknown'}`)),
          cells.text(one.evidence),
        ]),
        rowIds: judged.map(() => null),
        leftOut: null,
      },
    });
  }
  return {
    key: 'definitionRound',
    title: text('reportParts.sections.definitionRound'),
    finding: null,
    blocks,
    notes: [],
  };
}
