/** How people head the columns of lists of specialists and assignments, and which of them the law forbids to weigh. */
import { createHeaderMatcher, type Phrases } from '../recognise/headerMatch';

function phrasesOf(words: Readonly<Record<string, string>>): Phrases {
  return Object.fromEntries(Object.entries(words).map(([field, list]) => [field, list.split('|')]));
}

/** Phrases by column, separated by bars. */
const specialistWords = {
  number:
    'kandidaatnr|kandidaat nr|kandidaat|specialistnr|profielnr|profiel|candidate id|candidate|=nr|=id|' +
    '=code|nummer|kandidaatnummer|kandidaat id|profile id|profile no|specialist id|consultant id|' +
    'freelancer id|resource id|ref|ref.|referentie|reference',
  name:
    '=naam|=name|naam specialist|naam kandidaat|volledige naam|full name|kandidaatnaam|candidate name|' +
    'voor- en achternaam|=kandidaat|=candidate|=specialist|=freelancer|=consultant|=professional|' +
    '=interimmer|=medewerker',
  status: 'status|beschikbaarheidsstatus|beschikbaarheid status|candidate status',
  online:
    'online|online 0-100|percentage online|online %|online strength|digitaal|digitaal %|digital|' +
    'digital %|% online|sterkte online|score online',
  offline:
    'offline|offline 0-100|percentage offline|offline %|offline strength|persoonlijk|persoonlijk %|' +
    'fysiek|in person|face to face|% offline|sterkte offline|score offline',
  levels:
    'cx-niveau|niveau|cx level|level|cx-niveaus|werkniveau|cx niveau|niveau cx|seniority level|' +
    'level of cx|speelveld',
  processes:
    'fase(n)|fase|fasen|primair proces|processen|proces|phase|stage|process|stage of journey|' +
    'journey stage|deel van de klantreis|deel klantreis|klantreisfase|fase klantreis|part of the journey|' +
    'phase of journey',
  sectors:
    'sectoren|sector|branche|branches|sectors|industry|industries|industry experience|sectorervaring|' +
    'branche-ervaring|branches ervaring|sector experience|domains|domeinen',
  languages: 'talen|taal|languages|language|taalvaardigheid|spreekt|language skills',
  rate:
    'uurtarief|tarief|tarief per uur|hourly rate|rate|dagtarief|tarief per dag|day rate|daily rate|' +
    'rate per day|rate per hour|uurprijs|tarief excl btw|vraagprijs|asking rate|indicatie tarief',
  hours:
    'uren p/w|uren per week|uren|hours|hours per week|uren/week|hours/week|hrs p.w.|hrs per week|hrs|' +
    'inzetbaar|inzetbaarheid|beschikbare uren|available hours|capacity|dagen per week|days per week|' +
    'uren beschikbaar|inzet per week',
  availableFrom:
    'beschikbaar vanaf|beschikbaar|beschikbaarheid|available from|availability|startdatum|' +
    'beschikbaar per|vrij vanaf|vrij per|inzetbaar vanaf|inzetbaar per|per wanneer|available|' +
    'available per|start date|free from|availability date',
  place:
    'standplaats|woonplaats|plaats|regio|location|place|city|locatie|based in|home base|hometown|' +
    'home town|vestigingsplaats|region|base',
  years:
    'jaren cx|jaren ervaring|ervaring in jaren|ervaring|years|years of experience|years in cx|' +
    'cx ervaring|cx experience|relevante ervaring|experience|experience (years)|ervaring (jr)|' +
    'werkervaring|yrs|years exp',
  lastContact:
    'laatste contact|laatst gesproken|last contact|contactdatum|last spoken|laatst contact|' +
    'last contacted|laatste gesprek|datum laatste contact|last conversation|laatst gezien|last touch',
  consentUntil:
    'toestemming tot|akkoord tot|bewaren tot|consent until|avg tot|gdpr until|retention date|' + 'bewaartermijn',
  methods: 'methoden|methodes|methods|werkwijzen',
  certificates: 'certificaten|certificates|certificeringen|ccxp',
  education: 'opleiding|education|degree',
  source: 'bron|herkomst kandidaat|source|via|kanaal van herkomst|referral',
  notes:
    'notitie recruiter|notitie|notities|opmerking|opmerkingen|toelichting|notes|remarks|' +
    'recruiter comments|recruiter notes|comments|comment|remark|bijzonderheden|aantekeningen|indruk|' +
    'impression',
} as const;

export const specialistPhrases: Phrases = phrasesOf(specialistWords);

const assignmentWords = {
  number:
    'opdrachtnr|opdracht nr|aanvraagnr|vacaturenr|vacature nr|assignment id|job id|=nr|=id|=code|' +
    'vacaturenummer|opdrachtnummer|aanvraagnummer|aanvraag nr|ref|ref.|referentie|reference|request id|' +
    'req id|requisition|nummer|number|no',
  title:
    'functietitel|functie|titel|rol|opdracht|vacature|job title|title|role|assignment|functienaam|' +
    'rolnaam|vacaturetitel|position|job|function|gevraagde rol|gevraagd profiel|role name',
  client:
    'opdrachtgever|klant|organisatie|client|company|hiring company|bedrijf|klantnaam|customer|bij|' +
    'organisation|organization|opdracht bij',
  sector: 'sector|branche|industry|sector opdrachtgever|branche klant',
  description:
    'omschrijving|beschrijving|functieomschrijving|description|wat ga je doen|taken|werkzaamheden|' +
    'context|summary|job description|opdrachtomschrijving|toelichting|responsibilities|duties',
  online:
    'online/offline (wens)|online/offline|online offline|online of offline|aandeel online|' +
    'percentage online|% online|online share|online percentage|online %|digitaal|digitaal/persoonlijk|' +
    'digitaal of persoonlijk|online/offline split',
  levels: 'cx-niveau|niveau|cx level|level|werkniveau|cx niveau|niveau cx|level of cx',
  processes:
    'fase(n)|fase|fasen|primair proces|processen|phase|stage|process|deel van de klantreis|' +
    'deel klantreis|journey stage|journey stages|stage of journey|part of the journey|klantreisfase',
  share: 'aandeel van de klantreis|deel van de klantreis|aandeel|share of the journey|scope',
  musts:
    'must-haves|must have|eisen|harde eisen|requirements|musts|must|functie-eisen|minimumeisen|' +
    'minimale eisen|mandatory|required skills|required|vereist|knock-out|knock out criteria|must haves',
  wishes:
    'wensen|nice to have|nice-to-haves|wishes|pre|wens|gewenst|nice to haves|preferred|pluspunten|bonus|' +
    'preferences',
  weights: 'weging|gewichten|wegingsfactoren|weights|weighting|wegingen|score verdeling|scoring',
  languages: 'talen|taal|languages|taaleis|language requirements',
  maximumRate:
    'max. tarief|maximum tarief|maximumtarief|tarief|max rate|maximum rate|budget|uurtarief max|' +
    'max uurtarief|uurtarief|dagtarief|max dagtarief|max day rate|maximum day rate|day rate|hourly rate|' +
    'max hourly rate|rate|budget per uur|tariefplafond|rate cap',
  hours:
    'uren p/w|uren per week|uren|hours per week|hours|hrs p.w.|hrs per week|hrs|hours/week|uren/week|' +
    'inzet|inzet per week|dagen per week|days per week|workload',
  start:
    'start|startdatum|ingangsdatum|start date|gewenste start|startmoment|begindatum|begin|start asap|' +
    'starting|commencement',
  months:
    'duur (mnd)|duur|looptijd|duration|months|looptijd (mnd)|looptijd in maanden|periode|contract length|' +
    'contract duration|length|duration (weeks)|duration (months)',
  place: 'standplaats|plaats|locatie|location|place|werklocatie|vestiging|site|city',
  remote: 'hybride|thuiswerken|remote|hybrid|remote?|hybride werken|thuis|work from home|wfh|on-site',
  status: 'status|stand|state',
  requestedBy:
    'ingediend door|aangevraagd door|contactpersoon|aanvrager|requested by|hiring manager|' +
    'aanvragend manager|contact|manager|requester|inlener|budgethouder',
} as const;

export const assignmentPhrases: Phrases = phrasesOf(assignmentWords);

export const specialistMatcher = createHeaderMatcher(specialistPhrases);
export const assignmentMatcher = createHeaderMatcher(assignmentPhrases);

/** Age, sex, origin, belief, health, family and portraits: not taken in, whatever the column holds [law on equal treatment]. */
export const forbiddenColumn =
  /\b(?:leeftijd|geboorte\w*|geb\.? ?datum|age|date of birth|birth\w*|dob|geslacht|sekse|gender|sex|m\/v|nationaliteit|nationality|herkomst|afkomst|etnici\w*|ethnic\w*|origin|geloof|religie|religion|burgerlijke staat|marital\w*|kinderen|children|gezondheid|handicap|health|disabil\w*|zwanger\w*|foto|pasfoto|photo|picture|geaardheid|orientation)\b/iu;
