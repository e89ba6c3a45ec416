/** Formula errors: the codes in files and what a Dutch or English program shows for them. */
import type { SheetLocale } from '@shared/domain/sheet';

const dutch: Readonly<Record<string, string>> = {
  '#VALUE!': '#WAARDE!',
  '#REF!': '#VERW!',
  '#DIV/0!': '#DEEL/0!',
  '#N/A': '#N/B',
  '#NAME?': '#NAAM?',
  '#NUM!': '#GETAL!',
  '#NULL!': '#LEEG!',
  '#SPILL!': '#OVERLOOP!',
  '#CALC!': '#BEREKENEN!',
  '#GETTING_DATA': '#GEGEVENS_OPHALEN',
};
const shown = new Set([...Object.keys(dutch), ...Object.values(dutch)]);

/** The error as a program in that language shows it; codes without a translation stay as they are. */
export function errorText(code: string, locale: SheetLocale): string {
  return locale === 'nl' ? (dutch[code] ?? code) : code;
}

/** Whether a text is a formula error as a spreadsheet program writes it into a CSV. */
export function isErrorText(text: string): boolean {
  return shown.has(text);
}
