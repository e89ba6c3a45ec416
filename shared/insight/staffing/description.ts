/** The role description of an assignment in plain sentences, Dutch or English, from what was filled in and nothing else [S1.12]. */
import type { Assignment, Criterion } from '@shared/domain/staffing';
import type { Locale, Text } from '@shared/i18n';
import { formatDate, formatNumber } from '@shared/i18n/format';
import { criterionText, listText } from './words';

/** The description as paragraphs; a part about which nothing was said is left out. `skills` are names by id. */
export function roleDescription(
  assignment: Assignment,
  skills: ReadonlyMap<number, string>,
  text: Text,
  locale: Locale,
): readonly string[] {
  const say = (key: string, params: Readonly<Record<string, string | number>> = {}): string =>
    text.lookup(`staffing.description.${key}`, params);
  const { online, levels, processes, share, hours, start, months, place, remote, maximumRate, languages, client } =
    assignment;
  const who: string[] = [
    client === null ? say('role', { title: assignment.title }) : say('roleAt', { title: assignment.title, client }),
  ];
  if (levels !== null)
    who.push(
      say('levels', {
        levels: listText(
          levels.map((level) => text.lookup(`staffing.level.${level}`, {})),
          text,
        ),
      }),
    );
  if (processes !== null)
    who.push(
      say('part', {
        processes: listText(
          processes.map((process) => text.lookup(`domain.process.${process}`, {})),
          text,
        ),
      }),
    );
  if (online !== null)
    who.push(
      online === 50 ? say('balanced') : say('side', { online: Math.round(online), offline: Math.round(100 - online) }),
    );
  if (share !== null) who.push(say('share', { share: formatNumber(locale, share) }));
  const asked = (condition: Criterion['condition']): readonly string[] =>
    assignment.criteria
      .filter(
        (criterion) =>
          criterion.condition === condition &&
          (condition !== 'wish' || criterion.weight > 0 || criterion.value.kind === 'text'),
      )
      .map((criterion) => criterionText(criterion.value, skills, text, locale));
  const demands: string[] = [];
  for (const condition of ['must', 'wish', 'mustNot'] as const) {
    const list = [...new Set(asked(condition))];
    if (list.length > 0) demands.push(say(condition, { list: listText(list, text) }));
  }
  const terms: string[] = [];
  if (hours !== null)
    terms.push(
      hours.low === hours.high
        ? say('hours', { hours: formatNumber(locale, hours.low) })
        : say('hoursRange', { low: formatNumber(locale, hours.low), high: formatNumber(locale, hours.high) }),
    );
  if (start !== null) terms.push(say('start', { date: formatDate(locale, start) }));
  if (months !== null) terms.push(say('months', { months }));
  if (place !== null) terms.push(remote === null ? say('place', { place }) : say('placeRemote', { place, remote }));
  if (maximumRate !== null) terms.push(say('rate', { rate: formatNumber(locale, maximumRate) }));
  if (languages !== null && languages.length > 0)
    terms.push(say('languages', { languages: listText(languages, text) }));
  return [who, demands, terms].filter((part) => part.length > 0).map((part) => part.join(' '));
}
