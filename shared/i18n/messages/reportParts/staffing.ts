/** Words of the sections of the staffing advice. */
export const staffingParts = {
  nl: {
    someone: 'specialist {number}',
    source:
      'Profielen van {n, plural, one {# specialist} other {# specialisten}}: kracht en ervaring zoals het profiel zegt.',
    line: 'n = {n, plural, one {# profiel} other {# profielen}}; zoals het profiel zegt, stand op {date}',
    coverageLine:
      'n = {n, plural, one {# contactmoment} other {# contactmomenten}}, {people, plural, one {# profiel} other {# profielen}}; stand op {date}',
    assignmentSource: 'Opdrachten in dit bestand: {n, plural, one {# aanvraag} other {# aanvragen}}.',
    assignmentLine: 'n = {n, plural, one {# aanvraag} other {# aanvragen}}; stand op {date}',
    columns: {
      specialist: 'Specialist',
      online: 'Online',
      offline: 'Offline',
      levels: 'Niveau',
      processes: 'Processen',
      covers: 'Dekt',
      alone: 'Als enige',
      level: 'Niveau',
      rule: 'Gevraagd wanneer',
      touchpoints: 'Contactmomenten',
      asked: 'Gevraagd',
      question: 'Vraag',
      answer: 'Antwoord',
      verdict: 'Oordeel',
      learners: 'Van elkaar leren',
      apart: 'Punten uit elkaar',
    },
    demand: {
      finding: 'De klantreis vraagt {online} online en {offline} offline',
      unknown: 'Of de klantreis vooral online of offline is, is nog niet te zeggen',
      lead: 'Wat de contactmomenten vragen van wie ze vormgeeft: welke kant, welk deel, welk niveau.',
      figures: {
        byCount: 'online, elk contactmoment telt even zwaar',
        byFrequency: 'online, naar hoe vaak het voorkomt',
        byImportance: 'online, naar belang',
        byBoth: 'online, naar frequentie en belang',
      },
      without:
        '{count, plural, one {Bij één contactmoment is} other {Bij # contactmomenten is}} niet bekend of het online of offline is; hybride telt voor de helft.',
      hybrid: 'Hybride telt voor de helft online.',
      processes: 'Welk deel van de klantbeleving',
      processesFinding: '{process} vraagt de meeste aandacht: {count} van de {all} contactmomenten',
      processesSub: 'aantal contactmomenten per proces; een contactmoment kan bij meer processen horen',
      levels: 'Welk niveau',
      rules: {
        steering: 'contactmomenten bij drie of meer afdelingen',
        brand: 'een contactmoment belooft iets',
        operational: 'belang 4 of 5 en een emotioneel cijfer onder 5,5',
        customer: 'emotioneel geladen en (deels) offline',
      },
      yes: 'ja',
      no: 'nee',
    },
    clarity: {
      finding:
        '{all, plural, one {{clear, plural, =0 {De aanvraag is nog niet duidelijk genoeg} other {De aanvraag is duidelijk genoeg}}} other {{clear, plural, =0 {Geen van de {all} aanvragen is} one {Eén van de {all} aanvragen is} other {# van de {all} aanvragen zijn}} duidelijk genoeg}}',
      lead: 'Online of offline, welk deel van de beleving, welk niveau, welk deel van de reis: zonder antwoord is er niets om mensen naast te leggen.',
      clear: 'Duidelijk genoeg om mensen naast te leggen.',
      ask: '{count, plural, one {Leg eerst één vraag voor aan de opdrachtgever.} other {Leg eerst # vragen voor aan de opdrachtgever.}}',
      answered: 'beantwoord',
      said: '{reason} (‘{said}’)',
      online: '{online} % online, {offline} % offline',
      share: '{share} % van de klantreis',
      musts: '{count, plural, =0 {geen} one {# eis die te toetsen is} other {# eisen die te toetsen zijn}}',
      weights: '{count, plural, =0 {geen} one {# wens met gewicht} other {# wensen met gewicht}}',
      more: 'De eerste {shown} van {total} aanvragen zijn uitgewerkt.',
    },
    team: {
      finding:
        '{people, plural, one {Eén persoon} other {# mensen}}: {covered} van {all, plural, one {# contactmoment} other {# contactmomenten}} gedekt',
      findingNoJourney: '{people, plural, one {Eén persoon} other {# mensen}} in dit bestand',
      about:
        'Kracht 0–100, zoals het profiel zegt; leeg = niet bekend. Iemand dekt een contactmoment met kracht 40 of meer aan die kant en een proces dat erbij hoort.',
      capped: 'Alleen de eerste {shown} van {total} specialisten zijn over de klantreis gelegd.',
    },
    coverage: {
      finding:
        '{nobody, plural, one {Eén van de {all} contactmomenten heeft} other {# van de {all} contactmomenten hebben}} niemand, de meeste bij ‘{stage}’',
      full: 'Elk contactmoment heeft iemand{one, plural, =0 {} one {; één leunt op één persoon} other {; # leunen op één persoon}}',
      unsure:
        '{unknown, plural, one {Van één contactmoment is} other {Van # contactmomenten is}} niet te zeggen of iemand het dekt',
      sub: 'aantal contactmomenten per fase; dekken = kracht 40 of meer en het proces',
      more: 'meer mensen',
      one: 'leunt op één',
      unknown: 'niet te zeggen',
      nobody: 'niemand',
      gaps: 'Wat niemand dekt',
    },
    advice: {
      smallest:
        '{count, plural, one {{names} dekt alleen al} other {{names} dekken samen al}} alles wat dit team kan dekken; kleiner kan niet',
      smallestBound: '{names} dekken samen alles wat dit team kan dekken; met minder dan {least} kan het niet',
      none: 'Niemand in dit team dekt met zekerheid een contactmoment',
      gap: '{count, plural, one {Eén contactmoment blijft leeg} other {# contactmomenten blijven leeg}}: zoek daar iemand voor, of verdeel het werk anders.',
      alone:
        '{name} is de enige bij {count, plural, one {# contactmoment} other {# contactmomenten}}: regel een vervanger of een tweede.',
      unknown:
        '{count, plural, one {Van één contactmoment is} other {Van # contactmomenten is}} niet te zeggen of iemand het dekt: vul kracht en processen van de profielen aan.',
      todo: 'Wat te doen',
      pairs: 'Wie van wie kan leren',
      pairsAbout:
        'De een werkt vooral online, de ander vooral offline, in hetzelfde deel van de beleving: samen zien zij de hele klantreis.',
      pairsNone: 'Er zijn geen twee mensen die 30 punten of meer uit elkaar liggen en een proces delen.',
      pairsMore: 'De {shown} verst uit elkaar liggende van {total} paren.',
    },
  },
  en: {
    someone: 'specialist {number}',
    source:
      'Profiles of {n, plural, one {# specialist} other {# specialists}}: strength and experience as the profile says.',
    line: 'n = {n, plural, one {# profile} other {# profiles}}; as the profile says, on {date}',
    coverageLine:
      'n = {n, plural, one {# touchpoint} other {# touchpoints}}, {people, plural, one {# profile} other {# profiles}}; on {date}',
    assignmentSource: 'Assignments in this file: {n, plural, one {# request} other {# requests}}.',
    assignmentLine: 'n = {n, plural, one {# request} other {# requests}}; on {date}',
    columns: {
      specialist: 'Specialist',
      online: 'Online',
      offline: 'Offline',
      levels: 'Level',
      processes: 'Processes',
      covers: 'Covers',
      alone: 'Alone',
      level: 'Level',
      rule: 'Asked when',
      touchpoints: 'Touchpoints',
      asked: 'Asked',
      question: 'Question',
      answer: 'Answer',
      verdict: 'Verdict',
      learners: 'To learn from each other',
      apart: 'Points apart',
    },
    demand: {
      finding: 'The journey asks {online} online and {offline} offline',
      unknown: 'Whether the journey is mostly online or offline cannot be said yet',
      lead: 'What the touchpoints ask of those who shape them: which side, which part, which level.',
      figures: {
        byCount: 'online, every touchpoint counts the same',
        byFrequency: 'online, by how often it happens',
        byImportance: 'online, by importance',
        byBoth: 'online, by frequency and importance',
      },
      without:
        '{count, plural, one {Of one touchpoint it is} other {Of # touchpoints it is}} not known whether it is online or offline; hybrid counts half.',
      hybrid: 'Hybrid counts half online.',
      processes: 'Which part of the experience',
      processesFinding: '{process} asks most attention: {count} of {all} touchpoints',
      processesSub: 'number of touchpoints per process; a touchpoint can belong to more than one',
      levels: 'Which level',
      rules: {
        steering: 'touchpoints with three departments or more',
        brand: 'a touchpoint promises something',
        operational: 'importance 4 or 5 and an emotional mark below 5.5',
        customer: 'emotionally charged and (partly) offline',
      },
      yes: 'yes',
      no: 'no',
    },
    clarity: {
      finding:
        '{all, plural, one {{clear, plural, =0 {The request is not clear enough yet} other {The request is clear enough}}} other {{clear, plural, =0 {None of {all} requests is} one {One of {all} requests is} other {# of {all} requests are}} clear enough}}',
      lead: 'Online or offline, which part of the experience, which level, which part of the journey: without an answer there is nothing to lay people beside.',
      clear: 'Clear enough to lay people beside.',
      ask: '{count, plural, one {First put one question to the client.} other {First put # questions to the client.}}',
      answered: 'answered',
      said: '{reason} (‘{said}’)',
      online: '{online}% online, {offline}% offline',
      share: '{share}% of the journey',
      musts: '{count, plural, =0 {none} one {# demand that can be checked} other {# demands that can be checked}}',
      weights: '{count, plural, =0 {none} one {# wish with a weight} other {# wishes with a weight}}',
      more: 'The first {shown} of {total} requests are worked out.',
    },
    team: {
      finding:
        '{people, plural, one {One person} other {# people}}: {covered} of {all, plural, one {# touchpoint} other {# touchpoints}} covered',
      findingNoJourney: '{people, plural, one {One person} other {# people}} in this file',
      about:
        'Strength 0–100, as the profile says; empty = not known. To cover a touchpoint takes strength 40 or more on its side and a process that it belongs to.',
      capped: 'Only the first {shown} of {total} specialists were laid over the journey.',
    },
    coverage: {
      finding:
        '{nobody, plural, one {One of {all} touchpoints has} other {# of {all} touchpoints have}} nobody, most of them at ‘{stage}’',
      full: 'Every touchpoint has somebody{one, plural, =0 {} one {; one leans on one person} other {; # lean on one person}}',
      unsure:
        '{unknown, plural, one {Of one touchpoint} other {Of # touchpoints}} it cannot be said whether anybody covers it',
      sub: 'number of touchpoints per stage; to cover = strength 40 or more and the process',
      more: 'more people',
      one: 'leans on one',
      unknown: 'cannot be said',
      nobody: 'nobody',
      gaps: 'What nobody covers',
    },
    advice: {
      smallest:
        '{count, plural, one {{names} alone covers} other {{names} together cover}} all that this team can cover; it cannot be smaller',
      smallestBound: '{names} together cover all that this team can cover; fewer than {least} is not possible',
      none: 'Nobody in this team surely covers a touchpoint',
      gap: '{count, plural, one {One touchpoint stays empty} other {# touchpoints stay empty}}: find somebody for it, or divide the work differently.',
      alone:
        '{name} is the only one at {count, plural, one {# touchpoint} other {# touchpoints}}: arrange a stand-in or a second.',
      unknown:
        '{count, plural, one {Of one touchpoint} other {Of # touchpoints}} it cannot be said whether anybody covers it: complete strength and processes in the profiles.',
      todo: 'What to do',
      pairs: 'Who can learn from whom',
      pairsAbout:
        'One works mostly online, the other mostly offline, in the same part of the experience: together they see the whole journey.',
      pairsNone: 'No two people lie 30 points or more apart and share a process.',
      pairsMore: 'The {shown} furthest apart of {total} pairs.',
    },
  },
} as const;
