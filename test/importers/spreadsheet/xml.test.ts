/** The XML scanner against a strict, slower parser: the same events for well-formed documents however they are cut, refusals for the rest. */
import { spreadsheetLimits } from '@electron/importers/spreadsheet/limits';
import { createXmlScanner, type XmlHandler } from '@electron/importers/spreadsheet/xml';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';

type Event = readonly string[];

function joined(events: Event[]): Event[] {
  const result: string[][] = [];
  for (const event of events) {
    const last = result.at(-1);
    if (event[0] === 'text' && last?.[0] === 'text') last[1] += event[1] ?? '';
    else result.push([...event]);
  }
  return result.filter((event) => event[0] !== 'text' || event[1] !== '');
}

function scan(chunks: readonly string[]): Event[] {
  const events: Event[] = [];
  const handler: XmlHandler = {
    wantsText: true,
    open: (name, attributes) =>
      void events.push(['open', name, attributes.get('p:a') ?? '', attributes.get('b') ?? '']),
    close: (name) => void events.push(['close', name]),
    text: (piece) => void events.push(['text', piece]),
  };
  const scanner = createXmlScanner(handler, spreadsheetLimits);
  for (const chunk of chunks) scanner.write(chunk);
  scanner.end();
  return joined(events);
}

function reference(text: string): Event[] {
  const events: Event[] = [];
  const parser = new SaxesParser();
  const local = (name: string): string => name.slice(name.indexOf(':') + 1);
  parser.on(
    'opentag',
    (tag) => void events.push(['open', local(tag.name), tag.attributes['p:a'] ?? '', tag.attributes['b'] ?? '']),
  );
  parser.on('closetag', (tag) => void events.push(['close', local(tag.name)]));
  parser.on('text', (piece) => {
    const inside =
      events.filter(([kind]) => kind === 'open').length > events.filter(([kind]) => kind === 'close').length;
    // Line ends around the root are no content.
    if (inside) events.push(['text', piece]);
  });
  parser.on('cdata', (piece) => void events.push(['text', piece]));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
  return joined(events);
}

const value = fc.string({ unit: fc.constantFrom('a', '>', "'", ' ', '&amp;', '&#233;', '&#x1F600;', '/', '=') });
const node: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(
      'tekst',
      ' ',
      'a\r\nb\rc\r',
      '&lt;&gt;',
      'é👍',
      '<!-- a > b -->',
      '<![CDATA[<x>&amp;]]>',
      '<?pi x?>',
    ),
    fc
      .tuple(fc.constantFrom('c', 'x:row', 'v'), value, value)
      .map(([name, first, second]) => `<${name} p:a="${first}" b="${second}"/>`),
    fc
      .tuple(fc.constantFrom('c', 'x:row', 'v'), value, fc.array(tie('node'), { maxLength: 4 }))
      .map(([name, text, inner]) => `<${name}\n b="${text}" >${inner.join('')}</${name} >`),
  ),
})).node;

describe('the scanner', () => {
  it('gives the same events as a strict parser, wherever the chunks are cut', () => {
    fc.assert(
      fc.property(
        fc.array(node, { maxLength: 6 }),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
        (inner, sizes) => {
          const text = `<?xml version="1.0"?>\n<r>${inner.join('')}</r>\n`;
          const chunks: string[] = [];
          for (let at = 0, index = 0; at < text.length; index += 1) {
            const size = sizes[index % sizes.length] ?? 1;
            chunks.push(text.slice(at, at + size));
            at += size;
          }
          expect(scan(chunks)).toEqual(reference(text));
        },
      ),
      { numRuns: 400 },
    );
  });
  it.each([
    '',
    'tekst',
    '<a>',
    '<a></b>',
    '<a></a><b/>',
    '<a></a>x',
    '<a b=c/>',
    '<a b/>',
    '<a>&onbekend;</a>',
    '<a>& b</a>',
    '<a>&#x110000;</a>',
    '<!DOCTYPE a><a/>',
    '<!doctype a><a/>',
    '<a><!ENTITY x "y"></a>',
    '<a></abc>',
    '< a/>',
    '<a',
  ])('refuses %j', (text) => {
    expect(() => scan([text])).toThrow(/^import\./);
    expect(() => scan(text.split(''))).toThrow(/^import\./);
  });
});
