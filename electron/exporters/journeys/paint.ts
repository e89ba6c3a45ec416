/** Colours and small building blocks of the drawing of a map. Light, for paper; the same meanings as on screen. */
import { xmlText } from './input';

export const colours = {
  paper: '#ffffff',
  head: '#f1f1ed',
  line: '#e3e2dc',
  lineStrong: '#c9c7bf',
  grid: '#ecebe6',
  text: '#1b1c1e',
  textSoft: '#50535a',
  ink: '#24262a',
  inkSoft: '#85888f',
  accent: '#0f6f68',
  accentWeak: '#0f6f68',
  online: '#2459c9',
  offline: '#a85408',
  low: '#6a4c9c',
  high: '#b0731a',
} as const;

export const sizes = { title: 20, head: 14, text: 12, small: 11 } as const;
/** The smallest text that any drawing holds, in pixels. */
export const SMALLEST_TEXT = sizes.small;
export const LINE_HEIGHT = 1.35;

const number = (value: number): string => String(Math.round(value * 100) / 100);

type Given = Readonly<Record<string, string | number | undefined>>;

function attributes(given: Given): string {
  return Object.entries(given)
    .flatMap(([name, value]) =>
      value === undefined ? [] : [` ${name}="${typeof value === 'number' ? number(value) : xmlText(value)}"`],
    )
    .join('');
}

/** An element; `inside` is markup that was made already. */
export function element(name: string, given: Given, inside = ''): string {
  return inside === '' ? `<${name}${attributes(given)}/>` : `<${name}${attributes(given)}>${inside}</${name}>`;
}

export function rectangle(x: number, y: number, width: number, height: number, given: Given): string {
  return element('rect', { x, y, width, height, ...given });
}

export function straight(x1: number, y1: number, x2: number, y2: number, given: Given = {}): string {
  return element('line', { x1, y1, x2, y2, stroke: colours.line, ...given });
}

/** One line of text; `y` is its baseline. */
export function words(x: number, y: number, text: string, given: Given = {}): string {
  return element('text', { x, y, 'font-size': sizes.text, fill: colours.text, ...given }, xmlText(text));
}

/** Lines below each other from the top `y`; returns markup. */
export function paragraph(
  x: number,
  y: number,
  lines: readonly string[],
  given: Given & { readonly 'font-size'?: number } = {},
): string {
  const size = given['font-size'] ?? sizes.text;
  return lines
    .map((line, index) => words(x, y + size + index * size * LINE_HEIGHT, line, { ...given, 'font-size': size }))
    .join('');
}

export function paragraphHeight(lines: number, size: number = sizes.text): number {
  return lines * size * LINE_HEIGHT;
}

/** A picture, whole and as large as the box allows. `uri` is a data URI of our own making: letters, digits and `;:,/+=` only. */
export function pictureIn(uri: string, name: string, x: number, y: number, width: number, height: number): string {
  const box = attributes({ x, y, width, height, preserveAspectRatio: 'xMidYMid meet' });
  return `<image${box} href="${uri}"><title>${xmlText(name)}</title></image>`;
}

/** A five-pointed star around a point. */
export function star(x: number, y: number, radius: number): string {
  const points = Array.from({ length: 10 }, (_, index) => {
    const angle = (Math.PI / 5) * index - Math.PI / 2;
    const reach = index % 2 === 0 ? radius : radius * 0.42;
    return `${number(x + Math.cos(angle) * reach)},${number(y + Math.sin(angle) * reach)}`;
  });
  return element('polygon', { points: points.join(' '), fill: colours.ink });
}

/** A diamond around a point: filled for a peak, hollow for an interval that reaches one. */
export function diamond(x: number, y: number, radius: number, isFilled: boolean): string {
  return element('polygon', {
    points: `${number(x)},${number(y - radius)} ${number(x + radius)},${number(y)} ${number(x)},${number(y + radius)} ${number(x - radius)},${number(y)}`,
    fill: isFilled ? colours.accent : colours.paper,
    stroke: colours.accent,
    'stroke-width': 1.5,
  });
}
