/** The text of a transcript to read and code in: only the blocks in view are drawn, so a very long one scrolls as easily as a short one. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type CSSProperties } from 'react';
import { LiveRegion } from '@renderer/components';
import { blockAt } from '../model/blocks';
import type { Mark } from '../model/lanes';
import { BlockEditor } from './BlockEditor';
import { BlockRow } from './BlockRow';
import { CaretLayer } from './CaretLayer';
import { CodePicker } from './CodePicker';
import { caretRect, offsetAtPoint } from './geometry';
import { useReaderContents } from './readerContext';
import { onFocusReader, select, useReader } from './readerStore';
import { lineHeight, measures, useTypeSettings } from './typeSettings';
import { useRememberedPlace } from './useRememberedPlace';
import { createReaderKeys } from './useReaderKeyboard';
import { useReaderPointer } from './useReaderPointer';
import { beginEdit } from './beginEdit';
import styles from './reader.module.css';
import './serif.css';

/** Blocks drawn above and below what is in view. */
const OVERSCAN = 8;
/** Width of the margin beside its lanes: badges in two columns and a count. */
const BADGES = 96;
const HINT = 'reader-hint';
const noMarks: readonly Mark[] = [];

export function TranscriptText({ favourites }: { readonly favourites: readonly (number | null)[] }) {
  const contents = useReaderContents();
  const { t, model, transcript, lanes, marksByBlock } = contents;
  const type = useTypeSettings();
  const root = useRef<HTMLDivElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const newest = useRef(0);
  const [width, setWidth] = useState(0);
  const wish = useReader((state) => state.wish);
  const editing = useReader((state) => state.editing);
  const isPicking = useReader((state) => state.picker !== null);
  const said = useReader((state) => state.said);
  const line = lineHeight(type.size);
  const letters = Math.max(
    20,
    Math.min(measures[type.measure] * 16, Math.max(200, width - 120 - lanes * 8 - BADGES)) / (type.size * 0.48),
  );
  const { blocks } = model;
  // oxlint-disable-next-line react/incompatible-library -- the compiler is not used here
  const virtualizer = useVirtualizer({
    count: blocks.length,
    getScrollElement: () => root.current,
    estimateSize: (index) => {
      const block = blocks[index];
      return block === undefined ? line : Math.max(1, Math.ceil((block.end - block.start) / letters)) * line + 12;
    },
    overscan: OVERSCAN,
    paddingStart: 20,
    paddingEnd: 240,
    initialRect: { width: 800, height: 800 },
  });
  const layout = `${width}:${type.size}:${type.serif}:${type.measure}:${lanes}`;
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, layout]);
  useEffect(() => {
    const element = root.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    setWidth(element.clientWidth);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    onFocusReader(() => root.current?.focus({ preventScroll: true }));
    return () => onFocusReader(null);
  }, []);

  /** Scrolls so that an offset is in view; blocks that are not drawn yet are drawn first. */
  const reveal = useCallback(
    (offset: number, align: 'start' | 'center' | 'nearest') => {
      const index = blockAt(blocks, offset);
      // The newest wish counts; an older one that is still looking for its block stops.
      const mine = (newest.current += 1);
      let tries = 0;
      const bring = (): void => {
        const element = root.current;
        if (element === null || index === -1 || mine !== newest.current) return;
        const rect = caretRect(element, index, offset);
        tries += 1;
        if (rect === null) {
          virtualizer.scrollToIndex(index, { align: align === 'nearest' ? 'auto' : align });
          if (tries < 12) requestAnimationFrame(bring);
          return;
        }
        const view = element.getBoundingClientRect();
        // What is brought to the middle needs some room below it: a quote is longer than its first line.
        const room = align === 'center' ? Math.min(8 * line, view.height / 2) : line;
        const isSeen = rect.top >= view.top + line && rect.bottom <= view.bottom - room;
        if (isSeen && align !== 'start') return;
        const wished =
          align === 'start'
            ? 20
            : align === 'center'
              ? view.height / 3
              : rect.top < view.top + line
                ? line * 2
                : view.height - line * 3;
        element.scrollTop += rect.top - view.top - wished;
      };
      bring();
    },
    [blocks, virtualizer, line],
  );
  useEffect(() => {
    if (wish !== null) reveal(wish.offset, wish.align);
  }, [wish, reveal]);

  const firstInView = (): number => {
    const top = root.current?.scrollTop ?? 0;
    const item = virtualizer.getVirtualItems().find((candidate) => candidate.end > top + 4);
    return blocks[item?.index ?? 0]?.start ?? 0;
  };
  useRememberedPlace({ root, uid: transcript.uid, firstInView, reveal });

  const lineFrom = (offset: number, lines: number): number | null => {
    const element = root.current;
    if (element === null) return null;
    const rect = caretRect(element, blockAt(blocks, offset), offset);
    if (rect === null) return null;
    // A page further first scrolls, so that the line that is aimed at is drawn.
    const view = element.getBoundingClientRect();
    let y = rect.top + rect.height / 2 + lines * line;
    if (y < view.top + line || y > view.bottom - line) {
      const before = element.scrollTop;
      element.scrollTop += Math.abs(lines) > 1 ? lines * line : Math.sign(lines) * line * 2;
      y -= element.scrollTop - before;
    }
    // Between blocks and above them there is no line: look a little further.
    for (let step = 0; step < 8; step += 1) {
      const found = offsetAtPoint(element, blocks, rect.left, y);
      if (found !== null && (lines > 0 ? found > offset : found < offset)) return found;
      y += Math.sign(lines) * (line / 2);
    }
    return null;
  };
  const lineEdge = (offset: number, direction: -1 | 1): number | null => {
    const element = root.current;
    if (element === null) return null;
    const rect = caretRect(element, blockAt(blocks, offset), offset);
    const words = element.querySelector('[data-words]')?.getBoundingClientRect();
    if (rect === null || words === undefined) return null;
    const x = direction === -1 ? words.left : words.right;
    return offsetAtPoint(element, blocks, x, rect.top + rect.height / 2);
  };
  const onKeyDown = createReaderKeys({
    contents,
    favourites,
    lineFrom,
    lineEdge,
    linesInView: () => Math.floor((root.current?.clientHeight ?? 0) / line),
    firstInView,
    edit: () => beginEdit(contents),
  });
  const { onPointerDown } = useReaderPointer(root, contents);
  const items = virtualizer.getVirtualItems();
  const drawn = `${layout}:${items[0]?.index ?? 0}:${items.at(-1)?.index ?? 0}`;
  return (
    <>
      {/* Text to read that takes the keyboard: what the caret does is told in the live region. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        ref={root}
        className={styles.reader}
        role="group"
        tabIndex={0}
        aria-label={t('interviewsScreen.reader.text', { name: transcript.name })}
        aria-describedby={HINT}
        style={
          {
            '--letter': `${type.size}px`,
            '--line-height': `${line}px`,
            '--reading': type.serif ? "'Reading Serif', Georgia, serif" : 'var(--font)',
            '--measure': `${measures[type.measure]}rem`,
            '--margin': `${lanes * 8 + BADGES}px`,
          } as CSSProperties
        }
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onFocus={(event) => {
          // With the keyboard the caret begins at the first words in view.
          if (event.target === event.currentTarget && useReader.getState().focus === null) select(firstInView());
        }}
        onCopy={(event) => {
          const { anchor, focus } = useReader.getState();
          if (anchor === null || focus === null || anchor === focus || event.target !== event.currentTarget) return;
          event.clipboardData.setData('text/plain', model.text.slice(Math.min(anchor, focus), Math.max(anchor, focus)));
          event.preventDefault();
        }}
      >
        <span id={HINT} hidden>
          {t('interviewsScreen.reader.hint')}
        </span>
        <div ref={page} className={styles.page} style={{ height: virtualizer.getTotalSize() }}>
          {items.map((item) => {
            const block = blocks[item.index];
            if (block === undefined) return null;
            const isEdited = editing !== null && block.start >= editing.start && block.end <= editing.end;
            const isFirstEdited = isEdited && (blocks[item.index - 1]?.start ?? -1) < editing.start;
            return (
              <div
                key={item.key}
                ref={virtualizer.measureElement}
                data-index={item.index}
                className={styles.row}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                {isFirstEdited ? (
                  <div className={styles.block}>
                    <div className={styles.who} />
                    <BlockEditor span={editing} />
                  </div>
                ) : (
                  !isEdited && (
                    <BlockRow
                      index={item.index}
                      block={block}
                      marks={marksByBlock.get(item.index) ?? noMarks}
                      layout={layout}
                    />
                  )
                )}
              </div>
            );
          })}
          <CaretLayer root={root} page={page} layout={drawn} />
          {isPicking && <CodePicker root={root} page={page} favourites={favourites} />}
        </div>
      </div>
      <LiveRegion message={said} />
    </>
  );
}
