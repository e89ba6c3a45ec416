/** The one bridge between a page and the rest of the program. Exposes `window.workbench` with narrow functions; the page sees no event objects and nothing of Electron. */
import type { HostEvent, WorkbenchBridge } from '@shared/contract/host';
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { channels } from './channels';
import { createDocumentPort } from './documentPort';

const port = createDocumentPort();
const eventListeners = new Set<(event: HostEvent) => void>();

/** Registers a listener; answers how to take it away. */
function register<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

const bridge: WorkbenchBridge = {
  request: (name, params) => ipcRenderer.invoke(channels.request, name, params),
  onEvent: (listener) => register(eventListeners, listener),
  send: (message) => port.send(message),
  onMessage: (listener) => port.onMessage(listener),
  grantDropped: (file) =>
    ipcRenderer.invoke(channels.dropped, file instanceof File ? webUtils.getPathForFile(file) : ''),
};

ipcRenderer.on(channels.event, (_event, hostEvent: HostEvent) => {
  for (const listener of eventListeners) listener(hostEvent);
});
ipcRenderer.on(channels.port, (event) => {
  const [given] = event.ports;
  if (given !== undefined) port.connect(given);
});
ipcRenderer.on(channels.portGone, (_event, loss: 'closed' | 'failed') => port.disconnect(loss));
ipcRenderer.on(channels.settle, () => {
  void port.settle().then(() => ipcRenderer.send(channels.settled));
});

contextBridge.exposeInMainWorld('workbench', bridge);
ipcRenderer.send(channels.hello);
