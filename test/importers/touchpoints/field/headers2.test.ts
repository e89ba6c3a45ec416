/** Headers as organisations write them: what is the name, what the stage, what another word for a field. */
import { describe } from 'vitest';
import { fieldTests } from './outcome';

describe('headers', () => {
  fieldTests({
    'wie wat waar': {
      table: `
Wie? | Wat? | Waar/hoe? | Hoe vaak (mnd)? | Hoe goed?
Manager Verkoop | Klant vraagt een offerte aan | Website | 120 | 7
Manager Verkoop | Klant krijgt een offerte | E-mail | 118 | 6
Manager Service | Klant belt met een klacht | Telefoon | 40 | 4
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 3
A owner? (fromValues)
B name? (fromValues)
C channels? (fromValues)
D frequencyPerMonth
E extra (ownNumber)
2 owner = Manager Verkoop; name = Klant vraagt een offerte aan; channels = Website; frequencyPerMonth = 120; Hoe goed? = 7
3 owner = Manager Verkoop; name = Klant krijgt een offerte; channels = E-mail; frequencyPerMonth = 118; Hoe goed? = 6
4 owner = Manager Service; name = Klant belt met een klacht; channels = Telefoon; frequencyPerMonth = 40; Hoe goed? = 4
`,
    },
    'kop in hoofdletters met regeleinden': {
      table: `
KLANT\\nREIS\\nFASE | CONTACT-\\nMOMENT | KA-\\nNAAL | FREQ.\\n(p/mnd) | CIJFER\\nFUNCT. | CIJFER\\nEMOT.
Kopen | Ik bestel | Website | 100 | 7 | 8
Kopen | Ik betaal | iDEAL | 90 | 8 | 7
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 2
A stage
B name
C channels
D frequencyPerMonth
E functionalScore
F emotionalScore
2 stage = Kopen; name = Ik bestel; channels = Website; frequencyPerMonth = 100; functionalScore = 7; emotionalScore = 8
3 stage = Kopen; name = Ik betaal; channels = iDEAL; frequencyPerMonth = 90; functionalScore = 8; emotionalScore = 7
`,
    },
    'kolom met legenda in kop': {
      table: `
Contactmoment\\n(vanuit de klant: "ik ...") | Proces\\nB=beloven, W=waarmaken, A=afwikkelen | On/offline\\n(O/F) | Beleving\\n1 = slecht, 10 = top
Ik zie reclame | B | O | 6
Ik krijg hulp | W | F | 8
Ik betaal | A | O | 7
Ik krijg een nota en bel | W/A | O/F | 4
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 4
A name
B processes? (spellings 4)
C extra? (notReadable mode)
D emotionalScore?
2 name = Ik zie reclame; processes = promise; emotionalScore = 6; On/offline (O/F) = O
3 name = Ik krijg hulp; processes = deliver; emotionalScore = 8; On/offline (O/F) = F
4 name = Ik betaal; processes = settle; emotionalScore = 7; On/offline (O/F) = O
5 name = Ik krijg een nota en bel; processes = deliver + settle; emotionalScore = 4; On/offline (O/F) = O/F
doubt 2 processes “B” → beloven: spelling B
doubt 3 processes “W” → waarmaken: spelling W
doubt 4 processes “A” → financieel afwikkelen: spelling A
doubt 5 processes “W/A” → waarmaken / financieel afwikkelen: spelling W/A
`,
    },
    'fase in code en mode met digitaal': {
      table: `
Fase | Contact | Soort | Medium | Beoordeling
I | Aanmelden voor rondleiding | digitaal | website | 7
I | Rondleiding | fysiek | kinderdagverblijf | 9
II | Contract tekenen | digitaal | portaal | 6
II | Wennen | fysiek | kinderdagverblijf | 8
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 4
A stage
B name
C modeOverride? (fromValues)
D channels
E functionalScore
2 stage = I; name = Aanmelden voor rondleiding; channels = website; functionalScore = 7; mode = online
3 stage = I; name = Rondleiding; channels = kinderdagverblijf; functionalScore = 9; mode = offline
4 stage = II; name = Contract tekenen; channels = portaal; functionalScore = 6; mode = online
5 stage = II; name = Wennen; channels = kinderdagverblijf; functionalScore = 8; mode = offline
doubt 2 mode “digitaal” → online: spelling digitaal
doubt 3 mode “fysiek” → offline: spelling fysiek
doubt 4 mode “digitaal” → online: spelling digitaal
doubt 5 mode “fysiek” → offline: spelling fysiek
`,
    },
    'touchpoint zonder zinnen en mode in kanaal': {
      table: `
Touchpoint | Kanaal | Fase
Website (online) | Online | Awareness
Radiocommercial | Offline | Awareness
Showroom | Offline | Consideration
Nieuwsbrief | Online | Loyalty
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 4
A name
B modeOverride? (fromValues)
C stage
2 name = Website (online); stage = Awareness; mode = online
3 name = Radiocommercial; stage = Awareness; mode = offline
4 name = Showroom; stage = Consideration; mode = offline
5 name = Nieuwsbrief; stage = Loyalty; mode = online
`,
    },
    'kanaal primair en secundair': {
      table: `
Contactmoment | Primair kanaal | Secundair kanaal | Eigenaar
Ik vraag toeslag aan | Website | Telefoon | Manager Toeslagen
Ik krijg een beschikking | Post | Portaal | Manager Toeslagen
Ik maak bezwaar | Post | | Manager Bezwaar
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 3
A name
B channels
C channels? (second channels)
D owner
2 name = Ik vraag toeslag aan; channels = Website + Telefoon; owner = Manager Toeslagen
3 name = Ik krijg een beschikking; channels = Post + Portaal; owner = Manager Toeslagen
4 name = Ik maak bezwaar; channels = Post; owner = Manager Bezwaar
`,
    },
    'kolom genaamd Fase met Subfase': {
      table: `
Hoofdfase | Subfase | Contactmoment | Kanaal
Instroom | Aanmelden | Ik meld me aan | Website
Instroom | Intake | Ik heb een intake | Gesprek
Doorstroom | Start | Ik krijg een rooster | App
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 3
A stage
B extra (ownText)
C name
D channels
2 stage = Instroom; name = Ik meld me aan; channels = Website; Subfase = Aanmelden
3 stage = Instroom; name = Ik heb een intake; channels = Gesprek; Subfase = Intake
4 stage = Doorstroom; name = Ik krijg een rooster; channels = App; Subfase = Start
`,
    },
    'wow moment en raakt': {
      table: `
Contactmoment | Wow-moment | Raakt de klant emotioneel | Impact | Prioriteit 1-5
Ik krijg de sleutel | x | ja | 5 | 4
Ik betaal de borg | | nee | 3 | 2
Ik meld een lek | x | ja | 4 | 5
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 3
A name
B momentOfTruthCustomer?
C emotionalCharge
D importance?
E extra? (taken importance)
2 name = Ik krijg de sleutel; momentOfTruthCustomer = true; emotionalCharge = true; importance = 5; Prioriteit 1-5 = 4
3 name = Ik betaal de borg; emotionalCharge = false; importance = 3; Prioriteit 1-5 = 2
4 name = Ik meld een lek; momentOfTruthCustomer = true; emotionalCharge = true; importance = 4; Prioriteit 1-5 = 5
doubt 2 momentOfTruthCustomer “x” → ja: tick x
doubt 4 momentOfTruthCustomer “x” → ja: tick x
`,
    },
    'twee score kolommen met dezelfde naam': {
      table: `
Contactmoment | Score | Score | Kanaal
Ik bel | 7 | 5 | Telefoon
Ik mail | 8 | 6 | E-mail
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 2
A name
B functionalScore
C extra? (taken functionalScore)
D channels
2 name = Ik bel; functionalScore = 7; channels = Telefoon; Score = 5
3 name = Ik mail; functionalScore = 8; channels = E-mail; Score = 6
`,
    },
    'score nu en streef': {
      table: `
Contactmoment | Huidig cijfer | Gewenst cijfer | Verschil
Ik bel | 6 | 8 | 2
Ik mail | 7 | 8 | 1
Ik chat | 5 | 8 | 3
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 3
A name
B functionalScore?
C targetScore
D extra (ownNumber)
2 name = Ik bel; functionalScore = 6; targetScore = 8; Verschil = 2
3 name = Ik mail; functionalScore = 7; targetScore = 8; Verschil = 1
4 name = Ik chat; functionalScore = 5; targetScore = 8; Verschil = 3
`,
    },
    'persona en segment': {
      table: `
Persona | Fase | Touchpoint | Need | Pain | Gain | Emotion (1-10)
Anna | Consider | I read reviews | Certainty | Fake reviews | Trust | 6
Anna / Ben | Buy | I order | Speed | Slow checkout | Fast | 7
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 2
A personas
B stage
C name
D customerWish
E extra (ownText)
F extra (ownText)
G emotionalScore
2 personas = Anna; stage = Consider; name = I read reviews; customerWish = Certainty; emotionalScore = 6; Pain = Fake reviews; Gain = Trust
3 personas = Anna + Ben; stage = Buy; name = I order; customerWish = Speed; emotionalScore = 7; Pain = Slow checkout; Gain = Fast
`,
    },
    'formule tekst en hyperlink': {
      table: `
Contactmoment | Kanaal | Opmerking
=SUM(A1:A3) | Website | +31 20 123
@Ik mail | E-mail | -5 punten
-Ik bel | Telefoon | =HYPERLINK("http://x")
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 3
A name
B channels
C notes
2 name = =SUM(A1:A3); channels = Website; notes = +31 20 123
3 name = @Ik mail; channels = E-mail; notes = -5 punten
4 name = -Ik bel; channels = Telefoon; notes = =HYPERLINK("http://x")
`,
    },
  });
});
