/** Every kind of report from a real file: what is in it, in what order, what it leaves out and why, and that nobody is named where no names are wanted. */
import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EngineDocument } from '@electron/engine/document';
import { reportKinds, type ReportModel } from '@shared/report/model';
import { kindSections } from '@shared/report/kinds';
import { parseStyleFile, styleFileText } from '@shared/report/styleFile';
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

const options = { kind: 'full', language: 'nl', date: '2026-11-21' } as const;
const keysOf = (model: ReportModel): readonly string[] => model.sections.map((section) => section.key);

/** Quotes of one manager and three customers; one of the customers lets nobody outside the team hear. */
async function talk(): Promise<void> {
  const people = [
    ['Manager M1', 'manager', 'full'],
    ['Klant K1', 'current', 'full'],
    ['Klant K2', 'current', 'full'],
    ['Klant K3', 'current', 'full'],
    ['Klant K4', 'current', 'teamOnly'],
  ] as const;
  for (const [name, kind, consent] of people) {
    const participant = await run(document, 'participant.create', { name, kind, consent });
    const words = `Woorden van ${name} over de nota.`;
    const transcript = await run(document, 'transcript.create', {
      name: `Gesprek ${name}`,
      text: words,
      participant: participant.value.id,
    });
    await run(document, 'quote.code', {
      places: [{ transcript: transcript.value.id, start: 0, end: words.length }],
      codes: [{ name: 'De nota' }],
    });
  }
}

describe('kinds of reports', () => {
  it('stand on page 1 with the definition, and say of every section why it is missing', async () => {
    for (const kind of reportKinds) {
      const model = await ask(document, 'report.model', { ...options, kind });
      expect(keysOf(model)[0]).toBe('definition');
      const missing = kindSections[kind].some((key) => !keysOf(model).includes(key));
      expect(model.leftOut.length > 0).toBe(missing);
      expect(JSON.stringify(model.leftOut)).not.toMatch(/reportParts\.|report\./);
    }
  });

  it('have a numbered source behind every figure that points to one', async () => {
    await fill(document, 40);
    const model = await ask(document, 'report.model', options);
    const known = new Set(model.sources.map((source) => source.id));
    const refs = model.sections.flatMap((section) =>
      section.blocks.flatMap((block) => {
        if (block.kind === 'figures') return block.items.flatMap((figure) => figure.refs);
        return 'source' in block && block.source !== null ? block.source.refs : [];
      }),
    );
    expect(refs.length).toBeGreaterThan(5);
    expect(refs.filter((ref) => !known.has(ref))).toEqual([]);
    expect(model.sources.map((source) => source.number)).toEqual(model.sources.map((_, index) => index + 1));
  });

  it('put sections and own texts in the order asked for, page 1 first', async () => {
    await fill(document, 5);
    const texts = [
      { uid: 'a', title: 'Toelichting', body: [{ kind: 'paragraph' as const, runs: [{ text: 'Zo zit het.' }] }] },
    ];
    const order = ['table', 'text:a', 'balance', 'definition'];
    const model = await ask(document, 'report.model', { ...options, kind: 'touchpoints', texts, order });
    const keys = keysOf(model);
    expect(keys[0]).toBe('definition');
    expect(keys.indexOf('table')).toBeLessThan(keys.indexOf('text:a'));
    expect(keys.indexOf('text:a')).toBeLessThan(keys.indexOf('balance'));
    expect([...keys].toSorted()).toEqual([...kindSections.touchpoints, 'text:a'].toSorted());
  });

  it('keep what was chosen with the engagement', async () => {
    await run(document, 'report.choose', { kind: 'summary', choices: { without: ['evidence'], audience: 'Directie' } });
    const kept = await ask(document, 'report.choices', {});
    expect(kept.summary).toMatchObject({ without: ['evidence'], audience: 'Directie', texts: [] });
    expect(kept.full).toBeUndefined();
  });
});

describe('quotes', () => {
  const quotes = (model: ReportModel) =>
    model.sections.flatMap((section) => section.blocks.flatMap((block) => (block.kind === 'quotes' ? [block] : [])));

  it('without names come from groups of three or more, with a statement on the rest', async () => {
    await talk();
    const model = await ask(document, 'report.model', { ...options, kind: 'quoteBook', withNames: false });
    const words = JSON.stringify(quotes(model));
    expect(words).toContain('Woorden van Klant K1');
    expect(words).not.toContain('Manager M1 over');
    expect(
      quotes(model)
        .flatMap((block) => block.items)
        .every((quote) => quote.who === 'klant'),
    ).toBe(true);
    expect(quotes(model).some((block) => block.leftOut?.includes('kleiner dan 3') === true)).toBe(true);
    expect(model.leftOut.join()).toContain('kleiner dan 3');
  });

  it('of who speaks to the team alone are never there', async () => {
    await talk();
    const model = await ask(document, 'report.model', { ...options, kind: 'quoteBook' });
    expect(JSON.stringify(model)).toContain('Manager M1 over');
    expect(JSON.stringify(model)).not.toContain('Klant K4');
  });
});

describe('the report of a business unit', () => {
  it('holds its own department alone', async () => {
    await run(document, 'touchpoint.create', {
      rows: [
        { name: 'Ik bel de klantenservice', department: { name: 'Klantenservice' } },
        { name: 'Ik ontvang de nota', department: { name: 'Facturatie' } },
      ],
    });
    const { departments } = await ask(document, 'lists.all', {});
    const department = departments.find((one) => one.name === 'Facturatie')?.id ?? 0;
    const model = await ask(document, 'report.model', { ...options, kind: 'unit', department });
    expect(JSON.stringify(model)).toContain('Ik ontvang de nota');
    expect(JSON.stringify(model)).not.toContain('Ik bel de klantenservice');
    expect(model.subtitle).toContain('Facturatie');
    expect(model.leftOut.join()).toContain('Alleen wat bij Facturatie hoort');
  });
});

describe('the house style', () => {
  const style = {
    colour: '#13233f',
    logo: { mediaType: 'image/png', base64: 'aGVsbG8=' },
    font: 'sans',
    footer: 'Intern',
  } as const;

  it('goes to a file and into another engagement, and is undone in one step', async () => {
    await run(document, 'engagement.update', { fields: { colour: '#ffc21a' } });
    const file = folder.file('stijl.json');
    writeFileSync(file, styleFileText(style));
    await run(document, 'report.loadStyle', { file });
    expect(await ask(document, 'report.style', {})).toEqual(style);
    const copy = folder.file('kopie.json');
    await ask(document, 'report.saveStyle', { file: copy });
    const model = await ask(document, 'report.model', options);
    expect(model.style).toMatchObject({ colourAsGiven: '#13233f', font: 'sans', footer: 'Intern' });
    await run(document, 'history.undo', {});
    expect(await ask(document, 'report.style', {})).toMatchObject({ colour: '#ffc21a', logo: null, footer: null });
  });

  it('is read from a style file and nothing else', () => {
    expect(parseStyleFile(styleFileText(style))).toEqual(style);
    for (const wrong of ['', '{}', '[]', '{"style":{}}', styleFileText(style).replace('CX Workbench', 'iets anders')])
      expect(parseStyleFile(wrong)).toBeNull();
  });
});
