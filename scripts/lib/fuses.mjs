/**
 * The nine fuses of the packaged program, each set on purpose, and reading them back. A fuse switches a feature of
 * Electron off in the program file itself, so that nobody can switch it on again from outside.
 */
import { createRequire } from 'node:module';

// Required, not imported: the test runner takes a name that begins with @electron/ for the project's own folder.
const { FuseV1Options, FuseVersion, FuseState, flipFuses, getCurrentFuseWire } = createRequire(import.meta.url)(
  '@electron/fuses',
);

/** Each fuse with its value and the reason for it. */
export const fuses = [
  { fuse: FuseV1Options.RunAsNode, on: false, why: 'the program file cannot be used as a plain Node' },
  {
    fuse: FuseV1Options.EnableCookieEncryption,
    on: true,
    why: 'what the window keeps is encrypted where the system can',
  },
  { fuse: FuseV1Options.EnableNodeOptionsEnvironmentVariable, on: false, why: 'NODE_OPTIONS cannot load code' },
  { fuse: FuseV1Options.EnableNodeCliInspectArguments, on: false, why: 'no debugger on the main process' },
  { fuse: FuseV1Options.EnableEmbeddedAsarIntegrityValidation, on: true, why: 'a changed program archive is refused' },
  { fuse: FuseV1Options.OnlyLoadAppFromAsar, on: true, why: 'no other program beside the archive is loaded' },
  { fuse: FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, on: false, why: 'there is no snapshot of our own' },
  {
    fuse: FuseV1Options.GrantFileProtocolExtraPrivileges,
    on: false,
    why: 'pages come from the program’s own protocol',
  },
  { fuse: FuseV1Options.WasmTrapHandlers, on: true, why: 'the default, stated' },
];

const isOn = (state) => state === FuseState.ENABLE || state === FuseState.INHERIT;

/** Sets every fuse that this version of Electron has. */
export async function setFuses(executable) {
  const present = await getCurrentFuseWire(executable);
  const known = fuses.filter(({ fuse }) => present[fuse] !== undefined && present[fuse] !== FuseState.REMOVED);
  await flipFuses(executable, {
    version: FuseVersion.V1,
    resetAdHocDarwinSignature: process.platform === 'darwin' && process.arch === 'arm64',
    ...Object.fromEntries(known.map(({ fuse, on }) => [fuse, on])),
  });
}

/** What a program file says: one { name, wanted, actual, why } per fuse; `actual` is undefined when it has no such fuse. */
export async function readFuses(executable) {
  const present = await getCurrentFuseWire(executable);
  return fuses.map(({ fuse, on, why }) => {
    const state = present[fuse];
    const actual = state === undefined || state === FuseState.REMOVED ? undefined : isOn(state);
    return { name: FuseV1Options[fuse], wanted: on, actual, why };
  });
}
