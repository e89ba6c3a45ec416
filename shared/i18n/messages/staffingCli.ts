/** Words of staffing on the command line. */
export const staffingCliMessages = {
  nl: {
    oneOf: 'Geef --assignment NUMMER of --specialist NUMMER, één van de twee.',
    whichAssignment: 'Geef met --assignment NUMMER aan welke opdracht.',
    gate: { pass: 'voldoet', unknown: 'onbekend', near: 'net niet', fail: 'voldoet niet' },
    column: {
      rank: 'plaats',
      who: 'wie',
      gate: 'eisen',
      score: 'score',
      reason: 'eerst te weten',
      assignment: 'opdracht',
      stage: 'fase',
      touchpoints: 'contactmomenten',
      nobody: 'niemand',
      one: 'één',
      more: 'meer',
      unknown: 'onbekend',
    },
    counts:
      'Voldoet: {pass}. Een eis onbekend: {unknown}. Net niet: {near}. Voldoet niet: {fail}.{leftOut, plural, =0 {} other { Niet benaderen: #.}}',
    leftOut: 'Deze specialist staat op ‘niet benaderen’ en wordt niet voorgesteld.',
    notScored: 'te vaag om te vergelijken',
    changes: 'Wat zou de volgorde veranderen?',
    change: '{criterion}: gewicht van {from} naar {to}, dan staat {who} bovenaan.',
    total:
      'Som van de scores: {total}, bewezen de beste. {unplaced, plural, =0 {Iedereen heeft een plaats.} one {Zonder plaats: # specialist.} other {Zonder plaats: # specialisten.}}',
    unfilled: 'Voor deze opdrachten voldoet niemand aan de eisen, of iedereen die past is al bezet: {list}',
    refused: 'Te vaag om te verdelen: {list}',
    onlyOne: 'Er is geen andere verdeling mogelijk.',
    equalDivision: 'Een andere verdeling is precies even goed.',
    second: 'De op één na beste verdeling komt op {total} en kost {cost} punten.',
    balance:
      'Vraag, gewogen met frequentie en belang: {online} % online ({n, plural, one {# contactmoment} other {# contactmomenten}}{without, plural, =0 {} other {; # tellen niet mee omdat iets onbekend is}}).',
    noBalance: 'De balans tussen online en offline is niet te bepalen: frequentie, belang of kanaal ontbreekt.',
    covered:
      'Contactmomenten: door niemand gedekt {nobody}, leunt op één persoon {one}, door meer mensen gedekt {more}, onbekend {unknown}.',
    noStage: 'zonder fase',
    noTeam: 'Er staan nog geen specialisten in deze opdracht.',
    teamProven:
      'Kleinste team ({count, plural, one {# persoon} other {# personen}}, bewezen): {list}.{uncovered, plural, =0 {} one { Eén contactmoment dekt niemand.} other { # contactmomenten dekt niemand.}}',
    teamFound:
      'Gevonden team ({count, plural, one {# persoon} other {# personen}}; bewezen is alleen dat het er minstens {atLeast} zijn): {list}.{uncovered, plural, =0 {} one { Eén contactmoment dekt niemand.} other { # contactmomenten dekt niemand.}}',
    copied: 'Geschreven: {file}',
    whichSpecialist: 'Geef met --specialist NUMMER aan van wie het blad is.',
    whereTo: 'Geef met --out PAD aan waar het bestand komt.',
    copyQuotes:
      'Citaten mee: {kept}, weggelaten: {left}. {replaced, plural, =0 {Er stonden geen namen in de teksten.} one {Op # plaats is een naam vervangen.} other {Op # plaatsen is een naam vervangen.}}',
    holds:
      '{kind, select, assignment {Het bestand bevat een opdracht} other {{count, plural, one {Het bestand bevat # profiel} other {Het bestand bevat # profielen}}}}{there, plural, =0 {} other {, al aanwezig: #}}.',
  },
  en: {
    oneOf: 'Give --assignment NUMBER or --specialist NUMBER, one of the two.',
    whichAssignment: 'Say with --assignment NUMBER which assignment.',
    gate: { pass: 'meets', unknown: 'unknown', near: 'just not', fail: 'does not meet' },
    column: {
      rank: 'rank',
      who: 'who',
      gate: 'demands',
      score: 'score',
      reason: 'first to know',
      assignment: 'assignment',
      stage: 'stage',
      touchpoints: 'touchpoints',
      nobody: 'nobody',
      one: 'one',
      more: 'more',
      unknown: 'unknown',
    },
    counts:
      'Meets: {pass}. A demand unknown: {unknown}. Just not: {near}. Does not meet: {fail}.{leftOut, plural, =0 {} other { Do not contact: #.}}',
    leftOut: 'This specialist is marked ‘do not contact’ and is not proposed.',
    notScored: 'too vague to compare',
    changes: 'What would change the order?',
    change: '{criterion}: weight from {from} to {to}, then {who} comes first.',
    total:
      'Sum of the scores: {total}, proven the best. {unplaced, plural, =0 {Everybody has a place.} one {Without a place: # specialist.} other {Without a place: # specialists.}}',
    unfilled: 'Nobody meets the demands of these assignments, or all who fit are taken: {list}',
    refused: 'Too vague to divide: {list}',
    onlyOne: 'No other division is possible.',
    equalDivision: 'Another division is just as good.',
    second: 'The second-best division comes to {total} and costs {cost} points.',
    balance:
      'Demand, weighted by frequency and importance: {online}% online ({n, plural, one {# touchpoint} other {# touchpoints}}{without, plural, =0 {} one {; # does not count because something is unknown} other {; # do not count because something is unknown}}).',
    noBalance: 'The balance of online and offline cannot be told: frequency, importance or channel is missing.',
    covered:
      'Touchpoints: covered by nobody {nobody}, leaning on one person {one}, covered by more {more}, unknown {unknown}.',
    noStage: 'without a stage',
    noTeam: 'There are no specialists in this engagement yet.',
    teamProven:
      'Smallest team ({count, plural, one {# person} other {# people}}, proven): {list}.{uncovered, plural, =0 {} one { One touchpoint is covered by nobody.} other { # touchpoints are covered by nobody.}}',
    teamFound:
      'Team found ({count, plural, one {# person} other {# people}}; proven is only that at least {atLeast} are needed): {list}.{uncovered, plural, =0 {} one { One touchpoint is covered by nobody.} other { # touchpoints are covered by nobody.}}',
    copied: 'Written: {file}',
    whichSpecialist: 'Say with --specialist NUMBER whose sheet it is.',
    whereTo: 'Say with --out PATH where the file goes.',
    copyQuotes:
      'Quotes taken along: {kept}, left out: {left}. {replaced, plural, =0 {No names stood in the texts.} one {A name was replaced in # place.} other {A name was replaced in # places.}}',
    holds:
      '{kind, select, assignment {The file holds an assignment} other {{count, plural, one {The file holds # profile} other {The file holds # profiles}}}}{there, plural, =0 {} other {, already here: #}}.',
  },
} as const;
