/**
 * A streaming XML scanner made for documents of tens of millions of tags: it allocates nothing per tag but its name, knows no
 * entities but the five of XML, refuses document types, and holds depth, text and tag sizes to limits.
 * It checks that tags match; it does not check names, duplicate attributes or namespaces.
 */
import { refuseImport } from '@shared/errors/importErrors';
import type { SpreadsheetLimits } from './limits';

/** Attributes of the tag that is being opened; valid only during the call. */
export interface XmlAttributes {
  /** Value by full name ('office:value') or, without a colon, by local name ('id' finds r:id). */
  get(name: string): string | undefined;
}

export interface XmlHandler {
  /** `name` is the local name, without namespace prefix. Also called for empty elements, directly followed by `close`. */
  open(name: string, attributes: XmlAttributes): void;
  close(name: string): void;
  /** Text, in one or more pieces, decoded; only called while `wantsText` is true. */
  text(piece: string): void;
  /** Set by the handler in `open` and `close`: texts that nobody wants are not cut out. */
  wantsText: boolean;
}

const enum Code {
  tab = 9,
  newline = 10,
  return = 13,
  space = 32,
  exclamation = 33,
  quote = 34,
  apostrophe = 39,
  slash = 47,
  colon = 58,
  less = 60,
  equals = 61,
  greater = 62,
  question = 63,
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Replaces the five named entities and numeric ones; anything else means the file is not to be trusted. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]{0,12};?)/g, (_whole, inside: string) => {
    if (!inside.endsWith(';')) throw refuseImport('import.damaged', { detail: 'XML: &' });
    const name = inside.slice(0, -1);
    const known = entities[name];
    if (known !== undefined) return known;
    const number = /^#x([0-9a-f]{1,6})$/i.exec(name)?.[1] ?? null;
    const code =
      number !== null ? Number.parseInt(number, 16) : /^#\d{1,7}$/.test(name) ? Number(name.slice(1)) : Number.NaN;
    if (Number.isNaN(code) || code > 0x10ffff) throw refuseImport('import.unsafe', { detail: `XML: &${name};` });
    return String.fromCodePoint(code);
  });
}

/** The scanner: feed it decoded chunks with `write`, then call `end`. Throws a Refusal at the first fault. */
export function createXmlScanner(
  handler: XmlHandler,
  limits: SpreadsheetLimits,
): { write(chunk: string): void; end(): void } {
  let buffer = '';
  let position = 0;
  let textLength = 0;
  let ended = false;
  let begun = false;
  const stack: string[] = [];
  const localStack: string[] = [];
  // Places of the attributes of the current tag: name start, name end, value start, value end.
  const places = new Int32Array(4 * 64);
  let attributeCount = 0;

  const attributes: XmlAttributes = {
    get(name) {
      const whole = name.includes(':');
      for (let index = 0; index < attributeCount; index += 1) {
        const start = places[4 * index] ?? 0;
        const end = places[4 * index + 1] ?? 0;
        const from = end - name.length;
        if (from < start || !buffer.startsWith(name, from)) continue;
        if (from === start || (!whole && buffer.charCodeAt(from - 1) === Code.colon)) {
          return decodeEntities(buffer.slice(places[4 * index + 2], places[4 * index + 3]));
        }
      }
      return undefined;
    },
  };

  const fault = (detail: string): never => {
    throw refuseImport('import.damaged', { detail: `XML: ${detail}` });
  };

  const emitText = (start: number, end: number): void => {
    textLength += end - start;
    if (textLength > limits.xmlText) throw refuseImport('import.unsafe', { detail: `XML: > ${limits.xmlText}` });
    if (!handler.wantsText) return;
    const raw = buffer.slice(start, end);
    handler.text(decodeEntities(raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw));
  };

  /** Scans the attributes from `at`; answers the place of the closing `>` or -1 when the tag is not complete yet. */
  const scanAttributes = (at: number): number => {
    attributeCount = 0;
    const length = buffer.length;
    for (let index = at; index < length;) {
      const code = buffer.charCodeAt(index);
      if (code === Code.greater) return index;
      if (
        code === Code.space ||
        code === Code.slash ||
        code === Code.newline ||
        code === Code.return ||
        code === Code.tab
      ) {
        index += 1;
        continue;
      }
      const nameStart = index;
      while (index < length) {
        const inName = buffer.charCodeAt(index);
        if (inName === Code.equals || inName === Code.greater || inName <= Code.space) break;
        index += 1;
      }
      const nameEnd = index;
      while (index < length && buffer.charCodeAt(index) <= Code.space) index += 1;
      if (index >= length) return -1;
      if (buffer.charCodeAt(index) !== Code.equals) return fault('attribute');
      index += 1;
      while (index < length && buffer.charCodeAt(index) <= Code.space) index += 1;
      if (index >= length) return -1;
      const quote = buffer.charCodeAt(index);
      if (quote !== Code.quote && quote !== Code.apostrophe) return fault('attribute');
      const valueEnd = buffer.indexOf(quote === Code.quote ? '"' : "'", index + 1);
      if (valueEnd < 0) return -1;
      if (attributeCount >= 64) return fault('attributes');
      const place = 4 * attributeCount;
      places[place] = nameStart;
      places[place + 1] = nameEnd;
      places[place + 2] = index + 1;
      places[place + 3] = valueEnd;
      attributeCount += 1;
      index = valueEnd + 1;
    }
    return -1;
  };

  /** Handles the tag, comment or section that starts at `position`; false when it is not complete yet. */
  const scanMarkup = (): boolean => {
    const next = buffer.charCodeAt(position + 1);
    if (next === Code.slash) return scanClose();
    if (next === Code.question) return skipTo('?>');
    if (next === Code.exclamation) return scanDeclaration();
    let nameEnd = position + 1;
    const length = buffer.length;
    let colon = -1;
    while (nameEnd < length) {
      const code = buffer.charCodeAt(nameEnd);
      if (code <= Code.space || code === Code.greater || code === Code.slash) break;
      if (code === Code.colon) colon = nameEnd;
      nameEnd += 1;
    }
    const end = scanAttributes(nameEnd);
    if (end < 0) return false;
    if (nameEnd === position + 1) return fault('<');
    if (ended) return fault('2');
    const name = buffer.slice(position + 1, nameEnd);
    const local = colon < 0 ? name : buffer.slice(colon + 1, nameEnd);
    const isEmpty = buffer.charCodeAt(end - 1) === Code.slash;
    begun = true;
    textLength = 0;
    handler.open(local, attributes);
    if (isEmpty) {
      handler.close(local);
      if (stack.length === 0) ended = true;
    } else {
      stack.push(name);
      localStack.push(local);
      if (stack.length > limits.xmlDepth) throw refuseImport('import.unsafe', { detail: `XML: > ${limits.xmlDepth}` });
    }
    position = end + 1;
    return true;
  };

  const scanClose = (): boolean => {
    const end = buffer.indexOf('>', position);
    if (end < 0) return false;
    const name = stack.pop();
    const local = localStack.pop();
    if (name === undefined || local === undefined || !buffer.startsWith(name, position + 2)) return fault('</>');
    if (end !== position + 2 + name.length && buffer.slice(position + 2 + name.length, end).trim() !== '')
      return fault('</>');
    textLength = 0;
    handler.close(local);
    if (stack.length === 0) ended = true;
    position = end + 1;
    return true;
  };

  const skipTo = (mark: string): boolean => {
    const end = buffer.indexOf(mark, position + 2);
    if (end < 0) return false;
    position = end + mark.length;
    return true;
  };

  const scanDeclaration = (): boolean => {
    if (buffer.length - position < 9) return false;
    if (buffer.startsWith('<!--', position)) return skipTo('-->');
    if (buffer.startsWith('<![CDATA[', position)) {
      const end = buffer.indexOf(']]>', position);
      if (end < 0) return false;
      textLength += end - position;
      if (textLength > limits.xmlText) throw refuseImport('import.unsafe', { detail: `XML: > ${limits.xmlText}` });
      if (handler.wantsText) handler.text(buffer.slice(position + 9, end));
      position = end + 3;
      return true;
    }
    throw refuseImport('import.unsafe', { detail: 'DOCTYPE' });
  };

  /** Emits the text before the next tag; what may be half an entity or line end stays for the next chunk. */
  const scanText = (last: boolean): boolean => {
    const found = buffer.indexOf('<', position);
    let end = found < 0 ? buffer.length : found;
    if (found < 0 && !last) {
      const ampersand = buffer.lastIndexOf('&');
      if (ampersand >= position && end - ampersand < 14) end = ampersand;
      else if (buffer.charCodeAt(end - 1) === Code.return) end -= 1;
    }
    if (end > position) {
      if (stack.length > 0) emitText(position, end);
      else if (buffer.slice(position, end).replace('\uFEFF', '').trim() !== '') return fault('text');
    }
    position = end;
    return found >= 0;
  };

  const run = (last: boolean): void => {
    for (;;) {
      if (position >= buffer.length) break;
      if (buffer.charCodeAt(position) !== Code.less) {
        if (!scanText(last)) break;
        continue;
      }
      if (!scanMarkup()) {
        if (
          buffer.length - position >
          Math.max(limits.xmlTag, buffer.startsWith('<![CDATA[', position) ? limits.xmlText : 0)
        ) {
          throw refuseImport('import.unsafe', { detail: `XML: > ${limits.xmlTag}` });
        }
        break;
      }
    }
    buffer = buffer.slice(position);
    position = 0;
  };

  return {
    write(chunk) {
      buffer = buffer === '' ? chunk : buffer + chunk;
      run(false);
    },
    end() {
      run(true);
      if (!begun || stack.length > 0 || buffer.trim() !== '') fault('EOF');
    },
  };
}
