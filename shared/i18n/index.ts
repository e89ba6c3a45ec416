/** Text in the user's language: typed keys for code that knows its message, a lookup for keys that are made (errors, labels of changes). */
import { createTranslator } from 'use-intl/core';
import type { AppError } from '../errors/appError';
import type { ChangeLabel } from '../contract/replies';
import { messages, type Messages } from './messages';

export type Locale = 'nl' | 'en';
export const locales: readonly Locale[] = ['nl', 'en'];

type Leaves<Tree, Prefix extends string = ''> = Tree extends string
  ? Prefix
  : { [Key in keyof Tree & string]: Leaves<Tree[Key], Prefix extends '' ? Key : `${Prefix}.${Key}`> }[keyof Tree &
      string];

/** Every message key, such as 'common.cancel'. */
export type MessageKey = Leaves<Messages>;
export type MessageParams = Readonly<Record<string, string | number>>;

export interface Text {
  (key: MessageKey, params?: MessageParams): string;
  readonly locale: Locale;
  /** For keys that are put together at run time; answers the key itself when there is no such message. */
  lookup(key: string, params?: MessageParams): string;
  error(error: AppError): string;
  change(label: ChangeLabel): string;
}

/** Makes the text function for a language. Params are ICU arguments; numbers are shown in the language's form. */
export function createText(locale: Locale): Text {
  const translate = createTranslator({
    locale: locale === 'nl' ? 'nl-NL' : 'en-GB',
    messages: messages[locale] as unknown as Record<string, Record<string, string>>,
    timeZone: 'UTC',
    onError: () => undefined,
    getMessageFallback: ({ key }) => key,
  }) as unknown as ((key: string, params?: MessageParams) => string) & { has(key: string): boolean };
  const lookup = (key: string, params?: MessageParams): string => translate(key, params);
  const text = (key: MessageKey, params?: MessageParams): string => lookup(key, params);
  return Object.assign(text, {
    locale,
    lookup,
    error(error: AppError): string {
      const key = `errors.${error.code}`;
      const params = { ...error.params };
      if (typeof params['field'] === 'string' && translate.has(`domain.fields.${params['field']}`)) {
        params['field'] = translate(`domain.fields.${params['field']}`);
      }
      return translate.has(key) ? translate(key, params) : translate('errors.unexpected', { detail: error.code });
    },
    change(label: ChangeLabel): string {
      const params = { ...label.params };
      if (typeof params['field'] === 'string' && translate.has(`domain.fields.${params['field']}`)) {
        params['field'] = translate(`domain.fields.${params['field']}`);
      }
      return lookup(`changes.${label.key}`, params);
    },
  });
}
