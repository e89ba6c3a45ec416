/** A short text that stands for the rules and the criteria by which a result was made: when either changes, the result is old. */
import type { Criterion, Rubric } from '@shared/domain/staffing';

/** 32-bit FNV-1a of a text, as eight hexadecimal digits; tells texts apart, and guards nothing. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** ‘1-9f2c01ab’: version of the program's rules, and a digest of the criteria with condition, weight and value. */
export function rubricVersionOf(criteria: readonly Criterion[], rules: Rubric): string {
  const asked = criteria.map(({ id, condition, weight, value }) => [id, condition, weight, value]);
  return `${rules.version}-${digest(JSON.stringify(asked))}`;
}
