/** How wide a text is and where its lines break, without a screen: by widths of the interface's own font, a little on the wide side. */

/** Width of a letter in ems, by groups of equal width. */
const groups: readonly (readonly [string, number])[] = [
  ["iljI|!.,:;'‘’`´", 0.27],
  ['ftr()[]{}/\\"“”-', 0.37],
  [' ', 0.28],
  ['sJcz*°', 0.53],
  ['mM', 0.9],
  ['wW@%—…', 0.86],
  ['ABCDEFGHKLNOPQRSTUVXYZ&', 0.69],
];
const widths = new Map(groups.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const)));
const USUAL = 0.59;
/** Letters beyond Latin and signs such as faces are square. */
const SQUARE = 1.05;
const SEMIBOLD = 1.05;

/** Width of one line in pixels at a font size in pixels. */
export function textWidth(text: string, size: number, semibold = false): number {
  let ems = 0;
  for (const letter of text) ems += widths.get(letter) ?? ((letter.codePointAt(0) ?? 0) > 0x2e7f ? SQUARE : USUAL);
  return ems * size * (semibold ? SEMIBOLD : 1);
}

/** Lines no wider than `width`; a word that is too long by itself is broken. Nothing is left out. */
export function wrapText(text: string, width: number, size: number, semibold = false): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const fits = (candidate: string): boolean => textWidth(candidate, size, semibold) <= width;
  for (const word of text.split(/\s+/u).filter((part) => part !== '')) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (fits(joined)) {
      line = joined;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const letter of word) {
      if (line !== '' && !fits(line + letter)) {
        lines.push(line);
        line = '';
      }
      line += letter;
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** The text on one line, its end left off with ‘…’ when it does not fit. */
export function shortened(text: string, width: number, size: number, semibold = false): string {
  if (textWidth(text, size, semibold) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, size, semibold) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
