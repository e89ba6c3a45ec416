/** Values of profiles and assignments as people read them. */
import { formatDate, formatNumber } from '@shared/i18n/format';
import type { Text } from '@shared/i18n';
import {
  cxLevels,
  type Criterion,
  type CxLevel,
  type Range,
  type Skill,
  type Specialist,
} from '@shared/domain/staffing';

/** How a specialist is called: name, otherwise number. */
export function labelOf(row: Pick<Specialist, 'id' | 'name' | 'number'>): string {
  return row.name ?? row.number ?? `#${row.id}`;
}

export function numberText(t: Text, value: number | null): string {
  return value === null ? '' : formatNumber(t.locale, value, Number.isInteger(value) ? 0 : 1);
}

/** "24–32", "40". */
export function rangeText(t: Text, range: Range | null): string {
  if (range === null) return '';
  const low = numberText(t, range.low);
  return range.low === range.high ? low : `${low}–${numberText(t, range.high)}`;
}

/** "€ 85–95" an hour. */
export function rateText(t: Text, rate: Range): string {
  return t('staffingScreen.rateText', { rate: rangeText(t, rate) });
}

export function levelNames(t: Text, levels: Specialist['levels'] | readonly CxLevel[]): string {
  if (levels === null) return '';
  const given: readonly CxLevel[] = Array.isArray(levels)
    ? (levels as readonly CxLevel[])
    : cxLevels.filter((level) => Object.hasOwn(levels, level));
  return given.map((level) => t(`staffing.level.${level}`)).join(', ');
}

export function processNames(t: Text, list: Specialist['processes']): string {
  return (list ?? []).map((process) => t(`domain.process.${process}`)).join(', ');
}

/** A criterion in words: what it looks at, and what is asked. */
export function criterionWords(
  t: Text,
  value: Criterion['value'],
  skills: readonly Skill[],
): { readonly name: string; readonly asked: string; readonly letter: string } {
  const atLeast = (least: number): string => t('staffingScreen.criterion.atLeast', { least: numberText(t, least) });
  const kind = t(`staffingScreen.criterion.kind.${value.kind}`);
  const letter = t(`staffingScreen.criterion.letter.${value.kind}`);
  switch (value.kind) {
    case 'online':
      return { name: kind, asked: `${numberText(t, value.share)} / ${numberText(t, 100 - value.share)}`, letter };
    case 'levels':
      return { name: kind, asked: levelNames(t, value.levels).toLowerCase(), letter };
    case 'processes':
      return { name: kind, asked: processNames(t, value.processes).toLowerCase(), letter };
    case 'skill': {
      const name = skills.find(({ id }) => id === value.skill)?.name ?? kind;
      return { name, asked: atLeast(value.least), letter: name.slice(0, 2) };
    }
    case 'trait':
      return { name: t(`staffing.trait.${value.trait}`), asked: atLeast(value.least), letter };
    case 'sectors':
    case 'languages':
      return { name: kind, asked: value.names.join(', '), letter };
    case 'rate':
      return { name: kind, asked: t('staffingScreen.criterion.rateMost', { most: numberText(t, value.most) }), letter };
    case 'hours':
      return { name: kind, asked: t('staffingScreen.hoursText', { hours: rangeText(t, value) }), letter };
    case 'start':
      return { name: kind, asked: formatDate(t.locale, value.date), letter };
    case 'place':
      return {
        name: kind,
        asked: t('staffingScreen.criterion.near', { place: value.place, near: numberText(t, value.near) }),
        letter,
      };
    case 'years':
      return { name: kind, asked: atLeast(value.least), letter };
    case 'text':
      return { name: `‘${value.text}’`, asked: t('staffingScreen.criterion.byPerson'), letter };
  }
}

/** "87", or "80–90" where something is unknown. */
export function scoreText(t: Text, low: number | null, high: number | null): string {
  if (low === null || high === null) return '–';
  const text = (value: number): string => formatNumber(t.locale, value, 0);
  return text(low) === text(high) ? text(low) : `${text(low)}–${text(high)}`;
}
