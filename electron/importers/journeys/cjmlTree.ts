/** Reads XML after CJML into a small tree: every element by its local name, the attributes the language knows, texts. Refuses what no journey is. */
import { refuseImport } from '@shared/errors/importErrors';
import { spreadsheetLimits } from '../spreadsheet/limits';
import { createXmlScanner, type XmlAttributes, type XmlHandler } from '../spreadsheet/xml';

export interface CjmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly CjmlNode[];
  readonly text: string;
  /** 1-based place among all elements of the file. */
  readonly place: number;
}

interface OpenNode {
  name: string;
  attributes: Record<string, string>;
  children: OpenNode[];
  text: string;
  place: number;
}

const kept = ['id', 'type', 'version', 'actorID', 'actorIDref', 'touchpointID', 'scale', 'basis'] as const;

/** A journey of a thousand communication points has some 20,000 elements. */
const MOST_ELEMENTS = 200_000;
const MOST_CHARACTERS = 20_000_000;
/** How deep CJML goes, with room; a tree this shallow can be walked without care. */
const DEEPEST = 40;

class TreeBuilder implements XmlHandler {
  readonly wantsText = true;
  root: OpenNode | null = null;
  #count = 0;
  readonly #stack: OpenNode[] = [];

  open(name: string, attributes: XmlAttributes): void {
    this.#count += 1;
    if (this.#count > MOST_ELEMENTS) throw refuseImport('import.unsafe', { detail: `XML: > ${MOST_ELEMENTS}` });
    const found: Record<string, string> = {};
    for (const key of kept) {
      const value = attributes.get(key);
      if (value !== undefined) found[key] = value;
    }
    const node: OpenNode = { name, attributes: found, children: [], text: '', place: this.#count };
    const parent = this.#stack.at(-1);
    if (parent === undefined) this.root ??= node;
    else parent.children.push(node);
    this.#stack.push(node);
  }

  close(): void {
    this.#stack.pop();
  }

  text(piece: string): void {
    const node = this.#stack.at(-1);
    if (node !== undefined) node.text += piece;
  }
}

/** Whether a text begins as CJML does; one known writer puts the word ‘undefined’ before it. */
export function looksLikeCjml(start: string): boolean {
  return /^(?:undefined)?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[^]*?-->\s*)*<(?:[\w.-]+:)?cjml[\s>]/iu.test(start);
}

/** The tree of a text. Throws a Refusal `import.*` for what is not well-formed, too large, or brings a document type or entities along. */
export function readCjmlTree(text: string): CjmlNode {
  if (text.length > MOST_CHARACTERS) throw refuseImport('import.tooLarge', { size: text.length / 1e6, max: 20 });
  const builder = new TreeBuilder();
  const scanner = createXmlScanner(builder, { ...spreadsheetLimits, xmlDepth: DEEPEST, xmlText: 200_000 });
  scanner.write(text.replace(/^undefined/u, '').trimStart());
  scanner.end();
  if (builder.root === null) throw refuseImport('import.damaged', { detail: 'XML' });
  return builder.root;
}

export function childrenOf(node: CjmlNode | undefined, name: string): readonly CjmlNode[] {
  return node?.children.filter((child) => child.name.toLowerCase() === name.toLowerCase()) ?? [];
}

/** Text of the first child by one of these names, on one line; empty when there is none. */
export function textOf(node: CjmlNode | undefined, ...names: readonly string[]): string {
  for (const name of names) {
    const [found] = childrenOf(node, name);
    const text = found?.text.replace(/\s+/gu, ' ').trim() ?? '';
    if (text !== '') return text;
  }
  return '';
}
