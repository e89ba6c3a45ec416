/** What the program does not do: no network, no permissions, no other pages or windows. Applies to every session and every page, whoever makes it. */
import { app, type Session, type WebContents } from 'electron';
import { appOrigin, appScheme, reportPage, windowPage } from './appProtocol';
import { developmentServer } from './runtime';

/** Chromium's own conversations with the outside, switched off before it starts. */
const quietSwitches: readonly (readonly [string, string?])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['disable-breakpad'],
  ['disable-client-side-phishing-detection'],
  ['disable-default-apps'],
  ['no-pings'],
  ['no-proxy-server'],
  ['dns-prefetch-disable'],
  // Even a request that slipped through every other rule would find no address.
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  // WebRTC would otherwise look for its own address.
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
];

const unwantedFeatures = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'DialMediaRouteProvider',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'SpareRendererForSitePerProcess',
  'Translate',
];

/** Must run before Electron is ready. */
export function quietChromium(): void {
  // With hot reload the page comes from a server on this machine, which has to be found.
  const development = developmentServer() !== undefined;
  for (const [name, value] of quietSwitches) {
    if (!(development && name === 'host-resolver-rules')) app.commandLine.appendSwitch(name, value);
  }
  const already = app.commandLine.getSwitchValue('disable-features');
  const features = [...(already === '' ? [] : [already]), ...unwantedFeatures].join(',');
  app.commandLine.appendSwitch('disable-features', features);
}

/** Whether a page of the program may load this address at all. */
export function isOwnAddress(address: string): boolean {
  const url = parseAddress(address);
  if (url === undefined) return false;
  if (url.protocol === `${appScheme}:`) return url.host === 'workbench';
  // What the page itself made: pictures of charts, downloads of a chart as a file.
  if (url.protocol === 'blob:') return address.startsWith(`blob:${appOrigin}/`) || isDevelopmentAddress(url.pathname);
  if (url.protocol === 'data:') return true;
  if (url.protocol === 'devtools:') return !app.isPackaged;
  return isDevelopmentAddress(address);
}

/** Whether a frame may show this page: the two pages of the program, nothing else. */
export function isOwnPage(address: string): boolean {
  const url = parseAddress(address);
  if (url === undefined) return false;
  const page = `${url.protocol}//${url.host}${url.pathname}`;
  if (page === windowPage || page === reportPage) return true;
  return isDevelopmentAddress(address) && ['/', '/index.html', '/report.html'].includes(url.pathname);
}

/** The exact origins that may ask the main process something. */
export function isOwnOrigin(origin: string): boolean {
  return origin === appOrigin || origin === developmentServer()?.origin;
}

function isDevelopmentAddress(address: string): boolean {
  const server = developmentServer();
  const url = parseAddress(address);
  if (server === undefined || url === undefined) return false;
  return url.host === server.host && ['http:', 'ws:'].includes(url.protocol);
}

function parseAddress(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}

/** Rules for one session; every session of the program gets them (`guardEverything`), once. */
export function guardSession(session: Session): void {
  if (guarded.has(session)) return;
  guarded.add(session);
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler(null);
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOwnAddress(details.url) }));
  // Dictionaries would be downloaded; there is no spell checking in the program.
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerDictionaryDownloadURL(`${appOrigin}/no-dictionaries/`);
  session.on('will-download', (event) => event.preventDefault());
}

/** Rules for one page: what it starts itself leads nowhere. The first load comes from the program and is not asked here. */
function guardContents(contents: WebContents): void {
  const stay = (event: { readonly url: string; preventDefault(): void }): void => {
    // Hot reload loads the same page again.
    if (!isDevelopmentAddress(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

const guarded = new WeakSet<Session>();

/** Puts the rules on every session and page there will be. Must run before the first window. */
export function guardEverything(): void {
  app.on('session-created', guardSession);
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
}
