/** A shortcut in its three forms: as the keyboard code takes it (tinykeys), as a menu takes it (Electron accelerator), and as people read it. */

const menuKeys: Readonly<Record<string, string>> = {
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  Enter: 'Return',
  '+': 'Plus',
};

const shownKeys: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Enter: 'Enter',
  Escape: 'Esc',
  '-': '−',
};

/** The parts of a shortcut; a `+` as the key itself is kept ('$mod++' has the key '+'). */
function parts(shortcut: string): { readonly modifiers: readonly string[]; readonly key: string } {
  const atKey = shortcut.endsWith('++') ? shortcut.length - 1 : shortcut.lastIndexOf('+') + 1;
  const modifiers = shortcut.slice(0, Math.max(0, atKey - 1));
  return { modifiers: modifiers === '' ? [] : modifiers.split('+'), key: shortcut.slice(atKey) };
}

function keyName(key: string, names: Readonly<Record<string, string>>): string {
  return names[key] ?? (key.length === 1 ? key.toUpperCase() : key);
}

/** '$mod+Shift+n' → 'CommandOrControl+Shift+N'. */
export function toAccelerator(shortcut: string): string {
  const { modifiers, key } = parts(shortcut);
  return [...modifiers.map((name) => (name === '$mod' ? 'CommandOrControl' : name)), keyName(key, menuKeys)].join('+');
}

/** '$mod+Shift+n' → 'Ctrl Shift N'; on macOS '⇧⌘N'. */
export function toReadable(shortcut: string, platform: 'linux' | 'win32' | 'darwin'): string {
  const { modifiers, key } = parts(shortcut);
  const shown = keyName(key, shownKeys);
  if (platform !== 'darwin') return [...modifiers.map((name) => (name === '$mod' ? 'Ctrl' : name)), shown].join(' ');
  const signs: readonly (readonly [string, string])[] = [
    ['Control', '⌃'],
    ['Alt', '⌥'],
    ['Shift', '⇧'],
    ['$mod', '⌘'],
  ];
  return signs.flatMap(([name, sign]) => (modifiers.includes(name) ? [sign] : [])).join('') + shown;
}
