/** Makes texts safe for a cell: nothing a person typed becomes a formula, markup, or a file that programs call damaged. */

/** The text with half surrogate pairs, which no file can hold, replaced by U+FFFD. */
export function wellFormed(text: string): string {
  return text.toWellFormed();
}

/** Longest text a spreadsheet program accepts in a cell. */
export const longestText = 32_767;

/** First characters that make a program read a text as a formula, also in their full-width forms. */
const risky = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

/** Whether a program might take this text for a formula when it is typed or read from a CSV. */
export function isRiskyText(text: string): boolean {
  return risky.test(text);
}

/** Cuts a text to what a cell holds, not through the middle of a character. */
export function fitText(text: string): string {
  if (text.length <= longestText) return text;
  const cut = text.slice(0, longestText - 1);
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

const special = /[&<>"\uFFFE\uFFFF\uD800-\uDFFF]|[^\P{Cc}\t\n]|_x[0-9A-Fa-f]{4}_/u;

function hexEscape(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/**
 * Text as XML content or attribute. Characters that XML cannot hold get the escape `_xHHHH_` that spreadsheet files have for
 * them (a text that looks like one is escaped itself); half surrogate pairs become U+FFFD.
 */
export function xmlText(text: string): string {
  if (!special.test(text)) return text;
  return wellFormed(text)
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu, hexEscape)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/** Text for an XML attribute that is not a cell (names): what XML cannot hold is left out. */
export function xmlAttribute(text: string): string {
  return xmlText(text.replace(/[\p{Cc}\uFFFE\uFFFF]/gu, ' '));
}

/** Sheet names a program accepts: at most 31 characters, without []:*?/\ or quotes at the ends, none twice. */
export function sheetNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const clean = wellFormed(name)
      .replace(/[[\]:*?/\\\p{Cc}]/gu, ' ')
      .trim();
    const bare = clean.replace(/^['\s]+|['\s]+$/gu, '');
    const base = bare === '' || /^history$/i.test(bare) ? `${bare}_` : bare;
    for (let copy = 1; ; copy += 1) {
      const tail = copy === 1 ? '' : ` (${copy})`;
      const candidate = cutName(base, 31 - tail.length) + tail;
      if (taken.has(candidate.toLowerCase())) continue;
      taken.add(candidate.toLowerCase());
      return candidate;
    }
  });
}

function cutName(name: string, length: number): string {
  const cut = name.slice(0, length);
  return (/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut).trimEnd().replace(/'+$/, '');
}

/** A sheet name as it stands in a reference. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
