/** A codebook as REFI-QDA .qdc, and the codes of a project. */
import type { QdaCode } from '@shared/domain/qda';
import { qdaOrigin } from '@shared/domain/qda';
import { element, group, textElement, xmlHead } from './xml';

/** A code with all below it. Elements in the order of the schema: description, notes, codes. */
export function codeXml(code: QdaCode, withNotes: boolean): string {
  return element('Code', { guid: code.guid, name: code.name, isCodable: code.codable, color: code.colour }, [
    ...textElement('Description', code.description),
    ...(withNotes ? code.notes.map((note) => element('NoteRef', { targetGUID: note })) : []),
    ...code.children.map((child) => codeXml(child, withNotes)),
  ]);
}

/** The whole file. */
export function codebookXml(codes: readonly QdaCode[]): string {
  return (
    xmlHead +
    element('CodeBook', { xmlns: 'urn:QDA-XML:codebook:1.0', origin: qdaOrigin }, [
      ...group(
        'Codes',
        codes.map((code) => codeXml(code, false)),
      ),
    ])
  );
}
