/** The words in which people write the fixed choices of the program, Dutch and English, from label to nickname. */
import { domainMessages } from '../../i18n/messages/domain';
import type { Locale } from '../../i18n';
import { joinedKey, nameKey } from './text';

const labelGroups = [
  'process',
  'mode',
  'direction',
  'chainPhase',
  'factor',
  'timeLayer',
  'law',
  'chargeKind',
  'basis',
  'promiseVerdict',
  'departmentKind',
] as const;

/** Other ways of writing a choice, compared without spaces, case, accents and signs. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  promise: [
    'beloof',
    'belofte',
    'beloftes',
    'b',
    'promising',
    'promises',
    'p',
    'belooft',
    'verkopen',
    'verkoop',
    'marketing en verkoop',
    'aantrekken',
  ],
  deliver: [
    'waar maken',
    'w',
    'delivery',
    'delivering',
    'd',
    'leveren',
    'levering',
    'nakomen',
    'uitvoeren',
    'maakt waar',
    'fulfil',
    'fulfill',
  ],
  settle: [
    'afwikkelen',
    'fin. afwikkelen',
    'fin afwikkelen',
    'fin. afwikkeling',
    'afrekenen',
    'financiele afwikkeling',
    'financieel',
    'afwikkeling',
    'f',
    'a',
    'settlement',
    'settling',
    's',
    'financially settle',
    'financial settlement',
    'facturatie',
    'factureren',
    'betalen',
    'finance',
    'billing',
    'financieel afhandelen',
    'afhandelen',
    'afhandeling',
    'financiele afhandeling',
    'fin. afw.',
    'fin afw',
  ],
  online: ['on-line', 'digitaal', 'digital', 'on'],
  offline: ['off-line', 'off', 'fysiek', 'physical', 'persoonlijk'],
  hybrid: [
    'hybride',
    'beide',
    'both',
    'on- en offline',
    'online en offline',
    'online/offline',
    'on/off',
    'on-/offline',
    'on/offline',
    'online & offline',
    'on- & offline',
    'online and offline',
    'on and offline',
    'on- and offline',
    'allebei',
    'online + offline',
    'on + off',
    'on en off',
    'zowel online als offline',
    'offline/online',
    'offline en online',
    'offline and online',
    'off- en online',
  ],
  inbound: ['inkomend', 'klant', 'in', 'van klant', 'klant neemt contact op', 'customer', 'incoming', 'ingaand'],
  outbound: [
    'uitgaand',
    'organisatie',
    'uit',
    'naar klant',
    'wij',
    'bedrijf',
    'organisation',
    'organization',
    'company',
    'outgoing',
    'out',
  ],
  both: ['allebei', 'in en uit', 'twee kanten', 'wederzijds', 'two-way', 'tweezijdig'],
  attention: ['aandacht', 'awareness', 'attentie', 'bewustwording'],
  orientation: ['orienteren', 'consideration', 'orientatie', 'overwegen'],
  purchase: ['aankoop', 'kopen', 'aanschaf', 'buy', 'koop', 'afsluiten', 'decision'],
  delivery: ['levering', 'leveren', 'onboarding'],
  use: ['gebruik', 'gebruiken', 'usage'],
  aftercare: ['nazorg', 'service', 'after sales', 'aftersales', 'support', 'daarna', 'loyalty'],
  hygiene: ['basis', 'basisfactor', 'hygienefactor', 'must have', 'must-have', 'basic', 'dissatisfier', 'must be'],
  performance: ['prestatie', 'prestatiefactor', 'satisfier', 'one-dimensional'],
  delight: ['verrassing', 'delighter', 'wow', 'attractive', 'verrassen', 'wow-factor'],
  saved: ['bespaard', 'time saved', 'well saved', 'besparen', 'tijd besparen', 'time well saved'],
  spent: ['besteed', 'time spent', 'well spent', 'besteden', 'goed bestede tijd', 'time well spent'],
  invested: ['geinvesteerd', 'time invested', 'well invested', 'investeren', 'time well invested'],
  honest: [
    'eerlijkheid',
    'oneerlijk',
    'niet eerlijk',
    'e',
    'honesty',
    'dishonest',
    'not honest',
    'unfair',
    'fair',
    'fairness',
    'h',
  ],
  respectful: ['respect', 'respectloos', 'niet respectvol', 'r', 'disrespectful', 'not respectful', 'respectvolle'],
  safe: [
    'veiligheid',
    'onveilig',
    'niet veilig',
    'v',
    'safety',
    'unsafe',
    'not safe',
    'security',
    'zeker',
    'vertrouwd',
    's',
  ],
  bereavement: ['overlijden', 'rouw', 'dood', 'sterfgeval', 'death', 'overleden', 'verlies', 'overlijden partner'],
  illness: ['ziekte', 'ziek', 'sickness', 'sick', 'gezondheid', 'disease', 'health'],
  unableToPay: [
    'betalingsonmacht',
    'schulden',
    'schuld',
    'kan niet betalen',
    'niet kunnen betalen',
    'betaalproblemen',
    'betalingsproblemen',
    'geldzorgen',
    'debt',
    'payment problems',
    'cannot pay',
    'armoede',
  ],
  other: ['anders', 'overig', 'own', 'eigen', 'overige'],
  assumption: [
    'aanname',
    'aannames',
    'inschatting',
    'schatting',
    'estimate',
    'guess',
    'hypothese',
    'hypothesis',
    'workshop',
  ],
  observation: ['observatie', 'geobserveerd', 'waarneming', 'observed', 'meekijken', 'meelopen'],
  interview: ['interviews', 'klantinterview', 'klantinterviews', 'gesprek', 'gesprekken', 'klantgesprek'],
  data: ['meting', 'cijfers', 'onderzoek', 'enquete', 'survey', 'measured', 'gemeten', 'measurement'],
  kept: ['klopt', 'ja', 'yes', 'waargemaakt', 'nagekomen', 'ok', 'goed'],
  partly: ['deels', 'gedeeltelijk', 'klopt deels', 'partially', 'partly kept', 'partially kept'],
  broken: ['klopt niet', 'nee', 'no', 'niet waargemaakt', 'niet nagekomen', 'gebroken', 'not kept'],
  process: ['primair proces', 'primair', 'proces', 'primary'],
  channel: ['kanaal', 'kanalen', 'channels'],
  staff: ['staf', 'stafafdeling', 'ondersteunend', 'support', 'ondersteuning'],
  management: ['directie', 'bestuur', 'board', 'raad van bestuur', 'leiding'],
};

/** The label of a choice in a language; the key itself for a choice that is no fixed word (own fields). */
export function choiceLabel(choice: string, locale: Locale): string {
  for (const group of labelGroups) {
    const labels: Readonly<Record<string, string>> = domainMessages[locale][group];
    const label = labels[choice];
    if (label !== undefined && choice !== 'unknown') return label;
  }
  return choice;
}

const lookups = new Map<
  string,
  { readonly labels: ReadonlyMap<string, string>; readonly others: ReadonlyMap<string, string> }
>();

function lookup(choices: readonly string[]): {
  readonly labels: ReadonlyMap<string, string>;
  readonly others: ReadonlyMap<string, string>;
} {
  const id = choices.join('\u0000');
  const known = lookups.get(id);
  if (known !== undefined) return known;
  const labels = new Map<string, string>();
  const others = new Map<string, string>();
  for (const choice of choices) {
    for (const label of [choice, choiceLabel(choice, 'en'), choiceLabel(choice, 'nl')])
      labels.set(nameKey(label), choice);
  }
  for (const choice of choices) {
    for (const word of [choice, choiceLabel(choice, 'en'), choiceLabel(choice, 'nl'), ...(synonyms[choice] ?? [])]) {
      const key = joinedKey(word);
      if (key !== '' && !others.has(key)) others.set(key, choice);
    }
  }
  const made = { labels, others };
  if (lookups.size > 500) lookups.clear();
  lookups.set(id, made);
  return made;
}

/** The choice a text stands for. `exact` = by key or label (case and accents apart), otherwise by another spelling. Null when it is none. */
export function findChoice(
  choices: readonly string[],
  text: string,
): { readonly choice: string; readonly exact: boolean } | null {
  const { labels, others } = lookup(choices);
  const label = labels.get(nameKey(text));
  if (label !== undefined) return { choice: label, exact: true };
  const other = others.get(joinedKey(text));
  // ‘Beide’ and ‘on- en offline’ are what everybody writes for hybrid: no doubt about them.
  return other === undefined ? null : { choice: other, exact: other === 'hybrid' };
}
