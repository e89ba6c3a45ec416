/** More ways in which tables lie in their sheets, and grades that are no figures from 1 to 5. */
import { describe } from 'vitest';
import { fieldTests } from './outcome';

describe('layouts', () => {
  fieldTests({
    'two tables below each other with headers of their own': {
      table: `
Verkoop
Contactmoment | Kanaal | Cijfer
Ik bel | Telefoon | 6
Ik mail | E-mail | 7

Service
Naam contactmoment | Via | Score | Eigenaar
Ik krijg storing | App | 5 | Hoofd Service
Ik krijg hulp | Monteur | 8 | Hoofd Techniek
`,
      outcome: `
touchpoints: sheet Blad1, header 7, read 5
A name
B channels
C functionalScore
D owner
8 name = Ik krijg storing; channels = App; functionalScore = 5; owner = Hoofd Service
9 name = Ik krijg hulp; channels = Monteur; functionalScore = 8; owner = Hoofd Techniek
skip 2: otherTable 2
skip 3: otherTable 2
skip 4: otherTable 2
`,
    },
    'the first of two is the richer one': {
      table: `
Contactmoment | Kanaal | Cijfer | Eigenaar | Belang
Ik bel | Telefoon | 6 | Hoofd Service | 4
Ik mail | E-mail | 7 | Hoofd Service | 2

Nog te doen
Moment | Kanaal
Ik chat | Chat
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 5
A name
B channels
C functionalScore
D owner
E importance
2 name = Ik bel; channels = Telefoon; functionalScore = 6; owner = Hoofd Service; importance = 4
3 name = Ik mail; channels = E-mail; functionalScore = 7; owner = Hoofd Service; importance = 2
skip 5: otherTable 6
skip 6: otherTable 6
skip 7: otherTable 6
`,
    },
    'sections and totals in the column of numbers': {
      table: `
Nr | Contactmoment | Kanaal | Belang (1-10) | Touchpoint type
A. Oriëntatie | | | |
1 | Ik zie een advertentie | Social media | 2 | digital
2 | Ik bezoek de showroom | Winkel | 9 | physical
B. Aankoop | | | |
3 | Ik onderhandel | Winkel | 10 | physical
4 | Ik teken | Winkel | 7 | both
Gemiddelde | | | 7 |
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 7
A number
B name
C channels
D importance? (importanceOfTen)
E modeOverride
3 stage = A. Oriëntatie; number = 1; name = Ik zie een advertentie; channels = Social media; importance = 1; mode = online
4 stage = A. Oriëntatie; number = 2; name = Ik bezoek de showroom; channels = Winkel; importance = 5; mode = offline
6 stage = B. Aankoop; number = 3; name = Ik onderhandel; channels = Winkel; importance = 5; mode = offline
7 stage = B. Aankoop; number = 4; name = Ik teken; channels = Winkel; importance = 4; mode = hybrid
skip 2: headingRow A. Oriëntatie
skip 5: headingRow B. Aankoop
skip 8: totalsRowSum Belang (1-10), 7
doubt 3 importance “2” → 1: tenToFive 2
doubt 3 mode “digital” → online: spelling digital
doubt 4 importance “9” → 5: tenToFive 9
doubt 4 mode “physical” → offline: spelling physical
doubt 6 importance “10” → 5: tenToFive 10
doubt 6 mode “physical” → offline: spelling physical
doubt 7 importance “7” → 4: tenToFive 7
`,
    },
    'marks with words, ranges with a unit, importance in signs': {
      table: `
Contactmoment | Tevredenheid | Freq | Belang
Ik bel | 7 - goed | 10-20 per maand | ++
Ik mail | 4: matig | 3x per week | +
Ik chat | 8 | 100 | -
Ik ga langs | 9 | 20 | ?
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 4
A name
B functionalScore
C frequencyPerMonth
D importance? (importanceInWords)
2 name = Ik bel; functionalScore = 7; importance = 5
3 name = Ik mail; functionalScore = 4; frequencyPerMonth = 13; importance = 4
4 name = Ik chat; functionalScore = 8; frequencyPerMonth = 100; importance = 2
5 name = Ik ga langs; functionalScore = 9; frequencyPerMonth = 20
doubt 2 functionalScore “7 - goed” → 7: moreText 7 - goed
doubt 2 frequencyPerMonth “10-20 per maand” → unknown: range 10, 20
doubt 2 importance “++” → 5: inWords ++
doubt 3 functionalScore “4: matig” → 4: moreText 4: matig
doubt 3 frequencyPerMonth “3x per week” → 13: converted 3x per week
doubt 3 importance “+” → 4: inWords +
doubt 4 importance “-” → 2: inWords -
doubt 5 importance “?” → unknown: unknownMark ?
`,
    },
  });
});
