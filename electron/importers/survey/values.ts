/** Reads one answer: “10 - zeer waarschijnlijk”, “7,5 ”, blank against 0, words of agreement; and moments in the notations exports use. */
import { isWhole, usualScales, type Measure, type Scale } from '@shared/insight/survey/measures';
import { wordKey } from '@shared/domain/parse';

/** An answer that was read; `blank` = nothing was answered; `impossible` = something was, but no answer on this scale. */
export type ReadAnswer =
  { readonly state: 'value'; readonly value: number } | { readonly state: 'blank' } | { readonly state: 'impossible' };

const blank: ReadAnswer = { state: 'blank' };
const impossible: ReadAnswer = { state: 'impossible' };

const plain = /^[+-]?\d{1,4}(?:[.,]\d{1,6})?$/;
/** A number with words after it (“10 - zeer waarschijnlijk”, “5: zeer tevreden”, “9 (zeer)”), but no second number right behind it. */
const labelled = /^([+-]?\d{1,3}(?:[.,]\d{1,6})?)\s*(?:[-–—:=.)(]|\s)\s*(?!\d)\S.*$/u;

interface Words {
  /** Answers run from 1 to this when they are given in these words. */
  readonly max: number;
  readonly list: readonly (readonly [RegExp, number])[];
}

const words: Readonly<Partial<Record<Measure, readonly Words[]>>> = {
  csat: [
    {
      max: 5,
      list: [
        [/^(?:(?:zeer|heel|erg|uiterst) ontevreden|(?:very|extremely) dissatisfied)$/, 1],
        [/^(?:ontevreden|niet tevreden|enigszins ontevreden|dissatisfied|somewhat dissatisfied)$/, 2],
        [
          /^(?:neutraal|neutral|(?:niet )?tevreden (?:niet|noch|en niet) ontevreden|(?:niet )?ontevreden (?:niet|noch|en niet) tevreden|neither satisfied nor dissatisfied)$/,
          3,
        ],
        [/^(?:tevreden|enigszins tevreden|satisfied|somewhat satisfied)$/, 4],
        [/^(?:(?:zeer|heel|erg|uiterst) tevreden|(?:very|extremely) satisfied)$/, 5],
      ],
    },
  ],
  ces: [
    {
      max: 7,
      list: [
        [/^(?:(?:helemaal|volledig) (?:mee )?oneens|strongly disagree)$/, 1],
        [/^(?:(?:mee )?oneens|disagree)$/, 2],
        [/^(?:enigszins (?:mee )?oneens|somewhat disagree)$/, 3],
        [/^(?:neutraal|neutral|niet eens niet oneens|niet mee eens niet mee oneens|neither agree nor disagree)$/, 4],
        [/^(?:enigszins (?:mee )?eens|somewhat agree)$/, 5],
        [/^(?:(?:mee )?eens|agree)$/, 6],
        [/^(?:(?:helemaal|volledig) (?:mee )?eens|strongly agree)$/, 7],
      ],
    },
    {
      max: 5,
      list: [
        [/^(?:(?:zeer|heel|erg) (?:moeilijk|lastig)|(?:very|extremely) difficult)$/, 1],
        [/^(?:moeilijk|lastig|difficult|somewhat difficult)$/, 2],
        [/^(?:neutraal|neutral|niet makkelijk niet moeilijk|neither easy nor difficult)$/, 3],
        [/^(?:makkelijk|gemakkelijk|easy|somewhat easy)$/, 4],
        [/^(?:(?:zeer|heel|erg) (?:makkelijk|gemakkelijk)|(?:very|extremely) easy)$/, 5],
      ],
    },
  ],
};

/** The answer that words give on a scale; null for other words. */
function inWords(measure: Measure, text: string, max: number): number | null {
  const key = wordKey(text);
  const list = words[measure]?.find((one) => one.max === max)?.list;
  return list?.find(([pattern]) => pattern.test(key))?.[1] ?? null;
}

/** Labels of the best possible answer, by which an answer tells where its scale ends: ‘5 (zeer tevreden)’. */
const best =
  /(?:zeer|heel|uiterst|helemaal|volledig|very|extremely|strongly|completely)\s+(?:tevreden|eens|mee eens|waarschijnlijk|makkelijk|gemakkelijk|goed|satisfied|agree|likely|easy|good)\b|^\s*\d+\s*[-–—:=(]?\s*(?:uitstekend|excellent)/iu;

/** The end of the scale by the label of its best answer; null when no answer has one. */
function labelledMax(texts: readonly string[]): number | null {
  const found = texts.filter((text) => best.test(text)).flatMap((text) => answerNumber(text.trim()) ?? []);
  return found.length === 0 ? null : Math.max(...found);
}

/** The number in an answer; null when it holds none. */
export function answerNumber(text: string): number | null {
  const digits = plain.test(text) ? text : labelled.exec(text)?.[1];
  if (digits === undefined) return null;
  const value = Number(digits.replace(',', '.'));
  return Number.isFinite(value) ? value : null;
}

/** Reads an answer on a scale. Only a cell without any sign is blank; 0 is an answer (or an impossible one). */
export function readAnswer(measure: Measure, given: string, scale: Scale): ReadAnswer {
  const text = given.trim();
  if (text === '') return blank;
  let value = answerNumber(text);
  value ??= inWords(measure, text, scale.max);
  if (value === null || value < scale.min || value > scale.max) return impossible;
  if (isWhole(measure) && !Number.isInteger(value)) return impossible;
  return { state: 'value', value: Object.is(value, -0) ? 0 : value };
}

/** Scales by which a measure is asked, the usual one first. */
const asked: Readonly<Record<Measure, readonly Scale[]>> = {
  nps: [usualScales.nps],
  csat: [usualScales.csat, { min: 1, max: 7 }, { min: 1, max: 10 }],
  ces: [usualScales.ces, { min: 1, max: 5 }],
  functional: [usualScales.functional],
  emotional: [usualScales.emotional],
};

/** The scale that a header states: “(1 = …, 5 = …)”, “(0-10)”, “1 t/m 7”; null when it states none. */
export function statedScale(header: string): Scale | null {
  const ends =
    /\(?\b(\d{1,2})\s*=.*?\b(\d{1,2})\s*=/u.exec(header) ??
    /\b(0|1)\s*(?:-|–|tot(?: en met)?|t\/m|to)\s*(\d{1,2})\b/u.exec(header);
  if (ends === null) return null;
  const min = Number(ends[1]);
  const max = Number(ends[2]);
  return min < max && (min === 0 || min === 1) && [5, 7, 10].includes(max) ? { min, max } : null;
}

/** True for words that stand on this scale and on no other: ‘neutraal’ stands on several. */
function isOnlyOn(measure: Measure, text: string, scale: Scale): boolean {
  return (
    inWords(measure, text, scale.max) !== null &&
    (words[measure] ?? []).every(({ max }) => max === scale.max || inWords(measure, text, max) === null)
  );
}

/**
 * The scale of a measure: what the header states when the measure can be asked so, otherwise what the labels of the
 * answers tell, otherwise the first usual scale that holds nearly all answers
 * (two in a hundred may be slips). A recommendation asked on 1–10 keeps 0–10 in its figures; `stated` tells, so that it is said.
 */
export function scaleFor(
  measure: Measure,
  header: string,
  answers: readonly number[],
  texts: readonly string[] = [],
): { readonly scale: Scale; readonly stated: Scale | null } {
  const stated = statedScale(header);
  if (stated !== null && asked[measure].some((scale) => scale.max === stated.max))
    return { scale: measure === 'nps' ? { min: stated.min, max: 10 } : stated, stated };
  const options = asked[measure];
  const labelled = labelledMax(texts);
  const byLabel = options.find((scale) => scale.max === labelled);
  if (byLabel !== undefined) return { scale: byLabel, stated: null };
  const byWords = options.find((scale) => answers.length === 0 && texts.some((text) => isOnlyOn(measure, text, scale)));
  if (byWords !== undefined) return { scale: byWords, stated: null };
  const holding = options.find(
    (scale) =>
      answers.filter((value) => value >= scale.min && value <= scale.max).length >=
      Math.min(answers.length, answers.length * 0.98),
  );
  return { scale: holding ?? options[0] ?? usualScales[measure], stated: null };
}

const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.\d]*\s*([ap])\.?m\b)?)?/i;
const dayMonth = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{2,4})(?:[,\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([ap])\.?m\b)?)?/i;

/** The hour of the day, of twelve with ‘a’ or ‘p’ behind it. */
function hourOf(hour: string, half: string | undefined): number {
  return half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

/** A moment as ISO text (with its time when it has one); null when it is none. `monthFirst` for American dates. */
export function readMoment(text: string, monthFirst: boolean): string | null {
  const two = (value: number): string => String(value).padStart(2, '0');
  const made = (year: number, month: number, day: number, time: string | null): string | null => {
    const date = new Date(Date.UTC(year, month - 1, day));
    if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
    const shown = `${year}-${two(month)}-${two(day)}`;
    return time === null ? shown : `${shown}T${time}`;
  };
  const given = iso.exec(text);
  if (given !== null) {
    const [, year, month, day, hour, minute, second, half] = given;
    const time = hour === undefined ? null : `${two(hourOf(hour, half))}:${minute ?? '00'}:${second ?? '00'}`;
    return made(Number(year), Number(month), Number(day), time);
  }
  const found = dayMonth.exec(text);
  if (found === null) return null;
  const [, first, second, year, hour, minute, seconds, half] = found;
  const full = (year ?? '').length === 2 ? 2000 + Number(year) : Number(year);
  const time = hour === undefined ? null : `${two(hourOf(hour, half))}:${minute ?? '00'}:${seconds ?? '00'}`;
  return monthFirst ? made(full, Number(first), Number(second), time) : made(full, Number(second), Number(first), time);
}

/** True when a column of dates can only be month first: a second part above 12 somewhere, a first part above 12 nowhere. */
export function isMonthFirst(texts: readonly string[]): boolean {
  let first = 0;
  let second = 0;
  for (const text of texts) {
    const found = dayMonth.exec(text);
    first = Math.max(first, Number(found?.[1] ?? 0));
    second = Math.max(second, Number(found?.[2] ?? 0));
  }
  return first <= 12 && second > 12;
}

/** True for the ways in which exports say that a response was finished. */
export function isFinished(text: string): boolean {
  return /^(?:true|1|waar|ja|yes|complete|completed|voltooid|finished|klaar)$/i.test(text.trim());
}

/** Kinds of rows that are real answers; other words (preview, test, spam) are not. Numbers are those of Qualtrics. */
export function isRealStatus(text: string): boolean {
  return /^(?:ip address|ip-adres|ip adres|anonymous|normal|0|imported|4|offline response|16|complete|completed|voltooid|compleet|finished|valid|geldig|submitted|verzonden|ingezonden|echt|live)$/i.test(
    text.trim(),
  );
}

/** True for statuses of responses that were begun and not ended. */
export function isUnfinishedStatus(text: string): boolean {
  return /^(?:started|partial|incomplete|in progress|unfinished|disqualified|abandoned|gestart|gedeeltelijk|onvolledig|bezig|afgebroken|niet voltooid|onaf)$/i.test(
    text.trim(),
  );
}
