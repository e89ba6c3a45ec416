/** The files a person worked on last, at most thirty, and whether each is still there. */
import type { RecentFile } from '@shared/contract/host';
import { documentKinds } from '@shared/domain/documentKind';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { openJsonStore } from './jsonStore';

const entrySchema = z.object({
  path: z.string().max(4096),
  kind: z.enum(documentKinds).default('engagement'),
  name: z.string(),
  client: z.string().nullable(),
  touchpoints: z.number().nullable(),
  openedAt: z.string(),
});
type Entry = z.infer<typeof entrySchema>;

export const recentLimit = 30;
/** A drive that does not answer must not keep the start page waiting. */
const answerLimit = 1500;

export interface RecentFiles {
  /** Puts the file first (again), or refreshes what is known about it. */
  note(entry: Entry): void;
  remove(path: string): void;
  has(path: string): boolean;
  list(isOpen: (path: string) => boolean): Promise<readonly RecentFile[]>;
}

export function openRecentFiles(userData: string): RecentFiles {
  const store = openJsonStore(join(userData, 'recent.json'), z.array(entrySchema).prefault([]));
  const keep = (entries: readonly Entry[]): void => {
    try {
      store.set(entries.slice(0, recentLimit));
    } catch {
      // The list is a convenience: a full or read-only disk is told where it matters, on saving work.
    }
  };
  return {
    note(entry) {
      const known = store.get().find(({ path }) => path === entry.path);
      const same = known?.openedAt === entry.openedAt;
      const others = store.get();
      keep(
        same
          ? others.map((other) => (other.path === entry.path ? entry : other))
          : [entry, ...others.filter(({ path }) => path !== entry.path)],
      );
    },
    remove(path) {
      keep(store.get().filter((entry) => entry.path !== path));
    },
    has: (path) => store.get().some((entry) => entry.path === path),
    async list(isOpen) {
      return Promise.all(
        store.get().map(async (entry): Promise<RecentFile> => {
          const state = isOpen(entry.path) ? 'inUse' : (await isThere(entry.path)) ? 'there' : 'missing';
          return { ...entry, state };
        }),
      );
    },
  };
}

async function isThere(path: string): Promise<boolean> {
  const limit = new Promise<boolean>((done) => {
    setTimeout(done, answerLimit, false).unref();
  });
  const answer = stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
  return Promise.race([answer, limit]);
}
