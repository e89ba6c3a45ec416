/** Writes XML elements as text: escaped, without characters that XML cannot hold. */

// eslint-disable-next-line no-control-regex
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text without what XML 1.0 has no place for: control characters and halves of characters. */
export function xmlSafe(text: string): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed();
  return whole.search(impossible) < 0 ? whole : whole.replace(impossible, '');
}

const special = /[&<>\r"\n\t]/;

export function escapeText(text: string): string {
  const safe = xmlSafe(text);
  // Most texts have nothing to escape; one look is cheaper than four replacements.
  if (!special.test(safe)) return safe;
  return safe.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\r/g, '&#13;');
}

function escapeAttribute(text: string): string {
  const escaped = escapeText(text);
  return special.test(escaped)
    ? escaped.replace(/"/g, '&quot;').replace(/\n/g, '&#10;').replace(/\t/g, '&#9;')
    : escaped;
}

export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** One element with its children (XML already); attributes that are null are left out. */
export function element(name: string, attributes: Attributes, children: readonly string[] = []): string {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) =>
      value === null || value === undefined ? [] : [` ${key}="${escapeAttribute(String(value))}"`],
    )
    .join('');
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`;
}

/** An element that holds text; nothing when there is none. */
export function textElement(name: string, text: string | null): readonly string[] {
  return text === null || text === '' ? [] : [`<${name}>${escapeText(text)}</${name}>`];
}

/** A group of elements; nothing when it would be empty, since the schema allows no empty groups. */
export function group(name: string, children: readonly string[]): readonly string[] {
  return children.length === 0 ? [] : [element(name, {}, children)];
}

export const xmlHead = '<?xml version="1.0" encoding="utf-8"?>\n';
