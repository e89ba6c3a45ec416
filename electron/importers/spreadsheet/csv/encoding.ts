/** Finds the encoding of a text file and decodes it: byte order mark, then strict UTF-8, then UTF-16 by its zero bytes, then windows-1252; a person may choose another. */
import { isUtf8 } from 'node:buffer';
import { refuseImport } from '@shared/errors/importErrors';
import iconv from 'iconv-lite';

export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  /** Nothing in the file says its encoding; it was taken because the bytes are not UTF-8. */
  readonly guessed: boolean;
  /** Characters that stand for bytes which the encoding does not have. */
  readonly undecodable: number;
}

interface Detected {
  readonly encoding: string;
  readonly skip: number;
  readonly guessed: boolean;
}

/** UTF-16 without a mark: text in Western languages has a zero in every second byte. */
function utf16WithoutMark(bytes: Buffer): string | null {
  const length = Math.min(bytes.length, 4096) & ~1;
  if (length < 8) return null;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) even += 1;
    if (bytes[index + 1] === 0) odd += 1;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.6 && even < pairs * 0.1) return 'utf-16le';
  return even > pairs * 0.6 && odd < pairs * 0.1 ? 'utf-16be' : null;
}

/** A file that was cut off may end in the middle of a character; that is still UTF-8. */
function isUtf8ButForItsEnd(bytes: Buffer): boolean {
  if (isUtf8(bytes)) return true;
  for (let cut = 1; cut <= 3 && cut < bytes.length; cut += 1) {
    if ((bytes[bytes.length - cut] ?? 0) >= 0xc0) return isUtf8(bytes.subarray(0, bytes.length - cut));
  }
  return false;
}

/** The encoding of the bytes and how long its mark is. */
export function detectEncoding(bytes: Buffer): Detected {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return { encoding: 'utf-8', skip: 3, guessed: false };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', skip: 2, guessed: false };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', skip: 2, guessed: false };
  const wide = utf16WithoutMark(bytes);
  if (wide !== null) return { encoding: wide, skip: 0, guessed: true };
  if (isUtf8ButForItsEnd(bytes)) return { encoding: 'utf-8', skip: 0, guessed: false };
  return { encoding: 'windows-1252', skip: 0, guessed: true };
}

function countOf(text: string, character: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count += 1;
  return count;
}

/** Decodes the bytes; `chosen` overrides what is detected and is refused when nobody knows it. */
export function decodeText(bytes: Buffer, chosen?: string): DecodedText {
  const detected = detectEncoding(bytes);
  if (chosen !== undefined && !iconv.encodingExists(chosen))
    throw refuseImport('import.unknownEncoding', { encoding: chosen });
  const asked = chosen?.toLowerCase();
  const encoding = asked ?? detected.encoding;
  const body = bytes.subarray(encoding === detected.encoding ? detected.skip : 0);
  const text = encoding === 'utf-8' ? body.toString('utf8') : iconv.decode(body, encoding, { stripBOM: true });
  const own = encoding === 'utf-8' ? countOf(text, '\uFFFD') - occurrences(body, '\uFFFD') : countOf(text, '\uFFFD');
  return { text, encoding, guessed: asked === undefined && detected.guessed, undecodable: Math.max(0, own) };
}

function occurrences(bytes: Buffer, character: string): number {
  const needle = Buffer.from(character);
  let count = 0;
  for (let at = bytes.indexOf(needle); at >= 0; at = bytes.indexOf(needle, at + needle.length)) count += 1;
  return count;
}
