/** The style file: a house style as JSON with the logo in it, to be used in other engagements and on the command line. */
import { z } from 'zod';
import { reportStyleSchema, type ReportStyle } from './model';

const schema = z.object({
  /** Says what the file is. */
  program: z.literal('CX Workbench'),
  kind: z.literal('style'),
  version: z.literal(1),
  style: reportStyleSchema,
});

/** The text of a style file. */
export function styleFileText(style: ReportStyle): string {
  return `${JSON.stringify({ program: 'CX Workbench', kind: 'style', version: 1, style }, null, 2)}\n`;
}

/** The style in a file's text; null when it is no style file. */
export function parseStyleFile(text: string): ReportStyle | null {
  try {
    const read = schema.safeParse(JSON.parse(text));
    return read.success ? read.data.style : null;
  } catch {
    return null;
  }
}
