/** Texts as pieces of pages: a piece a paragraph, heading or item. Pure. */
import { plainRuns, type RichText } from '@shared/report/richText';
import type { Draft, TextStyle } from './pieces';

/** A paragraph longer than this has to be able to run over a page edge, which only plain paragraphs can. */
const LONGEST_RICH = 1500;
/** A definition longer than this is set as a text, not as a motto. */
const LONGEST_MOTTO = 500;

/** Paragraphs of a text: its own lines, without empty ones. */
function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Paragraphs of a text in a style. */
export function textDrafts(text: string, style: TextStyle): readonly Draft[] {
  const set = style === 'quote' && text.length > LONGEST_MOTTO ? 'quoteLong' : style;
  return paragraphsOf(text).map((paragraph) => ({
    content: { kind: 'paragraph', style: set, text: paragraph, isFirst: true, isLast: true },
  }));
}

/** Pieces of an own text; `group` keeps the items of a list together. */
export function richDrafts(text: RichText, group: string): readonly Draft[] {
  return text.flatMap((block, index): readonly Draft[] => {
    switch (block.kind) {
      case 'heading':
        return [{ content: { kind: 'heading', text: plainRuns(block.runs) }, keepWithNext: true }];
      case 'paragraph':
      case 'quote': {
        const words = plainRuns(block.runs);
        if (words.trim() === '') return [];
        const isPlain = block.runs.every((run) => run.bold !== true && run.italic !== true);
        if (block.kind === 'paragraph' && (isPlain || words.length > LONGEST_RICH)) return textDrafts(words, 'body');
        if (words.length > LONGEST_RICH) return textDrafts(words, 'quoteLong');
        return [{ content: { kind: 'rich', runs: block.runs, isQuote: block.kind === 'quote' } }];
      }
      case 'bullets':
      case 'numbers':
        return block.items.map((runs, place) => ({
          content: { kind: 'bullet', runs, number: block.kind === 'numbers' ? place + 1 : null },
          group: `${group}-${index}`,
          ...(place === 0 && { gap: 12 }),
        }));
    }
  });
}
