/** Own text of a report as portable data: paragraphs, headings, lists and quotes of runs with a few marks. Knows no editor and no HTML. */
import { z } from 'zod';

export const textRunSchema = z.object({
  text: z.string().max(20_000),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
});
export type TextRun = z.infer<typeof textRunSchema>;

const runs = z.array(textRunSchema).max(2000);

export const richBlockSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), runs }),
  z.object({ kind: z.literal('heading'), runs }),
  z.object({ kind: z.literal('quote'), runs }),
  z.object({ kind: z.literal('bullets'), items: z.array(runs).max(500) }),
  z.object({ kind: z.literal('numbers'), items: z.array(runs).max(500) }),
]);
export type RichBlock = z.infer<typeof richBlockSchema>;

export const richTextSchema = z.array(richBlockSchema).max(2000);
export type RichText = z.infer<typeof richTextSchema>;

/** The words of a row of runs. */
export function plainRuns(text: readonly TextRun[]): string {
  return text.map((run) => run.text).join('');
}

/** The words alone, one line a paragraph or item. */
export function plainText(text: RichText): string {
  return text.flatMap((block) => ('items' in block ? block.items.map(plainRuns) : [plainRuns(block.runs)])).join('\n');
}

/** Whether there is anything to read. */
export function isEmptyText(text: RichText): boolean {
  return plainText(text).trim() === '';
}

/** The same text with every run changed by `replace` (names into roles). */
export function mapText(text: RichText, replace: (words: string) => string): RichText {
  const change = (all: readonly TextRun[]): TextRun[] => all.map((run) => ({ ...run, text: replace(run.text) }));
  return text.map((block): RichBlock =>
    'items' in block ? { ...block, items: block.items.map(change) } : { ...block, runs: change(block.runs) },
  );
}
