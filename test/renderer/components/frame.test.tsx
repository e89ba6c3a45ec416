// @vitest-environment jsdom
/** Frame, lists, table, chart: what folds, what the keyboard does, what is spoken. */
import { fireEvent, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  AppFrame,
  ChartFrame,
  DataTable,
  NavItem,
  NavList,
  ScoreCell,
  scoreBarSpan,
  SegmentedControl,
  SidePanel,
  SplitView,
  Steps,
  Tabs,
  TreeList,
  type NavigationMode,
} from '@renderer/components';
import { show } from './setup';

const realMatchMedia = window.matchMedia;
afterEach(() => {
  window.matchMedia = realMatchMedia;
});

function setWidth(width: number) {
  window.matchMedia = (query: string) => {
    const limit = Number(/max-width: ([\d.]+)px/.exec(query)?.[1] ?? Number.NaN);
    return Object.assign(realMatchMedia(query), { matches: width <= limit });
  };
}

function Frame({ mode }: { readonly mode: NavigationMode }) {
  return (
    <AppFrame
      title="titel"
      labels={{ navigation: 'Onderdelen', skip: 'Naar de inhoud' }}
      navigationMode={mode}
      navigation={
        <>
          <NavItem icon="overview" label="Overzicht" onPress={vi.fn()} />
          <NavItem icon="touchpoints" label="Contactmomenten" isCurrent count={75} onPress={vi.fn()} />
        </>
      }
    >
      inhoud
    </AppFrame>
  );
}

describe('AppFrame', () => {
  it.each([
    ['auto', 1440, true],
    ['auto', 1280, false],
    ['open', 1280, true],
    ['folded', 1920, false],
  ] as const)('mode %s at %d px shows words: %s', (mode, width, hasWords) => {
    setWidth(width);
    show(<Frame mode={mode} />);
    const item = screen.getByRole('button', { name: /Contactmomenten/ });
    expect(item.textContent.includes('Contactmomenten')).toBe(hasWords);
    expect(item.getAttribute('aria-current')).toBe('page');
  });

  it('goes along the navigation with arrows and past it with the skip link', async () => {
    const { user } = show(<Frame mode="open" />);
    const [first, second] = within(screen.getByRole('navigation')).getAllByRole('button');
    first!.focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(second);
    await user.keyboard('{Home}');
    expect(document.activeElement).toBe(first);
    await user.click(screen.getByRole('link', { name: 'Naar de inhoud' }));
    expect(document.activeElement).toBe(screen.getByRole('main'));
  });
});

describe('SidePanel', () => {
  it('closes on Escape from inside and by its cross', async () => {
    const onClose = vi.fn();
    const { user } = show(
      <SidePanel label="Contactmoment 35" onClose={onClose} closeLabel="Paneel sluiten">
        <button type="button">binnen</button>
      </SidePanel>,
    );
    expect(screen.getByRole('complementary', { name: 'Contactmoment 35' })).toBeTruthy();
    screen.getByRole('button', { name: 'binnen' }).focus();
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'Paneel sluiten' }));
    expect(onClose).toHaveBeenCalledTimes(2);
  });
});

describe('Tabs and segments', () => {
  it('moves with the arrows and shows the content of the chosen tab', async () => {
    const onChange = vi.fn();
    const { user } = show(
      <Tabs
        label="Weergaven"
        value="all"
        onChange={onChange}
        tabs={[
          { id: 'all', label: 'Alle', count: 75 },
          { id: 'focus', label: 'Aandacht', count: 12 },
        ]}
      >
        rijen
      </Tabs>,
    );
    expect(screen.getByRole('tabpanel').textContent).toBe('rijen');
    screen.getByRole('tab', { name: 'Alle 75' }).focus();
    await user.keyboard('{ArrowRight}');
    expect(onChange).toHaveBeenCalledExactlyOnceWith('focus');
  });

  it('keeps exactly one segment on', async () => {
    const onChange = vi.fn();
    const { user } = show(
      <SegmentedControl
        label="Versie"
        value="now"
        onChange={onChange}
        options={[
          { id: 'now', label: 'Huidig' },
          { id: 'wanted', label: 'Gewenst' },
        ]}
      />,
    );
    await user.click(screen.getByRole('radio', { name: 'Huidig' }));
    expect(onChange).not.toHaveBeenCalled();
    await user.click(screen.getByRole('radio', { name: 'Gewenst' }));
    expect(onChange).toHaveBeenCalledExactlyOnceWith('wanted');
  });
});

describe('Steps', () => {
  it('marks where one is, and goes back only', async () => {
    const onSelect = vi.fn();
    const { user } = show(
      <Steps
        label="Stappen"
        doneLabel="gedaan"
        current="b"
        onSelect={onSelect}
        steps={[
          { id: 'a', label: 'Bestand' },
          { id: 'b', label: 'Kolommen' },
          { id: 'c', label: 'Overnemen' },
        ]}
      />,
    );
    expect(document.querySelector('[aria-current="step"]')?.textContent).toContain('Kolommen');
    expect(screen.getAllByRole('button')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: /Bestand.*gedaan/ }));
    expect(onSelect).toHaveBeenCalledExactlyOnceWith('a');
  });
});

describe('SplitView', () => {
  it('moves by arrows within its limits and by dragging', async () => {
    const sizes: number[] = [];
    function Split() {
      const [size, setSize] = useState(200);
      return (
        <SplitView
          label="Breedte"
          first="a"
          second="b"
          size={size}
          minimum={180}
          maximum={300}
          onSizeChange={(next) => {
            sizes.push(next);
            setSize(next);
          }}
        />
      );
    }
    const { user } = show(<Split />);
    const bar = screen.getByRole('separator', { name: 'Breedte' });
    bar.focus();
    await user.keyboard('{ArrowRight}{ArrowLeft}{ArrowLeft}{ArrowLeft}{End}');
    expect(sizes).toEqual([216, 200, 184, 180, 300]);
    expect(bar.getAttribute('aria-valuenow')).toBe('300');
    bar.setPointerCapture = vi.fn();
    fireEvent.pointerDown(bar, { pointerId: 1, clientX: 300 });
    fireEvent.pointerMove(bar, { pointerId: 1, clientX: 250 });
    fireEvent.pointerUp(bar, { pointerId: 1 });
    fireEvent.pointerMove(bar, { pointerId: 1, clientX: 100 });
    expect(sizes.at(-1)).toBe(250);
  });
});

interface Department {
  readonly id: string;
  readonly name: string;
  readonly count: number;
}
const departments: readonly Department[] = [
  { id: 'a', name: 'Facturatie', count: 14 },
  { id: 'b', name: 'Verkoop', count: 9 },
];
const columns = [
  { id: 'name', header: 'Afdeling', cell: (row: Department) => row.name },
  { id: 'count', header: 'Aantal', align: 'end' as const, isSortable: true, cell: (row: Department) => row.count },
];

describe('DataTable', () => {
  it('has heads, row names and sorting, and opens with Enter', async () => {
    const onSelect = vi.fn();
    const onOpen = vi.fn();
    const onSort = vi.fn();
    const { user } = show(
      <DataTable
        label="Afdelingen"
        columns={columns}
        rows={departments}
        rowId={(row) => row.id}
        emptyText="geen"
        selectionMode="single"
        selected={[]}
        onSelect={onSelect}
        onOpen={onOpen}
        sort={{ column: 'count', direction: 'ascending' }}
        onSort={onSort}
      />,
    );
    expect(screen.getByRole('columnheader', { name: 'Aantal' }).getAttribute('aria-sort')).toBe('ascending');
    expect(screen.getByRole('rowheader', { name: 'Verkoop' })).toBeTruthy();
    await user.click(screen.getByRole('columnheader', { name: 'Aantal' }));
    expect(onSort).toHaveBeenCalledExactlyOnceWith({ column: 'count', direction: 'descending' });
    await user.click(screen.getByRole('row', { name: /Verkoop/ }));
    expect(onSelect).toHaveBeenCalledWith(['b']);
    await user.keyboard('{Enter}');
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('b');
  });

  it('runs an action of a row', async () => {
    const onRowAction = vi.fn();
    const { user } = show(
      <DataTable
        label="Afdelingen"
        columns={columns}
        rows={departments}
        rowId={(row) => row.id}
        emptyText="geen"
        rowActions={() => [{ id: 'delete', label: 'Verwijderen' }]}
        rowActionsLabel={(row) => `Acties voor ${row.name}`}
        onRowAction={onRowAction}
      />,
    );
    await user.click(screen.getByRole('button', { name: 'Acties voor Verkoop' }));
    await user.click(screen.getByRole('menuitem', { name: 'Verwijderen' }));
    expect(onRowAction).toHaveBeenCalledExactlyOnceWith('delete', 'b');
  });

  it('chooses many by checkbox and says what is missing when empty', async () => {
    const onSelect = vi.fn();
    const labels = { all: 'Alle afdelingen', row: (row: Department) => `Kies ${row.name}` };
    const { user, update } = show(
      <DataTable
        label="Afdelingen"
        columns={columns}
        rows={departments}
        rowId={(row) => row.id}
        emptyText="Nog geen afdelingen"
        selectionMode="multiple"
        selected={['a']}
        onSelect={onSelect}
        checkboxLabels={labels}
      />,
    );
    await user.click(screen.getByRole('checkbox', { name: /Kies Verkoop/ }));
    expect(onSelect).toHaveBeenLastCalledWith(['a', 'b']);
    await user.click(screen.getByRole('checkbox', { name: /Alle afdelingen/ }));
    expect(onSelect).toHaveBeenLastCalledWith(['a', 'b']);
    update(
      <DataTable
        label="Afdelingen"
        columns={columns}
        rows={[]}
        rowId={(row: Department) => row.id}
        emptyText="Nog geen afdelingen"
      />,
    );
    expect(screen.getByText('Nog geen afdelingen')).toBeTruthy();
  });
});

describe('NavList and TreeList', () => {
  it('chooses with the arrows', async () => {
    const onSelect = vi.fn();
    const { user } = show(
      <NavList
        label="Gesprekken"
        items={[
          { id: '1', label: 'Een' },
          { id: '2', label: 'Twee' },
        ]}
        selected="1"
        onSelect={onSelect}
      />,
    );
    await user.tab();
    await user.keyboard('{ArrowDown}');
    expect(onSelect).toHaveBeenCalledExactlyOnceWith('2');
  });

  it('closes and opens a branch', async () => {
    const { user } = show(
      <TreeList
        label="Organisatie"
        expandLabel="Openen"
        selected="board"
        onSelect={vi.fn()}
        nodes={[{ id: 'board', label: 'Directie', children: [{ id: 'sales', label: 'Verkoop' }] }]}
      />,
    );
    expect(screen.getByRole('row', { name: /Verkoop/ }).getAttribute('aria-level')).toBe('2');
    await user.tab();
    await user.keyboard('{ArrowLeft}');
    expect(screen.queryByRole('row', { name: /Verkoop/ })).toBeNull();
    await user.keyboard('{ArrowRight}');
    expect(screen.getByRole('row', { name: /Verkoop/ })).toBeTruthy();
  });
});

describe('ChartFrame', () => {
  it('changes to the table with T and back, and saves', async () => {
    const onSave = vi.fn();
    const { user } = show(
      <ChartFrame
        title="Offline weegt 62 % (n = 75)"
        table={<p>tabel</p>}
        onSave={onSave}
        labels={{
          showTable: 'Tabel tonen',
          showChart: 'Grafiek tonen',
          more: 'Meer',
          copy: 'Kopiëren',
          saveSvg: 'Bewaren als SVG',
          savePng: 'Bewaren als PNG',
        }}
      >
        <p>grafiek</p>
      </ChartFrame>,
    );
    const figure = screen.getByRole('figure', { name: 'Offline weegt 62 % (n = 75)' });
    figure.focus();
    await user.keyboard('t');
    expect(within(figure).getByText('tabel')).toBeTruthy();
    expect(within(figure).queryByText('grafiek')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Grafiek tonen' }));
    expect(within(figure).getByText('grafiek')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Meer' }));
    expect(screen.queryByRole('menuitem', { name: 'Kopiëren' })).toBeNull();
    await user.click(screen.getByRole('menuitem', { name: 'Bewaren als PNG' }));
    expect(onSave).toHaveBeenCalledExactlyOnceWith('png');
  });
});

describe('Scores', () => {
  it('diverges from 5.5 within 40 px', () => {
    expect(scoreBarSpan(5.5)).toEqual({ x: 20, width: 0 });
    expect(scoreBarSpan(10)).toEqual({ x: 20, width: 20 });
    expect(scoreBarSpan(1)).toEqual({ x: 0, width: 20 });
    expect(scoreBarSpan(12)).toEqual({ x: 20, width: 20 });
    expect(scoreBarSpan(3.25)).toEqual({ x: 10, width: 10 });
  });

  it('speaks the basis, and shows nothing where there is no score', () => {
    const { container, update } = show(
      <ScoreCell score={3.2} basis="measured" text="3,2" basisLabel="gemeten, n = 156" />,
    );
    expect(container.textContent).toBe('3,2, gemeten, n = 156');
    update(<ScoreCell score={null} basis="measured" text="" basisLabel="" />);
    expect(container.textContent).toBe('');
  });
});
