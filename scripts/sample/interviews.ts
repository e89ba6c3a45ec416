/** Brings the interviews into the sample engagement: the ten fictional conversations, pseudonymised, with consent, a codebook and quotes that hang on touchpoints. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type {
  CommandName,
  CommandParams,
  CommandReply,
  CommandValue,
  QueryName,
  QueryParams,
  QueryValue,
} from '@shared/contract';
import { rowSelectionSchema } from '@shared/domain/tableView';
import { families } from './interviewCodebook';
import { quotes } from './interviewQuotes';

/** The sample's document, as the script that makes it holds it. */
export interface SampleDocument {
  change<Name extends CommandName>(name: Name, params: CommandParams<Name>): Promise<CommandReply<CommandValue<Name>>>;
  ask<Name extends QueryName>(name: Name, params: QueryParams<Name>): Promise<QueryValue<Name>>;
}

/** Names of the conversations in order, with the segment, and the day where the file does not say it. */
const conversations: readonly { readonly name: string; readonly segment: string; readonly heldOn?: string }[] = [
  { name: 'R01 · Zonnepanelen', segment: 'Eigenaar, zonnepanelen' },
  { name: 'R02 · Verhuizing', segment: 'Gezin, koopwoning' },
  { name: 'R03 · Overlijden partner', segment: 'Alleenstaand, 65+' },
  { name: 'R04 · Jaarnota', segment: 'Gezin, koopwoning' },
  { name: 'R05 · Betalingsregeling', segment: 'Krap bij kas' },
  { name: 'R06 · Termijnbedrag', segment: 'Starter, huur', heldOn: '2025-03-10' },
  { name: 'R07 · Bakkerij', segment: 'Kleinzakelijk' },
  { name: 'M08 · Facturatie', segment: 'Primair proces' },
  { name: 'M09 · Klantstart & Overstap', segment: 'Primair proces' },
  { name: 'K10 · Klantcontactcenter', segment: 'Primair proces', heldOn: '2025-03-13' },
];

/** Everything of the interviews; `sources` is the folder that holds them. */
export async function addInterviews({ change, ask }: SampleDocument, sources: string): Promise<void> {
  const folder = join(sources, 'interviews');
  const files = readdirSync(folder)
    .filter((name) => /^\d\d-/.test(name))
    .sort()
    .map((name) => join(folder, name));
  await change('interview.importRun', { files });
  await pseudonymise({ change, ask });
  const transcripts = await ask('interview.transcripts', {});
  if (transcripts.length !== conversations.length) throw new Error(`${transcripts.length} interviews were read`);
  for (const [index, { name, segment, heldOn }] of conversations.entries()) {
    const transcript = transcripts[index];
    if (transcript === undefined || transcript.participant === null)
      throw new Error(`interview ${index + 1} is not there`);
    const day = heldOn ?? transcript.heldOn;
    await change('transcript.update', { id: transcript.id, fields: { name, heldOn: day } });
    await change('participant.update', {
      ids: [transcript.participant],
      fields: {
        segment,
        consent: index < 7 ? 'anonymous' : 'teamOnly',
        consentOn: day,
        retainUntil: day === null ? null : `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`,
      },
    });
  }
  const codes = await codebook({ change, ask });
  await codeAndLink({ change, ask }, codes);
}

/** Replaces what leads to a person, as the proposals say, and throws the key away. */
async function pseudonymise({ change, ask }: SampleDocument): Promise<void> {
  // The surname alone, at the end of the third conversation, is no certain find; whoever reads it knows it is one.
  const proposals = await ask('pseudonym.proposals', { persons: ['Voorbeeld'] });
  const items = proposals
    .filter(({ sure, kind, original }) => (sure && kind !== 'organisation') || original === 'Voorbeeld')
    .map(({ kind, original, replacement, places }) => ({
      kind,
      original,
      // The same person as “mevrouw J. Voorbeeld”.
      replacement: original === 'Voorbeeld' ? '[persoon 1]' : replacement,
      places: places.map(({ transcript, start, end }) => ({ transcript, start, end })),
    }));
  if (items.length === 0) throw new Error('nothing to pseudonymise was found');
  await change('pseudonym.apply', { items });
  await change('pseudonym.removeKey', { confirm: true });
}

async function codebook({ change }: SampleDocument): Promise<ReadonlyMap<string, number>> {
  const ids = new Map<string, number>();
  for (const family of families) {
    const parent = await change('code.create', { name: family.name, definition: family.definition, codable: false });
    for (const { name, definition } of family.codes) {
      const made = await change('code.create', { name, definition, parent: parent.value.id });
      ids.set(name, made.value.id);
    }
  }
  return ids;
}

async function codeAndLink({ change, ask }: SampleDocument, codes: ReadonlyMap<string, number>): Promise<void> {
  const transcripts = await ask('interview.transcripts', {});
  const texts = await Promise.all(transcripts.map(async ({ id }) => (await ask('interview.transcript', { id })).text));
  const { ids } = await ask('touchpoint.order', rowSelectionSchema.parse({}));
  const rows = await ask('touchpoint.rows', { ids: [...ids] });
  const { improvements } = await ask('interview.linkTargets', {});
  const idOf = (what: string, id: number | undefined): number => {
    if (id === undefined) throw new Error(`the sample has no ${what}`);
    return id;
  };
  for (const quote of quotes) {
    const transcript = transcripts[quote.interview - 1];
    const start = texts[quote.interview - 1]?.indexOf(quote.text) ?? -1;
    if (transcript === undefined || start === -1) throw new Error(`not in interview ${quote.interview}: ${quote.text}`);
    const coded = await change('quote.code', {
      places: [{ transcript: transcript.id, start, end: start + quote.text.length }],
      codes: quote.codes.map((name) => idOf(name, codes.get(name))),
    });
    await change('quote.link', {
      ids: [...coded.value.quotes],
      touchpoints: (quote.touchpoints ?? []).map((number) =>
        idOf(`touchpoint ${number}`, rows.find((row) => row.number === number)?.id),
      ),
      improvements: (quote.improvements ?? []).map((code) =>
        idOf(code, improvements.find((improvement) => improvement.code === code)?.id),
      ),
    });
    const [about] = coded.value.quotes;
    if (quote.memo !== undefined && about !== undefined)
      await change('memo.create', { target: 'quote', about, text: quote.memo });
  }
}
