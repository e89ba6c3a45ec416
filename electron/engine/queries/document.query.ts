/** Read models of the document as a whole: state, history list, search, attachments. */
import type { AttachmentEntry, DocumentState } from '@shared/contract/documents.contract';
import type { DocumentKind } from '@shared/domain/documentKind';
import type { Engagement } from '@shared/domain/engagement';
import { Refusal } from '@shared/errors/appError';
import type { QueryHandlers } from '../commands/define';
import type { Connection, Row } from '../db/connection';
import { listSteps, undoLabels } from '../history/history';
import { statement } from '../repositories/rows.repo';
import { searchDocument } from './search.query';

const text = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));

/** The engagement's facts. */
export function readEngagement(connection: Connection): Engagement {
  const row = statement(connection, `SELECT * FROM engagement WHERE id = 1`).get() as Row;
  return {
    uid: String(row['uid']),
    name: String(row['name']),
    client: text(row['client']),
    sector: text(row['sector']),
    cxDefinition: text(row['cx_definition']),
    strategicPosition: text(row['strategic_position']) as Engagement['strategicPosition'],
    strategicNote: text(row['strategic_note']),
    desiredImage: text(row['desired_image']),
    sponsor: text(row['sponsor']),
    specialist: text(row['specialist']),
    experienceAnswer: text(row['experience_answer']),
    applyAnswer: text(row['apply_answer']),
    referenceDate: text(row['reference_date']),
    reportLanguage: row['report_language'] === 'en' ? 'en' : 'nl',
    colour: text(row['colour']),
    createdAt: String(row['created_at']),
    logo: row['logo'] === null ? null : Number(row['logo']),
  };
}

/** Which kind of file it is. */
export function readDocumentKind(connection: Connection): DocumentKind {
  return statement(connection, `SELECT kind FROM engagement WHERE id = 1`).pluck().get() === 'pool'
    ? 'pool'
    : 'engagement';
}

/** State for the frame of the window: facts, counts, what can be undone. */
export function readDocumentState(connection: Connection, readOnly: boolean): DocumentState {
  const state = statement(connection, `SELECT revision, saved_at FROM document_state WHERE id = 1`).get() as {
    revision: number;
    saved_at: string | null;
  };
  const count = (table: string): number => Number(statement(connection, `SELECT count(*) FROM ${table}`).pluck().get());
  return {
    kind: readDocumentKind(connection),
    engagement: readEngagement(connection),
    readOnly,
    savedAt: state.saved_at,
    revision: state.revision,
    ...undoLabels(connection),
    counts: {
      touchpoints: count('touchpoint'),
      stages: count('stage'),
      channels: count('channel'),
      people: count('person'),
      personas: count('persona'),
      departments: count('department'),
    },
  };
}

function toAttachment(row: Row): AttachmentEntry {
  return {
    id: Number(row['id']),
    name: String(row['name']),
    mediaType: String(row['media_type']),
    bytes: Number(row['bytes']),
    touchpoint: row['touchpoint'] === null ? null : Number(row['touchpoint']),
  };
}

export const documentQueryHandlers = {
  'history.list': ({ connection }, { limit }) => listSteps(connection, limit),
  'search.find': ({ connection }, { text: words, limit }) => searchDocument(connection, words, limit),
  'attachment.list': ({ connection }, { touchpoint }) =>
    (touchpoint === null
      ? (statement(connection, `SELECT * FROM attachment ORDER BY id`).all() as Row[])
      : (statement(connection, `SELECT * FROM attachment WHERE touchpoint = ? ORDER BY id`).all(touchpoint) as Row[])
    ).map(toAttachment),
  'attachment.read': ({ connection }, { id }) => {
    const row = statement(
      connection,
      `SELECT a.*, c.data FROM attachment a JOIN attachment_content c ON c.sha256 = a.sha256 WHERE a.id = ?`,
    ).get(id) as Row | undefined;
    if (row === undefined) throw new Refusal('notFound');
    return { entry: toAttachment(row), data: new Uint8Array(row['data'] as Buffer) };
  },
} satisfies Pick<QueryHandlers, 'history.list' | 'search.find' | 'attachment.list' | 'attachment.read'>;
