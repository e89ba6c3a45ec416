/** Joins class names, leaving out what is false or empty; the only styling helper the components need. */
export function classNames(...parts: readonly (string | false | null | undefined)[]): string {
  return parts.filter(Boolean).join(' ');
}
