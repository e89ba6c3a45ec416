/** Own text between the form in which it is kept and the form in which the editor has it. Pure. */
import type { JSONContent } from '@tiptap/core';
import type { RichBlock, RichText, TextRun } from '@shared/report/richText';

function inline(runs: readonly TextRun[]): JSONContent[] {
  return runs
    .filter((run) => run.text !== '')
    .map((run) => ({
      type: 'text',
      text: run.text,
      marks: [...(run.bold === true ? [{ type: 'bold' }] : []), ...(run.italic === true ? [{ type: 'italic' }] : [])],
    }));
}

const paragraph = (runs: readonly TextRun[]): JSONContent => ({ type: 'paragraph', content: inline(runs) });

function blockContent(block: RichBlock): JSONContent {
  switch (block.kind) {
    case 'paragraph':
      return paragraph(block.runs);
    case 'heading':
      return { type: 'heading', attrs: { level: 2 }, content: inline(block.runs) };
    case 'quote':
      return { type: 'blockquote', content: [paragraph(block.runs)] };
    case 'bullets':
    case 'numbers':
      return {
        type: block.kind === 'bullets' ? 'bulletList' : 'orderedList',
        content: block.items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })),
      };
  }
}

/** The text as the editor wants it. */
export function toEditor(text: RichText): JSONContent {
  return { type: 'doc', content: text.length === 0 ? [{ type: 'paragraph' }] : text.map(blockContent) };
}

function runsOf(node: JSONContent): TextRun[] {
  if (node.type === 'hardBreak') return [{ text: '\n' }];
  if (node.type === 'text') {
    const has = (type: string): boolean => node.marks?.some((mark) => mark.type === type) === true;
    return [
      {
        text: node.text ?? '',
        ...(has('bold') && { bold: true }),
        ...(has('italic') && { italic: true }),
      },
    ];
  }
  return (node.content ?? []).flatMap(runsOf);
}

/** Items of a list; a list within an item becomes items after it. */
function itemsOf(list: JSONContent): TextRun[][] {
  return (list.content ?? []).flatMap((item) =>
    (item.content ?? []).flatMap((part) =>
      part.type === 'bulletList' || part.type === 'orderedList' ? itemsOf(part) : [runsOf(part)],
    ),
  );
}

/** What the editor holds as the text that is kept. */
export function fromEditor(document: JSONContent): RichText {
  return (document.content ?? []).flatMap((node): RichBlock[] => {
    switch (node.type) {
      case 'heading':
        return [{ kind: 'heading', runs: runsOf(node) }];
      case 'blockquote':
        return (node.content ?? []).map((part) => ({ kind: 'quote', runs: runsOf(part) }));
      case 'bulletList':
        return [{ kind: 'bullets', items: itemsOf(node) }];
      case 'orderedList':
        return [{ kind: 'numbers', items: itemsOf(node) }];
      default:
        return [{ kind: 'paragraph', runs: runsOf(node) }];
    }
  });
}
