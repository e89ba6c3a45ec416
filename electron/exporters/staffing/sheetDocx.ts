/** A profile sheet as a Word document in house style: real headings, plain tables, strength as dots with its figure. */
import {
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { clean } from '../docx/context';
import type { ProfileSheet, SheetPart } from '@shared/report/profileSheet';
import { documentStyles, own, paper, portraitWidth } from '../docx/styles';
import type { OfficeStyle } from '../reportParts/style';

const labelWidth = Math.round(portraitWidth * 0.36);

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/** Five dots: so many filled as the strength, half ones half. Said in figures beside it. */
export function dots(strength: number): string {
  return Array.from({ length: 5 }, (_, at) => (strength >= at + 1 ? '●' : strength >= at + 0.5 ? '◐' : '○')).join('');
}

function partTable({ rows }: SheetPart, style: OfficeStyle): Table {
  const line = { style: BorderStyle.SINGLE, size: 4, color: style.line } as const;
  const borders = { top: none, left: none, right: none, bottom: line } as const;
  const cell = (width: number, children: readonly TextRun[]): TableCell =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      borders,
      margins: { top: 40, bottom: 40, left: 0, right: 120 },
      children: [new Paragraph({ style: own.cell, children: [...children] })],
    });
  return new Table({
    width: { size: portraitWidth, type: WidthType.DXA },
    columnWidths: [labelWidth, portraitWidth - labelWidth],
    rows: rows.map(
      ({ label, value, strength }) =>
        new TableRow({
          cantSplit: true,
          children: [
            cell(labelWidth, [new TextRun({ text: clean(label), color: style.soft })]),
            cell(portraitWidth - labelWidth, [
              ...(strength === null ? [] : [new TextRun({ text: `${dots(strength)}  `, color: style.accent })]),
              new TextRun(clean(value)),
            ]),
          ],
        }),
    ),
  });
}

/** The bytes of the document; `tag` is its language, such as nl-NL. */
export async function profileSheetDocx(
  sheet: ProfileSheet,
  style: OfficeStyle,
  words: { readonly tag: string; readonly match: string },
): Promise<Uint8Array> {
  const children = [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(clean(sheet.title))] }),
    new Paragraph({
      border: { bottom: { style: BorderStyle.SINGLE, size: 24, space: 6, color: style.area } },
      spacing: { after: 200 },
      children: [new TextRun(clean(sheet.lead))],
    }),
    ...sheet.parts.flatMap((part) => [
      new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(clean(part.title))] }),
      partTable(part, style),
    ]),
    ...(sheet.match.length === 0
      ? []
      : [
          new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(clean(words.match))] }),
          ...sheet.match.map(
            (sentence) => new Paragraph({ bullet: { level: 0 }, children: [new TextRun(clean(sentence))] }),
          ),
        ]),
  ];
  const document = new Document({
    title: sheet.title,
    creator: '',
    lastModifiedBy: '',
    styles: documentStyles(style, words.tag),
    sections: [
      {
        properties: {
          page: {
            size: { width: paper.width, height: paper.height },
            margin: { top: paper.margin, bottom: paper.margin, left: paper.margin, right: paper.margin },
          },
        },
        footers: {
          default: new Footer({
            children: [new Paragraph({ style: own.source, children: [new TextRun(clean(sheet.footer))] })],
          }),
        },
        children,
      },
    ],
  });
  return Packer.toBuffer(document);
}
