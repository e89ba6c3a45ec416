/** One choice from a list that is filtered by typing, with explanation per choice and, where allowed, making a new one. */
import { useContext, useEffect, useState, type KeyboardEvent, type ReactNode } from 'react';
import {
  Button as AriaButton,
  ComboBox as AriaComboBox,
  ComboBoxStateContext,
  Group,
  Input,
  ListBox,
  Popover,
} from 'react-aria-components';
import { classNames } from '@renderer/components/classNames';
import { Icon } from '@renderer/components/icons/Icon';
import popover from '@renderer/components/overlays/popover.module.css';
import { fieldClass, FieldHelp, FieldLabel, isInvalid, type FieldTexts } from './fieldParts';
import styles from './fields.module.css';
import { filterOptions, fold, OptionItem, type Option } from './options';
import list from './options.module.css';

/** Key of the choice that makes a new option; no domain id looks like this. */
export const NEW_OPTION_ID = ' new';

export interface ComboBoxProps extends FieldTexts {
  readonly options: readonly Option[];
  readonly value: string | null;
  /** Called when a choice is made, or with null when the field is left or Enter is pressed after emptying it. */
  readonly onChange: (value: string | null) => void;
  /** Makes a new option of the typed text; its presence allows new ones. The caller sets `value` to it. */
  readonly onCreate?: (text: string) => void;
  /** Text of the choice that makes a new one ("‘Manager Kla’ toevoegen"); required with `onCreate`. */
  readonly createLabel?: (text: string) => string;
  readonly placeholder?: string;
  readonly emptyText: string;
  /** Spoken name of the arrow that opens the list; the label of the field unless given. */
  readonly openLabel?: string;
  /** Hints under the list, such as "Enter kiezen, Alt+Enter toch deze". */
  readonly footer?: ReactNode;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  readonly isReadOnly?: boolean;
  readonly autoFocus?: boolean;
  readonly onBlur?: () => void;
  readonly onCancel?: () => void;
}

/** Type to filter, arrows and Enter to choose, Escape to leave it as it was. */
export function ComboBox(props: ComboBoxProps) {
  const { label, isLabelHidden, labelNote, description, errorMessage, layout, options, value, onChange } = props;
  const selected = options.find((option) => option.id === value);
  const [draft, setDraft] = useState<string | null>(null);
  const [isCleared, setCleared] = useState(false);
  const text = draft ?? selected?.label ?? '';
  const query = draft === null || draft === selected?.label ? '' : draft;
  const items = withCreate(filterOptions(options, query), options, query, props);

  const settle = () => {
    setDraft(null);
    setCleared(false);
  };
  const choose = (id: string) => {
    settle();
    if (id === NEW_OPTION_ID) props.onCreate?.(query.trim());
    else if (id !== value) onChange(id);
  };
  const leave = () => {
    if (isCleared && value !== null) onChange(null);
    settle();
  };

  return (
    <AriaComboBox
      className={fieldClass(layout)}
      items={items}
      inputValue={text}
      onInputChange={(typed) => {
        // React Aria also reports the text it fills in itself; that is no draft.
        setDraft(typed === selected?.label ? null : typed);
        setCleared(typed === '');
      }}
      value={isCleared ? null : value}
      onChange={(key) => {
        if (key !== null) choose(String(key));
      }}
      onBlur={() => {
        leave();
        props.onBlur?.();
      }}
      menuTrigger="focus"
      allowsEmptyCollection
      isInvalid={isInvalid(errorMessage)}
      isRequired={props.isRequired ?? false}
      isDisabled={props.isDisabled ?? false}
      isReadOnly={props.isReadOnly ?? false}
      autoFocus={props.autoFocus ?? false}
      validationBehavior="aria"
    >
      <FieldLabel
        label={label}
        isLabelHidden={isLabelHidden ?? false}
        {...(labelNote !== undefined && { labelNote })}
      />
      <FirstMatch items={items} query={query} />
      <KeyGuard
        options={options}
        onForce={choose}
        onEnterCleared={isCleared ? leave : undefined}
        onEscape={() => {
          settle();
          props.onCancel?.();
        }}
      >
        <Group className={styles.box}>
          <Input
            className={styles.input}
            {...(props.placeholder !== undefined && { placeholder: props.placeholder })}
          />
          <AriaButton className={styles.boxButton} aria-label={props.openLabel ?? label}>
            <Icon name="down" size={12} />
          </AriaButton>
        </Group>
      </KeyGuard>
      <FieldHelp description={description} errorMessage={errorMessage} />
      <Popover className={classNames(popover.popover, list.wide)} offset={4}>
        <ListBox<Option>
          dependencies={[query]}
          className={list.list}
          renderEmptyState={() => <div className={list.empty}>{props.emptyText}</div>}
        >
          {(option) => <OptionItem option={option} query={option.id === NEW_OPTION_ID ? '' : query} />}
        </ListBox>
        {props.footer !== undefined && <div className={list.footer}>{props.footer}</div>}
      </Popover>
    </AriaComboBox>
  );
}

/** Adds the choice that makes a new option, when the text is not yet the name of one. */
export function withCreate(
  shown: readonly Option[],
  all: readonly Option[],
  query: string,
  create: Pick<ComboBoxProps, 'onCreate' | 'createLabel'>,
): readonly Option[] {
  const text = query.trim();
  if (create.onCreate === undefined || text === '' || all.some((option) => fold(option.label) === fold(text)))
    return shown;
  const label = create.createLabel?.(text) ?? text;
  return [...shown, { id: NEW_OPTION_ID, label, sign: <Icon name="plus" size={14} /> }];
}

interface KeyGuardProps {
  readonly options: readonly Option[];
  readonly onForce: (id: string) => void;
  readonly onEnterCleared: (() => void) | undefined;
  readonly onEscape: () => void;
  readonly children: ReactNode;
}

/** Sees keys before React Aria does: an unwise choice is taken by Alt+Enter only, never by Enter or Tab in passing. */
function KeyGuard({ options, onForce, onEnterCleared, onEscape, children }: KeyGuardProps) {
  const state = useContext(ComboBoxStateContext);
  const onKeyDownCapture = (event: KeyboardEvent) => {
    const focused = state?.isOpen === true ? state.selectionManager.focusedKey : null;
    const option = options.find((candidate) => candidate.id === focused);
    if (event.key === 'Enter' && option !== undefined && event.altKey) {
      event.preventDefault();
      event.stopPropagation();
      onForce(option.id);
      state?.close();
    } else if (event.key === 'Enter' && option?.isDiscouraged === true) {
      event.preventDefault();
      event.stopPropagation();
    } else if (event.key === 'Tab' && (option?.isDiscouraged === true || focused === NEW_OPTION_ID)) {
      state?.selectionManager.setFocusedKey(null);
    } else if (event.key === 'Enter' && focused === null && onEnterCleared !== undefined) {
      onEnterCleared();
    } else if (event.key === 'Escape') {
      onEscape();
    }
  };
  return (
    <div role="presentation" className={styles.guard} onKeyDownCapture={onKeyDownCapture}>
      {children}
    </div>
  );
}

/**
 * Puts the highlight on the first good choice while typing, so that Enter takes it as in a spreadsheet's list.
 * An unwise choice is never highlighted by itself; making a new one only when nothing else is left.
 */
export function FirstMatch({ items, query }: { readonly items: readonly Option[]; readonly query: string }) {
  const state = useContext(ComboBoxStateContext);
  const isOpen = state?.isOpen ?? false;
  const good = items.filter((item) => item.isDisabled !== true && item.isDiscouraged !== true);
  const first = good.find((item) => item.id !== NEW_OPTION_ID) ?? (items.length === 1 ? good[0] : undefined);
  const firstId = first?.id ?? null;
  const manager = state?.selectionManager;
  const focusedKey = manager?.focusedKey ?? null;
  const isTyped = isOpen && query.trim() !== '';
  // React Aria takes the highlight away at every change of the text; this puts it back.
  useEffect(() => {
    if (isTyped && focusedKey === null && firstId !== null) manager?.setFocusedKey(firstId);
  }, [isTyped, focusedKey, firstId, manager]);
  return null;
}
