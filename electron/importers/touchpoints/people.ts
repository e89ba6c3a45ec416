/** Owners and departments as people fill them in: a name with its department in brackets, two names, ‘zie Piet’, ‘vacature’, nobody. */
import { isUnknownMark, nameKey, oneLine, reason, splitNames, unquoted, type Parsed } from '@shared/domain/parse';

export type PersonReading = Parsed & { readonly department?: string };

/** Ways of saying that there is no owner (yet). */
const nobody = new Set([
  'niemand',
  'geen',
  'geen eigenaar',
  'nog geen',
  'nog niemand',
  'geen afdeling',
  'none',
  'nobody',
  'no one',
  'no owner',
  'not assigned',
  'unassigned',
  'vacature',
  'vacant',
  'vacancy',
  'open',
  'nog niet toegewezen',
  'niet toegewezen',
  'niet belegd',
  'nog niet belegd',
  'n',
  'nee',
  'no',
  'x',
  'xx',
  'xxx',
  '0',
  'leeg',
]);
const pointer =
  /^(?:zie|see|vraag|vragen aan|ask|check|checken|navragen bij|uitzoeken|nagaan|volgens|nog bepalen|nog te|te bepalen|in overleg)(?=\s|$|:)/u;
/** Remarks in brackets that are part of how someone is called, or say something about it, and are no department. */
const remark =
  /^(?:a\.?i\.?|ad interim|interim|wnd\.?|waarnemend|plv\.?|extern(?:e)?|external|tijdelijk|temporary|acting|tot .*|vanaf .*|since .*|until .*|\d.*|nieuw|new|oud|vacature|parttime|ext\.?|m\/v|v\/m|concept)$/iu;

/** True where several names stand one after the other; ‘Sales en Marketing’ and ‘Inkoop/Verkoop’ may be one name. */
function severalNames(text: string): readonly string[] {
  if (unquoted(text) !== null) return [text];
  const parts = splitNames(
    text.replace(/\s[/+]\s|;|\n|\s[&]\s(?=\p{L}\. )/gu, ' ; ').replace(/(?<=\S)[/+](?=\S)/gu, '\u2215'),
  );
  return parts.length < 2 || !/\s[/+]\s|;|\n/u.test(text)
    ? [text]
    : parts.map((part) => part.name.replaceAll('\u2215', '/'));
}

/** Reads an owner or a department; null when the text is a plain name, for the ordinary reader. `splits` = a department may stand in brackets. */
export function readPerson(raw: string, splits: boolean): PersonReading | null {
  const text = oneLine(raw);
  const key = nameKey(text);
  if (nobody.has(key)) return { ok: true, value: null, doubt: reason('nobody', { value: text }) };
  if (pointer.test(key)) return { ok: true, value: null, doubt: reason('seeElsewhere', { value: text }) };
  const names = severalNames(raw.trim());
  const [first] = names;
  if (names.length > 1 && first !== undefined) {
    const real = names.filter((name) => !isUnknownMark(name) && !nobody.has(nameKey(name)));
    if (real.length === names.length) return { ok: true, value: { name: first }, doubt: reason('severalOwners') };
    const [only] = real;
    return { ok: true, value: only === undefined ? null : { name: only }, doubt: reason('moreText') };
  }
  if (!splits) return null;
  const inside = /^(\S.*?)\s*\(([^()]+)\)$/u.exec(text);
  const department = oneLine(inside?.[2] ?? '');
  if (inside === null || !/^\p{Lu}/u.test(department) || remark.test(department) || isUnknownMark(department))
    return null;
  return {
    ok: true,
    value: { name: inside[1] ?? text },
    doubt: reason('nameAndDepartment'),
    department,
  };
}
