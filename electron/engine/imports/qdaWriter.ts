/** Writes a project of another program, or of a colleague's copy, into the engagement. */
import { consents, participantKinds, type Consent, type ParticipantKind } from '@shared/domain/interview';
import type {
  QdaCase,
  QdaCode,
  QdaCoding,
  QdaCounts,
  QdaLoss,
  QdaNote,
  QdaProject,
  QdaSource,
  QdaVariable,
} from '@shared/domain/qda';
import { qdaOrigin } from '@shared/domain/qda';
import { nameKey, parseDate } from '@shared/domain/parse';
import { createText } from '@shared/i18n';
import { createMapper, diffTexts, mapSpan } from '@shared/insight/interview/edits';
import { languageOf, participantKindIn } from '@shared/insight/interview/whoIsIt';
import type { EngineContext } from '../commands/define';
import { insertCode } from '../commands/interviewCodes';
import { insertTranscript } from '../commands/interviews';
import { coderId, readTranscripts, type StoredTranscript } from '../repositories/interviews.repo';
import { addCoding } from '../repositories/quotes.repo';
import { insertRow, lastPosition, statement, updateRow, type Columns } from '../repositories/rows.repo';

type What = 'codes' | 'transcripts' | 'participants' | 'quotes' | 'codings' | 'memos';
type InterviewTable = 'participant' | 'transcript' | 'code' | 'quote' | 'coding' | 'memo' | 'coder';

const uidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;

/** A lifetime of one command, within its transaction. */
export class QdaWriter {
  readonly #context: EngineContext;
  readonly #project: QdaProject;
  readonly #counts: Record<What, { added: number; present: number }> = {
    codes: { added: 0, present: 0 },
    transcripts: { added: 0, present: 0 },
    participants: { added: 0, present: 0 },
    quotes: { added: 0, present: 0 },
    codings: { added: 0, present: 0 },
    memos: { added: 0, present: 0 },
  };
  readonly #losses = new Map<QdaLoss, number>();
  readonly #codes = new Map<string, number>();
  readonly #touchpoints = new Map<string, number>();
  readonly #coders = new Map<string, number | null>();
  readonly #sources = new Map<string, number>();
  readonly #notes: ReadonlyMap<string, QdaNote>;
  readonly #noted = new Set<string>();
  /** Quotes up to this one are met again by their place; of another program also those of the file itself. */
  readonly #lastQuote: number;

  constructor(context: EngineContext, project: QdaProject) {
    this.#context = context;
    this.#project = project;
    this.#notes = new Map(project.notes.map((note) => [note.guid, note]));
    this.#lastQuote =
      project.origin === qdaOrigin
        ? Number(statement(context.connection, `SELECT coalesce(max(id), 0) FROM quote`).pluck().get())
        : Number.MAX_SAFE_INTEGER;
  }

  get counts(): Readonly<Record<What, QdaCounts>> {
    return this.#counts;
  }

  get losses(): readonly { readonly what: QdaLoss; readonly count: number }[] {
    return [...this.#losses].map(([what, count]) => ({ what, count }));
  }

  write(): void {
    const { connection } = this.#context;
    for (const user of this.#project.users) this.#coders.set(user.guid, this.#coder(user.guid, user.name));
    this.#findTouchpoints();
    for (const code of this.#project.codes) this.#writeCode(code, null);
    const texts = readTranscripts(connection);
    for (const source of this.#project.sources) this.#writeSource(source, texts);
    for (const one of this.#project.cases) this.#writeCase(one);
    for (const note of this.#project.projectNotes) this.#writeNote(note, 'engagement', null);
    const cases = new Map(this.#project.cases.map((one) => [one.guid, one]));
    for (const link of this.#project.links) {
      const target = cases.get(link.target);
      const participant = target === undefined ? null : this.#participant(target);
      if (participant !== null && this.#notes.has(link.origin))
        this.#writeNote(link.origin, 'participant', participant);
      else this.#lose('links');
    }
    // Notes that hang on nothing here are kept with the engagement.
    for (const note of this.#project.notes)
      if (!this.#noted.has(note.guid)) this.#writeNote(note.guid, 'engagement', null);
  }

  #lose(what: QdaLoss, count = 1): void {
    if (count > 0) this.#losses.set(what, (this.#losses.get(what) ?? 0) + count);
  }

  #idOf(table: InterviewTable, uid: string): number | null {
    return (
      (statement(this.#context.connection, `SELECT id FROM ${table} WHERE uid = ?`).pluck().get(uid) as
        number | undefined) ?? null
    );
  }

  /** The identity from the file where it is one and nobody has it here. */
  #uid(table: InterviewTable, guid: string | null): string {
    return guid !== null && uidForm.test(guid) && this.#idOf(table, guid) === null ? guid : this.#context.newUid();
  }

  #coder(guid: string, name: string): number | null {
    const { connection, newUid } = this.#context;
    const known = this.#idOf('coder', guid);
    if (known !== null) return known;
    const id = coderId(connection, newUid, name);
    const uid = this.#uid('coder', guid);
    // A coder that was made just now takes the identity of the file.
    if (
      id !== null &&
      uid === guid &&
      statement(connection, `SELECT count(*) FROM coding WHERE coder = ?`).pluck().get(id) === 0
    )
      updateRow(connection, 'coder', id, { uid });
    return id;
  }

  /** Codes of the set of touchpoints stand for touchpoints that are here, by identity or name. */
  #findTouchpoints(): void {
    const { connection } = this.#context;
    const names = [createText('nl'), createText('en')].map((text) => nameKey(text('interviews.qda.touchpoints')));
    const byName = new Map<string, number>();
    const byUid = new Map<string, number>();
    for (const row of statement(connection, `SELECT id, uid, name FROM touchpoint ORDER BY position DESC`).all() as {
      id: number;
      uid: string;
      name: string;
    }[]) {
      byName.set(nameKey(row.name), row.id);
      byUid.set(row.uid, row.id);
    }
    const codes = new Map<string, string>();
    const walk = (code: QdaCode): void => {
      codes.set(code.guid, code.name);
      code.children.forEach(walk);
    };
    this.#project.codes.forEach(walk);
    for (const set of this.#project.sets) {
      if (!names.includes(nameKey(set.name))) {
        this.#lose('sets');
        continue;
      }
      for (const guid of set.codes) {
        const touchpoint = byUid.get(guid) ?? byName.get(nameKey(codes.get(guid) ?? ''));
        if (touchpoint !== undefined) this.#touchpoints.set(guid, touchpoint);
      }
    }
  }

  #writeCode(code: QdaCode, parent: number | null): void {
    const { connection } = this.#context;
    // The group of touchpoints, when all below it are touchpoints here, is no code.
    const isGroup =
      !code.codable && code.children.length > 0 && code.children.every((child) => this.#touchpoints.has(child.guid));
    if (isGroup || this.#touchpoints.has(code.guid)) return;
    const siblings = statement(connection, `SELECT id, name FROM code WHERE parent IS ? ORDER BY position, id`).all(
      parent,
    ) as { id: number; name: string }[];
    const known =
      this.#idOf('code', code.guid) ?? siblings.find((row) => nameKey(row.name) === nameKey(code.name))?.id ?? null;
    const columns: Columns = { colour: code.colour, definition: code.description, codable: code.codable ? 1 : 0 };
    let id: number;
    if (known === null) {
      id = insertCode(this.#context, parent, null, { ...columns, name: code.name });
      updateRow(connection, 'code', id, { uid: this.#uid('code', code.guid) });
      this.#counts.codes.added += 1;
    } else {
      id = known;
      this.#counts.codes.present += 1;
      // What is not said here is taken over.
      statement(connection, `UPDATE code SET colour = ? WHERE id = ? AND colour IS NULL AND ? IS NOT NULL`).run(
        code.colour,
        id,
        code.colour,
      );
      statement(connection, `UPDATE code SET definition = ? WHERE id = ? AND definition IS NULL AND ? IS NOT NULL`).run(
        code.description,
        id,
        code.description,
      );
    }
    this.#codes.set(code.guid, id);
    for (const note of code.notes) this.#writeNote(note, 'code', id);
    for (const child of code.children) this.#writeCode(child, id);
  }

  #writeSource(source: QdaSource, texts: readonly StoredTranscript[]): void {
    const { connection } = this.#context;
    const known =
      texts.find((one) => one.uid === source.guid) ?? texts.find((one) => one.text === source.text && one.text !== '');
    const values = this.#values(source.values);
    let id: number;
    if (known === undefined) {
      const language = values.get('language');
      id = insertTranscript(this.#context, {
        name: source.name,
        text: source.text,
        format: 'qdpx',
        notes: source.description,
        held_on: dateOf(values.get('heldOn')),
        language: language === 'nl' || language === 'en' ? language : languageOf(source.text),
      });
      updateRow(connection, 'transcript', id, { uid: this.#uid('transcript', source.guid) });
      this.#counts.transcripts.added += 1;
    } else {
      id = known.id;
      this.#counts.transcripts.present += 1;
    }
    this.#sources.set(source.guid, id);
    // The text may have been edited here since: places move along.
    const map =
      known === undefined || known.text === source.text ? null : createMapper(diffTexts(source.text, known.text));
    for (const selection of source.selections) {
      const span = map === null ? selection : mapSpan(map, selection);
      if (span === null) {
        this.#lose('outside');
        continue;
      }
      this.#writeQuote(id, span, selection.guid, selection.codings, selection.notes, selection.description);
    }
    if (source.codings.length > 0 && source.text.length > 0)
      this.#writeQuote(id, { start: 0, end: source.text.length }, null, source.codings, [], null);
    for (const note of source.notes) this.#writeNote(note, 'transcript', id);
  }

  #writeQuote(
    transcript: number,
    span: { readonly start: number; readonly end: number },
    guid: string | null,
    codings: readonly QdaCoding[],
    notes: readonly string[],
    description: string | null,
  ): void {
    const { connection, newUid } = this.#context;
    const before = guid === null ? null : this.#idOf('quote', guid);
    const there =
      before ??
      (statement(
        connection,
        `SELECT id FROM quote WHERE transcript = ? AND start = ? AND "end" = ? AND id <= ? ORDER BY id LIMIT 1`,
      )
        .pluck()
        .get(transcript, span.start, span.end, this.#lastQuote) as number | undefined) ??
      null;
    const uid = this.#uid('quote', guid);
    const quote = there ?? insertRow(connection, 'quote', { uid, transcript, start: span.start, end: span.end });
    this.#counts.quotes[there === null ? 'added' : 'present'] += 1;
    for (const coding of codings) this.#writeCoding(quote, coding);
    for (const note of notes) this.#writeNote(note, 'quote', quote);
    if (
      description !== null &&
      statement(connection, `SELECT 1 FROM memo WHERE quote = ? AND text = ?`).get(quote, description) === undefined
    ) {
      insertRow(connection, 'memo', { uid: newUid(), quote, text: description, at: this.#context.now() });
      this.#counts.memos.added += 1;
    }
  }

  #writeCoding(quote: number, coding: QdaCoding): void {
    const { connection } = this.#context;
    const touchpoint = this.#touchpoints.get(coding.code);
    if (touchpoint !== undefined) {
      if (
        statement(connection, `SELECT 1 FROM quote_touchpoint WHERE quote = ? AND touchpoint = ?`).get(
          quote,
          touchpoint,
        ) === undefined
      )
        insertRow(connection, 'quote_touchpoint', { quote, touchpoint });
      return;
    }
    const code = this.#codes.get(coding.code);
    if (code === undefined) return this.#lose('unknownCode');
    const coder = coding.user === null ? null : (this.#coders.get(coding.user) ?? null);
    const added = addCoding(connection, () => this.#uid('coding', coding.guid), { quote, code, coder, at: coding.at });
    this.#counts.codings[added ? 'added' : 'present'] += 1;
  }

  #participant(one: QdaCase): number | null {
    const { connection } = this.#context;
    const known = this.#idOf('participant', one.guid);
    if (known !== null) return known;
    const rows = statement(connection, `SELECT id, name FROM participant ORDER BY position, id`).all() as {
      id: number;
      name: string;
    }[];
    return rows.find((row) => nameKey(row.name) === nameKey(one.name))?.id ?? null;
  }

  #writeCase(one: QdaCase): void {
    const { connection } = this.#context;
    const known = this.#participant(one);
    const values = this.#values(one.values);
    const kind = values.get('kind');
    const consent = values.get('consent');
    const other = one.values.flatMap(({ variable, value }) => {
      const found = this.#project.variables.find((candidate) => candidate.guid === variable);
      return found === undefined || this.#meaningOf(found) !== null ? [] : [`${found.name}: ${value}`];
    });
    let id: number;
    if (known === null) {
      this.#lose('variables', other.length);
      const notes = [one.description ?? '', ...other].filter((line) => line !== '').join('\n');
      id = insertRow(connection, 'participant', {
        uid: this.#uid('participant', one.guid),
        position: lastPosition(connection, 'participant'),
        name: one.name,
        kind: kind === undefined ? null : kindOf(kind),
        segment: values.get('segment') ?? null,
        consent: consent === undefined ? null : consentOf(consent),
        retain_until: dateOf(values.get('retainUntil')),
        notes: notes === '' ? null : notes.slice(0, 20_000),
      });
      this.#counts.participants.added += 1;
    } else {
      id = known;
      this.#counts.participants.present += 1;
    }
    for (const source of one.sources) {
      const transcript = this.#sources.get(source);
      if (transcript !== undefined)
        statement(connection, `UPDATE transcript SET participant = ? WHERE id = ? AND participant IS NULL`).run(
          id,
          transcript,
        );
    }
  }

  /** What a variable of any program means here, by its name in Dutch or English. */
  #meaningOf(variable: QdaVariable): string | null {
    const meanings = ['kind', 'segment', 'consent', 'retainUntil', 'heldOn', 'language'] as const;
    const key = nameKey(variable.name);
    return (
      meanings.find((name) =>
        (['nl', 'en'] as const).some(
          (locale) => nameKey(createText(locale)(`interviews.qda.variables.${name}`)) === key,
        ),
      ) ?? null
    );
  }

  #values(given: QdaSource['values']): ReadonlyMap<string, string> {
    return new Map(
      given.flatMap(({ variable, value }) => {
        const found = this.#project.variables.find((candidate) => candidate.guid === variable);
        const meaning = found === undefined ? null : this.#meaningOf(found);
        return meaning === null ? [] : [[meaning, value] as const];
      }),
    );
  }

  #writeNote(
    guid: string,
    target: 'engagement' | 'quote' | 'code' | 'transcript' | 'participant',
    about: number | null,
  ): void {
    const { connection, now } = this.#context;
    const note = this.#notes.get(guid);
    if (note === undefined) return;
    this.#noted.add(guid);
    if (this.#idOf('memo', guid) !== null) {
      this.#counts.memos.present += 1;
      return;
    }
    insertRow(connection, 'memo', {
      uid: this.#uid('memo', guid),
      ...(target === 'engagement' ? {} : { [target]: about }),
      title: note.name,
      text: note.text,
      coder: note.user === null ? null : (this.#coders.get(note.user) ?? null),
      at: note.at ?? now(),
    });
    this.#counts.memos.added += 1;
  }
}

function kindOf(text: string): ParticipantKind | null {
  return participantKinds.find((kind) => kind === text) ?? participantKindIn(text);
}

function consentOf(text: string): Consent | null {
  return consents.find((consent) => consent === text) ?? null;
}

function dateOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  const parsed = parseDate(text, '');
  return parsed.ok ? parsed.value : null;
}
