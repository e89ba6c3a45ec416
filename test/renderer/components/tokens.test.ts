/** The colours keep their contrast: 4.5 for text on every surface it stands on, 3 for marks, in both themes. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(resolve(import.meta.dirname, '../../../renderer/styles/tokens.css'), 'utf8');
const light = declarations(/:root \{([^}]*)\}/.exec(css)?.[1] ?? '');
const dark = new Map([...light, ...declarations(/\[data-theme='dark'\] \{([^}]*)\}/.exec(css)?.[1] ?? '')]);

function declarations(block: string): Map<string, string> {
  return new Map([...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!.trim()]));
}

/** Relative luminance of `#rrggbb`, WCAG 2.2. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(theme: Map<string, string>, first: string, second: string): number {
  const [bright, dim] = [first, second].map((name) => luminance(colour(theme, name))).sort((a, b) => b - a);
  return (bright! + 0.05) / (dim! + 0.05);
}

function colour(theme: Map<string, string>, name: string): string {
  const value = theme.get(name) ?? '';
  const reference = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  const found = reference === undefined ? value : colour(theme, reference);
  if (!/^#[\da-f]{6}$/i.test(found)) throw new Error(`no plain colour: --${name}: ${value}`);
  return found;
}

const surfaces = ['bg', 'surface', 'surface-2'];
const text: readonly (readonly [string, string])[] = [
  ...['text', 'text-2', 'text-3', 'accent', 'danger'].flatMap((ink) =>
    surfaces.map((ground) => [ink, ground] as const),
  ),
  ...['text', 'text-2', 'accent'].map((ink) => [ink, 'accent-weak'] as const),
  ...['danger', 'text'].map((ink) => [ink, 'danger-weak'] as const),
  ...['text', 'warning'].map((ink) => [ink, 'warning-weak'] as const),
  ['text', 'online-weak'],
  ['text', 'offline-weak'],
  ['accent-text', 'accent'],
  ['accent-text', 'accent-hover'],
  ['accent-text', 'accent-press'],
  ['danger-text', 'danger'],
  ['danger-text', 'danger-hover'],
  ['promise-text', 'promise'],
  ['deliver-text', 'deliver'],
  ['settle-text', 'settle'],
];
const marks = [
  'control',
  'online',
  'offline',
  'promise',
  'deliver',
  'settle',
  'score-low',
  'score-high',
  'ink',
  'ink-2',
  'accent',
];

describe.each([
  ['light', light],
  ['dark', dark],
])('%s', (_name, theme) => {
  it.each(text)('%s reads on %s', (ink, ground) => {
    expect(contrast(theme, ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(marks)('%s shows on the surface', (mark) => {
    expect(contrast(theme, mark, 'surface')).toBeGreaterThanOrEqual(3);
  });
});

describe('themes', () => {
  it('gives every colour of the light theme a dark one', () => {
    const own = declarations(/\[data-theme='dark'\] \{([^}]*)\}/.exec(css)?.[1] ?? '');
    const missing = [...light].filter(([name, value]) => value.startsWith('#') && !own.has(name)).map(([name]) => name);
    expect(missing).toEqual([]);
  });
});
