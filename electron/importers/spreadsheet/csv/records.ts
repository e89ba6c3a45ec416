/**
 * Cuts separated text into records the way spreadsheet programs do: any kind of line end, also mixed; quotes only at the start
 * of a field; text after a closing quote kept; a quote that never closes is ordinary text instead of swallowing the rest.
 * Own code rather than a library: the ones at hand settle on one line end per file and lose the other kinds.
 */

export interface RecordReader {
  /** Fields of a record; the array is reused, take what you need. False stops the reading. */
  record(fields: readonly string[], number: number): boolean;
  /** A quote in the record with this number opens a field and is never closed. */
  unclosedQuote?(number: number): void;
}

const quote = 34;
const newline = 10;
const carriageReturn = 13;

/** Reads all records of `text` from `from` on; numbers start at 1 and count empty lines too. */
export function readRecords(text: string, delimiter: string, reader: RecordReader, from = 0): void {
  const separator = delimiter.charCodeAt(0);
  const length = text.length;
  const fields: string[] = [];
  let number = 1;
  let quotesMatter = text.includes('"', from);
  let at = from;
  while (at < length) {
    fields.length = 0;
    for (;;) {
      // One field, from `at` on.
      let field: string | null = null;
      if (quotesMatter && text.charCodeAt(at) === quote) {
        const closed = closingQuote(text, at + 1);
        if (closed < 0) {
          reader.unclosedQuote?.(number);
          quotesMatter = false;
        } else {
          const inside = text.slice(at + 1, closed);
          field = inside.includes('""') ? inside.replaceAll('""', '"') : inside;
          at = closed + 1;
        }
      }
      const start = at;
      let code = 0;
      while (at < length) {
        code = text.charCodeAt(at);
        if (code === separator || code === newline || code === carriageReturn) break;
        at += 1;
      }
      const plain = at > start ? text.slice(start, at) : '';
      fields.push(field === null ? plain : field + plain);
      if (at >= length || code !== separator) break;
      at += 1;
      if (at === length) {
        fields.push('');
        break;
      }
    }
    if (at < length) {
      if (text.charCodeAt(at) === carriageReturn && text.charCodeAt(at + 1) === newline) at += 1;
      at += 1;
    }
    if (!reader.record(fields, number)) return;
    number += 1;
  }
}

/** Place of the quote that closes a field opened before `from`; doubled quotes belong to the text; -1 when there is none. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text.charCodeAt(at + 1) === quote) at = text.indexOf('"', at + 2);
  return at;
}
