/**
 * Looks for personal data in a transcript: persons, telephone numbers, e-mail, IBAN, BSN, addresses, organisations of a list. Proposals, never
 * more: no such search finds everything, and a person decides on each.
 */
import type { PersonalKind, Span } from '../../domain/interview';
import { nameKey, oneLine } from '../../domain/parse';
import { findNames, namesInMail, partsOfName, personSpeakers } from './personalNames';
import { findPlaces } from './personalPlaces';

export interface PersonalFind extends Span {
  readonly kind: PersonalKind;
  /** As it stands in the text, on one line. */
  readonly original: string;
  /** Sure by its form (a checked number, a title before a name), or only likely. */
  readonly sure: boolean;
}

export interface KnownNames {
  /** Names of people and organisations that are looked for wherever they stand. */
  readonly persons: readonly string[];
  readonly organisations: readonly string[];
}

/** Key under which the same thing written in two ways is one: digits only for numbers. */
export function personalKey(kind: PersonalKind, original: string): string {
  if (kind === 'phone') return original.replace(/\D/gu, '').replace(/^(?:0031|31)0?(?=\d{9}$)/u, '0');
  if (kind === 'iban' || kind === 'bsn') return original.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
  return nameKey(original);
}

const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu;
const dutchPhone =
  /(?<![\p{L}\p{N}+€,.-])(?:(?:\+|00)31[\s.-]?(?:\(0\)[\s.-]?)?|\(?0)(?!800|90[069])[1-9](?:[\s.()-]{0,3}\d){8}(?![\p{N}])/gu;
const foreignPhone = /(?<![\p{L}\p{N}+])\+(?!31)\d{1,3}(?:[\s.()-]{0,2}\d){7,12}(?!\d)/gu;
const dutchIban = /(?<![\p{L}\p{N}])NL\s?\d{2}\s?[A-Z]{4}(?:\s?\d){10}(?!\d)/giu;
const anyIban = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:\s?[A-Z0-9]){11,30}(?![\p{L}\p{N}])/gu;
const bsn = /(?<![\p{L}\p{N}€.,-])\d{3,4}[\s.]?\d{2,3}[\s.]?\d{3}(?![\p{L}\p{N}]|[.,]\d)/gu;
/** Remainder 1 when the letters count as numbers (ISO 13616). */
function isIban(text: string): boolean {
  const plain = text.replace(/\s/gu, '').toUpperCase();
  let rest = 0;
  for (const letter of plain.slice(4) + plain.slice(0, 4))
    for (const digit of /\d/.test(letter) ? letter : String(letter.charCodeAt(0) - 55))
      rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}

/** The eleven test of the Dutch citizen service number; eight digits have a nought before them. */
export function isBsn(text: string): boolean {
  const digits = text.replace(/\D/gu, '').padStart(9, '0');
  if (digits.length !== 9 || /^0+$/.test(digits)) return false;
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index), 0);
  return sum % 11 === 0;
}

function* matches(text: string, pattern: RegExp): Generator<Span & { readonly found: string }> {
  for (const match of text.matchAll(pattern)) {
    const found = match[0].replace(/[\s,.'’-]+$/u, '');
    if (found !== '') yield { start: match.index, end: match.index + found.length, found };
  }
}

function wordPattern(words: string): RegExp {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`).replace(/\s+/gu, String.raw`\s+`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped}(?![\p{L}\p{N}])`, 'gu');
}

/** A run of signs without a space, longer than any word, address or number, or of nothing but space. */
const endless = /\S{120,}|\s{120,}/gu;

/**
 * What in the text may lead to a person, in order and without overlap (the longer one stays). `speakers` are the names before turns: those
 * that are no role are persons too.
 */
export function findPersonal(
  whole: string,
  known: KnownNames,
  speakers: readonly string[] = [],
): readonly PersonalFind[] {
  // No name or address is that long without a space; looking for one in it would take longer and longer.
  const text = whole.replace(endless, (run) => '·'.repeat(run.length));
  const finds: PersonalFind[] = [];
  const add = (kind: PersonalKind, pattern: RegExp, sure: boolean | ((found: string) => boolean | null)): void => {
    for (const { start, end, found } of matches(text, pattern)) {
      const certain = typeof sure === 'function' ? sure(found) : sure;
      if (certain !== null) finds.push({ kind, start, end, original: oneLine(found), sure: certain });
    }
  };
  // Without the sign that every address has the search for one would take longest of all.
  if (text.includes('@')) add('email', email, true);
  add('iban', dutchIban, true);
  add('iban', anyIban, (found) => (isIban(found) ? true : null));
  add('phone', dutchPhone, true);
  add('phone', foreignPhone, true);
  add('bsn', bsn, (found) => ([8, 9].includes(found.replace(/\D/gu, '').length) && isBsn(found) ? false : null));
  const addSpan = (kind: PersonalKind, { start, end, sure }: Span & { readonly sure: boolean }): void => {
    finds.push({ kind, start, end, original: oneLine(text.slice(start, end)), sure });
  };
  for (const place of findPlaces(text)) addSpan('address', place);
  for (const name of findNames(text)) addSpan('person', name);
  for (const speaker of personSpeakers(speakers)) add('person', wordPattern(speaker), false);
  for (const name of known.persons) if (name.trim().length > 1) add('person', wordPattern(name.trim()), true);
  for (const name of known.organisations)
    if (name.trim().length > 1) add('organisation', wordPattern(name.trim()), true);
  const mails = finds.flatMap((find) => (find.kind === 'email' ? [find.original] : []));
  for (const name of namesInMail(text, mails)) add('person', wordPattern(name), false);
  // What was found once is looked for by itself as well: the family name, the first name.
  const parts = new Set(finds.flatMap((find) => (find.kind === 'person' ? partsOfName(find.original) : [])));
  for (const part of parts) add('person', wordPattern(part), false);
  return withoutOverlap(finds, text.length);
}

function withoutOverlap(finds: readonly PersonalFind[], length: number): readonly PersonalFind[] {
  const taken = new Uint8Array(length);
  const kept: PersonalFind[] = [];
  const bySize = finds.toSorted((a, b) => b.end - b.start - (a.end - a.start) || Number(b.sure) - Number(a.sure));
  // Longest first. What overlaps something longer has one of its ends in it.
  for (const find of bySize) {
    if (taken[find.start] === 1 || taken[find.end - 1] === 1) continue;
    taken.fill(1, find.start, find.end);
    kept.push(find);
  }
  return kept.toSorted((a, b) => a.start - b.start);
}

/** Words in a replacement: [persoon 3]. */
const words: Readonly<Record<'nl' | 'en', Readonly<Record<PersonalKind, string>>>> = {
  nl: {
    person: 'persoon',
    phone: 'telefoonnummer',
    email: 'e-mailadres',
    iban: 'rekeningnummer',
    bsn: 'bsn',
    address: 'adres',
    organisation: 'organisatie',
  },
  en: {
    person: 'person',
    phone: 'phone number',
    email: 'e-mail address',
    iban: 'bank account',
    bsn: 'citizen number',
    address: 'address',
    organisation: 'organisation',
  },
};

/** The replacement for the `number`-th of its kind. */
export function replacementFor(kind: PersonalKind, number: number, language: 'nl' | 'en'): string {
  return `[${words[language][kind]} ${number}]`;
}
