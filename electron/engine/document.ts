/** One open engagement: the one door for changes, the queries, and what it tells after each change. Owns its connection from opening to close. */
import { basename } from 'node:path';
import {
  commands,
  entities as everyEntity,
  queries,
  type ChangeEvent,
  type CommandReply,
  type Entity,
} from '@shared/contract';
import { type CommandName, type QueryName } from '@shared/contract';
import { Refusal, type Result } from '@shared/errors/appError';
import { commandHandlers } from './commands';
import type { CommandOutcome, EngineContext, RunOptions } from './commands/define';
import type { Connection } from './db/connection';
import { toAppError } from './db/errors';
import type { FileKeeper } from './file/keeper';
import { beginStep, endStep, redoSteps, touchedBy, undoLabels, undoSteps } from './history/history';
import { closeCapture, setCaptureStep } from './history/capture';
import { queryHandlers } from './queries';
import { writeSheet, type SheetToWrite } from './queries/staffingSheet.query';
import { readDocumentState } from './queries/document.query';
import { insightInputChanged } from './queries/insightInput.query';
import { writeTextFile } from '@electron/exporters/spreadsheet/writeFile';
import { markForSearch } from './queries/search.query';
import { cleanFile, keyFile } from './privacy';
import { eraseParticipants, erasureTraces, removeKeyRows } from './repositories/personal.repo';
import { insertRow, statement } from './repositories/rows.repo';
import { eraseSpecialists, specialistTraces } from './repositories/staffingErasure.repo';
import type { MentionedField } from '@shared/contract/staffing.contract';
import { maskMentions } from './repositories/staffingMentions.repo';

export interface DocumentOptions {
  readonly connection: Connection;
  readonly context: EngineContext;
  readonly readOnly: boolean;
  readonly keeper: FileKeeper;
  /** Whether the file is still where it was opened; asked before every commit. */
  readonly isInPlace: () => boolean;
}

type AnyHandler = {
  isBulk?: boolean;
  prepare?: (context: EngineContext, params: unknown, run: RunOptions) => Promise<unknown>;
  apply: (context: EngineContext, params: unknown, prepared: unknown, run: RunOptions) => CommandOutcome<unknown>;
};
type AnyQuery = (context: EngineContext, params: unknown, run: RunOptions) => unknown;

interface ErasedSpecialists {
  readonly ids: readonly number[];
  readonly mask: readonly MentionedField[];
}

interface StoreKey {
  readonly file: string;
  readonly password: string;
  readonly remove: boolean;
  readonly withBackups: boolean;
}

const quiet: RunOptions = { progress: () => undefined, signal: new AbortController().signal };

/** A lifetime: an open file. Commands and queries answer with values, never throw. */
export class EngineDocument {
  readonly #connection: Connection;
  readonly #context: EngineContext;
  readonly #keeper: FileKeeper;
  readonly #listeners = new Set<(event: ChangeEvent) => void>();
  readonly #isInPlace: () => boolean;
  readonly readOnly: boolean;
  #closed = false;
  /** Once the file proved damaged while open, nothing is written any more. */
  #damaged = false;

  constructor(options: DocumentOptions) {
    this.#connection = options.connection;
    this.#context = options.context;
    this.#keeper = options.keeper;
    this.readOnly = options.readOnly;
    this.#isInPlace = options.isInPlace;
  }

  get context(): EngineContext {
    return this.#context;
  }

  get keeper(): FileKeeper {
    return this.#keeper;
  }

  /** Calls back after every committed change, with what changed. Returns the function that stops it. */
  onChange(listener: (event: ChangeEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Answers a query; parameters are checked against the contract. */
  async query(name: string, params: unknown, run: RunOptions = quiet): Promise<Result<unknown>> {
    try {
      const definition = queries[name as QueryName];
      if (definition === undefined || !Object.hasOwn(queries, name))
        throw new Refusal('invalidRequest', { detail: name.slice(0, 100) });
      const parsed = parse(definition.params, params);
      if (name === 'document.state') return { ok: true, value: readDocumentState(this.#connection, this.readOnly) };
      if (name === 'backup.list') return { ok: true, value: await this.#keeper.listBackups() };
      if (name === 'document.check') return { ok: true, value: await this.#keeper.check(this.#connection) };
      if (name === 'specialist.traces') {
        const backups = (await this.#keeper.listBackups()).length;
        const { ids } = parsed as { ids: readonly number[] };
        return { ok: true, value: { ...specialistTraces(this.#connection, ids), backups } };
      }
      if (name === 'participant.traces') {
        const backups = (await this.#keeper.listBackups()).length;
        return {
          ok: true,
          value: { ...erasureTraces(this.#connection, (parsed as { ids: readonly number[] }).ids), backups },
        };
      }
      const handler = queryHandlers[name as keyof typeof queryHandlers] as AnyQuery;
      return { ok: true, value: await handler(this.#context, parsed, run) };
    } catch (error) {
      return { ok: false, error: toAppError(error) };
    }
  }

  /** Carries out a command: checked, prepared, one transaction, on disk before this answers. */
  async command(name: string, params: unknown, run: RunOptions = quiet): Promise<Result<CommandReply<unknown>>> {
    try {
      const definition = commands[name as CommandName];
      if (definition === undefined || !Object.hasOwn(commands, name))
        throw new Refusal('invalidRequest', { detail: name.slice(0, 100) });
      const parsed = parse(definition.params, params);
      if (this.readOnly) throw new Refusal('readOnly');
      if (this.#damaged) throw new Refusal('damaged');
      if (definition.undoable) return { ok: true, value: await this.#change(name, parsed, run) };
      return { ok: true, value: await this.#documentCommand(name, parsed) };
    } catch (error) {
      const refused = toAppError(error);
      if (refused.code === 'damaged') this.#damaged = true;
      return { ok: false, error: refused };
    }
  }

  /** Closes the file; safe to call twice. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#keeper.stop();
    this.#listeners.clear();
    if (!this.readOnly) {
      try {
        // Leaves no journal file behind; the content is complete either way.
        this.#connection.pragma('journal_mode = DELETE');
      } catch {
        // A full or vanished disk: the next opening tidies up.
      }
    }
    this.#connection.close();
  }

  async #change(name: string, params: unknown, run: RunOptions): Promise<CommandReply<unknown>> {
    const handler = commandHandlers[name as keyof typeof commandHandlers] as unknown as AnyHandler;
    const prepared = handler.prepare === undefined ? undefined : await handler.prepare(this.#context, params, run);
    run.signal.throwIfAborted();
    await this.#keeper.beforeChange(name);
    const at = this.#context.now();
    const reply = this.#transaction(() => {
      const isBulk = handler.isBulk === true;
      const step = beginStep(this.#connection, at, isBulk);
      const outcome = handler.apply(this.#context, params, prepared, run);
      closeCapture(this.#connection, step, isBulk);
      const touched = touchedBy(this.#connection, step);
      markForSearch(this.#connection, step);
      const entities = [...new Set([...touched.entities, ...(outcome.alsoChanged ?? [])])];
      const changed = endStep(this.#connection, step, outcome.label, outcome.mergeKey ?? null, entities);
      return {
        value: outcome.value,
        event: this.#commitEvent(changed ? entities : [], touched.touchpoints, at, changed),
      };
    });
    return this.#tell(reply.value, reply.event);
  }

  async #documentCommand(name: string, params: unknown): Promise<CommandReply<unknown>> {
    const at = this.#context.now();
    if (name === 'history.undo' || name === 'history.redo') {
      const reply = this.#transaction(() => {
        const { downTo, upTo } = params as { downTo?: number; upTo?: number };
        const steps = name === 'history.undo' ? undoSteps(this.#connection, downTo) : redoSteps(this.#connection, upTo);
        const entities = new Set<Entity>();
        let touchpoints: number[] | null = [];
        for (const step of steps) {
          const touched = touchedBy(this.#connection, step);
          touched.entities.forEach((entity) => entities.add(entity));
          touchpoints =
            touchpoints === null || touched.touchpoints === null ? null : [...touchpoints, ...touched.touchpoints];
          markForSearch(this.#connection, step);
        }
        // Rows that go take others along (links, originals): screens ask for all of it again.
        if (entities.has('touchpoint'))
          ['information', 'attachment', 'import', 'dismissal'].forEach((entity) => entities.add(entity as Entity));
        return { value: { steps: steps.length }, event: this.#commitEvent([...entities], touchpoints, at, true) };
      });
      return this.#tell(reply.value, reply.event);
    }
    if (name === 'participant.erase') return this.#erase((params as { ids: readonly number[] }).ids, at);
    if (name === 'sheet.write') return this.#writeSheet(params as SheetToWrite, at);
    if (name === 'specialist.erase') return this.#eraseSpecialists(params as ErasedSpecialists, at);
    if (name === 'pseudonym.removeKey') return this.#removeKey((params as { withBackups: boolean }).withBackups, at);
    if (name === 'pseudonym.storeKey') return this.#storeKey(params as StoreKey, at);
    if (name === 'backup.make') return this.#unchanged(await this.#keeper.makeBackup(this.#connection, 'manual'));
    if (name === 'document.repair') return this.#unchanged(await this.#keeper.repair(this.#connection));
    if (name === 'backup.restore') {
      const keptAs = await this.#keeper.restore(this.#connection, (params as { name: string }).name);
      const state = readDocumentState(this.#connection, this.readOnly);
      return this.#tell(
        { keptAs },
        {
          changed: everyEntity,
          touchpoints: null,
          savedAt: at,
          undo: state.undo,
          redo: state.redo,
          revision: state.revision,
        },
      );
    }
    throw new Refusal('invalidRequest', { detail: name });
  }

  /** Rows, undo, index, free pages and backups: nothing of the participants stays. */
  #erase(ids: readonly number[], at: string): CommandReply<unknown> {
    const reply = this.#transaction(() => {
      const value = eraseParticipants(this.#connection, ids);
      return { value, event: this.#commitEvent(['interview', 'improvement'], [], at, true) };
    });
    return this.#cleaned(reply, () => ({ ...reply.value, backups: this.#keeper.replaceBackups() }));
  }

  /** A sheet that went out stands in the list for good: no step of undo takes the note away. */
  async #writeSheet(request: SheetToWrite, at: string): Promise<CommandReply<unknown>> {
    const path = this.#context.files.resolve(request.file, 'write');
    const bytes = await writeSheet(this.#context, request, path);
    const reply = this.#transaction(() => {
      insertRow(this.#connection, 'sheet_export', {
        uid: this.#context.newUid(),
        at,
        form: request.form,
        specialist: request.specialist,
        assignment: request.assignment,
        file: basename(path),
      });
      return { event: this.#commitEvent(['staffing'], [], at, true) };
    });
    return this.#tell({ bytes }, reply.event);
  }

  #eraseSpecialists({ ids, mask }: ErasedSpecialists, at: string): CommandReply<unknown> {
    const reply = this.#transaction(() => {
      const masked = maskMentions(this.#connection, ids, mask);
      const value = { masked, ...eraseSpecialists(this.#connection, ids) };
      const event =
        masked === 0 ? this.#commitEvent(['staffing'], [], at, true) : this.#commitEvent(everyEntity, null, at, true);
      return { value, event };
    });
    return this.#cleaned(reply, () => ({ ...reply.value, backups: this.#keeper.replaceBackups() }));
  }

  async #removeKey(withBackups: boolean, at: string): Promise<CommandReply<unknown>> {
    const reply = this.#transaction(() => {
      const removed = removeKeyRows(this.#connection);
      return { value: removed, event: this.#commitEvent(['interview'], [], at, true) };
    });
    const known = (await this.#keeper.listBackups()).length;
    return this.#cleaned(reply, () => ({
      ...reply.value,
      backups: withBackups ? this.#keeper.replaceBackups() : known,
      backupsRemoved: withBackups,
    }));
  }

  /** After rows went: leaves no byte of them in the file. Screens are told even when that fails (a full disk), and the person too. */
  #cleaned(reply: { readonly event: ChangeEvent }, value: () => object): CommandReply<unknown> {
    try {
      cleanFile(this.#connection);
      return { value: value(), ...reply.event };
    } finally {
      this.#tell(null, reply.event);
    }
  }

  /** The file of the key is on disk before a row of it goes. */
  async #storeKey({ file, password, remove, withBackups }: StoreKey, at: string): Promise<CommandReply<unknown>> {
    const path = this.#context.files.resolve(file, 'write');
    const { rows, text } = keyFile(this.#connection, password);
    if (rows === 0) throw new Refusal('interview.noKey');
    const written = await writeTextFile(path, text, {});
    if (!written.ok) throw new Refusal(written.error.code, written.error.params);
    const stored = { stored: rows, bytes: written.value };
    if (!remove) return this.#unchanged({ ...stored, removed: 0, steps: 0, backups: 0, backupsRemoved: false });
    const reply = await this.#removeKey(withBackups, at);
    return { ...reply, value: { ...(reply.value as object), ...stored } };
  }

  #unchanged(value: unknown): CommandReply<unknown> {
    const state = readDocumentState(this.#connection, this.readOnly);
    return {
      value,
      changed: [],
      touchpoints: null,
      savedAt: state.savedAt ?? this.#context.now(),
      undo: state.undo,
      redo: state.redo,
      revision: state.revision,
    };
  }

  #tell(value: unknown, event: ChangeEvent): CommandReply<unknown> {
    insightInputChanged(this.#connection, event.changed, event.touchpoints);
    this.#keeper.changed();
    for (const listener of this.#listeners) listener(event);
    return { value, ...event };
  }

  #commitEvent(
    changed: readonly Entity[],
    touchpoints: readonly number[] | null,
    at: string,
    counts: boolean,
  ): ChangeEvent {
    if (counts)
      statement(this.#connection, `UPDATE document_state SET revision = revision + 1, saved_at = ? WHERE id = 1`).run(
        at,
      );
    const { revision, saved_at } = statement(
      this.#connection,
      `SELECT revision, saved_at FROM document_state WHERE id = 1`,
    ).get() as { revision: number; saved_at: string | null };
    const labels = undoLabels(this.#connection);
    return { changed, touchpoints, savedAt: saved_at ?? at, undo: labels.undo, redo: labels.redo, revision };
  }

  /** Runs `work` as one transaction; anything thrown rolls all of it back. */
  #transaction<Value>(work: () => Value): Value {
    statement(this.#connection, 'BEGIN IMMEDIATE').run();
    try {
      const value = work();
      if (!this.#isInPlace()) throw new Refusal('moved');
      statement(this.#connection, 'COMMIT').run();
      return value;
    } catch (error) {
      if (this.#connection.inTransaction) this.#connection.exec('ROLLBACK');
      // Temporary tables roll back too, but a failed statement may have left the step open.
      setCaptureStep(this.#connection, null);
      throw error;
    }
  }
}

function parse(
  schema: {
    safeParse(
      value: unknown,
    ):
      | { success: true; data: unknown }
      | { success: false; error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] } };
  },
  params: unknown,
): unknown {
  const parsed = schema.safeParse(params ?? {});
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Refusal('invalidRequest', {
    detail: `${(issue?.path ?? []).map(String).join('.')}: ${issue?.message ?? ''}`.slice(0, 200),
  });
}
