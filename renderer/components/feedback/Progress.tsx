/** Progress of what takes longer than a second: a bar, and a panel with a way to stop it. */
import { ProgressBar as AriaProgressBar, Label } from 'react-aria-components';
import { Button } from '@renderer/components/buttons/Button';
import { classNames } from '@renderer/components/classNames';
import styles from './progress.module.css';

export interface ProgressBarProps {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  /** From 0 to 1; null while it is not known. */
  readonly value: number | null;
  /** Spoken and shown at the right ("12.400 van 50.000 rijen"). */
  readonly valueText?: string;
}

/** A thin bar. */
export function ProgressBar({ label, isLabelHidden = false, value, valueText }: ProgressBarProps) {
  const isUnknown = value === null;
  return (
    <AriaProgressBar
      className={styles.progress}
      value={value ?? 0}
      minValue={0}
      maxValue={1}
      isIndeterminate={isUnknown}
      {...(valueText !== undefined && { valueLabel: valueText })}
      {...(isLabelHidden && { 'aria-label': label })}
    >
      {({ percentage }) => (
        <>
          {(!isLabelHidden || valueText !== undefined) && (
            <span className={styles.texts}>
              {!isLabelHidden && <Label className={styles.label}>{label}</Label>}
              {valueText !== undefined && <span className={styles.valueText}>{valueText}</span>}
            </span>
          )}
          <span className={styles.track}>
            <span
              className={classNames(styles.fill, isUnknown && styles.unknown)}
              style={isUnknown ? undefined : { width: `${percentage ?? 0}%` }}
            />
          </span>
        </>
      )}
    </AriaProgressBar>
  );
}

export interface ProgressPanelProps {
  readonly title: string;
  readonly value: number | null;
  readonly valueText?: string;
  /** What is being done right now. */
  readonly detail?: string;
  readonly onCancel?: () => void;
  readonly cancelLabel?: string;
  readonly isCancelling?: boolean;
}

/** Progress in the place of what is being made. */
export function ProgressPanel(props: ProgressPanelProps) {
  const { title, value, valueText, detail, onCancel, cancelLabel, isCancelling = false } = props;
  return (
    <div className={styles.panel}>
      <ProgressBar label={title} value={value} {...(valueText !== undefined && { valueText })} />
      <div className={styles.foot}>
        <span className={styles.detail}>{detail}</span>
        {onCancel !== undefined && (
          <Button size="small" onPress={onCancel} isDisabled={isCancelling}>
            {cancelLabel}
          </Button>
        )}
      </div>
    </div>
  );
}
