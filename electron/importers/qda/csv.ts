/** A codebook as CSV: our own, Taguette's (tag, description, …), or any with a column for the code's name. */
import { nameKey } from '@shared/domain/parse';
import type { QdaCode } from '@shared/domain/qda';
import Papa from 'papaparse';
import { decodeText } from '../spreadsheet/csv/encoding';
import { colourOf } from './project';

const columnWords: Readonly<Record<'name' | 'path' | 'parent' | 'description' | 'colour', readonly string[]>> = {
  name: ['code', 'codes', 'naam', 'name', 'tag', 'thema', 'theme', 'label'],
  path: ['pad', 'path'],
  parent: ['bovenliggende code', 'parent code', 'parent', 'ouder', 'valt onder', 'categorie', 'category'],
  description: ['omschrijving', 'beschrijving', 'definitie', 'description', 'definition', 'memo', 'toelichting'],
  colour: ['kleur', 'color', 'colour'],
};

interface MutableCode {
  guid: string;
  name: string;
  colour: string | null;
  codable: boolean;
  description: string | null;
  notes: readonly string[];
  children: MutableCode[];
}

/** Separates the parts of a path. */
export const pathSign = ' > ';

/** The tree; null when there is no column for codes. */
export function codebookFromCsv(bytes: Buffer): readonly QdaCode[] | null {
  const { data } = Papa.parse<string[]>(decodeText(bytes).text.replace(/^\uFEFF/u, ''), {
    skipEmptyLines: 'greedy',
    preview: 20_000,
  });
  const [head = [], ...rows] = data;
  const column = (field: keyof typeof columnWords): number =>
    head.findIndex((label) => columnWords[field].includes(nameKey(label)));
  const places = {
    name: column('name'),
    path: column('path'),
    parent: column('parent'),
    description: column('description'),
    colour: column('colour'),
  };
  if (places.name < 0 && places.path < 0) return null;
  const roots: MutableCode[] = [];
  const known = new Map<string, MutableCode>();
  const make = (path: readonly string[]): MutableCode => {
    const key = path.map(nameKey).join('\n');
    const found = known.get(key);
    if (found !== undefined) return found;
    const name = path.at(-1) ?? '?';
    const code: MutableCode = {
      guid: `csv:${key}`,
      name: name.slice(0, 300),
      colour: null,
      codable: true,
      description: null,
      notes: [],
      children: [],
    };
    known.set(key, code);
    if (path.length > 1) make(path.slice(0, -1)).children.push(code);
    else roots.push(code);
    return code;
  };
  for (const row of rows) {
    const cell = (field: keyof typeof columnWords): string =>
      places[field] < 0 ? '' : (row[places[field]] ?? '').trim().replace(/^'(?=[=+\-@])/u, '');
    const path = cell('path')
      .split(pathSign)
      .map((part) => part.trim())
      .filter((part) => part !== '');
    const name = cell('name');
    const parent = cell('parent');
    const whole = path.length > 0 ? path : name === '' ? [] : parent === '' ? [name] : [parent, name];
    if (whole.length === 0) continue;
    const code = make(whole.slice(0, 50));
    code.description = cell('description').slice(0, 20_000) || code.description;
    code.colour = colourOf(cell('colour')) ?? code.colour;
  }
  return roots;
}
