/** Mends the archive of the presentation library so that PowerPoint opens it without repair: parts named that do not exist, double ids, empty placeholders; and takes out what tells of its maker. */
import { xmlText } from '@electron/exporters/spreadsheet/cellText';
import { edit, partsLike, type Parts } from '../reportParts/archive';
import { isPng, transparentPng } from '../reportParts/image';
import type { OfficeStyle } from '../reportParts/style';

export interface DeckFacts {
  readonly title: string;
  readonly subject: string;
  readonly tag: string;
  readonly style: OfficeStyle;
  /** Names of the slides, in order. */
  readonly slides: number;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function contentTypes(parts: Parts): void {
  edit(parts, '[Content_Types].xml', (xml) =>
    xml
      .replace(/<Override PartName="\/([^"]+)"[^>]*\/>/g, (whole, name: string) => (parts.has(name) ? whole : ''))
      .replaceAll('image/jpg', 'image/jpeg'),
  );
}

/** Ids of shapes are unique within their part; nothing refers to them. */
function renumber(xml: string): string {
  let next = 0;
  return xml.replace(/(<p:cNvPr\b[^>]*?\bid=")\d+(")/g, (_, before: string, after: string) => {
    next += 1;
    return `${before}${next}${after}`;
  });
}

/** Placeholders of the layout that hold nothing would ask for a text on the slide. */
function withoutEmpty(xml: string): string {
  return xml.replace(/<p:sp>(?:(?!<\/p:sp>)[\s\S])*?<\/p:sp>/g, (shape) =>
    /<p:ph\b/.test(shape) && !/<a:(?:t|fld)\b/.test(shape) ? '' : shape,
  );
}

function tables(xml: string): string {
  return xml
    .replaceAll('<a:tblPr/>', '<a:tblPr firstRow="1"/>')
    .replace(
      /<p:cNvPr id="(\d+)" name="([^"]*)"\/>(?=<p:cNvGraphicFramePr>)/g,
      '<p:cNvPr id="$1" name="$2" descr="$2"/>',
    );
}

function theme(xml: string, style: OfficeStyle): string {
  const colours: Readonly<Record<string, string>> = {
    dk2: style.accent,
    lt2: style.tint,
    accent1: style.accent,
    accent2: style.area,
    accent3: '2459C9',
    accent4: 'A85408',
    accent5: '4D74B0',
    accent6: '9AA0A8',
    hlink: style.accent,
    folHlink: style.soft,
  };
  return Object.entries(colours).reduce(
    (changed, [name, colour]) =>
      changed.replace(
        new RegExp(`<a:${name}>[\\s\\S]*?</a:${name}>`),
        `<a:${name}><a:srgbClr val="${colour}"/></a:${name}>`,
      ),
    xml
      .replace(/(<a:clrScheme name=")[^"]*/, '$1CX Workbench')
      .replace(/(<a:theme\b[^>]* name=")[^"]*/, '$1CX Workbench'),
  );
}

function properties(parts: Parts, facts: DeckFacts): void {
  parts.set(
    'docProps/core.xml',
    Buffer.from(
      `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(facts.title)}</dc:title><dc:subject>${xmlText(facts.subject)}</dc:subject><dc:language>${facts.tag}</dc:language></cp:coreProperties>`,
    ),
  );
  parts.set(
    'docProps/app.xml',
    Buffer.from(
      `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>CX Workbench</Application><Slides>${facts.slides}</Slides></Properties>`,
    ),
  );
}

/** Beside a drawing in SVG the library writes the same SVG under the name of a PNG, which no program can show. */
function fallbacks(parts: Parts): void {
  for (const name of partsLike(parts, /^ppt\/media\/.*\.png$/)) {
    const data = parts.get(name);
    if (data !== undefined && !isPng(data)) parts.set(name, transparentPng);
  }
}

/** Mends the parts in place. */
export function finalize(parts: Parts, facts: DeckFacts): void {
  contentTypes(parts);
  fallbacks(parts);
  for (const name of partsLike(parts, /^ppt\/notesMasters\/notesMaster\d+\.xml$/))
    edit(parts, name, (xml) => xml.replace(/<p:sp>[\s\S]*?<\/p:sp>/g, ''));
  for (const name of partsLike(parts, /^ppt\/(slides|slideLayouts|slideMasters|notesSlides)\/[^/]+\.xml$/))
    edit(parts, name, (xml) => {
      const spoken = xml.replace(/\blang="en-US"/g, `lang="${facts.tag}"`).replace(/ altLang="en-US"/g, '');
      const filled = name.startsWith('ppt/slides/') ? tables(withoutEmpty(spoken)) : spoken;
      return renumber(filled.replace(/\s+hasCustomPrompt="1"/g, ''));
    });
  for (const name of partsLike(parts, /^ppt\/theme\/theme\d+\.xml$/))
    edit(parts, name, (xml) => theme(xml, facts.style));
  properties(parts, facts);
}
