/** How a table lies in its sheets: above, below and beside it, over several sheets, in blocks. */
import { describe } from 'vitest';
import { fieldTests } from './outcome';

describe('layouts', () => {
  fieldTests({
    'blok per fase met herhaalde kop': {
      table: `
Klantreis hypotheek
Oriënteren
Nr | Contactmoment | Kanaal | Cijfer
1 | Ik bereken mijn maximale hypotheek | Website | 8
2 | Ik maak een afspraak | Telefoon | 7

Aanvragen
Nr | Contactmoment | Kanaal | Cijfer
3 | Ik lever stukken aan | Portaal | 5
4 | Ik wacht op akkoord | E-mail | 4

Beheer
Nr | Contactmoment | Kanaal | Cijfer
5 | Ik krijg een jaaroverzicht | Post | 6
`,
      outcome: `
touchpoints: sheet Blad1, header 3, read 9
A number
B name? (columnGroup)
C channels
D functionalScore
4 stage = Oriënteren; number = 1; name = Ik bereken mijn maximale hypotheek; channels = Website; functionalScore = 8
5 stage = Oriënteren; number = 2; name = Ik maak een afspraak; channels = Telefoon; functionalScore = 7
9 stage = Aanvragen; number = 3; name = Ik lever stukken aan; channels = Portaal; functionalScore = 5
10 stage = Aanvragen; number = 4; name = Ik wacht op akkoord; channels = E-mail; functionalScore = 4
14 stage = Beheer; number = 5; name = Ik krijg een jaaroverzicht; channels = Post; functionalScore = 6
skip 6: emptyRow
skip 7: headingRow Aanvragen
skip 8: repeatedHeader
skip 11: emptyRow
skip 12: headingRow Beheer
skip 13: repeatedHeader
`,
    },
    'fase als titelrij met samenvoeging': {
      table: `
Contactmoment | Kanaal | Eigenaar | Cijfer
FASE 1: ORIËNTEREN | < | < | <
Ik lees een folder | Folder | Hoofd Marketing | 7
Ik bel | Telefoon | Hoofd KCC | 6
FASE 2: INTAKE | < | < | <
Ik kom op gesprek | Kantoor | Hoofd Zorg | 8
Ik teken | Kantoor | Hoofd Zorg | 7
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 6
A name
B channels
C owner
D functionalScore
3 stage = FASE 1: ORIËNTEREN; name = Ik lees een folder; channels = Folder; owner = Hoofd Marketing; functionalScore = 7
4 stage = FASE 1: ORIËNTEREN; name = Ik bel; channels = Telefoon; owner = Hoofd KCC; functionalScore = 6
6 stage = FASE 2: INTAKE; name = Ik kom op gesprek; channels = Kantoor; owner = Hoofd Zorg; functionalScore = 8
7 stage = FASE 2: INTAKE; name = Ik teken; channels = Kantoor; owner = Hoofd Zorg; functionalScore = 7
skip 2: headingRow FASE 1: ORIËNTEREN
skip 5: headingRow FASE 2: INTAKE
`,
    },
    'spatiekolommen en legenda, kop op rij 8': {
      table: `
Inventarisatie klantcontact woningcorporatie
Datum: 12-3-2026
Legenda:
x = ja
- = n.v.t.
? = uitzoeken

 | Fase | | Contactmoment | | Kanaal | | Mvdw | | Cijfer functioneel | Cijfer emotioneel
 | Zoeken | | Ik reageer op een woning | | Website | | x | | 6 | 5
 | Zoeken | | Ik krijg een afwijzing | | E-mail | | x | | 5 | 3
 | Huren | | Ik teken het contract | | Kantoor | | - | | 8 | 8
 | Huren | | Ik meld een reparatie | | Telefoon | | ? | | 6,5* | 6

Bron: workshop 12 maart
* = schatting
Opgesteld door: afdeling Wonen
`,
      outcome: `
touchpoints: sheet Blad1, header 8, read 7
B stage
D name
F channels
H momentOfTruthCustomer
J functionalScore
K emotionalScore
9 stage = Zoeken; name = Ik reageer op een woning; channels = Website; momentOfTruthCustomer = true; functionalScore = 6; emotionalScore = 5
10 stage = Zoeken; name = Ik krijg een afwijzing; channels = E-mail; momentOfTruthCustomer = true; functionalScore = 5; emotionalScore = 3
11 stage = Huren; name = Ik teken het contract; channels = Kantoor; functionalScore = 8; emotionalScore = 8
12 stage = Huren; name = Ik meld een reparatie; channels = Telefoon; functionalScore = 6.5; emotionalScore = 6
skip 13: emptyRow
skip 14: noteRow Bron: workshop 12 maart
skip 15: noteRow * = schatting
skip 16: noteRow Opgesteld door: afdeling Wonen
doubt 9 momentOfTruthCustomer “x” → ja: tick x
doubt 10 momentOfTruthCustomer “x” → ja: tick x
doubt 11 momentOfTruthCustomer “-” → unknown: unknownMark -
doubt 12 momentOfTruthCustomer “?” → unknown: unknownMark ?
doubt 12 functionalScore “6,5*” → 6,5: legendEstimate
`,
    },
    'dubbele kop met groepen': {
      table: `
Algemeen | < | < | Scores | < | < | Organisatie | <
Nr | Naam | Fase | Functioneel | Emotioneel | Belang | Eigenaar | Afdeling
1 | Ik vraag een vergunning aan | Aanvraag | 6 | 5 | 4 | Teamleider Vergunningen | Vergunningen
2 | Ik wacht op het besluit | Aanvraag | 4 | 3 | 5 | Teamleider Vergunningen | Vergunningen
3 | Ik ontvang het besluit | Besluit | 7 | 6 | 5 | Teamleider Juridisch | JZ
`,
      outcome: `
touchpoints: sheet Blad1, header 2, read 3
A number
B name
C stage
D functionalScore
E emotionalScore
F importance
G owner
H department
3 number = 1; name = Ik vraag een vergunning aan; stage = Aanvraag; functionalScore = 6; emotionalScore = 5; importance = 4; owner = Teamleider Vergunningen; department = Vergunningen
4 number = 2; name = Ik wacht op het besluit; stage = Aanvraag; functionalScore = 4; emotionalScore = 3; importance = 5; owner = Teamleider Vergunningen; department = Vergunningen
5 number = 3; name = Ik ontvang het besluit; stage = Besluit; functionalScore = 7; emotionalScore = 6; importance = 5; owner = Teamleider Juridisch; department = JZ
`,
    },
    'verticaal samengevoegd': {
      table: `
Fase | Contactmoment | Kanaal | Afdeling
Kopen | Ik zie een advertentie | Instagram | Marketing
^ | Ik bestel | Webshop | E-commerce
^ | Ik betaal | iDEAL | ^
Ontvangen | Ik krijg het pakket | Bezorger | Logistiek
^ | Ik pak het uit | Verpakking | ^
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 5
A stage (filledDown 3)
B name
C channels
D department
2 stage = Kopen; name = Ik zie een advertentie; channels = Instagram; department = Marketing
3 stage = Kopen; name = Ik bestel; channels = Webshop; department = E-commerce
4 stage = Kopen; name = Ik betaal; channels = iDEAL; department = E-commerce
5 stage = Ontvangen; name = Ik krijg het pakket; channels = Bezorger; department = Logistiek
6 stage = Ontvangen; name = Ik pak het uit; channels = Verpakking; department = Logistiek
`,
    },
    'lijst ernaast': {
      table: `
Fase | Contactmoment | Kanaal | Cijfer | | Keuzelijst kanaal | Keuzelijst fase
Kopen | Ik bestel online | Website | 7 | | Website | Kopen
Kopen | Ik betaal | iDEAL | 8 | | Winkel | Gebruiken
Gebruiken | Ik stel een vraag | Chat | 6 | | Chat | Weggaan
Weggaan | Ik zeg op | Telefoon | 4 | | Telefoon |
 | | | | | E-mail |
 | | | | | WhatsApp | 
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 6
A stage
B name
C channels
D functionalScore
F left out (otherTable)
G left out (otherTable)
2 stage = Kopen; name = Ik bestel online; channels = Website; functionalScore = 7
3 stage = Kopen; name = Ik betaal; channels = iDEAL; functionalScore = 8
4 stage = Gebruiken; name = Ik stel een vraag; channels = Chat; functionalScore = 6
5 stage = Weggaan; name = Ik zeg op; channels = Telefoon; functionalScore = 4
skip 6: besideTable
skip 7: besideTable
`,
    },
    'draaitabel ernaast': {
      table: `
Fase | Contactmoment | Kanaal | Cijfer | | | Rijlabels | Aantal van Contactmoment
Kopen | Ik bestel online | Website | 7 | | | Chat | 1
Kopen | Ik betaal | iDEAL | 8 | | | Telefoon | 1
Gebruiken | Ik stel een vraag | Chat | 6 | | | Website | 2
Weggaan | Ik zeg op | Telefoon | 4 | | | Eindtotaal | 4
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 4
A stage
B name
C channels
D functionalScore
G left out (otherTable)
H left out (otherTable)
2 stage = Kopen; name = Ik bestel online; channels = Website; functionalScore = 7
3 stage = Kopen; name = Ik betaal; channels = iDEAL; functionalScore = 8
4 stage = Gebruiken; name = Ik stel een vraag; channels = Chat; functionalScore = 6
5 stage = Weggaan; name = Ik zeg op; channels = Telefoon; functionalScore = 4
`,
    },
    'twee tabellen naast elkaar zonder groep': {
      table: `
Contactmoment | Kanaal | Cijfer | | Contactmoment | Kanaal | Cijfer
Ik google | Website | 7 | | Ik bestel | App | 8
Ik bel | Telefoon | 6 | | Ik betaal | App | 9
 | | | | Ik krijg een bevestiging | E-mail | 7
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 5
A name
B channels
C functionalScore
E name
F channels
G functionalScore
2 name = Ik google; channels = Website; functionalScore = 7
3 name = Ik bel; channels = Telefoon; functionalScore = 6
2 name = Ik bestel; channels = App; functionalScore = 8
3 name = Ik betaal; channels = App; functionalScore = 9
4 name = Ik krijg een bevestiging; channels = E-mail; functionalScore = 7
`,
    },
    'blad per fase': {
      table: {
        Toelichting: `
Vul per fase een blad in
`,
        Oriënteren: `
Contactmoment | Kanaal | Eigenaar | Cijfer
Ik zoek een school | Website | Hoofd Marketing | 7
Ik bezoek de open dag | Campus | Hoofd Marketing | 8
`,
        Inschrijven: `
Contactmoment | Kanaal | Eigenaar | Cijfer
Ik schrijf me in | Studielink | Hoofd Studentzaken | 5
Ik betaal collegegeld | iDEAL | Hoofd Studentzaken | 6
`,
        Studeren: `
Contactmoment | Kanaal | Eigenaar | Cijfer
Ik krijg mijn rooster | App | Hoofd Onderwijs | 6
Ik bel | Telefoon | Hoofd Onderwijs | 6
`,
      },
      outcome: `
touchpoints: sheet Oriënteren, Inschrijven, Studeren, header 1, read 6
A name
B channels
C owner
D functionalScore
2 stage = Oriënteren; name = Ik zoek een school; channels = Website; owner = Hoofd Marketing; functionalScore = 7
3 stage = Oriënteren; name = Ik bezoek de open dag; channels = Campus; owner = Hoofd Marketing; functionalScore = 8
2 stage = Inschrijven; name = Ik schrijf me in; channels = Studielink; owner = Hoofd Studentzaken; functionalScore = 5
3 stage = Inschrijven; name = Ik betaal collegegeld; channels = iDEAL; owner = Hoofd Studentzaken; functionalScore = 6
2 stage = Studeren; name = Ik krijg mijn rooster; channels = App; owner = Hoofd Onderwijs; functionalScore = 6
3 stage = Studeren; name = Ik bel; channels = Telefoon; owner = Hoofd Onderwijs; functionalScore = 6
`,
    },
    'blad per jaar': {
      table: {
        '2024': `
Contactmoment | Kanaal | Fase | Cijfer
Ik zoek een school | Website | A | 7
Ik bezoek de open dag | Campus | B | 8
`,
        '2025': `
Contactmoment | Kanaal | Fase | Cijfer
Ik zoek een school | Website | A | 7.5
Ik bezoek de open dag | Campus | B | 8
Ik betaal | Website | B | 8
`,
      },
      outcome: `
touchpoints: sheet 2025, header 1, read 3
not read: 2024
A name
B channels
C stage
D functionalScore
2 name = Ik zoek een school; channels = Website; stage = A; functionalScore = 7.5
3 name = Ik bezoek de open dag; channels = Campus; stage = B; functionalScore = 8
4 name = Ik betaal; channels = Website; stage = B; functionalScore = 8
`,
    },
    'rijen en kolommen met fase horizontaal samengevoegd': {
      table: `
 | Oriënteren | < | Kopen | <
 | Contactmoment | Cijfer | Contactmoment | Cijfer
1 | Ik google | 7 | Ik bestel | 8
2 | Ik bel | 6 | Ik betaal | 9
`,
      outcome: `
touchpoints: sheet Blad1, header 2, read 4
B name? (columnGroup)
C functionalScore
D name? (columnGroup)
E functionalScore
3 stage = Oriënteren; name = Ik google; functionalScore = 7
4 stage = Oriënteren; name = Ik bel; functionalScore = 6
3 stage = Kopen; name = Ik bestel; functionalScore = 8
4 stage = Kopen; name = Ik betaal; functionalScore = 9
`,
    },
    'notities boven en onder met samengevoegde titel': {
      table: `
Contactmomentenmatrix 2026 | < | < | <
Ingevuld door team CX, sessie 2 | < | < | <

Contactmoment | Kanaal | Opmerking | Eigenaar
Ik krijg een welkomstmail | E-mail | duurt soms 2 dagen | Manager CRM
Ik log voor het eerst in | App | | Manager Digital

NB: cijfers volgen nog | < | < | <
Vragen? Mail cx@voorbeeld.nl | < | < | <
`,
      outcome: `
touchpoints: sheet Blad1, header 4, read 4
A name
B channels
C notes
D owner
5 name = Ik krijg een welkomstmail; channels = E-mail; notes = duurt soms 2 dagen; owner = Manager CRM
6 name = Ik log voor het eerst in; channels = App; owner = Manager Digital
skip 7: emptyRow
skip 8: noteRow NB: cijfers volgen nog
skip 9: noteRow Vragen? Mail cx@voorbeeld.nl
`,
    },
    'rij als remark in de tabel': {
      table: `
Fase | Contactmoment | Kanaal | Cijfer
Kopen | Ik bestel | Website | 7
Hier nog aanvullen met de winkel! | | |
Kopen | Ik betaal | iDEAL | 8
 | nog uit te werken | |
Service | Ik bel | Telefoon | 6
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 5
A stage
B name
C channels
D functionalScore
2 stage = Kopen; name = Ik bestel; channels = Website; functionalScore = 7
4 stage = Kopen; name = Ik betaal; channels = iDEAL; functionalScore = 8
5 name = nog uit te werken
6 stage = Service; name = Ik bel; channels = Telefoon; functionalScore = 6
skip 3: noteRow Hier nog aanvullen met de winkel!
`,
    },
    'notitie kolom rechts los': {
      table: `
Fase | Contactmoment | Kanaal | Cijfer | |
Kopen | Ik bestel | Website | 7 | | check met Jan
Kopen | Ik betaal | iDEAL | 8 | |
Service | Ik bel | Telefoon | 6 | | hoog volume!
Service | Ik mail | E-mail | 6 | | 
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 4
A stage
B name
C channels
D functionalScore
F extra (ownText)
2 stage = Kopen; name = Ik bestel; channels = Website; functionalScore = 7; F = check met Jan
3 stage = Kopen; name = Ik betaal; channels = iDEAL; functionalScore = 8
4 stage = Service; name = Ik bel; channels = Telefoon; functionalScore = 6; F = hoog volume!
5 stage = Service; name = Ik mail; channels = E-mail; functionalScore = 6
`,
    },
  });
});
