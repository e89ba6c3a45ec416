/** A date by typing (dd-mm-jjjj in Dutch) or from a calendar. Values are ISO dates as text, without time or zone. */
import { type CalendarDate, parseDate } from '@internationalized/date';
import {
  Button as AriaButton,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Popover,
} from 'react-aria-components';
import { Icon } from '@renderer/components/icons/Icon';
import popover from '@renderer/components/overlays/popover.module.css';
import styles from './date.module.css';
import { fieldClass, FieldHelp, FieldLabel, isInvalid, type FieldTexts } from './fieldParts';
import fields from './fields.module.css';

export interface DateFieldProps extends FieldTexts {
  /** ISO date ("2026-11-21") or null. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  /** Earliest and latest date, ISO. */
  readonly minimum?: string;
  readonly maximum?: string;
  /** Spoken name of the button that opens the calendar. */
  readonly openLabel: string;
  /** Spoken name of the cross that empties the field. */
  readonly clearLabel: string;
  /** Shown when the date lies outside minimum and maximum. */
  readonly invalidMessage: string;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  readonly isReadOnly?: boolean;
  readonly autoFocus?: boolean;
  readonly onBlur?: () => void;
}

/** Reads an ISO date; null for anything else, so that a wrong value shows as an empty field. */
function toCalendarDate(value: string | null | undefined): CalendarDate | null {
  if (value === null || value === undefined) return null;
  try {
    return parseDate(value);
  } catch {
    return null;
  }
}

/** A date field with a calendar. */
export function DateField(props: DateFieldProps) {
  const { label, isLabelHidden, labelNote, description, errorMessage, layout, onChange } = props;
  const value = toCalendarDate(props.value);
  const minimum = toCalendarDate(props.minimum);
  const maximum = toCalendarDate(props.maximum);
  const isOutside =
    value !== null &&
    ((minimum !== null && value.compare(minimum) < 0) || (maximum !== null && value.compare(maximum) > 0));
  const message = isInvalid(errorMessage) ? errorMessage : isOutside ? props.invalidMessage : undefined;
  const isFixed = (props.isDisabled ?? false) || (props.isReadOnly ?? false);
  return (
    <DatePicker
      className={fieldClass(layout)}
      value={value}
      onChange={(date) => onChange(date === null ? null : date.toString())}
      minValue={minimum}
      maxValue={maximum}
      isInvalid={message !== undefined}
      isRequired={props.isRequired ?? false}
      isDisabled={props.isDisabled ?? false}
      isReadOnly={props.isReadOnly ?? false}
      autoFocus={props.autoFocus ?? false}
      validationBehavior="aria"
      shouldForceLeadingZeros
      {...(props.onBlur && { onBlur: props.onBlur })}
    >
      <FieldLabel
        label={label}
        isLabelHidden={isLabelHidden ?? false}
        {...(labelNote !== undefined && { labelNote })}
      />
      <Group className={fields.box}>
        <DateInput className={styles.input}>
          {(segment) => <DateSegment segment={segment} className={styles.segment} />}
        </DateInput>
        {value !== null && !isFixed && (
          <AriaButton
            slot={null}
            className={fields.boxButton}
            aria-label={props.clearLabel}
            onPress={() => onChange(null)}
          >
            <Icon name="close" size={12} />
          </AriaButton>
        )}
        <AriaButton className={fields.boxButton} aria-label={props.openLabel}>
          <Icon name="calendar" size={14} />
        </AriaButton>
      </Group>
      <FieldHelp description={description} errorMessage={message} />
      <Popover className={popover.popover} offset={4}>
        <Dialog className={popover.dialog}>
          <Calendar className={styles.calendar}>
            <header className={styles.header}>
              <AriaButton slot="previous" className={fields.boxButton}>
                <Icon name="left" />
              </AriaButton>
              <Heading className={styles.month} />
              <AriaButton slot="next" className={fields.boxButton}>
                <Icon name="right" />
              </AriaButton>
            </header>
            <CalendarGrid className={styles.grid} weekdayStyle="short">
              <CalendarGridHeader>
                {(day) => <CalendarHeaderCell className={styles.weekday}>{day}</CalendarHeaderCell>}
              </CalendarGridHeader>
              <CalendarGridBody>{(date) => <CalendarCell date={date} className={styles.day} />}</CalendarGridBody>
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  );
}
