/** What in transcripts may lead to a person. Looking through many takes seconds: it goes one transcript at a time, can be given up, and what was looked through is kept until its text or the names change. */
import type { PersonalProposal } from '@shared/contract/interviewAnalysis.contract';
import { findPersonal, personalKey, replacementFor, type PersonalFind } from '@shared/insight/interview/personal';
import { speakersOf } from '@shared/insight/interview/turns';
import type { EngineContext, QueryHandlers, RunOptions } from '../commands/define';
import type { Connection } from '../db/connection';
import { readAllTurns, readTranscripts } from '../repositories/interviews.repo';
import { namesToFind, readKey } from '../repositories/personal.repo';
import { around } from './interviewAnalysis.query';

/** What was found in a transcript, with what it was found by. */
interface Looked {
  readonly text: string;
  readonly by: string;
  readonly finds: readonly PersonalFind[];
}
const looked = new WeakMap<Connection, Map<number, Looked>>();

/** Lets other requests go first. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function proposals(
  { connection, locale }: EngineContext,
  only: readonly number[] | undefined,
  more: { readonly persons: readonly string[]; readonly organisations: readonly string[] },
  run: RunOptions,
): Promise<readonly PersonalProposal[]> {
  const key = readKey(connection);
  const known = new Map(key.map((row) => [`${row.kind}:${row.key}`, row]));
  const names = namesToFind(connection);
  const replaced = (kind: 'person' | 'organisation'): readonly string[] =>
    key.flatMap((row) => (row.kind === kind && row.replacement !== null ? [row.original] : []));
  const list = {
    persons: [...names.known.persons, ...names.persons, ...replaced('person'), ...more.persons],
    organisations: [
      ...names.known.organisations,
      ...names.organisations,
      ...replaced('organisation'),
      ...more.organisations,
    ],
  };
  const turns = readAllTurns(connection);
  const numbers = new Map<string, number>();
  for (const row of key)
    numbers.set(
      row.kind,
      Math.max(numbers.get(row.kind) ?? 0, Number(/(\d+)\]$/u.exec(row.replacement ?? '')?.[1] ?? 0)),
    );
  const transcripts = readTranscripts(connection, only);
  const before = looked.get(connection);
  const kept = new Map<number, Looked>();
  const found = new Map<string, PersonalProposal & { places: PersonalProposal['places'][number][] }>();
  for (const [index, { id, text, language }] of transcripts.entries()) {
    const speakers = speakersOf(turns.get(id) ?? []);
    const by = JSON.stringify([list, speakers]);
    const earlier = before?.get(id);
    const isSame = earlier?.text === text && earlier.by === by;
    const finds = isSame ? earlier.finds : findPersonal(text, list, speakers);
    kept.set(id, { text, by, finds });
    for (const find of finds) {
      const itsKey = personalKey(find.kind, find.original);
      const whole = `${find.kind}:${itsKey}`;
      const row = known.get(whole);
      // Somebody said that this may stay.
      if (row !== undefined && row.replacement === null) continue;
      let proposal = found.get(whole);
      if (proposal === undefined) {
        const number = (numbers.get(find.kind) ?? 0) + 1;
        if (row === undefined) numbers.set(find.kind, number);
        proposal = {
          kind: find.kind,
          original: find.original,
          key: itsKey,
          replacement: row?.replacement ?? replacementFor(find.kind, number, language ?? locale()),
          known: row !== undefined,
          sure: find.sure,
          places: [],
        };
        found.set(whole, proposal);
      }
      proposal.places.push({ transcript: id, start: find.start, end: find.end, ...around(text, find.start, find.end) });
    }
    if (isSame) continue;
    run.progress((index + 1) / transcripts.length, 'interviews.looking');
    await nextTurn();
    run.signal.throwIfAborted();
  }
  if (only === undefined) looked.set(connection, kept);
  return [...found.values()];
}

export const interviewPersonalQueryHandlers = {
  'pseudonym.proposals': (context, { transcripts, persons, organisations }, run) =>
    proposals(context, transcripts, { persons, organisations }, run),
  'pseudonym.names': ({ connection }) => namesToFind(connection),
  'pseudonym.key': ({ connection }) => readKey(connection).map(({ key: _key, ...row }) => row),
} satisfies Partial<QueryHandlers>;
