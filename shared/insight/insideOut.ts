/** Recognises names that say what the organisation does instead of what the customer goes through ("Versturen correctienota") [S4.14]; a guess, in Dutch and English. */

/** Why a name looks named from inside out; text: message `insight.quality.insideOutSign.<sign>`. */
export type InsideOutSign = 'action' | 'process' | 'thirdPerson';

export interface InsideOut {
  readonly sign: InsideOutSign;
  /** The word that gave it away, as written. */
  readonly word: string;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** The customer speaks: such a name is never doubted. */
const firstPerson = words(
  "ik mij me mijn mezelf mijzelf m'n we wij ons onze onszelf i i'm i've i'd i'll my myself our us",
);

/** Somebody else speaks about the customer. */
const thirdPerson = words(
  'klant klanten cliënt cliënten client clients consument consumenten afnemer afnemers gebruiker gebruikers huurder huurders verzekerde verzekerden patiënt patiënten customer customers consumer consumers user users',
);

/** Things an organisation does, in Dutch; as first word (with what follows) or as last word ("Correctienota versturen"). */
const dutchActions = words(
  'aanleveren aanmaken aanmanen aanbieden aannemen aanschrijven activeren afboeken afhandelen afschrijven afsluiten archiveren behandelen benaderen beoordelen berekenen bevestigen bezorgen boeken controleren crediteren doorzetten factureren goedkeuren inboeken incasseren informeren innen inplannen inschrijven installeren inregelen invorderen leveren nabellen opleveren opstellen opvolgen overboeken plannen printen registreren restitueren retargeten screenen sturen terugbellen terugbetalen terugkoppelen toekennen toesturen toetsen toewijzen uitbetalen uitleveren uitnodigen uitrijden uitsturen vaststellen verlenen verlengen versturen verstrekken verwerken verzenden verzorgen voorbereiden wijzigen',
);

/** Nouns of the same actions, as first word. */
const dutchProcesses = words(
  'aanlevering aanmaak aanmaning activatie activering afboeking afhandeling archivering behandeling beoordeling controle creditering doorzetting facturatie facturering incassering informatieverstrekking inning invordering nazending opvolging registratie restitutie screening terugbetaling terugkoppeling toekenning toetsing toezending toewijzing uitbetaling uitgifte uitlevering uitvoering vaststelling verlening verstrekking verwerking verzending',
);

const englishActions = words(
  'activate approve archive assess bill calculate charge check collect confirm create credit deliver dispatch escalate generate handle inform install invoice issue mail notify onboard pay plan post prepare process provide reactivate record refund register reimburse remind review schedule screen send ship transfer update upsell validate verify',
);
const englishProcesses = words(
  'activating activation approving approval archiving assessing assessment billing calculating charging checking collecting confirming creating crediting delivering dispatching escalating fulfilment fulfillment generating handling informing installing invoicing issuing mailing notifying onboarding paying planning posting preparing processing providing reactivating recording refunding registering reimbursing reminding reviewing scheduling screening sending shipping transferring updating upselling validating validation verifying verification',
);

/** First words that end in -en but are no action. */
const noAction = words(
  'een geen alleen samen tussen binnen buiten boven beneden mensen kosten vragen klachten achteraan veranderen zeven negen tien eigen open gegevens gebleken enen iedereen niemand',
);

/** The usual beginnings, to have done with most names at once. */
const plainlyFirstPerson = /^\s*(ik|mijn|i|my|we|wij) /iu;

const wordPattern = /[\p{L}\p{N}'’-]+/gu;

/**
 * Says why a name looks named from inside out, or null when there is no sign of it.
 *
 * Signs, in this order, unless the name speaks in the first person (ik, mijn, we, I, my …):
 * a word for the customer in the third person ("Klant belt"); an infinitive or an action of an organisation as first or last word
 * ("Uitbetalen welkomstactie", "Correctienota versturen", "Send invoice"); its noun as first word ("Verwerking van de opzegging").
 * Sentences with a subject of their own ("De monteur komt langs", "Er wordt gedreigd met afsluiting") and bare things ("Jaarnota") are let be.
 */
export function insideOutSign(name: string): InsideOut | null {
  if (plainlyFirstPerson.test(name)) return null;
  const found = name.match(wordPattern);
  if (found === null) return null;
  const plain = found.map((word) => word.toLowerCase().replace('’', "'"));
  if (plain.some((word) => firstPerson.has(word))) return null;
  const third = plain.findIndex((word) => thirdPerson.has(word));
  if (third >= 0) return { sign: 'thirdPerson', word: found[third] ?? '' };
  const first = plain[0] ?? '';
  const last = plain.at(-1) ?? '';
  if (dutchActions.has(first) || englishActions.has(first) || (found.length > 1 && isDutchInfinitive(first)))
    return { sign: 'action', word: found[0] ?? '' };
  if (dutchProcesses.has(first) || englishProcesses.has(first)) return { sign: 'process', word: found[0] ?? '' };
  if (found.length > 1 && found.length <= 4 && dutchActions.has(last) && !startsSentence(first))
    return { sign: 'action', word: found.at(-1) ?? '' };
  return null;
}

/** A Dutch word that looks like an infinitive: a small letter cannot tell, so only the ending and the known exceptions do. */
function isDutchInfinitive(word: string): boolean {
  return (
    word.length >= 5 && /[^aeiouë]en$/u.test(word) && !noAction.has(word) && !/(heden|ingen|uren|ties)$/u.test(word)
  );
}

/** Subjects and question words: "De monteur kan niet leveren" is a sentence of somebody outside. */
function startsSentence(word: string): boolean {
  return [
    'de',
    'het',
    'een',
    'er',
    'dit',
    'dat',
    'wie',
    'wat',
    'waar',
    'hoe',
    'niemand',
    'iemand',
    'mensen',
    'the',
    'a',
    'an',
    'there',
  ].includes(word);
}
