/** How people head the columns of tables of improvements, in Dutch and English. */
import { createHeaderMatcher } from '../recognise/headerMatch';

/** Phrases by column, separated by bars. */
const words = {
  code: 'nr|nummer|id|code|number|no|volgnummer|verbetering nr|actienr|actie nr|ref|ref.|key|ticket|#|volgnr',
  improvement:
    'verbetering|verbeteractie|verbeterpunt|actie|improvement|action|maatregel|voorstel|proposal|titel|' +
    'title|initiatief|initiative|idee|idea|quick win|actiepunt|action item|verbetervoorstel|verbeteridee|' +
    'verbeterinitiatief|naam verbetering|recommendation|=wat|=what|=taak|=task|card name|card title|' +
    'onderwerp',
  finding:
    'bevinding|finding|constatering|signaal|probleem|problem|knelpunt|pijnpunt|pain point|klacht|issue|' +
    'aanleiding|observatie',
  cause: 'oorzaak|cause|root cause',
  proposal:
    'omschrijving|description|beschrijving|uitwerking|oplossing|solution|toelichting op actie|aanpak|' +
    'approach|wat gaan we doen|details',
  touchpoint:
    'contactmoment|contactmomenten|touchpoint|touchpoints|bij contactmoment|journey touchpoint|' +
    'touchpoint(s)|journey touchpoint(s)|klantcontact|contactmoment(en)',
  owner:
    'eigenaar|owner|verantwoordelijke|responsible|manager|actiehouder|action owner|trekker|=wie|=who|' +
    'assigned to|assignee|toegewezen aan|door wie|verantwoordelijk|=lead|members|proceseigenaar',
  department: 'afdeling|department|team|organisatieonderdeel|dept.|dept|afd.|business unit',
  status:
    'status|stand|stand van zaken|state|voortgang|=list|list name|=kolom|fase van de actie|% gereed|' + 'progress',
  proposedOn:
    'voorgesteld op|ingediend op|proposed on|datum voorstel|voorsteldatum|date proposed|aangemaakt op|' +
    'ingebracht|ingebracht op|ingediend|gemeld op|raised on|date raised|logged on|submitted on|submitted|' +
    'created on|date created|created|aangemeld op|startdatum',
  decidedOn:
    'besloten op|besluitdatum|datum besluit|decided on|decision date|date decided|akkoord|akkoord mt|' +
    'akkoord op|goedgekeurd|goedgekeurd op|approved|approved on|besluit|besloten|decided',
  dueOn:
    'deadline|uiterlijk|gereed voor|streefdatum|due|due date|due on|planning|target date|end date|' +
    'einddatum|=wanneer|=when|klaar voor|oplevering|verwacht gereed|planned end|verloopt op|gepland',
  doneOn:
    'gereed op|datum gereed|afgerond op|done on|completed on|date done|gereeddatum|klaar op|=klaar|' +
    '=gereed|=afgerond|=completed|=done|closed on|closed|uitgevoerd op|implemented on|opgeleverd op|' +
    'finished on|date completed|datum afgerond',
  effort:
    'inspanning (s/m/l)|inspanning|effort|omvang|moeite|size|inzet|effort (1-5)|complexity|complexiteit|' +
    't-shirt size|inspanning (1-5)|benodigde inzet',
  impact:
    'impact (1-5)|impact|effect|waarde voor de klant|impact klant|customer impact|klantimpact|' +
    'impact op klant|impact voor de klant|waarde|klantwaarde|impact (h/m/l)',
  customerBenefit: 'voordeel klant|klantvoordeel|wat de klant merkt|customer benefit|opbrengst klant',
  organisationBenefit:
    'voordeel organisatie|wat de organisatie merkt|organisation benefit|opbrengst organisatie|' +
    'organizational benefit',
  measure: 'maat|measure|indicator|kpi|maatstaf|meetpunt|metric|meetwaarde|success measure|kpi naam',
  unit: 'eenheid|unit',
  baselineValue:
    'nulmeting|baseline|voor|uitgangswaarde|before|voormeting|uitgangspunt|score voor|value before|' +
    'startwaarde|nulwaarde',
  baselineN: 'n (nul)|n nulmeting|n baseline|n voor|n before',
  afterValue: 'nameting|na|after|resultaat|result|eindmeting|score na|value after|achteraf|realisatie|eindwaarde',
  afterN: 'n (na)|n nameting|n after|n na',
  registers: 'registratie|registraties|rapportage|te wijzigen registratie|register|registers|report to change',
  notes: 'toelichting|opmerking|opmerkingen|notes|remarks|comments|notitie|comment|bijzonderheden',
} as const;

export const improvementMatcher = createHeaderMatcher(
  Object.fromEntries(Object.entries(words).map(([field, list]) => [field, list.split('|')])),
);
