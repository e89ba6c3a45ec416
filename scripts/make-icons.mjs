/**
 * `npm run icons`: draws the PNG, ICO and ICNS files in resources/icons from icon.svg and document.svg, with the
 * Electron runtime as the drawing tool. Only needed after one of the two drawings has changed.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startVirtualDisplay } from './lib/display.mjs';
import { icnsFile, icoFile } from './lib/icon-files.mjs';
import { continuedOnProjectNode, ensurePackages } from './lib/packages.mjs';
import { root } from './lib/paths.mjs';
import { runMain, say, SetupError } from './lib/progress.mjs';
import { run, tail } from './lib/run.mjs';
import { hasDisplay } from './lib/system.mjs';

const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const folder = join(root, 'resources', 'icons');

const painter = `const { app, BrowserWindow } = require('electron');
const { readFileSync, writeFileSync } = require('node:fs');
app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false });
  await window.loadURL('data:text/html,<title>icons</title>');
  for (const job of JSON.parse(process.env.CXW_ICON_JOBS)) {
    const source = 'data:image/svg+xml;base64,' + readFileSync(job.svg).toString('base64');
    const address = await window.webContents.executeJavaScript(\`(async () => {
      const image = new Image();
      image.src = \${JSON.stringify(source)};
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = \${job.size};
      canvas.getContext('2d').drawImage(image, 0, 0, \${job.size}, \${job.size});
      return canvas.toDataURL('image/png');
    })()\`);
    writeFileSync(job.png, Buffer.from(address.split(',')[1], 'base64'));
  }
  app.exit(0);
});
`;

await runMain(async () => {
  await ensurePackages();
  if (await continuedOnProjectNode()) return;
  const { launchInfo, prepare } = await import('./lib/runtime.mjs');
  await prepare({ need: ['runtime', 'display'] });
  const work = mkdtempSync(join(tmpdir(), 'cxw-icons-'));
  writeFileSync(join(work, 'package.json'), JSON.stringify({ name: 'icons', version: '1.0.0', main: 'main.cjs' }));
  writeFileSync(join(work, 'main.cjs'), painter);
  const jobs = ['icon', 'document'].flatMap((name) =>
    sizes.map((size) => ({ svg: join(folder, `${name}.svg`), png: pngPath(name, size), size })),
  );
  const display = hasDisplay() ? undefined : await startVirtualDisplay();
  const launch = launchInfo({ folder: work });
  const env = { ...process.env, ...launch.env, ...display?.env, CXW_ICON_JOBS: JSON.stringify(jobs) };
  const { code, output } = await run(launch.electronPath, launch.args, { env, timeout: 60_000 });
  display?.stop();
  rmSync(work, { recursive: true, force: true });
  if (code !== 0) throw new SetupError('Drawing the icons', tail(output), 'Read the output above.');
  const pictures = (name) => sizes.map((size) => ({ size, png: readFileSync(pngPath(name, size)) }));
  for (const name of ['icon', 'document']) {
    writeFileSync(join(folder, `${name}.ico`), icoFile(pictures(name).filter(({ size }) => size <= 256)));
    writeFileSync(join(folder, `${name}.icns`), icnsFile(pictures(name)));
  }
  say(`Drew ${jobs.length} pictures in resources/icons.`);
});

/** icon.png is the one of 512; the others carry their size in the name. */
function pngPath(name, size) {
  return join(folder, size === 512 ? `${name}.png` : `${name}-${size}.png`);
}
