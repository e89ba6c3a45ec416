/** Tells what each column of a survey export is, from its header texts: Qualtrics ids, labels in Dutch and English, and what this client's earlier imports said. */
import { nameKey, wordKey } from '@shared/domain/parse';
import { surveyFields, type SurveyField } from '@shared/domain/measurement';
import type { ColumnConfidence } from '@shared/domain/importPlan';
import type { SurveyColumn } from './layout';

/** Why a column is left out. */
export type LeftOut = 'personal' | 'derived' | 'technical' | 'wish';

export interface ColumnChoice {
  readonly column: SurveyColumn;
  /** Null = left out, for the reason given. */
  readonly field: SurveyField | null;
  readonly leftOut: LeftOut | null;
  readonly confidence: ColumnConfidence;
  /** Taken from an earlier import of this client. */
  readonly remembered: boolean;
}

/** Headers of personal data: left out unless asked for. */
const personal =
  /^(?:ip ?address|ip adres|recipient ?(?:last ?name|first ?name|email)|external ?(?:data ?)?reference|location ?(?:latitude|longitude)|email(?: ?address)?|e mail(?: ?adres)?|emailadres|first name|last name|voornaam|achternaam|naam|name|full name|volledige naam|naam respondent|respondent name|contactpersoon|ip|relatienummer|klantnr|contractnummer|account(?: ?name)?|telefoon(?:nummer)?|phone(?: number)?|mobiel|custom data \d*|geboortedatum|date of birth|adres|address|postcode|zip ?code|klantnummer|customer (?:number|id)|respondent|bsn|iban|latitude|longitude)$/;

const technical =
  /^(?:collector id|distribution ?channel|duration(?: in seconds)?|duur(?: in seconden)?|time to complete|result ?id ?hash|seed|tags|stage date|network id|user ?agent|referr?er|last page|laatste pagina|(?:tijdstip van )?laatste wijziging|datum laatste actie|last (?:modified|action)(?: time| date)?)$/;

const derived = /\b(?:nps|aanbeve\w*|recommend\w*|likely|waarschijnlijk)\b.*\b(?:group|groep|category|categorie)\b/;

interface Rule {
  readonly field: SurveyField;
  /** Fits the whole text: certain. */
  readonly exact?: RegExp;
  /** Stands somewhere in the text. */
  readonly part?: RegExp;
  readonly not?: RegExp;
}

/** In order: a column is the first one that fits. */
const rules: readonly Rule[] = [
  {
    field: 'responseId',
    exact:
      /^(?:response ?id|respondent id|recordid|record id|antwoord id|result ?id|resultaat id|responsnummer|survey id|submission id|respondent ?(?:nr|nummer|no|number)|response ?(?:nr|no|number)|antwoordnummer|case ?(?:id|nr|nummer|number))$/,
  },
  { field: 'confirmed', exact: /^(?:confirm ?status|bevestigingsstatus)$/ },
  { field: 'ignored', exact: /^(?:result ?ignored ?when|genegeerd op|ignored ?(?:when|at|on))$/ },
  { field: 'status', exact: /^(?:status|response type|soort antwoord|type antwoord|antwoordtype)$/ },
  { field: 'finished', exact: /^(?:finished|voltooid|completed?|afgerond|is completed?|compleet)$/ },
  { field: 'progress', exact: /^(?:progress|voortgang|percent complete)$/ },
  {
    field: 'answeredAt',
    exact:
      /^(?:recorded ?date|end ?date|einddatum|opgeslagen op|opnamedatum|result ?date|datum(?: en tijd)?|date(?: modified| created| submitted)?|timestamp|tijdstempel|ingevuld op|submitted at|datum antwoord|voltooid op|completion time|completed at|completion date|tijd van voltooien|(?:datum )?ingezonden(?: op)?|submit ?date|date submitted|submission date|invuldatum|datum (?:van )?invullen|datum enquete|enquetedatum|meetdatum|interview ?date|datum interview)$/,
  },
  {
    field: 'startedAt',
    exact: /^(?:start ?date|begindatum|begintijd|starttijd|started at|start ?time|gestart op|begonnen op|startdatum)$/,
  },
  {
    field: 'emotional',
    exact: /^(?:emotional|emotioneel|emotional (?:mark|score)|emotioneel cijfer|cijfer emotioneel|emo)$/,
    part: /\b(?:emotione?e?l\w*|emotional\w*|hoe voelde|gevoel(?:d)?|how did (?:it|you) feel)\b/,
  },
  {
    field: 'functional',
    exact: /^(?:functional|functioneel|functional (?:mark|score)|functioneel cijfer|cijfer functioneel|func)$/,
    part: /\b(?:functione?e?l\w*|functional\w*|goed geregeld)\b/,
  },
  {
    field: 'nps',
    exact: /^(?:nps|nps score|q\d+ nps|net promoter score|aanbevelingscijfer)$/,
    part: /\b(?:nps|aanbe\w*|recommend\w*|net promoter|aanraden|aanraadt|raadt?\b.*\baan|raden\b.*\baan|beveelt?\b.*\baan|bevelen\b.*\baan)\b/,
    not: /\b(?:waarom|why|reden|reason|toelicht\w*|comment|group|groep)\b/,
  },
  {
    field: 'ces',
    exact: /^(?:ces|ces score|ces 2 0|q\d+ ces|customer effort score|moeite)$/,
    part: /\b(?:ces|effort|gemak|gemakkelijk|makkelijk|moeite|easy|ease)\b/,
    not: /\b(?:waarom|why|toelicht\w*|comment)\b/,
  },
  {
    field: 'csat',
    exact: /^(?:csat|csat score|q\d+ csat|tevredenheid|satisfaction|klanttevredenheid)$/,
    part: /\b(?:csat|tevreden\w*|satisf\w*)\b/,
    not: /\b(?:waarom|why|toelicht\w*|comment)\b/,
  },
  {
    // Why somebody was in touch is what the answer is about, not why the mark was given.
    field: 'touchpoint',
    part: /\b(?:aanleiding|contactreden|reden van (?:uw |je )?contact|waarover (?:had|nam|ging)|reason for (?:your )?(?:contact|call|visit)|what was your (?:contact|call|visit) about)\b/,
  },
  {
    field: 'comment',
    exact: /^(?:toelichting|comment|comments|opmerking|opmerkingen|verbatim|open antwoord|feedback|reactie)$/,
    part: /\b(?:toelicht\w*|comment\w*|opmerking\w*|verbatim|waarom|why|motive\w*|reden|reason|explain|leg uit|licht toe|vertel|tell us|anything else|nog iets|in your own words|eigen woorden)\b/,
  },
  {
    field: 'touchpoint',
    exact: /^(?:contactmoment|touchpoint|touch point|onderwerp|topic|contact ?reden|klantcontact)$/,
    part: /\b(?:contactmoment\w*|touchpoint\w*|welk contact|which contact)\b/,
  },
  {
    field: 'channel',
    exact: /^(?:kanaal|channel|contactkanaal|contact channel|via)$/,
    part: /\b(?:kanaal|channel)\b/,
    not: /\bdistribution\b/,
  },
  {
    field: 'segment',
    exact: /^(?:segment|doelgroep|klantgroep|klantsegment|customer segment|klanttype|customer type|target group)$/,
    part: /\b(?:segment|doelgroep|klantgroep)\b/,
  },
  // One mark for the whole, where nothing says which side it is about.
  {
    field: 'functional',
    part: /\b(?:rapportcijfer|cijfer|report mark|grade|overall rating|algemene beoordeling)\b/,
    not: /\b(?:waarom|why|toelicht\w*|comment)\b/,
  },
];

interface Guess {
  readonly field: SurveyField;
  readonly strength: 'exact' | 'part';
}

function guess(texts: readonly string[]): Guess | null {
  for (const strength of ['exact', 'part'] as const) {
    for (const rule of rules) {
      const pattern = rule[strength];
      if (pattern === undefined) continue;
      const fits = texts.some((text) => pattern.test(text) && (rule.not === undefined || !rule.not.test(text)));
      if (fits) return { field: rule.field, strength };
    }
  }
  return null;
}

/** The words of a header; the time zone behind a date says nothing of what it is. */
function wordsOf(text: string): string {
  return wordKey(text).replace(/ (?:utc|gmt|cet|cest|local time)$/, '');
}

/** Key under which a column is remembered: what people read in its header. */
export function columnKey(column: SurveyColumn): string {
  return nameKey(column.label);
}

export interface ColumnWishes {
  /** By index of the column in the file: field, or null to leave out. */
  readonly mapping: Readonly<Record<string, string | null>>;
  /** What earlier imports of this client said, by `columnKey`. */
  readonly remembered: ReadonlyMap<string, string | null>;
  readonly keepPersonal: boolean;
}

function isField(value: string): value is SurveyField {
  return (surveyFields as readonly string[]).includes(value);
}

/** Chooses a field for every column; every field but `other` once: the first column that fits it best. */
export function chooseColumns(columns: readonly SurveyColumn[], wishes: ColumnWishes): readonly ColumnChoice[] {
  const first = columns.map((column): ColumnChoice & { readonly strength: number } => {
    const wish = wishes.mapping[String(column.index)];
    if (wish !== undefined)
      return {
        column,
        field: wish === null ? null : isField(wish) ? wish : 'other',
        leftOut: wish === null ? 'wish' : null,
        confidence: wish === null ? 'none' : 'certain',
        remembered: false,
        strength: 4,
      };
    const key = columnKey(column);
    const known = key === '' ? undefined : wishes.remembered.get(key);
    if (known !== undefined && known !== null && isField(known))
      return { column, field: known, leftOut: null, confidence: 'certain', remembered: true, strength: 3 };
    const words = column.texts.map(wordsOf).filter((text) => text !== '');
    const leave = (leftOut: LeftOut): ColumnChoice & { readonly strength: number } => ({
      column,
      field: null,
      leftOut,
      confidence: 'none',
      remembered: false,
      strength: 0,
    });
    if ([...words, words.join(' ')].some((text) => derived.test(text))) return leave('derived');
    const found = guess(words);
    if (found?.strength === 'exact')
      return { column, field: found.field, leftOut: null, confidence: 'certain', remembered: false, strength: 2 };
    if (words.some((text) => personal.test(text)))
      return wishes.keepPersonal
        ? { column, field: 'other', leftOut: null, confidence: 'certain', remembered: false, strength: 0 }
        : leave('personal');
    if (words.some((text) => technical.test(text))) return leave('technical');
    if (known === null) return leave('wish');
    if (found !== null)
      return { column, field: found.field, leftOut: null, confidence: 'doubtful', remembered: false, strength: 1 };
    return { column, field: 'other', leftOut: null, confidence: 'none', remembered: false, strength: 0 };
  });
  const taken = new Map<SurveyField, number>();
  first.forEach((choice, place) => {
    if (choice.field === null || choice.field === 'other') return;
    const before = taken.get(choice.field);
    if (before === undefined || choice.strength > (first[before]?.strength ?? 0)) taken.set(choice.field, place);
  });
  return first.map(({ strength: _strength, ...choice }, place) =>
    choice.field === null || choice.field === 'other' || taken.get(choice.field) === place
      ? choice
      : // A second date or a second scale is kept beside the answer.
        { ...choice, field: 'other', confidence: 'none' },
  );
}

/** True when these columns are answers of a survey: a score people give, and a response or a moment of answering. */
export function isSurvey(choices: readonly ColumnChoice[]): boolean {
  const fields = new Set(choices.map((choice) => choice.field));
  const asked = fields.has('nps') || fields.has('csat');
  const scored = asked || fields.has('ces') || fields.has('functional');
  const answered = fields.has('responseId') || fields.has('answeredAt') || fields.has('startedAt');
  // ‘Effort’ and ‘Completed’ stand in lists of actions too.
  return (scored && answered) || (asked && fields.has('finished'));
}
