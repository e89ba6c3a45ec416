/** Words in cells: basic laws, yes and no, owners, repeat signs, processes. */
import { describe } from 'vitest';
import { fieldTests } from './outcome';

describe('words in cells', () => {
  fieldTests({
    'verzekeraar: basiswet woorden': {
      table: `
Nr | Fase | Touchpoint | Basiswet geschonden?
1 | Schade | Ik meld schade via de app | nee
2 | Schade | Ik wacht op de expert | respectvol geschonden
3 | Schade | Ik lees de afwijzing | niet eerlijk
4 | Schade | Ik krijg de uitkering | oneerlijk + onveilig
5 | Premie | Ik zie mijn premie stijgen | Eerlijk, veilig
6 | Premie | Ik betaal mijn premie | alles ok
7 | Premie | Ik vraag om uitleg | respectloos
8 | Opzeggen | Ik zeg op | alle drie
9 | Opzeggen | Ik krijg een bevestiging | in orde
10 | Opzeggen | Ik krijg restitutie | ?
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 10
A number
B stage
C name
D brokenLaws
2 number = 1; stage = Schade; name = Ik meld schade via de app; brokenLaws = none
3 number = 2; stage = Schade; name = Ik wacht op de expert; brokenLaws = respectful
4 number = 3; stage = Schade; name = Ik lees de afwijzing; brokenLaws = honest
5 number = 4; stage = Schade; name = Ik krijg de uitkering; brokenLaws = honest + safe
6 number = 5; stage = Premie; name = Ik zie mijn premie stijgen; brokenLaws = honest + safe
7 number = 6; stage = Premie; name = Ik betaal mijn premie; brokenLaws = none
8 number = 7; stage = Premie; name = Ik vraag om uitleg; brokenLaws = respectful
9 number = 8; stage = Opzeggen; name = Ik zeg op; brokenLaws = honest + respectful + safe
10 number = 9; stage = Opzeggen; name = Ik krijg een bevestiging; brokenLaws = none
11 number = 10; stage = Opzeggen; name = Ik krijg restitutie
doubt 4 brokenLaws “niet eerlijk” → eerlijk: spelling niet eerlijk
doubt 5 brokenLaws “oneerlijk + onveilig” → eerlijk / veilig: spelling oneerlijk + onveilig
doubt 8 brokenLaws “respectloos” → respectvol: spelling respectloos
doubt 9 brokenLaws “alle drie” → eerlijk / respectvol / veilig: spelling alle drie
doubt 11 brokenLaws “?” → unknown: unknownMark ?
`,
    },
    'legenda basiswet letters': {
      table: `
Legenda basiswetten: E = eerlijk, R = respectvol, V = veilig
Fase | Contactmoment | Basiswet | Kanaal
A | Ik bel | E | Telefoon
A | Ik mail | R/V | E-mail
B | Ik chat | n | Chat
B | Ik klaag | ERV | Brief
B | Ik wacht | - | App
`,
      outcome: `
touchpoints: sheet Blad1, header 2, read 5
A stage
B name
C brokenLaws
D channels
3 stage = A; name = Ik bel; brokenLaws = honest; channels = Telefoon
4 stage = A; name = Ik mail; brokenLaws = respectful + safe; channels = E-mail
5 stage = B; name = Ik chat; brokenLaws = none; channels = Chat
6 stage = B; name = Ik klaag; brokenLaws = honest + respectful + safe; channels = Brief
7 stage = B; name = Ik wacht; brokenLaws = none; channels = App
doubt 3 brokenLaws “E” → eerlijk: spelling E
doubt 4 brokenLaws “R/V” → respectvol / veilig: spelling R/V
doubt 6 brokenLaws “ERV” → eerlijk / respectvol / veilig: spelling ERV
doubt 7 brokenLaws “-” → nee: dashNone -
`,
    },
    'ja nee in soorten': {
      table: `
Contactmoment | MOT | Emotionele lading | Geautomatiseerd | Kanaal
Ik bel | J | ja, soms | WAAR | Telefoon
Ik mail | N | ✔ | ONWAAR | E-mail
Ik chat | MOT | ✗ | WAAR | Chat
Ik klaag | 1 | j/n | ONWAAR | Brief
Ik zeg op | 0 | nee | WAAR | Brief
Ik wacht | Y | Ja! | WAAR | App
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 6
A name
B momentOfTruthCustomer
C emotionalCharge
D extra (ownBoolean)
E channels
2 name = Ik bel; momentOfTruthCustomer = true; emotionalCharge = true; channels = Telefoon; Geautomatiseerd = true
3 name = Ik mail; momentOfTruthCustomer = false; emotionalCharge = true; channels = E-mail; Geautomatiseerd = false
4 name = Ik chat; momentOfTruthCustomer = true; emotionalCharge = false; channels = Chat; Geautomatiseerd = true
5 name = Ik klaag; momentOfTruthCustomer = true; channels = Brief; Geautomatiseerd = false
6 name = Ik zeg op; momentOfTruthCustomer = false; emotionalCharge = false; channels = Brief; Geautomatiseerd = true
7 name = Ik wacht; momentOfTruthCustomer = true; emotionalCharge = true; channels = App; Geautomatiseerd = true
doubt 2 emotionalCharge “ja, soms” → ja: moreText ja, soms
doubt 3 emotionalCharge “✔” → ja: tick ✔
doubt 4 momentOfTruthCustomer “MOT” → ja: repeatsColumn
doubt 4 emotionalCharge “✗” → nee: cross ✗
doubt 5 emotionalCharge “j/n” → unknown: partly j/n
`,
    },
    eigenaars: {
      table: `
Contactmoment | Eigenaar | Kanaal
Ik bel | P. Jansen (Facturatie) | Telefoon
Ik mail | Facturatie / Klantenservice | E-mail
Ik chat | n.n.b. | Chat
Ik betaal | nvt | iDEAL
Ik klaag | tbd | Brief
Ik zeg op | x | Telefoon
Ik verhuis | zie Piet | Website
Ik log in | Manager IT | App
Ik wacht | idem | App
Ik kijk | vacature | App
Ik koop | Manager Sales en Marketing | App
Ik ruil | niemand | Winkel
Ik app | Hoofd KCC (a.i.) | App
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 13
A name
B owner
C channels
2 name = Ik bel; owner = P. Jansen; department = Facturatie; channels = Telefoon
3 name = Ik mail; owner = Facturatie; channels = E-mail
4 name = Ik chat; channels = Chat
5 name = Ik betaal; channels = iDEAL
6 name = Ik klaag; channels = Brief
7 name = Ik zeg op; channels = Telefoon
8 name = Ik verhuis; channels = Website
9 name = Ik log in; owner = Manager IT; channels = App
10 name = Ik wacht; owner = Manager IT; channels = App
11 name = Ik kijk; channels = App
12 name = Ik koop; owner = Manager Sales en Marketing; channels = App
13 name = Ik ruil; channels = Winkel
14 name = Ik app; owner = Hoofd KCC (a.i.); channels = App
doubt 2 owner “P. Jansen (Facturatie)” → P. Jansen: nameAndDepartment
doubt 2 department “P. Jansen (Facturatie)” → Facturatie: nameAndDepartment
doubt 3 owner “Facturatie / Klantenservice” → Facturatie: severalOwners
doubt 4 owner “n.n.b.” → unknown: unknownMark n.n.b.
doubt 5 owner “nvt” → unknown: unknownMark nvt
doubt 6 owner “tbd” → unknown: unknownMark tbd
doubt 7 owner “x” → unknown: nobody x
doubt 8 owner “zie Piet” → unknown: seeElsewhere zie Piet
doubt 10 owner “idem” → Manager IT: ditto Manager IT
doubt 11 owner “vacature” → unknown: nobody vacature
doubt 13 owner “niemand” → unknown: nobody niemand
`,
    },
    'eigenaar alleen afdelingen': {
      table: `
Contactmoment | Eigenaar | Kanaal
Ik bel | Klantenservice | Telefoon
Ik betaal | Facturatie | iDEAL
Ik zie reclame | Marketing | TV
Ik krijg een storing | Techniek | App
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 4
A name
B owner? (departments)
C channels
2 name = Ik bel; owner = Klantenservice; channels = Telefoon
3 name = Ik betaal; owner = Facturatie; channels = iDEAL
4 name = Ik zie reclame; owner = Marketing; channels = TV
5 name = Ik krijg een storing; owner = Techniek; channels = App
`,
    },
    'manager en afdeling door elkaar': {
      table: `
Touchpoint | Responsible | Manager | Channel
I apply | Admissions | Manager Admissions | Website
I get admitted | Admissions | Manager Admissions | E-mail
I pay | Finance | Head of Finance | Bank
I graduate | Faculty | Dean | Campus
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 4
A name
B department? (departments)
C owner
D channels
2 name = I apply; department = Admissions; owner = Manager Admissions; channels = Website
3 name = I get admitted; department = Admissions; owner = Manager Admissions; channels = E-mail
4 name = I pay; department = Finance; owner = Head of Finance; channels = Bank
5 name = I graduate; department = Faculty; owner = Dean; channels = Campus
`,
    },
    'eigenaar naam en functie apart': {
      table: `
Contactmoment | Naam eigenaar | Functie eigenaar | Afdeling eigenaar
Ik bel | Sanne de Vries | Teamleider KCC | KCC
Ik betaal | Mo Amrani | Manager Finance | Finance
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 2
A name
B extra (ownText)
C owner?
D department
2 name = Ik bel; owner = Teamleider KCC; department = KCC; Naam eigenaar = Sanne de Vries
3 name = Ik betaal; owner = Manager Finance; department = Finance; Naam eigenaar = Mo Amrani
`,
    },
    dito: {
      table: `
Fase | Contactmoment | Kanaal | Eigenaar
Kopen | Ik bestel | Website | Manager Sales
" | Ik betaal | " | "
idem | Ik krijg een bevestiging | E-mail | idem
Service | Ik bel | Telefoon | Manager KCC
,, | Ik klaag | ,, | ,,
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 5
A stage
B name
C channels (split ,)
D owner
2 stage = Kopen; name = Ik bestel; channels = Website; owner = Manager Sales
3 stage = Kopen; name = Ik betaal; channels = Website; owner = Manager Sales
4 stage = Kopen; name = Ik krijg een bevestiging; channels = E-mail; owner = Manager Sales
5 stage = Service; name = Ik bel; channels = Telefoon; owner = Manager KCC
6 stage = Service; name = Ik klaag; channels = Telefoon; owner = Manager KCC
doubt 3 channels “"” → Website: ditto Website
doubt 3 owner “"” → Manager Sales: ditto Manager Sales
doubt 3 stage “"” → Kopen: ditto Kopen
doubt 4 owner “idem” → Manager Sales: ditto Manager Sales
doubt 4 stage “idem” → Kopen: ditto Kopen
doubt 6 channels “,,” → Telefoon: ditto Telefoon
doubt 6 owner “,,” → Manager KCC: ditto Manager KCC
doubt 6 stage “,,” → Service: ditto Service
`,
    },
    'proces woorden vrij': {
      table: `
Contactmoment | Primair proces
Ik zie reclame | Beloven (marketing)
Ik krijg mijn pakket | leveren
Ik betaal | Fin. afwikkeling
Ik krijg korting en betaal | Beloven + afwikkelen
Ik bel | ondersteunend
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 5
A name
B processes (spellings 5)
2 name = Ik zie reclame; processes = promise
3 name = Ik krijg mijn pakket; processes = deliver
4 name = Ik betaal; processes = settle
5 name = Ik krijg korting en betaal; processes = promise + settle
6 name = Ik bel
reject 6 processes “ondersteunend”: notAChoice processes, ondersteunend
doubt 2 processes “Beloven (marketing)” → beloven: moreText Beloven (marketing)
doubt 3 processes “leveren” → waarmaken: spelling leveren
doubt 4 processes “Fin. afwikkeling” → financieel afwikkelen: spelling Fin. afwikkeling
doubt 5 processes “Beloven + afwikkelen” → beloven / financieel afwikkelen: spelling Beloven + afwikkelen
`,
    },
    'kanalen opsomming met bullets': {
      table: `
Contactmoment | Kanalen
Ik klaag | - telefoon\\n- e-mail\\n- brief
Ik bestel | • app\\n• website
Ik ruil | 1. winkel\\n2. post
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 3
A name
B channels
2 name = Ik klaag; channels = telefoon + e-mail + brief
3 name = Ik bestel; channels = app + website
4 name = Ik ruil; channels = winkel + post
`,
    },
    'alles nvt rij': {
      table: `
Fase | Contactmoment | Kanaal | Eigenaar | Cijfer
Kopen | Ik bestel | Website | Manager Sales | 7
Kopen | n.v.t. | n.v.t. | n.v.t. | n.v.t.
Service | ? | Telefoon | Manager KCC | 6
Service | ... | | | 
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 4
A stage
B name
C channels
D owner
E functionalScore
2 stage = Kopen; name = Ik bestel; channels = Website; owner = Manager Sales; functionalScore = 7
skip 3: noName
skip 4: noName
skip 5: noName
`,
    },
    'belang in woorden': {
      table: `
Contactmoment | Belang | Frequentie | Cijfer
Ik bel | hoog | vaak | goed
Ik mail | laag | soms | matig
Ik chat | middel | zelden | slecht
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 3
A name
B importance? (importanceInWords)
C extra? (notReadable frequencyPerMonth)
D extra? (notReadable functionalScore)
2 name = Ik bel; importance = 5; Frequentie = vaak; Cijfer = goed
3 name = Ik mail; importance = 1; Frequentie = soms; Cijfer = matig
4 name = Ik chat; importance = 3; Frequentie = zelden; Cijfer = slecht
doubt 2 importance “hoog” → 5: inWords hoog
doubt 3 importance “laag” → 1: inWords laag
doubt 4 importance “middel” → 3: inWords middel
`,
    },
  });
});
