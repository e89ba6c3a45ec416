/** Names of the messages between preload and main process. */
export const channels = {
  /** Page → main, answered: a request of shared/contract/host. */
  request: 'workbench:request',
  /** Page → main, answered: a file was dropped on the page. */
  dropped: 'workbench:dropped',
  /** Page → main: the page has loaded and wants the port to its document. */
  hello: 'workbench:hello',
  /** Page → main: what was being typed has been handed in; the window may close. */
  settled: 'workbench:settled',
  /** Main → page: a HostEvent. */
  event: 'workbench:event',
  /** Main → page, with a port: the way to the engine. */
  port: 'workbench:port',
  /** Main → page: the way to the engine is gone, with a `PortLoss`. */
  portGone: 'workbench:port-gone',
  /** Main → page: hand in what is being typed, the window is about to close. */
  settle: 'workbench:settle',
} as const;

/** Why a port went: the document was closed, or its engine failed and comes back. */
export type PortLoss = 'closed' | 'failed';
