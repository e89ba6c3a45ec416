/** Names of changes to measurements, improvements and the organisation's records, as undo and redo show them. */
import type { MessageArea } from '../area';

const recordNl =
  '{kind, select, priority {Prioriteit} word {Uitspraak} responsibilityModel {Verantwoordelijkheidsmodel} responsibility {Verantwoordelijkheid} influence {Invloed} stakeholder {Betrokkene} precondition {Randvoorwaarde} task {Taak} maturityModel {Ontwikkelingsmodel} maturityStage {Stadium} maturityQuestion {Vraag} maturityRound {Ronde} maturityAnswer {Antwoord} assumption {Aanname} other {Begrip}}';
const recordEn =
  '{kind, select, priority {Priority} word {Statement} responsibilityModel {Responsibility model} responsibility {Responsibility} influence {Influence} stakeholder {Stakeholder} precondition {Precondition} task {Task} maturityModel {Maturity model} maturityStage {Stage} maturityQuestion {Question} maturityRound {Round} maturityAnswer {Answer} assumption {Assumption} other {Term}}';

export const measureChangeMessages = {
  nl: {
    waveCreated: 'Golf “{name}” toegevoegd',
    waveUpdated: 'Golf “{name}” gewijzigd',
    waveDeleted: 'Golf “{name}” verwijderd',
    waveMoved: 'Golf “{name}” verplaatst',
    surveyImported: 'Meting “{file}”: {count, plural, one {# antwoord} other {# antwoorden}}',
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
    recordCreated: `${recordNl} “{name}” toegevoegd`,
    recordUpdated: `${recordNl} “{name}” gewijzigd`,
    recordDeleted: `${recordNl} “{name}” verwijderd{count, plural, one {} other { (# in totaal)}}`,
    recordMoved: `${recordNl} “{name}” verplaatst`,
    responsibilitySet: 'Verantwoordelijkheid van “{name}”',
    maturityAnswered: 'Antwoord van “{name}”',
  },
  en: {
    waveCreated: 'Wave “{name}” added',
    waveUpdated: 'Wave “{name}” changed',
    waveDeleted: 'Wave “{name}” deleted',
    waveMoved: 'Wave “{name}” moved',
    surveyImported: 'Measurement “{file}”: {count, plural, one {# answer} other {# answers}}',
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
    recordCreated: `${recordEn} “{name}” added`,
    recordUpdated: `${recordEn} “{name}” changed`,
    recordDeleted: `${recordEn} “{name}” deleted{count, plural, one {} other { (# in all)}}`,
    recordMoved: `${recordEn} “{name}” moved`,
    responsibilitySet: 'Responsibility of “{name}”',
    maturityAnswered: 'Answer of “{name}”',
  },
} as const satisfies MessageArea;
