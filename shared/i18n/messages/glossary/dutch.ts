/** The glossary in Dutch: what each term means in this program, in its own words. */
export const glossaryDutch = {
  terms: {
    customerExperience: {
      name: 'Klantbeleving',
      synonyms: 'customer experience, CX',
      text: 'Alles wat een klant met een organisatie meemaakt, bij elkaar: online en offline, over alle contactmomenten heen, tot op dit moment. Het woord zelf is neutraal; een slechte beleving is er ook een.',
    },
    cxThinking: {
      name: 'CX als denkwijze',
      synonyms: 'CX-gedreven organisatie',
      text: 'Elke keuze, van strategie tot uitvoering, wordt bekeken vanuit wat de klant ervaart. Dat gaat verder dan een goede klantenservice of een getekende klantreis.',
    },
    ux: {
      name: 'UX',
      synonyms: 'user experience, gebruikservaring, usability, gebruiksvriendelijkheid',
      text: 'De ervaring op een website of in een app. Een onderdeel van de klantbeleving, niet hetzelfde.',
    },
    crm: {
      name: 'CRM',
      synonyms: 'customer relationship management, klantwaardemanagement',
      text: 'Een strategie om organisatie en systemen rond de klant in te richten, zodat beide er meerwaarde van hebben. Het systeem is een hulpmiddel.',
    },
    levels: {
      name: 'CX-niveau',
      synonyms: 'aansturend, merk, operationeel, klant',
      text: 'Vier plekken waar aan klantbeleving wordt gewerkt: aansturend (strategie, regie), merk (wat wil het merk zijn en klopt dat), operationeel (klantreizen en contactmomenten) en klant (het directe contact).',
    },
    touchpoint: {
      name: 'Contactmoment',
      synonyms: 'touchpoint, klantcontactmoment',
      text: 'Een moment waarop een klant de organisatie ervaart: een telefoontje, een nota, een advertentie, een pakket. Het krijgt een naam vanuit de klant: “Ik …”.',
    },
    customerJourney: {
      name: 'Klantreis',
      synonyms: 'customer journey, journey map',
      text: 'De stappen van een persona op volgorde. Een klantreis is een kijk op dezelfde contactmomenten; de kaart is een hulpmiddel om verbeterpunten te vinden, geen doel.',
    },
    persona: {
      name: 'Persona',
      synonyms: 'doelgroep, segment',
      text: 'Een soort klant met eigen wensen en ergernissen. Persona’s verfijnen de doelgroepen en daarmee de contactmomententabel.',
    },
    mode: {
      name: 'Online, offline, hybride',
      synonyms: 'balans, kanaal',
      text: 'Hoe een contactmoment verloopt. Het volgt uit de kanalen en is met de hand aan te passen. Beide kanten horen bij één beleving; wie er maar één bekijkt, mist de helft.',
    },
    primaryProcess: {
      name: 'Primair proces',
      synonyms: 'beloven, waarmaken, financieel afwikkelen',
      text: 'Beloven, waarmaken en financieel afwikkelen: de drie delen van het werk voor de klant. Eigenaren van contactmomenten komen hieruit, niet uit een kanaal of de staf.',
    },
    chain: {
      name: 'Keten',
      synonyms: 'ketenfase, ketenmanagement',
      text: 'De weg van eerste aandacht tot en met levering en daarna: attentie, oriëntatie, aankoop, levering, gebruik, nazorg. Een verantwoordelijkheidsmodel dekt er fasen van.',
    },
    momentOfTruth: {
      name: 'Moment van de waarheid',
      synonyms: 'moment of truth, MvdW',
      text: 'Een contactmoment dat beslist over de relatie: voor de klant, voor de organisatie, of voor allebei. In grafieken een ster.',
    },
    peak: {
      name: 'Piekmoment',
      synonyms: 'piek, uitschieter, ≥ 9',
      text: 'Een cijfer van 9 of hoger op de schaal van 1 tot 10. Een paar pieken op het juiste moment is genoeg; overal pieken kan niet en hoeft niet.',
    },
    peakEnd: {
      name: 'Piek-eindregel',
      synonyms: 'peak-end rule',
      text: 'Een vuistregel: mensen onthouden van een reeks vooral de uitschieter en het slot. Het programma toont het cijfer daarom naast het gemiddelde en de spreiding, niet in plaats daarvan.',
    },
    charge: {
      name: 'Emotionele lading',
      synonyms: 'overlijden, ziekte, betalingsonmacht',
      text: 'Contactmomenten rond overlijden, ziekte of betalingsonmacht. Ze komen niet vaak voor, maar wegen zwaar en staan daarom vooraan op de aandachtslijst.',
    },
    basicLaws: {
      name: 'Basiswetten van dienstverlening',
      synonyms: 'eerlijk, respectvol, veilig',
      text: 'Een klant verwacht dat u eerlijk bent, respectvol, en dat het veilig is. Voelt de klant dat anders, dan is er een basiswet gebroken; leg er het citaat bij vast.',
    },
    promiseCheck: {
      name: 'Belofte en waarmaken',
      synonyms: 'belofteproef, promise check',
      text: 'Kloppen belofte, uitvoering en financiële afwikkeling met elkaar? Het oordeel is: gehouden, deels of gebroken.',
    },
    clue: {
      name: 'Clue',
      synonyms: 'herkenbaar teken',
      text: 'Een herkenbaar teken van het gewenste imago op een contactmoment: een toon, een gebaar, een detail.',
    },
    timeLayer: {
      name: 'Tijdlaag',
      synonyms: 'time well saved, time well spent, time well invested',
      text: 'Bespaart het contact de klant tijd (basisservice), is het tijd goed besteed (ervaring) of tijd geïnvesteerd (echte verbinding)?',
    },
    goldenCombination: {
      name: 'Gouden combinatie',
      synonyms: 'golden combination',
      text: 'Slimme systemen bereiden voor en besparen tijd; een mens handelt op het juiste moment en in de juiste dosering.',
    },
    expectation: {
      name: 'Verwachting',
      synonyms: 'klantwens, hygiënefactor',
      text: 'Wat de klant voor het contact al verwacht. Verwachtingen stijgen; wat vroeger opviel, is nu vanzelfsprekend.',
    },
    basis: {
      name: 'Basis van een oordeel',
      synonyms: 'onderbouwing, aanname, schatting',
      text: 'Waar een beschrijving op rust: aanname, waarneming, interview of data. Emoties volgen niet uit data alleen; vraag het klanten.',
    },
    scores: {
      name: 'Functioneel en emotioneel cijfer',
      synonyms: 'rapportcijfer',
      text: 'Twee cijfers van 1 tot 10: werkte het, en hoe voelde het? Ze blijven apart, want ze lopen uiteen op de momenten die ertoe doen. Hol is een schatting, gevuld een meting.',
    },
    nps: {
      name: 'NPS',
      synonyms: 'net promoter score, aanbeveling',
      text: 'Aandeel dat 9 of 10 geeft op de aanbevelingsvraag (0–10) min het aandeel dat 0 tot en met 6 geeft; van −100 tot 100. Altijd met n en een interval van 95 %.',
    },
    csat: {
      name: 'CSAT',
      synonyms: 'klanttevredenheid, tevredenheid',
      text: 'Aandeel tevreden klanten (de bovenste twee antwoorden), of het gemiddelde; welke van de twee staat erbij, want ze zijn niet te vergelijken.',
    },
    ces: {
      name: 'CES',
      synonyms: 'customer effort score, moeite',
      text: 'Hoeveel moeite kostte het? Er zijn verschillende vragen en schalen in omloop; het programma noemt de variant en vergelijkt alleen gelijke.',
    },
    spread: {
      name: 'Spreiding',
      synonyms: 'standaardafwijking, sd',
      text: 'Hoe ver de antwoorden uiteenlopen. Twee mensen beleven hetzelfde moment anders, dus een gemiddelde zonder spreiding zegt te weinig.',
    },
    interval: {
      name: 'Interval',
      synonyms: 'betrouwbaarheidsinterval, marge, onzekerheid',
      text: 'Waar de echte waarde met 95 % zekerheid ligt, als de antwoorden een eerlijke steekproef zijn. Hoe minder antwoorden, hoe breder. Onder n = 30 staat het erbij.',
    },
    change: {
      name: 'Verandering tussen golven',
      synonyms: 'toets, p-waarde, significant',
      text: 'Een verschil dat groter is dan toeval verklaart. Is dat niet zo, dan staat er “geen bewijs van verandering”: dat is iets anders dan bewijs dat er niets veranderde.',
    },
    drivers: {
      name: 'Wat samenhangt met de NPS',
      synonyms: 'drijfveer, driver, rangcorrelatie',
      text: 'Welke antwoorden samengaan met een hogere of lagere NPS (rangcorrelatie, met interval). Samenhang is geen oorzaak.',
    },
    kano: {
      name: 'Kano',
      synonyms: 'hygiëne, prestatie, verrassing, must-be, delight',
      text: 'Drie soorten verwachting. Hygiëne: mist het, dan is de klant ontevreden. Prestatie: hoe meer, hoe beter. Verrassing: niemand mist het, maar het valt op.',
    },
    opportunity: {
      name: 'Kansscore',
      synonyms: 'opportunity score, belang en tevredenheid',
      text: 'Belang plus wat de tevredenheid daarbij achterblijft: hoog bij wat belangrijk is en tegenvalt.',
    },
    lifetimeValue: {
      name: 'Klantwaarde',
      synonyms: 'customer lifetime value, CLV',
      text: 'Wat een klant over de jaren oplevert, gegeven marge, behoud en rente. De uitkomst is een bandbreedte, want de aannames zijn dat ook.',
    },
    waste: {
      name: 'Verspilling',
      synonyms: 'klantverlies, herstelwerk',
      text: 'Klanten die weggaan en werk dat over moet, in euro’s per jaar. Het gevolg van contactmomenten die niet op elkaar zijn afgestemd.',
    },
    winWin: {
      name: 'Win/win',
      synonyms: 'klantvoordeel, organisatievoordeel',
      text: 'Een actie waar klant én organisatie iets aan hebben. Is één van beide leeg, dan voelt de klant dat; het programma merkt het op.',
    },
    improvement: {
      name: 'Verbetering',
      synonyms: 'bevinding, voorstel, besluit, effect',
      text: 'Van bevinding naar oorzaak, voorstel, besluit, uitvoering en gemeten effect. Een analyse zonder actie blijft goed bedoeld.',
    },
    readiness: {
      name: 'Actiebereidheid',
      synonyms: 'lipservice, daden naast woorden',
      text: 'Wat een eigenaar deed met wat hem of haar gevraagd werd: beantwoord, aangenomen, gedaan, in hoeveel dagen. Onder drie vragen is er niets over te zeggen.',
    },
    silo: {
      name: 'Silo',
      synonyms: 'eilandjes, afdelingen',
      text: 'Proces, kanaal en afdeling met elk eigen prioriteiten. Dat die vanzelf samenvallen met wat de klant nodig heeft, zou een wonder zijn.',
    },
    owner: {
      name: 'Eigenaar',
      synonyms: 'eindverantwoordelijke',
      text: 'De manager uit het primaire proces die voor een contactmoment instaat: voor de inhoud, de communicatie en de informatie. Een kanaal voert uit, maar is geen eigenaar.',
    },
    responsibility: {
      name: 'Verantwoordelijkheidsmodel',
      synonyms: 'CCO, expertteam, ketenmanagement',
      text: 'Waar de verantwoordelijkheid voor klantbeleving ligt: een team van experts, een aparte afdeling, een CCO, de afdelingen met het meeste contact, ketenmanagement of iedereen. Alles op één plek is een heel zware opgave.',
    },
    raci: {
      name: 'Verantwoordelijkheidsmatrix',
      synonyms: 'RACI',
      text: 'Per contactmoment: R voert uit, A staat ervoor in (de eigenaar, precies één), C wordt geraadpleegd, I wordt geïnformeerd.',
    },
    influence: {
      name: 'Invloed op de klantbeleving',
      synonyms: 'invloedszin',
      text: 'Iedereen heeft invloed op wat een klant meemaakt, ook wie nooit een klant spreekt. Eén zin per functie maakt dat zichtbaar.',
    },
    cxManager: {
      name: 'CX-manager',
      synonyms: 'customer experience manager, regisseur, auditor',
      text: 'Verbindt klant en organisatie. Acht taken: gewenste beleving, regie in klantreizen, marktonderzoek, dienstenconcepten, data, klantwaarde, merkbeleving en klantgerichte cultuur.',
    },
    voiceOfCustomer: {
      name: 'Stem van de klant',
      synonyms: 'voice of the customer, VoC',
      text: 'De klant vertegenwoordigen binnen de organisatie, met feiten onderbouwd en gericht op concrete aanknopingspunten.',
    },
    preconditions: {
      name: 'Randvoorwaarden',
      synonyms: 'sponsor, toegang, rapportagelijn',
      text: 'Zonder geloof en steun van het business-unitmanagement, een rechtstreekse rapportagelijn en toegang tot de hele organisatie komt er weinig van verandering.',
    },
    stakeholder: {
      name: 'Draagvlak',
      synonyms: 'stakeholder, betrokkene',
      text: 'Wie erover gaat of er last van heeft, hoe die persoon erin staat en wat is afgesproken. Inspireren en inleven horen erbij.',
    },
    maturity: {
      name: 'Ontwikkelingsstadium',
      synonyms: 'volwassenheid, maturity, groeipad',
      text: 'Hoe ver een organisatie is op weg van productiegericht naar klantgericht. De stadia ertussen vult de opdracht zelf in; opbouwen gaat stap voor stap.',
    },
  },
  misunderstandings: {
    goodByDefinition:
      'Het begrip heeft geen lading: klantbeleving is de hele beleving, goed of slecht. Daarom zijn de schalen in dit programma neutraal.',
    onlyMapping:
      'Een klantreis tekenen is een hulpmiddel om verbeterpunten te vinden. Er is pas iets gebeurd als een bevinding een actie wordt.',
    everyoneWantsGood:
      'Uitblinken in klantbeleving is een strategische keuze. Een prijsvechter richt zich op de laagste kostprijs, en dat mag; leg de keuze vast bij de opdracht.',
    onlyService:
      'Service is één manier om een goede beleving te bieden. De denkwijze raakt alles: product, merk, levering, nota.',
    peaksEverywhere:
      'Alleen maar pieken hoeft niet en kan niet. Een paar keer, op het juiste moment, houdt de relatie aantrekkelijk.',
  },
  facts: {
    crucial: {
      name: '64 % van de beslissers noemt CX cruciaal voor de strategie',
      text: 'Beslissers van Amerikaanse organisaties met meer dan 500 miljoen dollar omzet; het onderzoek was vier jaar oud toen het in 2012 werd aangehaald.',
    },
    loyalty: {
      name: 'Een positieve klantbeleving beïnvloedt de loyaliteit sterk',
      text: 'Uit hetzelfde onderzoek; de sterkte van het verband staat niet in de bron.',
    },
    ccxpAreas: {
      name: 'CCXP: vijf gebieden, 22, 20, 20, 19 en 19 % van het examen',
      text: 'Klantinzicht 22 %, strategie 20 %, meten en rendement 20 %, ontwerp en innovatie 19 %, cultuur en verantwoordelijkheid 19 %.',
    },
    retention: {
      name: 'Gegevens van kandidaten: 4 weken, met toestemming tot 1 jaar',
      text: 'Richtlijn van de toezichthouder, geen wettelijke termijn; zij gaat over sollicitanten. Laat voor zelfstandigen de grondslag nakijken.',
    },
    nineTrademark: {
      name: '“9+” is een gedeponeerd merk',
      text: 'Ook “9+ organisatie”. Het programma spreekt daarom van een piekmoment en schrijft ≥ 9.',
    },
    npsTrademark: {
      name: 'Net Promoter en NPS zijn gedeponeerde merken',
      text: 'Van Bain, Satmetrix en Reichheld. Noem de bron als u het cijfer publiceert.',
    },
    readableSteps: {
      name: 'Een klantreis wordt onleesbaar boven 8 stappen',
      text: 'Waarschuwing uit de handleiding van een procesprogramma over zijn eigen reisoverzicht.',
    },
    episodes: {
      name: 'Richtlijn: 5 tot 7 episodes, 20 tot 25 contactmomenten per episode',
      text: 'Advies van een maker van klantreissoftware over de omvang van een kaart.',
    },
  },
} as const;
