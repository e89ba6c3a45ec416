/** Files and places a person pointed at: a window only ever holds tokens for them, never a path it made up itself. */
import type { GrantedFile } from '@shared/contract/host';
import { randomUUID } from 'node:crypto';
import { basename, dirname } from 'node:path';

export interface Grant {
  readonly token: string;
  readonly path: string;
  readonly access: 'read' | 'write';
}

const grantLimit = 500;

export interface Grants {
  add(path: string, access: Grant['access']): Grant;
  /** The grant behind a token, when it allows this access. A place to write may also be shown in its folder. */
  find(token: string, access: Grant['access'] | 'any'): Grant | undefined;
  all(): readonly Grant[];
}

/** The grants of one window; the oldest are forgotten when there are very many. */
export function createGrants(): Grants {
  const grants = new Map<string, Grant>();
  return {
    add(path, access) {
      const grant = { token: randomUUID(), path, access };
      grants.set(grant.token, grant);
      const oldest = grants.keys().next();
      if (grants.size > grantLimit && oldest.done !== true) grants.delete(oldest.value);
      return grant;
    },
    find(token, access) {
      const grant = grants.get(token);
      return grant !== undefined && (access === 'any' || grant.access === access) ? grant : undefined;
    },
    all: () => [...grants.values()],
  };
}

/** What the window may know of a granted file: enough to show it. */
export function toGrantedFile(grant: Grant): GrantedFile {
  return { token: grant.token, name: basename(grant.path), folder: dirname(grant.path) };
}
