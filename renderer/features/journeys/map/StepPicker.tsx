/** Where steps and touchpoints are added: existing touchpoints first, then a new one; several at once with Ctrl+Enter or the mouse. */
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { runCommand, useEngineQuery } from '@renderer/api';
import { Button, Icon, ModeSign } from '@renderer/components';
import { choose } from '../model/gestures';
import { callFocus, useMapStore, type PickerState } from '../model/mapStore';
import { useMapContents } from './mapContext';
import styles from './picker.module.css';

/** Rows of the list at most; more letters narrow it down. */
const MOST = 40;

type Choice =
  | {
      readonly kind: 'touchpoint';
      readonly id: number;
      readonly name: string;
      readonly mode: 'online' | 'offline' | 'hybrid' | null;
      readonly number: number | null;
    }
  | { readonly kind: 'new'; readonly name: string }
  | { readonly kind: 'title'; readonly name: string }
  | { readonly kind: 'journey'; readonly id: number; readonly name: string };

const keyOf = (choice: Choice): string =>
  choice.kind === 'touchpoint' || choice.kind === 'journey'
    ? `${choice.kind}-${choice.id}`
    : `${choice.kind}-${choice.name}`;

export function StepPicker() {
  const picker = useMapStore((state) => state.picker);
  return picker === null ? null : (
    <OpenPicker key={`${picker.stage}-${picker.step ?? 'new'}-${picker.before ?? 'end'}`} picker={picker} />
  );
}

function OpenPicker({ picker }: { readonly picker: PickerState }) {
  const { index, t } = useMapContents();
  const id = useId();
  const [text, setText] = useState(picker.text);
  const [chosen, setChosen] = useState<readonly Choice[]>([]);
  const [at, setAt] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const surface = useRef<HTMLDivElement>(null);
  const choices = useChoices(text, picker.step);
  const current = Math.min(at, choices.length - 1);

  useEffect(() => {
    const input = field.current;
    input?.focus();
    input?.setSelectionRange(input.value.length, input.value.length);
  }, []);
  useEffect(() => {
    const outside = (event: globalThis.PointerEvent): void => {
      if (event.target instanceof Node && surface.current?.contains(event.target) !== true)
        useMapStore.setState({ picker: null });
    };
    window.addEventListener('pointerdown', outside, { capture: true });
    return () => window.removeEventListener('pointerdown', outside, { capture: true });
  }, []);
  useEffect(() => {
    surface.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  const close = (): void => {
    useMapStore.setState({ picker: null });
    callFocus();
  };
  const toggle = (choice: Choice): void => {
    const key = keyOf(choice);
    setChosen((before) =>
      before.some((known) => keyOf(known) === key)
        ? before.filter((known) => keyOf(known) !== key)
        : [...before, choice],
    );
    setText('');
    setAt(0);
    field.current?.focus();
  };
  const add = (list: readonly Choice[]): void => {
    close();
    void addChoices(picker, list);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const option = choices[current];
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' || event.key === 'Tab') close();
    else if (event.key === 'ArrowDown') setAt(Math.min(choices.length - 1, current + 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(0, current - 1));
    else if (event.key === 'Backspace' && text === '') setChosen((before) => before.slice(0, -1));
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      if (option !== undefined) toggle(option);
    } else if (event.key === 'Enter') {
      if (chosen.length > 0 && text.trim() === '') add(chosen);
      else if (option !== undefined) add([...chosen, option]);
    } else return;
    if (event.key !== 'Backspace') event.preventDefault();
  };
  const title =
    picker.step === null
      ? t('journeysScreen.picker.steps')
      : t('journeysScreen.picker.moments', { name: index.steps.get(picker.step)?.name ?? '' });
  return (
    <div
      ref={surface}
      className={styles.picker}
      role="dialog"
      aria-label={title}
      style={{ left: picker.x, top: Math.min(picker.y, window.innerHeight - 380) }}
    >
      <p className={styles.title}>{title}</p>
      {chosen.length > 0 && (
        <ul className={styles.chosen} aria-label={t('journeysScreen.picker.chosen')}>
          {chosen.map((choice) => (
            <li key={keyOf(choice)}>
              {choice.name}
              <button
                type="button"
                aria-label={t('journeysScreen.picker.takeOut', { name: choice.name })}
                onClick={() => toggle(choice)}
              >
                <Icon name="close" size={12} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        ref={field}
        className={styles.input}
        role="combobox"
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={choices.length === 0 ? undefined : `${id}-${current}`}
        aria-label={title}
        placeholder={t('journeysScreen.picker.placeholder')}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onPaste={(event) => {
          const lines = event.clipboardData
            .getData('text')
            .split(/[\r\n]+/)
            .map((line) => line.trim())
            .filter((line) => line !== '');
          if (lines.length < 2) return;
          event.preventDefault();
          setChosen((before) => [
            ...before,
            ...lines.map((name): Choice => ({ kind: 'new', name: name.slice(0, 500) })),
          ]);
        }}
        onKeyDown={onKeyDown}
      />
      <div className={styles.list} role="listbox" id={`${id}-list`} aria-label={title} aria-multiselectable>
        {choices.map((choice, place) => (
          // The keyboard works from the field above; the mouse points here.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={keyOf(choice)}
            id={`${id}-${place}`}
            role="option"
            aria-selected={place === current}
            className={styles.option}
            onPointerDown={(event) => event.preventDefault()}
            onClick={(event) =>
              event.ctrlKey || event.metaKey || event.shiftKey ? toggle(choice) : add([...chosen, choice])
            }
          >
            <Sign choice={choice} />
            <span className={styles.name}>
              {choice.kind === 'new' && t('journeysScreen.picker.newTouchpoint', { name: choice.name })}
              {choice.kind === 'title' && t('journeysScreen.picker.titleOnly', { name: choice.name })}
              {choice.kind === 'journey' && t('journeysScreen.picker.linkTo', { name: choice.name })}
              {choice.kind === 'touchpoint' && choice.name}
            </span>
            {chosen.some((known) => keyOf(known) === keyOf(choice)) && <Icon name="check" size={14} />}
            {choice.kind === 'touchpoint' && choice.number !== null && (
              <span className={styles.number}>{choice.number}</span>
            )}
          </div>
        ))}
        {choices.length === 0 && <p className={styles.none}>{t('journeysScreen.picker.typeName')}</p>}
      </div>
      <div className={styles.foot}>
        <span>{t('journeysScreen.picker.hint')}</span>
        {chosen.length > 0 && (
          <Button size="small" variant="primary" onPress={() => add(chosen)}>
            {t('journeysScreen.picker.addChosen', { count: chosen.length })}
          </Button>
        )}
      </div>
    </div>
  );
}

function Sign({ choice }: { readonly choice: Choice }) {
  if (choice.kind === 'touchpoint') return <ModeSign mode={choice.mode} />;
  return <Icon name={choice.kind === 'journey' ? 'journeys' : 'plus'} size={12} />;
}

/** What fits the letters typed: touchpoints of the table, then a new one, and for new steps a step without touchpoint and journeys. */
function useChoices(text: string, step: number | null): readonly Choice[] {
  const { index } = useMapContents();
  const wanted = text.trim();
  const order = useEngineQuery('touchpoint.order', wanted === '' ? {} : { text: wanted.slice(0, 500) }, {
    keepPrevious: true,
    gcTime: 30_000,
  }).data;
  const ids = useMemo(() => (order === undefined ? [] : Array.from(order.ids.subarray(0, MOST))), [order]);
  const rows = useEngineQuery(
    'touchpoint.rows',
    { ids },
    { enabled: ids.length > 0, keepPrevious: true, gcTime: 30_000 },
  ).data;
  const journeys = useEngineQuery('journey.list', {}, { enabled: step === null && wanted !== '' }).data;
  return useMemo(() => {
    const there = new Set(
      step === null
        ? []
        : (index.steps.get(step)?.moments ?? []).map((moment) => index.moments.get(moment)?.touchpoint),
    );
    const found = (ids.length === 0 ? [] : (rows ?? []))
      .filter((row) => !there.has(row.id))
      .map((row): Choice => ({ kind: 'touchpoint', id: row.id, name: row.name, mode: row.mode, number: row.number }));
    if (wanted === '') return found;
    const lower = wanted.toLowerCase();
    // Rows whose name begins with the letters come before rows that hold them elsewhere.
    const sorted = found.toSorted(
      (first, second) =>
        Number(second.name.toLowerCase().startsWith(lower)) - Number(first.name.toLowerCase().startsWith(lower)),
    );
    const isKnown = found.some(({ name }) => name.toLowerCase() === lower);
    const made: readonly Choice[] = isKnown ? [] : [{ kind: 'new', name: wanted.slice(0, 500) }];
    if (step !== null) return [...sorted, ...made];
    const linked = (journeys ?? [])
      .filter(({ id, name }) => id !== index.map.journey.id && name.toLowerCase().includes(lower))
      .slice(0, 5)
      .map(({ id, name }): Choice => ({ kind: 'journey', id, name }));
    return [...sorted, ...made, { kind: 'title', name: wanted.slice(0, 500) }, ...linked];
  }, [ids, rows, journeys, wanted, step, index]);
}

async function addChoices(picker: PickerState, list: readonly Choice[]): Promise<void> {
  const reference = (choice: Choice): number | { name: string } =>
    choice.kind === 'touchpoint' ? choice.id : { name: choice.name };
  if (picker.step !== null) {
    await runCommand('journeyMoment.create', { step: picker.step, touchpoints: list.map(reference) });
    return;
  }
  const steps = list.map((choice) => {
    if (choice.kind === 'title') return { title: choice.name };
    if (choice.kind === 'journey') return { linkedJourney: choice.id };
    return { touchpoints: [reference(choice)] };
  });
  const result = await runCommand('journeyStep.create', { stage: picker.stage, before: picker.before, steps });
  if (result.ok) choose(result.value.value.ids.slice(-1));
}
