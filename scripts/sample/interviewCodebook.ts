/** The small codebook of the sample's interviews: families with their codes, and what each means. */

export interface SampleCode {
  readonly name: string;
  readonly definition: string;
}

/** Families with their codes, in the order of the codebook. */
export const families: readonly {
  readonly name: string;
  readonly definition: string;
  readonly codes: readonly SampleCode[];
}[] = [
  {
    name: 'Basiswetten',
    definition:
      'Wat altijd moet kloppen, wat er ook gebeurt. Een citaat hoort hier als de klant zelf zegt dat het geschonden is.',
    codes: [
      {
        name: 'Niet eerlijk',
        definition: 'De klant voelt zich bekocht of misleid. Niet: een hoge prijs die vooraf bekend was.',
      },
      {
        name: 'Niet respectvol',
        definition: 'De klant voelt zich een nummer, genegeerd of terechtgewezen. Niet: alleen lang wachten.',
      },
      {
        name: 'Niet veilig',
        definition: 'Angst om geld, levering of schaamte; de klant weet niet waar hij aan toe is.',
      },
    ],
  },
  {
    name: 'Belofte en nota',
    definition: 'Waar wat beloofd is en wat afgerekend wordt uit elkaar lopen.',
    codes: [
      {
        name: 'Belofte botst met nota',
        definition: 'De klant legt reclame of verkoop naast de rekening, en dat klopt niet.',
      },
      { name: 'Termijn te laag ingezet', definition: 'Het termijnbedrag was bij de start te laag en dat bleek later.' },
      { name: 'Uitleg ontbreekt', definition: 'Het bedrag wordt niet uitgelegd, of niemand kan het uitleggen.' },
    ],
  },
  {
    name: 'Bereikbaar zijn',
    definition: 'Een mens te spreken krijgen die verder kan helpen.',
    codes: [
      { name: 'Doorschuiven', definition: 'Van de ene afdeling naar de andere, of steeds opnieuw vertellen.' },
      { name: 'Wachten op een mens', definition: 'Wachtrij, keuzemenu of chatbot voordat er iemand is.' },
      {
        name: 'Niet nagekomen',
        definition: 'Er zou gebeld, gemaild of geregeld worden en dat gebeurde niet; ook: niet doorgegeven.',
      },
    ],
  },
  {
    name: 'Gevoel',
    definition: 'Wat het met de klant deed, in eigen woorden.',
    codes: [
      { name: 'Boos', definition: 'Boosheid, ook als de klant zegt niet boos te zijn.' },
      { name: 'Voelt zich dom of klein', definition: 'De klant twijfelt aan zichzelf of schaamt zich.' },
      { name: 'Rust', definition: 'Opluchting, vertrouwen, weer kunnen beslissen.' },
    ],
  },
  {
    name: 'Wat wél werkt',
    definition: 'Momenten die klanten onthouden omdat het goed ging. Eén piek op het juiste moment weegt zwaar.',
    codes: [
      { name: 'Geregeld zonder gedoe', definition: 'In één keer goed, zonder nadenken.' },
      { name: 'Vakmanschap', definition: 'Iemand die zijn vak verstaat en laat zien dat hij luistert.' },
      { name: 'Menselijk gebaar', definition: 'Iemand doet meer dan het proces vraagt.' },
    ],
  },
];
