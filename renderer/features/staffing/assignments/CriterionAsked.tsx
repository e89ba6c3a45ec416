/** What one criterion asks, edited where it stands: a figure, a list, hours, a day, a place. A list keeps at least one item: without any it would ask nothing. */
import { useText } from '@renderer/api';
import { InPlaceField, NumberField } from '@renderer/components';
import type { CommandParams } from '@shared/contract';
import type { StaffingWords } from '@shared/contract/staffing.contract';
import { cxLevels, type Criterion } from '@shared/domain/staffing';
import { processes } from '@shared/domain/terms';
import { ChoicesValue, DayValue, NamesValue, RangeValue } from '../parts/fields';
import styles from './assignments.module.css';

type GivenValue = CommandParams<'assignment.setCriteria'>['criteria'][number]['value'];

export interface CriterionAskedProps {
  readonly criterion: Criterion;
  /** What the criterion is about, for the label. */
  readonly name: string;
  /** What is asked in words, where it cannot be changed here. */
  readonly asked: string;
  readonly words: StaffingWords | null;
  readonly isReadOnly: boolean;
  onChange(value: GivenValue): void;
}

export function CriterionAsked({ criterion, name, asked, words, isReadOnly, onChange }: CriterionAskedProps) {
  const t = useText();
  const { value } = criterion;
  const label = t('staffingScreen.assignments.askedOf', { name });
  const field = { label, isLabelHidden: true, isReadOnly } as const;
  const figure = (current: number, maximum: number, onFigure: (next: number) => void) => (
    <NumberField
      label={label}
      isLabelHidden
      value={current}
      minimum={0}
      maximum={maximum}
      fractionDigits={1}
      isReadOnly={isReadOnly}
      notANumberMessage={t('staffingScreen.field.number', { minimum: 0, maximum })}
      onChange={(next) => next !== null && onFigure(next)}
    />
  );
  switch (value.kind) {
    case 'skill':
    case 'trait':
      return figure(value.least, 5, (least) => onChange({ ...value, least }));
    case 'years':
      return figure(value.least, 80, (least) => onChange({ ...value, least }));
    case 'rate':
      return figure(value.most, 100_000, (most) => onChange({ ...value, most }));
    case 'online':
      return figure(value.share, 100, (share) => onChange({ ...value, share }));
    case 'levels':
      return (
        <ChoicesValue
          {...field}
          value={value.levels}
          options={cxLevels.map((id) => ({ id, label: t(`staffing.level.${id}`) }))}
          onSave={(levels) => levels !== null && onChange({ kind: 'levels', levels: [...levels] })}
        />
      );
    case 'processes':
      return (
        <ChoicesValue
          {...field}
          value={value.processes}
          options={processes.map((id) => ({ id, label: t(`domain.process.${id}`) }))}
          onSave={(list) => list !== null && onChange({ kind: 'processes', processes: [...list] })}
        />
      );
    case 'sectors':
    case 'languages':
      return (
        <NamesValue
          {...field}
          value={value.names}
          known={words?.[value.kind] ?? []}
          onSave={(names) => names !== null && onChange({ kind: value.kind, names: [...names] })}
        />
      );
    case 'hours':
      return (
        <RangeValue
          {...field}
          value={value}
          onSave={(hours) => hours !== null && onChange({ kind: 'hours', low: hours.low, high: hours.high })}
        />
      );
    case 'start':
      return (
        <DayValue {...field} value={value.date} onSave={(date) => date !== null && onChange({ kind: 'start', date })} />
      );
    case 'place':
      return (
        <div className={styles.place}>
          <InPlaceField
            label={label}
            isLabelHidden
            isReadOnly={isReadOnly}
            value={value.place}
            emptyText={t('common.unknown')}
            validate={(text) => (text.trim() === '' ? t('staffingScreen.field.required') : null)}
            onSave={(text) => onChange({ ...value, place: text.trim() })}
          />
          <NumberField
            label={t('staffingScreen.assignments.nearOf', { place: value.place })}
            isLabelHidden
            value={value.near}
            minimum={0}
            maximum={1000}
            fractionDigits={0}
            isReadOnly={isReadOnly}
            notANumberMessage={t('staffingScreen.field.number', { minimum: 0, maximum: 1000 })}
            onChange={(near) => near !== null && onChange({ ...value, near })}
          />
          <span>km</span>
        </div>
      );
    case 'text':
      return asked;
  }
}
