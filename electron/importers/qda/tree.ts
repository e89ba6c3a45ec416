/** Reads the XML of REFI-QDA into a tree of its elements. Only attributes that the standard knows are kept. */
import { refuseImport } from '@shared/errors/importErrors';
import type { XmlAttributes, XmlHandler } from '../spreadsheet/xml';

export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly text: string;
}

interface OpenNode {
  name: string;
  attributes: Record<string, string>;
  children: OpenNode[];
  text: string;
}

const kept = [
  'guid',
  'name',
  'origin',
  'isCodable',
  'color',
  'typeOfVariable',
  'creatingUser',
  'creationDateTime',
  'startPosition',
  'endPosition',
  'plainTextPath',
  'richTextPath',
  'path',
  'targetGUID',
  'originGUID',
  'timeStamp',
  'position',
  'fromSyncPoint',
  'toSyncPoint',
] as const;

/** Elements whose text says something; the white space between others is nothing. */
const withText = new Set([
  'Description',
  'PlainTextContent',
  'TextValue',
  'BooleanValue',
  'IntegerValue',
  'FloatValue',
  'DateValue',
  'DateTimeValue',
]);

/** Elements of one file: a project of 20,000 codings has some 100,000. */
const mostElements = 3_000_000;

/** A handler that builds the tree; `root` is null until the document was read. */
export class TreeBuilder implements XmlHandler {
  wantsText = false;
  #count = 0;
  readonly #stack: OpenNode[] = [];
  #root: OpenNode | null = null;

  get root(): XmlNode | null {
    return this.#root;
  }

  open(name: string, attributes: XmlAttributes): void {
    this.#count += 1;
    if (this.#count > mostElements) throw refuseImport('import.unsafe', { detail: `XML: > ${mostElements}` });
    const found: Record<string, string> = {};
    for (const key of kept) {
      const value = attributes.get(key);
      if (value !== undefined) found[key] = value;
    }
    const node: OpenNode = { name, attributes: found, children: [], text: '' };
    const parent = this.#stack.at(-1);
    if (parent === undefined) this.#root = node;
    else parent.children.push(node);
    this.#stack.push(node);
    this.wantsText = withText.has(name);
  }

  close(): void {
    this.#stack.pop();
    this.wantsText = withText.has(this.#stack.at(-1)?.name ?? '');
  }

  text(piece: string): void {
    const node = this.#stack.at(-1);
    if (node !== undefined) node.text += piece;
  }
}

export function childrenOf(node: XmlNode | null | undefined, name: string): readonly XmlNode[] {
  return node?.children.filter((child) => child.name === name) ?? [];
}

export function childOf(node: XmlNode | null | undefined, name: string): XmlNode | null {
  return node?.children.find((child) => child.name === name) ?? null;
}

/** A GUID without braces, in small letters; null when there is none. */
export function guidOf(text: string | undefined): string | null {
  const found = /^\s*\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}?\s*$/iu.exec(text ?? '');
  return found?.[1]?.toLowerCase() ?? null;
}

/** Any identity: a GUID in one form, otherwise the text as it is (some programs write other ones). */
export function identityOf(text: string | undefined): string | null {
  return text === undefined || text.trim() === '' ? null : (guidOf(text) ?? text.trim());
}
