/** Several choices as tags in one box: type to filter, Enter adds, Backspace in the empty box takes the last one away. */
import { useState, type KeyboardEvent } from 'react';
import { Button as AriaButton, ComboBox as AriaComboBox, Group, Input, ListBox, Popover } from 'react-aria-components';
import { classNames } from '@renderer/components/classNames';
import { Icon } from '@renderer/components/icons/Icon';
import popover from '@renderer/components/overlays/popover.module.css';
import { FirstMatch, NEW_OPTION_ID, withCreate } from './ComboBox';
import { fieldClass, FieldHelp, FieldLabel, isInvalid, type FieldTexts } from './fieldParts';
import styles from './fields.module.css';
import { filterOptions, OptionItem, type Option } from './options';
import list from './options.module.css';

export interface MultiSelectOption extends Option {
  /** Colour of its tag: the fixed colours of channels. */
  readonly tone?: 'neutral' | 'online' | 'offline';
}

export interface MultiSelectProps extends FieldTexts {
  readonly options: readonly MultiSelectOption[];
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
  /** Makes a new option of the typed text; the caller adds its id to `value`. */
  readonly onCreate?: (text: string) => void;
  readonly createLabel?: (text: string) => string;
  /** Spoken name of a tag's cross ("E-mail weghalen"). */
  readonly removeLabel: (optionLabel: string) => string;
  readonly placeholder?: string;
  readonly emptyText: string;
  readonly openLabel?: string;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  readonly isReadOnly?: boolean;
  readonly autoFocus?: boolean;
  readonly onBlur?: () => void;
}

/** A box of tags with a filtered list. */
export function MultiSelect(props: MultiSelectProps) {
  const { label, isLabelHidden, labelNote, description, errorMessage, layout, options, value, onChange } = props;
  const [query, setQuery] = useState('');
  const chosen = value.flatMap((id) => options.find((option) => option.id === id) ?? []);
  const items = withCreate(filterOptions(options, query), options, query, props);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Backspace' && query === '' && value.length > 0 && props.isReadOnly !== true) {
      onChange(value.slice(0, -1));
    }
  };

  return (
    <AriaComboBox<Option, 'multiple'>
      className={fieldClass(layout)}
      selectionMode="multiple"
      items={items}
      inputValue={query}
      onInputChange={setQuery}
      value={value}
      onChange={(keys) => {
        const ids = keys.map(String);
        if (ids.includes(NEW_OPTION_ID)) props.onCreate?.(query.trim());
        else if (ids.length !== value.length || ids.some((id) => !value.includes(id))) onChange(ids);
        setQuery('');
      }}
      menuTrigger="focus"
      allowsEmptyCollection
      isInvalid={isInvalid(errorMessage)}
      isRequired={props.isRequired ?? false}
      isDisabled={props.isDisabled ?? false}
      isReadOnly={props.isReadOnly ?? false}
      autoFocus={props.autoFocus ?? false}
      validationBehavior="aria"
      onBlur={() => {
        setQuery('');
        props.onBlur?.();
      }}
    >
      <FieldLabel
        label={label}
        isLabelHidden={isLabelHidden ?? false}
        {...(labelNote !== undefined && { labelNote })}
      />
      <FirstMatch items={items} query={query} />
      <Group className={styles.box}>
        <span className={list.tags}>
          {chosen.map((option) => (
            <span key={option.id} className={classNames(list.chosen, list[option.tone ?? 'neutral'])}>
              <span>{option.label}</span>
              <AriaButton
                slot={null}
                className={list.remove}
                aria-label={props.removeLabel(option.label)}
                excludeFromTabOrder
                isDisabled={(props.isDisabled ?? false) || (props.isReadOnly ?? false)}
                onPress={() => onChange(value.filter((id) => id !== option.id))}
              >
                <Icon name="close" size={12} />
              </AriaButton>
            </span>
          ))}
          <Input
            className={styles.input}
            onKeyDown={onKeyDown}
            {...(props.placeholder !== undefined && chosen.length === 0 && { placeholder: props.placeholder })}
          />
        </span>
        <AriaButton className={styles.boxButton} aria-label={props.openLabel ?? label}>
          <Icon name="down" size={12} />
        </AriaButton>
      </Group>
      <FieldHelp description={description} errorMessage={errorMessage} />
      <Popover className={classNames(popover.popover, list.wide)} offset={4}>
        <ListBox<Option>
          dependencies={[query]}
          className={list.list}
          renderEmptyState={() => <div className={list.empty}>{props.emptyText}</div>}
        >
          {(option) => <OptionItem option={option} query={option.id === NEW_OPTION_ID ? '' : query} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
