/** Columns that say by a cross which of several things a row has: a column per channel, per process, online and offline apart. */
import { findChoice, nameKey, oneLine } from '@shared/domain/parse';
import { laws, modes, processes } from '@shared/domain/terms';
import type { SheetRow } from '@shared/domain/sheet';
import { knownChannelSide } from '../recognise/channelWords';
import { columnStats, share } from '../recognise/columnStats';
import type { HeaderMatcher } from '../recognise/headerMatch';

/** What a cross in a column says: `value` for `field`. */
export interface Mark {
  readonly field: 'channels' | 'stage' | 'processes' | 'personas' | 'mode' | `law:${string}`;
  readonly value: string;
}

const groupFields = ['channels', 'stage', 'processes', 'personas', 'mode', 'brokenLaws'] as const;
type GroupField = (typeof groupFields)[number];

/** Share of crosses, ticks and yes or no from which a column only marks; the rest is told cell by cell. */
const MOSTLY = 0.75;

/** True for a column of which the cells mark something and say nothing else. */
export function onlyMarks(rows: readonly SheetRow[], column: number): boolean {
  const stats = columnStats(rows, column);
  return stats.n > 0 && share(stats.marks, stats) >= MOSTLY;
}

/** What a column under a group says; null when its label is none of the fixed choices of the group. */
function inGroup(field: GroupField, label: string): Mark | null {
  if (field === 'brokenLaws') {
    const law = findChoice(laws, label);
    return law === null ? null : { field: `law:${law.choice}`, value: law.choice };
  }
  if (field !== 'mode' && field !== 'processes') return { field, value: oneLine(label) };
  const found = findChoice(field === 'mode' ? modes : processes, label);
  return found === null ? null : { field, value: found.choice };
}

function namedField(matcher: HeaderMatcher, label: string): GroupField | null {
  const named = matcher.match(label);
  const best = Math.max(0, ...named.values());
  return best < 0.8 ? null : (groupFields.find((field) => (named.get(field) ?? 0) === best) ?? null);
}

/** The marking columns among `from` … `to`, by column; `own` are the labels of the header row itself, `groups` those above it. */
export function findMarkColumns(
  matcher: HeaderMatcher,
  own: readonly string[],
  groups: readonly string[],
  rows: readonly SheetRow[],
  from: number,
  to: number,
): ReadonlyMap<number, Mark> {
  const found = new Map<number, Mark>();
  const columns: number[] = [];
  for (let column = from; column < to; column += 1)
    if (oneLine(own[column] ?? '') !== '' && onlyMarks(rows, column)) columns.push(column);
  const take = (marks: readonly (readonly [number, Mark | null])[]): void => {
    const known = marks.filter((entry): entry is readonly [number, Mark] => entry[1] !== null && !found.has(entry[0]));
    if (new Set(known.map(([, mark]) => `${mark.field}\u0000${nameKey(mark.value)}`)).size >= 2)
      for (const [column, mark] of known) found.set(column, mark);
  };
  for (const group of new Set(columns.map((column) => nameKey(groups[column] ?? '')))) {
    const members = group === '' ? [] : columns.filter((column) => nameKey(groups[column] ?? '') === group);
    const field = members.length < 2 ? null : namedField(matcher, groups[members[0] ?? 0] ?? '');
    if (field === null) continue;
    // A group that was spread to the right end without merged cells may cover columns with a name of their own.
    take(
      members.map((column) => [
        column,
        namesItself(matcher, own[column] ?? '', field) ? null : inGroup(field, own[column] ?? ''),
      ]),
    );
  }
  const rest = (read: (label: string) => Mark | null): void =>
    take(columns.filter((column) => !found.has(column)).map((column) => [column, read(oneLine(own[column] ?? ''))]));
  rest((label) => (label.length < 4 ? null : inGroup('processes', label)));
  rest((label) => (label.length < 5 || findChoice(modes, label)?.choice === 'hybrid' ? null : inGroup('mode', label)));
  rest((label) => {
    const named = matcher.match(label);
    return knownChannelSide(label) === undefined || Math.max(0, ...named.values()) >= 0.9
      ? null
      : { field: 'channels', value: label };
  });
  if (columns.filter((column) => /^[erv]$/i.test(oneLine(own[column] ?? ''))).length === laws.length)
    rest((label) => (/^[erv]$/i.test(label) ? inGroup('brokenLaws', label) : null));
  return found;
}

/** True when a label under a group clearly names another field: it is a column of its own. */
function namesItself(matcher: HeaderMatcher, label: string, group: GroupField): boolean {
  if (group === 'brokenLaws') return false;
  const named = matcher.match(label);
  const best = Math.max(0, ...named.values());
  return (
    best >= 0.9 &&
    (named.get(group) ?? 0) < best &&
    knownChannelSide(label) === undefined &&
    inGroup('mode', label) === null
  );
}
