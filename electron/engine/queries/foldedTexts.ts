/** Transcripts in small letters without accents, kept while a document is open: searching them needs it at every key. */
import { foldText } from '@shared/insight/interview/find';
import type { Connection } from '../db/connection';
import type { StoredTranscript } from '../repositories/interviews.repo';

interface Folded {
  readonly text: string;
  readonly folded: string;
}

/** Texts made ready for searching, per open document; one that changed is made anew. */
const foldedTexts = new WeakMap<Connection, Map<number, Folded>>();

export function foldedOf(connection: Connection, { id, text }: StoredTranscript): string {
  let known = foldedTexts.get(connection);
  if (known === undefined) {
    known = new Map();
    foldedTexts.set(connection, known);
  }
  const found = known.get(id);
  if (found !== undefined && found.text === text) return found.folded;
  const folded = foldText(text);
  known.set(id, { text, folded });
  return folded;
}
