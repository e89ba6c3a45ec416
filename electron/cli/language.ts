/** The language of the machine, for whatever is said before settings are read. */
import type { Locale } from '@shared/i18n';

/** Dutch unless the environment's variables say English. */
export function localeOfEnvironment(env: Readonly<Record<string, string | undefined>>): Locale {
  const name = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^en([_.-]|$)/i.test(name) ? 'en' : 'nl';
}
