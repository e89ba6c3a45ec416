/** Renders a component as it stands in the window: query cache, document port and settings, over a fake bridge. */
import { followDocument, useSaveState } from '@renderer/api/document';
import { useNotices } from '@renderer/api/notices';
import { connectPort, forgetPending } from '@renderer/api/port';
import { queryClient } from '@renderer/api/queryClient';
import { followWindowState, useWindowStore } from '@renderer/api/windowState';
import { resetNavigation } from '@renderer/app/navigation';
import { settingsSchema } from '@shared/contract/host';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, type RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';
import { installFakeBridge, type FakeBridge, type FakeBridgeOptions } from './fakeBridge';

let stop: (() => void)[] = [];

/** What components ask of a browser and jsdom does not have. */
export function withBrowserParts(): void {
  window.matchMedia ??= (query: string) =>
    ({
      matches: false,
      media: query,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }) as unknown as MediaQueryList;
  Element.prototype.scrollIntoView ??= () => undefined;
  globalThis.ResizeObserver ??= class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  } as unknown as typeof ResizeObserver;
}

/** Starts the api over a fake bridge without rendering anything. */
export async function startApi(options: FakeBridgeOptions = {}): Promise<FakeBridge> {
  stopApi();
  const fake = installFakeBridge(options);
  stop = [connectPort(), followWindowState(), followDocument()];
  await act(async () => {
    await Promise.resolve();
    await Promise.resolve();
  });
  return fake;
}

/** Takes everything down; call it after each test. */
export function stopApi(): void {
  cleanup();
  for (const end of stop) end();
  stop = [];
  forgetPending();
  queryClient.clear();
  useWindowStore.setState({ state: null, settings: settingsSchema.parse({}) });
  useSaveState.setState({ savedAt: null, failure: null });
  useNotices.setState({ notices: [] });
  resetNavigation();
}

/** Renders over a fake bridge, with an open document. */
export async function renderWithApi(
  ui: ReactNode,
  options: FakeBridgeOptions = {},
): Promise<RenderResult & { readonly fake: FakeBridge }> {
  const fake = await startApi(options);
  const result = render(<QueryClientProvider client={queryClient}>{ui}</QueryClientProvider>);
  await act(async () => {
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
  return { ...result, fake };
}
