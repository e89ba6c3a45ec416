/** What the tests of projects share: documents of their own, everything a document holds, and random words. */
import fc from 'fast-check';
import { afterEach, beforeEach } from 'vitest';
import type { EngineDocument } from '@electron/engine/document';
import { readerHere } from '@test/importers/workbooks';
import { ask, newDocument, testFolder, testServices } from '@test/engine/support/documents';

export let folder: ReturnType<typeof testFolder>;
export let open: EngineDocument[] = [];
beforeEach(() => {
  folder = testFolder();
});
afterEach(() => {
  open.forEach((document) => document.close());
  open = [];
  folder.remove();
});

export let count = 0;
export function fresh(): EngineDocument {
  count += 1;
  const document = newDocument(folder.file(`d${count}.cxw`), testServices({ reader: readerHere }));
  open.push(document);
  return document;
}

/** All that an export must carry, without the ids of one file. */
export async function content(document: EngineDocument): Promise<unknown> {
  const codes = await ask(document, 'interview.codebook', {});
  const codeName = new Map(codes.map((code) => [code.id, code.uid]));
  const coders = new Map((await ask(document, 'interview.coders', {})).map((coder) => [coder.id, coder.name]));
  const transcripts = await ask(document, 'interview.transcripts', {});
  const lists = document.context.connection.prepare('SELECT id, name FROM touchpoint').all() as {
    id: number;
    name: string;
  }[];
  const touchpoints = new Map(lists.map((row) => [row.id, row.name]));
  const { rows } = await ask(document, 'interview.quotes', { limit: 10_000 });
  const uids = new Map(transcripts.map((transcript) => [transcript.id, transcript.uid]));
  const people = await ask(document, 'interview.participants', {});
  const memos = await ask(document, 'interview.memos', {});
  const aboutUid = (target: string, about: number | null): string | undefined =>
    about === null
      ? undefined
      : String(document.context.connection.prepare(`SELECT uid FROM ${target} WHERE id = ?`).pluck().get(about));
  return {
    codes: codes.map(({ uid, parent, name, colour, definition, codable }) => ({
      uid,
      parent: parent === null ? null : codeName.get(parent),
      name,
      colour,
      definition,
      codable,
    })),
    transcripts: await Promise.all(
      transcripts.map(async ({ id, uid, name, participantName, heldOn, language, notes }) => ({
        uid,
        name,
        participantName,
        heldOn,
        language,
        notes,
        text: (await ask(document, 'interview.transcript', { id })).text,
      })),
    ),
    quotes: rows.map((row) => ({
      uid: row.uid,
      transcript: uids.get(row.transcript),
      start: row.start,
      end: row.end,
      text: row.text,
      codings: row.codings.map((coding) => [
        coding.uid,
        codeName.get(coding.code),
        coding.coder === null ? null : coders.get(coding.coder),
      ]),
      touchpoints: row.touchpoints.map((id) => touchpoints.get(id)),
    })),
    participants: people.map(({ uid, name, kind, segment, consent, retainUntil, notes }) => ({
      uid,
      name,
      kind,
      segment,
      consent,
      retainUntil,
      notes,
    })),
    // At one and the same moment the order of memos says nothing.
    memos: memos
      .toSorted((a, b) => a.uid.localeCompare(b.uid))
      .map(({ uid, target, about, title, text, coder }) => ({
        uid,
        target,
        about: aboutUid(target, about),
        title,
        text,
        coder: coder === null ? null : coders.get(coder),
      })),
  };
}

export async function exported(document: EngineDocument): Promise<string> {
  const path = folder.file(`p${(count += 1)}.qdpx`);
  await ask(document, 'interview.writeExport', { file: path, format: 'qdpx', language: 'nl' });
  return path;
}

export const piece = fc.constantFrom(
  'Ik belde',
  '😀',
  '👩‍🦰',
  'é',
  '\r\n',
  '\n',
  ' ',
  '<b>&amp;',
  '"',
  'Voltwijs',
  '\t',
  '𝒳',
  ']]>',
);
export const words = fc.array(piece, { minLength: 3, maxLength: 40 }).map((parts) => parts.join(''));
export const label = fc
  .array(fc.constantFrom('wachten', 'é', '&', '<x>', '😀', '"', "'", ' '), { minLength: 1, maxLength: 4 })
  .map((parts) => `c ${parts.join('')}`.trim());
