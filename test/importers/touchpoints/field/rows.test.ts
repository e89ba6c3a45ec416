/** Totals, subtotals and rows that stand in a table twice. */
import { describe } from 'vitest';
import { fieldTests } from './outcome';

describe('totals and duplicates', () => {
  fieldTests({
    'totalen en subtotalen': {
      table: `
Fase | Contactmoment | Aantal | Cijfer
Kopen | Ik bestel | 100 | 7
Kopen | Ik betaal | 200 | 8
Totaal Kopen | | 300 | 7.5
Gebruik | Ik bel | 50 | 6
Gebruik | Ik mail | 70 | 5
Subtotaal Gebruik | | 120 | 5.5
Gem. | | 105 | 6.5
Som | | 420 |
Eindtotaal | | 420 | 6.5
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 9
A stage
B name
C frequencyPerMonth
D functionalScore
2 stage = Kopen; name = Ik bestel; frequencyPerMonth = 100; functionalScore = 7
3 stage = Kopen; name = Ik betaal; frequencyPerMonth = 200; functionalScore = 8
5 stage = Gebruik; name = Ik bel; frequencyPerMonth = 50; functionalScore = 6
6 stage = Gebruik; name = Ik mail; frequencyPerMonth = 70; functionalScore = 5
skip 4: totalsRowSum Aantal, 300
skip 7: totalsRowSum Aantal, 120
skip 8: totalsRowSum Aantal, 105
skip 9: totalsRowSum Aantal, 420
skip 10: totalsRowSum Aantal, 420
`,
    },
    'totalen Engels': {
      table: `
Stage | Touchpoint | Volume per month | Score
Buy | I order | 100 | 7
Buy | I pay | 200 | 8
Use | I call | 50 | 6
Grand Total | | 350 |
Average | | | 7
Avg. score: | | | 7
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 6
A stage
B name
C frequencyPerMonth
D functionalScore
2 stage = Buy; name = I order; frequencyPerMonth = 100; functionalScore = 7
3 stage = Buy; name = I pay; frequencyPerMonth = 200; functionalScore = 8
4 stage = Use; name = I call; frequencyPerMonth = 50; functionalScore = 6
skip 5: totalsRowSum Volume per month, 350
skip 6: totalsRowSum Score, 7
skip 7: totalsRowSum Score, 7
`,
    },
    'subtotaal met formule en naam': {
      table: `
Fase | Contactmoment | Aantal
Kopen | Ik bestel | 100
Kopen | Ik betaal | 200
Kopen | Subtotaal | 300
Service | Ik bel | 50
Service | Subtotaal | 50
 | TOTAAL | 350
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 6
A stage
B name
C frequencyPerMonth
2 stage = Kopen; name = Ik bestel; frequencyPerMonth = 100
3 stage = Kopen; name = Ik betaal; frequencyPerMonth = 200
5 stage = Service; name = Ik bel; frequencyPerMonth = 50
skip 4: totalsRowSum Aantal, 300
skip 6: totalsRowSum Aantal, 50
skip 7: totalsRowSum Aantal, 350
`,
    },
    'nette tabel met Excel-formules en totaal': {
      table: `
Nr | Contactmoment | Functioneel | Emotioneel | Gemiddeld
1 | Ik bel | 6 | 5 | 5.5
2 | Ik mail | 8 | 7 | 7.5
3 | Ik chat | 7 | 7 | 7
 | Gemiddeld | 7 | 6.33 | 6.67
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 4
A number
B name
C functionalScore
D emotionalScore
E extra (ownNumber)
2 number = 1; name = Ik bel; functionalScore = 6; emotionalScore = 5; Gemiddeld = 5.5
3 number = 2; name = Ik mail; functionalScore = 8; emotionalScore = 7; Gemiddeld = 7.5
4 number = 3; name = Ik chat; functionalScore = 7; emotionalScore = 7; Gemiddeld = 7
skip 5: totalsRowSum Functioneel, 7
`,
    },
    dubbele: {
      table: `
Contactmoment | Kanaal | Eigenaar | Fase | Cijfer
Ik bel de klantenservice | Telefoon | Hoofd KCC | Gebruik | 6
IK BEL DE  KLANTENSERVICE | telefoon | hoofd kcc | gebruik | 6
Ik bel de klantenservice  | Telefoon | Hoofd KCC | Weggaan | 4
Ik mail | E-mail | Hoofd KCC | Gebruik | 7
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 4
A name
B channels
C owner
D stage
E functionalScore
2 name = Ik bel de klantenservice; channels = Telefoon; owner = Hoofd KCC; stage = Gebruik; functionalScore = 6
4 name = Ik bel de klantenservice; channels = Telefoon; owner = Hoofd KCC; stage = Weggaan; functionalScore = 4
5 name = Ik mail; channels = E-mail; owner = Hoofd KCC; stage = Gebruik; functionalScore = 7
skip 3: duplicateRow 2
`,
    },
  });
});
