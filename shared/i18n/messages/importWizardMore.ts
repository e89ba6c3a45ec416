/** Words of the import wizard for values changed on both sides, and for the other sheets of a workbook. */
export const importWizardMoreMessages = {
  nl: {
    conflicts: {
      title: 'Hier gewijzigd, anders in het bestand',
      count: '{count, plural, one {# waarde} other {# waarden}}',
      hint: 'Zonder keuze blijft staan wat hier staat.',
      all: { mine: 'Overal wat hier staat', file: 'Overal het bestand' },
      what: 'Veld en rij',
      mine: 'Hier',
      file: 'In het bestand',
      choose: {
        mine: '{name}, {field}: laten staan wat hier staat, {value}',
        file: '{name}, {field}: overnemen uit het bestand, {value}',
      },
      more: '{count, plural, one {Nog # waarde, die hier blijft zoals ze is.} other {Nog # waarden, die hier blijven zoals ze zijn.}}',
    },
    otherSheets: {
      before:
        '{count, plural, one {Er is nog een blad om hierna over te nemen:} other {Er zijn nog # bladen om hierna over te nemen:}}',
      after: '{count, plural, one {In hetzelfde bestand staat nog:} other {In hetzelfde bestand staan nog:}}',
      sheet: '{name} ({kind})',
      kinds: {
        touchpoints: 'contactmomenten',
        workbook: 'bewerkte werkmap',
        organisation: 'organisatie',
        personas: 'persona’s',
        survey: 'enquête',
        improvements: 'verbeteringen',
        specialists: 'specialisten',
        assignments: 'opdrachten',
        journey: 'klantreis',
      },
    },
  },
  en: {
    conflicts: {
      title: 'Changed here, different in the file',
      count: '{count, plural, one {# value} other {# values}}',
      hint: 'Without a choice what is here stays.',
      all: { mine: 'Keep mine everywhere', file: 'Take the file everywhere' },
      what: 'Field and row',
      mine: 'Here',
      file: 'In the file',
      choose: {
        mine: '{name}, {field}: keep what is here, {value}',
        file: '{name}, {field}: take what the file says, {value}',
      },
      more: '{count, plural, one {# value more, which stays as it is here.} other {# values more, which stay as they are here.}}',
    },
    otherSheets: {
      before:
        '{count, plural, one {There is one more sheet to take in after this:} other {There are # more sheets to take in after this:}}',
      after: '{count, plural, one {The same file also holds:} other {The same file also holds:}}',
      sheet: '{name} ({kind})',
      kinds: {
        touchpoints: 'touchpoints',
        workbook: 'edited workbook',
        organisation: 'organisation',
        personas: 'personas',
        survey: 'survey',
        improvements: 'improvements',
        specialists: 'specialists',
        assignments: 'assignments',
        journey: 'journey',
      },
    },
  },
} as const;
