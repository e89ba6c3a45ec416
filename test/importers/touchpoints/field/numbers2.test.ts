/** Numbers: marks on all kinds of scales, volumes per year, week and day, remarks and estimates with the number. */
import { describe } from 'vitest';
import { fieldTests } from './outcome';

describe('numbers', () => {
  fieldTests({
    'datum, procent, euro': {
      table: `
Contactmoment | Laatste wijziging | % tevreden | Kosten | Kanaal | Aantal
Ik bel | 1-3-2026 | 78% | € 12,50 | Telefoon | 12 500
Ik mail | 15/4/2026 | 64% | € 3,10 | E-mail | 1 200
Ik chat | mei 2026 | 81,5% | € 5,- | Chat | 900
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 3
A name
B extra (ownText)
C extra (ownNumber)
D extra (ownNumber)
E channels
F frequencyPerMonth
2 name = Ik bel; channels = Telefoon; frequencyPerMonth = 12500; Laatste wijziging = 1-3-2026; % tevreden = 78; Kosten = 12.5
3 name = Ik mail; channels = E-mail; frequencyPerMonth = 1200; Laatste wijziging = 15/4/2026; % tevreden = 64; Kosten = 3.1
4 name = Ik chat; channels = Chat; frequencyPerMonth = 900; Laatste wijziging = mei 2026; % tevreden = 81.5; Kosten = 5
doubt 2 extra:% tevreden “78%” → 78: percentSign 78%
doubt 2 extra:Kosten “€ 12,50” → 12,5: unitDropped €
doubt 3 extra:% tevreden “64%” → 64: percentSign 64%
doubt 3 extra:Kosten “€ 3,10” → 3,1: unitDropped €
doubt 4 extra:% tevreden “81,5%” → 81,5: percentSign 81,5%
doubt 4 extra:Kosten “€ 5,-” → 5: unitDropped €
`,
    },
    'tijd en datum kolommen': {
      table: `
Contactmoment | Gemiddelde wachttijd (min) | Datum laatste meting | Cijfer
Ik bel | 4:30 | 1-2-2026 | 6
Ik mail | 1440 | 3-2-2026 | 7
Ik chat | 2 | 5-2-2026 | 8
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 3
A name
B extra (ownText)
C extra (ownDate)
D functionalScore
2 name = Ik bel; functionalScore = 6; Gemiddelde wachttijd (min) = 4:30; Datum laatste meting = 2026-02-01
3 name = Ik mail; functionalScore = 7; Gemiddelde wachttijd (min) = 1440; Datum laatste meting = 2026-02-03
4 name = Ik chat; functionalScore = 8; Gemiddelde wachttijd (min) = 2; Datum laatste meting = 2026-02-05
`,
    },
    'Duits-achtig Engels met komma': {
      table: `
Touchpoint | Score (0-10) | Importance (1-5) | Frequency/month
I order | 7,5 | 4 | 1.200
I pay | 8,0 | 5 | 900
I return | 4,5 | 5 | 120
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 3
A name
B functionalScore
C importance
D frequencyPerMonth?
2 name = I order; functionalScore = 7.5; importance = 4; frequencyPerMonth = 1200
3 name = I pay; functionalScore = 8; importance = 5; frequencyPerMonth = 900
4 name = I return; functionalScore = 4.5; importance = 5; frequencyPerMonth = 120
`,
    },
    'rijen met asterisk en voetnoot': {
      table: `
Contactmoment | Aantal per maand | Cijfer
Ik bel* | 100 | 7
Ik mail | 80** | 6
* alleen in de winter
** schatting
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 4
A name
B frequencyPerMonth
C functionalScore
2 name = Ik bel*; frequencyPerMonth = 100; functionalScore = 7
3 name = Ik mail; frequencyPerMonth = 80; functionalScore = 6; estimate = true
skip 4: noteRow * alleen in de winter
skip 5: noteRow ** schatting
doubt 3 frequencyPerMonth “80**” → 80: legendEstimate
`,
    },
  });
});
