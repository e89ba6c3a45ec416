/** Fields of a profile or assignment edited where they stand; empty is unknown, which is a value of its own. */
import { useText } from '@renderer/api';
import { InPlaceField, MultiSelect, parseNumber } from '@renderer/components';
import type { Range } from '@shared/domain/staffing';
import { formatDate } from '@shared/i18n/format';
import { numberText, rangeText } from '../words';

interface Common {
  readonly label: string;
  readonly isReadOnly: boolean;
  /** What stands around the field says it for the eye. */
  readonly isLabelHidden?: boolean;
}

interface TextProps extends Common {
  readonly value: string | null;
  readonly isMultiline?: boolean;
  readonly isRequired?: boolean;
  onSave(value: string | null): void;
}

export function TextValue({ label, value, isReadOnly, isMultiline = false, isRequired = false, onSave }: TextProps) {
  const t = useText();
  return (
    <InPlaceField
      label={label}
      value={value ?? ''}
      emptyText={t('common.unknown')}
      isReadOnly={isReadOnly}
      {...(isMultiline && { isMultiline: true, isStacked: true })}
      {...(isRequired && {
        validate: (text: string) => (text.trim() === '' ? t('staffingScreen.field.required') : null),
      })}
      onSave={(text) => onSave(text.trim() === '' ? null : text.trim())}
    />
  );
}

interface NumberProps extends Common {
  readonly value: number | null;
  readonly minimum: number;
  readonly maximum: number;
  onSave(value: number | null): void;
}

export function NumberValue({ label, value, minimum, maximum, isReadOnly, onSave }: NumberProps) {
  const t = useText();
  const problem = t('staffingScreen.field.number', { minimum, maximum });
  const read = (text: string): number | null => parseNumber(text, t.locale);
  return (
    <InPlaceField
      label={label}
      value={numberText(t, value)}
      emptyText={t('common.unknown')}
      isReadOnly={isReadOnly}
      validate={(text) => {
        if (text.trim() === '') return null;
        const number = read(text);
        return number === null || number < minimum || number > maximum ? problem : null;
      }}
      onSave={(text) => onSave(text.trim() === '' ? null : read(text))}
    />
  );
}

interface RangeProps extends Common {
  readonly value: Range | null;
  onSave(value: Range | null): void;
}

/** "24-32" or "40". */
export function RangeValue({ label, value, isReadOnly, isLabelHidden = false, onSave }: RangeProps) {
  const t = useText();
  const read = (text: string): Range | null => {
    const [low, high, ...more] = text.split(/\s*[-–—]\s*/u).map((part) => parseNumber(part, t.locale));
    if (low === undefined || low === null || more.length > 0) return null;
    const top = high ?? low;
    return top < low ? null : { low, high: top };
  };
  return (
    <InPlaceField
      label={label}
      isLabelHidden={isLabelHidden}
      value={rangeText(t, value)}
      emptyText={t('common.unknown')}
      isReadOnly={isReadOnly}
      validate={(text) => (text.trim() === '' || read(text) !== null ? null : t('staffingScreen.field.range'))}
      onSave={(text) => onSave(text.trim() === '' ? null : read(text))}
    />
  );
}

interface DayProps extends Common {
  readonly value: string | null;
  onSave(value: string | null): void;
}

/** A day as people type it: 21-11-2026 or 2026-11-21. */
export function readDay(text: string): string | null {
  const found = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim());
  const turned = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text.trim());
  const [year, month, day] =
    found !== null ? [found[1], found[2], found[3]] : turned !== null ? [turned[3], turned[2], turned[1]] : [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? null : iso;
}

export function DayValue({ label, value, isReadOnly, isLabelHidden = false, onSave }: DayProps) {
  const t = useText();
  return (
    <InPlaceField
      label={label}
      isLabelHidden={isLabelHidden}
      value={value === null ? '' : formatDate(t.locale, value)}
      emptyText={t('common.unknown')}
      isReadOnly={isReadOnly}
      validate={(text) => (text.trim() === '' || readDay(text) !== null ? null : t('staffingScreen.field.day'))}
      onSave={(text) => onSave(text.trim() === '' ? null : readDay(text))}
    />
  );
}

interface NamesProps extends Common {
  readonly value: readonly string[] | null;
  /** Words that occur already. */
  readonly known: readonly string[];
  onSave(value: readonly string[] | null): void;
}

/** Words from a list that grows; none is unknown. */
export function NamesValue({ label, value, known, isReadOnly, isLabelHidden = false, onSave }: NamesProps) {
  const t = useText();
  const options = [...new Set([...known, ...(value ?? [])])].map((name) => ({ id: name, label: name }));
  return (
    <MultiSelect
      label={label}
      {...(isLabelHidden ? { isLabelHidden } : { layout: 'inline' as const })}
      isDisabled={isReadOnly}
      options={options}
      value={value ?? []}
      onChange={(names) => onSave(names.length === 0 ? null : names)}
      onCreate={(name) => onSave([...(value ?? []), name.trim()])}
      createLabel={(name) => t('staffingScreen.field.create', { name })}
      removeLabel={(name) => t('staffingScreen.field.remove', { name })}
      emptyText={t('common.unknown')}
      placeholder={t('common.unknown')}
    />
  );
}

interface ChoicesProps<Id extends string> extends Common {
  readonly value: readonly Id[] | null;
  readonly options: readonly { readonly id: Id; readonly label: string }[];
  onSave(value: readonly Id[] | null): void;
}

/** Some of a fixed list; none is unknown. */
export function ChoicesValue<Id extends string>({
  label,
  value,
  options,
  isReadOnly,
  isLabelHidden = false,
  onSave,
}: ChoicesProps<Id>) {
  const t = useText();
  return (
    <MultiSelect
      label={label}
      {...(isLabelHidden ? { isLabelHidden } : { layout: 'inline' as const })}
      isDisabled={isReadOnly}
      options={options}
      value={value ?? []}
      onChange={(ids) => {
        const chosen = options.filter(({ id }) => ids.includes(id)).map(({ id }) => id);
        onSave(chosen.length === 0 ? null : chosen);
      }}
      removeLabel={(name) => t('staffingScreen.field.remove', { name })}
      emptyText={t('common.unknown')}
      placeholder={t('common.unknown')}
    />
  );
}
