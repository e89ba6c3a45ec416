/** Shared by the component tests: a Dutch surrounding, and the browser parts that jsdom lacks. */
import { cleanup, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { I18nProvider } from 'react-aria-components';
import { afterEach } from 'vitest';

window.matchMedia ??= (query: string) =>
  ({
    matches: false,
    media: query,
    onchange: null,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
    dispatchEvent: () => false,
  }) satisfies MediaQueryList;
Element.prototype.scrollIntoView ??= () => undefined;
globalThis.CSS ??= {} as typeof CSS;
CSS.escape ??= (text: string) => text.replace(/[^\w-]/g, (letter) => `\\${letter}`);

afterEach(cleanup);

/** Renders in Dutch and gives a user who types and clicks. */
export function show(element: ReactElement) {
  const user = userEvent.setup();
  const view = render(<I18nProvider locale="nl-NL">{element}</I18nProvider>);
  return {
    user,
    ...view,
    update: (next: ReactElement) => view.rerender(<I18nProvider locale="nl-NL">{next}</I18nProvider>),
  };
}
