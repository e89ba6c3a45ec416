/** The smallest team for several assignments, beside the division. */
import type { MessageArea } from '../../area';

export const teamStaffingMessages = {
  nl: {
    title: 'Kleinste team voor meer opdrachten samen',
    why: 'Kies opdrachten: dit zoekt het kleinste groepje dat samen alles meebrengt wat daarin gevraagd wordt. Tarief, uren, start en plaats gelden voor ieder apart.',
    assignments: 'Opdrachten',
    none: 'Geen opdracht met deze naam',
    search: 'Zoek een opdracht',
    open: 'Opdrachten tonen',
    remove: '{name} uit het team halen',
    searching: 'Het kleinste team wordt gezocht',
    proven:
      '{count, plural, one {{names} alleen brengt alles mee; kleiner kan niet} other {{names}: # mensen, en kleiner kan niet}}',
    provenRest:
      '{count, plural, one {{names} alleen brengt alles mee wat te vinden is; kleiner kan niet} other {{names}: # mensen, en kleiner kan niet}}',
    gap: '{names}: {count} mensen. Bewezen is dat het er minstens {least} zijn; of het met minder dan {count} kan, is niet uitgezocht.',
    nobody: 'Niemand brengt iets mee van wat hier gevraagd wordt',
    nothingAsked: 'In deze opdrachten staat nog niets dat een team moet meebrengen',
    brings: 'Brengt mee',
    part: '{count, plural, one {# punt} other {# punten}} van {all}',
    uncovered: 'Niemand heeft met zekerheid: {list}.',
    unjudged:
      '{count, plural, one {Eén punt beoordeelt een mens; dat telt hier niet mee.} other {# punten beoordeelt een mens; die tellen hier niet mee.}}',
    source: '{candidates, plural, one {# specialist kan} other {# specialisten kunnen}} meedoen.',
    side: { online: 'kracht online', offline: 'kracht offline' },
  },
  en: {
    title: 'Smallest team for several assignments together',
    why: 'Choose assignments: this finds the smallest group that together brings all that they ask. Rate, hours, start and place hold for each person apart.',
    assignments: 'Assignments',
    none: 'No assignment of this name',
    search: 'Find an assignment',
    open: 'Show assignments',
    remove: 'Take {name} out of the team',
    searching: 'Finding the smallest team',
    proven:
      '{count, plural, one {{names} alone brings everything; it cannot be smaller} other {{names}: # people, and it cannot be fewer}}',
    provenRest:
      '{count, plural, one {{names} alone brings all that can be found; it cannot be smaller} other {{names}: # people, and it cannot be fewer}}',
    gap: '{names}: {count} people. It is proven that at least {least} are needed; whether fewer than {count} would do was not looked into.',
    nobody: 'Nobody brings anything of what is asked here',
    nothingAsked: 'These assignments do not ask anything yet that a team has to bring',
    brings: 'Brings',
    part: '{count, plural, one {# point} other {# points}} of {all}',
    uncovered: 'Nobody surely has: {list}.',
    unjudged:
      '{count, plural, one {One point is for a person to judge; it does not count here.} other {# points are for a person to judge; they do not count here.}}',
    source: '{candidates, plural, one {# specialist can} other {# specialists can}} take part.',
    side: { online: 'strength online', offline: 'strength offline' },
  },
} as const satisfies MessageArea;
