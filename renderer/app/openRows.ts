/** From a figure to the rows behind it. */
import { openTouchpoints } from './navigation';

/** Opens the touchpoint table on these rows alone; a single row gets the keyboard. */
export function openRows(ids: readonly number[]): void {
  const [first] = ids;
  openTouchpoints({
    selection: { preset: 'all', only: [...ids], filters: [], text: '' },
    ...(first !== undefined && ids.length === 1 && { focus: { id: first } }),
  });
}
