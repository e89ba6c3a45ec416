/** Columns in which a cross says what a row has: channels, processes, online and offline, personas, stages, basic laws. */
import { describe } from 'vitest';
import { fieldTests } from './outcome';

describe('crosses in columns', () => {
  fieldTests({
    'kanalen als matrix': {
      table: `
 | | Kanalen | < | < | < | <
Fase | Contactmoment | Website | App | Telefoon | Brief | Winkel
Kopen | Ik vergelijk abonnementen | x | x | | | x
Kopen | Ik sluit een abonnement af | x | | x | | x
Gebruik | Ik krijg mijn factuur | | x | | x |
Gebruik | Ik heb een storing | | x | x | | 
`,
      outcome: `
touchpoints: sheet Blad1, header 2, read 4
A stage
B name
C channels (marks Website)
D channels (marks App)
E channels (marks Telefoon)
F channels (marks Brief)
G channels (marks Winkel)
3 stage = Kopen; name = Ik vergelijk abonnementen; channels = Website + App + Winkel
4 stage = Kopen; name = Ik sluit een abonnement af; channels = Website + Telefoon + Winkel
5 stage = Gebruik; name = Ik krijg mijn factuur; channels = App + Brief
6 stage = Gebruik; name = Ik heb een storing; channels = App + Telefoon
`,
    },
    'kanalen als matrix met bolletjes, zonder groep': {
      table: `
Touchpoint | E-mail | Chat | Phone | Letter | Owner
I ask for a quote | ● | | ● | | Head of Sales
I get an offer | ● | | | ● | Head of Sales
I complain | ● | ● | ● | | Head of Service
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 3
A name
B channels (marks E-mail)
C channels (marks Chat)
D channels (marks Phone)
E channels (marks Letter)
F owner
2 name = I ask for a quote; owner = Head of Sales; channels = E-mail + Phone
3 name = I get an offer; owner = Head of Sales; channels = E-mail + Letter
4 name = I complain; owner = Head of Service; channels = E-mail + Chat + Phone
`,
    },
    'kanalen 1/0': {
      table: `
Contactmoment | Website | Mail | Telefoon | Balie | Score
Ik schrijf me in | 1 | 0 | 0 | 1 | 7
Ik krijg mijn rooster | 1 | 1 | 0 | 0 | 6
Ik vraag uitstel aan | 0 | 1 | 1 | 0 | 4
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 3
A name
B channels (marks Website)
C channels (marks Mail)
D channels (marks Telefoon)
E channels (marks Balie)
F functionalScore
2 name = Ik schrijf me in; functionalScore = 7; channels = Website + Balie
3 name = Ik krijg mijn rooster; functionalScore = 6; channels = Website + Mail
4 name = Ik vraag uitstel aan; functionalScore = 4; channels = Mail + Telefoon
`,
    },
    'processen als drie kolommen': {
      table: `
Contactmoment | Beloven | Waarmaken | Afwikkelen | Kanaal
Ik zie een reclame | x | | | TV
Ik krijg internet | | x | | Monteur
Ik krijg de rekening | | x | x | E-mail
Ik bel over de rekening | | | x | Telefoon
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 4
A name
B processes (marks Beloven)
C processes (marks Waarmaken)
D processes (marks Afwikkelen)
E channels
2 name = Ik zie een reclame; channels = TV; processes = promise
3 name = Ik krijg internet; channels = Monteur; processes = deliver
4 name = Ik krijg de rekening; channels = E-mail; processes = deliver + settle
5 name = Ik bel over de rekening; channels = Telefoon; processes = settle
`,
    },
    'online en offline als kolommen': {
      table: `
Fase | Contactmoment | Online | Offline | Cijfer
Kopen | Ik bestel een product | x | | 7
Kopen | Ik haal het op in de winkel | | x | 8
Service | Ik vraag om hulp | x | x | 6
Service | Ik ruil het product | | | 5
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 4
A stage
B name
C modeOverride (marks Online)
D modeOverride (marks Offline)
E functionalScore
2 stage = Kopen; name = Ik bestel een product; functionalScore = 7; mode = online
3 stage = Kopen; name = Ik haal het op in de winkel; functionalScore = 8; mode = offline
4 stage = Service; name = Ik vraag om hulp; functionalScore = 6; mode = hybrid
5 stage = Service; name = Ik ruil het product; functionalScore = 5
`,
    },
    'doelgroep matrix': {
      table: `
 | | Doelgroep | < | <
Fase | Contactmoment | Student | Ouder | Werkgever
Kiezen | Ik bezoek de open dag | x | x | 
Kiezen | Ik lees de brochure | x | x | x
Leren | Ik krijg cijfers | x | | 
`,
      outcome: `
touchpoints: sheet Blad1, header 2, read 3
A stage
B name
C personas (marks Student)
D personas (marks Ouder)
E personas (marks Werkgever)
3 stage = Kiezen; name = Ik bezoek de open dag; personas = Student + Ouder
4 stage = Kiezen; name = Ik lees de brochure; personas = Student + Ouder + Werkgever
5 stage = Leren; name = Ik krijg cijfers; personas = Student
`,
    },
    'fase matrix': {
      table: `
 | Fase in de klantreis | < | <
Contactmoment | Oriënteren | Kopen | Gebruiken
Ik bel | x | | 
Ik mail | | x | 
Ik chat | | x | x
`,
      outcome: `
touchpoints: sheet Blad1, header 2, read 3
A name
B stage (marks Oriënteren)
C stage (marks Kopen)
D stage (marks Gebruiken)
3 name = Ik bel; stage = Oriënteren
4 name = Ik mail; stage = Kopen
5 name = Ik chat; stage = Kopen
doubt 5 stage “Kopen / Gebruiken” → Kopen: several
`,
    },
    'ja/nee als vinkvakjes': {
      table: `
Contactmoment | MOT klant | MOT organisatie | Emotioneel geladen
Ik bel | ☑ | ☐ | ☐
Ik mail | ☐ | ☐ | ☒
Ik chat | ☑ | ☑ | ☐
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 3
A name
B momentOfTruthCustomer
C momentOfTruthOrganisation
D emotionalCharge
2 name = Ik bel; momentOfTruthCustomer = true; momentOfTruthOrganisation = false; emotionalCharge = false
3 name = Ik mail; momentOfTruthCustomer = false; momentOfTruthOrganisation = false; emotionalCharge = true
4 name = Ik chat; momentOfTruthCustomer = true; momentOfTruthOrganisation = true; emotionalCharge = false
doubt 2 momentOfTruthCustomer “☑” → ja: tick ☑
doubt 2 momentOfTruthOrganisation “☐” → nee: cross ☐
doubt 2 emotionalCharge “☐” → nee: cross ☐
doubt 3 momentOfTruthCustomer “☐” → nee: cross ☐
doubt 3 momentOfTruthOrganisation “☐” → nee: cross ☐
doubt 3 emotionalCharge “☒” → ja: tick ☒
doubt 4 momentOfTruthCustomer “☑” → ja: tick ☑
doubt 4 momentOfTruthOrganisation “☑” → ja: tick ☑
doubt 4 emotionalCharge “☐” → nee: cross ☐
`,
    },
    'drie kolommen wetten, voldoet': {
      table: `
Contactmoment | Voldoet aan eerlijk | Voldoet aan respectvol | Voldoet aan veilig
Ik huur een woning | ja | nee | ja
Ik meld een reparatie | ja | ja | ja
Ik zeg de huur op | nee | ja | ?
Ik krijg de eindafrekening | nee | nee | ja
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 4
A name
B law:honest (lawColumn honest)
C law:respectful (lawColumn respectful)
D law:safe (lawColumn safe)
2 name = Ik huur een woning; brokenLaws = respectful
3 name = Ik meld een reparatie; brokenLaws = none
4 name = Ik zeg de huur op; brokenLaws = honest
5 name = Ik krijg de eindafrekening; brokenLaws = honest + respectful
doubt 4 law:safe “?” → unknown: unknownMark ?
`,
    },
    'drie kolommen wetten onder groep': {
      table: `
 | Basiswet geschonden | < | <
Contactmoment | Eerlijk | Respectvol | Veilig
Ik huur een woning | nee | ja | nee
Ik meld een reparatie | nee | nee | nee
Ik zeg de huur op | ja | | nee
`,
      outcome: `
touchpoints: sheet Blad1, header 2, read 3
A name
B law:honest (lawColumn honest)
C law:respectful (lawColumn respectful)
D law:safe (lawColumn safe)
3 name = Ik huur een woning; brokenLaws = respectful
4 name = Ik meld een reparatie; brokenLaws = none
5 name = Ik zeg de huur op; brokenLaws = honest
`,
    },
    'drie kolommen wetten onzeker': {
      table: `
Contactmoment | Eerlijk? | Respectvol? | Veilig?
Ik huur een woning | ja | nee | ja
Ik meld een reparatie | ja | ja | ja
Ik zeg de huur op | nee | ja | ja
Ik wacht op de monteur | ja | ja | ja
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 4
A name
B law:honest? (lawColumnKept honest)
C law:respectful? (lawColumnKept respectful)
D law:safe? (lawColumnKept safe)
2 name = Ik huur een woning; brokenLaws = respectful
3 name = Ik meld een reparatie; brokenLaws = none
4 name = Ik zeg de huur op; brokenLaws = honest
5 name = Ik wacht op de monteur; brokenLaws = none
doubt 2 law:respectful “nee” → ja: lawBroken nee, Respectvol?
doubt 4 law:honest “nee” → ja: lawBroken nee, Eerlijk?
`,
    },
    'corporatie met ja/nee per wet geschonden x': {
      table: `
Fase huurder | Contactmoment | Oneerlijk | Niet respectvol | Onveilig | Kanaal
Intrek | Ik krijg de sleutel | | | | Op locatie
Wonen | Ik meld lekkage | | x | | Telefoon
Wonen | Ik wacht op de vakman | x | x | | Thuis
Vertrek | Ik heb een voorinspectie | | | x | Thuis
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 4
A stage?
B name
C law:honest (lawColumn honest)
D law:respectful (lawColumn respectful)
E law:safe (lawColumn safe)
F channels
2 stage = Intrek; name = Ik krijg de sleutel; channels = Op locatie
3 stage = Wonen; name = Ik meld lekkage; channels = Telefoon; brokenLaws = respectful
4 stage = Wonen; name = Ik wacht op de vakman; channels = Thuis; brokenLaws = honest + respectful
5 stage = Vertrek; name = Ik heb een voorinspectie; channels = Thuis; brokenLaws = safe
doubt 3 law:respectful “x” → ja: tick x
doubt 4 law:honest “x” → ja: tick x
doubt 4 law:respectful “x” → ja: tick x
doubt 5 law:safe “x” → ja: tick x
`,
    },
  });
});
