/** The bars beside a block: one for each code of each quote in its lane, with the letters of the code where the quote begins. */
import { useLayoutEffect, useRef } from 'react';
import { classNames } from '@renderer/components';
import type { Block } from '../model/blocks';
import { lookOf } from '../model/codeLooks';
import type { Mark } from '../model/lanes';
import { CodeBadge, codeColour } from '../signs';
import { linesOf } from './geometry';
import { useDrawing } from './readerContext';
import { returnToText, takeQuote, useReader } from './readerStore';
import styles from './reader.module.css';

const LANE = 8;
const BADGE = 18;
const BADGE_WIDTH = 32;
/** Badges beside each other. */
const COLUMNS = 2;

export interface MarginBarsProps {
  readonly block: Block;
  readonly marks: readonly Mark[];
  readonly layout: string;
}

/** Bars and badges; their places follow from where the words stand, so they are set after the words are laid out. */
export function MarginBars({ block, marks, layout }: MarginBarsProps) {
  const { t, quote: quoteNow, codeNames, looks, lanes, model } = useDrawing();
  const margin = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = margin.current;
    const row = element?.closest<HTMLElement>('[data-block]');
    if (element === null || row === null || row === undefined || marks.length === 0) return;
    const height = row.getBoundingClientRect().height;
    const bottoms: number[] = [];
    let hidden = 0;
    for (const [index, mark] of marks.entries()) {
      const lines = linesOf(row, mark.start, mark.end);
      const bar = element.querySelector<HTMLElement>(`[data-bar="${index}"]`);
      const badge = element.querySelector<HTMLElement>(`[data-badge="${index}"]`);
      if (lines === null || bar === null) continue;
      // A bar that goes on in the next block runs to the edge of this one.
      const top = mark.start < block.start ? 0 : lines.top + 3;
      const bottom = mark.end > block.end ? height : lines.bottom - 3;
      bar.style.top = `${top}px`;
      bar.style.height = `${Math.max(6, bottom - top)}px`;
      if (badge === null) continue;
      const wished = lines.top + 4;
      let column = 0;
      while (column < COLUMNS - 1 && (bottoms[column] ?? 0) > wished) column += 1;
      if ((bottoms[column] ?? 0) > wished) column = (bottoms[0] ?? 0) <= (bottoms[1] ?? 0) ? 0 : 1;
      const place = Math.max(wished, bottoms[column] ?? 0);
      const isOut = place > wished && place + BADGE > height + 6;
      badge.hidden = isOut;
      if (isOut) hidden += 1;
      else {
        badge.style.top = `${place}px`;
        badge.style.left = `${lanes * LANE + 8 + column * BADGE_WIDTH}px`;
        bottoms[column] = place + BADGE + 2;
      }
    }
    const more = element.querySelector<HTMLElement>('[data-more]');
    if (more !== null) {
      more.hidden = hidden === 0;
      more.textContent = `+${hidden}`;
      more.style.top = `${Math.max(0, height - 16)}px`;
      more.style.left = `${lanes * LANE + 8 + COLUMNS * BADGE_WIDTH}px`;
    }
  }, [block, marks, layout, lanes]);
  if (marks.length === 0) return <div className={styles.margin} />;
  return (
    <div ref={margin} className={styles.margin}>
      {marks.map((mark, index) => {
        const look = lookOf(looks, mark.code);
        const colour = codeColour(look);
        const name = codeNames.get(mark.code) ?? t('interviewsScreen.reader.noCode');
        const words = model.text.slice(mark.start, Math.min(mark.end, mark.start + 80)).replace(/\s+/gu, ' ');
        const begins = mark.start >= block.start;
        const point = {
          onMouseEnter: () => useReader.setState({ lit: mark.quote }),
          onMouseLeave: () => useReader.setState({ lit: null }),
          onClick: () => {
            const quote = quoteNow(mark.quote);
            if (quote !== undefined) takeQuote(quote, false);
            returnToText();
          },
        };
        return (
          <span key={mark.key}>
            <span
              data-bar={index}
              aria-hidden
              title={name}
              className={classNames(styles.bar, styles[`bar-${look.pattern}`], colour.className)}
              style={{ ...colour.style, left: mark.lane * LANE }}
              {...point}
            />
            {begins && (
              <button
                type="button"
                tabIndex={-1}
                data-badge={index}
                className={styles.badge}
                title={name}
                aria-label={t('interviewsScreen.reader.badge', { letters: look.letters, name, text: words })}
                {...point}
                onFocus={point.onMouseEnter}
                onBlur={point.onMouseLeave}
              >
                <CodeBadge look={look} />
              </button>
            )}
          </span>
        );
      })}
      <span data-more="" hidden className={styles.more} />
    </div>
  );
}
