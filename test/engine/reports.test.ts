/** The report model and the workbook from a real file: figures, what is left out, and a workbook that opens again with the same values. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readWorkbook } from '@electron/importers/spreadsheet/readWorkbook';
import type { EngineDocument } from '@electron/engine/document';
import { cellText, sheetRows } from '@shared/domain/sheet';
import { contrastOnWhite, readableColour } from '@shared/report/colour';
import { REPORT_TABLE_ROWS } from '@shared/report/tables';
import { readMarks, WORKBOOK_ID_HEADER } from '@shared/domain/workbook';
import fc from 'fast-check';
import { fill } from '@test/bench/support/bigDocument';
import { ask, newDocument, run, testFolder } from './support/documents';

let folder: ReturnType<typeof testFolder>;
let document: EngineDocument;
beforeEach(() => {
  folder = testFolder();
  document = newDocument(folder.file('rapport.cxw'));
});
afterEach(() => {
  document.close();
  folder.remove();
});

const options = { kind: 'touchpoints', language: 'nl', date: '2026-11-21' } as const;

describe('model', () => {
  it('of an empty engagement holds the definition and says that there is nothing yet', async () => {
    const model = await ask(document, 'report.model', options);
    expect(model.sections.map((section) => section.key)).toEqual(['definition']);
    expect(model.leftOut).toEqual(['Er zijn nog geen contactmomenten, dus ook geen figuren en tabellen.']);
  });

  it('has every section, in both languages, with no key left untranslated', async () => {
    await fill(document, 60);
    for (const language of ['nl', 'en'] as const) {
      const model = await ask(document, 'report.model', { ...options, language });
      expect(model.sections.map((section) => section.key)).toEqual([
        'definition',
        'balance',
        'processes',
        'importanceScore',
        'heatMap',
        'focus',
        'quality',
        'table',
      ]);
      expect(
        JSON.stringify(
          model.sections.map((section) => ({
            ...section,
            blocks: section.blocks.filter((block) => block.kind !== 'chart'),
          })),
        ),
      ).not.toMatch(/report\.|insight\.|domain\./);
    }
  });

  it('caps the table and says where the rest is', async () => {
    await fill(document, REPORT_TABLE_ROWS + 50);
    const model = await ask(document, 'report.model', options);
    const table = model.sections.at(-1)?.blocks[0];
    expect(table?.kind === 'table' ? table.table.rows.length : 0).toBe(REPORT_TABLE_ROWS);
    expect(model.leftOut).toContain(
      'De eerste 300 van 350 rijen. Alle rijen staan in de werkmap die bij dit rapport hoort.',
    );
  });

  it('leaves sections out when asked, and says so', async () => {
    await fill(document, 5);
    const model = await ask(document, 'report.model', { ...options, without: ['heatMap'] });
    expect(model.sections.some((section) => section.key === 'heatMap')).toBe(false);
    expect(model.leftOut).toContain('“Fasen en kanalen” is weggelaten.');
  });

  it('shows names of people only when asked', async () => {
    await run(document, 'list.create', {
      list: 'person',
      fields: { role: 'Manager Facturatie', name: 'J. Voorbeeld' },
    });
    await run(document, 'touchpoint.create', {
      rows: [{ name: 'Ik ontvang mijn jaarnota', owner: { name: 'Manager Facturatie' } }],
    });
    await run(document, 'engagement.update', { fields: { specialist: 'S. Specialist' } });
    expect(JSON.stringify(await ask(document, 'report.model', options))).toContain('J. Voorbeeld');
    const without = JSON.stringify(await ask(document, 'report.model', { ...options, withNames: false }));
    expect(without).not.toContain('Voorbeeld');
    expect(without).not.toContain('S. Specialist');
  });

  it.each(['xlsx', 'csv'] as const)('writes %s without names of people when those are not wanted', async (format) => {
    await run(document, 'list.create', {
      list: 'person',
      fields: { role: 'Manager Facturatie', name: 'Jans Voorbeeld' },
    });
    await run(document, 'engagement.update', { fields: { specialist: 'Sien Specialist' } });
    await run(document, 'touchpoint.create', {
      rows: [
        {
          name: 'Ik ontvang mijn jaarnota',
          owner: { name: 'Manager Facturatie' },
          notes: 'Afgestemd met jans  voorbeeld en Sien Specialist. Voorbeeldnota volgt.',
        },
      ],
    });
    const written = async (withNames: boolean): Promise<string> => {
      const file = folder.file(`${String(withNames)}.${format}`);
      await ask(document, 'report.writeWorkbook', { file, format, options: { ...options, withNames } });
      const read = await readWorkbook(file, {});
      if (!read.ok) throw new Error(read.error.code);
      return JSON.stringify(
        read.value.sheets.map((sheet) => [...sheetRows(sheet)].map((row) => row.cells.map((cell) => cellText(cell)))),
      );
    };
    const named = await written(true);
    expect(named).toContain('jans  voorbeeld');
    if (format === 'xlsx') expect(named).toContain('Manager Facturatie (Jans Voorbeeld)');
    const nameless = await written(false);
    expect(nameless).not.toMatch(/jans|sien/i);
    expect(nameless).toContain('Afgestemd met Manager Facturatie en de specialist klantbeleving. Voorbeeldnota volgt.');
  });
});

describe('colour', () => {
  it('is corrected until text in it can be read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
        const given = `#${value.toString(16).padStart(6, '0')}`;
        const corrected = readableColour(given);
        expect(contrastOnWhite(corrected)).toBeGreaterThanOrEqual(4.5);
        if (contrastOnWhite(given) >= 4.5) expect(corrected).toBe(given);
      }),
    );
    expect(contrastOnWhite('#ffcc00')).toBeCloseTo(1.5, 0);
  });
});

describe('workbook', () => {
  it('opens again with the same values, identities hidden, and no formula in it', async () => {
    await run(document, 'touchpoint.create', {
      rows: [{ name: '=1+1', notes: '@SUM(A1)', emotionalScore: 7.5, channels: [{ name: 'E-mail' }], brokenLaws: [] }],
    });
    const file = folder.file('werkmap.xlsx');
    await ask(document, 'report.writeWorkbook', { file, format: 'xlsx', options });
    const read = await readWorkbook(file, {});
    if (!read.ok) throw new Error(read.error.code);
    const sheet = read.value.sheets.find((candidate) => candidate.name === 'Contactmomenten');
    if (sheet === undefined) throw new Error('no sheet');
    const [header, row] = [...sheetRows(sheet)];
    const texts = (header?.cells ?? []).map((cell) => cellText(cell));
    expect(texts[0]).toBe(WORKBOOK_ID_HEADER);
    const at = (label: string) => row?.cells[texts.indexOf(label)];
    expect(at('Contactmoment')).toMatchObject({ kind: 'text', text: '=1+1' });
    expect(at('Contactmoment')).not.toHaveProperty('formula');
    expect(at('Emotioneel')).toMatchObject({ kind: 'number', number: 7.5 });
    expect(at('Basiswet geschonden')).toMatchObject({ kind: 'text', text: 'nee' });
    expect(readMarks(cellText(row?.cells[1] ?? { kind: 'empty' })).has('emotionalScore')).toBe(true);
    expect(read.value.sheets.map((candidate) => candidate.name)).toEqual([
      'Inhoud',
      'Contactmomenten',
      'Aandachtslijst',
      'Cijfers',
      'Lijsten',
      'Keuzelijsten',
    ]);
  });

  it('writes CSV and the template', async () => {
    await fill(document, 3);
    const csv = folder.file('tabel.csv');
    expect(await ask(document, 'report.writeWorkbook', { file: csv, format: 'csv', options })).toMatchObject({
      rows: 3,
    });
    const template = folder.file('sjabloon.xlsx');
    await ask(document, 'report.writeTemplate', { file: template, language: 'nl' });
    const read = await readWorkbook(template, {});
    expect(read.ok && read.value.sheets.map((sheet) => sheet.name)).toEqual([
      'Contactmomenten',
      'Uitleg',
      'Keuzelijsten',
    ]);
  });
});
