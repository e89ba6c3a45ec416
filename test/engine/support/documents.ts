/** Documents for tests: real SQLite files in a folder of their own, a clock that only moves when told, predictable identities. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createReader } from '@electron/importers/readerProcess';
import type { EngineDocument } from '@electron/engine/document';
import { createDocument, openDocument, type OpenServices } from '@electron/engine/file/open';
import type {
  CommandName,
  CommandParams,
  CommandValue,
  QueryName,
  QueryParams,
  QueryValue,
  CommandReply,
} from '@shared/contract';

export interface TestClock {
  now: string;
}

/** A folder that is removed by `remove`. */
export function testFolder(): { readonly path: string; file(name: string): string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'cxw-test-'));
  return { path, file: (name) => join(path, name), remove: () => rmSync(path, { recursive: true, force: true }) };
}

let identities = 0;

export function testServices(
  overrides: Partial<OpenServices> = {},
  clock: TestClock = { now: '2026-11-21T10:00:00.000Z' },
): OpenServices {
  return {
    now: () => clock.now,
    newUid: () => {
      identities += 1;
      return `00000000-0000-7000-8000-${String(identities).padStart(12, '0')}`;
    },
    locale: () => 'nl',
    files: { resolve: (token) => token },
    reader: createReader(() => {
      throw new Error('no reader in this test');
    }),
    backupFolder: null,
    background: false,
    ...overrides,
  };
}

export function newDocument(path: string, services: OpenServices = testServices()): EngineDocument {
  return createDocument(path, { fields: { name: 'Proef', client: 'Voltwijs' } }, services);
}

export function reopened(path: string, services: OpenServices = testServices()): EngineDocument {
  return openDocument(path, services);
}

/** Runs a command that must succeed. */
export async function run<Name extends CommandName>(
  document: EngineDocument,
  name: Name,
  params: CommandParams<Name>,
): Promise<CommandReply<CommandValue<Name>>> {
  const result = await document.command(name, params);
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
  return result.value as CommandReply<CommandValue<Name>>;
}

/** Asks a query that must succeed. */
export async function ask<Name extends QueryName>(
  document: EngineDocument,
  name: Name,
  params: QueryParams<Name>,
): Promise<QueryValue<Name>> {
  const result = await document.query(name, params);
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
  return result.value as QueryValue<Name>;
}
