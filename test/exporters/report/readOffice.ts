/** Reads office files as another program does: strict XML, every part declared, every relationship kept, ids unique; and their words. */
import { SaxesParser } from 'saxes';
import { readParts, type Parts } from '@electron/exporters/reportParts/archive';

export interface OfficePackage {
  readonly parts: Parts;
  /** What is wrong with the package, in words; empty when nothing is. */
  readonly defects: readonly string[];
  readonly text: (name: RegExp) => string;
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Walks a part; throws at the first error of well-formedness. */
export function walk(
  xml: string,
  see: (element: Element, path: readonly string[]) => void,
  words?: (text: string, path: readonly string[]) => void,
): void {
  const parser = new SaxesParser({ xmlns: false });
  const path: string[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    path.push(tag.name);
    see({ name: tag.name, attributes: tag.attributes as Record<string, string> }, path);
  });
  parser.on('closetag', () => void path.pop());
  parser.on('text', (text) => words?.(text, path));
  parser.write(xml).close();
}

function folderOf(name: string): string {
  return name.includes('/') ? name.slice(0, name.lastIndexOf('/') + 1) : '';
}

function resolve(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path: string[] = folderOf(from).split('/').filter(Boolean);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

function relationsDefects(parts: Parts): readonly string[] {
  const defects: string[] = [];
  for (const [name, data] of parts) {
    if (!name.endsWith('.rels')) continue;
    const owner = name.replace('_rels/', '').replace(/\.rels$/, '');
    if (owner !== '' && !parts.has(owner)) defects.push(`${name}: belongs to no part`);
    const ids = new Set<string>();
    walk(data.toString('utf8'), ({ name: tag, attributes }) => {
      if (tag !== 'Relationship') return;
      const { Id = '', Target = '', TargetMode = '' } = attributes;
      if (ids.has(Id)) defects.push(`${name}: ${Id} twice`);
      ids.add(Id);
      if (TargetMode !== 'External' && !parts.has(resolve(owner, Target)))
        defects.push(`${name}: ${Target} does not exist`);
    });
    const used = new Set(
      [...(parts.get(owner)?.toString('utf8') ?? '').matchAll(/\br:(?:id|embed|link|pict)="([^"]+)"/g)].map(
        ([, id]) => id ?? '',
      ),
    );
    for (const id of used) if (!ids.has(id)) defects.push(`${owner}: ${id} leads nowhere`);
  }
  return defects;
}

function typeDefects(parts: Parts): readonly string[] {
  const defects: string[] = [];
  const defaults = new Set<string>();
  const overrides = new Set<string>();
  walk(parts.get('[Content_Types].xml')?.toString('utf8') ?? '', ({ name, attributes }) => {
    if (name === 'Default') defaults.add((attributes['Extension'] ?? '').toLowerCase());
    if (name !== 'Override') return;
    const part = (attributes['PartName'] ?? '').slice(1);
    if (overrides.has(part)) defects.push(`${part}: declared twice`);
    overrides.add(part);
    if (!parts.has(part)) defects.push(`${part}: declared, but not there`);
  });
  for (const name of parts.keys()) {
    if (name === '[Content_Types].xml') continue;
    const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    if (!overrides.has(name) && !defaults.has(extension)) defects.push(`${name}: no content type`);
  }
  return defects;
}

function partDefects(name: string, xml: string): readonly string[] {
  const defects: string[] = [];
  const ids = new Set<string>();
  const axes = new Set<string>();
  const used: string[] = [];
  let groups = 0;
  walk(xml, ({ name: tag, attributes }, path) => {
    if (tag === 'p:cNvPr' || tag === 'wp:docPr') {
      const id = attributes['id'] ?? '';
      if (ids.has(id)) defects.push(`${name}: shape ${id} twice`);
      ids.add(id);
    }
    if (tag === 'p:grpSp') groups += 1;
    if (tag === 'c:axId') {
      const value = attributes['val'] ?? '';
      if ((path.at(-2) ?? '').endsWith('Ax')) axes.add(value);
      else used.push(value);
    }
    if (tag === 'a:ext' && 'cx' in attributes && !(Number(attributes['cx']) >= 0 && Number(attributes['cy']) >= 0))
      defects.push(`${name}: a shape without size`);
    if ((tag === 'a:tr' && attributes['h'] === '0') || (tag === 'a:gridCol' && !(Number(attributes['w']) > 0)))
      defects.push(`${name}: a row or column without size`);
  });
  for (const id of used) if (!axes.has(id)) defects.push(`${name}: axis ${id} is not declared`);
  if (groups > 0) defects.push(`${name}: groups`);
  if (/NaN|undefined|Infinity/.test(xml.replace(/<(?:a:t|w:t|c:v|t)\b[^>]*>[^<]*</g, '')))
    defects.push(`${name}: a value that is none`);
  return defects;
}

/** Opens a package and holds it against the rules of its kind. */
export async function readOffice(bytes: Buffer): Promise<OfficePackage> {
  const parts = await readParts(bytes);
  const defects = [...typeDefects(parts), ...relationsDefects(parts)];
  for (const [name, data] of parts) {
    if (name.endsWith('.png') && data.toString('latin1', 1, 4) !== 'PNG') defects.push(`${name}: not a PNG`);
    if (!/\.(xml|rels|vml)$/.test(name)) continue;
    try {
      defects.push(...partDefects(name, data.toString('utf8')));
    } catch (error) {
      defects.push(`${name}: ${String(error)}`);
    }
  }
  return {
    parts,
    defects,
    text: (pattern) => {
      const found: string[] = [];
      for (const [name, data] of parts) {
        if (!pattern.test(name)) continue;
        walk(
          data.toString('utf8'),
          ({ name: tag }) => void (/^(?:a:p|w:p|a:br|w:br|w:tab|c:pt|si)$/.test(tag) && found.push('\n')),
          (text, path) => void (/^(?:a:t|w:t|c:v|t)$/.test(path.at(-1) ?? '') && found.push(text)),
        );
      }
      return found.join('').replace(/\u00a0/g, ' ');
    },
  };
}
