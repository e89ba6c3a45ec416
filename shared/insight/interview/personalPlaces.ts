/** The search for addresses and places: street with number, postcode with town, towns of a list, what stands behind "in" or "naar". */
import type { Span } from '../../domain/interview';
import { nameKey } from '../../domain/parse';
import { ambiguousTowns, severalWords, townEnding, towns } from './places';

export interface PlaceFind extends Span {
  /** A postcode makes it sure. */
  readonly sure: boolean;
}

const streetWord = String.raw`(?:straat(?:weg)?|str|strjitte|laan|ln|weg|wg|plein|pln|gracht|gr|kade|singel|sngl|dijk|dyk|hof|hf|pad|pd|steeg|stg|st|dreef|drf|plantsoen|plnts|park|prk|ring|baan|markt|mrkt|burg|veld|kamp|akker|erf|haven|boulevard|bolwerk|wal|dam|hoek|street|road|avenue|lane|drive)`;
const street = String.raw`(?:(?:[Pp]rof\.?|[Pp]rofessor|[Dd]r\.?|[Dd]octor|\p{Lu}\.?(?:\p{Lu}\.?)*|\p{Lu}[\p{L}\p{M}.'’-]*)\s){0,3}\p{Lu}?[\p{L}\p{M}'’-]*${streetWord}\.?\s+\d{1,4}(?!\d)(?:\s?[a-zA-Z](?![\p{L}])|[-/]\d{1,3}|\s(?:bis|hs)(?![\p{L}]))?`;
const postcode = String.raw`(?<!\d)[1-9]\d{3}\s?(?!SA|SD|SS)[A-Z]{2}(?![\p{L}\p{N}])`;
const town = String.raw`(?:,?\s+(?:’s-|'s-)?\p{Lu}[\p{L}\p{M}'’-]+(?:[\s-](?:aan|op|bij|en|de|den|der|het|ter|van)(?=\s\p{Lu})|[\s-]\p{Lu}[\p{L}\p{M}'’-]+)*)?`;
const address = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${street}(?:\s*,?\s*${postcode}${town})?|${postcode}${town}|[Pp]ostbus\s+\d{1,5})`,
  'gu',
);
const hasPostcode = new RegExp(postcode, 'u');
/** A street without a number, behind a word that says where. */
const bareStreet =
  /(?<=(?<![\p{L}])(?:[Ii]n|[Oo]p|[Aa]an|[Bb]ij|[Vv]an|[Uu]it|[Nn]aar)\s+(?:de\s+|het\s+)?)(?:\p{Lu}[\p{L}\p{M}.'’-]*\s){0,2}\p{Lu}[\p{L}\p{M}'’-]*(?:straat|laan|weg|plein|gracht|kade|singel|steeg|dreef|plantsoen)(?![\p{L}])/gu;
/** A street whose name does not say that it is one, behind a word that does. */
const housed =
  /(?<=(?:woon|woont|woonde|wonen|gewoond|huis|pand|winkel|adres)\s+(?:\p{Ll}+\s+){0,2}(?:op|aan|is)\s+(?:de\s+|het\s+)?)(?:\p{Lu}[\p{L}\p{M}.'’-]*\s){1,4}\d{1,4}(?!\d)(?:\s?[a-z](?![\p{L}])|-\d{1,3})?/gu;
const where = String.raw`(?<=(?<![\p{L}])(?:[Ii]n|[Tt]e|[Uu]it|[Nn]aar|[Nn]abij|[Vv]anuit|[Rr]ichting|[Oo]mgeving|[Gg]emeente|[Dd]orp|[Ss]tad|[Vv]ia|[Tt]ot|[Ff]rom|[Bb]ij)[ \t]+)`;
const behind = new RegExp(
  String.raw`${where}(?:['’]s-)?\p{Lu}[\p{Ll}\p{M}]+(?:-\p{Lu}[\p{Ll}\p{M}]+)*(?![\p{L}])`,
  'gu',
);
/** Words that say that somebody lives there: whatever has a capital then is a place. */
const lives =
  /(?<=(?:woon|woont|woonde|woonden|wonen|gewoond|geboren|opgegroeid|verhuisd|verhuisde|verhuizen|afkomstig|live|lives|lived|living)\s+(?:(?:nu|toen|al|daar|weer|zelf|ik|we|hij|ze|dan|jaren|net|vlak|hier)\s+){0,3}(?:in|te|uit|naar|bij|vanuit|from|to)\s+)(?:['’]s-)?\p{Lu}[\p{Ll}\p{M}]+(?:[\s-]\p{Lu}[\p{Ll}\p{M}]+)?(?![\p{L}])/gu;
const word = /(?<![\p{L}\p{N}-])(?:['’]s-)?\p{Lu}[\p{L}\p{M}]+(?:-\p{L}[\p{L}\p{M}]+)*(?![\p{L}\p{N}])/gu;
const several = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${severalWords
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replace(/['’]/gu, "['’]").replace(/ /gu, String.raw`[\s-]`))
    .join('|')})(?![\p{L}\p{N}])`,
  'gu',
);
/** Countries and the like lead to nobody. */
const tooWide =
  /^(?:nederland|holland|belgie|vlaanderen|duitsland|frankrijk|engeland|spanje|italie|portugal|turkije|marokko|polen|europa|amerika|china|india|suriname|indonesie|curacao|aruba|brabant|limburg|friesland|zeeland|drenthe|overijssel|gelderland|flevoland|nederlands|engels|duits|frans)$/u;

/** Addresses and places in a text, with overlaps. */
export function* findPlaces(text: string): Generator<PlaceFind> {
  for (const match of text.matchAll(address)) {
    const found = match[0].replace(/[\s,.'’-]+$/u, '');
    if (found !== '') yield { start: match.index, end: match.index + found.length, sure: hasPostcode.test(found) };
  }
  const span = (match: RegExpMatchArray): PlaceFind => {
    const start = match.index ?? 0;
    return { start, end: start + match[0].length, sure: false };
  };
  for (const match of text.matchAll(bareStreet)) yield span(match);
  for (const match of text.matchAll(housed)) yield span(match);
  for (const match of text.matchAll(several)) yield span(match);
  for (const match of text.matchAll(lives)) if (!tooWide.test(nameKey(match[0]))) yield span(match);
  for (const match of text.matchAll(behind)) {
    const key = nameKey(match[0]);
    if (tooWide.test(key)) continue;
    if (ambiguousTowns.has(key) || (key.length >= 6 && townEnding.test(key))) yield span(match);
  }
  for (const match of text.matchAll(word)) {
    const key = nameKey(match[0]);
    // Also in capitals, as in the head of a letter, and with another town behind a dash.
    if (towns.has(key) || key.split('-').some((part) => part !== key && towns.has(part))) yield span(match);
  }
}
