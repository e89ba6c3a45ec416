/** Labels beside a chart: near the mark they name, but never over each other. */

/**
 * Moves wished places apart so that neighbours are at least `gap` apart and all lie between `low` and `high`, changing the order of none.
 * Answers the places in the order given. When there is no room for all, they are spread evenly and overlap.
 */
export function spreadLabels(wished: readonly number[], gap: number, low: number, high: number): readonly number[] {
  if (wished.length === 0) return [];
  const room = (high - low) / Math.max(1, wished.length - 1);
  const distance = Math.min(gap, room);
  const order = wished.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place || a.index - b.index);
  const places: number[] = [];
  order.forEach(({ place }, rank) => {
    const above = places[rank - 1];
    places.push(Math.max(place, low, above === undefined ? low : above + distance));
  });
  // From below: push back what fell off the end.
  for (let rank = places.length - 1; rank >= 0; rank -= 1) {
    const under = places[rank + 1];
    places[rank] = Math.min(places[rank] ?? high, under === undefined ? high : under - distance);
  }
  const result = new Array<number>(wished.length);
  order.forEach(({ index }, rank) => {
    result[index] = places[rank] ?? low;
  });
  return result;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Cuts a text to about `width` pixels at the given letter size; an ellipsis says that there is more. */
export function fitText(text: string, width: number, size = 12): string {
  // Inter's letters are on average a little over half as wide as they are high.
  const letters = Math.max(1, Math.floor(width / (size * 0.53)));
  const characters = [...graphemes.segment(text)].map((part) => part.segment);
  return characters.length <= letters
    ? text
    : `${characters
        .slice(0, Math.max(1, letters - 1))
        .join('')
        .trimEnd()}…`;
}

/** Breaks a text at its spaces into at most `count` lines of about `width` pixels; the last line is cut when there is more. */
export function breakText(text: string, width: number, count: number, size = 12): readonly string[] {
  const letters = Math.max(1, Math.floor(width / (size * 0.53)));
  const words = text.split(/\s+/u).filter((word) => word !== '');
  const lines: string[] = [];
  let line = '';
  for (const [index, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || longer.length <= letters) {
      line = longer;
      continue;
    }
    if (lines.length === count - 1) {
      line = [line, ...words.slice(index)].join(' ');
      break;
    }
    lines.push(line);
    line = word;
  }
  return [...lines, line].map((part) => fitText(part, width, size));
}
