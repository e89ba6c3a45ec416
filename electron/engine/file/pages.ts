/** Reads rows straight from the pages of a damaged SQLite file, for a table whose tree can no longer be followed (SQLite file format, “B-tree Pages” and “Record Format”). */

export type PageValue = number | string | Buffer | null;

export interface PageRow {
  readonly rowid: number;
  readonly values: readonly PageValue[];
}

const PAGE = 4096;
const LEAF = 0x0d;
/** Bytes of a payload that stay on a leaf at most; the rest goes to overflow pages. */
const LOCAL = PAGE - 35;
const LEAST = Math.floor(((PAGE - 12) * 32) / 255) - 23;

/** A variable-length integer: its value and the place behind it. Values beyond 2^53 do not occur in our tables. */
function varint(bytes: Buffer, at: number): readonly [number, number] {
  let value = 0;
  for (let index = 0; index < 9; index += 1) {
    const byte = bytes[at + index];
    if (byte === undefined) throw new RangeError('varint');
    if (index === 8) return [value * 256 + byte, at + 9];
    value = value * 128 + (byte & 0x7f);
    if ((byte & 0x80) === 0) return [value, at + index + 1];
  }
  throw new RangeError('varint');
}

/** The whole payload of a cell, its overflow pages included. */
function payloadAt(bytes: Buffer, at: number, length: number): Buffer {
  if (length > bytes.length) throw new RangeError('payload');
  if (length <= LOCAL) return bytes.subarray(at, at + length);
  const rest = LEAST + ((length - LEAST) % (PAGE - 4));
  const local = rest <= LOCAL ? rest : LEAST;
  const parts = [bytes.subarray(at, at + local)];
  let missing = length - local;
  let next = bytes.readUInt32BE(at + local);
  while (missing > 0) {
    const start = (next - 1) * PAGE;
    if (next === 0 || start + PAGE > bytes.length) throw new RangeError('overflow');
    const taken = Math.min(missing, PAGE - 4);
    parts.push(bytes.subarray(start + 4, start + 4 + taken));
    missing -= taken;
    next = bytes.readUInt32BE(start);
  }
  return Buffer.concat(parts);
}

const integerSizes: Readonly<Record<number, number>> = { 1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8 };

function valueOf(payload: Buffer, type: number, at: number): readonly [PageValue, number] {
  if (type === 0) return [null, at];
  if (type === 8 || type === 9) return [type - 8, at];
  if (type === 7) return [payload.readDoubleBE(at), at + 8];
  const size = integerSizes[type];
  if (size !== undefined)
    return [size === 8 ? Number(payload.readBigInt64BE(at)) : payload.readIntBE(at, size), at + size];
  if (type < 12) throw new RangeError('serial type');
  const length = Math.floor((type - 12) / 2);
  if (at + length > payload.length) throw new RangeError('value');
  const bytes = payload.subarray(at, at + length);
  return [type % 2 === 1 ? bytes.toString('utf8') : bytes, at + length];
}

function recordOf(payload: Buffer, columns: number): readonly PageValue[] | null {
  const [headerLength, first] = varint(payload, 0);
  const types: number[] = [];
  let at = first;
  while (at < headerLength) {
    const [type, next] = varint(payload, at);
    types.push(type);
    at = next;
    if (types.length > columns) return null;
  }
  if (types.length !== columns || at !== headerLength) return null;
  const values: PageValue[] = [];
  for (const type of types) {
    const [value, next] = valueOf(payload, type, at);
    values.push(value);
    at = next;
  }
  return values;
}

/** Every row of `columns` columns that stands on a leaf page of the file, wherever it is; what cannot be read is passed over. */
export function* rowsOnPages(bytes: Buffer, columns: number): Generator<PageRow> {
  for (let page = PAGE; page + PAGE <= bytes.length; page += PAGE) {
    if (bytes[page] !== LEAF) continue;
    const cells = bytes.readUInt16BE(page + 3);
    for (let cell = 0; cell < cells && 8 + cell * 2 + 2 <= PAGE; cell += 1) {
      try {
        const [length, afterLength] = varint(bytes, page + bytes.readUInt16BE(page + 8 + cell * 2));
        const [rowid, start] = varint(bytes, afterLength);
        const values = recordOf(payloadAt(bytes, start, length), columns);
        if (values !== null) yield { rowid, values };
      } catch {
        // Half a page, a broken chain: the other cells may still be whole.
      }
    }
  }
}
