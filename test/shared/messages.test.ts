/** Both languages hold the same messages with the same arguments, and every message can be made into text. */
import { describe, expect, it } from 'vitest';
import { IntlMessageFormat } from 'intl-messageformat';
import { createText } from '@shared/i18n';
import { messages } from '@shared/i18n/messages';

function leaves(tree: unknown, prefix = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree as Record<string, unknown>)) {
    const path = prefix === '' ? key : `${prefix}.${key}`;
    if (typeof value === 'string') found.set(path, value);
    else for (const [inner, text] of leaves(value, path)) found.set(inner, text);
  }
  return found;
}

/** Names of the ICU arguments of a message, found by the parser that makes it into text. */
function argumentsOf(message: string): string {
  const names = new Set<string>();
  const walk = (elements: readonly unknown[]): void => {
    for (const element of elements as {
      value?: unknown;
      type: number;
      options?: Record<string, { value: readonly unknown[] }>;
      children?: readonly unknown[];
    }[]) {
      // Type 0 is plain text and 7 the number sign inside a plural; all others name an argument.
      if (element.type !== 0 && element.type !== 7) names.add(String(element.value));
      for (const option of Object.values(element.options ?? {})) walk(option.value);
      walk(element.children ?? []);
    }
  };
  walk(new IntlMessageFormat(message, 'nl').getAst());
  return [...names].sort().join(' ');
}

/** Words of a message outside its arguments. */
function words(message: string): number {
  return message
    .replace(/\{\w+(, \w+(, ::\S+)?)?\}/g, ' ')
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 1).length;
}

const dutch = leaves(messages.nl);
const english = leaves(messages.en);

describe('messages', () => {
  it('have the same keys in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...dutch.keys()].sort());
  });

  it('take the same arguments in both languages', () => {
    const different = [...dutch]
      .filter(([key, text]) => argumentsOf(text) !== argumentsOf(english.get(key) ?? ''))
      .map(([key]) => key);
    expect(different).toEqual([]);
  });

  it('are not left untranslated: long texts differ between the languages', () => {
    const same = [...dutch].filter(([key, text]) => words(text) > 5 && english.get(key) === text).map(([key]) => key);
    expect(same).toEqual([]);
  });

  it.each(['nl', 'en'] as const)('can all be made into text (%s)', (locale) => {
    const text = createText(locale);
    const broken: string[] = [];
    for (const [key, message] of locale === 'nl' ? dutch : english) {
      const names = argumentsOf(message)
        .split(' ')
        .filter((name) => name !== '');
      const made = text.lookup(key, Object.fromEntries(names.map((name) => [name, 1])));
      if (made === key || made.trim() === '') broken.push(key);
    }
    expect(broken).toEqual([]);
  });
});
