/** Choosing in a cell: typing filters, arrows walk, Enter takes. Several choices stand as chips; names that are not there yet can be made. */
import { filterOptions, fold, Icon, Kbd, Tag, type Option } from '@renderer/components';
import { useId, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Ending, OpenCell } from './openCell';
import { newPrefix, type Choices } from './choices';
import styles from './editors.module.css';
import { endingOf, handled } from './endings';

const MOST_SHOWN = 200;

export function OptionEditor({ cell, choices }: { readonly cell: OpenCell; readonly choices: Choices }) {
  const { edit, table, commit } = cell;
  const { t } = table.current;
  const { isMultiple } = choices;
  const [query, setQuery] = useState(edit.typed ?? '');
  const [chosen, setChosen] = useState<readonly string[]>(choices.selected);
  const options = useMemo(
    () => shownOptions(choices, query, t('touchpoints.edit.create', { name: query.trim() })),
    [choices, query, t],
  );
  const [highlight, setHighlight] = useState(() =>
    edit.typed === null
      ? Math.max(
          0,
          options.findIndex((option) => chosen.includes(option.id)),
        )
      : 0,
  );
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const done = useRef(false);
  const listId = useId();

  useLayoutEffect(() => input.current?.focus({ preventScroll: true }), []);
  useLayoutEffect(() => {
    list.current?.querySelector(`[data-index="${highlight}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [highlight]);

  const at = options[Math.min(highlight, options.length - 1)];
  const finish = (ids: readonly string[], ending: Ending): void => {
    if (done.current) return;
    done.current = true;
    commit(choices.toValue(ids), ending);
  };
  const flip = (id: string): readonly string[] => {
    if (id === 'none') return chosen.includes('none') ? [] : ['none'];
    const rest = chosen.filter((known) => known !== 'none');
    return rest.includes(id) ? rest.filter((known) => known !== id) : [...rest, id];
  };
  /** Enter in a list of several: what was typed or walked to is added first, an untouched list is closed as it is. */
  const pick = (option: Option | undefined, ending: Ending): void => {
    if (option === undefined) {
      if (query.trim() === '') finish(chosen, ending);
      return;
    }
    if (!isMultiple) finish([option.id], ending);
    else if (query.trim() !== '' && !chosen.includes(option.id)) {
      setChosen(flip(option.id));
      setQuery('');
      setHighlight(0);
    } else finish(chosen, ending);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      handled(event);
      done.current = true;
      edit.cancel();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      handled(event);
      const count = Math.max(1, options.length);
      setHighlight((before) => (before + (event.key === 'ArrowDown' ? 1 : count - 1)) % count);
    } else if (event.key === ' ' && isMultiple && query === '' && at !== undefined) {
      handled(event);
      setChosen(flip(at.id));
    } else if (event.key === 'Backspace' && query === '') {
      handled(event);
      if (isMultiple) setChosen(chosen.slice(0, -1));
      else finish([], { end: 'stay', isForAll: false });
    } else if (event.key === 'Enter' && event.altKey) {
      handled(event);
      if (at !== undefined)
        finish(isMultiple ? [...new Set([...chosen, at.id])] : [at.id], { end: 'down', isForAll: false });
    } else {
      const ending = endingOf(event);
      event.stopPropagation();
      if (ending === null) return;
      event.preventDefault();
      // An unwise choice is never taken in passing.
      if (at?.isDiscouraged === true && !isMultiple && !choices.selected.includes(at.id)) {
        if (event.key === 'Tab') {
          done.current = true;
          edit.finish(ending.end);
        }
        return;
      }
      const isUntouched = query === '' && !isMultiple && event.key === 'Tab';
      if (isUntouched) finish(choices.selected, ending);
      else pick(at, ending);
    }
  };

  const hasUnwise = options.some((option) => option.isDiscouraged === true);
  const single = isMultiple ? undefined : choices.options.find((option) => option.id === choices.selected[0]);
  return (
    <div
      className={styles.host}
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget) || done.current) return;
        if (isMultiple) finish(chosen, { end: 'stay', isForAll: false });
        else {
          done.current = true;
          edit.finish('stay');
        }
      }}
    >
      <div className={styles.choiceBox} style={isMultiple ? { minWidth: Math.max(edit.width, 220) } : undefined}>
        {isMultiple &&
          chosen.map((id) => (
            <Tag key={id} tone={id.startsWith(newPrefix) ? 'new' : 'neutral'}>
              {labelOf(id, choices)}
            </Tag>
          ))}
        <input
          ref={input}
          role="combobox"
          aria-label={edit.column.label}
          aria-expanded
          aria-controls={listId}
          aria-autocomplete="list"
          {...(at !== undefined && { 'aria-activedescendant': `${listId}-${options.indexOf(at)}` })}
          className={styles.choiceInput}
          value={query}
          placeholder={isMultiple || single === undefined || single.id === '' ? '' : single.label}
          onChange={(event) => {
            setQuery(event.target.value);
            setHighlight(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div className={styles.list} data-upwards={edit.opensUpwards} data-leftwards={edit.opensLeftwards}>
        <div
          ref={list}
          id={listId}
          role="listbox"
          aria-label={edit.column.label}
          aria-multiselectable={isMultiple}
          className={styles.options}
        >
          {options.slice(0, MOST_SHOWN).map((option, index) => (
            // Keyboard: the input above has the focus and walks this list.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={option.id}
              id={`${listId}-${index}`}
              data-index={index}
              role="option"
              tabIndex={-1}
              aria-selected={chosen.includes(option.id)}
              className={styles.option}
              data-on={index === Math.min(highlight, options.length - 1)}
              data-unwise={option.isDiscouraged === true}
              onPointerMove={() => setHighlight(index)}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() =>
                isMultiple ? setChosen(flip(option.id)) : finish([option.id], { end: 'stay', isForAll: false })
              }
            >
              {isMultiple && (
                <span className={styles.tick}>{chosen.includes(option.id) && <Icon name="check" size={12} />}</span>
              )}
              {option.sign !== undefined && <span className={styles.sign}>{option.sign}</span>}
              <span className={styles.optionTexts}>
                <Marked text={option.label} query={query} />
                {option.description !== undefined && <em>{option.description}</em>}
              </span>
              {option.note !== undefined && <span className={styles.note}>{option.note}</span>}
            </div>
          ))}
          {options.length === 0 && <div className={styles.empty}>{t('touchpoints.edit.noMatch')}</div>}
        </div>
        <div className={styles.foot}>
          <Kbd keys="Enter" /> {t(isMultiple ? 'touchpoints.edit.done' : 'touchpoints.edit.choose')}
          {isMultiple && (
            <>
              <Kbd keys={t('touchpoints.edit.spaceKey')} /> {t('touchpoints.edit.tick')}
            </>
          )}
          {hasUnwise && (
            <>
              <Kbd keys="Alt+Enter" /> {t('touchpoints.edit.anyway')}
            </>
          )}
        </div>
      </div>
    </div>
  );
}

function labelOf(id: string, choices: Choices): string {
  return id.startsWith(newPrefix)
    ? id.slice(newPrefix.length)
    : (choices.options.find((option) => option.id === id)?.label ?? '');
}

/** Options that fit what was typed, and the one that makes a new entry. */
export function shownOptions(choices: Choices, query: string, createLabel: string): readonly Option[] {
  const name = query.trim();
  const found = filterOptions(choices.options, query).filter((option) => name === '' || option.id !== '');
  const isKnown = choices.options.some((option) => fold(option.label) === fold(name));
  if (!choices.canCreate || name === '' || isKnown) return found;
  return [...found, { id: `${newPrefix}${name}`, label: createLabel, sign: <Icon name="plus" size={14} /> }];
}

function Marked({ text, query }: { readonly text: string; readonly query: string }) {
  const needle = fold(query.trim());
  const at = needle === '' || fold(text).length !== text.length ? -1 : fold(text).indexOf(needle);
  if (at < 0) return <span>{text}</span>;
  return (
    <span>
      {text.slice(0, at)}
      <b>{text.slice(at, at + needle.length)}</b>
      {text.slice(at + needle.length)}
    </span>
  );
}
