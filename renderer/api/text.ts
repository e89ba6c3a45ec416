/** Gives components the text function and formats of the user's language. */
import { useMemo } from 'react';
import { createText, type Locale, type Text } from '@shared/i18n';
import { useSettings } from './settings';

/** The text function for the language in the settings; re-renders when the language changes. */
export function useText(): Text {
  const { language } = useSettings();
  return useMemo(() => createText(language), [language]);
}

/** The language in the settings. */
export function useLocale(): Locale {
  return useSettings().language;
}
