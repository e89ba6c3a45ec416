/** One choice from a short fixed list. For long lists, or lists that may grow, use ComboBox. */
import {
  Button as AriaButton,
  ListBox,
  ListBoxSection,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from 'react-aria-components';
import { classNames } from '@renderer/components/classNames';
import { Icon } from '@renderer/components/icons/Icon';
import popover from '@renderer/components/overlays/popover.module.css';
import { fieldClass, FieldHelp, FieldLabel, isInvalid, type FieldTexts } from './fieldParts';
import styles from './fields.module.css';
import { groupOptions, OptionHeader, OptionItem, type Option } from './options';
import list from './options.module.css';

export interface SelectProps<Id extends string = string> extends FieldTexts {
  readonly options: readonly Option<Id>[];
  readonly value: Id | null;
  readonly onChange: (value: Id) => void;
  readonly placeholder: string;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  readonly onBlur?: () => void;
}

/** A button that opens a list; typing jumps to a choice. */
export function Select<Id extends string = string>(props: SelectProps<Id>) {
  const { label, isLabelHidden, labelNote, description, errorMessage, layout, options, value, onChange } = props;
  const chosen = options.find((option) => option.id === value);
  return (
    <AriaSelect
      className={fieldClass(layout)}
      value={value}
      onChange={(key) => {
        const option = options.find((candidate) => candidate.id === key);
        if (option !== undefined && option.id !== value) onChange(option.id);
      }}
      placeholder={props.placeholder}
      isInvalid={isInvalid(errorMessage)}
      isRequired={props.isRequired ?? false}
      isDisabled={props.isDisabled ?? false}
      autoFocus={props.autoFocus ?? false}
      validationBehavior="aria"
      {...(props.onBlur && { onBlur: props.onBlur })}
    >
      <FieldLabel
        label={label}
        isLabelHidden={isLabelHidden ?? false}
        {...(labelNote !== undefined && { labelNote })}
      />
      <AriaButton className={styles.box}>
        <SelectValue className={list.valueText}>
          {({ isPlaceholder, defaultChildren }) =>
            isPlaceholder || chosen === undefined ? (
              defaultChildren
            ) : (
              <span className={list.value}>
                {chosen.sign}
                <span>{chosen.label}</span>
              </span>
            )
          }
        </SelectValue>
        <Icon name="down" size={12} className={list.chevron} />
      </AriaButton>
      <FieldHelp description={description} errorMessage={errorMessage} />
      <Popover className={classNames(popover.popover, list.selectPopover)} offset={4}>
        <ListBox className={list.list}>
          {groupOptions(options).map((group) =>
            group.title === undefined ? (
              group.options.map((option) => <OptionItem key={option.id} option={option} />)
            ) : (
              <ListBoxSection key={group.id} id={group.id}>
                <OptionHeader>{group.title}</OptionHeader>
                {group.options.map((option) => (
                  <OptionItem key={option.id} option={option} />
                ))}
              </ListBoxSection>
            ),
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
