/** Headers as organisations write them: what is the name, what the stage, what another word for a field. */
import { describe } from 'vitest';
import { fieldTests } from './outcome';

describe('headers', () => {
  fieldTests({
    'gemeente: stap als fase': {
      table: `
Klantreis paspoort aanvragen
Stap klantreis | Klantcontact | Kanaal | Gevoel (1-10) | Klantcijfer | Gevoelig? | Verantwoordelijk team
Oriënteren | Ik zoek op de website wat ik nodig heb | Website | 6.5 | 7 | nee | Team Burgerzaken
Oriënteren | Ik bel 14 0xx | Telefoon | 5 | 6 | nee | KCC
Aanvragen | Ik maak een afspraak | Website / telefoon | 7 | 8 | nee | KCC
Aanvragen | Ik sta aan de balie | Balie | 7.5 | 8 | ja | Team Burgerzaken
Ophalen | Ik haal mijn paspoort op | Balie | 8 | 9 | nee | Team Burgerzaken
`,
      outcome: `
touchpoints: sheet Blad1, header 2, read 5
A stage
B name
C channels (split /)
D emotionalScore
E functionalScore
F emotionalCharge
G department
3 stage = Oriënteren; name = Ik zoek op de website wat ik nodig heb; channels = Website; emotionalScore = 6.5; functionalScore = 7; emotionalCharge = false; department = Team Burgerzaken
4 stage = Oriënteren; name = Ik bel 14 0xx; channels = Telefoon; emotionalScore = 5; functionalScore = 6; emotionalCharge = false; department = KCC
5 stage = Aanvragen; name = Ik maak een afspraak; channels = Website + telefoon; emotionalScore = 7; functionalScore = 8; emotionalCharge = false; department = KCC
6 stage = Aanvragen; name = Ik sta aan de balie; channels = Balie; emotionalScore = 7.5; functionalScore = 8; emotionalCharge = true; department = Team Burgerzaken
7 stage = Ophalen; name = Ik haal mijn paspoort op; channels = Balie; emotionalScore = 8; functionalScore = 9; emotionalCharge = false; department = Team Burgerzaken
`,
    },
    'ziekenhuis: levensfase en beleving': {
      table: `
Levensfase | Moment | Beleving | Tevredenheid | Beladen | MvdW | Wet
Verwijzing | Ik krijg een verwijzing van de huisarts | 6 | 7 | n | n | ok
Verwijzing | Ik wacht op de afspraakbrief | 4 | 5 | j | n | R
Poli | Ik meld me aan de zuil | 6 | 7 | n | n | -
Poli | Ik hoor de uitslag | 3 | 6 | j | j | E/V
Nazorg | Ik bel de poli met een vraag | 7 | 7 | n | n | geen
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 5
A stage
B name
C emotionalScore
D functionalScore
E emotionalCharge
F momentOfTruthCustomer
G brokenLaws
2 stage = Verwijzing; name = Ik krijg een verwijzing van de huisarts; emotionalScore = 6; functionalScore = 7; emotionalCharge = false; momentOfTruthCustomer = false; brokenLaws = none
3 stage = Verwijzing; name = Ik wacht op de afspraakbrief; emotionalScore = 4; functionalScore = 5; emotionalCharge = true; momentOfTruthCustomer = false; brokenLaws = respectful
4 stage = Poli; name = Ik meld me aan de zuil; emotionalScore = 6; functionalScore = 7; emotionalCharge = false; momentOfTruthCustomer = false; brokenLaws = none
5 stage = Poli; name = Ik hoor de uitslag; emotionalScore = 3; functionalScore = 6; emotionalCharge = true; momentOfTruthCustomer = true; brokenLaws = honest + safe
6 stage = Nazorg; name = Ik bel de poli met een vraag; emotionalScore = 7; functionalScore = 7; emotionalCharge = false; momentOfTruthCustomer = false; brokenLaws = none
doubt 3 brokenLaws “R” → respectvol: spelling R
doubt 4 brokenLaws “-” → nee: dashNone -
doubt 5 brokenLaws “E/V” → eerlijk / veilig: spelling E/V
`,
    },
    'zorgverzekeraar breed': {
      table: `
Contactmomentenkaart zorgverzekeraar | | | | | | | | | |
Werkgroep Klantreis - 14 januari 2026 | | | | | | | | | |

Id | Klantreisfase | Klantmoment | Kanaal/kanalen | Soort contact | Verantw. afd. | Eigenaar (functie) | Volume (jaar) | Rapportcijfer | Gevoel (cijfer) | Emotie (j/n) | MvdW (j/n) | ERV | Acties
ZV01 | Kiezen | Ik vergelijk polissen | Vergelijker, website | inkomend | Marketing | Mgr. Marketing | 250.000 | 7.2 | 6.8 | n | n | - | -
ZV02 | Kiezen | Ik vraag advies | Tel. / chat | inkomend | KCC | Teammanager KCC | 48.000 | 7.6 | 7.4 | n | j | - | scripts aanpassen
ZV03 | Declareren | Mijn nota wordt afgewezen | Brief; portaal | uitgaand | Declaraties | Hfd. Declaraties | 31.500 | 4.1 | 2.9 | j | j | E, R | brief herschrijven
ZV04 | Declareren | Ik wacht op geld | - | - | Declaraties | Hfd. Declaraties | ? | 6 | 5.5 | n | n | - | 
Totaal | 4 | | | | | | 329.500 | 6.225 | 5.65 | | | | 
`,
      outcome: `
touchpoints: sheet Blad1, header 4, read 5
A extra? (notReadable number)
B stage
C name
D channels? (split / ; ,)
E direction
F department
G owner
H frequencyPerMonth? (perPeriod year)
I functionalScore
J emotionalScore
K emotionalCharge
L momentOfTruthCustomer
M brokenLaws
N extra (ownText)
5 stage = Kiezen; name = Ik vergelijk polissen; channels = Vergelijker + website; direction = inbound; department = Marketing; owner = Mgr. Marketing; frequencyPerMonth = 20833.33; functionalScore = 7.2; emotionalScore = 6.8; emotionalCharge = false; momentOfTruthCustomer = false; brokenLaws = none; Id = ZV01
6 stage = Kiezen; name = Ik vraag advies; channels = Tel. + chat; direction = inbound; department = KCC; owner = Teammanager KCC; frequencyPerMonth = 4000; functionalScore = 7.6; emotionalScore = 7.4; emotionalCharge = false; momentOfTruthCustomer = true; brokenLaws = none; Id = ZV02; Acties = scripts aanpassen
7 stage = Declareren; name = Mijn nota wordt afgewezen; channels = Brief + portaal; direction = outbound; department = Declaraties; owner = Hfd. Declaraties; frequencyPerMonth = 2625; functionalScore = 4.1; emotionalScore = 2.9; emotionalCharge = true; momentOfTruthCustomer = true; brokenLaws = honest + respectful; Id = ZV03; Acties = brief herschrijven
8 stage = Declareren; name = Ik wacht op geld; department = Declaraties; owner = Hfd. Declaraties; functionalScore = 6; emotionalScore = 5.5; emotionalCharge = false; momentOfTruthCustomer = false; brokenLaws = none; Id = ZV04
skip 9: totalsRowSum Volume (jaar), 329.500
doubt 5 direction “inkomend” → klant begint: spelling inkomend
doubt 5 frequencyPerMonth “250.000” → 20833,33: convertedPeriod year
doubt 5 brokenLaws “-” → nee: dashNone -
doubt 5 extra:Acties “-” → unknown: unknownMark -
doubt 6 direction “inkomend” → klant begint: spelling inkomend
doubt 6 frequencyPerMonth “48.000” → 4000: convertedPeriod year
doubt 6 brokenLaws “-” → nee: dashNone -
doubt 7 direction “uitgaand” → organisatie begint: spelling uitgaand
doubt 7 frequencyPerMonth “31.500” → 2625: convertedPeriod year
doubt 7 brokenLaws “E, R” → eerlijk / respectvol: spelling E, R
doubt 8 channels “-” → unknown: unknownMark -
doubt 8 direction “-” → unknown: unknownMark -
doubt 8 frequencyPerMonth “?” → unknown: unknownMark ?
doubt 8 brokenLaws “-” → nee: dashNone -
`,
    },
    'gemeente met kanaalkolommen en percentages': {
      table: `
Product | Klantvraag | Balie % | Telefoon % | Digitaal % | Aantal per jaar | Waardering inwoner
Paspoort | Paspoort aanvragen | 100 | 0 | 0 | 8200 | 8.1
Verhuizing | Verhuizing doorgeven | 10 | 15 | 75 | 4100 | 7.4
Uittreksel | Uittreksel opvragen | 20 | 5 | 75 | 2600 | 7.9
`,
      outcome: `
unknown: sheet Blad1, header 1, read 3
A extra (ownText)
B name? (nameFromText)
C extra (ownNumber)
D extra (ownNumber)
E extra (ownNumber)
F frequencyPerMonth? (perPeriod year)
G functionalScore?
2 name = Paspoort aanvragen; frequencyPerMonth = 683.33; functionalScore = 8.1; Product = Paspoort; Balie % = 100; Telefoon % = 0; Digitaal % = 0
3 name = Verhuizing doorgeven; frequencyPerMonth = 341.67; functionalScore = 7.4; Product = Verhuizing; Balie % = 10; Telefoon % = 15; Digitaal % = 75
4 name = Uittreksel opvragen; frequencyPerMonth = 216.67; functionalScore = 7.9; Product = Uittreksel; Balie % = 20; Telefoon % = 5; Digitaal % = 75
doubt 2 frequencyPerMonth “8200” → 683,33: convertedPeriod year
doubt 3 frequencyPerMonth “4100” → 341,67: convertedPeriod year
doubt 4 frequencyPerMonth “2600” → 216,67: convertedPeriod year
`,
    },
    'B2B English': {
      table: `
Account journey – draft v0.3
#ID | Phase | Interaction | Customer's goal | Medium | Accountable | Sat. score | Emotion | Freq. p.a. | Pain points | MoT?
T1 | Win | We receive a proposal | Compare vendors | Email, PDF | Account Manager | 7 | 6 | 120 | Takes two weeks | N
T2 | Win | We negotiate the contract | Low risk | Meeting | Account Manager | 6 | 5 | 60 | Legal | Y
T3 | Onboard | We get a kick-off | Clarity | Teams/On-site | Project Manager | 8 | 8 | 60 | | Y
T4 | Run | We get an invoice | Correct | EDI / PDF | Finance Lead | 5 | 4 | 1,440 | Wrong PO number | N
`,
      outcome: `
touchpoints: sheet Blad1, header 2, read 4
A extra? (notReadable number)
B stage
C name
D customerWish
E channels (split / ,)
F owner
G functionalScore
H emotionalScore
I frequencyPerMonth? (perPeriod year)
J notes?
K momentOfTruthCustomer
3 stage = Win; name = We receive a proposal; customerWish = Compare vendors; channels = Email + PDF; owner = Account Manager; functionalScore = 7; emotionalScore = 6; frequencyPerMonth = 10; notes = Takes two weeks; momentOfTruthCustomer = false; #ID = T1
4 stage = Win; name = We negotiate the contract; customerWish = Low risk; channels = Meeting; owner = Account Manager; functionalScore = 6; emotionalScore = 5; frequencyPerMonth = 5; notes = Legal; momentOfTruthCustomer = true; #ID = T2
5 stage = Onboard; name = We get a kick-off; customerWish = Clarity; channels = Teams + On-site; owner = Project Manager; functionalScore = 8; emotionalScore = 8; frequencyPerMonth = 5; momentOfTruthCustomer = true; #ID = T3
6 stage = Run; name = We get an invoice; customerWish = Correct; channels = EDI + PDF; owner = Finance Lead; functionalScore = 5; emotionalScore = 4; frequencyPerMonth = 120; notes = Wrong PO number; momentOfTruthCustomer = false; #ID = T4
doubt 3 frequencyPerMonth “120” → 10: convertedPeriod year
doubt 4 frequencyPerMonth “60” → 5: convertedPeriod year
doubt 5 frequencyPerMonth “60” → 5: convertedPeriod year
doubt 6 frequencyPerMonth “1,440” → 120: convertedPeriod year
`,
    },
    'B2B SaaS with sentiment words': {
      table: `
Stage | Touchpoint | Channel | Owner | CSAT (%) | Sentiment | Volume/mo | Criticality
Evaluate | Request a demo | Web form | SDR Lead | 82% | Positive | 340 | High
Evaluate | Attend demo | Zoom | AE Manager | 88% | Positive | 210 | High
Onboard | Kick-off call | Zoom | CSM Lead | 79% | Neutral | 60 | Medium
Renew | Get renewal quote | E-mail | CSM Lead | 61% | Negative | 45 | High
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 4
A stage
B name
C channels
D owner
E extra (ownNumber)
F extra (ownText)
G frequencyPerMonth?
H extra (ownText)
2 stage = Evaluate; name = Request a demo; channels = Web form; owner = SDR Lead; frequencyPerMonth = 340; CSAT (%) = 82; Sentiment = Positive; Criticality = High
3 stage = Evaluate; name = Attend demo; channels = Zoom; owner = AE Manager; frequencyPerMonth = 210; CSAT (%) = 88; Sentiment = Positive; Criticality = High
4 stage = Onboard; name = Kick-off call; channels = Zoom; owner = CSM Lead; frequencyPerMonth = 60; CSAT (%) = 79; Sentiment = Neutral; Criticality = Medium
5 stage = Renew; name = Get renewal quote; channels = E-mail; owner = CSM Lead; frequencyPerMonth = 45; CSAT (%) = 61; Sentiment = Negative; Criticality = High
doubt 2 extra:CSAT (%) “82%” → 82: percentSign 82%
doubt 3 extra:CSAT (%) “88%” → 88: percentSign 88%
doubt 4 extra:CSAT (%) “79%” → 79: percentSign 79%
doubt 5 extra:CSAT (%) “61%” → 61: percentSign 61%
`,
    },
    'retail: journey step plus name': {
      table: `
Journey step | Touchpoint name | Channels used | Feeling | Functional | Weight (1-5) | Responsible dept.
Discover | I see a TikTok | TikTok | 7 | 8 | 2 | Marketing
Discover | I get a flyer | Flyer | 6 | 6 | 1 | Marketing
Buy | I try on a jacket | Store | 9 | 8 | 5 | Retail Ops
Return | I return a jacket | Store, Post | 4 | 5 | 4 | Customer Care
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 4
A stage
B name
C channels (split ,)
D emotionalScore
E functionalScore
F importance
G department
2 stage = Discover; name = I see a TikTok; channels = TikTok; emotionalScore = 7; functionalScore = 8; importance = 2; department = Marketing
3 stage = Discover; name = I get a flyer; channels = Flyer; emotionalScore = 6; functionalScore = 6; importance = 1; department = Marketing
4 stage = Buy; name = I try on a jacket; channels = Store; emotionalScore = 9; functionalScore = 8; importance = 5; department = Retail Ops
5 stage = Return; name = I return a jacket; channels = Store + Post; emotionalScore = 4; functionalScore = 5; importance = 4; department = Customer Care
`,
    },
    'telecom: kop met opmerkingen en fase genummerd': {
      table: `
Versie 3 - concept | | | | | |
Fase v/d klantreis | Touch-point (vanuit de klant gezien!) | Via welk kanaal? | On/Off | Wie is verantwoordelijk? | Hoe vaak per maand? | Cijfer klant (1 t/m 10)
1. Oriënteren | Ik vergelijk providers | Vergelijkingssite | on | Mgr. Online | 30.000 | 7
2. Bestellen | Ik bestel glasvezel | Website/winkel | beide | Mgr. Sales | 2.500 | 8
3. Installatie | De monteur komt langs | Monteur | off | Mgr. Field | 2.400 | 9
3. Installatie | Ik heb nog geen internet | Telefoon | off | Mgr. Field | ± 400 | 3
`,
      outcome: `
touchpoints: sheet Blad1, header 2, read 4
A stage
B name
C channels (split /)
D modeOverride
E owner
F frequencyPerMonth
G functionalScore
3 stage = 1. Oriënteren; name = Ik vergelijk providers; channels = Vergelijkingssite; owner = Mgr. Online; frequencyPerMonth = 30000; functionalScore = 7; mode = online
4 stage = 2. Bestellen; name = Ik bestel glasvezel; channels = Website + winkel; owner = Mgr. Sales; frequencyPerMonth = 2500; functionalScore = 8; mode = hybrid
5 stage = 3. Installatie; name = De monteur komt langs; channels = Monteur; owner = Mgr. Field; frequencyPerMonth = 2400; functionalScore = 9; mode = offline
6 stage = 3. Installatie; name = Ik heb nog geen internet; channels = Telefoon; owner = Mgr. Field; frequencyPerMonth = 400; functionalScore = 3; estimate = true; mode = offline
doubt 3 mode “on” → online: spelling on
doubt 5 mode “off” → offline: spelling off
doubt 6 mode “off” → offline: spelling off
doubt 6 frequencyPerMonth “± 400” → 400: estimate ± 400
`,
    },
    'universiteit: alles hoofdletters en engels gemengd': {
      table: `
JOURNEY FASE | STUDENT TOUCHPOINT | KANAAL/CHANNEL | OWNER/EIGENAAR | SCORE (1–10) | QUOTE STUDENT
Orientation | I visit the open day | Campus | Marketing Lead | 8.1 | "Best day ever"
Application | I apply in Studielink | Studielink | Admissions Manager | 5.4 | "What a maze"
Study | I get my timetable | App + e-mail | Timetabling Manager | 4.9 | 
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 3
A stage?
B name?
C channels? (split +)
D owner?
E functionalScore
F lawQuote?
2 stage = Orientation; name = I visit the open day; channels = Campus; owner = Marketing Lead; functionalScore = 8.1; lawQuote = "Best day ever"
3 stage = Application; name = I apply in Studielink; channels = Studielink; owner = Admissions Manager; functionalScore = 5.4; lawQuote = "What a maze"
4 stage = Study; name = I get my timetable; channels = App + e-mail; owner = Timetabling Manager; functionalScore = 4.9
`,
    },
    'kolommen Engels B2C met stadia': {
      table: `
Customer lifecycle stage | What the customer does | Touchpoint | Front-stage actor | Moment of truth | Emotional (1-10) | Functional (1-10)
Aware | Sees ad | Instagram ad | Marketing | No | 6 | 7
Consider | Compares | Comparison site | Marketing | Yes | 5 | 6
Buy | Orders | Web shop checkout | E-commerce | Yes | 7 | 8
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 3
A stage?
B extra? (taken name)
C name
D extra (ownText)
E momentOfTruthCustomer
F emotionalScore
G functionalScore
2 stage = Aware; name = Instagram ad; momentOfTruthCustomer = false; emotionalScore = 6; functionalScore = 7; What the customer does = Sees ad; Front-stage actor = Marketing
3 stage = Consider; name = Comparison site; momentOfTruthCustomer = true; emotionalScore = 5; functionalScore = 6; What the customer does = Compares; Front-stage actor = Marketing
4 stage = Buy; name = Web shop checkout; momentOfTruthCustomer = true; emotionalScore = 7; functionalScore = 8; What the customer does = Orders; Front-stage actor = E-commerce
`,
    },
    'code en naam': {
      table: `
Code | Moment | Toelichting | Kanaal
CM-01 | Offerte aanvragen | Klant vult formulier in op de site en wacht op reactie | Website
CM-02 | Offerte ontvangen | | E-mail
CM-03 | Contract tekenen | Met DocuSign of op papier | E-mail / post
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 3
A extra (ownText)
B name
C notes
D channels (split /)
2 name = Offerte aanvragen; notes = Klant vult formulier in op de site en wacht op reactie; channels = Website; Code = CM-01
3 name = Offerte ontvangen; channels = E-mail; Code = CM-02
4 name = Contract tekenen; notes = Met DocuSign of op papier; channels = E-mail + post; Code = CM-03
`,
    },
    'contactmoment is code': {
      table: `
Contactmoment | Omschrijving | Fase | Kanaal
KC-1.1 | Ik zoek informatie over de studie | Oriëntatie | Website
KC-1.2 | Ik bezoek de open dag | Oriëntatie | Campus
KC-2.1 | Ik schrijf me in via Studielink | Inschrijven | Website
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 3
A extra? (notReadable name)
B name? (nameFromText)
C stage
D channels
2 name = Ik zoek informatie over de studie; stage = Oriëntatie; channels = Website; Contactmoment = KC-1.1
3 name = Ik bezoek de open dag; stage = Oriëntatie; channels = Campus; Contactmoment = KC-1.2
4 name = Ik schrijf me in via Studielink; stage = Inschrijven; channels = Website; Contactmoment = KC-2.1
`,
    },
    'situatie en klantactie': {
      table: `
Situatie | Wat doet de klant | Kanaal | Frequentie
Storing | Belt de storingsdienst | Telefoon | 300
Storing | Kijkt op de site of er een storing is | Website | 2500
Verhuizing | Geeft het nieuwe adres door | App | 800
Verhuizing | Leest de meterstanden af | App | 700
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 4
A extra? (taken name)
B name
C channels
D frequencyPerMonth
2 name = Belt de storingsdienst; channels = Telefoon; frequencyPerMonth = 300; Situatie = Storing
3 name = Kijkt op de site of er een storing is; channels = Website; frequencyPerMonth = 2500; Situatie = Storing
4 name = Geeft het nieuwe adres door; channels = App; frequencyPerMonth = 800; Situatie = Verhuizing
5 name = Leest de meterstanden af; channels = App; frequencyPerMonth = 700; Situatie = Verhuizing
`,
    },
    'zinnen als omschrijving en korte naam': {
      table: `
Touchpoint | Omschrijving klantactie | Fase | Kanaal
Intakegesprek | De cliënt vertelt zijn verhaal aan de intaker en krijgt uitleg over de behandeling | Intake | Gesprek
Wachtlijst | De cliënt hoort wekenlang niets | Intake | Brief
Behandelplan | De cliënt en behandelaar stellen samen doelen op | Behandeling | Gesprek
`,
      outcome: `
touchpoints: sheet Blad1, header 1, read 3
A name
B description?
C stage
D channels
2 name = Intakegesprek; description = De cliënt vertelt zijn verhaal aan de intaker en krijgt uitleg over de behandeling; stage = Intake; channels = Gesprek
3 name = Wachtlijst; description = De cliënt hoort wekenlang niets; stage = Intake; channels = Brief
4 name = Behandelplan; description = De cliënt en behandelaar stellen samen doelen op; stage = Behandeling; channels = Gesprek
`,
    },
  });
});
