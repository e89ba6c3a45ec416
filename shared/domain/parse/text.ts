/** Text as people type it, made comparable and clean: the ground under every value parser and under matching by name. */

/** What a spreadsheet cell can hold once the file format is out of the way; a date stands as ISO text (yyyy-mm-dd). */
export type CellInput = string | number | boolean | null;

/** Removes what no reader can see or type on purpose (NUL and other control characters), keeps line breaks and tabs. */
export function withoutControls(text: string): string {
  // Nearly every text is plain: one look is cheaper than two replacements, and imports look at a million texts.
  // eslint-disable-next-line no-control-regex
  if (!/[\u0000-\u0008\u000b-\u001f\u007f]/.test(text)) return text;
  // eslint-disable-next-line no-control-regex
  return text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '');
}

/** Text of a cell: control characters out, one kind of line break, no space around it. Zero-width and right-to-left marks inside stay. */
export function inputText(raw: CellInput): string {
  if (raw === null) return '';
  if (typeof raw === 'boolean') return raw ? 'true' : 'false';
  if (typeof raw === 'number') return Number.isFinite(raw) ? String(raw) : '';
  return withoutControls(raw).trim();
}

/** One line: every run of white space (non-breaking spaces included) becomes one space. */
export function oneLine(text: string): string {
  return /[^\S ]|  |^ | $/u.test(text) ? text.replace(/\s+/gu, ' ').trim() : text;
}

/** Key under which two spellings of a name are the same: case, accents, spaces, invisible marks and Unicode forms do not count. */
export function nameKey(text: string): string {
  if (/^[!-~]+(?: [!-~]+)*$/.test(text)) return text.toLowerCase();
  return oneLine(
    text
      .normalize('NFKD')
      .replace(/[\p{M}\p{Cf}]/gu, '')
      .toLowerCase(),
  );
}

/** Words only: like `nameKey`, with everything that is no letter or digit as a space. */
export function wordKey(text: string): string {
  return nameKey(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Like `wordKey` without the spaces: ‘Waar maken’, ‘waar-maken’ and ‘waarmaken’ are one. */
export function joinedKey(text: string): string {
  return wordKey(text).replace(/ /g, '');
}

const unknownMarks = new Set([
  'n.v.t.',
  'n.v.t',
  'nvt',
  'nvt.',
  'n/a',
  'n.a.',
  'na',
  'n/b',
  'nb',
  'n.b.',
  'n.b',
  'onbekend',
  'unknown',
  'not known',
  'niet bekend',
  'not applicable',
  'niet van toepassing',
  'geen idee',
  'weet niet',
  'weet ik niet',
  "don't know",
  'tbd',
  't.b.d.',
  'ntb',
  'n.t.b.',
  'nog te bepalen',
  'volgt',
  'volgt nog',
  'pm',
  'p.m.',
  'leeg',
  'null',
  'nihil bekend',
  'to do',
  'todo',
  'geen gegevens',
  'no data',
  'n.n.b.',
  'n.n.b',
  'nnb',
  'nog niet bekend',
  'nog onbekend',
  'nog niet bepaald',
  'nader te bepalen',
  'nog te bezien',
  'nog invullen',
  'nog in te vullen',
  'in te vullen',
  'nog aanvullen',
  'uitzoeken',
  'nog uitzoeken',
  'uit te zoeken',
  'navragen',
  'nagaan',
  'onduidelijk',
  'unclear',
  'tbc',
  't.b.c.',
  'tba',
  'to be determined',
  'to be decided',
  'to be confirmed',
  'not available',
  'not yet known',
  'geen info',
  'geen informatie',
  'no information',
]);

/** True for the ways in which people write that they do not know: ‘?’, ‘n.v.t.’, ‘—’, ‘-’, ‘…’, ‘onbekend’. */
export function isUnknownMark(text: string): boolean {
  const key = nameKey(text);
  return /^[\p{P}\p{S}\s]+$/u.test(key) ? /^[?\-–—‒−_.…·/\\*()\s]+$/u.test(key) : unknownMarks.has(key);
}

/** True for the error values of a spreadsheet, Dutch and English: #WAARDE!, #DIV/0!, #N/B … */
export function isSpreadsheetError(text: string): boolean {
  return (
    /^#(?:waarde!|value!|deel\/0!|div\/0!|n\/b|n\/a|verw!|ref!|naam\?|name\?|getal!|num!|leeg!|null!|overloop!|spill!|calc!|field!|getting_data|####*)$/i.test(
      text.trim(),
    ) || /^#{3,}$/.test(text.trim())
  );
}

/** What a value in double quotes says literally; null when the text is not wholly quoted. */
export function unquoted(text: string): string | null {
  if (text.length < 2 || !text.startsWith('"') || !text.endsWith('"')) return null;
  const inner = text.slice(1, -1);
  return /(^|[^"])"("")*([^"]|$)/.test(inner) ? null : inner.replace(/""/g, '"');
}
