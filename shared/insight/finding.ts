/** A finding: the sentence that stands as title above a figure, kept as message key and parameters so that it is made into text where it is shown. */
import type { Text } from '../i18n';

export interface Finding {
  /** Key under `insight.findings`. */
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** Rows the sentence rests on. */
  readonly n: number;
}

/** Makes a finding. */
export function finding(key: string, n: number, params: Readonly<Record<string, string | number>> = {}): Finding {
  return { key, params: { n, ...params }, n };
}

/** The finding as a sentence in the language of `text`. */
export function findingText(text: Text, value: Finding): string {
  return text.lookup(`insight.findings.${value.key}`, value.params);
}
