/** The styles of the document: built-in headings, caption, quote and contents in house style, and a few of its own for leads, sources and cells. */
import { AlignmentType, BorderStyle, LineRuleType, TabStopType, type IStylesOptions } from 'docx';
import type { OfficeStyle } from '../reportParts/style';
import { mixed } from '../reportParts/style';

/** Lengths in twentieths of a point (A4, margins of 2.2 cm). */
export const paper = { width: 11906, height: 16838, margin: 1247 } as const;
export const portraitWidth = paper.width - 2 * paper.margin;
export const landscapeWidth = paper.height - 2 * paper.margin;

export const own = {
  finding: 'CxFinding',
  lead: 'CxLead',
  claim: 'CxClaim',
  source: 'CxSource',
  note: 'CxNote',
  subtitle: 'CxChartSubtitle',
  cell: 'CxTableText',
  cellHead: 'CxTableHead',
  figure: 'CxFigure',
  contents: 'CxContents',
} as const;

/** Styles for a document in a language such as nl-NL. */
export function documentStyles(style: OfficeStyle, tag: string): IStylesOptions {
  const heading = { font: style.headingFont, color: style.ink, bold: true };
  const ownStyle = (id: string, name: string, run: object, paragraph: object = {}) => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run,
    paragraph,
  });
  return {
    default: {
      document: {
        run: { font: style.bodyFont, size: 21, color: style.ink, language: { value: tag } },
        paragraph: { spacing: { after: 120, line: 288, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { ...heading, size: 64, color: style.accent },
        paragraph: {
          spacing: { before: 3600, after: 200, line: 240, lineRule: LineRuleType.AUTO },
          alignment: AlignmentType.LEFT,
        },
      },
      heading1: {
        run: { ...heading, size: 40, color: style.accent },
        paragraph: { spacing: { before: 480, after: 160, line: 252, lineRule: LineRuleType.AUTO }, keepNext: true },
      },
      heading2: {
        run: { ...heading, size: 27 },
        paragraph: { spacing: { before: 320, after: 100, line: 252, lineRule: LineRuleType.AUTO }, keepNext: true },
      },
      heading3: {
        run: { ...heading, size: 23 },
        paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
      },
      footnoteText: {
        run: { size: 17, color: style.soft },
        paragraph: { spacing: { after: 20, line: 240, lineRule: LineRuleType.AUTO } },
      },
      hyperlink: { run: { color: style.accent } },
    },
    paragraphStyles: [
      {
        id: 'Caption',
        name: 'caption',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { bold: true, size: 21, color: style.ink },
        paragraph: { spacing: { before: 240, after: 40 }, keepNext: true },
      },
      {
        id: 'Quote',
        name: 'Quote',
        basedOn: 'Normal',
        quickFormat: true,
        run: { font: style.headingFont, italics: true, size: 25, color: style.ink },
        paragraph: {
          spacing: { before: 160, after: 40, line: 300, lineRule: LineRuleType.AUTO },
          indent: { left: 284 },
          keepNext: true,
          border: { left: { style: BorderStyle.SINGLE, size: 24, space: 10, color: style.area } },
        },
      },
      {
        id: 'Subtitle',
        name: 'Subtitle',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: 28, color: style.soft },
        paragraph: { spacing: { after: 60 } },
      },
      {
        id: 'TOC1',
        name: 'toc 1',
        basedOn: 'Normal',
        run: { bold: true },
        paragraph: { spacing: { before: 120, after: 30 } },
      },
      {
        id: 'TOC2',
        name: 'toc 2',
        basedOn: 'Normal',
        run: { size: 20 },
        paragraph: { spacing: { after: 20 }, indent: { left: 284 } },
      },
      ownStyle(own.contents, 'Inhoudskop', { ...heading, size: 40, color: style.accent }, { spacing: { after: 240 } }),
      ownStyle(
        own.finding,
        'Bevinding',
        { font: style.headingFont, size: 30, color: style.ink },
        { spacing: { after: 200, line: 276, lineRule: LineRuleType.AUTO }, keepNext: true },
      ),
      ownStyle(
        own.lead,
        'Inleiding',
        { font: style.headingFont, size: 25 },
        { spacing: { after: 160, line: 300, lineRule: LineRuleType.AUTO } },
      ),
      ownStyle(
        own.claim,
        'Bewering',
        { bold: true, size: 22 },
        {
          spacing: { before: 120, after: 80 },
          indent: { left: 284 },
          border: { left: { style: BorderStyle.SINGLE, size: 18, space: 10, color: style.area } },
        },
      ),
      ownStyle(
        own.source,
        'Bron',
        { size: 17, color: style.faint },
        { spacing: { before: 40, after: 200, line: 252, lineRule: LineRuleType.AUTO } },
      ),
      ownStyle(
        own.note,
        'Toelichting',
        { size: 18, color: style.soft },
        { spacing: { after: 120, line: 264, lineRule: LineRuleType.AUTO } },
      ),
      ownStyle(
        own.subtitle,
        'Figuuruitleg',
        { size: 18, color: style.soft },
        { spacing: { after: 60, line: 252, lineRule: LineRuleType.AUTO }, keepNext: true },
      ),
      ownStyle(
        own.cell,
        'Tabeltekst',
        { size: 18 },
        { spacing: { before: 30, after: 30, line: 252, lineRule: LineRuleType.AUTO } },
      ),
      ownStyle(
        own.cellHead,
        'Tabelkop',
        { size: 18, bold: true, color: style.soft },
        { spacing: { before: 30, after: 30, line: 252, lineRule: LineRuleType.AUTO }, keepNext: true },
      ),
      ownStyle(
        own.figure,
        'Kerncijfer',
        { font: style.headingFont, size: 52, bold: true, color: style.accent },
        { spacing: { before: 60, after: 20, line: 240, lineRule: LineRuleType.AUTO }, keepNext: true },
      ),
    ],
  };
}

/** A tab at the right edge, for marks and page numbers. */
export const rightTab = (width: number) => [{ type: TabStopType.RIGHT, position: width }];

/** Lines of a table: a firm one below the head, hairlines between rows, none at the sides. */
export function tableBorders(style: OfficeStyle) {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  return {
    top: { style: BorderStyle.SINGLE, size: 4, color: style.line },
    bottom: { style: BorderStyle.SINGLE, size: 4, color: style.line },
    left: none,
    right: none,
    insideVertical: none,
    insideHorizontal: { style: BorderStyle.SINGLE, size: 4, color: mixed(style.soft, 0.25) },
  };
}
