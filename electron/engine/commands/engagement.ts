/** Commands on the engagement's own facts and on attachments. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { EngagementFields } from '@shared/domain/engagement';
import { Refusal } from '@shared/errors/appError';
import {
  deleteRow,
  insertRow,
  rowExists,
  statement,
  updateRow,
  type Columns,
  type SqlValue,
} from '../repositories/rows.repo';
import type { CommandHandler, CommandHandlers, CommandOutcome } from './define';

export const columnOfEngagementField: Readonly<Record<keyof EngagementFields, string>> = {
  name: 'name',
  client: 'client',
  sector: 'sector',
  cxDefinition: 'cx_definition',
  strategicPosition: 'strategic_position',
  strategicNote: 'strategic_note',
  desiredImage: 'desired_image',
  sponsor: 'sponsor',
  specialist: 'specialist',
  experienceAnswer: 'experience_answer',
  applyAnswer: 'apply_answer',
  referenceDate: 'reference_date',
  reportLanguage: 'report_language',
  colour: 'colour',
};

/** Columns for engagement fields; an emptied text is unknown (except the name, which the schema requires). */
export function engagementColumns(fields: Readonly<Partial<EngagementFields>>): Columns {
  const columns: Record<string, SqlValue> = {};
  for (const [field, column] of Object.entries(columnOfEngagementField)) {
    const value = fields[field as keyof EngagementFields];
    if (value === undefined) continue;
    columns[column] = typeof value === 'string' && value.trim() === '' ? null : value;
  }
  return columns;
}

/** Largest attachment: SQLite holds more, but a file that is mailed and backed up should stay handy. */
const MAX_ATTACHMENT_BYTES = 100_000_000;

const mediaTypes: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
  '.pdf': 'application/pdf',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.wav': 'audio/wav',
  '.ogg': 'audio/ogg',
};

interface AttachmentBytes {
  readonly name: string;
  readonly mediaType: string;
  readonly data: Buffer;
  readonly sha256: string;
}

const addAttachment: CommandHandler<'attachment.add', AttachmentBytes> = {
  prepare: async (context, { file, use }) => {
    const path = context.files.resolve(file, 'read');
    const name = basename(path);
    const mediaType = mediaTypes[extname(name).toLowerCase()];
    if (
      mediaType === undefined ||
      (use === 'logo' && !['image/png', 'image/jpeg', 'image/svg+xml'].includes(mediaType))
    ) {
      throw new Refusal('attachment.unsupported', {
        file: name,
        kinds: use === 'logo' ? 'PNG, JPG, SVG' : 'PNG, JPG, GIF, WEBP, SVG, PDF, MP3, M4A, WAV, OGG',
      });
    }
    const size = (await stat(path)).size;
    if (size > MAX_ATTACHMENT_BYTES)
      throw new Refusal('attachment.tooLarge', { file: name, size: `${Math.round(size / 1e6)} MB`, max: '100 MB' });
    const data = await readFile(path);
    return { name, mediaType, data, sha256: createHash('sha256').update(data).digest('hex') };
  },
  apply: (context, { touchpoint, use }, prepared): CommandOutcome<{ readonly id: number }> => {
    const { connection } = context;
    if (touchpoint !== null && !rowExists(connection, 'touchpoint', touchpoint)) throw new Refusal('notFound');
    statement(connection, `INSERT OR IGNORE INTO attachment_content (sha256, data) VALUES (?, ?)`).run(
      prepared.sha256,
      prepared.data,
    );
    const id = insertRow(connection, 'attachment', {
      uid: context.newUid(),
      touchpoint,
      name: prepared.name,
      media_type: prepared.mediaType,
      bytes: prepared.data.length,
      sha256: prepared.sha256,
      added_at: context.now(),
    });
    if (use === 'logo') {
      updateRow(connection, 'engagement', 1, { logo: id });
      return { value: { id }, label: { key: 'logoSet', params: {} } };
    }
    return { value: { id }, label: { key: 'attachmentAdded', params: { name: prepared.name } } };
  },
};

export const engagementCommandHandlers = {
  'engagement.update': {
    apply: ({ connection }, { fields }) => {
      if (fields.name !== undefined && fields.name.trim() === '')
        throw new Refusal('field.required', { field: 'name' });
      updateRow(connection, 'engagement', 1, engagementColumns(fields));
      const keys = Object.keys(fields);
      return {
        value: null,
        label: { key: 'engagementUpdated', params: {} },
        ...(keys.length === 1 ? { mergeKey: `engagement:${keys[0]}` } : {}),
      };
    },
  },
  'attachment.add': addAttachment,
  'attachment.remove': {
    apply: ({ connection }, { id }) => {
      const name = statement(connection, `SELECT name FROM attachment WHERE id = ?`).pluck().get(id);
      if (name === undefined) throw new Refusal('notFound');
      deleteRow(connection, 'attachment', id);
      return { value: null, label: { key: 'attachmentRemoved', params: { name: String(name) } } };
    },
  },
} satisfies Pick<CommandHandlers, 'engagement.update' | 'attachment.remove'> & {
  'attachment.add': CommandHandler<'attachment.add', AttachmentBytes>;
};
