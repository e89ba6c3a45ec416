/** What a grid is told by the feature that uses it: columns, where rows come from, and what its gestures do. */
import type { ReactNode } from 'react';
import type { CellAddress, CellRange } from './model/address';
import type { FillDirection } from './model/fill';
import type { Direction } from './model/navigation';
import type { TextBlock } from './model/tabularText';

export type GridDensity = 'compact' | 'normal' | 'roomy';

/** Height of a row in pixels. */
export const rowHeights: Readonly<Record<GridDensity, number>> = { compact: 26, normal: 32, roomy: 40 };

export interface GridColumn<Row> {
  readonly key: string;
  /** Full name: tooltip, menus, screen readers. */
  readonly label: string;
  /** What stands in the header; the label when left out. */
  readonly header?: ReactNode;
  readonly group: string;
  readonly groupLabel: string;
  readonly width: number;
  readonly minimumWidth?: number;
  readonly align?: 'start' | 'end' | 'center';
  /** Primary: semibold in the active row; soft: small muted text, as for references. */
  readonly tone?: 'normal' | 'primary' | 'soft';
  readonly isEditable: boolean;
  readonly isSortable: boolean;
  /** Space changes the value at once (yes, no, unknown). */
  readonly isToggle?: boolean;
  /** What is drawn in the cell; null for unknown. */
  render(row: Row): ReactNode;
  /** The value as text: clipboard and screen readers. Empty for unknown. */
  text(row: Row): string;
}

/** Rows by id; the grid asks for what it shows and is told when one changes. */
export interface GridRows<Row> {
  get(id: number): Row | undefined;
  subscribe(id: number, listener: () => void): () => void;
  /** Rows in view first, then those that may come into view. */
  want(visible: readonly number[], near: readonly number[]): void;
}

export interface GridLayout {
  readonly columns: readonly { readonly key: string; readonly width: number; readonly visible: boolean }[];
  /** Visible columns that stay at the left. */
  readonly frozen: number;
  readonly density: GridDensity;
}

export interface GridSort {
  readonly column: string;
  readonly descending: boolean;
}

/** How an edit ended: the active cell moves on, stays, or the value goes to the whole selection. */
export type EditEnd = 'next' | 'previous' | 'down' | 'up' | 'stay';

export interface CellEditorProps<Row> {
  readonly id: number;
  readonly row: Row;
  readonly column: GridColumn<Row>;
  /** Text to begin with in place of the value ('' when a key was typed: the key itself follows); null = edit the value. */
  readonly typed: string | null;
  /** Size of the cell. */
  readonly width: number;
  readonly height: number;
  /** True when a list finds no room under the cell and more above it. */
  readonly opensUpwards: boolean;
  /** True when a list finds no room to the right of the cell's left edge. */
  readonly opensLeftwards: boolean;
  /** Closes the editor; the value has been sent by the editor itself. */
  finish(end: EditEnd): void;
  /** Closes the editor and leaves the value as it was. */
  cancel(): void;
  /** True when the edit was ended by Ctrl+Enter: the value is meant for every selected cell. */
  selectionIds(): readonly number[];
}

/** Where a menu opens, and on what. */
export type GridMenuPlace = {
  readonly x: number;
  readonly y: number;
  /** Opened by the keyboard: the first entry is ready for Enter. */
  readonly isByKey?: boolean;
} & ({ readonly kind: 'cells' } | { readonly kind: 'column'; readonly key: string });

/** What the gestures of the grid do; ranges are visual rows and columns. */
export interface GridHandlers {
  /** Texts of a range; a promise when rows have to be fetched. */
  copy(range: CellRange, isCut: boolean): TextBlock | Promise<TextBlock>;
  writeClipboard(text: string, html: string): void;
  readClipboard(): Promise<string | null>;
  paste(text: string, range: CellRange): void;
  clear(range: CellRange): void;
  fill(source: CellRange, target: CellRange, direction: FillDirection): void;
  toggle(cell: CellAddress): void;
  today(cell: CellAddress): void;
  insertRow(where: 'above' | 'below'): void;
  deleteRows(): void;
  duplicateRows(): void;
  moveRows(direction: 'up' | 'down'): void;
  /** Ctrl+arrow over rows that may not be at hand. */
  edge(cell: CellAddress, direction: Direction): CellAddress | Promise<CellAddress>;
  openMenu(place: GridMenuPlace): void;
  openDetail(): void;
  find(): void;
  toggleGroup(key: string): void;
  sort(column: string, isAdded: boolean): void;
  layoutChanged(layout: GridLayout): void;
}

/** Texts of the grid itself. */
export interface GridTexts {
  readonly label: string;
  readonly rowHeader: string;
  readonly loading: string;
  readonly columnMenu: (column: string) => string;
  readonly resize: (column: string) => string;
  readonly groupRows: (label: string, count: number) => string;
  readonly sortedAscending: string;
  readonly sortedDescending: string;
}
