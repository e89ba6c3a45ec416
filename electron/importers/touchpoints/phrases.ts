/** How people name the columns of a contactmomententabel, in Dutch and English. */
import type { Phrases } from '../recognise/headerMatch';

/** Phrases by column, separated by bars. Beyond the fields: the row id of our own workbooks, the mode as stated, a column per basic law. */
const phrases = {
  rowId: 'cxw_id|rijkenmerk|rij-id|rij id|row id|row_id|rowid|uid|cxw id|cx workbench id|uuid|guid',
  rowBase: 'cxw_basis|cxw_base|cxw basis',
  number:
    'volgnr.|cp nr|touchpoint nr|tp nr|tp#|row no|' +
    'nr|nr.|nummer|no|no.|number|#|num|volgnummer|volgnr|regelnummer|id|cm nr|touchpoint no|touchpoint number|' +
    'contactmoment nr|contactmoment nummer|ref|rijnr|n',
  name:
    'situatie|gebeurtenis|=contact|klantcontacten|klant contact|touchpoint klant|naam touchpoint|naam moment|klantactiviteit|handeling klant|actie klant|actie van de klant|wat doe ik als klant|klanthandeling|contactmoment vanuit de klant|customer touchpoint|customer interaction|user action|what does the customer do|interaction point|=event|moment in de klantreis|klantreismoment|touchpoint klantreis|customer step|' +
    'contactmoment|contactmomenten|contact moment|klantcontactmoment|klantcontact|touchpoint|touch point|' +
    'touchpoints|naam|name|naam contactmoment|contactmoment klant|contactmoment vanuit klant|moment|' +
    'klantmoment|stap|step|journey step|klantreisstap|contactpunt|interactie|interaction|customer moment|' +
    'moment of contact|wat doet de klant|what the customer does|customer action|klantactie|touchpoint name|' +
    'contact point|stap in de klantreis|activiteit klant',
  description:
    'omschrijving|beschrijving|description|toelichting contactmoment|details|uitleg|omschrijving contactmoment|' +
    'wat gebeurt er|what happens',
  stage:
    'stap|stap klantreis|klantreisstap|stap in de klantreis|journey step|step|klantreis fase|fase/stap|=stadium|=klantreis|=journey|processtap|hoofdstap|levensfase klant|customer phase|customer stage|funnel fase|funnel stage|patientreis fase|reis fase|fase nr en naam|' +
    'fase|fasen|klantreisfase|fase klantreis|stage|journey stage|journey phase|phase|reisfase|levensfase|' +
    'klantfase|customer journey fase|customer journey stage|etappe|life cycle stage|lifecycle stage|hoofdfase|' +
    'fase in de klantreis|customer journey phase',
  processes:
    'procesonderdeel|kernproces|kernprocessen|primaire proces|beloven waarmaken of afwikkelen|bwa|' +
    'proces|primair proces|process|primary process|beloven waarmaken afwikkelen|belofte waarmaken afwikkelen|' +
    'procesfase|promise deliver settle|hoofdproces|beloven/waarmaken/financieel afwikkelen|procesdeel|' +
    'core process',
  chainPhase: 'ketenfase|keten fase|chain phase|fase in de keten|value chain phase|schakel',
  channels:
    'secundair kanaal|secondary channel|tweede kanaal|overige kanalen|andere kanalen|other channels|ander kanaal|extra kanaal|welk kanaal|via welk kanaal|langs welke weg|contactwijze|contactvorm|channels used|via which channel|channel used|primair kanaal|primary channel|hoofdkanaal|' +
    'kanaal|kanalen|channel|channels|contactkanaal|contactkanalen|medium|via|kanaal(en)|communicatiekanaal|' +
    'communicatiemiddel|middel|contact channel|media',
  mode:
    'digitaal/fysiek|digitaal of persoonlijk|fysiek/digitaal|fysiek of digitaal|physical/digital|digital/physical|on line off line|online ja nee|' +
    'touchpoint type|type touchpoint|soort touchpoint|type contactmoment|soort contactmoment|' +
    'on-/offline|online offline|online/offline|on/offline|on-/off-line|on offline|online of offline|' +
    'online_offline|online or offline|vorm|mode|vorm (vastgezet)|mode (fixed)|on of offline|on/off|' +
    'digitaal of fysiek|soort kanaal|channel type|on-line off-line|modus',
  direction:
    'soort contact|type contact|contact type|richting|direction|initiatief|initiator|in/uit|inbound outbound|inbound/outbound|inkomend uitgaand|' +
    'wie begint|initiatiefnemer|initiated by|inkomend/uitgaand',
  frequencyPerMonth:
    'hoe vaak|hoe vaak per maand|hoeveel per maand|hoe vaak komt het voor|aantal per jaar|per jaar|volume per jaar|frequentie per jaar|jaarvolume|aantal p/j|per week|aantal per week|volume per week|weekvolume|per dag|aantal per dag|per kwartaal|aantal per kwartaal|frequency per year|per year|per annum|freq p a|annual volume|yearly volume|weekly volume|per quarter|daily volume|per day|volume p w|aantal p w|maandvolume|contactvolume|contact volume|aantal keer|aantal keren|aantal contactmomenten per maand|how often|number of contacts|number per month|occurrences per month|' +
    'frequentie per maand|frequentie|frequency|per maand|aantal per maand|frequency per month|per month|volume|' +
    'aantal|volume per maand|monthly volume|aantal contacten|contacten per maand|times per month|' +
    'volume per month|keren per maand|freq|freq per maand|freq mnd|contacts per month|aantallen',
  frequencyIsEstimate:
    'frequentie is schatting|schatting|frequency is an estimate|is schatting|frequentie geschat|estimate',
  questionsPerMonth:
    'vragen per maand|aantal vragen|questions per month|klantvragen per maand|vragen|questions|' +
    'vragen die het oproept|questions generated|opgeroepen vragen',
  functionalScore:
    'tevredenheid|klanttevredenheid|satisfaction|customer satisfaction|satisfaction score|tevredenheidscijfer|tevredenheidsscore|beoordeling|klantbeoordeling|klantwaardering|cijfer klant|sat score|gemiddeld cijfer|gemiddelde score|average score|average mark|=mark|customer rating|oordeel klant|rapportcijfer klant|score klant|klantscore|' +
    'cijfer functioneel|functioneel|functioneel cijfer|functionele score|score functioneel|functional score|' +
    'functional|rapportcijfer functioneel|score_functioneel|functional mark|cijfer|score|rapportcijfer|' +
    'waardering|rating|functional rating|functionele beleving|klantcijfer|functional grade|' +
    'beoordeling functioneel|grade',
  emotionalScore:
    'gevoel|gevoel klant|klantgevoel|feeling|=feelings|customer feeling|emotie|emotion|emotions|ervaring|klantbeleving|beleving klant|emotional experience|belevingscijfer|belevingsscore|feeling score|cijfer beleving|score beleving|gevoelsscore|emotiecijfer|' +
    'cijfer emotioneel|emotioneel|emotioneel cijfer|emotionele score|score emotioneel|emotional score|' +
    'emotional|rapportcijfer emotioneel|score_emotioneel|emotional mark|gevoelscijfer|cijfer gevoel|' +
    'emotional rating|emotionele beleving|cijfer emotie|beleving|score gevoel|score emotie|emotion score|' +
    'emotional grade|beoordeling emotioneel',
  targetScore:
    'streefcijfer|doelcijfer|target score|target|streefwaarde|doel|norm|cijfer doel|gewenst cijfer|ambitie|' +
    'goal|target rating|streefscore',
  importance:
    'prioriteit|priority|relevantie|relevance|impact klant|impact op klant|customer impact|impact voor de klant|zwaarte|wegingsfactor|' +
    'belang|importance|belangrijkheid|gewicht|weight|belang voor klant|belang klant|importance to customer|' +
    'weging|hoe belangrijk|impact|belang (1-5)|customer importance',
  momentOfTruthCustomer:
    'wow moment|wow-moment|wowmoment|piekmoment|sleutelmoment|cruciaal moment|key moment|critical moment|kritiek moment|beslissend moment|moment that matters|make or break|mot klant|moments of truth|mv dw|m v d w|' +
    'moment v/d waarheid|moment van de waarheid|moment of truth|mot|mvdw|mvdw_klant|mvdw klant|' +
    'moment van de waarheid (klant)|moment of truth (customer)|moment of truth customer|moment van waarheid|' +
    'waarheidsmoment|mvw|moment of truth for customer|moment vd waarheid|mvdw?',
  momentOfTruthOrganisation:
    'moment van de waarheid (organisatie)|moment van de waarheid organisatie|moment of truth (organisation)|' +
    'moment of truth organisation|moment of truth organization|mvdw_organisatie|mvdw organisatie|' +
    'mot organisatie|moment of truth company',
  emotionalCharge:
    'raakt de klant emotioneel|gevoelig|gevoelig moment|emotioneel moment|emotioneel|emotionele impact|raakt emotioneel|emotional|sensitive|emotionally loaded|emotioneel gevoelig|emotioneel belast|hoge emotie|high emotion|emotional moment|beladen moment|is het beladen|' +
    'emotioneel geladen|emotionele lading|geladen|emotiebeladen|emotioneel beladen|emotionally charged|' +
    'emotional charge|beladen|emotie|lading|emotie beladen|charged',
  chargeKind:
    'soort lading|kind of charge|reden lading|soort emotie|type lading|charge kind|waarom geladen|aard lading',
  brokenLaws:
    '=wet|=wetten|basis wet|welke basiswet|welke wet geschonden|basiswet overtreden|overtreden basiswet|basiswet overtreding|which law is broken|law broken|basic law violated|erv|basiswetten erv|' +
    'basiswet geschonden|basiswet|basiswetten|basiswetten geschonden|geschonden basiswet|basic law broken|' +
    'basic laws broken|broken laws|wet geschonden|basic law|laws broken|eerlijk respectvol veilig|' +
    'eerlijk/respectvol/veilig|basic laws|broken law|schending|geschonden wet',
  'law:honest':
    'eerlijkheid|oneerlijk|is het eerlijk|honesty|dishonest|unfair|voldoet aan eerlijk|eerlijkheid geschonden|eerlijk behandeld|' +
    'eerlijk|honest|niet eerlijk|eerlijk geschonden|not honest|basiswet eerlijk|basic law honest|' +
    'basiswet geschonden eerlijk',
  'law:respectful':
    'respectloos|is het respectvol|disrespectful|voldoet aan respectvol|respect geschonden|respectvol behandeld|' +
    'respectvol|respectful|niet respectvol|respectvol geschonden|not respectful|basiswet respectvol|' +
    'basic law respectful|basiswet geschonden respectvol|respect',
  'law:safe':
    'veiligheid|onveilig|is het veilig|safety|unsafe|voldoet aan veilig|veiligheid geschonden|' +
    'veilig|safe|niet veilig|veilig geschonden|not safe|basiswet veilig|basic law safe|' +
    'basiswet geschonden veilig',
  lawQuote:
    'citaat bij basiswet|citaat|quote|quote on basic law|klantcitaat|uitspraak|klantuitspraak|customer quote|' +
    'verbatim',
  factor:
    'soort verwachting|factor|kind of expectation|kano|hygiene prestatie verrassing|satisfier dissatisfier|' +
    'type verwachting|basis prestatie verrassing|hygiene/performance/delight',
  timeLayer: 'tijdlaag|time layer|laag_tijd|laag tijd|tijd|time well spent|bespaard besteed geinvesteerd',
  owner:
    'verantwoordelijke persoon|responsible person|eigenaar proces|proces eigenaar|wie is verantwoordelijk|contactpersoon|aanspreekpunt|actiehouder|trekker|eindverantwoordelijke|responsible manager|verantwoordelijke manager|responsible owner|business owner|=hoofd|' +
    'eigenaar|owner|verantwoordelijke|verantwoordelijk|proceseigenaar|process owner|probleemeigenaar|' +
    'responsible|accountable|eigenaar (rol)|owner role|owner (role)|touchpoint owner|eigenaar contactmoment|' +
    'wie is eigenaar|manager',
  department:
    'verantwoordelijk team|responsible team|responsible dept|afdeling verantwoordelijk|owner department|eigenaar afdeling|welke afdeling|uitvoerende afdeling|eigenaar (afdeling)|owning team|owning department|=cluster|=domein|' +
    'afdeling|afdelingen|department|team|unit|business unit|organisatieonderdeel|dept|afd|afd.|' +
    'responsible department|verantwoordelijke afdeling|division|division/department',
  personas:
    'patientgroep|klanttype|customer type|type klant|' +
    "persona|persona's|personas|persona’s|klantgroep|doelgroep|segment|klantsegment|target group|" +
    'customer segment',
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
    "customer goal|customer's goal|klantdoel|doel klant|doel van de klant|job to be done|jtbd|jobs to be done|klantvraag|" +
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
    'actiepunten|aandachtspunten|=opm|opm.|opmerking(en)|bevindingen|observaties|pijnpunten|pain points|pijnpunt|knelpunten|knelpunt|=issues|ideeën|' +
    'opmerkingen|opmerking|notes|note|remarks|remark|comments|comment|toelichting|notities|notitie|' +
    'bijzonderheden|aantekeningen|commentaar|actie/opmerking',
} as const;

/** Phrases by field, as the header matcher takes them. */
export const touchpointPhrases: Phrases = Object.fromEntries(
  Object.entries(phrases).map(([field, list]) => [field, list.split('|')]),
);
