/** What the package is made of: fuses set on purpose, file type, icon files. The finished package is checked by pack. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fuses, readFuses, setFuses } from '../../scripts/lib/fuses.mjs';
import { icnsFile, icoFile } from '../../scripts/lib/icon-files.mjs';
import { readJson } from '../../scripts/lib/paths.mjs';

const root = resolve(import.meta.dirname, '../..');
const runtime = readJson(join(process.env['CXW_CACHE'] ?? join(root, '.cache'), 'runtime.json')) as
  { readonly folder: string; readonly executable: string; readonly version: string } | undefined;

interface Fuse {
  readonly name: string;
  readonly wanted: boolean;
  readonly actual: boolean | undefined;
}

describe('fuses', () => {
  it('are nine, each with a value and a reason', () => {
    expect(fuses).toHaveLength(9);
    expect(fuses.every((one: { readonly why: string }) => one.why.length > 10)).toBe(true);
  });

  it.runIf(runtime && process.platform === 'linux')('stand in the program file after setting', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cxw-fuses-'));
    const file = join(folder, 'electron');
    cpSync(runtime?.executable ?? '', file);
    await setFuses(file);
    const found = (await readFuses(file)) as readonly Fuse[];
    rmSync(folder, { recursive: true });
    expect(found.filter((one) => one.actual !== undefined && one.actual !== one.wanted)).toEqual([]);
    const missing = found.filter((one) => one.actual === undefined).map((one) => one.name);
    // Electron 33 does not have the ninth yet.
    expect(missing).toEqual(Number(runtime?.version.split('.')[0]) < 40 ? ['WasmTrapHandlers'] : []);
    expect(found.find((one) => one.name === 'RunAsNode')).toMatchObject({ wanted: false, actual: false });
  });
});

describe('desktop', () => {
  it('has a menu entry that opens the files of its type', () => {
    const entry = readFileSync(join(root, 'resources/packaging/cx-workbench.desktop'), 'utf8');
    expect(entry).toMatch(/^Exec=\/opt\/cx-workbench\/cx-workbench %F$/m);
    expect(entry).toMatch(/^MimeType=application\/x-cxworkbench;$/m);
    expect(entry).toMatch(/^Name=CX Workbench$/m);
  });

  it('knows both kinds of file', () => {
    const types = readFileSync(join(root, 'resources/packaging/cx-workbench.xml'), 'utf8');
    expect([...types.matchAll(/glob pattern="([^"]+)"/g)].map((match) => match[1])).toEqual(['*.cxw', '*.cxpool']);
  });

  it.each(['postinst', 'postrm', 'cxw'])('%s is a valid shell script', (name) => {
    const result = spawnSync('sh', ['-n', join(root, 'resources/packaging', name)]);
    expect(result.status).toBe(0);
  });

  it.each([16, 24, 32, 48, 64, 128, 256])('has icons of %d', (size) => {
    for (const name of ['icon', 'document']) {
      const png = readFileSync(join(root, `resources/icons/${name}-${size}.png`));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
    }
    expect(existsSync(join(root, 'resources/icons/icon.png'))).toBe(true);
  });
});

describe('icon files', () => {
  const pictures = [
    { size: 16, png: Buffer.from('small') },
    { size: 256, png: Buffer.from('large one') },
  ];

  it('put PNGs in an ICO where its directory says', () => {
    const file: Buffer = icoFile(pictures);
    expect([file.readUInt16LE(2), file.readUInt16LE(4)]).toEqual([1, 2]);
    expect(file.readUInt8(6 + 16)).toBe(0);
    const at = file.readUInt32LE(6 + 16 + 12);
    expect(file.subarray(at, at + file.readUInt32LE(6 + 16 + 8)).toString()).toBe('large one');
  });

  it('put PNGs in an ICNS with right lengths', () => {
    const file: Buffer = icnsFile(pictures);
    expect(file.toString('latin1', 0, 4)).toBe('icns');
    expect(file.readUInt32BE(4)).toBe(file.length);
    expect(file.toString('latin1', 8, 12)).toBe('icp4');
  });
});
