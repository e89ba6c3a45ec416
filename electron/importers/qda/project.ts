/** The tree of a codebook or project as codes, sources, cases and notes. Tolerant: what is missing is unknown, what has no place is counted. */
import type {
  QdaCase,
  QdaCode,
  QdaCoding,
  QdaLink,
  QdaLoss,
  QdaNote,
  QdaSet,
  QdaUser,
  QdaValue,
  QdaVariable,
} from '@shared/domain/qda';
import { qdaVariableTypes } from '@shared/domain/qda';
import { childOf, childrenOf, identityOf, type XmlNode } from './tree';

/** Counts what has no place here. */
export class LossCount {
  readonly #counts = new Map<QdaLoss, number>();
  add(what: QdaLoss, count = 1): void {
    if (count > 0) this.#counts.set(what, (this.#counts.get(what) ?? 0) + count);
  }
  get list(): readonly { readonly what: QdaLoss; readonly count: number }[] {
    return [...this.#counts].map(([what, count]) => ({ what, count }));
  }
}

const description = (node: XmlNode): string | null => {
  const text = childOf(node, 'Description')?.text ?? '';
  return text.trim() === '' ? null : text;
};

export const noteRefs = (node: XmlNode): readonly string[] =>
  childrenOf(node, 'NoteRef').flatMap((ref) => identityOf(ref.attributes['targetGUID']) ?? []);

/** #RGB and #RRGGBB, with or without the sign, in small letters. */
export function colourOf(text: string | undefined): string | null {
  const found = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/iu.exec(text?.trim() ?? '')?.[1]?.toLowerCase();
  if (found === undefined) return null;
  return found.length === 6 ? `#${found}` : `#${[...found].map((digit) => digit + digit).join('')}`;
}

/** Codes below a node; a code without GUID is told by its place. */
export function codesOf(parent: XmlNode | null, path = ''): readonly QdaCode[] {
  return childrenOf(parent, 'Code').map((node, index) => {
    const name = (node.attributes['name'] ?? '').replace(/ *[\n\r\t]\s*/gu, ' ').trim() || '?';
    const place = `${path}/${index}`;
    return {
      guid: identityOf(node.attributes['guid']) ?? `place:${place}`,
      name: name.slice(0, 300),
      colour: colourOf(node.attributes['color']),
      codable: !/^(?:false|0)$/iu.test(node.attributes['isCodable'] ?? ''),
      description: description(node)?.slice(0, 20_000) ?? null,
      notes: noteRefs(node),
      children: codesOf(node, place),
    };
  });
}

export function codingsOf(node: XmlNode, selection?: XmlNode): readonly QdaCoding[] {
  return childrenOf(node, 'Coding').flatMap((coding) => {
    const code = identityOf(childOf(coding, 'CodeRef')?.attributes['targetGUID']);
    if (code === null) return [];
    return [
      {
        guid: identityOf(coding.attributes['guid']),
        code,
        user: identityOf(coding.attributes['creatingUser']) ?? identityOf(selection?.attributes['creatingUser']),
        at: coding.attributes['creationDateTime'] ?? selection?.attributes['creationDateTime'] ?? null,
      },
    ];
  });
}

export function valuesOf(node: XmlNode): readonly QdaValue[] {
  return childrenOf(node, 'VariableValue').flatMap((value) => {
    const variable = identityOf(childOf(value, 'VariableRef')?.attributes['targetGUID']);
    const text = value.children.find((child) => child.name.endsWith('Value'))?.text ?? '';
    return variable === null || text.trim() === '' ? [] : [{ variable, value: text }];
  });
}

export function usersOf(root: XmlNode): readonly QdaUser[] {
  return childrenOf(childOf(root, 'Users'), 'User').flatMap((node, index) => {
    const guid = identityOf(node.attributes['guid']);
    return guid === null
      ? []
      : [{ guid, name: (node.attributes['name'] ?? '').trim().slice(0, 100) || `coder ${index + 1}` }];
  });
}

export function variablesOf(root: XmlNode): readonly QdaVariable[] {
  return childrenOf(childOf(root, 'Variables'), 'Variable').flatMap((node) => {
    const guid = identityOf(node.attributes['guid']);
    const type = qdaVariableTypes.find((name) => name === node.attributes['typeOfVariable']) ?? 'Text';
    return guid === null ? [] : [{ guid, name: (node.attributes['name'] ?? '').slice(0, 300), type }];
  });
}

export function casesOf(root: XmlNode, losses: LossCount): readonly QdaCase[] {
  return childrenOf(childOf(root, 'Cases'), 'Case').map((node, index) => {
    losses.add('caseSelections', childrenOf(node, 'SelectionRef').length);
    return {
      guid: identityOf(node.attributes['guid']) ?? `case:${index}`,
      name: (node.attributes['name'] ?? '').trim().slice(0, 300) || `case ${index + 1}`,
      description: description(node),
      values: valuesOf(node),
      sources: childrenOf(node, 'SourceRef').flatMap((ref) => identityOf(ref.attributes['targetGUID']) ?? []),
    };
  });
}

/** Notes; their text may stand in a part of its own, read by `textOf`. */
export async function notesOf(
  root: XmlNode,
  textOf: (path: string) => Promise<string | null>,
): Promise<readonly QdaNote[]> {
  const notes: QdaNote[] = [];
  for (const node of childrenOf(childOf(root, 'Notes'), 'Note')) {
    const guid = identityOf(node.attributes['guid']);
    if (guid === null) continue;
    const path = node.attributes['plainTextPath'];
    const text =
      childOf(node, 'PlainTextContent')?.text ??
      (path === undefined ? null : await textOf(path)) ??
      childOf(node, 'Description')?.text ??
      '';
    const name = node.attributes['name']?.trim() ?? '';
    notes.push({
      guid,
      name: name === '' ? null : name.slice(0, 300),
      text: text.slice(0, 20_000),
      user: identityOf(node.attributes['creatingUser']),
      at: node.attributes['creationDateTime'] ?? null,
    });
  }
  return notes;
}

export function linksOf(root: XmlNode): readonly QdaLink[] {
  return childrenOf(childOf(root, 'Links'), 'Link').flatMap((node, index) => {
    const origin = identityOf(node.attributes['originGUID']);
    const target = identityOf(node.attributes['targetGUID']);
    return origin === null || target === null
      ? []
      : [{ guid: identityOf(node.attributes['guid']) ?? `link:${index}`, origin, target }];
  });
}

/** Sets of codes, those within another one after it. A member's GUID stands in `targetGUID` in a project, in `guid` in a codebook. */
export function setsOf(parent: XmlNode): readonly QdaSet[] {
  const within = (node: XmlNode | null, path: string): readonly QdaSet[] =>
    childrenOf(node, 'Set').flatMap((set, index) => {
      const place = `${path}:${index}`;
      const codes = childrenOf(set, 'MemberCode').flatMap(
        (member) => identityOf(member.attributes['targetGUID'] ?? member.attributes['guid']) ?? [],
      );
      const own = { guid: identityOf(set.attributes['guid']) ?? place, name: set.attributes['name'] ?? '', codes };
      return [own, ...within(set, place)];
    });
  return within(childOf(parent, 'Sets'), 'set');
}

/** Sources whose pictures, pages and sound have no place here. */
export function countMedia(root: XmlNode, losses: LossCount): void {
  const sources = childOf(root, 'Sources');
  losses.add('picture', childrenOf(sources, 'PictureSource').length);
  losses.add('pdf', childrenOf(sources, 'PDFSource').length);
  losses.add('media', childrenOf(sources, 'AudioSource').length + childrenOf(sources, 'VideoSource').length);
  losses.add('graphs', childrenOf(childOf(root, 'Graphs'), 'Graph').length);
}
