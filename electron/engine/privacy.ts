/** What a document does so that erased words are gone: rows, undo, search index, free pages, backups; and the key in a file of its own. */
import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { personalKinds } from '@shared/domain/interview';
import { Refusal } from '@shared/errors/appError';
import { z } from 'zod';
import type { Connection } from './db/connection';
import { readKey } from './repositories/personal.repo';
import { markAllForSearch, indexPending } from './queries/search.query';

/** The rows are gone: makes the index anew and writes the whole file anew, so that no free page holds a word of them. */
export function cleanFile(connection: Connection): void {
  markAllForSearch(connection);
  while (indexPending(connection, 5000) > 0);
  connection.exec('VACUUM');
}

/** Cost of making the lock out of the password: about a tenth of a second and 32 MB. */
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
const largestKeyFile = 50 * 1024 * 1024;

const keyFileSchema = z.object({
  format: z.literal('cx-workbench-key'),
  version: z.literal(1),
  cipher: z.literal('aes-256-gcm'),
  salt: z.string().max(100),
  nonce: z.string().max(100),
  tag: z.string().max(100),
  data: z.string().max(largestKeyFile),
});

const keyRowsSchema = z.array(
  z.object({
    kind: z.enum(personalKinds),
    original: z.string().min(1).max(500),
    key: z.string().max(500),
    replacement: z.string().max(200).nullable(),
    at: z.string().max(40),
  }),
);
export type StoredKeyRow = z.infer<typeof keyRowsSchema>[number];

/** The whole key as the text of a file that opens with the password only. */
export function keyFile(connection: Connection, password: string): { readonly rows: number; readonly text: string } {
  const rows = readKey(connection).map(({ kind, original, key, replacement, at }) => ({
    kind,
    original,
    key,
    replacement,
    at,
  }));
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', scryptSync(password, salt, 32, cost), nonce);
  const data = Buffer.concat([cipher.update(JSON.stringify(rows), 'utf8'), cipher.final()]);
  const content: z.infer<typeof keyFileSchema> = {
    format: 'cx-workbench-key',
    version: 1,
    cipher: 'aes-256-gcm',
    salt: salt.toString('base64'),
    nonce: nonce.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
    data: data.toString('base64'),
  };
  return { rows: rows.length, text: `${JSON.stringify(content)}\n` };
}

/** Reads a file of the key. Throws Refusal: not such a file, or another password. */
export function readKeyFile(path: string, password: string): readonly StoredKeyRow[] {
  const parsed = keyFileSchema.safeParse(parsedJson(path));
  if (!parsed.success) throw new Refusal('interview.notKeyFile');
  const { salt, nonce, tag, data } = parsed.data;
  const bytes = (text: string): Buffer => Buffer.from(text, 'base64');
  try {
    const lock = scryptSync(password, bytes(salt), 32, cost);
    const decipher = createDecipheriv('aes-256-gcm', lock, bytes(nonce), { authTagLength: 16 });
    decipher.setAuthTag(bytes(tag));
    const text = Buffer.concat([decipher.update(bytes(data)), decipher.final()]).toString('utf8');
    return keyRowsSchema.parse(JSON.parse(text));
  } catch {
    throw new Refusal('interview.wrongPassword');
  }
}

function parsedJson(path: string): unknown {
  try {
    if (statSync(path).size > largestKeyFile) return null;
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
