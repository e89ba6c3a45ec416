/** Search in what respondents wrote. There can be hundreds of thousands of comments, so they are looked through as they stand instead of being indexed. */
import type { SearchHit } from '@shared/contract/documents.contract';
import type { Connection } from '../db/connection';
import { statement } from '../repositories/rows.repo';

/** Words shorter than this are in nearly every comment. */
const SHORTEST = 3;
/** Letters that may carry an accent: any letter may stand in their place, and the text itself decides afterwards. */
const accented = /[aceinouy]/gu;

/** Pattern that finds a folded word with and without accents; null for words that would fit nearly everything. */
export function commentPattern(word: string): string | null {
  const plain = word.replace(/[\\%_]/gu, (sign) => `\\${sign}`);
  const open = plain.replace(accented, '_');
  const firm = open.replace(/\\./gu, 'x').replaceAll('_', '').length;
  // A word of vowels alone is looked for as it was typed.
  return word.length < SHORTEST ? null : `%${firm >= 2 ? open : plain}%`;
}

/** Up to `limit` answers in whose comment every word stands; `fold` takes case and accents away, `excerpt` marks what was found. */
export function searchComments(
  connection: Connection,
  words: readonly string[],
  limit: number,
  fold: (text: string) => string,
  excerpt: (text: string, words: readonly string[]) => string | null,
): readonly SearchHit[] {
  const patterns = words.flatMap((word) => commentPattern(word) ?? []);
  if (patterns.length === 0) return [];
  const where = patterns.map(() => `r.comment LIKE ? ESCAPE '\\'`).join(' AND ');
  const rows = statement(
    connection,
    `SELECT r.id, r.comment, w.name AS wave FROM response r JOIN wave w ON w.id = r.wave
     WHERE r.status = 'kept' AND r.comment IS NOT NULL AND ${where} ORDER BY r.id DESC`,
  ).iterate(...patterns) as IterableIterator<{ id: number; comment: string; wave: string }>;
  const hits: SearchHit[] = [];
  for (const row of rows) {
    const text = fold(row.comment);
    if (!words.every((word) => text.includes(word))) continue;
    hits.push({
      entity: 'comment',
      id: row.id,
      title: row.wave,
      excerpt: excerpt(row.comment, words) ?? row.comment.slice(0, 120),
      field: 'comment',
    });
    if (hits.length >= limit) break;
  }
  return hits;
}
