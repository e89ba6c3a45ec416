/** The names of fields as the command line writes them; they are a promise to other programs (docs/cli.md). */
import { touchpointFields } from '@shared/domain/touchpoint';

const outside: Readonly<Record<string, string>> = {
  processes: 'process',
  modeOverride: 'mode',
  momentOfTruthCustomer: 'momentOfTruth',
  chargeKind: 'emotionalChargeKind',
  rowId: 'id',
  'law:honest': 'brokenLaws',
  'law:respectful': 'brokenLaws',
  'law:safe': 'brokenLaws',
};

/** The name outside of a field inside. An own field is `extra`. */
export function outsideName(field: string | null): string | null {
  if (field === null) return null;
  if (field.startsWith('extra:')) return 'extra';
  return outside[field] ?? field;
}

/** The field inside of a name outside; undefined when there is no such field. */
export function insideName(name: string): string | undefined {
  if (name === 'extra' || name in outside) return name;
  const renamed = Object.entries(outside).find(([inside, given]) => given === name && !inside.startsWith('law:'));
  if (renamed !== undefined) return renamed[0];
  return touchpointFields.some((field) => field.key === name) ? name : undefined;
}
