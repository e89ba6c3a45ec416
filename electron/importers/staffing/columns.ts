/** How people head the columns of lists of specialists and assignments, and which of them the law forbids to weigh. */
import { createHeaderMatcher, type Phrases } from '../recognise/headerMatch';

export const specialistPhrases: Phrases = {
  number: [
    'kandidaatnr',
    'kandidaat nr',
    'kandidaat',
    'specialistnr',
    'profielnr',
    'profiel',
    'candidate id',
    'candidate',
    '=nr',
    '=id',
    '=code',
    'nummer',
  ],
  name: ['=naam', '=name', 'naam specialist', 'naam kandidaat'],
  status: ['status', 'beschikbaarheidsstatus'],
  online: ['online', 'online 0-100', 'percentage online', 'online %'],
  offline: ['offline', 'offline 0-100', 'percentage offline', 'offline %'],
  levels: ['cx-niveau', 'niveau', 'cx level', 'level', 'cx-niveaus'],
  processes: ['fase(n)', 'fase', 'fasen', 'primair proces', 'processen', 'proces', 'phase', 'stage', 'process'],
  sectors: ['sectoren', 'sector', 'branche', 'branches', 'sectors', 'industry'],
  languages: ['talen', 'taal', 'languages', 'language'],
  rate: ['uurtarief', 'tarief', 'tarief per uur', 'hourly rate', 'rate'],
  hours: ['uren p/w', 'uren per week', 'uren', 'hours', 'hours per week'],
  availableFrom: [
    'beschikbaar vanaf',
    'beschikbaar',
    'beschikbaarheid',
    'available from',
    'availability',
    'startdatum',
  ],
  place: ['standplaats', 'woonplaats', 'plaats', 'regio', 'location', 'place', 'city'],
  years: ['jaren cx', 'jaren ervaring', 'ervaring in jaren', 'ervaring', 'years', 'years of experience'],
  lastContact: ['laatste contact', 'laatst gesproken', 'last contact', 'contactdatum'],
  consentUntil: ['toestemming tot', 'akkoord tot', 'bewaren tot', 'consent until'],
  methods: ['methoden', 'methodes', 'methods', 'werkwijzen'],
  certificates: ['certificaten', 'certificates', 'certificeringen', 'ccxp'],
  education: ['opleiding', 'education', 'degree'],
  source: ['bron', 'herkomst kandidaat', 'source'],
  notes: ['notitie recruiter', 'notitie', 'notities', 'opmerking', 'opmerkingen', 'toelichting', 'notes', 'remarks'],
};

export const assignmentPhrases: Phrases = {
  number: [
    'opdrachtnr',
    'opdracht nr',
    'aanvraagnr',
    'vacaturenr',
    'vacature nr',
    'assignment id',
    'job id',
    '=nr',
    '=id',
    '=code',
  ],
  title: [
    'functietitel',
    'functie',
    'titel',
    'rol',
    'opdracht',
    'vacature',
    'job title',
    'title',
    'role',
    'assignment',
  ],
  client: ['opdrachtgever', 'klant', 'organisatie', 'client', 'company'],
  sector: ['sector', 'branche', 'industry'],
  description: ['omschrijving', 'beschrijving', 'functieomschrijving', 'description'],
  online: ['online/offline (wens)', 'online/offline', 'online offline', 'online of offline'],
  levels: ['cx-niveau', 'niveau', 'cx level', 'level'],
  processes: ['fase(n)', 'fase', 'fasen', 'primair proces', 'processen', 'phase', 'stage', 'process'],
  share: ['aandeel van de klantreis', 'deel van de klantreis', 'aandeel', 'share of the journey', 'scope'],
  musts: ['must-haves', 'must have', 'eisen', 'harde eisen', 'requirements', 'musts'],
  wishes: ['wensen', 'nice to have', 'nice-to-haves', 'wishes', 'pre'],
  weights: ['weging', 'gewichten', 'wegingsfactoren', 'weights', 'weighting'],
  languages: ['talen', 'taal', 'languages'],
  maximumRate: ['max. tarief', 'maximum tarief', 'maximumtarief', 'tarief', 'max rate', 'maximum rate', 'budget'],
  hours: ['uren p/w', 'uren per week', 'uren', 'hours per week', 'hours'],
  start: ['start', 'startdatum', 'ingangsdatum', 'start date'],
  months: ['duur (mnd)', 'duur', 'looptijd', 'duration', 'months'],
  place: ['standplaats', 'plaats', 'locatie', 'location', 'place'],
  remote: ['hybride', 'thuiswerken', 'remote', 'hybrid'],
  status: ['status'],
  requestedBy: ['ingediend door', 'aangevraagd door', 'contactpersoon', 'aanvrager', 'requested by'],
};

export const specialistMatcher = createHeaderMatcher(specialistPhrases);
export const assignmentMatcher = createHeaderMatcher(assignmentPhrases);

/** Age, sex, origin, belief, health, family and portraits: not taken in, whatever the column holds [law on equal treatment]. */
export const forbiddenColumn =
  /\b(?:leeftijd|geboorte\w*|geb\.? ?datum|age|date of birth|birth\w*|dob|geslacht|sekse|gender|sex|m\/v|nationaliteit|nationality|herkomst|afkomst|etnici\w*|ethnic\w*|origin|geloof|religie|religion|burgerlijke staat|marital\w*|kinderen|children|gezondheid|handicap|health|disabil\w*|zwanger\w*|foto|pasfoto|photo|picture|geaardheid|orientation)\b/iu;
