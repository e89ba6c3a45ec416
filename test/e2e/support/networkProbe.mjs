/**
 * Uses the program in a network of its own, in which everything that would leave the machine is counted, and prints what
 * was counted as JSON. Started by security-network.e2e.ts inside `unshare`; `out0` is the only way out of that network.
 * Two controls show that the count is not simply zero: a name looked up by the program's own process, and a page of a
 * bare Electron that asks for an address.
 */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import { launchApp, launchDescription } from './app.ts';

const seconds = Number(process.env.CXW_NETWORK_SECONDS || 20);

/** Packets that were sent to `out0` since this network began, whether or not anything took them. */
function packetsOut() {
  const line = readFileSync('/proc/net/dev', 'utf8')
    .split('\n')
    .find((text) => text.trim().startsWith('out0:'));
  // Receive has eight columns; then follow bytes, packets, errors and dropped of transmit.
  const columns = line.split(':')[1].trim().split(/\s+/).map(Number);
  return columns[9] + columns[11];
}

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

async function exerciseProgram() {
  const folder = mkdtempSync(join(tmpdir(), 'cxw-network-'));
  const { app, page, close } = await launchApp({ env: { CXW_QUIET: '1' } });
  const before = packetsOut();
  await app.evaluate(
    ({ dialog }, path) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: path });
    },
    join(folder, 'proef.cxw'),
  );
  const asked = await page.evaluate(async () => {
    const ask = (name, params) => window.workbench.request(name, params);
    const answers = [await ask('document.new', { name: 'Proef', fields: {} })];
    answers.push(await ask('settings.set', { settings: { language: 'en', theme: 'dark' } }));
    answers.push(await ask('window.new', {}));
    answers.push(await ask('clipboard.write', { text: 'https://example.com/' }));
    const options = { kind: 'touchpoints', language: 'nl', withNames: true, without: [], date: '2026-11-21' };
    answers.push(await ask('report.pdf', { options }));
    return answers.map((answer) => answer.ok);
  });
  // Everything a page could try, and text that a spelling checker would want a dictionary for.
  await page.evaluate(() => {
    const quietly = (work) => {
      try {
        void Promise.resolve(work()).catch(() => undefined);
      } catch {
        // Refused, as it should be.
      }
    };
    const add = (tag, attributes) => document.body.append(Object.assign(document.createElement(tag), attributes));
    const host = 'cx-probe.example.com';
    quietly(() => fetch(`https://${host}/`));
    quietly(() => navigator.sendBeacon(`https://${host}/`, 'x'));
    quietly(() => new WebSocket(`wss://${host}/`));
    quietly(() => new EventSource(`https://${host}/`));
    quietly(() => add('img', { src: `https://${host}/x.png` }));
    quietly(() => add('link', { rel: 'dns-prefetch', href: `https://${host}/` }));
    quietly(() => add('link', { rel: 'preconnect', href: `https://${host}/` }));
    quietly(() => add('link', { rel: 'prefetch', href: `https://${host}/` }));
    quietly(() => add('a', { href: `https://${host}/`, ping: `https://${host}/` }));
    quietly(() =>
      add('textarea', { value: 'Dit is een tekzt met fauten, this iz mispelled.', spellcheck: true }).focus(),
    );
    quietly(() => {
      const connection = new RTCPeerConnection({
        iceServers: [{ urls: `stun:${host}:3478` }, { urls: 'stun:198.51.100.7' }],
      });
      connection.createDataChannel('x');
      return connection.createOffer().then((offer) => connection.setLocalDescription(offer));
    });
    quietly(() => window.open(`https://${host}/`));
    quietly(() => (location.href = `https://${host}/`));
  });
  await pause(seconds * 1000);
  const used = packetsOut() - before;

  const lookup = packetsOut();
  await app.evaluate(
    () =>
      new Promise((done) => {
        process.getBuiltinModule('node:dns').lookup('cx-control.example.com', () => done(undefined));
        setTimeout(done, 3000);
      }),
  );
  const controlLookup = packetsOut() - lookup;
  await close();
  return { asked, used, controlLookup };
}

/** A bare Electron whose page asks for an address. */
async function bareElectron() {
  const folder = mkdtempSync(join(tmpdir(), 'cxw-bare-'));
  mkdirSync(join(folder, 'settings'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'bare', version: '1.0.0', main: 'main.js' }));
  writeFileSync(
    join(folder, 'main.js'),
    `const { app, BrowserWindow } = require('electron');
     app.setPath('userData', ${JSON.stringify(join(folder, 'settings'))});
     app.whenReady().then(() => new BrowserWindow({ webPreferences: { sandbox: true } }).loadURL('http://cx-control.example.com/').catch(() => {}));`,
  );
  const launch = launchDescription();
  const before = packetsOut();
  const app = await _electron.launch({
    executablePath: launch.electronPath,
    args: [...launch.args.slice(0, -1), folder],
    env: { ...process.env, ...launch.env },
    chromiumSandbox: launch.sandbox,
  });
  await pause(4000);
  const used = packetsOut() - before;
  await app.close();
  return used;
}

const program = await exerciseProgram();
const controlPage = await bareElectron();
console.log(`RESULT ${JSON.stringify({ ...program, controlPage })}`);
