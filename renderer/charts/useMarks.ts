/** Makes the marks of a chart reachable: click, Enter and Space choose one, arrows walk along them; Tab passes the chart by in one step. */
import { useState, type KeyboardEvent } from 'react';
import { nextMark, type Direction, type MarkPlace } from './geometry/marks';

export interface Mark extends MarkPlace {
  /** Spoken name, with its figures. */
  readonly label: string;
  readonly ids: readonly number[] | Int32Array;
}

export interface MarkProps {
  readonly role?: 'button';
  readonly tabIndex?: number;
  readonly 'aria-label'?: string;
  readonly 'data-mark'?: number;
  readonly onClick?: () => void;
  readonly onFocus?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent<SVGElement>) => void;
}

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** Props for each mark by index; none when the chart is a still picture. One mark at a time can be reached by Tab. */
export function useMarks(
  marks: readonly Mark[],
  onSelect: ((ids: readonly number[]) => void) | undefined,
): (index: number) => MarkProps {
  const [active, setActive] = useState(0);
  if (onSelect === undefined) return () => ({});
  const current = active < marks.length ? active : 0;
  const choose = (index: number): void => {
    const mark = marks[index];
    if (mark !== undefined) onSelect([...mark.ids]);
  };
  const goTo = (index: number, from: SVGElement): void => {
    setActive(index);
    from.ownerSVGElement?.querySelector<SVGElement>(`[data-mark="${index}"]`)?.focus();
  };
  return (index) => ({
    role: 'button',
    tabIndex: index === current ? 0 : -1,
    'aria-label': marks[index]?.label ?? '',
    'data-mark': index,
    onClick: () => choose(index),
    onFocus: () => setActive(index),
    onKeyDown: (event) => {
      const direction = directions[event.key];
      if (direction !== undefined) goTo(nextMark(marks, index, direction), event.currentTarget);
      else if (event.key === 'Home') goTo(0, event.currentTarget);
      else if (event.key === 'End') goTo(marks.length - 1, event.currentTarget);
      else if (event.key === 'Enter' || event.key === ' ') choose(index);
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
  });
}
