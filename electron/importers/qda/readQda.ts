/** Reads a REFI-QDA codebook (.qdc) or project (.qdpx), a codebook as CSV, or a database of Taguette or QualCoder, under the limits of every file from outside. */
import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { transcriptText, type Span } from '@shared/domain/interview';
import {
  qdaOrigin,
  type QdaDraft,
  type QdaImportOptions,
  type QdaProject,
  type QdaSelection,
  type QdaSource,
} from '@shared/domain/qda';
import { fail, ok, Refusal, type Result } from '@shared/errors/appError';
import { refuseImport } from '@shared/errors/importErrors';
import {
  fitConventions,
  offsetMap,
  spanInward,
  standardConvention,
  type ConventionFit,
  type OffsetConvention,
} from '@shared/insight/interview/offsets';
import { openArchive, type Archive } from '../spreadsheet/archive';
import { decodeText } from '../spreadsheet/csv/encoding';
import { megabytes, type SpreadsheetLimits } from '../spreadsheet/limits';
import { createXmlScanner } from '../spreadsheet/xml';
import { readDocx } from '../transcripts/docx';
import { transcriptCharacters, transcriptLimits } from '../transcripts/limits';
import { codebookFromCsv } from './csv';
import {
  casesOf,
  codesOf,
  codingsOf,
  countMedia,
  linksOf,
  LossCount,
  noteRefs,
  notesOf,
  setsOf,
  usersOf,
  valuesOf,
  variablesOf,
} from './project';
import { qualCoderDraft } from './qualcoder';
import { taguetteDraft } from './taguette';
import { childOf, childrenOf, identityOf, TreeBuilder, type XmlNode } from './tree';

export const qdaLimits: SpreadsheetLimits = { ...transcriptLimits, archiveBytes: 300 * 1024 * 1024, entries: 20_000 };

const emptyProject: QdaProject = {
  name: '',
  origin: null,
  users: [],
  codes: [],
  variables: [],
  cases: [],
  sources: [],
  notes: [],
  links: [],
  sets: [],
  projectNotes: [],
};

function notQda(): Refusal {
  return new Refusal('interview.notQda');
}

/** XML in text of any encoding, under the limits. */
function treeOf(bytes: Buffer): XmlNode {
  const builder = new TreeBuilder();
  const scanner = createXmlScanner(builder, qdaLimits);
  scanner.write(decodeText(bytes).text);
  scanner.end();
  if (builder.root === null) throw notQda();
  return builder.root;
}

async function partBytes(archive: Archive, name: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  await archive.stream(name, (chunk) => void chunks.push(Buffer.from(chunk)));
  return Buffer.concat(chunks);
}

/** Name of the part behind a path in the project: internal://X or sources/X, whatever the case. */
function partOf(archive: Archive, path: string): string | null {
  const name =
    path
      .replace(/^internal:\/*/iu, '')
      .replace(/^relative:\/*/iu, '')
      .replace(/\\/gu, '/')
      .split('/')
      .at(-1) ?? '';
  const candidates = [`sources/${name}`, name];
  return candidates.find((candidate) => name !== '' && archive.has(candidate)) ?? null;
}

/** A source before its offsets are understood. */
interface RawSource {
  readonly node: XmlNode;
  readonly guid: string;
  readonly name: string;
  readonly raw: string;
  readonly text: string;
  readonly selections: readonly (Span & { readonly node: XmlNode })[];
}

class SourceReader {
  readonly #archive: Archive;
  readonly #losses: LossCount;
  constructor(archive: Archive, losses: LossCount) {
    this.#archive = archive;
    this.#losses = losses;
  }

  /** Text behind a path, as it stands there without byte order mark; null when it is not in the file. */
  textAt = async (path: string): Promise<string | null> => {
    const part = partOf(this.#archive, path);
    if (part === null) return null;
    return decodeText(await partBytes(this.#archive, part)).text.replace(/^\uFEFF/u, '');
  };

  async #rawText(node: XmlNode): Promise<string | null> {
    const content = childOf(node, 'PlainTextContent');
    if (content !== null && content.text !== '') return content.text;
    const plain = node.attributes['plainTextPath'];
    const found = plain === undefined ? null : await this.textAt(plain);
    const rich = node.attributes['richTextPath'];
    if (found !== null) {
      if (rich !== undefined) this.#losses.add('richText');
      return found;
    }
    const part = rich === undefined ? null : partOf(this.#archive, rich);
    if (part === null || !part.toLowerCase().endsWith('.docx')) return content?.text ?? null;
    this.#losses.add('richText');
    const document = await openArchive(await partBytes(this.#archive, part), qdaLimits);
    return (await readDocx(document, { comment: 'Comment', note: 'Note' })).text;
  }

  async read(node: XmlNode, outer: XmlNode): Promise<RawSource | null> {
    const raw = await this.#rawText(node);
    if (raw === null) {
      this.#losses.add('noText');
      return null;
    }
    if (raw.length > transcriptCharacters)
      throw refuseImport('import.tooLarge', { size: megabytes(raw.length), max: megabytes(transcriptCharacters) });
    const points = new Map(
      childrenOf(node, 'SyncPoint').map((point) => [
        identityOf(point.attributes['guid']) ?? '',
        Number(point.attributes['position']),
      ]),
    );
    const selections = [
      ...childrenOf(node, 'PlainTextSelection').map((selection) => ({
        node: selection,
        start: Number(selection.attributes['startPosition']),
        end: Number(selection.attributes['endPosition']),
      })),
      ...childrenOf(node, 'TranscriptSelection').map((selection) => ({
        node: selection,
        start: points.get(identityOf(selection.attributes['fromSyncPoint']) ?? '') ?? Number.NaN,
        end: points.get(identityOf(selection.attributes['toSyncPoint']) ?? '') ?? Number.NaN,
      })),
    ];
    const usable = selections.filter(
      ({ start, end }) => Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end >= start,
    );
    this.#losses.add('outside', selections.length - usable.length);
    return {
      node,
      guid: identityOf(outer.attributes['guid']) ?? identityOf(node.attributes['guid']) ?? '',
      name: (outer.attributes['name'] ?? node.attributes['name'] ?? '').trim().slice(0, 300) || '?',
      raw,
      text: transcriptText(raw),
      selections: usable,
    };
  }
}

/** Text sources, and the texts that come with pages, pictures and recordings. */
async function rawSources(root: XmlNode, reader: SourceReader): Promise<readonly RawSource[]> {
  const sources: RawSource[] = [];
  for (const outer of childOf(root, 'Sources')?.children ?? []) {
    const nodes =
      outer.name === 'TextSource'
        ? [outer]
        : outer.children.filter((child) => ['Representation', 'TextDescription', 'Transcript'].includes(child.name));
    for (const node of nodes) {
      const read = await reader.read(node, nodes.length > 1 ? node : outer);
      if (read !== null) sources.push(read);
    }
  }
  return sources;
}

function understood(source: RawSource, convention: OffsetConvention, losses: LossCount): QdaSource {
  const map = offsetMap(source.raw, convention);
  const selections = source.selections.flatMap((selection): QdaSelection[] => {
    const span = spanInward(map, selection, convention);
    if (span === null || span.end > source.text.length) {
      losses.add('outside');
      return [];
    }
    if (span.start === span.end) {
      losses.add('emptySelections');
      return [];
    }
    const { node } = selection;
    const said = childOf(node, 'Description')?.text.trim() ?? '';
    return [
      {
        ...span,
        guid: identityOf(node.attributes['guid']),
        description: said === '' ? null : said.slice(0, 20_000),
        codings: codingsOf(node, node),
        notes: noteRefs(node),
      },
    ];
  });
  const said = childOf(source.node, 'Description')?.text ?? '';
  return {
    guid: source.guid,
    name: source.name,
    text: source.text,
    description: said.trim() === '' ? null : said,
    selections,
    codings: codingsOf(source.node),
    notes: noteRefs(source.node),
    values: valuesOf(source.node),
  };
}

async function readProject(archive: Archive, options: QdaImportOptions): Promise<QdaDraft> {
  const roots = archive.names.filter((name) => /^[^/]+\.qde$/iu.test(name));
  const name = roots.find((candidate) => candidate.toLowerCase() === 'project.qde') ?? roots[0];
  if (name === undefined) throw notQda();
  const builder = new TreeBuilder();
  await archive.xml(name, builder);
  const { root } = builder;
  if (root === null || root.name !== 'Project') throw notQda();
  const losses = new LossCount();
  const codes = codesOf(childOf(childOf(root, 'CodeBook'), 'Codes'));
  const origin = root.attributes['origin'] ?? null;
  const base = { ...emptyProject, name: root.attributes['name'] ?? '', origin, codes, sets: setsOf(root) };
  if (options.codebookOnly === true)
    return { kind: 'codebook', format: 'qdpx', project: base, losses: [], convention: null, fits: [] };
  countMedia(root, losses);
  const reader = new SourceReader(archive, losses);
  const raw = await rawSources(root, reader);
  // Our own files say exactly how they count; a file without selections leaves nothing to guess.
  const fits: readonly ConventionFit[] =
    origin === qdaOrigin || raw.every((source) => source.selections.length === 0) ? [] : fitConventions(raw);
  const convention = options.convention ?? fits[0]?.convention ?? standardConvention;
  const project: QdaProject = {
    ...base,
    users: usersOf(root),
    variables: variablesOf(root),
    cases: casesOf(root, losses),
    sources: raw.map((source) => understood(source, convention, losses)),
    notes: await notesOf(root, reader.textAt),
    links: linksOf(root),
    projectNotes: noteRefs(root),
  };
  return { kind: 'project', format: 'qdpx', project, losses: losses.list, convention, fits };
}

function readCodebook(bytes: Buffer): QdaDraft {
  const root = treeOf(bytes);
  if (root.name !== 'CodeBook') throw notQda();
  const project = {
    ...emptyProject,
    origin: root.attributes['origin'] ?? null,
    codes: codesOf(childOf(root, 'Codes')),
    sets: setsOf(root),
  };
  return { kind: 'codebook', format: 'qdc', project, losses: [], convention: null, fits: [] };
}

/** Reads the bytes of a file called `name`. Never throws for what is in them. */
export async function readQdaBytes(
  bytes: Buffer,
  name: string,
  options: QdaImportOptions = {},
  limits: SpreadsheetLimits = qdaLimits,
): Promise<Result<QdaDraft>> {
  try {
    if (bytes.length === 0) throw refuseImport('import.empty');
    if (bytes.length > limits.archiveBytes)
      throw refuseImport('import.tooLarge', { size: megabytes(bytes.length), max: megabytes(limits.archiveBytes) });
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) return ok(await readProject(await openArchive(bytes, limits), options));
    const start = decodeText(bytes.subarray(0, 4096)).text.trimStart();
    if (start.startsWith('<')) return ok(readCodebook(bytes));
    if (/\.(?:csv|tsv|txt)$/iu.test(extname(name))) {
      const codes = codebookFromCsv(bytes);
      if (codes === null) throw notQda();
      return ok({
        kind: 'codebook',
        format: 'csv',
        project: { ...emptyProject, codes },
        losses: [],
        convention: null,
        fits: [],
      });
    }
    throw notQda();
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.error };
    throw error;
  }
}

/** Bytes that a SQLite database begins with. */
const sqliteMark = 'SQLite format 3\u0000';

/** A database of Taguette or QualCoder; SQL stands in the engine, which is loaded for such a file alone. */
async function readDatabase(path: string, options: QdaImportOptions): Promise<Result<QdaDraft>> {
  try {
    const { readSqliteProject } = await import('@electron/engine/foreign/sqliteProjects');
    const rows = readSqliteProject(path);
    if (rows === null) return fail('interview.notQda');
    const draft = rows.program === 'taguette' ? taguetteDraft(rows) : qualCoderDraft(rows);
    if (options.codebookOnly !== true) return ok(draft);
    const { codes, name, origin } = draft.project;
    return ok({ ...draft, kind: 'codebook', losses: [], project: { ...emptyProject, codes, name, origin } });
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.error };
    throw error;
  }
}

/** Reads the file at `path`; never throws for what is in the file or on the disk. */
export async function readQda(path: string, options: QdaImportOptions = {}): Promise<Result<QdaDraft>> {
  const facts = await stat(path).catch(() => null);
  if (facts === null) return fail('import.notFound');
  if (facts.isDirectory()) return fail('import.isFolder');
  if (facts.size > qdaLimits.archiveBytes)
    return fail('import.tooLarge', { size: megabytes(facts.size), max: megabytes(qdaLimits.archiveBytes) });
  const bytes = await readFile(path).catch(() => null);
  if (bytes?.subarray(0, 16).toString('latin1') === sqliteMark) return readDatabase(path, options);
  return bytes === null ? fail('import.noAccess') : readQdaBytes(bytes, path, options);
}
