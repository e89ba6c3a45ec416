/** A project as REFI-QDA .qdpx: project.qde at the root, texts in sources/ by their GUID. Elements in the order of the schema, offsets in code points. */
import type { Readable } from 'node:stream';
import {
  qdaOrigin,
  type QdaCase,
  type QdaCoding,
  type QdaNote,
  type QdaProject,
  type QdaSource,
  type QdaValue,
  type QdaVariable,
} from '@shared/domain/qda';
import { offsetMap, standardConvention } from '@shared/insight/interview/offsets';
import yazl from 'yazl';
import { codeXml } from './codebook';
import { element, group, textElement, xmlHead } from './xml';

const fixedMoment = new Date(2020, 0, 1);

function noteRefs(notes: readonly string[]): readonly string[] {
  return notes.map((note) => element('NoteRef', { targetGUID: note }));
}

function codingXml(coding: QdaCoding): string {
  return element('Coding', { guid: coding.guid, creatingUser: coding.user, creationDateTime: coding.at }, [
    element('CodeRef', { targetGUID: coding.code }),
  ]);
}

function valueXml({ variable, value }: QdaValue, variables: ReadonlyMap<string, QdaVariable>): string {
  const type = variables.get(variable)?.type ?? 'Text';
  return element('VariableValue', {}, [
    element('VariableRef', { targetGUID: variable }),
    ...textElement(`${type}Value`, value),
  ]);
}

/** The first words of a passage on one line. */
function nameOf(text: string, start: number, end: number): string {
  return text.slice(start, Math.min(end, start + 80)).replaceAll('\n', ' ');
}

function sourceXml(source: QdaSource, variables: ReadonlyMap<string, QdaVariable>): string {
  const map = offsetMap(source.text, standardConvention);
  return element(
    'TextSource',
    { guid: source.guid, name: source.name, plainTextPath: `internal://${source.guid}.txt` },
    [
      ...textElement('Description', source.description),
      ...source.selections.map((selection) =>
        element(
          'PlainTextSelection',
          {
            guid: selection.guid,
            name: nameOf(source.text, selection.start, selection.end),
            startPosition: map.outward(selection.start),
            endPosition: map.outward(selection.end),
          },
          [
            ...textElement('Description', selection.description),
            ...selection.codings.map(codingXml),
            ...noteRefs(selection.notes),
          ],
        ),
      ),
      ...source.codings.map(codingXml),
      ...noteRefs(source.notes),
      ...source.values.map((value) => valueXml(value, variables)),
    ],
  );
}

function caseXml(one: QdaCase, variables: ReadonlyMap<string, QdaVariable>): string {
  return element('Case', { guid: one.guid, name: one.name }, [
    ...textElement('Description', one.description),
    ...one.values.map((value) => valueXml(value, variables)),
    ...one.sources.map((source) => element('SourceRef', { targetGUID: source })),
  ]);
}

function noteXml(note: QdaNote): string {
  return element(
    'Note',
    { guid: note.guid, name: note.name, creatingUser: note.user, creationDateTime: note.at },
    // An empty note still has its element.
    note.text === '' ? ['<PlainTextContent/>'] : [...textElement('PlainTextContent', note.text)],
  );
}

/** The text of project.qde, without a byte order mark. */
export function projectXml(project: QdaProject): string {
  const variables = new Map(project.variables.map((variable) => [variable.guid, variable]));
  return (
    xmlHead +
    element('Project', { xmlns: 'urn:QDA-XML:project:1.0', name: project.name, origin: qdaOrigin }, [
      ...group(
        'Users',
        project.users.map((user) => element('User', { guid: user.guid, name: user.name })),
      ),
      ...group(
        'CodeBook',
        group(
          'Codes',
          project.codes.map((code) => codeXml(code, true)),
        ),
      ),
      ...group(
        'Variables',
        project.variables.map((variable) =>
          element('Variable', { guid: variable.guid, name: variable.name, typeOfVariable: variable.type }),
        ),
      ),
      ...group(
        'Cases',
        project.cases.map((one) => caseXml(one, variables)),
      ),
      ...group(
        'Sources',
        project.sources.map((source) => sourceXml(source, variables)),
      ),
      ...group('Notes', project.notes.map(noteXml)),
      ...group(
        'Links',
        project.links.map((link) =>
          element('Link', {
            guid: link.guid,
            direction: 'Associative',
            originGUID: link.origin,
            targetGUID: link.target,
          }),
        ),
      ),
      ...group(
        'Sets',
        project.sets.map((set) =>
          element(
            'Set',
            { guid: set.guid, name: set.name },
            set.codes.map((code) => element('MemberCode', { targetGUID: code })),
          ),
        ),
      ),
      ...noteRefs(project.projectNotes),
    ])
  );
}

/** The whole file as bytes. */
export async function projectFile(project: QdaProject): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  const options = { mtime: fixedMoment, forceDosTimestamp: true };
  zip.addBuffer(Buffer.from(projectXml(project)), 'project.qde', options);
  for (const source of project.sources) zip.addBuffer(Buffer.from(source.text), `sources/${source.guid}.txt`, options);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream as Readable) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
