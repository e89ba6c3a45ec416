/** One choice of a few that deserve a line of explanation each; for short labels side by side use SegmentedControl. */
import { useId } from 'react';
import { Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components';
import { fieldClass, FieldHelp, FieldLabel, isInvalid, type FieldTexts } from './fieldParts';
import styles from './radio.module.css';

export interface RadioOption<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  readonly description?: string;
  readonly isDisabled?: boolean;
}

export interface RadioGroupProps<Id extends string = string> extends FieldTexts {
  readonly options: readonly RadioOption<Id>[];
  readonly value: Id | null;
  readonly onChange: (value: Id) => void;
  readonly isDisabled?: boolean;
}

/** Radio buttons below each other; arrow keys choose. */
export function RadioGroup<Id extends string = string>(props: RadioGroupProps<Id>) {
  const { label, isLabelHidden, labelNote, description, errorMessage, layout, options, value, onChange } = props;
  const id = useId();
  return (
    <AriaRadioGroup
      className={fieldClass(layout)}
      value={value}
      onChange={(chosen) => {
        const option = options.find((candidate) => candidate.id === chosen);
        if (option !== undefined) onChange(option.id);
      }}
      isDisabled={props.isDisabled ?? false}
      isInvalid={isInvalid(errorMessage)}
      validationBehavior="aria"
    >
      <FieldLabel
        label={label}
        isLabelHidden={isLabelHidden ?? false}
        {...(labelNote !== undefined && { labelNote })}
      />
      <div className={styles.options}>
        {options.map((option) => (
          <div key={option.id}>
            <Radio
              className={styles.radio}
              value={option.id}
              isDisabled={option.isDisabled ?? false}
              {...(option.description !== undefined && { 'aria-describedby': `${id}-${option.id}` })}
            >
              <span className={styles.dot} />
              <span>{option.label}</span>
            </Radio>
            {option.description !== undefined && (
              <p id={`${id}-${option.id}`} className={styles.description}>
                {option.description}
              </p>
            )}
          </div>
        ))}
      </div>
      <FieldHelp description={description} errorMessage={errorMessage} />
    </AriaRadioGroup>
  );
}
