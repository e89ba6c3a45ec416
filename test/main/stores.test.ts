/** Settings, recent files and window places: kept whole, survive nonsense, and stay within their limits. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

vi.mock('electron', async () => (await import('./electronMock')).electronMock());
const { openJsonStore, writeWhole } = await import('@electron/main/jsonStore');
const { openSettings } = await import('@electron/main/settings');
const { openRecentFiles, recentLimit } = await import('@electron/main/recentFiles');
const { placeOn } = await import('@electron/main/windowPlaces');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cxw-stores-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a file of settings', () => {
  const schema = z.object({ size: z.number().default(1) }).prefault({});

  it('is written whole, for this person only, without leftovers', () => {
    const store = openJsonStore(join(folder, 'a', 'b.json'), schema);
    store.set({ size: 5 });
    expect(openJsonStore(join(folder, 'a', 'b.json'), schema).get()).toEqual({ size: 5 });
    expect(readdirSync(join(folder, 'a'))).toEqual(['b.json']);
    if (process.platform !== 'win32') expect(statSync(join(folder, 'a', 'b.json')).mode & 0o077).toBe(0);
  });

  for (const [what, text] of [
    ['cut short', '{"size": '],
    ['of another form', '{"size": "large"}'],
    ['empty', ''],
    ['binary', '\0\u0001\u0002'],
    ['a list', '[1, 2]'],
  ] as const) {
    it(`gives defaults and keeps the bad file when it is ${what}`, () => {
      const path = join(folder, 'b.json');
      writeFileSync(path, text);
      expect(openJsonStore(path, schema).get()).toEqual({ size: 1 });
      expect(readFileSync(`${path}.unreadable`, 'utf8')).toBe(text);
    });
  }

  it('leaves the old file and nothing else when writing fails', () => {
    const path = join(folder, 'c.json');
    writeWhole(path, 'old');
    expect(() => writeWhole(join(path, 'below-a-file'), 'x')).toThrow();
    expect(() => writeWhole(folder, 'x')).toThrow();
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['c.json']);
  });
});

describe('settings', () => {
  it('change what is named and nothing else, and tell who listens', () => {
    const settings = openSettings(folder);
    const told: unknown[] = [];
    settings.onChange((now, before) => told.push([before.theme, now.theme]));
    settings.change({ theme: 'dark' });
    settings.change({ density: 'compact' });
    expect(openSettings(folder).get()).toMatchObject({
      theme: 'dark',
      density: 'compact',
      language: 'nl',
      textScale: 1,
    });
    expect(told).toEqual([
      ['system', 'dark'],
      ['dark', 'dark'],
    ]);
  });

  it('give text in the language of the moment', () => {
    const settings = openSettings(folder);
    expect(settings.text()('common.cancel')).toBe('Annuleren');
    settings.change({ language: 'en' });
    expect(settings.text()('common.cancel')).toBe('Cancel');
  });

  it('tell who listens even when they cannot be kept', () => {
    const settings = openSettings(folder);
    let theme = '';
    settings.onChange((now) => (theme = now.theme));
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'a file where the folder was');
    expect(() => settings.change({ theme: 'dark' })).toThrow();
    expect(theme).toBe('dark');
    rmSync(folder);
  });
});

describe('recent files', () => {
  const entry = (path: string, openedAt = '2026-11-21T10:00:00.000Z') => ({
    path,
    kind: 'engagement' as const,
    name: path,
    client: null,
    touchpoints: 1,
    openedAt,
  });

  it('stand newest first, once each, at most thirty', async () => {
    const recent = openRecentFiles(folder);
    for (let number = 0; number < recentLimit + 5; number += 1) recent.note(entry(`/x/${number}.cxw`, `t${number}`));
    recent.note(entry('/x/20.cxw', 'later'));
    const list = await openRecentFiles(folder).list(() => false);
    expect(list).toHaveLength(recentLimit);
    expect(list.slice(0, 2).map(({ path }) => path)).toEqual(['/x/20.cxw', `/x/${recentLimit + 4}.cxw`]);
    expect(new Set(list.map(({ path }) => path)).size).toBe(recentLimit);
  });

  it('keep their place when only what is known of them changes', async () => {
    const recent = openRecentFiles(folder);
    recent.note(entry('/x/a.cxw', 't1'));
    recent.note(entry('/x/b.cxw', 't2'));
    recent.note({ ...entry('/x/a.cxw', 't1'), touchpoints: 75 });
    const list = await recent.list(() => false);
    expect(list.map(({ path, touchpoints }) => [path, touchpoints])).toEqual([
      ['/x/b.cxw', 1],
      ['/x/a.cxw', 75],
    ]);
  });

  it('say whether they are there, missing or in use', async () => {
    const recent = openRecentFiles(folder);
    const there = join(folder, 'er.cxw');
    writeFileSync(there, 'x');
    for (const path of [there, join(folder, 'weg.cxw'), '/x/open.cxw', folder]) recent.note(entry(path, path));
    const list = await recent.list((path) => path === '/x/open.cxw');
    expect(Object.fromEntries(list.map(({ path, state }) => [path, state]))).toEqual({
      [there]: 'there',
      [join(folder, 'weg.cxw')]: 'missing',
      '/x/open.cxw': 'inUse',
      [folder]: 'missing',
    });
    recent.remove(there);
    expect(recent.has(there)).toBe(false);
    expect(existsSync(there)).toBe(true);
  });
});

describe('the place of a window', () => {
  const screen = { x: 0, y: 0, width: 1920, height: 1040 };
  const second = { x: 1920, y: 0, width: 1280, height: 800 };

  it('is the middle of the screen at first, and never larger than it', () => {
    expect(placeOn([screen], screen, null, 0)).toEqual({ x: 240, y: 70, width: 1440, height: 900, maximised: false });
    expect(placeOn([second], second, null, 0)).toEqual({ x: 1920, y: 0, width: 1280, height: 800, maximised: false });
  });

  it('is where it was, while that screen is there', () => {
    const place = { x: 2000, y: 50, width: 1000, height: 700, maximised: true };
    expect(placeOn([screen, second], screen, place, 0)).toEqual(place);
    const moved = placeOn([screen], screen, place, 0);
    expect(moved.x + moved.width).toBeLessThanOrEqual(screen.width);
    expect(moved).toMatchObject({ width: 1000, height: 700, maximised: true });
  });

  it('steps aside for other windows, which do not start maximised', () => {
    const place = { x: 100, y: 100, width: 1000, height: 700, maximised: true };
    expect(placeOn([screen], screen, place, 2)).toEqual({ x: 156, y: 156, width: 1000, height: 700, maximised: false });
  });
});
