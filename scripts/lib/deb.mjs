/** Puts a finished program folder into a Debian package with dpkg-deb: menu entry, icons, file type, dependencies. */
import { chmodSync, copyFileSync, cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { SetupError } from './progress.mjs';
import { readOutput, run, tail } from './run.mjs';

const packageName = 'cx-workbench';
const packaging = join(root, 'resources', 'packaging');
const icons = join(root, 'resources', 'icons');

// Libraries that newer releases renamed are named with both names.
const dependencies = [
  'libc6',
  'libnss3',
  'libatk1.0-0 | libatk1.0-0t64',
  'libatk-bridge2.0-0 | libatk-bridge2.0-0t64',
  'libcups2 | libcups2t64',
  'libdrm2',
  'libgbm1',
  'libasound2 | libasound2t64',
  'libgtk-3-0 | libgtk-3-0t64',
  'libxkbcommon0',
  'shared-mime-info',
  'desktop-file-utils',
  'hicolor-icon-theme',
];

/** Makes dist/NAME_VERSION_ARCH.deb from the program folder; answers its path. */
export async function makeDeb(programFolder, { version, description }) {
  const architecture = readOutput('dpkg', ['--print-architecture']);
  const tree = join(root, 'dist', 'deb');
  const target = join(root, 'dist', `${packageName}_${version}_${architecture}.deb`);
  rmSync(tree, { recursive: true, force: true });
  const place = (...path) => {
    mkdirSync(join(tree, ...path.slice(0, -1)), { recursive: true });
    return join(tree, ...path);
  };
  const program = place('opt', packageName);
  cpSync(programFolder, program, { recursive: true });
  // Without user namespaces Chromium's sandbox needs its helper to be owned by root and setuid.
  chmodSync(join(program, 'chrome-sandbox'), 0o4755);
  symlinkSync(`/opt/${packageName}/${packageName}`, place('usr', 'bin', packageName));
  copyFileSync(join(packaging, 'cxw'), place('usr', 'bin', 'cxw'));
  chmodSync(join(tree, 'usr', 'bin', 'cxw'), 0o755);
  copyFileSync(
    join(packaging, `${packageName}.desktop`),
    place('usr', 'share', 'applications', `${packageName}.desktop`),
  );
  copyFileSync(join(packaging, `${packageName}.xml`), place('usr', 'share', 'mime', 'packages', `${packageName}.xml`));
  for (const size of [16, 24, 32, 48, 64, 128, 256, 512]) {
    const folder = ['usr', 'share', 'icons', 'hicolor', `${size}x${size}`];
    const file = (name) => join(icons, size === 512 ? `${name}.png` : `${name}-${size}.png`);
    copyFileSync(file('icon'), place(...folder, 'apps', `${packageName}.png`));
    copyFileSync(file('document'), place(...folder, 'mimetypes', 'application-x-cxworkbench.png'));
  }
  const notices = join(root, 'resources', 'THIRD-PARTY-NOTICES.txt');
  copyFileSync(notices, place('usr', 'share', 'doc', packageName, 'copyright'));
  await openPermissions(tree);
  writeControl(tree, { version, description, architecture });
  const { code, output } = await run('dpkg-deb', ['--root-owner-group', '-Zzstd', '-z10', '--build', tree, target]);
  if (code !== 0) throw new SetupError('Making the .deb', tail(output), 'Read the message of dpkg-deb above.');
  rmSync(tree, { recursive: true, force: true });
  return target;
}

/** A restrictive umask where the package is made must not make the program unreadable where it is installed. */
async function openPermissions(tree) {
  await run('chmod', ['-R', 'u+rwX,go+rX,go-w', tree]);
}

function writeControl(tree, { version, description, architecture }) {
  const folder = join(tree, 'DEBIAN');
  mkdirSync(folder);
  const size = readOutput('du', ['-sk', '--exclude=DEBIAN', tree])?.split('\t')[0] ?? '0';
  const control = [
    `Package: ${packageName}`,
    `Version: ${version}`,
    `Architecture: ${architecture}`,
    'Maintainer: CX Workbench <workbench@cxworkbench.example>',
    'Section: misc',
    'Priority: optional',
    `Installed-Size: ${size}`,
    `Depends: ${dependencies.join(', ')}`,
    'Recommends: fonts-liberation',
    'Description: offline workbench for customer experience engagements',
    ` ${description}`,
    '',
  ];
  writeFileSync(join(folder, 'control'), control.join('\n'), { mode: 0o644 });
  for (const name of ['postinst', 'postrm']) {
    copyFileSync(join(packaging, name), join(folder, name));
    chmodSync(join(folder, name), 0o755);
  }
  chmodSync(folder, 0o755);
}
