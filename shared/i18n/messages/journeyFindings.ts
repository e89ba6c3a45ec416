/** Sentences of the insights beside a journey map, and the line of basis under each. */

export const journeyFindings = {
  nl: {
    findings: {
      peaksUnknown: 'Nog geen cijfers, dus ook geen pieken',
      peaksNone: 'Geen piek: het hoogste is {value, number, ::.0} bij ‘{name}’',
      peaksNear: 'Nog geen piek: ‘{name}’ zit er met {value, number, ::.0} net onder',
      peaksGood:
        '{peaks, plural, one {Eén piek, op het goede moment} other {# pieken, op de goede momenten}}: ‘{name}’ met {value, number, ::.0}',
      peaksTooMany: '{peaks, number} pieken; met {allowed, number} op de goede momenten is het genoeg',
      peaksEverything: 'Alles is een piek, en dan is niets er een',
      peaksOffMoment:
        '{peaks, plural, one {De enige piek ligt} other {{off, number} van de # pieken {off, plural, one {ligt} other {liggen}}}} niet op een moment van de waarheid: ‘{name}’',
      peaksLawBroken: 'De piek telt pas als de basiswetten kloppen; bij ‘{name}’ is er een geschonden',
      peakEndUnknown: 'Nog geen cijfers om te zeggen wat er blijft hangen',
      peakEnd: 'Er blijft een {value, number, ::.0} hangen; het gemiddelde is {mean, number, ::.0}',
      badEnd: 'De reis eindigt slecht: {end, number, ::.0} bij ‘{name}’; er blijft een {value, number, ::.0} hangen',
      momentsNone: 'Op deze reis is nog geen moment van de waarheid aangewezen',
      momentsUnknown:
        '{n, plural, one {Het ene moment} other {De # momenten}} van de waarheid {n, plural, one {heeft} other {hebben}} nog geen cijfer',
      momentsSafe:
        '{n, plural, one {Het ene moment van de waarheid scoort} other {Alle # momenten van de waarheid scoren}} 5,5 of hoger',
      momentsAtRisk:
        '{n, plural, one {Het enige moment van de waarheid scoort} other {{atRisk, number} van de # momenten van de waarheid {atRisk, plural, one {scoort} other {scoren}}}} onder 5,5',
      stretchUnknown: 'Nog geen cijfers om een slecht stuk te vinden',
      stretchNone: 'Nergens op de reis komt het cijfer onder 5,5',
      stretchOne: 'Het diepste punt is ‘{from}’ met {mean, number, ::.0}',
      stretch: 'Het slechtste stuk loopt van ‘{from}’ tot ‘{to}’: gemiddeld {mean, number, ::.0}',
      handoversUnknown: 'Van geen contactmoment is bekend welke afdeling het doet',
      handoversNone: 'Eén afdeling doet de hele reis, zonder overdracht',
      handovers: '{count, plural, one {Eén overdracht} other {# overdrachten}} tussen {departments, number} afdelingen',
      balanceUnknown: 'Van geen kanaal op deze reis is bekend of het online of offline is',
      balanceEven: 'Online en offline wisselen elkaar in elke fase af: {online, number} tegen {offline, number}',
      balance:
        'In ‘{stage}’ {of, plural, one {is het enige kanaal} other {{part, plural, one {is} other {zijn}} {part, number} van de # kanalen}} {side, select, online {online} other {offline}}',
      oneSided:
        'Deze reis speelt zich alleen {side, select, online {online} other {offline}} af; aan de andere kant is niet gekeken',
      timeLayersUnknown: 'Nergens staat of het gaat om tijd besparen, besteden of investeren',
      timeLayers:
        'De meeste tijd wordt {layer, select, saved {bespaard} spent {besteed} other {geïnvesteerd}}: {n, plural, one {bij het enige moment waar het bekend is} other {{count, number} van de # momenten}}',
      timeLayersNotInvested:
        '{moments, plural, one {Op het enige moment van de waarheid wordt geen} other {Op geen van de # momenten van de waarheid wordt}} tijd geïnvesteerd',
      promiseBroken:
        'Bij {verdicts, plural, one {het enige beoordeelde moment} other {{failing, number} van de # beoordeelde momenten}} wordt de belofte niet of half waargemaakt',
      promiseGap:
        'Beloven voelt als {promise, number, ::.0}, {process, select, deliver {waarmaken} other {afwikkelen}} als {mean, number, ::.0}',
      promiseKept: 'Waar het is nagegaan, wordt de belofte waargemaakt',
      promiseMissing:
        'Op deze reis ontbreekt {process, select, promise {beloven} deliver {waarmaken} other {financieel afwikkelen}}',
      promiseUnknown: 'Nog niet nagegaan of belofte en uitvoering kloppen',
      ownersEmpty: 'Nog geen contactmomenten, dus nog niemand aan zet',
      ownersNone:
        '{n, plural, one {Het enige contactmoment heeft geen} other {Geen van de # contactmomenten heeft een}} eigenaar',
      ownersMissing:
        '{without, number} van de {n, number} contactmomenten {without, plural, one {heeft} other {hebben}} geen eigenaar',
      ownersOne: '{name} is eigenaar van de hele reis',
      owners: '{owners, number} eigenaren; {name} heeft het grootste deel, {count, number} van de {n, number}',
      evidenceEmpty: 'Nog geen contactmomenten om te onderbouwen',
      evidenceAll: 'Achter elk moment staat een meting, onderzoek of citaat',
      evidenceMissing:
        'Onder {n, plural, one {het enige moment} other {{count, number} van de # momenten}} ligt geen meting, onderzoek of citaat',
    },
    basis: {
      peaks: 'Piekbudget: {peaks, number} van {allowed, number}. Een piek is 9 of hoger.',
      peaksMeasured:
        '95%-interval {low, number, ::.0}–{high, number, ::.0}, n = {answers, number}. Piekbudget: {peaks, number} van {allowed, number}.',
      peakEndUnknown: 'Piek-eindregel (vuistregel): gemiddelde van het heftigste en het laatste moment.',
      peakEnd:
        'Piek-eindregel (vuistregel): piek {peak, number, ::.0}, einde {end, number, ::.0}. Spreiding {deviation, number, ::.0}, {n, plural, one {# moment} other {# momenten}}.',
      peakEndOne: 'Piek-eindregel (vuistregel) op één moment: {end, number, ::.0}.',
      moments:
        '{n, plural, =0 {Een moment is het als het voor de klant of de organisatie beslist over de relatie.} other {{n, plural, one {# moment} other {# momenten}} van de waarheid, {measured, number} gemeten{unknown, plural, =0 {} other {, # zonder cijfer}}. Vol = gemeten, open = schatting.}}',
      stretch:
        'Aaneengesloten momenten onder 5,5 met samen het grootste tekort{n, plural, =0 {} one {: {shortfall, number, ::.0} punt onder 5,5 over # cijfer} other {: {shortfall, number, ::.0} punt onder 5,5 over # cijfers}}.',
      handovers:
        'Afdeling van de eigenaar, {n, plural, =0 {nog nergens bekend} one {bekend bij # moment} other {bekend bij # momenten}}{n, plural, =0 {} other {{unknown, plural, =0 {} other {, onbekend bij #}}}}.',
      balance:
        'Kanalen per fase, elk kanaal één keer per stap: {n, number} bekend{unknown, plural, =0 {} other {, # onbekend}}.',
      oneSided:
        '{n, plural, one {# kanaal} other {# kanalen}} bekend{unknown, plural, =0 {} other {, # onbekend}}. On- en offline horen bij elkaar.',
      timeLayers:
        'Tijdlagen van Pine, ingevuld bij {n, plural, one {# moment} other {# momenten}}{unknown, plural, =0 {} other {, bij # niet}}.',
      promise:
        'Beloftecheck gedaan bij {n, plural, one {# moment} other {# momenten}}{unknown, plural, =0 {} other {, bij # niet}}.',
      owners:
        '{n, plural, one {# contactmoment} other {# contactmomenten}}{without, plural, =0 {, elk met een eigenaar} other {, # zonder eigenaar}}.',
      evidence:
        'Gemeten: {measured, number}; onderzocht: {founded, number}; met citaat: {quoted, number}{empty, plural, =0 {} one {; # stap zonder contactmoment} other {; # stappen zonder contactmoment}}. Een aanname telt niet.',
    },
  },
  en: {
    findings: {
      peaksUnknown: 'No scores yet, so no peaks either',
      peaksNone: 'No peak: the highest is {value, number, ::.0} at ‘{name}’',
      peaksNear: 'No peak yet: ‘{name}’ is just below with {value, number, ::.0}',
      peaksGood:
        '{peaks, plural, one {One peak, at the right moment} other {# peaks, at the right moments}}: ‘{name}’ with {value, number, ::.0}',
      peaksTooMany: '{peaks, number} peaks; {allowed, number} at the right moments are enough',
      peaksEverything: 'Everything is a peak, and then nothing is',
      peaksOffMoment:
        '{peaks, plural, one {The only peak lies} other {{off, number} of the # peaks {off, plural, one {lies} other {lie}}}} off the moments of truth: ‘{name}’',
      peaksLawBroken: 'The peak counts only when the basic laws are kept; at ‘{name}’ one is broken',
      peakEndUnknown: 'No scores yet to say what lingers',
      peakEnd: 'What lingers is {value, number, ::.0}; the mean is {mean, number, ::.0}',
      badEnd: 'The journey ends badly: {end, number, ::.0} at ‘{name}’; what lingers is {value, number, ::.0}',
      momentsNone: 'No moment of truth named on this journey yet',
      momentsUnknown:
        '{n, plural, one {The one moment} other {The # moments}} of truth {n, plural, one {has} other {have}} no score yet',
      momentsSafe: '{n, plural, one {The one moment of truth scores} other {All # moments of truth score}} 5.5 or more',
      momentsAtRisk:
        '{n, plural, one {The only moment of truth scores} other {{atRisk, number} of the # moments of truth {atRisk, plural, one {scores} other {score}}}} under 5.5',
      stretchUnknown: 'No scores yet to find a bad stretch',
      stretchNone: 'Nowhere on the journey does the score fall below 5.5',
      stretchOne: 'The lowest point is ‘{from}’ with {mean, number, ::.0}',
      stretch: 'The worst stretch runs from ‘{from}’ to ‘{to}’: {mean, number, ::.0} on average',
      handoversUnknown: 'For none of the touchpoints is the department known',
      handoversNone: 'One department does the whole journey, without a handover',
      handovers: '{count, plural, one {One handover} other {# handovers}} between {departments, number} departments',
      balanceUnknown: 'For no channel on this journey is it known whether it is online or offline',
      balanceEven: 'Online and offline alternate in every stage: {online, number} against {offline, number}',
      balance:
        'In ‘{stage}’ {of, plural, one {the only channel is} other {{part, number} of the # channels {part, plural, one {is} other {are}}}} {side, select, online {online} other {offline}}',
      oneSided:
        'This journey is wholly {side, select, online {online} other {offline}}; the other side was not looked at',
      timeLayersUnknown: 'Nowhere is it said whether time is saved, spent or invested',
      timeLayers:
        'Most time is {layer, select, saved {saved} spent {spent} other {invested}}: {n, plural, one {at the only moment where it is known} other {{count, number} of the # moments}}',
      timeLayersNotInvested:
        '{moments, plural, one {At the only moment of truth no time is} other {At none of the # moments of truth is time}} invested',
      promiseBroken:
        'At {verdicts, plural, one {the only checked moment} other {{failing, number} of the # checked moments}} the promise is broken or half kept',
      promiseGap:
        'Promising feels like {promise, number, ::.0}, {process, select, deliver {delivering} other {settling}} like {mean, number, ::.0}',
      promiseKept: 'Where it was checked, the promise is kept',
      promiseMissing: 'This journey lacks {process, select, promise {promising} deliver {delivering} other {settling}}',
      promiseUnknown: 'Not checked yet whether promise and delivery agree',
      ownersEmpty: 'No touchpoints yet, so nobody’s turn',
      ownersNone: '{n, plural, one {The only touchpoint has no} other {None of the # touchpoints has an}} owner',
      ownersMissing:
        '{without, number} of the {n, number} touchpoints {without, plural, one {has} other {have}} no owner',
      ownersOne: '{name} owns the whole journey',
      owners: '{owners, number} owners; {name} has the largest part, {count, number} of {n, number}',
      evidenceEmpty: 'No touchpoints yet to find evidence for',
      evidenceAll: 'Behind every moment stands a measurement, research or a quote',
      evidenceMissing:
        'Under {n, plural, one {the only moment} other {{count, number} of the # moments}} lies no measurement, research or quote',
    },
    basis: {
      peaks: 'Peak budget: {peaks, number} of {allowed, number}. A peak is 9 or more.',
      peaksMeasured:
        '95% interval {low, number, ::.0}–{high, number, ::.0}, n = {answers, number}. Peak budget: {peaks, number} of {allowed, number}.',
      peakEndUnknown: 'Peak–end rule (heuristic): mean of the most intense and the last moment.',
      peakEnd:
        'Peak–end rule (heuristic): peak {peak, number, ::.0}, end {end, number, ::.0}. Spread {deviation, number, ::.0}, {n, plural, one {# moment} other {# moments}}.',
      peakEndOne: 'Peak–end rule (heuristic) on one moment: {end, number, ::.0}.',
      moments:
        '{n, plural, =0 {A moment is one when it decides on the relation, for the customer or for the organisation.} other {{n, plural, one {# moment} other {# moments}} of truth, {measured, number} measured{unknown, plural, =0 {} other {, # without score}}. Solid = measured, hollow = estimate.}}',
      stretch:
        'Consecutive moments under 5.5 with the largest shortfall together{n, plural, =0 {} one {: {shortfall, number, ::.0} points under 5.5 among # score} other {: {shortfall, number, ::.0} points under 5.5 among # scores}}.',
      handovers:
        'Department of the owner, {n, plural, =0 {known nowhere yet} one {known for # moment} other {known for # moments}}{n, plural, =0 {} other {{unknown, plural, =0 {} other {, unknown for #}}}}.',
      balance:
        'Channels per stage, each channel once a step: {n, number} known{unknown, plural, =0 {} other {, # unknown}}.',
      oneSided:
        '{n, plural, one {# channel} other {# channels}} known{unknown, plural, =0 {} other {, # unknown}}. Online and offline belong together.',
      timeLayers:
        'Pine’s time layers, filled in for {n, plural, one {# moment} other {# moments}}{unknown, plural, =0 {} other {, not for #}}.',
      promise:
        'Promise check done for {n, plural, one {# moment} other {# moments}}{unknown, plural, =0 {} other {, not for #}}.',
      owners:
        '{n, plural, one {# touchpoint} other {# touchpoints}}{without, plural, =0 {, each with an owner} other {, # without owner}}.',
      evidence:
        'Measured: {measured, number}; researched: {founded, number}; with a quote: {quoted, number}{empty, plural, =0 {} one {; # step without touchpoint} other {; # steps without touchpoint}}. An assumption does not count.',
    },
  },
} as const;
