/** A report model with every kind of block, for the exporters; sizes can be made huge. */
import type { ChartSeries, ReportChart } from '@shared/report/chart';
import type { ReportBlock, ReportFigure, ReportModel, ReportTable, SourceLine } from '@shared/report/model';

const source: SourceLine = {
  n: 75,
  date: '2025-03-20',
  basis: 'measured',
  text: 'n = 75; golf 2, 20-03-2025; gemeten met een enquête',
  refs: ['wave-2', 'table'],
};

export function figure(key: string, value: number, text: string): ReportFigure {
  return {
    key,
    label: `NPS bij ‘Ik geef mijn verhuizing door’ (${key})`,
    value,
    text,
    low: value - 12.25,
    high: value + 13.5,
    n: 67,
    date: '2025-03-20',
    basis: 'measured',
    note: 'n 67; 95%-interval +15 tot +50; gemeten 20-03-2025',
    refs: ['wave-2'],
  };
}

export function chart(kind: ReportChart['kind'], count: number, key: string = kind): ReportChart {
  const categories = Array.from({ length: count }, (_, index) => `Contactmoment ${index + 1} met een naam`);
  const values = categories.map((_, index) => 2 + ((index * 37) % 71) / 10);
  const series: ChartSeries[] = [
    {
      name: 'Emotioneel',
      values,
      ...(kind === 'interval' && {
        low: values.map((v) => v - 0.6),
        high: values.map((v) => v + 0.5),
        n: values.map((_, index) => 20 + index),
      }),
    },
    ...(kind === 'bar' || kind === 'interval' || kind === 'funnel'
      ? []
      : [{ name: 'Functioneel', values: values.map((v) => v + 0.7) }]),
  ];
  const shaped =
    kind === 'scatter'
      ? series.map((one) => ({ ...one, x: values.map((_, index) => 1 + (index % 5)) }))
      : kind === 'stackedBar'
        ? series.map((one, place) => ({
            ...one,
            values: values.map((v) => Math.round(v + place)),
            meaning: place === 0 ? ('online' as const) : ('offline' as const),
          }))
        : series;
  return {
    key,
    kind,
    categories,
    series: shaped,
    valueAxis: {
      label: 'Rapportcijfer',
      min: kind === 'stackedBar' ? null : 1,
      max: kind === 'stackedBar' ? null : 10,
      format: kind === 'stackedBar' ? 'number' : 'mark',
    },
    categoryAxis: { label: kind === 'scatter' ? 'Belang' : '', min: null, max: null },
    drawing: null,
  };
}

export function table(key: string, rows: number): ReportTable {
  return {
    key,
    title: `Contactmomententabel ${key}`,
    columns: [
      { key: 'number', label: 'Nr.', type: 'number', align: 'right', width: 0.06 },
      { key: 'name', label: 'Contactmoment', type: 'text', align: 'left', width: 0.44 },
      { key: 'mark', label: 'Emotioneel', type: 'mark', align: 'right', width: 0.12 },
      { key: 'share', label: 'Aandeel', type: 'percent', align: 'right', width: 0.12 },
      { key: 'date', label: 'Datum', type: 'date', align: 'left', width: 0.12 },
      { key: 'money', label: 'Kosten', type: 'money', align: 'right', width: 0.14 },
    ],
    rows: Array.from({ length: rows }, (_, index) => [
      { text: String(index + 1), number: index + 1 },
      {
        text: `Ik ontvang mijn jaarnota en begrijp niet waarom het bedrag anders is dan vorig jaar (${index + 1}) <&"`,
        ...(index % 7 === 0 && { sign: 'star' as const }),
      },
      { text: `${3 + (index % 6)},5`, number: 3.5 + (index % 6) },
      { text: `${index % 100} %`, number: (index % 100) / 100 },
      { text: '20-03-2025', date: '2025-03-20' },
      { text: `€ ${index * 10},00`, number: index * 10 },
    ]),
    rowIds: Array.from({ length: rows }, (_, index) => `row-${index}`),
    leftOut: null,
  };
}

export function chartBlock(kind: ReportChart['kind'], count: number, key?: string): ReportBlock {
  const made = chart(kind, count, key);
  return {
    kind: 'chart',
    title: `Bij drie geldmomenten ligt het gevoel ruim twee punten onder de uitvoering (${made.key})`,
    subtitle: 'Rapportcijfer 1 tot 10 per contactmoment, golf 2; met 95%-interval',
    chart: made,
    source,
    alternative: 'Staafdiagram: het gevoel ligt lager dan de uitvoering.',
    table: table(`chart-${made.key}`, Math.min(count, 3)),
  };
}

export function journey(steps: number): ReportBlock {
  const at = (index: number): number => [0, 5.5, 6.5, 4.5, 8.9, 2.5, 7, 9.2][index % 8] ?? 5;
  return {
    kind: 'journey',
    source,
    journey: {
      uid: 'journey-1',
      name: 'Verhuizen',
      about: 'huidige situatie · Het Drukke Gezin',
      stages: ['Beloven', 'Waarmaken', 'Financieel afwikkelen'],
      steps: Array.from({ length: steps }, (_, index) => ({
        name:
          ['Verhuizing komt in zicht', 'Verhuizing doorgeven', 'Sleuteloverdracht', 'Eerste week in het nieuwe huis'][
            index % 4
          ] ?? '',
        stage: Math.min(2, Math.floor((index / steps) * 3)),
        emotional: index % 8 === 0 ? null : at(index),
        functional: index % 8 === 0 ? null : at(index) + 0.4,
        low: index % 3 === 0 ? at(index) - 0.5 : null,
        high: index % 3 === 0 ? at(index) + 0.5 : null,
        n: index % 3 === 0 ? 66 : null,
        basis: index % 3 === 0 ? ('measured' as const) : ('estimate' as const),
        isMomentOfTruth: index % 5 === 2,
        isPeak: at(index) >= 9,
      })),
      lanes: [
        {
          key: 'thinking',
          label: 'Denkt',
          cells: Array.from({ length: steps }, (_, index) =>
            index % 3 === 2 ? '' : '‘Dat is een kwestie van doorgeven en klaar.’',
          ),
        },
        {
          key: 'pain',
          label: 'Pijnpunt',
          cells: Array.from({ length: steps }, () => 'Twee bevestigingen, twee datums'),
        },
        {
          key: 'owner',
          label: 'Eigenaar',
          cells: Array.from({ length: steps }, (_, index) => (index % 2 === 0 ? 'Klantstart & Overstap' : '')),
        },
        { key: 'empty', label: 'Systemen', cells: Array.from({ length: steps }, () => '') },
      ],
      insights: [{ text: 'Het slechtste stuk is de eindnota.', basis: 'n 66, golf 2', attention: true }],
      drawing: null,
    },
  };
}

/** `size` multiplies rows, categories and sections. */
export function sampleModel({
  size = 1,
  language = 'nl' as 'nl' | 'en',
  font = 'serif' as 'serif' | 'sans',
} = {}): ReportModel {
  const section = (key: string, title: string, finding: string | null, blocks: readonly ReportBlock[]) => ({
    key,
    title,
    finding,
    blocks,
    notes: ['Let op: schattingen van de sessie tellen hier niet mee.'],
  });
  const many = Array.from({ length: size }, (_, index) => index);
  return {
    kind: 'full',
    language,
    title: 'Klantbeleving van belofte tot nota',
    subtitle: 'Volledig rapport',
    coverLine: 'Volledig rapport voor Voltwijs',
    client: 'Voltwijs',
    specialist: null,
    audience: 'Directie Voltwijs',
    withNames: false,
    date: '2025-03-21',
    definition: 'Klantbeleving is wat de klant ervaart in elk contact met onze organisatie.',
    style: {
      colour: '#13233f',
      colourAsGiven: '#ffc21a',
      logo: null,
      font,
      footer: 'Vertrouwelijk, alleen voor Voltwijs',
    },
    sections: [
      section('summary', 'Samenvatting', null, [
        {
          kind: 'text',
          style: 'lead',
          text: 'Bij drie geldmomenten ligt het gevoel ruim twee punten onder de uitvoering.',
        },
        { kind: 'figures', items: [figure('a', 34, '+34'), figure('b', -51, '−51'), figure('c', 62.5, '62,5 %')] },
        {
          kind: 'claim',
          text: 'Alleen bij verhuizen is de NPS aantoonbaar veranderd, vlak na het nieuwe formulier.',
          figures: [figure('d', 86, '+86')],
          source,
        },
      ]),
      section('definition', 'Wat wij onder klantbeleving verstaan', null, [
        {
          kind: 'text',
          style: 'quote',
          text: 'Klantbeleving is wat de klant ervaart in elk contact met onze organisatie, van belofte tot nota.',
        },
        {
          kind: 'facts',
          items: [
            { label: 'Opdrachtgever', value: 'Voltwijs' },
            { label: 'Strategische positie', value: 'Klantbeleving moet op orde zijn, onderscheid zit elders' },
          ],
        },
        {
          kind: 'list',
          items: [
            {
              title: 'Wat is de ervaring van de klant?',
              text: 'De nota klopt op papier en voelt als een verrassing.',
              marks: ['n 10'],
            },
          ],
        },
      ]),
      ...many.flatMap((index) => [
        section(`charts-${index}`, 'Metingen', 'De nota klopt op papier en voelt als een verrassing', [
          chartBlock('interval', 15, `interval-${index}`),
          {
            kind: 'text' as const,
            style: 'note' as const,
            text: 'De grijze streep is het 95%-interval van het gemiddelde.',
          },
          chartBlock('stackedBar', 6, `stacked-${index}`),
          chartBlock('scatter', 30, `scatter-${index}`),
          chartBlock('line', 4, `line-${index}`),
          chartBlock('heat', 7, `heat-${index}`),
          chartBlock('bar', 5 * size + 3, `bar-${index}`),
        ]),
        section(`journey-${index}`, 'Klantreis verhuizen', 'Verhuizen is hersteld tot de eindnota komt', [journey(7)]),
        section(`quotes-${index}`, 'Wat klanten zeggen', null, [
          {
            kind: 'quotes' as const,
            items: [
              {
                number: 4,
                text: 'Ik ben weggegaan omdat niemand mij die € 1.140 kon uitleggen.',
                who: 'Respondent 04',
                kind: 'voormalige klant',
                date: '2025-03-06',
                refs: ['quote-4'],
              },
              {
                number: 7,
                text: 'De belofte was prachtig. De levering was goed. En de rekening heeft het verpest.',
                who: 'Respondent 07',
                kind: 'dreigt te vertrekken',
                date: null,
                refs: ['quote-4'],
              },
            ],
            leftOut: 'Twee citaten zijn niet getoond: de groep telt minder dan vijf mensen.',
          },
        ]),
        section(`table-${index}`, 'Contactmomententabel', null, [
          { kind: 'table' as const, table: table(`touchpoints-${index}`, 24 * size), source },
          { kind: 'text' as const, style: 'note' as const, text: 'Nr.: nummer in de tabel van de organisatie.' },
        ]),
        section(`text-${index}`, 'Eigen tekst', null, [
          {
            kind: 'richText' as const,
            text: [
              { kind: 'heading' as const, runs: [{ text: 'Wat maken we ervan?' }] },
              {
                kind: 'paragraph' as const,
                runs: [
                  { text: 'Eén zin bovenaan de nota: ' },
                  { text: 'waarom dit bedrag anders is', bold: true },
                  { text: '.' },
                ],
              },
              {
                kind: 'bullets' as const,
                items: [[{ text: 'Uitleg bovenaan de jaarnota' }], [{ text: 'Melding vóór een hoge nota' }]],
              },
              { kind: 'quote' as const, runs: [{ text: 'Onze jaarnota is gewoon correct.' }] },
            ],
          },
          { kind: 'bullets' as const, items: ['Beide wachten op een besluit.'] },
        ]),
      ]),
    ],
    sources: [
      {
        id: 'table',
        number: 1,
        kind: 'touchpoints',
        text: 'Contactmomententabel, 75 rijen',
        n: 75,
        from: '2025-03-14',
        to: null,
      },
      { id: 'wave-2', number: 2, kind: 'wave', text: 'Enquête golf 2', n: 1023, from: '2025-03-03', to: '2025-03-20' },
      {
        id: 'quote-4',
        number: 3,
        kind: 'quote',
        text: 'Gesprek 04, voormalige klant',
        n: null,
        from: '2025-03-06',
        to: '2025-03-06',
      },
    ],
    leftOut: ['“Bezetting” is weggelaten.'],
  };
}

/** A report in which nothing has been filled in. */
export function emptyModel(): ReportModel {
  return { ...sampleModel(), client: null, audience: null, definition: null, sections: [], sources: [], leftOut: [] };
}
