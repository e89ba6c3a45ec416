/** Import of interview files: what each is, and taking them in as one step of undo. Both make the same account. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { stat } from 'node:fs/promises';
import { readTranscriptKind } from '@electron/importers/kinds/readTranscript';
import type { InterviewFileAccount, InterviewImportOptions, TranscriptDraft } from '@shared/domain/interviewImport';
import { nameKey } from '@shared/domain/parse';
import { Refusal, type AppError } from '@shared/errors/appError';
import { createText } from '@shared/i18n';
import { speakersOf, spokenWords } from '@shared/insight/interview/turns';
import type { CommandHandlers, CommandOutcome, EngineContext, QueryHandlers, RunOptions } from '../commands/define';
import { insertTranscript } from '../commands/interviews';
import { insertRow, lastPosition, statement } from '../repositories/rows.repo';

interface ReadFile {
  readonly file: string;
  readonly bytes: number;
  readonly draft: TranscriptDraft | null;
  readonly error: AppError | null;
}

const sampleTurns = 4;

async function readFiles(
  context: EngineContext,
  files: readonly string[],
  options: InterviewImportOptions,
  run: RunOptions,
): Promise<readonly ReadFile[]> {
  const text = createText(context.locale());
  const words = { comment: text('interviews.import.comment'), note: text('interviews.import.note') };
  const read: ReadFile[] = [];
  for (const [index, token] of files.entries()) {
    run.progress(index / files.length, 'import.steps.reading');
    const path = context.files.resolve(token, 'read');
    const facts = await stat(path).catch(() => null);
    const result = await context.reader.run(
      readTranscriptKind,
      { path, words, ...(options.encoding === undefined ? {} : { encoding: options.encoding }) },
      { signal: run.signal },
    );
    if (!result.ok && result.error.code === 'cancelled') throw new Refusal('cancelled');
    read.push({
      file: basename(path),
      bytes: facts?.size ?? 0,
      draft: result.ok ? withKind(result.value, options) : null,
      error: result.ok ? null : result.error,
    });
  }
  return read;
}

function withKind(draft: TranscriptDraft, { participantKind }: InterviewImportOptions): TranscriptDraft {
  if (participantKind === undefined || draft.participant === null) return draft;
  return { ...draft, participant: { ...draft.participant, kind: participantKind } };
}

/** Identity of a conversation: its text. */
function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function participantByName(context: EngineContext, name: string): number | null {
  const rows = statement(context.connection, `SELECT id, name FROM participant ORDER BY position, id`).all() as {
    id: number;
    name: string;
  }[];
  return rows.find((row) => nameKey(row.name) === nameKey(name))?.id ?? null;
}

function transcriptByHash(context: EngineContext, hash: string): number | null {
  return (
    (statement(context.connection, `SELECT id FROM transcript WHERE source_hash = ?`).pluck().get(hash) as
      number | undefined) ?? null
  );
}

function accountOf(
  context: EngineContext,
  read: ReadFile,
  state: InterviewFileAccount['state'],
  transcript: number | null,
): InterviewFileAccount {
  const { file, bytes, draft, error } = read;
  if (draft === null) return { file, bytes, state: 'refused', error, draft: null, transcript: null };
  const { text, turns, marks: _marks, ...rest } = draft;
  return {
    file,
    bytes,
    state,
    error: null,
    transcript,
    draft: {
      ...rest,
      characters: text.length,
      words: spokenWords(text, turns),
      turns: turns.length,
      interviewerTurns: turns.filter((turn) => turn.interviewer).length,
      speakers: speakersOf(turns).slice(0, 50),
      knownParticipant: draft.participant !== null && participantByName(context, draft.participant.name) !== null,
      sample: turns
        .slice(0, sampleTurns)
        .map((turn) => ({ speaker: turn.speaker, text: text.slice(turn.speech, turn.end).slice(0, 300), at: turn.at })),
    },
  };
}

export const interviewImportQueryHandlers = {
  'interview.importPreview': async (context, { files, options }, run) => {
    const seen = new Set<string>();
    return (await readFiles(context, files, options, run)).map((read) => {
      if (read.draft === null) return accountOf(context, read, 'refused', null);
      const hash = hashOf(read.draft.text);
      const known = transcriptByHash(context, hash);
      const present = known !== null || seen.has(hash);
      seen.add(hash);
      return accountOf(context, read, present ? 'present' : 'added', known);
    });
  },
} satisfies Partial<QueryHandlers>;

export const interviewImportCommandHandlers = {
  'interview.importRun': {
    prepare: async (
      context: EngineContext,
      { files, options }: { files: readonly string[]; options: InterviewImportOptions },
      run: RunOptions,
    ) => {
      const read = await readFiles(context, files, options, run);
      // Nothing can be taken in: the reason of the first says why.
      const [first] = read;
      if (first !== undefined && first.error !== null && read.every((entry) => entry.draft === null))
        throw new Refusal(first.error.code, first.error.params);
      return read;
    },
    apply: (
      context: EngineContext,
      _params: unknown,
      files: readonly ReadFile[],
    ): CommandOutcome<readonly InterviewFileAccount[]> => {
      const { connection } = context;
      const accounts = files.map((read) => {
        const { draft } = read;
        if (draft === null) return accountOf(context, read, 'refused', null);
        const hash = hashOf(draft.text);
        const present = transcriptByHash(context, hash);
        if (present !== null) return accountOf(context, read, 'present', present);
        const account = accountOf(context, read, 'added', null);
        const participant =
          draft.participant === null
            ? null
            : (participantByName(context, draft.participant.name) ??
              insertRow(connection, 'participant', {
                uid: context.newUid(),
                position: lastPosition(connection, 'participant'),
                name: draft.participant.name,
                kind: draft.participant.kind,
                consent: draft.consent?.given ?? null,
                consent_on: draft.consent?.on ?? null,
              }));
        const transcript = insertTranscript(
          context,
          {
            name: draft.name,
            participant,
            language: draft.language,
            held_on: draft.heldOn,
            format: draft.format,
            source_hash: hash,
            text: draft.text,
            marks: JSON.stringify(draft.marks),
          },
          draft.turns,
        );
        return { ...account, transcript };
      });
      const added = accounts.filter((account) => account.state === 'added');
      return {
        value: accounts,
        label: { key: 'interviewsImported', params: { file: added[0]?.file ?? '', count: added.length } },
      };
    },
  },
} satisfies Partial<CommandHandlers>;
