/** Tells by the first bytes what a file is, whatever its name says. */
import { refuseImport, type FoundFile } from '@shared/errors/importErrors';

/** Patterns over the first 32 bytes in hexadecimal; long enough that no table starts like that by accident. */
const signatures: readonly (readonly [pattern: RegExp, found: FoundFile])[] = [
  [/^255044462d/, 'pdf'],
  [/^89504e470d0a1a0a/, 'image'],
  [/^ffd8ff/, 'image'],
  [/^47494638(?:37|39)61/, 'image'],
  [/^49492a00|^4d4d002a/, 'image'],
  [/^52494646.{8}57454250/, 'image'],
  [/^52494646.{8}(?:57415645|41564920)/, 'media'],
  [/^0000.{4}66747970/, 'media'],
  [/^4f67675300|^4944330[234]|^1a45dfa3/, 'media'],
  [/^7b5c72746631/, 'document'],
  [/^377abcaf271c|^526172211a07|^1f8b08|^425a68..314159|^fd377a585a00/, 'archive'],
  [/^53514c69746520666f726d6174203300|^000100005374616e64617264/, 'database'],
  [/^4d5a..00|^7f454c46/, 'program'],
];

function hasUtf16(bytes: Buffer, text: string): boolean {
  return bytes.includes(Buffer.from(text, 'utf16le'));
}

/** Compound files (the container of old Office): which of its programs wrote it stands in its directory. */
function refuseCompoundFile(bytes: Buffer): never {
  if (hasUtf16(bytes, 'EncryptedPackage')) throw refuseImport('import.passwordProtected');
  if (hasUtf16(bytes, 'Workbook') || hasUtf16(bytes, 'Book')) throw refuseImport('import.oldExcelFormat');
  const found: FoundFile = hasUtf16(bytes, 'WordDocument')
    ? 'word'
    : hasUtf16(bytes, 'PowerPoint Document')
      ? 'presentation'
      : 'binary';
  throw refuseImport('import.notASpreadsheet', { found });
}

/** Share of control characters that no text has; zero bytes are judged apart, for UTF-16. */
function looksBinary(bytes: Buffer): boolean {
  const length = Math.min(bytes.length, 65_536);
  let control = 0;
  for (let index = 0; index < length; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte < 32 && byte !== 0 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 27) control += 1;
  }
  return control > Math.max(4, length * 0.05);
}

/** `zip` or `text`; anything else is refused by name. */
export function sniffFile(bytes: Buffer): 'zip' | 'text' {
  if (bytes.length === 0) throw refuseImport('import.empty');
  const first = bytes.toString('hex', 0, 32);
  if (/^504b0(?:304|506)/.test(first)) return 'zip';
  if (first.startsWith('d0cf11e0a1b11ae1')) refuseCompoundFile(bytes);
  // BIFF 2 to 5: a bare stream that opens with its "beginning of file" record.
  if (/^09(?:00|02|04|08)(?:04|06|08|10)00/.test(first)) throw refuseImport('import.oldExcelFormat');
  for (const [pattern, found] of signatures) {
    if (pattern.test(first)) throw refuseImport('import.notASpreadsheet', { found });
  }
  const wide = first.startsWith('fffe') || bytes[1] === 0;
  const start = bytes
    .toString(wide ? 'utf16le' : 'utf8', 0, 4096)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (/^(?:<!doctype html|<html|<head|<body|<table|<meta)/i.test(start)) throw refuseImport('import.webPage');
  if (/^<\?xml|^<[a-z]+:?[a-z]* xmlns/i.test(start)) {
    if (/<html/i.test(start)) throw refuseImport('import.webPage');
    if (/urn:schemas-microsoft-com:office:spreadsheet|opendocument|Excel\.Sheet/.test(start))
      throw refuseImport('import.xmlSpreadsheet');
    throw refuseImport('import.notASpreadsheet', { found: 'text' });
  }
  if (/^MIME-Version:[\s\S]*text\/html/i.test(start)) throw refuseImport('import.webPage');
  if (looksBinary(bytes)) throw refuseImport('import.notASpreadsheet', { found: 'binary' });
  return 'text';
}
