/** Numbers: marks on all kinds of scales, volumes per year, week and day, remarks and estimates with the number. */
import { describe } from 'vitest';
import { fieldTests } from './outcome';

describe('numbers', () => {
  fieldTests({
    'schaal 1-5 in de kop': {
      table: `
Contactmoment | Tevredenheid (1-5) | Beleving (schaal 1 t/m 5) | Belang 1-5
Ik boek een afspraak | 4 | 3 | 5
Ik wacht | 2 | 1 | 3
Ik krijg hulp | 5 | 5 | 4
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 3
A name
B extra? (statedScale 1–5, 1, 10)
C extra? (statedScale 1–5, 1, 10)
D importance
2 name = Ik boek een afspraak; importance = 5; Tevredenheid (1-5) = 4; Beleving (schaal 1 t/m 5) = 3
3 name = Ik wacht; importance = 3; Tevredenheid (1-5) = 2; Beleving (schaal 1 t/m 5) = 1
4 name = Ik krijg hulp; importance = 4; Tevredenheid (1-5) = 5; Beleving (schaal 1 t/m 5) = 5
`,
    },
    'sterren zonder schaal': {
      table: `
Contactmoment | Waardering | Kanaal
Ik boek een afspraak | 4 | Website
Ik wacht | 2 | Balie
Ik krijg hulp | 5 | Balie
Ik betaal | 3 | Kassa
Ik beoordeel | 4 | App
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 5
A name
B extra? (maybeOtherScale 2, 5)
C channels
2 name = Ik boek een afspraak; channels = Website; Waardering = 4
3 name = Ik wacht; channels = Balie; Waardering = 2
4 name = Ik krijg hulp; channels = Balie; Waardering = 5
5 name = Ik betaal; channels = Kassa; Waardering = 3
6 name = Ik beoordeel; channels = App; Waardering = 4
`,
    },
    smileys: {
      table: `
Contactmoment | Gevoel | Cijfer
Ik boek een afspraak | ☺ | 7
Ik wacht | ☹ | 4
Ik krijg hulp | ☺ | 8
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 3
A name
B extra? (notReadable emotionalScore)
C functionalScore
2 name = Ik boek een afspraak; functionalScore = 7; Gevoel = ☺
3 name = Ik wacht; functionalScore = 4; Gevoel = ☹
4 name = Ik krijg hulp; functionalScore = 8; Gevoel = ☺
`,
    },
    'min twee tot plus twee': {
      table: `
Contactmoment | Beleving | Cijfer functioneel
Ik boek een afspraak | 2 | 7
Ik wacht | -2 | 4
Ik krijg hulp | 1 | 8
Ik betaal | 0 | 6
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 4
A name
B extra? (scale 1, 10, -2, 2)
C functionalScore
2 name = Ik boek een afspraak; functionalScore = 7; Beleving = 2
3 name = Ik wacht; functionalScore = 4; Beleving = -2
4 name = Ik krijg hulp; functionalScore = 8; Beleving = 1
5 name = Ik betaal; functionalScore = 6; Beleving = 0
`,
    },
    'schaal 0-10 met nul': {
      table: `
Contactmoment | Cijfer (0-10)
Ik bel | 0
Ik mail | 6
Ik chat | 10
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 3
A name
B functionalScore
2 name = Ik bel
3 name = Ik mail; functionalScore = 6
4 name = Ik chat; functionalScore = 10
reject 2 functionalScore “0”: outOfRange functionalScore, 1, 10, 0
`,
    },
    'hotel met emoji en sterren': {
      table: `
Phase | Guest moment | Where | Stars (1-5) | Mood
Before | I book a room | Website | ★★★★ | 😀
Arrive | I check in | Reception | ★★★ | 😐
Stay | I can't sleep | Room | ★ | 😡
Leave | I check out | Reception | ★★★★ | 🙂
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 4
A stage
B name?
C channels? (fromValues)
D extra (ownText)
E extra (ownText)
2 stage = Before; name = I book a room; channels = Website; Stars (1-5) = ★★★★; Mood = 😀
3 stage = Arrive; name = I check in; channels = Reception; Stars (1-5) = ★★★; Mood = 😐
4 stage = Stay; name = I can't sleep; channels = Room; Stars (1-5) = ★; Mood = 😡
5 stage = Leave; name = I check out; channels = Reception; Stars (1-5) = ★★★★; Mood = 🙂
`,
    },
    'cijfers met aanhangsel': {
      table: `
Contactmoment | Cijfer functioneel | Cijfer emotioneel
Ik boek een afspraak | 7/10 | 7,5 *
Ik wacht | 8 (n=34) | 6,2 (n = 12)
Ik krijg hulp | 7,5* | ca. 7
Ik betaal | 6½ | 8-
Ik klaag | 4/5 | 80%
Ik zeg op | 6-7 | 10+
* = schatting
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 7
A name
B functionalScore
C emotionalScore
2 name = Ik boek een afspraak; functionalScore = 7; emotionalScore = 7.5
3 name = Ik wacht; functionalScore = 8; emotionalScore = 6.2
4 name = Ik krijg hulp; functionalScore = 7.5; emotionalScore = 7
5 name = Ik betaal; functionalScore = 6.5
6 name = Ik klaag
7 name = Ik zeg op
skip 8: noteRow * = schatting
reject 6 emotionalScore “80%”: outOfRange emotionalScore, 1, 10, 80%
doubt 2 functionalScore “7/10” → 7: moreText 7/10
doubt 2 emotionalScore “7,5 *” → 7,5: legendEstimate
doubt 3 functionalScore “8 (n=34)” → 8: moreText 8 (n=34)
doubt 3 emotionalScore “6,2 (n = 12)” → 6,2: moreText 6,2 (n = 12)
doubt 4 functionalScore “7,5*” → 7,5: legendEstimate
doubt 4 emotionalScore “ca. 7” → 7: estimate ca. 7
doubt 5 emotionalScore “8-” → unknown: bound 8-
doubt 6 functionalScore “4/5” → unknown: range 4, 5
doubt 7 functionalScore “6-7” → unknown: range 6, 7
doubt 7 emotionalScore “10+” → unknown: bound 10+
`,
    },
    'frequentie per jaar in kop': {
      table: `
Contactmoment | Aantal per jaar | Kanaal
Ik krijg een jaarnota | 120000 | Post
Ik bel over de nota | 12k | Telefoon
Ik klaag | 1,2 mln | E-mail
Ik zeg op | 1.200 - 1.500 | Brief
Ik verhuis | 6.000 | Website
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 5
A name
B frequencyPerMonth? (perPeriod year)
C channels
2 name = Ik krijg een jaarnota; frequencyPerMonth = 10000; channels = Post
3 name = Ik bel over de nota; frequencyPerMonth = 1000; channels = Telefoon
4 name = Ik klaag; frequencyPerMonth = 100000; channels = E-mail
5 name = Ik zeg op; channels = Brief
6 name = Ik verhuis; frequencyPerMonth = 500; channels = Website
doubt 2 frequencyPerMonth “120000” → 10000: convertedPeriod year
doubt 3 frequencyPerMonth “12k” → 1000: convertedPeriod year
doubt 4 frequencyPerMonth “1,2 mln” → 100000: convertedPeriod year
doubt 5 frequencyPerMonth “1.200 - 1.500” → unknown: range 1.200, 1.500
doubt 6 frequencyPerMonth “6.000” → 500: convertedPeriod year
`,
    },
    'frequentie per week': {
      table: `
Touchpoint | Volume p/w | Channel
I call support | 1,200 | Phone
I chat | 300 | Chat
I mail | ~50 | E-mail
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 3
A name
B frequencyPerMonth? (perPeriod week)
C channels
2 name = I call support; frequencyPerMonth = 5200; channels = Phone
3 name = I chat; frequencyPerMonth = 1300; channels = Chat
4 name = I mail; frequencyPerMonth = 216.67; channels = E-mail; estimate = true
doubt 2 frequencyPerMonth “1,200” → 5200: convertedPeriod week
doubt 3 frequencyPerMonth “300” → 1300: convertedPeriod week
doubt 4 frequencyPerMonth “~50” → 216,67: convertedPeriod week
`,
    },
    'frequentie per dag en kwartaal en annum': {
      table: `
Touchpoint | Frequency (per annum) | Channel
I receive a bill | 24000 | Letter
I pay | 1,200 | Bank
I query the bill | 3x per week | Phone
I log in | daily | App
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 4
A name
B frequencyPerMonth? (perPeriod year)
C channels
2 name = I receive a bill; frequencyPerMonth = 2000; channels = Letter
3 name = I pay; frequencyPerMonth = 100; channels = Bank
4 name = I query the bill; frequencyPerMonth = 13; channels = Phone
5 name = I log in; frequencyPerMonth = 30.42; channels = App
doubt 2 frequencyPerMonth “24000” → 2000: convertedPeriod year
doubt 3 frequencyPerMonth “1,200” → 100: convertedPeriod year
doubt 4 frequencyPerMonth “3x per week” → 13: converted 3x per week
doubt 5 frequencyPerMonth “daily” → 30,42: converted daily
`,
    },
    'frequentie gemengd in cellen': {
      table: `
Contactmoment | Frequentie | Kanaal
Ik bel | 3x per week | Telefoon
Ik mail | dagelijks | E-mail
Ik krijg een brief | 1x per jaar | Post
Ik chat | 500 p/mnd | Chat
Ik log in | 12k | App
Ik betaal | 4 per kwartaal | Bank
Ik app | maandelijks | WhatsApp
Ik klaag | wekelijks | Brief
Ik verhuis | af en toe | Website
Ik zoek | 2.000 per maand | Website
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 10
A name
B frequencyPerMonth
C channels
2 name = Ik bel; frequencyPerMonth = 13; channels = Telefoon
3 name = Ik mail; frequencyPerMonth = 30.42; channels = E-mail
4 name = Ik krijg een brief; frequencyPerMonth = 0.08; channels = Post
5 name = Ik chat; frequencyPerMonth = 500; channels = Chat
6 name = Ik log in; frequencyPerMonth = 12000; channels = App
7 name = Ik betaal; frequencyPerMonth = 1.33; channels = Bank
8 name = Ik app; frequencyPerMonth = 1; channels = WhatsApp
9 name = Ik klaag; frequencyPerMonth = 4.33; channels = Brief
10 name = Ik verhuis; channels = Website
11 name = Ik zoek; frequencyPerMonth = 2000; channels = Website
reject 10 frequencyPerMonth “af en toe”: notANumber frequencyPerMonth, af en toe
doubt 2 frequencyPerMonth “3x per week” → 13: converted 3x per week
doubt 3 frequencyPerMonth “dagelijks” → 30,42: converted dagelijks
doubt 4 frequencyPerMonth “1x per jaar” → 0,08: converted 1x per jaar
doubt 5 frequencyPerMonth “500 p/mnd” → 500: unitDropped p/mnd
doubt 6 frequencyPerMonth “12k” → 12000: unitDropped k
doubt 7 frequencyPerMonth “4 per kwartaal” → 1,33: converted 4 per kwartaal
doubt 8 frequencyPerMonth “maandelijks” → 1: converted maandelijks
doubt 9 frequencyPerMonth “wekelijks” → 4,33: converted wekelijks
doubt 11 frequencyPerMonth “2.000 per maand” → 2000: unitDropped per maand
`,
    },
    'aantallen met cijfergroepen': {
      table: `
Contactmoment | Aantal per maand
Ik bel | 12 500
Ik mail | 1.234.567
Ik chat | 9.400,5
Ik app | 3,5k
Ik brief | 2 mln.
Ik fax | ca 40
Ik post | >100
Ik pin | ± 3.000
Ik tik | 1.000*
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 9
A name
B frequencyPerMonth
2 name = Ik bel; frequencyPerMonth = 12500
3 name = Ik mail; frequencyPerMonth = 1234567
4 name = Ik chat; frequencyPerMonth = 9400.5
5 name = Ik app; frequencyPerMonth = 3500
6 name = Ik brief; frequencyPerMonth = 2000000
7 name = Ik fax; frequencyPerMonth = 40; estimate = true
8 name = Ik post
9 name = Ik pin; frequencyPerMonth = 3000; estimate = true
10 name = Ik tik; frequencyPerMonth = 1000
doubt 5 frequencyPerMonth “3,5k” → 3500: unitDropped k
doubt 6 frequencyPerMonth “2 mln.” → 2000000: unitDropped mln
doubt 7 frequencyPerMonth “ca 40” → 40: estimate ca 40
doubt 8 frequencyPerMonth “>100” → unknown: bound >100
doubt 9 frequencyPerMonth “± 3.000” → 3000: estimate ± 3.000
doubt 10 frequencyPerMonth “1.000*” → 1000: moreText 1.000*
`,
    },
    'getallen als tekst met spaties en euro': {
      table: `
Contactmoment | Frequentie/mnd | Klantverlies (€) | Herstelwerk (uren)
Ik bel | 1 250 | € 12.500,00 | 40 uur
Ik mail | 12.500 st. | €3.250,- | 12,5
Ik chat | 800x | 0 | -
Ik klaag | ong. 90 | € 100k | 3 u
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 4
A name
B frequencyPerMonth?
C lostCustomersEuro
D reworkHours
2 name = Ik bel; frequencyPerMonth = 1250; lostCustomersEuro = 12500; reworkHours = 40
3 name = Ik mail; frequencyPerMonth = 12500; lostCustomersEuro = 3250; reworkHours = 12.5
4 name = Ik chat; frequencyPerMonth = 800; lostCustomersEuro = 0
5 name = Ik klaag; frequencyPerMonth = 90; lostCustomersEuro = 100000; reworkHours = 3; estimate = true
doubt 3 frequencyPerMonth “12.500 st.” → 12500: unitDropped st.
doubt 4 frequencyPerMonth “800x” → 800: unitDropped x
doubt 4 reworkHours “-” → unknown: unknownMark -
doubt 5 frequencyPerMonth “ong. 90” → 90: estimate ong. 90
doubt 5 lostCustomersEuro “€ 100k” → 100000: unitDropped k
doubt 5 reworkHours “3 u” → 3: unitDropped u
`,
    },
    'doorlooptijd en klachten niet als frequentie': {
      table: `
Contactmoment | Aantal klachten | Doorlooptijd (dagen) | Aantal FTE | Aantal contacten per maand
Ik bel | 12 | 1 | 5 | 1000
Ik mail | 3 | 4 | 2 | 500
Ik klaag | 44 | 20 | 1 | 60
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 3
A name
B extra (ownNumber)
C extra (ownNumber)
D extra (ownNumber)
E frequencyPerMonth?
2 name = Ik bel; frequencyPerMonth = 1000; Aantal klachten = 12; Doorlooptijd (dagen) = 1; Aantal FTE = 5
3 name = Ik mail; frequencyPerMonth = 500; Aantal klachten = 3; Doorlooptijd (dagen) = 4; Aantal FTE = 2
4 name = Ik klaag; frequencyPerMonth = 60; Aantal klachten = 44; Doorlooptijd (dagen) = 20; Aantal FTE = 1
`,
    },
    'NPS kolom': {
      table: `
Contactmoment | NPS | CES | CSAT | Kanaal
Ik bel | -20 | 3.2 | 78 | Telefoon
Ik mail | 15 | 4.1 | 64 | E-mail
Ik chat | 30 | 2.2 | 81 | Chat
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 3
A name
B extra (ownNumber)
C extra (ownNumber)
D extra (ownNumber)
E channels
2 name = Ik bel; channels = Telefoon; NPS = -20; CES = 3.2; CSAT = 78
3 name = Ik mail; channels = E-mail; NPS = 15; CES = 4.1; CSAT = 64
4 name = Ik chat; channels = Chat; NPS = 30; CES = 2.2; CSAT = 81
`,
    },
  });
});
