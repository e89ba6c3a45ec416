/** The screen of staffing inside an engagement: demand, team and coverage. */
import type { MessageArea } from '../../area';

export const engagementStaffingMessages = {
  nl: {
    title: 'Bezetting',
    addPerson: 'Iemand toevoegen',
    importTeam: 'Lijst invoegen',
    noBalance: 'De verhouding online en offline is nog niet bekend',
    demandFinding: 'De klantreis vraagt {offline} % offline en {online} % online',
    weighedBy: 'Gewogen naar',
    by: {
      byCount: 'aantal contactmomenten',
      byFrequency: 'hoe vaak ze voorkomen',
      byImportance: 'belang',
      byBoth: 'frequentie en belang',
    },
    online: 'Online',
    offline: 'Offline',
    onlineName: 'Online',
    offlineName: 'Offline',
    processes: 'Processen: {list}.',
    levels: 'Gevraagd niveau: {list}.',
    demandSource: 'Bron: {count, plural, one {# contactmoment} other {# contactmomenten}} uit de tabel.',
    noTeam: 'Nog niemand op deze opdracht',
    noTeamWhy:
      'Voeg toe wie meewerkt, met kracht online en offline en de processen. Dan is te zien welk deel van de klantreis bezet is.',
    team: '{count, plural, one {Eén persoon op deze opdracht} other {# mensen op deze opdracht}}',
    member:
      'dekt {covers, plural, one {# contactmoment} other {# contactmomenten}}{alone, plural, =0 {} other {, waarvan # alleen}}',
    smallest:
      '{count, plural, one {{names} alleen dekt al} other {{names} samen dekken al}} wat dit team kan dekken; kleiner kan niet{uncovered, plural, =0 {} one {. Eén contactmoment dekt niemand} other {. # contactmomenten dekt niemand}}.',
    smallestGap: '{names}: {count} mensen; minder dan {least} kan niet.',
    pairing: 'Van elkaar leren: {online} (online) en {offline} (offline), {apart} punten uit elkaar.',
    coverageNoTeam: '{count, plural, one {# contactmoment staat} other {# contactmomenten staan}} nog leeg',
    coverageFull:
      'Elk contactmoment heeft iemand{count, plural, =0 {} one {; één leunt op één persoon} other {; # leunen op één persoon}}',
    coverageFinding: '{nobody} van {all} contactmomenten hebben niemand, de meeste bij ‘{stage}’',
    coverageSource:
      'Eén blokje is één contactmoment ({count} in totaal); hybride telt aan beide kanten. Dekken = kracht 40 of meer en het proces.',
    stage: 'Fase',
    all: 'Totaal',
    stageWords: '{name}: {all} contactmomenten, {nobody} zonder iemand, {one} op één persoon, {unknown} onbekend',
    state: { covered: 'meer mensen', single: 'leunt op één', nobody: 'niemand', unknown: 'niet te zeggen' },
    status: { team: 'Mensen', nobody: 'Niemand', one: 'Op één persoon', unknown: 'Niet te zeggen' },
    empty: {
      title: 'Nog geen klantreis om te bezetten',
      why: 'De vraag naar mensen volgt uit de contactmomenten: online of offline, welk proces, welke fase.',
      quote: '‘De specialist heeft vaak slechts een klein deel van de reis onder zich.’',
      toTable: 'Naar de contactmomenten',
    },
  },
  en: {
    title: 'Staffing',
    addPerson: 'Add somebody',
    importTeam: 'Add a list',
    noBalance: 'The balance of online and offline is not known yet',
    demandFinding: 'The journey asks {offline}% offline and {online}% online',
    weighedBy: 'Weighed by',
    by: {
      byCount: 'number of touchpoints',
      byFrequency: 'how often they happen',
      byImportance: 'importance',
      byBoth: 'frequency and importance',
    },
    online: 'Online',
    offline: 'Offline',
    onlineName: 'Online',
    offlineName: 'Offline',
    processes: 'Processes: {list}.',
    levels: 'Level asked: {list}.',
    demandSource: 'Source: {count, plural, one {# touchpoint} other {# touchpoints}} in the table.',
    noTeam: 'Nobody on this engagement yet',
    noTeamWhy:
      'Add who works on it, with strength online and offline and the processes. Then it shows which part of the journey is staffed.',
    team: '{count, plural, one {One person on this engagement} other {# people on this engagement}}',
    member:
      'covers {covers, plural, one {# touchpoint} other {# touchpoints}}{alone, plural, =0 {} other {, # of them alone}}',
    smallest:
      '{count, plural, one {{names} alone covers} other {{names} together cover}} all that this team can cover; it cannot be smaller{uncovered, plural, =0 {} one {. Nobody covers one touchpoint} other {. Nobody covers # touchpoints}}.',
    smallestGap: '{names}: {count} people; fewer than {least} is not possible.',
    pairing: 'To learn from each other: {online} (online) and {offline} (offline), {apart} points apart.',
    coverageNoTeam: '{count, plural, one {# touchpoint is} other {# touchpoints are}} still empty',
    coverageFull:
      'Every touchpoint has somebody{count, plural, =0 {} one {; one leans on one person} other {; # lean on one person}}',
    coverageFinding: '{nobody} of {all} touchpoints have nobody, most of them at ‘{stage}’',
    coverageSource:
      'One block is one touchpoint ({count} in all); hybrid counts on both sides. To cover = strength 40 or more and the process.',
    stage: 'Stage',
    all: 'All',
    stageWords: '{name}: {all} touchpoints, {nobody} with nobody, {one} on one person, {unknown} unknown',
    state: { covered: 'more people', single: 'leans on one', nobody: 'nobody', unknown: 'cannot be said' },
    status: { team: 'People', nobody: 'Nobody', one: 'On one person', unknown: 'Cannot be said' },
    empty: {
      title: 'No journey to staff yet',
      why: 'The need for people follows from the touchpoints: online or offline, which process, which stage.',
      quote: '‘The specialist often has only a small part of the journey in hand.’',
      toTable: 'To the touchpoints',
    },
  },
} as const satisfies MessageArea;
