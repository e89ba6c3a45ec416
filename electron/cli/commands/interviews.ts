/** Interviews on the command line: their lists and their figures. */
import { spokenWords } from '@shared/insight/interview/turns';
import { formatNumber } from '@shared/i18n/format';
import type { Locale, Text } from '@shared/i18n';
import type { EngineDocument } from '@electron/engine/document';
import { ask } from '../document';

type Row = Readonly<Record<string, unknown>>;
type Rows = readonly Row[];

export const interviewLists = ['participants', 'transcripts', 'quotes', 'codes'] as const;
export type InterviewList = (typeof interviewLists)[number];

export function isInterviewList(kind: string): kind is InterviewList {
  return (interviewLists as readonly string[]).includes(kind);
}

async function transcripts(document: EngineDocument, withWithdrawn: boolean): Promise<Rows> {
  const rows: Row[] = [];
  for (const summary of await ask(document, 'interview.transcripts', {})) {
    if (summary.consent === 'withdrawn' && !withWithdrawn) continue;
    const { text, turnList } = await ask(document, 'interview.transcript', { id: summary.id });
    const { id: _id, uid, participant: _participant, participantName, turns, interviewerTurns, ...rest } = summary;
    rows.push({
      id: uid,
      ...rest,
      participant: participantName,
      words: spokenWords(text, turnList),
      turns,
      interviewerTurns,
      text,
      turnList: turnList.map(({ speaker, interviewer, start, speech, end, at }) => ({
        speaker,
        interviewer,
        at,
        start,
        end,
        text: text.slice(speech, end),
      })),
    });
  }
  return rows;
}

async function namesOf(document: EngineDocument) {
  const codes = await ask(document, 'interview.codebook', {});
  const coders = await ask(document, 'interview.coders', {});
  const improvements = await ask(document, 'improvement.list', {});
  const { ids } = await ask(document, 'touchpoint.order', {});
  const touchpoints = new Map<number, string>();
  for (let start = 0; start < ids.length; start += 2000)
    for (const row of await ask(document, 'touchpoint.rows', { ids: [...ids.subarray(start, start + 2000)] }))
      touchpoints.set(row.id, row.name);
  return {
    codes: new Map(codes.map((code) => [code.id, code.name])),
    coders: new Map(coders.map((coder) => [coder.id, coder.name])),
    improvements: new Map(improvements.map((row) => [row.id, row.name])),
    touchpoints,
  };
}

const named = (names: ReadonlyMap<number, string>, ids: readonly number[]): readonly string[] => [
  ...new Set(ids.flatMap((id) => names.get(id) ?? [])),
];

async function quotes(document: EngineDocument, withWithdrawn: boolean): Promise<Rows> {
  const names = await namesOf(document);
  const rows: Row[] = [];
  for (let offset = 0; ; offset += 5000) {
    const page = await ask(document, 'interview.quotes', {
      filter: { withoutWithdrawn: !withWithdrawn },
      offset,
      limit: 5000,
    });
    rows.push(
      ...page.rows.map((quote) => ({
        id: quote.uid,
        transcript: quote.transcriptName,
        participant: quote.participantName,
        kind: quote.kind,
        segment: quote.segment,
        consent: quote.consent,
        speaker: quote.speaker,
        at: quote.at,
        start: quote.start,
        end: quote.end,
        text: quote.text,
        codes: named(
          names.codes,
          quote.codings.map((coding) => coding.code),
        ),
        codings: quote.codings.map((coding) => ({
          code: names.codes.get(coding.code) ?? null,
          coder: coding.coder === null ? null : (names.coders.get(coding.coder) ?? null),
        })),
        touchpoints: named(names.touchpoints, quote.touchpoints),
        improvements: named(names.improvements, quote.improvements),
        memos: quote.memos,
      })),
    );
    if (offset + page.rows.length >= page.total || page.rows.length === 0) return rows;
  }
}

async function codes(document: EngineDocument): Promise<Rows> {
  const path: string[] = [];
  return (await ask(document, 'interview.codebook', {})).map((code) => {
    path.length = code.depth;
    const parent = path.at(-1) ?? null;
    path.push(code.name);
    const { id: _id, uid, parent: _parent, name, depth: _depth, ...rest } = code;
    return { id: uid, name, path: path.join(' > '), parent, ...rest };
  });
}

/** Rows of a list, as other programs read them; what participants said who withdrew is left out unless somebody asks for it. */
export async function interviewList(
  document: EngineDocument,
  kind: InterviewList,
  withWithdrawn: boolean,
): Promise<Rows> {
  switch (kind) {
    case 'participants':
      return (await ask(document, 'interview.participants', {})).map(({ id: _id, uid, ...rest }) => ({
        id: uid,
        ...rest,
      }));
    case 'transcripts':
      return transcripts(document, withWithdrawn);
    case 'quotes':
      return quotes(document, withWithdrawn);
    case 'codes':
      return codes(document);
  }
}

/** What is said when words were left out of a list: whose, and how to have them. */
export async function leftOutLines(
  document: EngineDocument,
  text: Text,
  kind: InterviewList,
): Promise<readonly string[]> {
  if (kind !== 'quotes' && kind !== 'transcripts') return [];
  const people = await ask(document, 'interview.participants', {});
  const withdrawn = people.filter(({ consent }) => consent === 'withdrawn').length;
  return withdrawn === 0 ? [] : ['', text('interviews.cli.leftOut', { participants: withdrawn })];
}

/** Columns of the tables for people. */
export const interviewColumns: Readonly<Record<InterviewList, readonly string[]>> = {
  participants: ['name', 'kind', 'segment', 'consent', 'retainUntil', 'transcripts', 'quotes'],
  transcripts: ['name', 'participant', 'kind', 'heldOn', 'format', 'words', 'turns', 'interviewerTurns', 'quotes'],
  quotes: ['transcript', 'participant', 'kind', 'codes', 'touchpoints', 'text'],
  codes: ['path', 'codings', 'quotes', 'transcripts', 'participants'],
};

/** How often codes were used, by kind of participant too, and how far coders agree. */
export async function interviewFigures(document: EngineDocument) {
  const all = await ask(document, 'interview.transcripts', {});
  const book = await ask(document, 'interview.codebook', {});
  const groups = await ask(document, 'interview.codeGroups', { by: 'kind' });
  const coders = (await ask(document, 'interview.coders', {})).filter((coder) => coder.codings > 0);
  const cells = new Map(groups.rows.map((row) => [row.code, row.cells]));
  const names = new Map(book.map((code) => [code.id, code.name]));
  const agreement =
    coders.length < 2
      ? null
      : await ask(document, 'interview.agreement', { coders: coders.map((coder) => coder.id), unit: 'characters' });
  return {
    participants: (await ask(document, 'interview.participants', {})).length,
    transcripts: all.length,
    quotes: (await ask(document, 'interview.quotes', { limit: 1 })).total,
    codes: book.map((code) => ({
      name: code.name,
      codings: code.codings,
      quotes: code.quotes,
      transcripts: code.transcripts,
      participants: code.participants,
      byKind: Object.fromEntries(
        (cells.get(code.id) ?? []).map((cell, index) => [groups.groups[index]?.key ?? 'unknown', cell.quotes]),
      ),
    })),
    agreement:
      agreement === null
        ? null
        : {
            unit: agreement.unit,
            coders: agreement.coders.map((coder) => coder.name),
            transcripts: agreement.transcripts.length,
            leftOut: agreement.leftOut.length,
            rows: agreement.rows.map(({ code, ...row }) => ({
              code: code === null ? null : (names.get(code) ?? null),
              ...row,
            })),
          },
  };
}
export type InterviewFigures = Awaited<ReturnType<typeof interviewFigures>>;

/** As people read it; nothing while there are no interviews. */
export function interviewFiguresLines(text: Text, locale: Locale, figures: InterviewFigures): readonly string[] {
  if (figures.transcripts === 0) return [];
  const lines = [
    '',
    text('interviews.cli.figures', {
      transcripts: figures.transcripts,
      participants: figures.participants,
      quotes: figures.quotes,
    }),
  ];
  for (const code of figures.codes)
    lines.push(
      `  ${text('interviews.cli.code', { name: code.name, quotes: code.quotes, participants: code.participants })}`,
    );
  const { agreement } = figures;
  const overall = agreement?.rows[0];
  if (agreement !== null && overall !== undefined) {
    const shown = (value: number | null): string => (value === null ? '–' : formatNumber(locale, value, 2, 2));
    lines.push(
      '',
      text('interviews.cli.agreement', {
        coders: agreement.coders.join(', '),
        unit: text(`interviews.unit.${agreement.unit}`),
        kappa: shown(overall.kappa),
        alpha: shown(overall.alpha),
        dice: shown(overall.dice),
        jaccard: shown(overall.jaccard),
        count: agreement.transcripts,
      }),
    );
  }
  return lines;
}
