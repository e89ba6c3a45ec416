/**
 * Runs the end-to-end tests as an unprivileged user when root starts them, since Chromium's sandbox refuses root. When
 * that user cannot reach the repository (a private folder), the tree is shown to it at another place by bind mounts in
 * a mount namespace of its own; when that is not possible either, the tests run as root without the sandbox.
 */
import { spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { cacheFolder, root } from './paths.mjs';
import { isRoot } from './run.mjs';

const nobody = { uid: 65534, gid: 65534 };
const asNobody = ['--reuid', String(nobody.uid), '--regid', String(nobody.gid), '--clear-groups', '--inh-caps=-all'];
const usable = 'test -r "$1/package.json" && test -x "$1" && test -x "$2" && unshare -Ur true';

/** Binds every entry of the folders $2.. below $1, which is itself private to this namespace, then runs the rest. */
const bindScript = `set -e
place=$1; shift
mount -t tmpfs -o mode=755 none "$place"
number=0
while [ "$1" != -- ]; do
  target="$place/$number"; mkdir "$target"
  for entry in "$1"/* "$1"/.[!.]*; do
    name=\${entry##*/}
    if [ -d "$entry" ]; then mkdir "$target/$name"; elif [ -e "$entry" ]; then : > "$target/$name"; else continue; fi
    mount --bind "$entry" "$target/$name"
  done
  number=$((number + 1)); shift
done
shift
exec "$@"`;

/**
 * How to run the tests for the current user: { sandbox, owner, home, wrap, mapPath, how, cleanUp }. `wrap(command,
 * args)` answers the [command, args] to start; paths handed to it must have gone through `mapPath`.
 */
export function testUser(executable) {
  const home = mkdtempSync(join(tmpdir(), 'cxw-test-'));
  const cleanUp = () => rmSync(home, { recursive: true, force: true });
  const plain = { home, cleanUp, wrap: (command, args) => [command, args], mapPath: (path) => path };
  if (!isRoot() || process.platform !== 'linux') {
    return { ...plain, sandbox: true, owner: undefined, how: 'as the current user' };
  }
  chownSync(home, nobody.uid, nobody.gid);
  const direct = (command, args) => ['setpriv', [...asNobody, command, ...args]];
  if (succeeds(direct('sh', ['-c', usable, 'sh', root, executable]))) {
    return { ...plain, sandbox: true, owner: nobody, wrap: direct, how: 'as an unprivileged user' };
  }
  const bound = boundTree();
  if (succeeds(bound.wrap('sh', ['-c', usable, 'sh', bound.mapPath(root), bound.mapPath(executable)]))) {
    return {
      ...bound,
      home,
      cleanUp: () => {
        cleanUp();
        rmSync(bound.place, { recursive: true, force: true });
      },
      sandbox: true,
      owner: nobody,
      how: 'as an unprivileged user, through a bind mount',
    };
  }
  rmSync(bound.place, { recursive: true, force: true });
  return { ...plain, sandbox: false, owner: undefined, how: 'as root WITHOUT the sandbox' };
}

function boundTree() {
  const place = mkdtempSync(join(tmpdir(), 'cxw-tree-'));
  const folders = cacheFolder.startsWith(root + sep) ? [root] : [root, cacheFolder];
  mkdirSync(cacheFolder, { recursive: true });
  const mapPath = (path) => {
    // The longest folder first: a cache may lie above or beside the repository.
    const index = folders.findIndex((folder) => path === folder || path.startsWith(folder + sep));
    return index < 0 ? path : join(place, String(index), path.slice(folders[index].length));
  };
  const wrap = (command, args) => [
    'unshare',
    ['--mount', '--propagation', 'private', 'sh', '-c', bindScript, 'sh', place, ...folders, '--', 'setpriv'].concat(
      asNobody,
      command,
      args,
    ),
  ];
  return { place, mapPath, wrap };
}

function succeeds([command, args]) {
  return spawnSync(command, args, { stdio: 'ignore', cwd: '/' }).status === 0;
}
