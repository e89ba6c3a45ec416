/** Names of changes to measurements, improvements and the organisation's records, as undo and redo show them. */
import type { MessageArea } from '../area';

/** A record's name; of what is chosen from a list its code, told in words. */
const nameNl =
  '{kind, select, responsibilityModel {{name, select, expertTeam {Team van klantexperts} department {Aparte afdeling} chiefOfficer {Chief Customer Officer} contactDepartments {Afdelingen met het meeste klantcontact} chain {Ketenmanagement} everyone {Iedereen} other {{name}}}} task {{name, select, design {gewenste klantbeleving} journeys {regie in klantreizen} research {marktonderzoek} concepts {service- en dienstenconcepten} data {werken met data} customerValue {klantwaarde (CRM)} brand {merk en merkbeleving} culture {klantgerichte cultuur} other {{name}}}} precondition {{name, select, sponsor {sponsor} access {toegang} reportingLine {rapportagelijn} budget {budget} time {tijd} own {eigen voorwaarde} other {{name}}}} other {{name}}}';
const nameEn =
  '{kind, select, responsibilityModel {{name, select, expertTeam {Team of customer experts} department {Separate department} chiefOfficer {Chief Customer Officer} contactDepartments {Departments with most customer contact} chain {Chain management} everyone {Everyone} other {{name}}}} task {{name, select, design {desired experience} journeys {directing journeys} research {market research} concepts {service concepts} data {working with data} customerValue {customer value (CRM)} brand {brand and brand experience} culture {customer-oriented culture} other {{name}}}} precondition {{name, select, sponsor {sponsor} access {access} reportingLine {reporting line} budget {budget} time {time} own {own precondition} other {{name}}}} other {{name}}}';
const recordNl =
  '{kind, select, priority {Prioriteit} word {Uitspraak} responsibilityModel {Verantwoordelijkheidsmodel} responsibility {Verantwoordelijkheid} influence {Invloed} stakeholder {Betrokkene} precondition {Randvoorwaarde} task {Taak} maturityModel {Ontwikkelingsmodel} maturityStage {Stadium} maturityQuestion {Vraag} maturityRound {Ronde} maturityAnswer {Antwoord} assumption {Aanname} kanoFeature {Eigenschap} other {Begrip}}';
const recordEn =
  '{kind, select, priority {Priority} word {Statement} responsibilityModel {Responsibility model} responsibility {Responsibility} influence {Influence} stakeholder {Stakeholder} precondition {Precondition} task {Task} maturityModel {Maturity model} maturityStage {Stage} maturityQuestion {Question} maturityRound {Round} maturityAnswer {Answer} assumption {Assumption} kanoFeature {Feature} other {Term}}';

export const measureChangeMessages = {
  nl: {
    waveCreated: 'Golf “{name}” toegevoegd',
    waveUpdated: 'Golf “{name}” gewijzigd',
    waveDeleted: 'Golf “{name}” verwijderd',
    waveMoved: 'Golf “{name}” verplaatst',
    surveyImported: 'Meting “{file}”: {count, plural, one {# antwoord} other {# antwoorden}}',
    kanoDefined: '{count, plural, one {Eigenschap “{name}” toegevoegd} other {# eigenschappen toegevoegd}}',
    topicLinked: 'Onderwerp “{name}” gekoppeld',
    responsesExcluded: '{count, plural, one {Antwoord telt niet mee} other {# antwoorden tellen niet mee}}',
    responsesIncluded: '{count, plural, one {Antwoord telt weer mee} other {# antwoorden tellen weer mee}}',
    measurementFollowed:
      '{count, plural, one {Contactmoment volgt de meting} other {# contactmomenten volgen de meting}}',
    measurementEstimated:
      '{count, plural, one {Contactmoment heeft weer de schatting} other {# contactmomenten hebben weer de schatting}}',
    improvementCreated: 'Verbetering “{name}” toegevoegd',
    improvementUpdated: '{count, plural, one {Verbetering “{name}” gewijzigd} other {# verbeteringen gewijzigd}}',
    improvementDeleted: '{count, plural, one {Verbetering “{name}” verwijderd} other {# verbeteringen verwijderd}}',
    improvementMoved:
      '“{name}” naar {column, select, proposed {Voorgesteld} decided {Besloten} inProgress {In uitvoering} done {Gereed} other {Gestopt of stil}}',
    evidenceAdded: 'Onderbouwing bij “{name}”',
    evidenceRemoved: '{count, plural, one {Onderbouwing verwijderd} other {# onderbouwingen verwijderd}}',
    recordCreated: `${recordNl} “${nameNl}” toegevoegd`,
    recordUpdated: `${recordNl} “${nameNl}” gewijzigd`,
    recordDeleted: `${recordNl} “${nameNl}” verwijderd{count, plural, one {} other { (# in totaal)}}`,
    recordMoved: `${recordNl} “${nameNl}” verplaatst`,
    responsibilitySet:
      '{count, plural, one {Verantwoordelijkheid van “{name}”} other {Verantwoordelijkheid in # vakken van de matrix}}',
    maturityAnswered: 'Antwoord van “{name}”',
  },
  en: {
    waveCreated: 'Wave “{name}” added',
    waveUpdated: 'Wave “{name}” changed',
    waveDeleted: 'Wave “{name}” deleted',
    waveMoved: 'Wave “{name}” moved',
    surveyImported: 'Measurement “{file}”: {count, plural, one {# answer} other {# answers}}',
    kanoDefined: '{count, plural, one {Feature “{name}” added} other {# features added}}',
    topicLinked: 'Topic “{name}” linked',
    responsesExcluded: '{count, plural, one {Answer no longer counts} other {# answers no longer count}}',
    responsesIncluded: '{count, plural, one {Answer counts again} other {# answers count again}}',
    measurementFollowed:
      '{count, plural, one {Touchpoint follows the measurement} other {# touchpoints follow the measurement}}',
    measurementEstimated:
      '{count, plural, one {Touchpoint has its estimate again} other {# touchpoints have their estimates again}}',
    improvementCreated: 'Improvement “{name}” added',
    improvementUpdated: '{count, plural, one {Improvement “{name}” changed} other {# improvements changed}}',
    improvementDeleted: '{count, plural, one {Improvement “{name}” deleted} other {# improvements deleted}}',
    improvementMoved:
      '“{name}” to {column, select, proposed {Proposed} decided {Decided} inProgress {In progress} done {Done} other {Stopped or silent}}',
    evidenceAdded: 'Evidence for “{name}”',
    evidenceRemoved: '{count, plural, one {Evidence removed} other {# pieces of evidence removed}}',
    recordCreated: `${recordEn} “${nameEn}” added`,
    recordUpdated: `${recordEn} “${nameEn}” changed`,
    recordDeleted: `${recordEn} “${nameEn}” deleted{count, plural, one {} other { (# in all)}}`,
    recordMoved: `${recordEn} “${nameEn}” moved`,
    responsibilitySet:
      '{count, plural, one {Responsibility of “{name}”} other {Responsibility in # cells of the matrix}}',
    maturityAnswered: 'Answer of “{name}”',
  },
} as const satisfies MessageArea;
