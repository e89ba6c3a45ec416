/** Menu, shortcuts and dialogs: made from the list of actions, in both languages, without two actions on one key. */
import { describe, expect, it, vi } from 'vitest';
import { actions, findAction, menuGroups, menuNames } from '@shared/actions';
import { toAccelerator, toReadable } from '@shared/actions/shortcut';
import { createText } from '@shared/i18n';

vi.mock('electron', async () => (await import('./electronMock')).electronMock());
const { menuTemplate } = await import('@electron/main/menu');
const { withExtension } = await import('@electron/main/dialogs');

type Item = {
  readonly id?: string;
  readonly label?: string;
  readonly role?: string;
  readonly accelerator?: string;
  readonly registerAccelerator?: boolean;
  readonly submenu?: readonly Item[];
  click?(): void;
};

function template(
  platform: NodeJS.Platform,
  language: 'nl' | 'en',
  run: (id: string) => void = () => undefined,
): readonly Item[] {
  return menuTemplate({ text: createText(language), platform, developing: false, run }) as readonly Item[];
}
const flat = (items: readonly Item[]): readonly Item[] => items.flatMap((item) => [item, ...flat(item.submenu ?? [])]);

describe('actions', () => {
  it('have one id and no two the same shortcut', () => {
    // An engagement and a pool have parts of their own under the same keys.
    const pool = /^go\.(?:specialists|assignments|matching|division|shortlists|poolCare)$/;
    const parts = /^go\.(?!back|forward)/;
    for (const isPool of [false, true]) {
      const shortcuts = actions
        .filter(({ id }) => !parts.test(id) || pool.test(id) === isPool)
        .flatMap((action) => action.shortcuts);
      expect(new Set(shortcuts).size).toBe(shortcuts.length);
    }
    expect(new Set(actions.map(({ id }) => id)).size).toBe(actions.length);
    expect(findAction('document.open')?.label).toBe('documentOpen');
    expect(findAction('toString')).toBeUndefined();
  });

  it('have a name in both languages, all of them used', () => {
    const used = new Set(actions.map(({ label }) => label));
    for (const language of ['nl', 'en'] as const) {
      const text = createText(language);
      for (const { label } of actions) expect(text.lookup(`actions.label.${label}`)).not.toMatch(/actions|label/);
    }
    expect(used.size).toBe(actions.length);
  });

  it('stand in the menu once when they have a place there', () => {
    const placed = menuNames.flatMap((name) =>
      menuGroups(name)
        .flat()
        .map(({ id }) => id),
    );
    expect([...placed].sort()).toEqual(
      actions
        .filter(({ menu }) => menu !== null)
        .map(({ id }) => id)
        .sort(),
    );
  });
});

describe('shortcuts', () => {
  it('are written for the menu and for people', () => {
    const forms: readonly (readonly [string, string, string, string])[] = [
      ['$mod+n', 'CommandOrControl+N', 'Ctrl N', '⌘N'],
      ['$mod+Shift+z', 'CommandOrControl+Shift+Z', 'Ctrl Shift Z', '⇧⌘Z'],
      ['$mod++', 'CommandOrControl+Plus', 'Ctrl +', '⌘+'],
      ['$mod+-', 'CommandOrControl+-', 'Ctrl −', '⌘−'],
      ['Alt+ArrowLeft', 'Alt+Left', 'Alt ←', '⌥←'],
      ['$mod+Enter', 'CommandOrControl+Return', 'Ctrl Enter', '⌘Enter'],
      ['F1', 'F1', 'F1', 'F1'],
      ['?', '?', '?', '?'],
    ];
    for (const [shortcut, menu, people, mac] of forms) {
      expect(toAccelerator(shortcut)).toBe(menu);
      expect(toReadable(shortcut, 'linux')).toBe(people);
      expect(toReadable(shortcut, 'darwin')).toBe(mac);
    }
  });
});

describe('the menu', () => {
  it('is in the person’s language', () => {
    expect(template('linux', 'nl').map(({ label }) => label)).toEqual([
      'Bestand',
      'Bewerken',
      'Beeld',
      'Ga naar',
      'Help',
    ]);
    expect(template('linux', 'en').map(({ label }) => label)).toEqual(['File', 'Edit', 'View', 'Go to', 'Help']);
    expect(flat(template('linux', 'nl')).find(({ id }) => id === 'document.saveAs')?.label).toBe('Opslaan als…');
  });

  it('tells which action was chosen', () => {
    const run = vi.fn();
    flat(template('darwin', 'nl', run))
      .find(({ id }) => id === 'import.start')
      ?.click?.();
    expect(run).toHaveBeenCalledWith('import.start');
  });

  it('takes the keys on macOS only, where it is on screen', () => {
    const own = (platform: NodeJS.Platform) => flat(template(platform, 'nl')).filter(({ id }) => id !== undefined);
    expect(own('linux').every((item) => item.registerAccelerator === false)).toBe(true);
    expect(own('darwin').every((item) => item.registerAccelerator === true)).toBe(true);
    expect(own('darwin').find(({ id }) => id === 'document.new')?.accelerator).toBe('CommandOrControl+N');
    expect(own('darwin').find(({ id }) => id === 'shortcuts.show')?.accelerator).toBeUndefined();
  });
});

describe('dialogs', () => {
  it('add the extension, and then do not take the agreement to overwrite along', () => {
    expect(withExtension('/x/a.cxw', 'cxw')).toEqual({ path: '/x/a.cxw', overwrite: true });
    expect(withExtension('/x/a.CXW', 'cxw')).toEqual({ path: '/x/a.CXW', overwrite: true });
    expect(withExtension('/x/a', 'cxw')).toEqual({ path: '/x/a.cxw', overwrite: false });
    expect(withExtension('/x/v1.2', 'cxw')).toEqual({ path: '/x/v1.2.cxw', overwrite: false });
  });
});
