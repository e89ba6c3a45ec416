/** How people name the columns of a contactmomententabel, in Dutch and English. */
import type { Phrases } from '../recognise/headerMatch';

/** Phrases by column, separated by bars. Beyond the fields: the row id of our own workbooks, the mode as stated, a column per basic law. */
const phrases = {
  rowId: 'cxw_id|rijkenmerk|rij-id|rij id|row id|row_id|rowid|uid|cxw id|cx workbench id|uuid|guid',
  rowBase: 'cxw_basis|cxw_base|cxw basis',
  number:
    'nr|nr.|nummer|no|no.|number|#|num|volgnummer|volgnr|regelnummer|id|cm nr|touchpoint no|touchpoint number|' +
    'contactmoment nr|contactmoment nummer|ref|rijnr|n',
  name:
    'contactmoment|contactmomenten|contact moment|klantcontactmoment|klantcontact|touchpoint|touch point|' +
    'touchpoints|naam|name|naam contactmoment|contactmoment klant|contactmoment vanuit klant|moment|' +
    'klantmoment|stap|step|journey step|klantreisstap|contactpunt|interactie|interaction|customer moment|' +
    'moment of contact|wat doet de klant|what the customer does|customer action|klantactie|touchpoint name|' +
    'contact point|stap in de klantreis|activiteit klant',
  description:
    'omschrijving|beschrijving|description|toelichting contactmoment|details|uitleg|omschrijving contactmoment|' +
    'wat gebeurt er|what happens',
  stage:
    'fase|fasen|klantreisfase|fase klantreis|stage|journey stage|journey phase|phase|reisfase|levensfase|' +
    'klantfase|customer journey fase|customer journey stage|etappe|life cycle stage|lifecycle stage|hoofdfase|' +
    'fase in de klantreis|customer journey phase',
  processes:
    'proces|primair proces|process|primary process|beloven waarmaken afwikkelen|belofte waarmaken afwikkelen|' +
    'procesfase|promise deliver settle|hoofdproces|beloven/waarmaken/financieel afwikkelen|procesdeel|' +
    'core process',
  chainPhase: 'ketenfase|keten fase|chain phase|fase in de keten|value chain phase|schakel',
  channels:
    'kanaal|kanalen|channel|channels|contactkanaal|contactkanalen|medium|via|kanaal(en)|communicatiekanaal|' +
    'communicatiemiddel|middel|contact channel|media',
  mode:
    'on-/offline|online offline|online/offline|on/offline|on-/off-line|on offline|online of offline|' +
    'online_offline|online or offline|vorm|mode|vorm (vastgezet)|mode (fixed)|on of offline|on/off|' +
    'digitaal of fysiek|soort kanaal|channel type|on-line off-line|modus',
  direction:
    'richting|direction|initiatief|initiator|in/uit|inbound outbound|inbound/outbound|inkomend uitgaand|' +
    'wie begint|initiatiefnemer|initiated by|inkomend/uitgaand',
  frequencyPerMonth:
    'frequentie per maand|frequentie|frequency|per maand|aantal per maand|frequency per month|per month|volume|' +
    'aantal|volume per maand|monthly volume|aantal contacten|contacten per maand|times per month|' +
    'volume per month|keren per maand|freq|freq per maand|freq mnd|contacts per month|aantallen',
  frequencyIsEstimate:
    'frequentie is schatting|schatting|frequency is an estimate|is schatting|frequentie geschat|estimate',
  questionsPerMonth:
    'vragen per maand|aantal vragen|questions per month|klantvragen per maand|vragen|questions|' +
    'vragen die het oproept|questions generated|opgeroepen vragen',
  functionalScore:
    'cijfer functioneel|functioneel|functioneel cijfer|functionele score|score functioneel|functional score|' +
    'functional|rapportcijfer functioneel|score_functioneel|functional mark|cijfer|score|rapportcijfer|' +
    'waardering|rating|functional rating|functionele beleving|klantcijfer|functional grade|' +
    'beoordeling functioneel|grade',
  emotionalScore:
    'cijfer emotioneel|emotioneel|emotioneel cijfer|emotionele score|score emotioneel|emotional score|' +
    'emotional|rapportcijfer emotioneel|score_emotioneel|emotional mark|gevoelscijfer|cijfer gevoel|' +
    'emotional rating|emotionele beleving|cijfer emotie|beleving|score gevoel|score emotie|emotion score|' +
    'emotional grade|beoordeling emotioneel',
  targetScore:
    'streefcijfer|doelcijfer|target score|target|streefwaarde|doel|norm|cijfer doel|gewenst cijfer|ambitie|' +
    'goal|target rating|streefscore',
  importance:
    'belang|importance|belangrijkheid|gewicht|weight|belang voor klant|belang klant|importance to customer|' +
    'weging|hoe belangrijk|impact|belang (1-5)|customer importance',
  momentOfTruthCustomer:
    'moment v/d waarheid|moment van de waarheid|moment of truth|mot|mvdw|mvdw_klant|mvdw klant|' +
    'moment van de waarheid (klant)|moment of truth (customer)|moment of truth customer|moment van waarheid|' +
    'waarheidsmoment|mvw|moment of truth for customer|moment vd waarheid|mvdw?',
  momentOfTruthOrganisation:
    'moment van de waarheid (organisatie)|moment van de waarheid organisatie|moment of truth (organisation)|' +
    'moment of truth organisation|moment of truth organization|mvdw_organisatie|mvdw organisatie|' +
    'mot organisatie|moment of truth company',
  emotionalCharge:
    'emotioneel geladen|emotionele lading|geladen|emotiebeladen|emotioneel beladen|emotionally charged|' +
    'emotional charge|beladen|emotie|lading|emotie beladen|charged',
  chargeKind:
    'soort lading|kind of charge|reden lading|soort emotie|type lading|charge kind|waarom geladen|aard lading',
  brokenLaws:
    'basiswet geschonden|basiswet|basiswetten|basiswetten geschonden|geschonden basiswet|basic law broken|' +
    'basic laws broken|broken laws|wet geschonden|basic law|laws broken|eerlijk respectvol veilig|' +
    'eerlijk/respectvol/veilig|basic laws|broken law|schending|geschonden wet',
  'law:honest':
    'eerlijk|honest|niet eerlijk|eerlijk geschonden|not honest|basiswet eerlijk|basic law honest|' +
    'basiswet geschonden eerlijk',
  'law:respectful':
    'respectvol|respectful|niet respectvol|respectvol geschonden|not respectful|basiswet respectvol|' +
    'basic law respectful|basiswet geschonden respectvol|respect',
  'law:safe':
    'veilig|safe|niet veilig|veilig geschonden|not safe|basiswet veilig|basic law safe|' + 'basiswet geschonden veilig',
  lawQuote:
    'citaat bij basiswet|citaat|quote|quote on basic law|klantcitaat|uitspraak|klantuitspraak|customer quote|' +
    'verbatim',
  factor:
    'soort verwachting|factor|kind of expectation|kano|hygiene prestatie verrassing|satisfier dissatisfier|' +
    'type verwachting|basis prestatie verrassing|hygiene/performance/delight',
  timeLayer: 'tijdlaag|time layer|laag_tijd|laag tijd|tijd|time well spent|bespaard besteed geinvesteerd',
  owner:
    'eigenaar|owner|verantwoordelijke|verantwoordelijk|proceseigenaar|process owner|probleemeigenaar|' +
    'responsible|accountable|eigenaar (rol)|owner role|owner (role)|touchpoint owner|eigenaar contactmoment|' +
    'wie is eigenaar|manager',
  department:
    'afdeling|afdelingen|department|team|unit|business unit|organisatieonderdeel|dept|afd|afd.|' +
    'responsible department|verantwoordelijke afdeling|division|division/department',
  personas:
    "persona|persona's|personas|persona’s|klantgroep|doelgroep|segment|klantsegment|target group|" + 'customer segment',
  desiredImage:
    'gewenst imago|imago|desired image|image|gewenst_imago|gewenste beleving|merkwaarde|desired impression|' +
    'gewenste indruk|gewenste uitstraling|brand value',
  clues:
    'herkenbare clue|clue|clues|herkenbare clues|recognisable clue|recognisable clues|recognizable clues|' +
    'bewijs|herkenningspunt|signatuur|signature|cue|cues',
  informationIn:
    'informatie in|info in|info_in|information in|input|benodigde informatie|informatie nodig|' +
    'information needed|informatie (in)',
  informationOut:
    'informatie uit|info uit|info_uit|information out|info out|output|gegeven informatie|informatie (uit)|' +
    'resultaat|information given',
  customerWish:
    "wens van de klant|klantwens|wens klant|wens|customer’s wish|customer's wish|customer wish|klantbehoefte|" +
    'behoefte|customer need|need|behoefte van de klant|wat wil de klant',
  expectation:
    'verwachting|klantverwachting|expectation|customer expectation|verwachting klant|verwachtingen|' + 'expectations',
  machinePrepares: 'machine bereidt voor|machine prepares|machine|systeem bereidt voor|automatisch|wat doet de machine',
  humanActs: 'mens handelt|human acts|mens|human|wat doet de mens|medewerker handelt',
  promiseText: 'belofte|promise|wat beloven we|belofte tekst|what we promise|brand promise|merkbelofte|klantbelofte',
  deliveryText: 'waargemaakt|delivered|wat maken we waar|what we deliver|hoe waargemaakt',
  settlementText: 'afgewikkeld|settled|wat wikkelen we af|hoe afgewikkeld|how settled',
  promiseVerdict:
    'oordeel beloftecheck|beloftecheck|promise check|verdict of promise check|oordeel|verdict|' +
    'belofte nagekomen|promise kept',
  lostCustomersEuro:
    'klantverlies|klantverlies (€)|klantverlies euro|lost customers|lost customers (€)|verloren klanten euro|' +
    'kosten klantverlies|klantverlies in euro',
  reworkHours:
    'herstelwerk|herstelwerk (uren)|hersteluren|rework|rework hours|rework (hours)|uren herstelwerk|' +
    'faalkosten uren',
  basis: 'gebaseerd op|based on|bron|source|onderbouwing|basis|evidence|herkomst|evidence base',
  notes:
    'opmerkingen|opmerking|notes|note|remarks|remark|comments|comment|toelichting|notities|notitie|' +
    'bijzonderheden|aantekeningen|commentaar|actie/opmerking',
} as const;

/** Phrases by field, as the header matcher takes them. */
export const touchpointPhrases: Phrases = Object.fromEntries(
  Object.entries(phrases).map(([field, list]) => [field, list.split('|')]),
);
