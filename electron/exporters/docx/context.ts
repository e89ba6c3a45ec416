/** What is made along the way of a document: footnotes with their numbers, and what the parts need of the model. */
import { FootnoteReferenceRun, Paragraph, SequentialIdentifier, TextRun, type FileChild } from 'docx';
import type { ReportModel } from '@shared/report/model';
import { officeStyle, type OfficeStyle } from '../reportParts/style';
import { reportWords, type ReportWords } from '../reportParts/words';
import { wellFormed } from '@electron/exporters/spreadsheet/cellText';

export interface Making {
  readonly model: ReportModel;
  readonly style: OfficeStyle;
  readonly words: ReportWords;
  readonly footnotes: Record<string, { readonly children: readonly Paragraph[] }>;
  /** Adds a footnote and answers its mark. */
  readonly footnote: (text: string) => FootnoteReferenceRun;
}

export type Child = FileChild;

/** Starts a document. */
export function createMaking(model: ReportModel): Making {
  const footnotes: Making['footnotes'] = {};
  let next = 0;
  return {
    model,
    style: officeStyle(model.style),
    words: reportWords(model),
    footnotes,
    footnote: (text) => {
      next += 1;
      footnotes[String(next)] = {
        children: [new Paragraph({ style: 'FootnoteText', children: [new TextRun(` ${clean(text)}`)] })],
      };
      return new FootnoteReferenceRun(next);
    },
  };
}

/** Text as XML can hold it. */
export const clean = (text: string): string => wellFormed(text);

/** A paragraph in a style; line ends stay. */
export function say(text: string, style?: string, more: { readonly keepNext?: boolean } = {}): Paragraph {
  const lines = clean(text).split('\n');
  return new Paragraph({
    ...(style !== undefined && { style }),
    ...more,
    children: lines.map((line, index) => new TextRun({ text: line, ...(index > 0 && { break: 1 }) })),
  });
}

/** "Figuur 3. The finding", numbered by Word itself. */
export function caption(making: Making, kind: 'figure' | 'table', text: string): Paragraph {
  const label = making.words.text(kind === 'figure' ? 'reportFiles.figure' : 'reportFiles.table');
  return new Paragraph({
    style: 'Caption',
    keepNext: true,
    children: [new TextRun(`${label} `), new SequentialIdentifier(label), new TextRun(`. ${clean(text)}`)],
  });
}
