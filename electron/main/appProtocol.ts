/** The program's own address `app://workbench/…`: a fixed list of built files and nothing else, with a strict content policy. */
import { protocol, type Session } from 'electron';
import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

export const appScheme = 'app';
export const appOrigin = 'app://workbench';
export const windowPage = `${appOrigin}/index.html`;
export const reportPage = `${appOrigin}/report.html`;

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.wasm': 'application/wasm',
};

/** Must run before Electron is ready. No fetch, no service workers, no bypass of the content policy. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/** The policy of every page: scripts, styles, fonts and workers from the program itself, no connections at all. */
export function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    // The nonce is for the two style tags that React Aria makes (press, scroll lock).
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "worker-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** Address path → file, made once from the built folder: whatever is asked for is looked up here, never joined to a path. */
export function listFiles(folder: string): ReadonlyMap<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    entries.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return [`/${relative(folder, file).split(sep).join('/')}`, file];
    }),
  );
}

/** Answers a request from the list of files: 404 for anything that is not in it word for word. */
export async function answerRequest(
  request: { readonly url: string; readonly method: string },
  files: ReadonlyMap<string, string>,
): Promise<Response> {
  const url = parse(request.url);
  const file = url?.origin === appOrigin && request.method === 'GET' ? files.get(url.path) : undefined;
  if (file === undefined) return new Response('Not found', { status: 404, headers: commonHeaders('.txt') });
  const extension = extname(file);
  const content = await readFile(file).catch(() => undefined);
  if (content === undefined) return new Response('Not found', { status: 404, headers: commonHeaders('.txt') });
  if (extension !== '.html') return new Response(new Uint8Array(content), { headers: commonHeaders(extension) });
  const nonce = randomBytes(16).toString('base64');
  const headers = { ...commonHeaders(extension), 'content-security-policy': contentPolicy(nonce) };
  return new Response(withNonce(content.toString('utf8'), nonce), { headers });
}

/** Tells the page the nonce of this one answer, where React Aria looks for it. */
export function withNonce(html: string, nonce: string): string {
  return html.replace(/<head>/i, `<head><meta property="csp-nonce" nonce="${nonce}" content="${nonce}">`);
}

/** Serves the built pages on this session, and no files. */
export function serveApp(session: Session, folder: string): void {
  const files = listFiles(folder);
  session.protocol.handle(appScheme, (request) => answerRequest(request, files));
  // Pages have no business with files of this machine, whatever else would allow them.
  session.protocol.handle('file', () => new Response('Not found', { status: 404 }));
}

function commonHeaders(extension: string): Record<string, string> {
  return {
    'content-type': mediaTypes[extension] ?? 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-cache',
  };
}

/** Origin and path of an address; undefined when it is not an address or says more than which file. */
function parse(address: string): { readonly origin: string; readonly path: string } | undefined {
  // Own words only: no escapes, no backslashes, no control characters (so nothing that could mean two things).
  const match = /^(app:\/\/[a-z]+)(\/[A-Za-z0-9._\-/]+)(?:[?#].*)?$/.exec(address);
  const [, origin, path] = match ?? [];
  if (origin === undefined || path === undefined || path.split('/').includes('..')) return undefined;
  return { origin, path };
}
