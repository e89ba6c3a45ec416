/** The glossary that ships with the program: terms, misunderstandings and facts by key, with their source. Their texts stand in the messages under `glossary`. */
import { misunderstandingRules } from './interviewDefinition';
import type { LibraryKind } from './responsibility';

/** Publications that entries rest on, as they are cited. */
export const glossarySources = {
  seraus: 'C. Seraus, De customer experience specialist: een containerbegrip (SchaalX, 29-3-2017)',
  beeckestijn: 'Beeckestijn Business School, Alles over customer experience',
  veldhoen: 'B. Veldhoen, Customer Experience: make it happen!',
  challenges: 'Uitdagingen voor de customer experience manager',
  hanemaaijer: 'K. Hanemaaijer, Customer experience dilemma, de verantwoordelijkheid (16-10-2012)',
  forrester: 'Forrester Research, aangehaald door K. Hanemaaijer (16-10-2012)',
  pine: 'B.J. Pine II, transformationsbook.substack.com; customerthink.com',
  cxpa: 'CXPA, cxpa.org/earn-your-ccxp; L. Hunsaker, blog CXPA (2021)',
  npsPackage: 'B. Rocks, R-pakket NPS (CRAN)',
  noordhoff: 'Basisboek Customer Journey, Noordhoff (colofon)',
  peakEnd: 'behavioraleconomics.com, peak-end rule; heartofthecustomer.com',
  kano: 'Center for Quality of Management Journal 2(4), 1993',
  opportunity: 'decikit.com; extrapinchofsalt.com (opportunity scoring)',
  milkymap: 'support.milkymap.com, artikelen 2358994 en 2352397',
  aris: 'Software AG, ARIS 10, customer journey infographic',
  retention: 'Autoriteit Persoonsgegevens, aangehaald door vka.nl en privacy-web.nl',
  own: 'CX Workbench',
} as const;
export type GlossarySource = keyof typeof glossarySources;

interface ShippedTerm {
  readonly source: GlossarySource;
  /** Terms to read on with. */
  readonly related: readonly string[];
}

/** Terms by key, in the order of the subject: what it is, where it happens, how it is measured, what is done about it, who does it. */
export const shippedTerms = {
  customerExperience: { source: 'seraus', related: ['touchpoint', 'cxThinking', 'ux'] },
  cxThinking: { source: 'beeckestijn', related: ['customerExperience', 'maturity'] },
  ux: { source: 'beeckestijn', related: ['customerExperience', 'mode'] },
  crm: { source: 'beeckestijn', related: ['lifetimeValue'] },
  levels: { source: 'beeckestijn', related: ['cxManager'] },
  touchpoint: { source: 'seraus', related: ['customerJourney', 'owner'] },
  customerJourney: { source: 'beeckestijn', related: ['touchpoint', 'persona'] },
  persona: { source: 'challenges', related: ['customerJourney'] },
  mode: { source: 'seraus', related: ['touchpoint'] },
  primaryProcess: { source: 'challenges', related: ['owner', 'promiseCheck', 'chain'] },
  chain: { source: 'hanemaaijer', related: ['responsibility', 'primaryProcess'] },
  momentOfTruth: { source: 'veldhoen', related: ['peak', 'charge'] },
  peak: { source: 'veldhoen', related: ['momentOfTruth', 'peakEnd'] },
  peakEnd: { source: 'peakEnd', related: ['peak'] },
  charge: { source: 'challenges', related: ['basicLaws', 'momentOfTruth'] },
  basicLaws: { source: 'challenges', related: ['charge', 'promiseCheck'] },
  promiseCheck: { source: 'challenges', related: ['primaryProcess'] },
  clue: { source: 'challenges', related: ['touchpoint'] },
  timeLayer: { source: 'pine', related: ['goldenCombination'] },
  goldenCombination: { source: 'veldhoen', related: ['timeLayer'] },
  expectation: { source: 'beeckestijn', related: ['kano'] },
  basis: { source: 'seraus', related: ['interval'] },
  scores: { source: 'veldhoen', related: ['spread', 'peak'] },
  nps: { source: 'npsPackage', related: ['interval', 'csat', 'ces'] },
  csat: { source: 'own', related: ['nps', 'ces'] },
  ces: { source: 'own', related: ['nps', 'csat'] },
  spread: { source: 'beeckestijn', related: ['interval'] },
  interval: { source: 'npsPackage', related: ['change', 'spread'] },
  change: { source: 'npsPackage', related: ['interval'] },
  drivers: { source: 'own', related: ['nps', 'interval'] },
  kano: { source: 'kano', related: ['expectation'] },
  opportunity: { source: 'opportunity', related: ['kano'] },
  lifetimeValue: { source: 'challenges', related: ['waste', 'crm'] },
  waste: { source: 'challenges', related: ['lifetimeValue', 'promiseCheck'] },
  winWin: { source: 'veldhoen', related: ['improvement'] },
  improvement: { source: 'challenges', related: ['readiness', 'winWin'] },
  readiness: { source: 'challenges', related: ['owner', 'improvement'] },
  silo: { source: 'challenges', related: ['owner', 'responsibility'] },
  owner: { source: 'challenges', related: ['primaryProcess', 'raci'] },
  responsibility: { source: 'hanemaaijer', related: ['chain', 'raci', 'influence'] },
  raci: { source: 'own', related: ['owner', 'responsibility'] },
  influence: { source: 'hanemaaijer', related: ['responsibility'] },
  cxManager: { source: 'beeckestijn', related: ['preconditions', 'voiceOfCustomer'] },
  voiceOfCustomer: { source: 'challenges', related: ['cxManager'] },
  preconditions: { source: 'challenges', related: ['cxManager', 'stakeholder'] },
  stakeholder: { source: 'challenges', related: ['preconditions'] },
  maturity: { source: 'challenges', related: ['cxThinking'] },
} as const satisfies Readonly<Record<string, ShippedTerm>>;
export type TermKey = keyof typeof shippedTerms;
export const termKeys = Object.keys(shippedTerms) as readonly TermKey[];

/** The term that explains a field of a touchpoint, where there is one. */
export const termOfField: Readonly<Partial<Record<string, TermKey>>> = {
  name: 'touchpoint',
  stage: 'customerJourney',
  processes: 'primaryProcess',
  chainPhase: 'chain',
  channels: 'mode',
  mode: 'mode',
  owner: 'owner',
  department: 'silo',
  clues: 'clue',
  desiredImage: 'clue',
  customerWish: 'expectation',
  expectation: 'expectation',
  factor: 'kano',
  functionalScore: 'scores',
  emotionalScore: 'scores',
  targetScore: 'scores',
  peak: 'peak',
  momentOfTruthCustomer: 'momentOfTruth',
  momentOfTruthOrganisation: 'momentOfTruth',
  emotionalCharge: 'charge',
  chargeKind: 'charge',
  brokenLaws: 'basicLaws',
  lawQuote: 'basicLaws',
  timeLayer: 'timeLayer',
  machinePrepares: 'goldenCombination',
  humanActs: 'goldenCombination',
  promiseText: 'promiseCheck',
  deliveryText: 'promiseCheck',
  settlementText: 'promiseCheck',
  promiseVerdict: 'promiseCheck',
  lostCustomersEuro: 'waste',
  reworkHours: 'waste',
  personas: 'persona',
  basis: 'basis',
};

/** The term that explains a measure of a survey. */
export const termOfMeasure = {
  nps: 'nps',
  csat: 'csat',
  ces: 'ces',
  functional: 'scores',
  emotional: 'scores',
} as const satisfies Readonly<Record<string, TermKey>>;

/** The term that explains an insight on a journey, where there is one. */
export const termOfInsight: Readonly<Partial<Record<string, TermKey>>> = {
  peaks: 'peak',
  peakEnd: 'peakEnd',
  moments: 'momentOfTruth',
  handovers: 'silo',
  balance: 'mode',
  oneSided: 'mode',
  timeLayers: 'timeLayer',
  promise: 'promiseCheck',
  owners: 'owner',
  evidence: 'basis',
};

/** Facts by key; `dated` as far as the source says, null = unknown. */
export const shippedFacts = {
  crucial: { source: 'forrester', dated: '2008' },
  loyalty: { source: 'forrester', dated: '2008' },
  ccxpAreas: { source: 'cxpa', dated: '2021' },
  retention: { source: 'retention', dated: null },
  nineTrademark: { source: 'noordhoff', dated: null },
  npsTrademark: { source: 'npsPackage', dated: null },
  readableSteps: { source: 'aris', dated: null },
  episodes: { source: 'milkymap', dated: null },
} as const satisfies Readonly<Record<string, { readonly source: GlossarySource; readonly dated: string | null }>>;
export type FactKey = keyof typeof shippedFacts;
export const factKeys = Object.keys(shippedFacts) as readonly FactKey[];

/** Source of each misunderstanding; the fifth is of another author. */
export const misunderstandingSource = (rule: (typeof misunderstandingRules)[number]): GlossarySource =>
  rule === 'peaksEverywhere' ? 'veldhoen' : 'beeckestijn';

/** One entry as it is shown: shipped, or the engagement's own. */
export interface LibraryItem {
  /** `term:nps`, `fact:…`, `misunderstanding:…`; of an own entry `own:12`. */
  readonly key: string;
  readonly kind: LibraryKind;
  readonly name: string;
  readonly text: string;
  readonly synonyms: string;
  readonly source: string;
  readonly dated: string | null;
  readonly related: readonly TermKey[];
  /** Number of the record of an own entry; null for what ships with the program. */
  readonly own: number | null;
}

/** What an own entry is made of. */
export interface OwnEntry {
  readonly id: number;
  readonly kind: LibraryKind;
  readonly name: string;
  readonly text: string | null;
  readonly synonyms: string | null;
  readonly source: string | null;
  readonly dated: string | null;
}

/** Every entry in one list, shipped ones first, each kind in its own order. `say` looks up a message. */
export function libraryItems(say: (key: string) => string, own: readonly OwnEntry[]): readonly LibraryItem[] {
  const shipped = (
    key: string,
    kind: LibraryKind,
    messages: { readonly name: string; readonly text: string; readonly synonyms?: string },
    rest: { readonly source: GlossarySource; readonly dated: string | null; readonly related: readonly TermKey[] },
  ): LibraryItem => ({
    key: `${kind}:${key}`,
    kind,
    name: say(messages.name),
    text: say(messages.text),
    synonyms: messages.synonyms === undefined ? '' : say(messages.synonyms),
    source: glossarySources[rest.source],
    dated: rest.dated,
    related: rest.related,
    own: null,
  });
  return [
    ...termKeys.map((key) =>
      shipped(
        key,
        'term',
        {
          name: `glossary.terms.${key}.name`,
          text: `glossary.terms.${key}.text`,
          synonyms: `glossary.terms.${key}.synonyms`,
        },
        { source: shippedTerms[key].source, dated: null, related: shippedTerms[key].related },
      ),
    ),
    ...misunderstandingRules.map((rule) =>
      shipped(
        rule,
        'misunderstanding',
        { name: `interviews.misunderstanding.${rule}.name`, text: `glossary.misunderstandings.${rule}` },
        { source: misunderstandingSource(rule), dated: null, related: [] },
      ),
    ),
    ...factKeys.map((key) =>
      shipped(
        key,
        'fact',
        { name: `glossary.facts.${key}.name`, text: `glossary.facts.${key}.text` },
        { source: shippedFacts[key].source, dated: shippedFacts[key].dated, related: [] },
      ),
    ),
    ...own.map((entry) => ({
      key: `own:${entry.id}`,
      kind: entry.kind,
      name: entry.name,
      text: entry.text ?? '',
      synonyms: entry.synonyms ?? '',
      source: entry.source ?? '',
      dated: entry.dated,
      related: [],
      own: entry.id,
    })),
  ];
}
