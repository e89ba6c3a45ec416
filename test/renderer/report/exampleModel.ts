/** A small report model for tests: one section of each kind. */
import type { LastWords } from '@renderer/report/pieces';
import type { ReportChart } from '@shared/report/chart';
import type { ReportModel, ReportTable } from '@shared/report/model';
import { finding } from '@shared/insight/finding';

export const exampleTable: ReportTable = {
  key: 'table',
  title: 'Contactmomententabel',
  columns: ['Nr.', 'Contactmoment', 'Fase', 'Kanalen', 'Cijfer', 'Eigenaar'].map((label) => ({
    key: label,
    type: 'text' as const,
    label,
    align: label === 'Cijfer' ? 'right' : 'left',
    width: 1 / 6,
  })),
  rows: Array.from({ length: 5 }, (_, index) => [
    { text: String(index + 1), number: index + 1 },
    { text: index === 1 ? '<img src=x onerror=alert(1)>' : `Ik bel (${index + 1})`, sign: 'star' as const },
    { text: 'Hulp' },
    { text: 'Telefoon', sign: 'offline' as const },
    { text: '7,5', number: 7.5 },
    { text: '' },
  ]),
  rowIds: Array.from({ length: 5 }, () => null),
  leftOut: null,
};

/** A chart without anything in it. */
export const plainChart: ReportChart = {
  key: 'plain',
  kind: 'scatter',
  categories: [],
  series: [],
  valueAxis: { label: '', min: null, max: null, format: 'number' },
  categoryAxis: { label: '', min: null, max: null },
  drawing: null,
};

/** Words of the last part. */
export const lastWords: LastWords = { sources: 'Bronnen', leftOut: 'Niet in dit rapport', period: () => '' };

/** The model; `definition` is the quote on page 1. */
export function exampleModel(definition = 'Alles wat de klant meemaakt.'): ReportModel {
  const ids = {
    online: new Int32Array([1]),
    offline: new Int32Array([2, 3]),
    hybrid: new Int32Array(),
    unknown: new Int32Array(),
  };
  return {
    kind: 'touchpoints',
    language: 'nl',
    title: 'Goed geleverd',
    subtitle: 'Contactmomenten',
    coverLine: 'Bevindingen en aandachtspunten',
    audience: null,
    withNames: true,
    client: 'Voltwijs',
    specialist: 'Anna de Boer',
    date: '2025-03-21',
    definition,
    style: {
      colour: '#94710f',
      colourAsGiven: '#ffc21a',
      logo: null,
      font: 'serif',
      footer: 'Vertrouwelijk, alleen voor Voltwijs',
    },
    sources: [],
    sections: [
      {
        finding: null,
        notes: [],
        key: 'definition',
        title: 'Wat wij onder klantbeleving verstaan',
        blocks: [
          { kind: 'text', style: 'quote', text: definition },
          { kind: 'facts', items: [{ label: 'Opdrachtgever', value: 'Voltwijs' }] },
          {
            kind: 'list',
            items: [{ title: 'Wat is de ervaring?', text: 'Eerste alinea.\n\nTweede alinea.', marks: [] }],
          },
        ],
      },
      {
        finding: 'Offline weegt 62 % van de contacten',
        notes: [],
        key: 'balance',
        title: 'Online en offline',
        blocks: [
          {
            kind: 'chart',
            title: 'Offline weegt 62 % van de contacten',
            subtitle: 'elk teken is een contactmoment',
            chart: {
              key: 'balance',
              kind: 'stackedBar',
              categories: ['Hulp'],
              series: [],
              valueAxis: { label: '', min: 0, max: null, format: 'number' },
              categoryAxis: { label: '', min: null, max: null },
              drawing: {
                key: 'balance',
                data: {
                  finding: finding('x', 3),
                  frequencyFinding: null,
                  importanceFinding: null,
                  n: 3,
                  stages: [{ stage: 1, name: 'Hulp', count: 3, ids }],
                } as never,
              },
            },
            source: { n: 3, date: '2025-03-14', basis: 'estimate', text: 'n = 3; peildatum 14-03-2025', refs: [] },
            alternative: 'Offline weegt 62 % van de contacten. Elk teken is een contactmoment',
            table: exampleTable,
          },
        ],
      },
      {
        finding: null,
        notes: [],
        key: 'focus',
        title: 'Aandachtslijst',
        blocks: [
          {
            kind: 'list',
            items: [
              { title: '1 Ik bel', text: 'Belang 5.', marks: ['emotioneel 2,0'] },
              { title: '2 Ik mail', text: 'Belang 4.', marks: [] },
            ],
          },
          { kind: 'text', style: 'note', text: 'Uitleg bij de lijst.' },
        ],
      },
      {
        finding: null,
        notes: [],
        key: 'table',
        title: 'Contactmomententabel',
        blocks: [
          {
            kind: 'table',
            table: exampleTable,
            source: { n: 5, date: null, basis: 'table', text: 'n = 5; peildatum niet opgegeven', refs: [] },
          },
        ],
      },
    ],
    leftOut: ['“Fasen en kanalen” is weggelaten.'],
  };
}
