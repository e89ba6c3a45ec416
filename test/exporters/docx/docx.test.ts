/** The document: real styles, contents with page numbers, numbered captions, footnotes, tables whose head repeats, native charts. */
import { describe, expect, it } from 'vitest';
import { docxBytes } from '@electron/exporters/docx/writeDocx';
import { emptyModel, sampleModel } from '../report/sampleModel';
import { readOffice } from '../report/readOffice';

const opened = docxBytes(sampleModel()).then(({ bytes }) => readOffice(bytes));
const body = async (): Promise<string> => (await opened).parts.get('word/document.xml')!.toString('utf8');

describe('document', () => {
  it('is a consistent package, also without anything in it', async () => {
    expect((await opened).defects).toEqual([]);
    const empty = await readOffice((await docxBytes(emptyModel())).bytes);
    expect(empty.defects).toEqual([]);
    expect(empty.text(/^word\/document\.xml$/)).toContain('In dit rapport staat nog niets');
  });

  it('uses styles that exist', async () => {
    const styles = (await opened).parts.get('word/styles.xml')!.toString('utf8');
    const known = new Set([...styles.matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id));
    const used = [...(await body()).matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"/g)].map(([, id]) => id);
    expect(used).toEqual(expect.arrayContaining(['Title', 'Heading1', 'Heading2', 'Caption', 'Quote', 'CxSource']));
    expect(used.filter((id) => !known.has(id))).toEqual([]);
  });

  it('fills its contents with headings and page numbers', async () => {
    const xml = await body();
    expect(xml).toMatch(/TOC \\h \\o (?:&quot;|")1-2/);
    const toc = /<w:sdtContent>[\s\S]*?<\/w:sdtContent>/.exec(xml)![0];
    expect(toc).toContain('Metingen');
    expect(toc).toMatch(/PAGEREF[\s\S]*?<w:t[^>]*>\d+<\/w:t>/);
  });

  it('numbers figures and tables by fields and keeps sources in footnotes', async () => {
    const xml = await body();
    expect(xml.match(/SEQ Figuur/g)!.length).toBe(7);
    expect(xml.match(/SEQ Tabel/g)!.length).toBe(2);
    expect(xml.match(/<w:footnoteReference\b/g)!.length).toBe(1);
    expect((await opened).text(/^word\/footnotes\.xml$/)).toContain('95%-interval');
  });

  it('repeats the head of tables, splits no row, and lays wide things across', async () => {
    const xml = await body();
    expect(xml.match(/<w:tblHeader/g)!.length).toBeGreaterThanOrEqual(3);
    const rows = xml.match(/<w:tr>|<w:tr /g)!.length;
    expect(xml.match(/<w:cantSplit/g)!.length).toBe(rows);
    expect(xml).toContain('w:orient="landscape"');
  });

  it('has native charts with an alternative text, page numbers in the foot, and its language', async () => {
    const { parts, text } = await opened;
    const charts = [...parts.keys()].filter((name) => /^word\/charts\/chart\d+\.xml$/.test(name));
    expect(charts.length).toBe(6);
    expect((await body()).match(/descr="Staafdiagram/g)!.length).toBe(5);
    expect(
      [...parts.keys()]
        .filter((name) => /^word\/footer\d+\.xml$/.test(name))
        .some((name) => parts.get(name)!.toString('utf8').includes('PAGE')),
    ).toBe(true);
    expect(text(/^word\/footer\d/)).toContain('Vertrouwelijk, alleen voor Voltwijs');
    expect(parts.get('word/styles.xml')!.toString('utf8')).toContain('w:val="nl-NL"');
    expect(parts.get('docProps/core.xml')!.toString('utf8')).not.toMatch(/creator|lastModifiedBy|Un-named/);
  });
});
