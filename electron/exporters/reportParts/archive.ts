/** Opens the archive that a library made, so that its parts can be mended, and packs it again: the same parts give the same bytes. */
import yauzl from 'yauzl';
import yazl from 'yazl';

/** Parts by name in the order of the archive. Only for archives made by the program itself: no limits are held. */
export type Parts = Map<string, Buffer>;

/** Reads all parts; entries for folders are left out. */
export async function readParts(bytes: Buffer): Promise<Parts> {
  const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true });
  const parts: Parts = new Map();
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue;
    const stream = await zip.openReadStreamPromise(entry);
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    parts.set(entry.fileName, Buffer.concat(chunks));
  }
  return parts;
}

/** Fixed, so that no moment is told; the earliest that archives can hold. */
const fixedMoment = new Date(1980, 0, 1);
const packedAlready = /\.(png|jpe?g|gif|xlsx)$/i;

/** Packs the parts. `[Content_Types].xml` goes first, as office programs write it. */
export async function packParts(parts: Parts, signal?: AbortSignal): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  const first = '[Content_Types].xml';
  const names = [...parts.keys()].sort((a, b) => Number(b === first) - Number(a === first));
  for (const name of names) {
    const data = parts.get(name);
    if (data !== undefined)
      zip.addBuffer(data, name, { mtime: fixedMoment, forceDosTimestamp: true, compress: !packedAlready.test(name) });
  }
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) {
    signal?.throwIfAborted();
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

/** Changes the text of one part, when it is there. */
export function edit(parts: Parts, name: string, change: (xml: string) => string): void {
  const part = parts.get(name);
  if (part !== undefined) parts.set(name, Buffer.from(change(part.toString('utf8'))));
}

/** The names of parts that match. */
export function partsLike(parts: Parts, pattern: RegExp): readonly string[] {
  return [...parts.keys()].filter((name) => pattern.test(name));
}
