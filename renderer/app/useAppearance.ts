/** Puts the settings on the page: language, theme, row height and text size, live. */
import { useLayoutEffect } from 'react';
import { useMediaQuery } from '@renderer/components';
import { useSettings } from '@renderer/api';

/** Keeps the root element in step with the settings. */
export function useAppearance(): void {
  const { language, theme, density } = useSettings();
  const systemIsDark = useMediaQuery('(prefers-color-scheme: dark)');
  const isDark = theme === 'dark' || (theme === 'system' && systemIsDark);
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.lang = language;
    root.dataset['theme'] = isDark ? 'dark' : 'light';
    root.dataset['density'] = density;
  }, [language, isDark, density]);
}
