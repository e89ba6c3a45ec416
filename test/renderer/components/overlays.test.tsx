// @vitest-environment jsdom
/** What lies over the page: dialogs give the focus back, menus and palette work by keyboard, messages offer undo. */
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  Button,
  Chip,
  closeToast,
  CommandPalette,
  ConfirmDialog,
  ContextMenu,
  Dialog,
  IconButton,
  Menu,
  Popover,
  PopoverTrigger,
  showToast,
  ToastRegion,
  type MenuEntry,
} from '@renderer/components';
import { show } from './setup';

const entries: readonly MenuEntry[] = [
  { id: 'edit', label: 'Bewerken', shortcut: 'F2' },
  { id: 'merge', label: 'Samenvoegen', isDisabled: true },
  { kind: 'separator', id: 's' },
  { kind: 'heading', id: 'h', label: 'Rij 35' },
  { id: 'delete', label: 'Verwijderen', tone: 'danger' },
  { id: 'density', label: 'Rijhoogte', entries: [{ id: 'compact', label: 'Compact' }] },
];

describe('Dialog', () => {
  function Decision() {
    const [isOpen, setOpen] = useState(false);
    return (
      <>
        <Button onPress={() => setOpen(true)}>Openen</Button>
        <Dialog
          title="Welke versie blijft?"
          isOpen={isOpen}
          onOpenChange={setOpen}
          closeLabel="Sluiten"
          actions={<Button onPress={() => setOpen(false)}>Deze</Button>}
        >
          Het bestand is veranderd.
        </Dialog>
      </>
    );
  }

  it.each([['Escape'], ['Deze'], ['Sluiten']])('takes the focus and gives it back after %s', async (way) => {
    const { user } = show(<Decision />);
    const opener = screen.getByRole('button', { name: 'Openen' });
    await user.click(opener);
    const dialog = screen.getByRole('dialog', { name: 'Welke versie blijft?' });
    expect(dialog.contains(document.activeElement)).toBe(true);
    if (way === 'Escape') await user.keyboard('{Escape}');
    else await user.click(screen.getByRole('button', { name: way }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(opener));
  });

  it('keeps Tab inside', async () => {
    const { user } = show(<Decision />);
    await user.click(screen.getByRole('button', { name: 'Openen' }));
    const dialog = screen.getByRole('dialog');
    for (let press = 0; press < 5; press += 1) {
      await user.tab();
      expect(dialog.contains(document.activeElement)).toBe(true);
    }
  });

  it('asks with the safe way out in focus', async () => {
    const onConfirm = vi.fn();
    const onClose = vi.fn();
    const { user } = show(
      <ConfirmDialog
        title="Verwijderen?"
        isOpen
        onClose={onClose}
        onConfirm={onConfirm}
        confirmLabel="Bestand verwijderen"
        cancelLabel="Behouden"
        tone="danger"
      >
        Dit kan niet terug.
      </ConfirmDialog>,
    );
    expect(screen.getByRole('alertdialog', { name: 'Verwijderen?' })).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Behouden' }));
    await user.keyboard('{Enter}');
    expect(onClose).toHaveBeenCalledOnce();
    expect(onConfirm).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Bestand verwijderen' }));
    expect(onConfirm).toHaveBeenCalledOnce();
  });
});

describe('Menu', () => {
  it('walks over what can be done, by arrows, and runs it', async () => {
    const onAction = vi.fn();
    const { user } = show(
      <Menu label="Acties" entries={entries} onAction={onAction} trigger={<Button>Meer</Button>} />,
    );
    const trigger = screen.getByRole('button', { name: 'Meer' });
    trigger.focus();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('menuitem', { name: /^Bewerken/ }).textContent).toContain('F2');
    expect(screen.getByRole('menuitem', { name: 'Samenvoegen' }).getAttribute('aria-disabled')).toBe('true');
    await user.keyboard('{ArrowDown}{Enter}');
    expect(onAction).toHaveBeenCalledExactlyOnceWith('delete');
    await waitFor(() => expect(document.activeElement).toBe(trigger));
  });

  it('runs an action of a submenu', async () => {
    const onAction = vi.fn();
    const { user } = show(
      <Menu label="Acties" entries={entries} onAction={onAction} trigger={<Button>Meer</Button>} />,
    );
    screen.getByRole('button', { name: 'Meer' }).focus();
    await user.keyboard('{ArrowUp}{ArrowRight}');
    await waitFor(() => expect(screen.getByRole('menuitem', { name: 'Compact' })).toBeTruthy());
    await user.keyboard('{Enter}');
    expect(onAction).toHaveBeenCalledExactlyOnceWith('compact');
  });

  it.each([
    ['right click', (target: Element) => fireEvent.contextMenu(target, { clientX: 10, clientY: 20 })],
    ['Shift+F10', (target: Element) => fireEvent.keyDown(target, { key: 'F10', shiftKey: true })],
  ])('opens at the place by %s and closes on Escape', async (_way, open) => {
    const onAction = vi.fn();
    const { user } = show(
      <ContextMenu label="Acties van de rij" entries={() => entries} onAction={onAction}>
        <button type="button">rij 35</button>
      </ContextMenu>,
    );
    const row = screen.getByRole('button', { name: 'rij 35' });
    row.focus();
    act(() => {
      open(row);
    });
    expect(await screen.findByRole('menu', { name: 'Acties van de rij' })).toBeTruthy();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
    expect(onAction).not.toHaveBeenCalled();
    await waitFor(() => expect(document.activeElement).toBe(row));
  });

  it('opened by key has the first action ready, and gives the focus back', async () => {
    const onAction = vi.fn();
    const { user } = show(
      <ContextMenu label="Acties van de rij" entries={entries} onAction={onAction}>
        <button type="button">rij 35</button>
      </ContextMenu>,
    );
    const row = screen.getByRole('button', { name: 'rij 35' });
    row.focus();
    fireEvent.keyDown(row, { key: 'ContextMenu' });
    await screen.findByRole('menu');
    await user.keyboard('{Enter}');
    expect(onAction).toHaveBeenCalledExactlyOnceWith('edit');
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(row));
  });
});

describe('Popover', () => {
  it('opens, can close itself, and gives the focus back', async () => {
    const { user } = show(
      <PopoverTrigger>
        <Button>Filter</Button>
        <Popover label="Filter op fase">
          {({ close }) => (
            <button type="button" onClick={close}>
              klaar
            </button>
          )}
        </Popover>
      </PopoverTrigger>,
    );
    await user.click(screen.getByRole('button', { name: 'Filter' }));
    expect(screen.getByRole('dialog', { name: 'Filter op fase' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'klaar' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Filter' })));
  });
});

describe('Chip', () => {
  it('opens its filter, and is taken off without opening it', async () => {
    const onRemove = vi.fn();
    const { user } = show(
      <PopoverTrigger>
        <Chip name="Fase" onRemove={onRemove} removeLabel="Filter Fase weghalen">
          3 van 9
        </Chip>
        <Popover label="Filter op fase">keuzes</Popover>
      </PopoverTrigger>,
    );
    await user.click(screen.getByRole('button', { name: 'Filter Fase weghalen' }));
    expect(onRemove).toHaveBeenCalledOnce();
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Fase 3 van 9' }));
    expect(screen.getByRole('dialog', { name: 'Filter op fase' })).toBeTruthy();
  });
});

describe('IconButton', () => {
  it('shows its name and shortcut on keyboard focus', async () => {
    const { user } = show(<IconButton icon="close" label="Sluiten" shortcut="Esc" />);
    await user.tab();
    expect((await screen.findByRole('tooltip')).textContent).toBe('SluitenEsc');
  });
});

describe('CommandPalette', () => {
  const run = vi.fn();
  function Palette({ isLoading = false }: { readonly isLoading?: boolean }) {
    const [isOpen, setOpen] = useState(true);
    return (
      <CommandPalette
        isOpen={isOpen}
        onOpenChange={setOpen}
        label="Zoeken"
        placeholder="Zoeken of opdracht geven"
        emptyText="Niets gevonden"
        isLoading={isLoading}
        loadingText="Zoeken…"
        groups={[
          {
            id: 'parts',
            title: 'Onderdelen',
            items: [{ id: 'tp', label: 'Contactmomenten', onAction: () => run('tp') }],
          },
          {
            id: 'commands',
            title: 'Opdrachten',
            items: [
              { id: 'report', label: 'Rapport maken', shortcut: 'Ctrl+R', onAction: () => run('report') },
              { id: 'import', label: 'Importeren', keywords: ['Excel'], onAction: () => run('import') },
            ],
          },
        ]}
      />
    );
  }
  afterEach(() => run.mockReset());

  it('finds by words in any order and by keyword, and runs the first with Enter', async () => {
    const { user } = show(<Palette />);
    const input = screen.getByRole('searchbox', { name: 'Zoeken' });
    expect(document.activeElement).toBe(input);
    await user.type(input, 'mak rap');
    expect(screen.getAllByRole('menuitem')).toHaveLength(1);
    await user.clear(input);
    await user.type(input, 'excel');
    expect(screen.getByRole('menuitem').textContent).toBe('Importeren');
    await user.keyboard('{Enter}');
    expect(run).toHaveBeenCalledExactlyOnceWith('import');
    await waitFor(() => expect(screen.queryByRole('searchbox')).toBeNull());
  });

  it('walks over the groups with the arrows', async () => {
    const { user } = show(<Palette />);
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(run).toHaveBeenCalledExactlyOnceWith('report');
  });

  it('says that there is nothing, or that more is coming', async () => {
    const { user, update } = show(<Palette />);
    await user.type(screen.getByRole('searchbox'), 'zzz');
    expect(screen.getByText('Niets gevonden')).toBeTruthy();
    update(<Palette isLoading />);
    expect(screen.getByText('Zoeken…')).toBeTruthy();
  });
});

describe('Toast', () => {
  it('says what happened, undoes, and goes', async () => {
    const undo = vi.fn();
    const { user } = show(<ToastRegion label="Meldingen" closeLabel="Sluiten" />);
    act(() => {
      showToast({ message: 'Contactmoment 35 verwijderd', action: { label: 'Ongedaan maken', onAction: undo } });
    });
    expect((await screen.findByRole('alert')).textContent).toContain('Contactmoment 35 verwijderd');
    expect(screen.getByRole('region', { name: 'Meldingen' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Ongedaan maken' }));
    expect(undo).toHaveBeenCalledOnce();
    await waitFor(() => expect(screen.queryByText('Contactmoment 35 verwijderd')).toBeNull());
  });

  it('keeps a problem until it is closed', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    try {
      show(<ToastRegion label="Meldingen" closeLabel="Sluiten" />);
      let id = '';
      act(() => {
        showToast({ message: 'Bewaard' });
        id = showToast({ tone: 'danger', message: 'Niet bewaard' });
      });
      await act(() => vi.advanceTimersByTimeAsync(20_000));
      expect(screen.queryByText('Bewaard')).toBeNull();
      expect(screen.getByText('Niet bewaard')).toBeTruthy();
      act(() => closeToast(id));
      await act(() => vi.advanceTimersByTimeAsync(100));
      expect(screen.queryByText('Niet bewaard')).toBeNull();
    } finally {
      vi.useRealTimers();
    }
  });
});
