/** No request leaves the machine, names to look up included: the program is used in a network of its own whose only way out is counted. */
import { describe, expect, it } from 'vitest';
import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeFolder } from './support/workbench';
import { temporaryFolder } from './support/app';

interface Counts {
  readonly asked: readonly boolean[];
  /** Packets while the program was used. */
  readonly used: number;
  /** Packets when its own process looks a name up. */
  readonly controlLookup: number;
  /** Packets when a bare Electron shows a web address. */
  readonly controlPage: number;
}

/**
 * Makes a network with a loopback and one way out (`out0`, which nothing takes packets from, so that they are counted
 * and dropped), a name server behind it, and then goes on as the user that it was: Chromium's sandbox refuses root.
 */
const networkScript = `set -e
ip link set lo up
ip tuntap add mode tun name out0
ip address add 10.99.0.1/24 dev out0
ip link set out0 up
ip route add default via 10.99.0.2 dev out0
mount --bind "$1" /etc/resolv.conf
shift
exec unshare --user --map-user="$1" --map-group="$2" -- "$3" "$4"`;

const missing = ['/dev/net/tun', '/usr/bin/unshare'].filter((path) => !existsSync(path));

describe.skipIf(process.platform !== 'linux')('the network', () => {
  it('is not used: no packet leaves, no name is looked up; and the count would show it', async () => {
    // A test that cannot run must not look like one that passed.
    expect(missing, 'needed to count packets').toEqual([]);
    const counts = await runProbe();
    expect(counts.asked).toEqual([true, true, true, true, true]);
    expect(counts.controlLookup, 'control: a name looked up by the process is counted').toBeGreaterThan(0);
    expect(counts.controlPage, 'control: a page of a bare Electron is counted').toBeGreaterThan(0);
    expect(counts.used, 'packets of the program').toBe(0);
  }, 240_000);
});

async function runProbe(): Promise<Counts> {
  const folder = temporaryFolder();
  const nameServer = join(folder, 'resolv.conf');
  writeFileSync(nameServer, 'nameserver 10.99.0.53\noptions timeout:1 attempts:1\n');
  const probe = join(process.env['CXW_E2E_ROOT'] ?? process.cwd(), 'test', 'e2e', 'support', 'networkProbe.mjs');
  const user = [String(process.getuid?.() ?? 0), String(process.getgid?.() ?? 0)];
  const inside = ['sh', '-c', networkScript, 'sh', nameServer, ...user, process.execPath, probe];
  const child = spawn('unshare', ['--user', '--map-root-user', '--net', '--mount', '--', ...inside], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  const code = await new Promise((done) => {
    child.once('close', done);
  });
  removeFolder(folder);
  const result = /^RESULT (.*)$/m.exec(output)?.[1];
  if (result === undefined) throw new Error(`The probe ended with code ${String(code)} and wrote:\n${output}`);
  return JSON.parse(result) as Counts;
}
