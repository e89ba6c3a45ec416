/** Blocks of cells as text: the tab-separated form that Excel, LibreOffice and Google Sheets put on the clipboard, and an HTML table. Pure. */

export type TextBlock = readonly (readonly string[])[];

/**
 * Reads clipboard text: tabs between cells, line breaks between rows, quotes around cells that hold a tab, a quote or a
 * line break (a quote inside is doubled). A quote that does not open a cell is an ordinary character, as in Excel.
 * One line break at the end closes the last row and makes no row of its own.
 */
export function parseTabular(text: string): TextBlock {
  if (text === '') return [];
  const rows: string[][] = [];
  let row: string[] = [];
  let index = 0;
  while (index <= text.length) {
    const { value, end } = readCell(text, index);
    row.push(value);
    const mark = text[end];
    if (mark === '\t') {
      index = end + 1;
      continue;
    }
    rows.push(row);
    row = [];
    if (mark === undefined) break;
    index = end + (mark === '\r' && text[end + 1] === '\n' ? 2 : 1);
    if (index >= text.length) break;
  }
  return rows;
}

function readCell(text: string, start: number): { readonly value: string; readonly end: number } {
  if (text[start] === '"') {
    const quoted = readQuoted(text, start);
    if (quoted !== null) return quoted;
  }
  let end = start;
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { value: text.slice(start, end), end };
}

/** A quoted cell, or null when the quotes do not close right before a separator (then they are plain text). */
function readQuoted(text: string, start: number): { readonly value: string; readonly end: number } | null {
  let value = '';
  let from = start + 1;
  for (;;) {
    const close = text.indexOf('"', from);
    if (close === -1) return null;
    value += text.slice(from, close);
    const after = text[close + 1];
    if (after === '"') {
      value += '"';
      from = close + 2;
      continue;
    }
    if (after === undefined || after === '\t' || after === '\n' || after === '\r') {
      return { value: value.replaceAll('\r\n', '\n').replaceAll('\r', '\n'), end: close + 1 };
    }
    return null;
  }
}

/** Writes a block as Excel does; it reads back as the same block (line breaks become \n). */
export function writeTabular(block: TextBlock): string {
  return block.map((row) => row.map(quoteCell).join('\t')).join('\r\n');
}

function quoteCell(value: string): string {
  return /["\t\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** Writes a block as an HTML table, so that mail and word processors show a table. Every value is escaped. */
export function writeHtmlTable(block: TextBlock): string {
  const rows = block.map((row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`);
  // mso-number-format keeps Excel from turning texts such as "3-4" into dates.
  return `<meta charset="utf-8"><table style="mso-number-format:'\\@'">${rows.join('')}</table>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '<br style="mso-data-placement:same-cell">');
}
