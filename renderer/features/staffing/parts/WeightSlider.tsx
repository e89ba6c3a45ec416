/** The weight of one criterion: drag or arrows, the list follows while it moves; a small line marks what the assignment says. */
import { Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';
import { ToneSign } from '@renderer/charts/staffing';
import styles from './weightSlider.module.css';

export interface WeightSliderProps {
  readonly label: string;
  /** What was asked, behind the label. */
  readonly note: string;
  readonly letter: string;
  readonly tone: number;
  readonly value: number;
  /** Weight that the assignment has. */
  readonly original: number;
  readonly isDisabled?: boolean;
  /** While it moves. */
  onChange(value: number): void;
}

export const mostWeight = 100;

export function WeightSlider(props: WeightSliderProps) {
  const { label, note, letter, tone, value, original, isDisabled = false, onChange } = props;
  return (
    <Slider
      className={styles.slider}
      aria-label={`${label}, ${note}`}
      minValue={0}
      maxValue={mostWeight}
      step={1}
      value={value}
      isDisabled={isDisabled}
      onChange={(next) => onChange(Array.isArray(next) ? (next[0] ?? 0) : next)}
    >
      <ToneSign tone={tone} letter={letter} />
      <span className={styles.body}>
        <span className={styles.words} aria-hidden>
          <span>{label}</span>
          <span className={styles.note}>{note}</span>
        </span>
        <SliderTrack className={styles.track}>
          <i className={styles.filled} style={{ width: `${(value / mostWeight) * 100}%` }} />
          <i className={styles.original} style={{ left: `${(original / mostWeight) * 100}%` }} />
          <SliderThumb className={styles.thumb} />
        </SliderTrack>
      </span>
      <SliderOutput className={styles.value}>{String(value)}</SliderOutput>
    </Slider>
  );
}
