/** Subtitles (WebVTT and SubRip) as a transcript: cues of one speaker in a row become one turn, the time of every cue is kept. */
import type { TimeMark, Turn } from '@shared/domain/interview';
import { nameKey } from '@shared/domain/parse';
import { isInterviewer, millisecondsOf, recogniseTurns, withAsker } from '@shared/insight/interview/turns';
import { decodeHtml } from './html';

interface Piece {
  readonly at: number | null;
  readonly speaker: string | null;
  readonly text: string;
}

export interface SubtitleText {
  /** What stands before the first cue: title and notes. */
  readonly head: string;
  readonly text: string;
  readonly turns: readonly Turn[];
  readonly marks: readonly TimeMark[];
  readonly cues: number;
}

const timing = /^\s*((?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})\s*-->\s*(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}/;

/** The pieces of one cue: `<v Name>` starts another speaker; other tags are left out. */
function piecesOf(lines: readonly string[], at: number | null): readonly Piece[] {
  const whole = lines.join(' ').replace(/\s+/gu, ' ').trim();
  const parts = whole.split(/<v(?:\.[^\s>]*)?\s+([^>]*)>/iu);
  const plain = (text: string): string =>
    decodeHtml(text.replace(/<\/?(?:v|c|i|b|u|ruby|rt|lang|font)(?:[.\s][^>]*)?>|<\d[\d:.]*>|\{\\an?\d\}/giu, ''))
      .replace(/\s+/gu, ' ')
      .trim();
  const pieces: Piece[] = [];
  const before = plain(parts[0] ?? '');
  if (before !== '') pieces.push({ at, speaker: null, text: before });
  for (let index = 1; index < parts.length; index += 2) {
    const text = plain(parts[index + 1] ?? '');
    if (text !== '') pieces.push({ at, speaker: decodeHtml(parts[index] ?? '').trim() || null, text });
  }
  return pieces;
}

/** Names before a colon at the start of cues, where no tags tell. */
function withNames(pieces: readonly Piece[]): readonly Piece[] {
  if (pieces.some((piece) => piece.speaker !== null)) return pieces;
  const lines = pieces.map((piece) => piece.text.replaceAll('\n', ' '));
  const turns = new Map<number, Turn>();
  let start = 0;
  const starts = lines.map((line) => {
    const own = start;
    start += line.length + 1;
    return own;
  });
  for (const turn of recogniseTurns(lines.join('\n'))) turns.set(turn.start, turn);
  let speaker: string | null = null;
  return pieces.map((piece, index) => {
    const turn = turns.get(starts[index] ?? -1);
    // A cue without a name goes on with whoever spoke.
    if (turn === undefined) return { ...piece, speaker };
    speaker = turn.speaker;
    return { ...piece, speaker, text: piece.text.slice(turn.speech - turn.start) };
  });
}

/** Reads decoded text; null when there is not one cue in it. */
export function readSubtitles(source: string): SubtitleText | null {
  const blocks = source.split(/\n[ \t]*\n+/u);
  const head: string[] = [];
  const pieces: Piece[] = [];
  let cues = 0;
  for (const block of blocks) {
    const lines = block.split('\n').filter((line) => line.trim() !== '');
    const at = lines.findIndex((line) => timing.test(line));
    if (at < 0) {
      if (/^(?:STYLE|REGION)\b/.test(lines[0] ?? '')) continue;
      const words = lines.map((line) => line.replace(/^(?:WEBVTT|NOTE)\b[ \t]*[-–—]?[ \t]*/u, '').trim());
      if (cues === 0 && !(words[0] ?? '').startsWith('X-TIMESTAMP-MAP'))
        head.push(...words.filter((line) => line !== ''));
      continue;
    }
    cues += 1;
    // The title stands in the first block when no empty line follows it.
    if ((lines[0] ?? '').startsWith('WEBVTT'))
      head.push(
        ...lines
          .slice(0, at)
          .map((line) => line.replace(/^WEBVTT\b[ \t]*[-–—]?[ \t]*/u, ''))
          .filter((line) => line !== ''),
      );
    pieces.push(...piecesOf(lines.slice(at + 1), millisecondsOf(timing.exec(lines[at] ?? '')?.[1] ?? '')));
  }
  return cues === 0 ? null : { head: head.join('\n'), cues, ...written(withNames(pieces), head.join('\n')) };
}

/** One paragraph a turn, after the head: "Name: words". */
function written(
  pieces: readonly Piece[],
  head: string,
): { readonly text: string; readonly turns: readonly Turn[]; readonly marks: readonly TimeMark[] } {
  let text = head === '' ? '' : `${head}\n\n`;
  const turns: Turn[] = [];
  const marks: TimeMark[] = [];
  let open: { speaker: string; start: number; speech: number; at: number | null } | null = null;
  let before: string | null | undefined;
  const close = (): void => {
    if (open !== null) turns.push({ ...open, interviewer: isInterviewer(open.speaker), end: text.length });
    open = null;
  };
  for (const piece of pieces) {
    const same = before !== undefined && nameKey(before ?? '') === nameKey(piece.speaker ?? '');
    // Without speakers every cue stands on a line of its own.
    if (same && piece.speaker !== null) text += ' ';
    else {
      close();
      if (before !== undefined) text += piece.speaker === null ? '\n' : '\n\n';
      const start = text.length;
      if (piece.speaker !== null) {
        text += `${piece.speaker}: `;
        open = { speaker: piece.speaker, start, speech: text.length, at: piece.at };
      }
    }
    if (piece.at !== null) marks.push([text.length, piece.at]);
    text += piece.text;
    before = piece.speaker;
  }
  close();
  return { text, turns: withAsker(text, turns), marks };
}
