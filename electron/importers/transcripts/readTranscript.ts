/** Reads an interview from a file: plain text in any encoding, Markdown, Word, WebVTT or SubRip. What kind it is, is told by its content first. */
import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { transcriptText, type TranscriptFormat } from '@shared/domain/interview';
import type { TranscriptDraft } from '@shared/domain/interviewImport';
import { fail, ok, Refusal, type Result } from '@shared/errors/appError';
import { refuseImport } from '@shared/errors/importErrors';
import { recogniseTurns } from '@shared/insight/interview/turns';
import { languageOf, whoIsIt } from '@shared/insight/interview/whoIsIt';
import { openArchive } from '../spreadsheet/archive';
import { decodeText } from '../spreadsheet/csv/encoding';
import { megabytes, type SpreadsheetLimits } from '../spreadsheet/limits';
import { readDocx, type DocumentWords } from './docx';
import { transcriptCharacters, transcriptLimits } from './limits';
import { plainMarkdown } from './markdown';
import { readSubtitles } from './subtitles';

export interface TranscriptReadOptions {
  readonly encoding?: string;
  readonly words?: DocumentWords;
  readonly onProgress?: (fraction: number) => void;
}

const plainWords: DocumentWords = { comment: 'Comment', note: 'Note' };

function notATranscript(): Refusal {
  return new Refusal('interview.notATranscript');
}

type Body = Pick<TranscriptDraft, 'format' | 'encoding' | 'encodingGuessed' | 'text' | 'turns' | 'marks' | 'counts'> & {
  readonly head: string;
};

/** What stands before the first turn. */
function headOf(text: string, firstTurn: number | undefined): string {
  return text.slice(0, Math.min(firstTurn ?? 2000, 4000));
}

function plainBody(
  format: TranscriptFormat,
  source: string,
  counts: TranscriptDraft['counts'],
): Omit<Body, 'encoding' | 'encodingGuessed'> {
  const text = transcriptText(source)
    .replace(/[ \t]+$/gmu, '')
    .trimEnd();
  const turns = recogniseTurns(text);
  return {
    format,
    text,
    turns,
    marks: turns.flatMap((turn) => (turn.at === null ? [] : [[turn.speech, turn.at] as const])),
    counts,
    head: headOf(text, turns[0]?.start),
  };
}

function readTextFile(bytes: Buffer, extension: string, encoding: string | undefined): Body {
  const decoded = decodeText(bytes, encoding);
  // oxlint-disable-next-line no-control-regex -- control characters are what tells a binary file
  if (/[\u0000-\u0008\u000e-\u001a]/u.test(decoded.text.slice(0, 4096))) throw notATranscript();
  const source = transcriptText(decoded.text);
  const told = { encoding: decoded.encoding, encodingGuessed: decoded.guessed };
  const looksTimed =
    source.startsWith('WEBVTT') ||
    extension === '.srt' ||
    extension === '.vtt' ||
    /^\s*\d+\n\d{1,2}:\d{2}:\d{2}[,.]\d{3} -->/u.test(source);
  if (looksTimed) {
    const subtitles = readSubtitles(source);
    if (subtitles === null) throw new Refusal('interview.noCues');
    const { text, turns, marks, cues, head } = subtitles;
    return { ...told, format: source.startsWith('WEBVTT') ? 'vtt' : 'srt', text, turns, marks, counts: { cues }, head };
  }
  if (extension === '.md' || extension === '.markdown') {
    const { text, headings } = plainMarkdown(source);
    return { ...told, ...plainBody('md', text, { headings }) };
  }
  return { ...told, ...plainBody('txt', source, {}) };
}

async function readZip(
  bytes: Buffer,
  words: DocumentWords,
  limits: SpreadsheetLimits,
  onProgress?: (fraction: number) => void,
): Promise<Body> {
  const archive = await openArchive(bytes, limits);
  if (!archive.has('word/document.xml')) throw notATranscript();
  const { text, headings, tables, comments, notes } = await readDocx(archive, words, onProgress);
  return { encoding: null, encodingGuessed: false, ...plainBody('docx', text, { headings, tables, comments, notes }) };
}

/** Reads the bytes of a file called `name`. Never throws for what is in them. */
export async function readTranscriptBytes(
  bytes: Buffer,
  name: string,
  options: TranscriptReadOptions = {},
  limits: SpreadsheetLimits = transcriptLimits,
): Promise<Result<TranscriptDraft>> {
  try {
    if (bytes.length === 0) throw refuseImport('import.empty');
    const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
    const max = isZip ? limits.archiveBytes : limits.textBytes;
    if (bytes.length > max)
      throw refuseImport('import.tooLarge', { size: megabytes(bytes.length), max: megabytes(max) });
    const first = bytes.toString('latin1', 0, 8);
    if (first.startsWith('%PDF') || first.startsWith('{\\rtf') || first.startsWith('\u00d0\u00cf\u0011\u00e0'))
      throw notATranscript();
    const { head, ...body } = isZip
      ? await readZip(bytes, options.words ?? plainWords, limits, options.onProgress)
      : readTextFile(bytes, extname(name).toLowerCase(), options.encoding);
    if (body.text.length > transcriptCharacters)
      throw refuseImport('import.tooLarge', {
        size: megabytes(body.text.length),
        max: megabytes(transcriptCharacters),
      });
    if (body.text.trim() === '') throw refuseImport('import.empty');
    const fileName = basename(name);
    return ok({
      name: fileName.replace(/\.[^.]+$/u, '').slice(0, 200) || fileName,
      ...body,
      ...whoIsIt(head, fileName, body.turns),
      language: languageOf(body.text),
    });
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.error };
    throw error;
  }
}

/** Reads the file at `path`; never throws for what is in the file or on the disk. */
export async function readTranscript(
  path: string,
  options: TranscriptReadOptions = {},
): Promise<Result<TranscriptDraft>> {
  const facts = await stat(path).catch(() => null);
  if (facts === null) return fail('import.notFound');
  if (facts.isDirectory()) return fail('import.isFolder');
  if (facts.size > transcriptLimits.archiveBytes)
    return fail('import.tooLarge', { size: megabytes(facts.size), max: megabytes(transcriptLimits.archiveBytes) });
  const bytes = await readFile(path).catch(() => null);
  return bytes === null ? fail('import.noAccess') : readTranscriptBytes(bytes, path, options);
}
