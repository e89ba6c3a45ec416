/** The list of codes beside what is selected: type a name, Enter codes, Ctrl+Enter makes a new code. */
import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { classNames, Highlighted, Icon, Kbd } from '@renderer/components';
import { blockAt } from '../model/blocks';
import { lookOf } from '../model/codeLooks';
import { findCodes } from '../model/findCodes';
import { CodeBadge } from '../signs';
import { codePassage, uncode } from './coding';
import { caretRect } from './geometry';
import { quoteInHand, useReaderContents } from './readerContext';
import { returnToText, useReader } from './readerStore';
import styles from './picker.module.css';

/** Codes in the list at most; more letters narrow it down. */
const MOST = 60;

export interface CodePickerProps {
  readonly root: RefObject<HTMLDivElement | null>;
  readonly page: RefObject<HTMLDivElement | null>;
  readonly favourites: readonly (number | null)[];
}

export function CodePicker({ root, page, favourites }: CodePickerProps) {
  const contents = useReaderContents();
  const { t, codes, looks, codeById } = contents;
  const id = useId();
  const picker = useReader((state) => state.picker);
  const lastCode = useReader((state) => state.lastCode);
  const focus = useReader((state) => state.focus);
  const anchor = useReader((state) => state.anchor);
  const quote = useReader((state) => state.quote);
  const [text, setText] = useState(picker?.text ?? '');
  const [at, setAt] = useState(0);
  const surface = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const held = quoteInHand(contents, { anchor, focus, quote });
  const found = findCodes(codes, text, lastCode).slice(0, MOST);
  const name = text.trim();
  // A new code goes where the last one is, so that families grow together.
  const last = lastCode === null ? undefined : codeById.get(lastCode);
  const parent = last?.parent == null ? undefined : codeById.get(last.parent);
  const isNew = name !== '' && !found.some(({ code }) => code.name.toLocaleLowerCase() === name.toLocaleLowerCase());
  const count = found.length + (isNew ? 1 : 0);
  const current = Math.min(at, Math.max(0, count - 1));

  useLayoutEffect(() => {
    const element = surface.current;
    const view = root.current;
    if (element === null || view === null || page.current === null || focus === null) return;
    const start = Math.min(anchor ?? focus, focus);
    const end = Math.max(anchor ?? focus, focus);
    const { blocks } = contents.model;
    const bottom = caretRect(view, blockAt(blocks, end), end);
    const top = caretRect(view, blockAt(blocks, start), start) ?? bottom;
    if (bottom === null || top === null) return;
    const origin = page.current.getBoundingClientRect();
    const area = view.getBoundingClientRect();
    const isBelow =
      bottom.bottom + element.offsetHeight + 8 < area.bottom || top.top - element.offsetHeight - 8 < area.top;
    const y = isBelow ? bottom.bottom + 6 : top.top - element.offsetHeight - 6;
    element.style.top = `${y - origin.top}px`;
    element.style.left = `${Math.max(16, Math.min(top.left - origin.left, origin.width - element.offsetWidth - 16))}px`;
    const out = y + element.offsetHeight + 8 - area.bottom;
    if (isBelow && out > 0) view.scrollTop += out;
    // Only where it opens: while typing it stays where it is.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  useEffect(() => {
    const input = field.current;
    input?.focus({ preventScroll: true });
    input?.setSelectionRange(input.value.length, input.value.length);
    const outside = (event: globalThis.PointerEvent): void => {
      if (event.target instanceof Node && surface.current?.contains(event.target) !== true)
        useReader.setState({ picker: null });
    };
    window.addEventListener('pointerdown', outside, { capture: true });
    return () => window.removeEventListener('pointerdown', outside, { capture: true });
  }, []);
  useEffect(() => {
    surface.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  const close = (): void => {
    useReader.setState({ picker: null });
    returnToText();
  };
  const take = (index: number, isKept = false): void => {
    const option = found[index];
    if (isKept) {
      setText('');
      setAt(0);
    } else close();
    if (option === undefined) {
      if (isNew) void codePassage(contents, [{ name, parent: parent?.id ?? null }]);
      return;
    }
    const given = held?.codings.filter(({ code }) => code === option.code.id) ?? [];
    // What is given already is taken away by choosing it again.
    if (given.length > 0)
      void uncode(
        contents,
        given.map((coding) => coding.id),
      );
    else void codePassage(contents, [option.code.id]);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' || event.key === 'Tab') close();
    else if (event.key === 'ArrowDown') setAt(Math.min(count - 1, current + 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(0, current - 1));
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      if (name === '') return;
      close();
      void codePassage(contents, [{ name, parent: parent?.id ?? null }]);
    } else if (event.key === 'Enter') take(current, event.shiftKey);
    else return;
    event.preventDefault();
  };
  const digitOf = (code: number): string => {
    const place = favourites.indexOf(code);
    return place === -1 ? '' : String(place + 1);
  };
  return (
    <div
      ref={surface}
      className={styles.picker}
      role="dialog"
      aria-label={t('interviewsScreen.picker.title')}
      data-keep=""
    >
      <div className={styles.field}>
        <Icon name="search" size={16} />
        <input
          ref={field}
          role="combobox"
          aria-expanded
          aria-autocomplete="list"
          aria-controls={`${id}-list`}
          aria-activedescendant={count === 0 ? undefined : `${id}-${current}`}
          aria-label={t('interviewsScreen.picker.label')}
          placeholder={t('interviewsScreen.picker.placeholder')}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div className={styles.list} role="listbox" id={`${id}-list`} aria-label={t('interviewsScreen.picker.label')}>
        {found.map(({ code, also }, index) => {
          const isGiven = held?.codings.some((coding) => coding.code === code.id) === true;
          const digit = digitOf(code.id);
          return (
            // The keyboard works from the field above; the mouse points here.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={code.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === current}
              className={classNames(styles.option, index === current && styles.current)}
              onMouseMove={() => setAt(index)}
              onClick={(event) => take(index, event.shiftKey)}
            >
              <CodeBadge look={lookOf(looks, code.id)} />
              <span className={styles.name}>
                {also === null ? <Highlighted text={code.name} query={text} /> : code.name}
              </span>
              {isGiven && <Icon name="check" size={14} label={t('interviewsScreen.picker.given')} />}
              <span className={styles.note}>
                {also === null
                  ? t('interviewsScreen.picker.quotes', { count: code.quotes })
                  : t('interviewsScreen.picker.also', { text: also })}
              </span>
              {digit !== '' && <Kbd keys={digit} />}
            </div>
          );
        })}
        {isNew && (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- as above
          <div
            id={`${id}-${found.length}`}
            role="option"
            aria-selected={current === found.length}
            className={classNames(styles.option, styles.fresh, current === found.length && styles.current)}
            onMouseMove={() => setAt(found.length)}
            onClick={() => take(found.length)}
          >
            <Icon name="plus" size={16} />
            <span className={styles.name}>{t('interviewsScreen.picker.create', { name })}</span>
            {parent !== undefined && (
              <span className={styles.note}>{t('interviewsScreen.picker.in', { name: parent.name })}</span>
            )}
          </div>
        )}
        {count === 0 && <p className={styles.empty}>{t('interviewsScreen.picker.empty')}</p>}
      </div>
      <div className={styles.foot} aria-hidden>
        <span>
          <Kbd keys="Enter" /> {t('interviewsScreen.picker.code')}
        </span>
        <span>
          <Kbd keys="Ctrl+Enter" /> {t('interviewsScreen.picker.newCode')}
        </span>
        <span>
          <Kbd keys="Esc" /> {t('interviewsScreen.picker.close')}
        </span>
      </div>
    </div>
  );
}
