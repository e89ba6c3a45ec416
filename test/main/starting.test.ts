/** What the program takes from its command line, which files are the same file, and names for files. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { drawsPages, drawsPictures, lacksScreen, parseCommandLine } from '@electron/main/commandLine';
import { backupFolderFor, fileKey, safeFileName } from '@electron/main/fileIdentity';
import { createGrants, toGrantedFile } from '@electron/main/grants';

describe('the command line', () => {
  const packaged = { development: false, workingFolder: '/work' };
  const development = { development: true, workingFolder: '/work' };

  it('names files, relative to where it was started', () => {
    expect(parseCommandLine(['/opt/cx-workbench', 'a.cxw', '/b/c.cxw'], packaged)).toEqual({
      kind: 'window',
      files: ['/work/a.cxw', '/b/c.cxw'],
      sample: false,
    });
  });

  it('knows a machine without a screen', () => {
    expect(lacksScreen('linux', {})).toBe(true);
    expect(lacksScreen('linux', { DISPLAY: '' })).toBe(true);
    expect(lacksScreen('linux', { DISPLAY: ':0' })).toBe(false);
    expect(lacksScreen('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(false);
    expect(lacksScreen('win32', {})).toBe(false);
  });

  it('is told apart from switches, and in development from the program’s folder', () => {
    expect(parseCommandLine(['electron', '--no-sandbox', '.', '--sample'], development)).toEqual({
      kind: 'window',
      files: [],
      sample: true,
    });
    expect(parseCommandLine(['electron', '--inspect=0', '/program', 'x.cxw'], development)).toMatchObject({
      files: ['/work/x.cxw'],
    });
    expect(parseCommandLine(['electron', '/program'], development)).toEqual({
      kind: 'window',
      files: [],
      sample: false,
    });
    expect(parseCommandLine(['cx-workbench', '', '--sample'], packaged)).toEqual({
      kind: 'window',
      files: [],
      sample: true,
    });
  });

  it('hands everything after "cli" over as it is', () => {
    expect(
      parseCommandLine(
        ['cx-workbench', '--no-sandbox', 'cli', 'import', 'a.cxw', '--json', '--as', 'touchpoints'],
        packaged,
      ),
    ).toEqual({
      kind: 'command',
      args: ['import', 'a.cxw', '--json', '--as', 'touchpoints'],
    });
    expect(parseCommandLine(['electron', '/program', 'cli', '--help'], development)).toEqual({
      kind: 'command',
      args: ['--help'],
    });
    // A file of that name is a file when it is not the first word.
    expect(parseCommandLine(['cx-workbench', 'a.cxw', 'cli'], packaged)).toMatchObject({ kind: 'window' });
  });
});

describe('files', () => {
  let folder: string;
  beforeAll(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'cxw-files-')));
    writeFileSync(join(folder, 'a.cxw'), 'x');
    writeFileSync(join(folder, 'b.cxw'), 'x');
    mkdirSync(join(folder, 'sub'));
    symlinkSync(join(folder, 'a.cxw'), join(folder, 'sub', 'link.cxw'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are the same under another name', () => {
    const key = fileKey(join(folder, 'a.cxw'));
    expect(fileKey(join(folder, 'sub', '..', 'a.cxw'))).toBe(key);
    expect(fileKey(join(folder, 'sub', 'link.cxw'))).toBe(key);
    expect(fileKey(join(folder, 'b.cxw'))).not.toBe(key);
    expect(fileKey(join(folder, 'not', 'there.cxw'))).toBe(join(folder, 'not', 'there.cxw'));
  });

  it('have backups in a folder of their own, the same under another name', () => {
    const one = backupFolderFor('/backups', join(folder, 'a.cxw'));
    expect(basename(one)).toMatch(/^a-[0-9a-f]{8}$/);
    expect(backupFolderFor('/backups', join(folder, 'sub', 'link.cxw'))).toBe(one);
    expect(backupFolderFor('/backups', join(folder, 'sub', 'a.cxw'))).not.toBe(one);
  });

  it('get names that every system takes and that cannot mislead', () => {
    const names: readonly (readonly [string, string])[] = [
      ['Klantbeleving Voltwijs 2026', 'Klantbeleving Voltwijs 2026'],
      ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j'],
      ['../../etc/passwd', 'etc passwd'],
      ['rapport\u202Efdp.exe', 'rapportfdp.exe'],
      ['naam\u200B\u0000met\nonzin', 'naammetonzin'],
      ['con', 'x con'],
      ['LPT1.txt', 'x LPT1.txt'],
      ['punt...', 'punt'],
      ['   ', 'x'],
      ['', 'x'],
    ];
    for (const [given, expected] of names) expect(safeFileName(given, 'x')).toBe(expected);
    expect(safeFileName('a'.repeat(500), 'x')).toHaveLength(120);
  });
});

describe('grants', () => {
  it('stand for one path and one access, and cannot be guessed', () => {
    const grants = createGrants();
    const read = grants.add('/x/tabel.csv', 'read');
    const write = grants.add('/x/rapport.pdf', 'write');
    expect(grants.find(read.token, 'read')?.path).toBe('/x/tabel.csv');
    expect(grants.find(read.token, 'write')).toBeUndefined();
    expect(grants.find(write.token, 'read')).toBeUndefined();
    expect(grants.find(write.token, 'any')?.path).toBe('/x/rapport.pdf');
    expect(grants.find('', 'any')).toBeUndefined();
    expect(read.token).toMatch(/^[0-9a-f-]{36}$/);
    expect(toGrantedFile(read)).toEqual({ token: read.token, name: 'tabel.csv', folder: '/x' });
  });

  it('are forgotten, oldest first, when there are very many', () => {
    const grants = createGrants();
    const first = grants.add('/x/0', 'read');
    for (let number = 1; number <= 500; number += 1) grants.add(`/x/${number}`, 'read');
    expect(grants.find(first.token, 'read')).toBeUndefined();
    expect(grants.all()).toHaveLength(500);
  });
});

describe('commands that draw pages', () => {
  it('are reports and sheets as PDF and posters as PNG, however that is said', () => {
    for (const args of [
      'report a.cxw --format pdf --out x',
      'report a.cxw --format=PDF --out x',
      'report a.cxw --format pptx,docx,pdf --out x',
      'report a.cxw --format pdf,xlsx --out x',
      'report a.cxw --out b.pdf --json',
      'report a.cxw --kind journey-poster --out b.png',
      '--lang en report a.cxw --out b.pdf',
      'sheet a.cxpool --specialist SPC-1 --out b.pdf',
    ]) {
      expect([args, drawsPages(args.split(' '))]).toEqual([args, true]);
    }
    for (const args of [
      'sheet a.cxpool --specialist SPC-1 --out x.docx',
      'report a.cxw --format xlsx --out x',
      'report a.cxw --format pptx,docx,xlsx --out x',
      'report --help --format pdf',
      'import a.cxw b.pdf',
      'list a.cxw touchpoints',
    ]) {
      expect([args, drawsPages(args.split(' '))]).toEqual([args, false]);
    }
  });

  it('or archives of charts, which can do without', () => {
    for (const args of ['report a.cxw --format csv,zip --out x', 'report a.cxw --out b.zip --json'])
      expect([args, drawsPictures(args.split(' '))]).toEqual([args, true]);
    for (const args of ['report a.cxw --format xlsx --out x', 'report --help --format zip', 'import a.cxw b.zip'])
      expect([args, drawsPictures(args.split(' '))]).toEqual([args, false]);
  });
});
