/** Texts of the insights: findings above figures, reasons on the focus list and the quality list, words in charts. */
import type { MessageArea } from '../area';
import { chartsTexts } from './insightCharts';
import { qualityTexts } from './insightQuality';

export const insightMessages = {
  nl: {
    findings: {
      nothingYet: 'Er zijn nog geen contactmomenten',
      balanceCount:
        '{n, plural, one {Het ene contactmoment is} other {{count, number} van de {n, number} contactmomenten {count, plural, one {is} other {zijn}}}} {mode, select, online {online} offline {offline} other {hybride}}',
      balanceUnknown:
        '{n, plural, one {Van het ene contactmoment is niet} other {Van geen van de {n, number} contactmomenten is}} bekend of het online of offline is',
      balanceFrequency:
        '{mode, select, online {Online} offline {Offline} other {Hybride}} is goed voor {share, number, ::scale/100 .}\u00a0% van de contacten (n = {n, number}; {without, plural, =0 {alle frequenties bekend} other {# zonder frequentie}})',
      balanceImportance:
        '{mode, select, online {Online} offline {Offline} other {Hybride}} heeft {share, number, ::scale/100 .}\u00a0% van het belang (n = {n, number}; {without, plural, =0 {overal belang ingevuld} other {# zonder belang}})',
      processesUnknown: 'Nog geen cijfers voor beloven, waarmaken en financieel afwikkelen',
      processesOne:
        'Alleen {process, select, promise {beloven} deliver {waarmaken} other {financieel afwikkelen}} heeft cijfers: gemiddeld {mean, number, ::.0} (n = {n, number})',
      processesClose:
        'Beloven, waarmaken en afwikkelen liggen dicht bij elkaar: {low, number, ::.0} tot {high, number, ::.0}',
      processesDiffer:
        '{high, select, promise {Beloven} deliver {Waarmaken} other {Afwikkelen}} voelt beter dan {low, select, promise {beloven} deliver {waarmaken} other {afwikkelen}}: {highMean, number, ::.0} tegen {lowMean, number, ::.0}',
      importanceUnknown: 'Nog geen contactmoment met zowel belang als een emotioneel cijfer',
      importantLow:
        '{important, plural, =0 {Geen enkel moment met een cijfer heeft belang 4 of 5} one {Het ene belangrijke moment voelt {low, plural, =0 {niet } other {}}als een onvoldoende} other {{low, number} van de {important, number} belangrijke momenten {low, plural, one {voelt} other {voelen}} als een onvoldoende}} (n = {n, number})',
      heatMapUnknown: 'Nog geen contactmomenten met fase en kanaal',
      heatMapCount: 'De meeste contactmomenten: {channel} in ‘{stage}’ ({count, number})',
      heatMapScore: 'Het laagst voelt {channel} in ‘{stage}’: {mean, number, ::.0} (n = {n, number})',
      momentsNone: 'Nog geen momenten van de waarheid aangewezen',
      momentsAtRisk:
        '{n, plural, one {Het ene moment van de waarheid {atRisk, plural, =0 {scoort niet} other {scoort}}} other {{atRisk, number} van de {n, number} momenten van de waarheid {atRisk, plural, one {scoort} other {scoren}}}} onder 5,5',
      peaksUnknown: 'Nog geen emotionele cijfers, dus ook geen pieken',
      peaks:
        '{count, plural, =0 {Geen enkele piek} one {# piek} other {# pieken}} in {n, number} cijfers{off, plural, =0 {} other {, waarvan # buiten de momenten van de waarheid}}',
      evidence:
        '{n, plural, one {Het ene contactmoment heeft {scored, plural, =0 {nog geen} other {een}}} other {{scored, number} van de {n, number} contactmomenten {scored, plural, one {heeft} other {hebben}} een}} cijfer',
      missing:
        '{n, plural, one {In het ene contactmoment} other {In {rows, number} van de {n, number} contactmomenten}} ontbreekt of wringt iets',
      missingNothing: 'Er ontbreekt niets',
      consistencyNone: 'Nog geen informatie per kanaal vergeleken',
      consistencyDiffering:
        '{n, plural, one {Het ene informatie-item is} other {{differing, number} van de {n, number} informatie-items {differing, plural, one {is} other {zijn}}}} niet in elk kanaal hetzelfde',
      consistencyOpen:
        'Geen verschillen gevonden; {n, plural, one {het ene informatie-item is} other {{open, number} van de {n, number} informatie-items {open, plural, one {is} other {zijn}}}} nog niet in elk kanaal vergeleken',
      consistencySame:
        '{n, plural, one {Het ene informatie-item is} other {Alle # informatie-items zijn}} in elk kanaal hetzelfde',
    },
    focus: {
      lawBroken: '{count, plural, one {Basiswet geschonden} other {# basiswetten geschonden}}',
      momentAtRisk: 'Moment van de waarheid onder 5,5: {score, number, ::.0}',
      importantLow: 'Belang {importance} en emotioneel een onvoldoende: {score, number, ::.0}',
      charged:
        'Emotioneel geladen{kind, select, bereavement { (overlijden)} illness { (ziekte)} unableToPay { (betalingsonmacht)} other {}}',
      short: {
        lawBroken: 'basiswet geschonden',
        momentAtRisk: 'moment van de waarheid',
        importantLow: 'belang {importance}, cijfer {score, number, ::.0}',
        charged:
          'geladen{kind, select, bereavement { (overlijden)} illness { (ziekte)} unableToPay { (betalingsonmacht)} other {}}',
      },
      priority: 'Prioriteit',
      priorityExplained:
        'Prioriteit = belang × (10 − gemiddelde van functioneel en emotioneel cijfer), van 0 tot 45. Ontbreekt één cijfer, dan telt het andere. Bij gelijke prioriteit op alfabet.',
      whatItIs:
        'Op de aandachtslijst staan contactmomenten die emotioneel geladen zijn, waar een basiswet is geschonden, die een moment van de waarheid zijn en onder 5,5 scoren, of die belangrijk zijn (4–5) en emotioneel onder 5,5 scoren.',
    },
    quality: qualityTexts.nl,
    missing: {
      noOwner: '{count, plural, one {moment} other {momenten}} zonder eigenaar',
      ownerOutsideProcess: '{count, plural, one {moment} other {momenten}} met eigenaar buiten het primaire proces',
      noScore: '{count, plural, one {moment} other {momenten}} zonder cijfer',
      oneScore: '{count, plural, one {moment} other {momenten}} met één van de twee cijfers',
      insideOut: '{count, plural, one {naam} other {namen}} niet vanuit de klant',
      noImportance: '{count, plural, one {moment} other {momenten}} zonder belang',
      noStage: '{count, plural, one {moment} other {momenten}} zonder fase',
      noProcess: '{count, plural, one {moment} other {momenten}} zonder primair proces',
      noChannel: '{count, plural, one {moment} other {momenten}} zonder kanaal',
      noFrequency: '{count, plural, one {moment} other {momenten}} zonder frequentie',
      emotionFromDataOnly: '{count, plural, one {emotie} other {emoties}} alleen uit data',
      frequencyEstimated: '{count, plural, one {frequentie} other {frequenties}} geschat',
    },
    quadrant: {
      improveFirst: 'eerst verbeteren',
      cherish: 'koesteren',
      keepUp: 'op peil houden',
      leaveBe: 'laten rusten',
    },
    peakRules: {
      noPeak: 'Nergens een piek.',
      tooMany: 'Meer dan {allowed, number} pieken: een paar keer pieken is genoeg.',
      offMoment: 'Niet elke piek ligt op een moment van de waarheid.',
      lawBroken: 'Eerst moeten de basiswetten kloppen.',
    },
    charts: chartsTexts.nl,
  },
  en: {
    findings: {
      nothingYet: 'There are no touchpoints yet',
      balanceCount:
        '{n, plural, one {The one touchpoint is} other {{count, number} of the {n, number} touchpoints {count, plural, one {is} other {are}}}} {mode, select, online {online} offline {offline} other {hybrid}}',
      balanceUnknown:
        '{n, plural, one {It is not known whether the one touchpoint} other {For none of the {n, number} touchpoints is it known whether it}} is online or offline',
      balanceFrequency:
        '{mode, select, online {Online} offline {Offline} other {Hybrid}} carries {share, number, ::scale/100 .}% of the contacts (n = {n, number}; {without, plural, =0 {every frequency known} other {# without frequency}})',
      balanceImportance:
        '{mode, select, online {Online} offline {Offline} other {Hybrid}} carries {share, number, ::scale/100 .}% of the importance (n = {n, number}; {without, plural, =0 {importance known throughout} other {# without importance}})',
      processesUnknown: 'No scores yet for promise, deliver and settle',
      processesOne:
        'Only {process, select, promise {promise} deliver {deliver} other {settle}} has scores: {mean, number, ::.0} on average (n = {n, number})',
      processesClose: 'Promise, deliver and settle lie close together: {low, number, ::.0} to {high, number, ::.0}',
      processesDiffer:
        '{high, select, promise {Promise} deliver {Deliver} other {Settle}} feels better than {low, select, promise {promise} deliver {deliver} other {settle}}: {highMean, number, ::.0} against {lowMean, number, ::.0}',
      importanceUnknown: 'No touchpoint yet with both importance and an emotional score',
      importantLow:
        '{important, plural, =0 {No scored moment has importance 4 or 5} one {The one important moment {low, plural, =0 {does not feel} other {feels}} like a fail} other {{low, number} of the {important, number} important moments {low, plural, one {feels} other {feel}} like a fail}} (n = {n, number})',
      heatMapUnknown: 'No touchpoints with stage and channel yet',
      heatMapCount: 'Most touchpoints: {channel} in ‘{stage}’ ({count, number})',
      heatMapScore: 'Lowest feels {channel} in ‘{stage}’: {mean, number, ::.0} (n = {n, number})',
      momentsNone: 'No moments of truth named yet',
      momentsAtRisk:
        '{n, plural, one {The one moment of truth {atRisk, plural, =0 {does not score} other {scores}}} other {{atRisk, number} of the {n, number} moments of truth {atRisk, plural, one {scores} other {score}}}} under 5.5',
      peaksUnknown: 'No emotional scores yet, so no peaks either',
      peaks:
        '{count, plural, =0 {Not a single peak} one {# peak} other {# peaks}} in {n, number} scores{off, plural, =0 {} other {, # of them off the moments of truth}}',
      evidence:
        '{n, plural, one {The one touchpoint has {scored, plural, =0 {no} other {a}}} other {{scored, number} of the {n, number} touchpoints {scored, plural, one {has} other {have}} a}} score',
      missing:
        '{n, plural, one {In the one touchpoint} other {In {rows, number} of the {n, number} touchpoints}} something is missing or odd',
      missingNothing: 'Nothing is missing',
      consistencyNone: 'No information compared per channel yet',
      consistencyDiffering:
        '{n, plural, one {The one item of information is} other {{differing, number} of the {n, number} items of information {differing, plural, one {is} other {are}}}} not the same in every channel',
      consistencyOpen:
        'No differences found; {n, plural, one {the one item of information is} other {{open, number} of the {n, number} items of information {open, plural, one {is} other {are}}}} not yet compared in every channel',
      consistencySame:
        '{n, plural, one {The one item of information is} other {All # items of information are}} the same in every channel',
    },
    focus: {
      lawBroken: '{count, plural, one {Basic law broken} other {# basic laws broken}}',
      momentAtRisk: 'Moment of truth under 5.5: {score, number, ::.0}',
      importantLow: 'Importance {importance} and emotionally a fail: {score, number, ::.0}',
      charged:
        'Emotionally charged{kind, select, bereavement { (bereavement)} illness { (illness)} unableToPay { (unable to pay)} other {}}',
      short: {
        lawBroken: 'basic law broken',
        momentAtRisk: 'moment of truth',
        importantLow: 'importance {importance}, score {score, number, ::.0}',
        charged:
          'charged{kind, select, bereavement { (bereavement)} illness { (illness)} unableToPay { (unable to pay)} other {}}',
      },
      priority: 'Priority',
      priorityExplained:
        'Priority = importance × (10 − mean of functional and emotional score), from 0 to 45. Where one score is missing the other counts. Equal priorities are in alphabetical order.',
      whatItIs:
        'The focus list holds touchpoints that are emotionally charged, where a basic law was broken, that are a moment of truth scoring under 5.5, or that are important (4–5) with an emotional score under 5.5.',
    },
    quality: qualityTexts.en,
    missing: {
      noOwner: '{count, plural, one {moment} other {moments}} without owner',
      ownerOutsideProcess: '{count, plural, one {moment} other {moments}} with an owner outside the primary process',
      noScore: '{count, plural, one {moment} other {moments}} without score',
      oneScore: '{count, plural, one {moment} other {moments}} with one of the two scores',
      insideOut: '{count, plural, one {name} other {names}} not from the customer’s view',
      noImportance: '{count, plural, one {moment} other {moments}} without importance',
      noStage: '{count, plural, one {moment} other {moments}} without stage',
      noProcess: '{count, plural, one {moment} other {moments}} without primary process',
      noChannel: '{count, plural, one {moment} other {moments}} without channel',
      noFrequency: '{count, plural, one {moment} other {moments}} without frequency',
      emotionFromDataOnly: '{count, plural, one {emotion} other {emotions}} from data alone',
      frequencyEstimated: '{count, plural, one {frequency} other {frequencies}} estimated',
    },
    quadrant: {
      improveFirst: 'improve first',
      cherish: 'cherish',
      keepUp: 'keep up',
      leaveBe: 'leave be',
    },
    peakRules: {
      noPeak: 'No peak anywhere.',
      tooMany: 'More than {allowed, number} peaks: a few are enough.',
      offMoment: 'Not every peak lies on a moment of truth.',
      lawBroken: 'The basic laws have to be kept first.',
    },
    charts: chartsTexts.en,
  },
} as const satisfies MessageArea;
