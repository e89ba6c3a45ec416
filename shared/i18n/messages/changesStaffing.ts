/** Names of changes to specialists, assignments and shortlists, as undo and redo show them. */
import type { MessageArea } from '../area';

export const staffingChangeMessages = {
  nl: {
    skillCreated: 'Competentie “{name}” toegevoegd',
    specialistCreated: 'Specialist “{name}” toegevoegd',
    specialistUpdated: '{count, plural, one {Profiel van {name} gewijzigd} other {# profielen gewijzigd}}',
    specialistDeleted: '{count, plural, one {{name} verwijderd} other {# specialisten verwijderd}}',
    assignmentCreated: 'Opdracht “{name}” toegevoegd',
    assignmentUpdated: 'Opdracht “{name}” gewijzigd',
    assignmentDeleted: '{count, plural, one {Opdracht “{name}” verwijderd} other {# opdrachten verwijderd}}',
    assignmentTaken: 'Opdracht uit bestand overgenomen',
    profilesTaken: '{count, plural, one {Profiel} other {# profielen}} uit bestand overgenomen',
    criteriaSet: 'Criteria van “{name}” gewijzigd',
    shortlistSet:
      '{count, plural, one {{name}} other {# specialisten}}: {stage, select, considered {op de shortlist} approached {benaderd} proposed {voorgesteld} interviewed {gesproken} chosen {gekozen} other {afgevallen}}',
    shortlistRemoved: '{count, plural, one {{name}} other {# specialisten}} van de shortlist',
    retentionSet: 'Bewaartermijn gewijzigd',
  },
  en: {
    skillCreated: 'Skill “{name}” added',
    specialistCreated: 'Specialist “{name}” added',
    specialistUpdated: '{count, plural, one {Profile of {name} changed} other {# profiles changed}}',
    specialistDeleted: '{count, plural, one {{name} deleted} other {# specialists deleted}}',
    assignmentCreated: 'Assignment “{name}” added',
    assignmentUpdated: 'Assignment “{name}” changed',
    assignmentDeleted: '{count, plural, one {Assignment “{name}” deleted} other {# assignments deleted}}',
    assignmentTaken: 'Assignment taken from a file',
    profilesTaken: '{count, plural, one {Profile} other {# profiles}} taken from a file',
    criteriaSet: 'Criteria of “{name}” changed',
    shortlistSet:
      '{count, plural, one {{name}} other {# specialists}}: {stage, select, considered {on the shortlist} approached {approached} proposed {proposed} interviewed {interviewed} chosen {chosen} other {declined}}',
    shortlistRemoved: '{count, plural, one {{name}} other {# specialists}} off the shortlist',
    retentionSet: 'Retention changed',
  },
} as const satisfies MessageArea;
