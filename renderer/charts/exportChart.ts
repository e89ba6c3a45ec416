/** A chart as a file: its SVG with all styles written into it, title and font included, and the same as PNG. */
import type { ChartFonts } from './chartFonts';
import { fitText } from './geometry/labels';
import paper from './charts.module.css';

export interface ExportOptions {
  readonly title: string;
  readonly sub?: string;
  /** Line under the chart: source, date. */
  readonly source?: string;
  /** Fonts as data URIs; without them the file names Inter and leaves it to the reader's machine. */
  readonly fonts?: ChartFonts;
}

/** Style properties that make up the picture; written as attributes, which every drawing program understands. */
const properties = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-opacity',
  'opacity',
  'font-size',
  'font-weight',
  'text-anchor',
  'paint-order',
] as const;

/** Values that need not be written, because a drawing without them looks the same. */
const defaults: Readonly<Record<string, readonly string[]>> = {
  'fill-opacity': ['1'],
  'stroke-opacity': ['1'],
  opacity: ['1'],
  'stroke-dasharray': ['none'],
  'stroke-linejoin': ['miter'],
  'text-anchor': ['start'],
  'paint-order': ['normal'],
  'stroke-width': ['1px', '1'],
  stroke: ['none'],
};

const drawn = new Set(['path', 'circle', 'rect', 'line', 'text', 'tspan', 'polygon', 'ellipse']);
const namespace = 'http://www.w3.org/2000/svg';
const PADDING = 16;
const TITLE_LINE = 20;
const SMALL_LINE = 16;

/**
 * The SVG of a chart as a text that stands on its own. Colours are those of paper, whatever the theme of the window.
 * Throws when the element holds no drawing.
 */
export function serialiseChart(root: HTMLElement, options: ExportOptions): string {
  const source = root.querySelector('svg');
  if (source === null) throw new Error('There is no drawing in this chart.');
  const copy = source.cloneNode(true) as SVGSVGElement;
  withPaperColours(root, () => writeStyles(source, copy));
  tidy(copy);
  return frameDrawing(source, copy, options);
}

/** Runs with the chart in the colours of paper; nothing is painted in between. */
function withPaperColours(root: HTMLElement, run: () => void): void {
  const chart = root.matches('[data-chart]') ? root : root.querySelector('[data-chart]');
  const name = paper['paper'];
  const isPaper = chart === null || name === undefined || chart.classList.contains(name);
  if (isPaper) {
    run();
    return;
  }
  chart.classList.add(name);
  try {
    run();
  } finally {
    chart.classList.remove(name);
  }
}

function writeStyles(source: SVGSVGElement, copy: SVGSVGElement): void {
  const originals = source.querySelectorAll('*');
  copy.querySelectorAll('*').forEach((element, index) => {
    const original = originals[index];
    if (original === undefined || !drawn.has(element.tagName)) return;
    const style = getComputedStyle(original);
    for (const property of properties) {
      const value = style.getPropertyValue(property);
      if (value === '') continue;
      if (defaults[property]?.includes(value) === true) element.removeAttribute(property);
      else element.setAttribute(property, value);
    }
  });
}

/** Takes out what belongs to the screen: rings, hit areas, names for keyboard and style. */
function tidy(copy: SVGSVGElement): void {
  copy.querySelectorAll('[data-screen-only]').forEach((element) => element.remove());
  copy.querySelectorAll('*').forEach((element) => {
    for (const name of element.getAttributeNames()) {
      if (/^(class|role|tabindex|style|data-.*|aria-.*)$/.test(name)) element.removeAttribute(name);
    }
  });
  // A chart library leaves an empty name and description behind.
  copy.querySelectorAll(':scope > title:empty, :scope > desc:empty').forEach((element) => element.remove());
}

function frameDrawing(source: SVGSVGElement, copy: SVGSVGElement, options: ExportOptions): string {
  const width = Number(source.getAttribute('width'));
  const height = Number(source.getAttribute('height'));
  const lines = breakLines(options.title, width, 14);
  const headHeight = lines.length * TITLE_LINE + (options.sub === undefined ? 0 : SMALL_LINE) + 8;
  const footHeight = options.source === undefined ? 0 : SMALL_LINE + 6;
  const outerWidth = width + PADDING * 2;
  const outerHeight = height + headHeight + footHeight + PADDING * 2;
  const outer = document.createElementNS(namespace, 'svg');
  setAll(outer, {
    width: outerWidth,
    height: outerHeight,
    viewBox: `0 0 ${outerWidth} ${outerHeight}`,
    'font-family': 'Inter, "Helvetica Neue", Arial, sans-serif',
  });
  const title = document.createElementNS(namespace, 'title');
  title.textContent = options.title;
  outer.append(title);
  if (options.fonts !== undefined) outer.append(fontStyle(options.fonts));
  outer.append(made('rect', { width: outerWidth, height: outerHeight, fill: '#ffffff' }));
  lines.forEach((line, index) =>
    outer.append(
      made(
        'text',
        { x: PADDING, y: PADDING + 14 + index * TITLE_LINE, 'font-size': 14, 'font-weight': 600, fill: '#1b1c1e' },
        line,
      ),
    ),
  );
  if (options.sub !== undefined) {
    outer.append(
      made(
        'text',
        { x: PADDING, y: PADDING + lines.length * TITLE_LINE + 11, 'font-size': 12, fill: '#64676e' },
        fitText(options.sub, width),
      ),
    );
  }
  const inner = made('g', { transform: `translate(${PADDING} ${PADDING + headHeight})` });
  inner.append(...copy.childNodes);
  outer.append(inner);
  if (options.source !== undefined) {
    outer.append(
      made(
        'text',
        { x: PADDING, y: outerHeight - PADDING, 'font-size': 12, fill: '#64676e' },
        fitText(options.source, width),
      ),
    );
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(outer)}\n`;
}

/** Breaks a title into lines of about this width. */
export function breakLines(title: string, width: number, size: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of title.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && fitText(longer, width, size) !== longer) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

function fontStyle(fonts: ChartFonts): SVGStyleElement {
  const style = document.createElementNS(namespace, 'style');
  style.textContent = Object.entries(fonts)
    .map(([weight, uri]) => `@font-face{font-family:Inter;font-weight:${weight};src:url(${uri}) format("woff2")}`)
    .join('');
  return style;
}

function made(tag: string, attributes: Readonly<Record<string, string | number>>, content?: string): SVGElement {
  const element = document.createElementNS(namespace, tag);
  setAll(element, attributes);
  if (content !== undefined) element.textContent = content;
  return element;
}

function setAll(element: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}

/** Draws an SVG text on a canvas; `scale` 3 is enough for print at the size shown. Throws when the picture cannot be made. */
export async function chartPng(svg: string, scale = 3): Promise<Uint8Array<ArrayBuffer>> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.naturalWidth * scale);
  canvas.height = Math.round(image.naturalHeight * scale);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('No canvas to draw on.');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('The canvas gave no picture.');
  return new Uint8Array(await blob.arrayBuffer());
}
