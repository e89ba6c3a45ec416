/** The empty touchpoint table to start from in a spreadsheet [S2.21]: the columns most used, three examples from the field [S1.4], and an explanation per column. */
import { createText, type Locale } from '@shared/i18n';
import { workbookSheetNames } from '@shared/domain/workbook';
import type { SheetColumn, WorkbookData } from '../spreadsheet/model';

const columns = [
  'stage',
  'number',
  'name',
  'processes',
  'channels',
  'mode',
  'owner',
  'department',
  'desiredImage',
  'clues',
  'informationIn',
  'informationOut',
  'frequencyPerMonth',
  'functionalScore',
  'emotionalScore',
  'importance',
  'emotionalCharge',
  'momentOfTruthCustomer',
  'brokenLaws',
  'notes',
] as const;
type TemplateColumn = (typeof columns)[number];

type Row = Readonly<Partial<Record<TemplateColumn, string | number>>>;

/** The three touchpoints the field names as examples. */
const examples: Readonly<Record<Locale, readonly Row[]>> = {
  nl: [
    {
      stage: 'Hulp',
      number: 1,
      name: 'Ik bel met een klacht',
      processes: 'waarmaken',
      channels: 'Telefoon',
      mode: 'offline',
      emotionalCharge: 'ja',
    },
    {
      stage: 'Verrassen',
      number: 2,
      name: 'Ik krijg een cadeautje thuisgestuurd',
      processes: 'waarmaken',
      channels: 'Post',
      mode: 'offline',
    },
    {
      stage: 'Oriënteren',
      number: 3,
      name: 'Ik zie een advertentie na mijn bezoek aan de website',
      processes: 'beloven',
      channels: 'Website',
      mode: 'online',
    },
  ],
  en: [
    {
      stage: 'Help',
      number: 1,
      name: 'I call with a complaint',
      processes: 'deliver',
      channels: 'Phone',
      mode: 'offline',
      emotionalCharge: 'yes',
    },
    {
      stage: 'Surprise',
      number: 2,
      name: 'I receive a present at home',
      processes: 'deliver',
      channels: 'Post',
      mode: 'offline',
    },
    {
      stage: 'Orientation',
      number: 3,
      name: 'I see an advertisement after visiting the website',
      processes: 'promise',
      channels: 'Website',
      mode: 'online',
    },
  ],
};

const meanings: Readonly<Record<Locale, Readonly<Record<TemplateColumn, string>>>> = {
  nl: {
    stage: 'Stap van de klantreis; de eigen indeling van de opdracht.',
    number: 'Eigen nummer; mag leeg blijven.',
    name: 'Het moment, benoemd vanuit de klant: ‘Ik …’.',
    processes: 'beloven, waarmaken of financieel afwikkelen; meer dan één mag, met een schuine streep ertussen.',
    channels: 'Waarlangs het gaat; meer kanalen met een schuine streep ertussen.',
    mode: 'online, offline of hybride.',
    owner: 'De manager uit het primaire proces die dit moment bezit.',
    department: 'Afdeling van de eigenaar.',
    desiredImage: 'Wat de klant hier moet vinden van de organisatie.',
    clues: 'Waaraan de klant dat herkent.',
    informationIn: 'Welke gegevens erin gaan.',
    informationOut: 'Welke gegevens eruit komen.',
    frequencyPerMonth: 'Hoe vaak per maand; leeg als het niet bekend is.',
    functionalScore: 'Rapportcijfer 1–10: werd het goed geregeld?',
    emotionalScore: 'Rapportcijfer 1–10: hoe voelde het?',
    importance: '1 (weinig) tot 5 (veel).',
    emotionalCharge: 'ja of nee: overlijden, ziekte, betalingsonmacht of iets anders dat raakt.',
    momentOfTruthCustomer: 'ja of nee: beslissend voor de relatie.',
    brokenLaws: 'eerlijk, respectvol of veilig als de klant dat niet zo voelde; anders nee.',
    notes: 'Wat verder van belang is.',
  },
  en: {
    stage: 'Step of the customer journey; the engagement’s own division.',
    number: 'Own number; may stay empty.',
    name: 'The moment, named from the customer’s view: “I …”.',
    processes: 'promise, deliver or settle; more than one is fine, with a slash between.',
    channels: 'How it goes; several channels with a slash between.',
    mode: 'online, offline or hybrid.',
    owner: 'The manager from the primary process who owns this moment.',
    department: 'Department of the owner.',
    desiredImage: 'What the customer should think of the organisation here.',
    clues: 'By what the customer recognises that.',
    informationIn: 'Which data go in.',
    informationOut: 'Which data come out.',
    frequencyPerMonth: 'How often a month; empty when not known.',
    functionalScore: 'Report mark 1–10: was it arranged well?',
    emotionalScore: 'Report mark 1–10: how did it feel?',
    importance: '1 (little) to 5 (much).',
    emotionalCharge: 'yes or no: bereavement, illness, unable to pay or something else that touches.',
    momentOfTruthCustomer: 'yes or no: decisive for the relation.',
    brokenLaws: 'honest, respectful or safe when the customer felt it was not; otherwise no.',
    notes: 'Whatever else matters.',
  },
};

const numeric = new Set<TemplateColumn>([
  'number',
  'frequencyPerMonth',
  'functionalScore',
  'emotionalScore',
  'importance',
]);

/** The template workbook in a language. Its header row is found again by the import as it stands. */
export function templateWorkbook(language: Locale): WorkbookData {
  const text = createText(language);
  const label = (key: TemplateColumn): string => text.lookup(`domain.fields.${key}`);
  const sheetColumns = columns.map((key): SheetColumn => ({
    label: label(key),
    type: numeric.has(key) ? 'number' : 'text',
    width: key === 'name' ? 46 : numeric.has(key) ? 13 : 22,
    note: meanings[language][key],
    ...(key === 'mode' ? { choices: ['online', 'offline', text.lookup('domain.mode.hybrid')] } : {}),
    ...(key === 'emotionalCharge' || key === 'momentOfTruthCustomer'
      ? { choices: [text('common.yes'), text('common.no')] }
      : {}),
  }));
  return {
    title: workbookSheetNames[language],
    language,
    sheets: [
      {
        name: workbookSheetNames[language],
        titleRows: [text('report.template.title')],
        columns: sheetColumns,
        rows: examples[language].map((row) => columns.map((key) => row[key] ?? null)),
        rowCount: 3,
        frozenColumns: 3,
      },
      {
        name: text('report.template.explainSheet'),
        columns: [
          { label: text('report.template.field'), type: 'text', width: 30 },
          { label: text('report.template.meaning'), type: 'text', width: 90 },
        ],
        rows: columns.map((key) => [label(key), meanings[language][key]]),
        filter: false,
      },
    ],
  };
}
