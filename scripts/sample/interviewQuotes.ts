/** What was marked in the sample's interviews: passages by their exact words with codes, links and memos. All of it is fictional. */

export interface SampleQuote {
  /** Number of the interview, 1 to 10. */
  readonly interview: number;
  /** Exact words. */
  readonly text: string;
  readonly codes: readonly string[];
  /** Numbers of touchpoints in the table. */
  readonly touchpoints?: readonly number[];
  /** Codes of improvements. */
  readonly improvements?: readonly string[];
  readonly memo?: string;
}

export const quotes: readonly SampleQuote[] = [
  {
    interview: 1,
    text: 'Iemand die me minder probeert te verkopen, die vertrouw ik.',
    codes: ['Vakmanschap'],
    touchpoints: [7],
  },
  {
    interview: 1,
    text: 'Ik moest hem drie keer lezen voordat ik begreep dat ik de pineut was.',
    codes: ['Uitleg ontbreekt'],
    touchpoints: [29],
    improvements: ['V39'],
  },
  {
    interview: 1,
    text: 'Als iemand je een paraplu verkoopt en daarna geld vraagt voor elke druppel die ernaast valt, dan is dat niet eerlijk.',
    codes: ['Niet eerlijk', 'Belofte botst met nota'],
    touchpoints: [29],
    memo: 'Sterk beeld voor de presentatie. De panelen zijn door Voltwijs zelf verkocht: dezelfde afzender belooft en rekent af.',
  },
  {
    interview: 1,
    text: 'Een keuzemenu van vier lagen en daarna drieëntwintig minuten wachten, ik had de stopwatch aan.',
    codes: ['Wachten op een mens'],
    touchpoints: [45],
    improvements: ['V19'],
  },
  {
    interview: 1,
    text: 'Ik ben thuisgebleven. Niemand gebeld.',
    codes: ['Niet nagekomen'],
    touchpoints: [48],
    improvements: ['V20'],
  },
  {
    interview: 1,
    text: 'Die man krijgt van mij een tien, en ik geef nooit tienen.',
    codes: ['Vakmanschap'],
    touchpoints: [24],
    improvements: ['V40'],
  },
  { interview: 1, text: 'Ik blijf, maar ik hoor er niet meer bij. Dat is het verschil.', codes: ['Niet respectvol'] },

  {
    interview: 2,
    text: 'Alsof ik twee mensen ben.',
    codes: ['Niet respectvol'],
    touchpoints: [55],
    improvements: ['V09'],
  },
  {
    interview: 2,
    text: 'Ze hadden een geschatte stand gebruikt, terwijl ik de echte had doorgegeven.',
    codes: ['Niet eerlijk', 'Uitleg ontbreekt'],
    touchpoints: [57, 56],
    improvements: ['V03'],
  },
  {
    interview: 2,
    text: 'Bij Facturatie zeiden ze dat het bij de netbeheerder lag. De netbeheerder zei dat het bij Voltwijs lag.',
    codes: ['Doorschuiven'],
    touchpoints: [47],
    improvements: ['V23'],
  },
  {
    interview: 2,
    text: 'Hoe kan hetzelfde bedrijf zo goed appen en zo slecht rekenen?',
    codes: ['Geregeld zonder gedoe'],
    touchpoints: [50],
  },
  {
    interview: 2,
    text: 'Als ik aan Voltwijs denk en ik ben niet boos, dan denk ik aan de lampjesmeneer.',
    codes: ['Vakmanschap', 'Menselijk gebaar'],
    touchpoints: [24],
  },
  {
    interview: 2,
    text: 'Ze geloofden hun computer eerder dan mij.',
    codes: ['Niet respectvol', 'Boos'],
    touchpoints: [57],
  },

  {
    interview: 3,
    text: 'Er was geen toets voor overleden.',
    codes: ['Wachten op een mens'],
    touchpoints: [59],
    improvements: ['V18'],
  },
  {
    interview: 3,
    text: 'Vier keer heb ik moeten zeggen dat mijn man dood is. Vier keer, aan vier vreemden.',
    codes: ['Doorschuiven', 'Niet respectvol'],
    touchpoints: [59, 47],
    improvements: ['V17'],
  },
  {
    interview: 3,
    text: 'Alsof hij twee keer is weggegaan.',
    codes: ['Boos'],
    touchpoints: [60],
    improvements: ['V04'],
    memo: 'Zij zegt zelf niet boos te zijn. Gecodeerd op wat zij doet: de brief verscheurd.',
  },
  {
    interview: 3,
    text: 'Dat was geen bedrijf meer, dat was iemand die aan me gedacht had.',
    codes: ['Menselijk gebaar', 'Rust'],
    touchpoints: [61],
    improvements: ['V21'],
  },

  {
    interview: 4,
    text: 'Ik ben weggegaan omdat niemand mij die € 1.140 kon uitleggen.',
    codes: ['Uitleg ontbreekt'],
    touchpoints: [36],
    improvements: ['V01'],
  },
  {
    interview: 4,
    text: 'Daarna voelde ik me dom, en dat ben ik niet gewend.',
    codes: ['Voelt zich dom of klein'],
    touchpoints: [35],
  },
  {
    interview: 4,
    text: 'Elke ochtend fietste ik langs mijn eigen verrassing.',
    codes: ['Belofte botst met nota', 'Boos'],
    touchpoints: [1],
    improvements: ['V36'],
  },
  {
    interview: 4,
    text: 'Op de jaarnota bleek dat het € 260 had moeten zijn. Dat kan geen vergissing zijn, dat is een lokkertje.',
    codes: ['Termijn te laag ingezet', 'Niet eerlijk'],
    touchpoints: [3],
    improvements: ['V32'],
  },
  {
    interview: 4,
    text: '‘Ik zie het bedrag, maar niet hoe het is opgebouwd, dat kan alleen Facturatie en die hebben geen telefoonnummer.’',
    codes: ['Uitleg ontbreekt', 'Doorschuiven'],
    touchpoints: [36],
    improvements: ['V05', 'V06'],
    memo: 'Vergelijk M08: ‘Wij hebben bewust geen telefoonnummer.’ De afdeling weet het dus, en ziet het als bescherming. Voorleggen in de werksessie.',
  },
  {
    interview: 4,
    text: 'Ik had niet gevraagd of hij correct was. Ik had gevraagd of iemand hem kon uitleggen.',
    codes: ['Uitleg ontbreekt', 'Niet respectvol'],
    touchpoints: [54],
  },
  {
    interview: 4,
    text: 'Vier klikken, bevestiging binnen een minuut.',
    codes: ['Geregeld zonder gedoe'],
    touchpoints: [70],
  },

  {
    interview: 5,
    text: '‘Pap, zijn wij arm?’ Dat vergeet ik nooit meer.',
    codes: ['Niet veilig', 'Voelt zich dom of klein'],
    touchpoints: [41],
    improvements: ['V27'],
  },
  {
    interview: 5,
    text: 'Er kwam geen papier. Er kwam een aanmaning.',
    codes: ['Niet nagekomen', 'Niet eerlijk'],
    touchpoints: [43, 42],
    improvements: ['V25'],
  },
  {
    interview: 5,
    text: 'Nee, ik voelde me niet veilig. Ik voelde me opgejaagd.',
    codes: ['Niet veilig'],
    touchpoints: [64],
  },
  {
    interview: 5,
    text: 'Dan heb je de goede mensen op de verkeerde plek machteloos gemaakt.',
    codes: ['Doorschuiven'],
    touchpoints: [42],
    improvements: ['V24'],
  },

  {
    interview: 6,
    text: 'Dat is geen uitleg, dat is een mistmachine.',
    codes: ['Uitleg ontbreekt'],
    touchpoints: [37],
    improvements: ['V08'],
  },
  {
    interview: 6,
    text: 'Je geeft iemand een stuur en dan blijkt het een speelgoedstuur te zijn.',
    codes: ['Niet eerlijk', 'Boos'],
    touchpoints: [38],
    improvements: ['V29'],
  },
  {
    interview: 6,
    text: 'Pas na de derde keer kwam er een knop met ‘medewerker’.',
    codes: ['Wachten op een mens'],
    touchpoints: [32],
    improvements: ['V28'],
  },
  {
    interview: 6,
    text: 'Dat is een relatie waarin je pas een cadeautje krijgt als je je koffer pakt.',
    codes: ['Niet eerlijk'],
    touchpoints: [67],
    improvements: ['V33'],
  },
  { interview: 6, text: 'Ze zijn goed in daten en slecht in samenwonen.', codes: ['Belofte botst met nota'] },

  {
    interview: 7,
    text: 'Ik kon beslissen. Ik wist: vijf uur weer stroom, dus het wit kan weg, het zuurdesem haalt het.',
    codes: ['Rust', 'Vakmanschap'],
    touchpoints: [52],
    improvements: ['V38'],
  },
  {
    interview: 7,
    text: 'ze bakken een goed brood en dan laten ze het vallen bij de kassa.',
    codes: ['Belofte botst met nota'],
    touchpoints: [35],
  },
  {
    interview: 7,
    text: 'Elf dagen voor een antwoord, vijf dagen voor een dreigement. Dan weet je wat ze belangrijk vinden.',
    codes: ['Niet respectvol', 'Boos'],
    touchpoints: [43, 49],
  },
  {
    interview: 7,
    text: 'Ik hoef geen korting. Ik wil een mens met een naam.',
    codes: ['Wachten op een mens'],
    touchpoints: [66],
  },

  {
    interview: 8,
    text: 'Wij hebben bewust geen telefoonnummer, want dan kom je niet meer aan je werk toe.',
    codes: ['Doorschuiven'],
    touchpoints: [36],
    improvements: ['V05'],
  },
  {
    interview: 8,
    text: 'Die zetten het termijnbedrag te laag in om klanten binnen te halen.',
    codes: ['Termijn te laag ingezet'],
    touchpoints: [22],
    improvements: ['V32'],
  },
  {
    interview: 8,
    text: 'Dat is dan administratief zo toegewezen. Ik herken me daar niet in.',
    codes: ['Doorschuiven'],
    touchpoints: [60],
  },

  {
    interview: 9,
    text: 'Liever drie keer een piek op het goede moment dan de hele dag slingers.',
    codes: ['Menselijk gebaar'],
    touchpoints: [20],
    improvements: ['V12'],
  },
  {
    interview: 9,
    text: 'Dan beloof ik iets wat een ander niet afmaakt. En dan ben ík degene die liegt.',
    codes: ['Niet nagekomen'],
    touchpoints: [56],
    improvements: ['V14'],
  },
  {
    interview: 9,
    text: 'Het staat in de tabel als een moment dat niet bestaat, en het hoort bij mij.',
    codes: ['Niet nagekomen'],
    touchpoints: [74],
    improvements: ['V16'],
  },

  {
    interview: 10,
    text: 'We hebben een systeem van ik weet niet hoeveel miljoen en ik zit te cijferen als een groenteboer.',
    codes: ['Uitleg ontbreekt'],
    touchpoints: [36],
    improvements: ['V05'],
  },
  {
    interview: 10,
    text: 'Het systeem heeft niks beloofd, ik heb dat beloofd.',
    codes: ['Niet nagekomen'],
    touchpoints: [48],
    improvements: ['V20'],
  },
  {
    interview: 10,
    text: 'Laat mij tot vijfhonderd euro zelf beslissen. Dan los ik er tien per dag op.',
    codes: ['Geregeld zonder gedoe'],
    touchpoints: [42],
    improvements: ['V24'],
  },
];
