/** Every text of the frame and its screens is used somewhere, and is there in both languages. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messages } from '@shared/i18n/messages';
import { describe, expect, it } from 'vitest';

const areas = [
  'shell',
  'start',
  'settings',
  'organisation',
  'importWizard',
  'measurementsScreen',
  'improvementsScreen',
] as const;

function sources(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

function leaves(tree: unknown, path: readonly string[]): readonly string[] {
  if (typeof tree === 'string') return [path.join('.')];
  return Object.entries(tree as object).flatMap(([key, value]) => leaves(value, [...path, key]));
}

/** A key is used when it stands in the code whole, or when its beginning stands before a part that is filled in. */
function isUsed(code: string, key: string): boolean {
  if (code.includes(`'${key}'`) || code.includes(`"${key}"`)) return true;
  const parts = key.split('.');
  return parts.slice(1).some((_, index) => code.includes(`\`${parts.slice(0, index + 1).join('.')}.\${`));
}

describe.each(areas)('the texts of %s', (area) => {
  it('are all used', () => {
    const code = sources('renderer');
    expect(leaves(messages.nl[area], [area]).filter((key) => !isUsed(code, key))).toEqual([]);
  });

  it('are there in both languages', () => {
    expect(leaves(messages.en[area], [area])).toEqual(leaves(messages.nl[area], [area]));
  });
});
