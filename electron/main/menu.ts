/** The menu bar, built from the list of actions. On Linux and Windows it is not shown (the window has its own frame) and the page handles the keys; on macOS it is the menu bar. */
import { menuGroups, menuNames, type ActionDefinition, type MenuName } from '@shared/actions';
import { toAccelerator } from '@shared/actions/shortcut';
import type { Text } from '@shared/i18n';
import { app, Menu, type MenuItemConstructorOptions } from 'electron';

export interface MenuOptions {
  readonly text: Text;
  readonly platform: NodeJS.Platform;
  readonly developing: boolean;
  run(actionId: string): void;
}

/** The menu as data. */
export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const { text, platform } = options;
  const mac = platform === 'darwin';
  const menus = menuNames.map((name): MenuItemConstructorOptions => ({
    label: text(`actions.menu.${name}`),
    submenu: submenu(name, options),
  }));
  return mac ? [appMenu(text), ...menus, { role: 'windowMenu', label: text('actions.menu.window') }] : menus;
}

function submenu(name: MenuName, options: MenuOptions): MenuItemConstructorOptions[] {
  const { text, platform } = options;
  const groups = menuGroups(name).map((group) => group.map((entry) => item(entry, options)));
  if (name === 'edit') groups.splice(1, 0, editRoles(text));
  if (name === 'file' && platform !== 'darwin') groups.push([{ role: 'quit', label: text('actions.role.quit') }]);
  if (name === 'view') groups.push([{ role: 'togglefullscreen', label: text('actions.role.fullScreen') }]);
  if (name === 'help' && options.developing) groups.push([{ role: 'toggleDevTools' }]);
  return groups.flatMap((group, index) => (index === 0 ? group : [{ type: 'separator' as const }, ...group]));
}

function item(entry: ActionDefinition, { text, platform, run }: MenuOptions): MenuItemConstructorOptions {
  const [shortcut] = entry.shortcuts;
  return {
    id: entry.id,
    label: text(`actions.label.${entry.label}`),
    click: () => run(entry.id),
    // A single sign such as "?" is only a shortcut outside text fields, which a menu cannot know.
    ...(shortcut === undefined || shortcut.length === 1 ? {} : { accelerator: toAccelerator(shortcut) }),
    // Where the menu is hidden the page has the keys: they would otherwise run twice.
    registerAccelerator: platform === 'darwin',
  };
}

/** Needed on macOS, where the clipboard keys of text fields come from the menu. */
function editRoles(text: Text): MenuItemConstructorOptions[] {
  return (['cut', 'copy', 'paste', 'selectAll'] as const).map((role) => ({
    role,
    label: text(`actions.role.${role}`),
  }));
}

function appMenu(text: Text): MenuItemConstructorOptions {
  return {
    label: app.name,
    submenu: [
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      { type: 'separator' },
      { role: 'quit', label: text('actions.role.quit') },
    ],
  };
}

export function showMenu(options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(options)));
}
