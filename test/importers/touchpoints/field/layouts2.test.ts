/** How a table lies in its sheets: above, below and beside it, over several sheets, in blocks. */
import { describe } from 'vitest';
import { fieldTests } from './outcome';

describe('layouts', () => {
  fieldTests({
    'lege kolomkoppen': {
      table: `
 | | Kanaal | Cijfer
Oriënteren | Ik zoek informatie op de site | Website | 7
Oriënteren | Ik bel met een vraag | Telefoon | 6
Kopen | Ik bestel mijn product | Website | 8
Kopen | Ik betaal met iDEAL | Website | 9
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 4
A stage? (fromValues)
B name? (fromValues)
C channels
D functionalScore
2 stage = Oriënteren; name = Ik zoek informatie op de site; channels = Website; functionalScore = 7
3 stage = Oriënteren; name = Ik bel met een vraag; channels = Telefoon; functionalScore = 6
4 stage = Kopen; name = Ik bestel mijn product; channels = Website; functionalScore = 8
5 stage = Kopen; name = Ik betaal met iDEAL; channels = Website; functionalScore = 9
`,
    },
    'geen koppen': {
      table: `
Oriënteren | Ik zoek informatie op de site | Website | 7
Oriënteren | Ik bel met een vraag | Telefoon | 6
Kopen | Ik bestel mijn product | Website | 8
Kopen | Ik betaal met iDEAL | Website | 9
`,
      outcome: `
touchpoints: sheet Blad1, header 0, read 4
A stage? (fromValues)
B name? (fromValues)
C channels? (fromValues)
D extra (ownNumber)
1 stage = Oriënteren; name = Ik zoek informatie op de site; channels = Website; D = 7
2 stage = Oriënteren; name = Ik bel met een vraag; channels = Telefoon; D = 6
3 stage = Kopen; name = Ik bestel mijn product; channels = Website; D = 8
4 stage = Kopen; name = Ik betaal met iDEAL; channels = Website; D = 9
`,
    },
    'eén kolom zinnen zonder kop': {
      table: `
Ik zoek informatie
Ik bel met een vraag
Ik bestel mijn product
`,
      outcome: `
touchpoints: sheet Blad1, header 0, read 3
A name? (fromValues)
1 name = Ik zoek informatie
2 name = Ik bel met een vraag
3 name = Ik bestel mijn product
`,
    },
    'verklaring in eerste rij onder kop': {
      table: `
Fase | Contactmoment | Kanaal | Cijfer | Belang
(kies uit lijst) | (vanuit de klant) | (meerdere mogelijk) | (1-10) | (1-5)
Kopen | Ik bestel | Website | 7 | 4
Kopen | Ik betaal | iDEAL | 8 | 5
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 3
A stage
B name
C channels
D functionalScore
E importance
3 stage = Kopen; name = Ik bestel; channels = Website; functionalScore = 7; importance = 4
4 stage = Kopen; name = Ik betaal; channels = iDEAL; functionalScore = 8; importance = 5
skip 2: hintRow
`,
    },
    voorbeeldrij: {
      table: `
Fase | Contactmoment | Kanaal | Cijfer
Voorbeeld: Oriënteren | Voorbeeld: Ik bel | Telefoon | 7
Kopen | Ik bestel | Website | 7
Kopen | Ik betaal | iDEAL | 8
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 3
A stage
B name
C channels
D functionalScore
3 stage = Kopen; name = Ik bestel; channels = Website; functionalScore = 7
4 stage = Kopen; name = Ik betaal; channels = iDEAL; functionalScore = 8
skip 2: exampleRow Voorbeeld: Ik bel
`,
    },
    'alleen koppen': {
      table: `
Fase | Contactmoment | Kanaal
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 0
A stage
B name
C channels
`,
    },
  });
});
