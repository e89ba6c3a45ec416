/** Opens a zip archive under limits: every entry is judged before anything is unpacked, and parts are unpacked as streams that are counted and checked. */
import { StringDecoder } from 'node:string_decoder';
import { crc32, createInflateRaw } from 'node:zlib';
import { Refusal } from '@shared/errors/appError';
import { refuseImport } from '@shared/errors/importErrors';
import yauzl from 'yauzl';
import { megabytes, type SpreadsheetLimits } from './limits';
import { createXmlScanner, type XmlHandler } from './xml';

/** Parts are found whatever the case of their names is; some programs write backslashes, which count as slashes. */
export interface Archive {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** Declared unpacked size; 0 when there is no such part. */
  size(name: string): number;
  /** Unpacks a part, handing out chunks in order; what a listener throws ends it. */
  stream(name: string, listener: (chunk: Buffer) => void): Promise<void>;
  /** Unpacks a part as XML into a handler; `onBytes` is told how far it is. */
  xml(name: string, handler: XmlHandler, onBytes?: (bytes: number) => void): Promise<void>;
}

function damaged(detail: string): Refusal {
  return refuseImport('import.damaged', { detail });
}

const symbolicLink = 0xa000;

function judgeEntry(entry: yauzl.Entry, limits: SpreadsheetLimits): void {
  if (entry.isEncrypted()) throw refuseImport('import.passwordProtected');
  if (((entry.externalFileAttributes >>> 16) & 0xf000) === symbolicLink)
    throw refuseImport('import.unsafe', { detail: 'link' });
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) throw damaged(`zip ${entry.compressionMethod}`);
  if (entry.uncompressedSize > limits.partBytes) {
    throw refuseImport('import.tooLarge', {
      size: megabytes(entry.uncompressedSize),
      max: megabytes(limits.partBytes),
    });
  }
  if (entry.uncompressedSize > limits.ratioFromBytes && entry.uncompressedSize > limits.ratio * entry.compressedSize) {
    throw refuseImport('import.unsafe', {
      detail: `zip 1:${Math.round(entry.uncompressedSize / Math.max(1, entry.compressedSize))}`,
    });
  }
  if (entry.compressionMethod === 0 && entry.uncompressedSize !== entry.compressedSize) throw damaged('zip');
}

/** Turns an error of the zip library into a refusal: bad names are unsafe, everything else is damage. */
function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const text = error instanceof Error ? error.message : String(error);
  if (/relative path|absolute path|invalid characters in fileName/.test(text))
    return refuseImport('import.unsafe', { detail: 'zip ../' });
  return damaged('zip');
}

function readEntries(
  bytes: Buffer,
  limits: SpreadsheetLimits,
): Promise<{ zip: yauzl.ZipFile; entries: Map<string, yauzl.Entry> }> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true, strictFileNames: false, validateEntrySizes: false }, (error, zip) => {
      if (error !== null || zip === undefined) return reject(refusalOf(error));
      const entries = new Map<string, yauzl.Entry>();
      let total = 0;
      const stop = (problem: unknown): void => reject(refusalOf(problem));
      if (zip.entryCount > limits.entries)
        return stop(refuseImport('import.unsafe', { detail: `zip > ${limits.entries}` }));
      zip.on('error', stop);
      zip.on('end', () => resolve({ zip, entries }));
      zip.on('entry', (entry: yauzl.Entry) => {
        try {
          judgeEntry(entry, limits);
          total += entry.uncompressedSize;
          if (total > limits.totalBytes)
            throw refuseImport('import.tooLarge', { size: megabytes(total), max: megabytes(limits.totalBytes) });
          const key = entry.fileName.toLowerCase();
          if (entries.has(key)) throw refuseImport('import.unsafe', { detail: `zip 2× ${entry.fileName}` });
          entries.set(key, entry);
          zip.readEntry();
        } catch (problem) {
          stop(problem);
        }
      });
      zip.readEntry();
    });
  });
}

function unpack(zip: yauzl.ZipFile, entry: yauzl.Entry, listener: (chunk: Buffer) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, { decompress: entry.compressionMethod === 8 ? false : null }, (error, raw) => {
      if (error !== null || raw === undefined) return reject(refusalOf(error));
      const output = entry.compressionMethod === 8 ? raw.pipe(createInflateRaw({ chunkSize: 262_144 })) : raw;
      let count = 0;
      let sum = 0;
      const stop = (problem: unknown): void => {
        raw.destroy();
        output.destroy();
        reject(refusalOf(problem));
      };
      raw.on('error', stop);
      output.on('error', stop);
      output.on('data', (chunk: Buffer) => {
        try {
          count += chunk.length;
          // The declared size was within the limits; more than declared means it lied.
          if (count > entry.uncompressedSize) throw refuseImport('import.unsafe', { detail: 'zip >' });
          sum = crc32(chunk, sum);
          listener(chunk);
        } catch (problem) {
          if (problem instanceof Refusal) stop(problem);
          else {
            raw.destroy();
            output.destroy();
            reject(problem instanceof Error ? problem : new Error(String(problem)));
          }
        }
      });
      output.on('end', () => {
        if (count !== entry.uncompressedSize || sum >>> 0 !== entry.crc32 >>> 0) reject(damaged('zip'));
        else resolve();
      });
    });
  });
}

/** Decodes XML bytes as they come: UTF-8, or UTF-16 when its mark is there. */
function createXmlDecoder(): (chunk: Buffer) => string {
  let decoder: StringDecoder | null = null;
  let swap = false;
  let odd: Buffer | null = null;
  return (chunk) => {
    if (decoder === null) {
      swap = chunk[0] === 0xfe && chunk[1] === 0xff;
      decoder = new StringDecoder(swap || (chunk[0] === 0xff && chunk[1] === 0xfe) ? 'utf16le' : 'utf8');
    }
    if (!swap) return decoder.write(chunk);
    const whole = odd === null ? Buffer.from(chunk) : Buffer.concat([odd, chunk]);
    const even = whole.length & ~1;
    odd = even === whole.length ? null : whole.subarray(even);
    return decoder.write(whole.subarray(0, even).swap16());
  };
}

/** Opens the archive in `bytes`; throws a Refusal when it is damaged, encrypted, or passes a limit. */
export async function openArchive(bytes: Buffer, limits: SpreadsheetLimits): Promise<Archive> {
  const { zip, entries } = await readEntries(bytes, limits);
  const stream = async (name: string, listener: (chunk: Buffer) => void): Promise<void> => {
    const entry = entries.get(name.toLowerCase());
    if (entry === undefined) throw damaged(name);
    await unpack(zip, entry, listener);
  };
  return {
    names: [...entries.values()].map((entry) => entry.fileName),
    has: (name) => entries.has(name.toLowerCase()),
    size: (name) => entries.get(name.toLowerCase())?.uncompressedSize ?? 0,
    stream,
    async xml(name, handler, onBytes) {
      const scanner = createXmlScanner(handler, limits);
      const decode = createXmlDecoder();
      let bytesRead = 0;
      await stream(name, (chunk) => {
        scanner.write(decode(chunk));
        bytesRead += chunk.length;
        onBytes?.(bytesRead);
      });
      scanner.end();
    },
  };
}
