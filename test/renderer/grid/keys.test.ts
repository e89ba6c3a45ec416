/** The keyboard table of the grid, and places in pixels. */
import { describe, expect, it } from 'vitest';
import { groupSpans, type ColumnModel } from '@renderer/components/grid/columnModel';
import { boxesOf, columnAt, HEADER, scrollFor, spotAt } from '@renderer/components/grid/geometry';
import { keyAction, type KeyAction } from '@renderer/components/grid/model/keys';
import type { GridColumn } from '@renderer/components/grid/types';

function press(key: string, modifiers = ''): KeyAction | null {
  return keyAction({
    key,
    ctrl: modifiers.includes('c'),
    shift: modifiers.includes('s'),
    alt: modifiers.includes('a'),
  });
}

describe('keys', () => {
  it('moves, extends and jumps with arrows', () => {
    expect(press('ArrowDown')).toEqual({ kind: 'move', direction: 'down', extend: false });
    expect(press('ArrowLeft', 's')).toEqual({ kind: 'move', direction: 'left', extend: true });
    expect(press('ArrowRight', 'cs')).toEqual({ kind: 'edge', direction: 'right', extend: true });
    expect(press('ArrowUp', 'a')).toEqual({ kind: 'moveRows', direction: 'up' });
    expect(press('ArrowDown', 'as')).toEqual({ kind: 'columnMenu' });
  });

  it('leads out of the grid with F6, since Tab goes from cell to cell', () => {
    expect(press('F6')).toEqual({ kind: 'leave', direction: 'forward' });
    expect(press('F6', 's')).toEqual({ kind: 'leave', direction: 'back' });
    expect(press('Tab')).toEqual({ kind: 'step', step: 'next' });
  });

  it('leaves Alt+Left and Alt+Right to the program, and Ctrl+Enter too', () => {
    expect(press('ArrowLeft', 'a')).toBeNull();
    expect(press('Enter', 'c')).toBeNull();
    expect(press('k', 'c')).toBeNull();
    expect(press('z', 'c')).toBeNull();
  });

  it('begins an edit with anything that types, dead keys included', () => {
    for (const key of ['a', 'É', '7', '€', 'Dead', 'Process', '😀']) expect(press(key)).toEqual({ kind: 'type' });
    for (const key of ['F5', 'Shift', 'CapsLock', 'Control']) expect(press(key)).toBeNull();
    expect(press('F2')).toEqual({ kind: 'edit' });
  });

  it('knows the gestures of a spreadsheet', () => {
    expect(press('d', 'c')).toEqual({ kind: 'fill', direction: 'down' });
    expect(press('r', 'c')).toEqual({ kind: 'fill', direction: 'right' });
    expect(press(' ', 'c')).toEqual({ kind: 'selectColumns' });
    expect(press(' ', 's')).toEqual({ kind: 'selectRows' });
    expect(press(' ')).toEqual({ kind: 'toggle' });
    expect(press('a', 'c')).toEqual({ kind: 'selectAll' });
    expect(press(';', 'c')).toEqual({ kind: 'today' });
    expect(press('-', 'c')).toEqual({ kind: 'deleteRows' });
    expect(press('+', 'c')).toEqual({ kind: 'insertRow', where: 'below' });
    expect(press('I', 'cs')).toEqual({ kind: 'insertRow', where: 'above' });
    expect(press('F10', 's')).toEqual({ kind: 'menu' });
    expect(press('Delete')).toEqual({ kind: 'clear' });
    expect(press('Enter', 's')).toEqual({ kind: 'step', step: 'up' });
  });
});

function column(key: string, group: string): GridColumn<null> {
  return {
    key,
    label: key,
    group,
    groupLabel: group,
    width: 100,
    isEditable: true,
    isSortable: true,
    render: () => null,
    text: () => '',
  };
}

const model: ColumnModel<null> = {
  columns: [
    { column: column('name', 'a'), index: 0, left: 30, width: 200, isFrozen: true },
    { column: column('stage', 'b'), index: 1, left: 0, width: 100, isFrozen: false },
    { column: column('score', 'b'), index: 2, left: 100, width: 50, isFrozen: false },
    { column: column('owner', 'c'), index: 3, left: 150, width: 120, isFrozen: false },
  ],
  frozenCount: 1,
  gutter: 30,
  frozenWidth: 230,
  bodyWidth: 270,
};

describe('places', () => {
  it('tells cells, row headers and headers apart, scrolled or not', () => {
    expect(spotAt(300, 10, { left: 0, top: 0 }, model, 32, 100)).toEqual({ kind: 'header' });
    expect(spotAt(10, HEADER + 40, { left: 0, top: 0 }, model, 32, 100)).toEqual({ kind: 'rowHeader', row: 1 });
    expect(spotAt(240, HEADER + 1, { left: 110, top: 64 }, model, 32, 100)).toEqual({
      kind: 'cell',
      cell: { row: 2, column: 2 },
    });
    expect(spotAt(100, HEADER + 9999, { left: 0, top: 0 }, model, 32, 10)).toEqual({
      kind: 'cell',
      cell: { row: 9, column: 0 },
    });
    expect(columnAt(5000, 0, model)).toBe(3);
  });

  it('splits a range over the frozen and the scrolling part', () => {
    const boxes = boxesOf({ top: 1, bottom: 2, left: 0, right: 2 }, model, 32);
    expect(boxes.frozen).toEqual({ left: 30, top: 32, width: 200, height: 64 });
    expect(boxes.body).toEqual({ left: 0, top: 32, width: 150, height: 64 });
    expect(boxesOf({ top: 0, bottom: 0, left: 3, right: 3 }, model, 32).frozen).toBeNull();
  });

  it('scrolls no further than needed', () => {
    const view = { left: 0, top: 0, width: 430, height: HEADER + 320 };
    expect(scrollFor({ row: 9, column: 0 }, view, model, 32)).toEqual({ left: 0, top: 0 });
    expect(scrollFor({ row: 10, column: 0 }, view, model, 32)).toEqual({ left: 0, top: 32 });
    expect(scrollFor({ row: 0, column: 3 }, view, model, 32)).toEqual({ left: 70, top: 0 });
    expect(scrollFor({ row: 0, column: 0 }, { ...view, left: 70 }, model, 32).left).toBe(70);
  });

  it('gives neighbouring columns of a group one heading', () => {
    expect(groupSpans(model.columns.slice(1)).map(({ key, width, count }) => [key, width, count])).toEqual([
      ['b', 150, 2],
      ['c', 120, 1],
    ]);
  });
});
