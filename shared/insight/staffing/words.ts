/** Words of staffing in a language: a criterion, a reason for a fit, a list. */
import type { CriterionValue } from '@shared/domain/staffing';
import type { Locale, Text } from '@shared/i18n';
import { formatDate, formatNumber } from '@shared/i18n/format';
import type { FitReason } from './fit';

/** ‘a, b en c’. */
export function listText(items: readonly string[], text: Text): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${text.lookup('staffing.and', {})} ${items.at(-1) ?? ''}`;
}

const named: Readonly<Record<string, string>> = { levels: 'staffing.level', processes: 'domain.process' };

/** What a criterion asks, in words: ‘Journey mapping minstens 4’. */
export function criterionText(
  value: CriterionValue,
  skills: ReadonlyMap<number, string>,
  text: Text,
  locale: Locale,
): string {
  const say = (params: Readonly<Record<string, string | number>>): string =>
    text.lookup(`staffing.criterion.${value.kind}`, params);
  const number = (one: number): string => formatNumber(locale, one);
  switch (value.kind) {
    case 'online':
      return say({ share: Math.round(value.share) });
    case 'levels':
      return say({
        list: listText(
          value.levels.map((level) => text.lookup(`staffing.level.${level}`, {})),
          text,
        ),
      });
    case 'processes':
      return say({
        list: listText(
          value.processes.map((process) => text.lookup(`domain.process.${process}`, {})),
          text,
        ),
      });
    case 'skill':
      return say({
        skill: skills.get(value.skill) ?? text.lookup('staffing.unknownSkill', {}),
        least: number(value.least),
      });
    case 'trait':
      return say({ trait: text.lookup(`staffing.trait.${value.trait}`, {}), least: number(value.least) });
    case 'sectors':
    case 'languages':
      return say({ list: listText(value.names, text) });
    case 'rate':
      return say({ most: number(value.most) });
    case 'hours':
      return say({
        hours: value.low === value.high ? number(value.low) : `${number(value.low)}–${number(value.high)}`,
      });
    case 'start':
      return say({ date: formatDate(locale, value.date) });
    case 'place':
      return say({ place: value.place, near: number(value.near) });
    case 'years':
      return say({ least: number(value.least) });
    case 'text':
      return value.text;
  }
}

/** Why a fit is what it is, as a sentence. */
export function fitReasonText(
  reason: FitReason,
  skills: ReadonlyMap<number, string>,
  text: Text,
  locale: Locale,
): string {
  const { low, high, askedLow, askedHigh } = reason.params;
  const params: Record<string, string | number> = {
    same: low === high ? 'yes' : 'no',
    askedSame: askedLow === askedHigh ? 'yes' : 'no',
  };
  const kind = reason.key.replace(/(?:Missing|Unknown)$/, '');
  for (const [name, value] of Object.entries(reason.params)) {
    if (typeof value !== 'string' && typeof value !== 'number') {
      const area = named[kind];
      params[name] = listText(
        value.map((one) => (area === undefined ? one : text.lookup(`${area}.${one}`, {}))),
        text,
      );
    } else if (name === 'skill') params[name] = skills.get(Number(value)) ?? text.lookup('staffing.unknownSkill', {});
    else if (name === 'trait') params[name] = text.lookup(`staffing.trait.${value}`, {});
    else if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) params[name] = formatDate(locale, value);
    else params[name] = typeof value === 'number' && name !== 'late' ? formatNumber(locale, value) : value;
  }
  return text.lookup(`staffing.fit.${reason.key}`, params);
}
