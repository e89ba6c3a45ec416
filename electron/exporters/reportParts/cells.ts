/** Cells of report tables as text: signs are written with a mark that every font has, so no meaning is lost. */
import type { CellSign, ReportCell } from '@shared/report/model';

const signs: Readonly<Record<CellSign, string>> = {
  online: '●',
  offline: '■',
  hybrid: '◐',
  promise: '',
  deliver: '',
  settle: '',
  star: '★',
  peak: '◆',
  heart: '♥',
};

/** The text of a cell, its sign before it; '' for none. */
export function cellText(cell: ReportCell | undefined): string {
  if (cell === undefined) return '';
  const sign = cell.sign === undefined ? '' : signs[cell.sign];
  return [sign, cell.text].filter(Boolean).join(' ');
}
