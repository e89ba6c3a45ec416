/** Commands on reports: what is chosen for each kind, and the house style. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Refusal } from '@shared/errors/appError';
import type { ReportStyle } from '@shared/report/model';
import { parseStyleFile } from '@shared/report/styleFile';
import type { Connection } from '../db/connection';
import { readStyle, STYLE_ROW } from '../queries/reportStyle.query';
import { insertRow, statement, updateRow } from '../repositories/rows.repo';
import type { CommandHandler, CommandHandlers } from './define';

/** A logo of 10 MB in base64 with room to spare. */
const MOST_STYLE_BYTES = 15_000_000;

const extensions: Readonly<Record<string, string>> = { 'image/svg+xml': 'svg', 'image/jpeg': 'jpg' };

function keep(connection: Connection, kind: string, choices: unknown): void {
  const json = JSON.stringify(choices);
  const id = statement(connection, `SELECT id FROM report_choice WHERE kind = ?`).pluck().get(kind) as
    number | undefined;
  if (id === undefined) insertRow(connection, 'report_choice', { kind, choices: json });
  else updateRow(connection, 'report_choice', id, { choices: json });
}

interface StyleFile {
  readonly name: string;
  readonly style: ReportStyle;
}

const loadStyle: CommandHandler<'report.loadStyle', StyleFile> = {
  prepare: async ({ files }, { file }) => {
    const path = files.resolve(file, 'read');
    const name = basename(path);
    const style = (await stat(path)).size > MOST_STYLE_BYTES ? null : parseStyleFile(await readFile(path, 'utf8'));
    if (style === null) throw new Refusal('report.noStyleFile', { file: name });
    return { name, style };
  },
  apply: ({ connection, newUid, now }, _params, { name, style }) => {
    keep(connection, STYLE_ROW, { font: style.font, footer: style.footer });
    let logo: number | null = null;
    if (style.logo !== null) {
      const data = Buffer.from(style.logo.base64, 'base64');
      const sha256 = createHash('sha256').update(data).digest('hex');
      statement(connection, `INSERT OR IGNORE INTO attachment_content (sha256, data) VALUES (?, ?)`).run(sha256, data);
      logo = insertRow(connection, 'attachment', {
        uid: newUid(),
        touchpoint: null,
        name: `logo.${extensions[style.logo.mediaType] ?? style.logo.mediaType.replace('image/', '')}`,
        media_type: style.logo.mediaType,
        bytes: data.length,
        sha256,
        added_at: now(),
      });
    }
    updateRow(connection, 'engagement', 1, { colour: style.colour, logo });
    return { value: null, label: { key: 'reportStyleLoaded', params: { name } } };
  },
};

export const reportCommandHandlers = {
  'report.choose': {
    apply: ({ connection }, { kind, choices, part }) => {
      keep(connection, kind, choices);
      return {
        value: null,
        label: { key: 'reportChosen', params: {} },
        ...(part === undefined ? {} : { mergeKey: `report:${kind}:${part}` }),
      };
    },
  },
  'report.setStyle': {
    apply: ({ connection }, { fields }) => {
      const { font, footer } = readStyle(connection);
      keep(connection, STYLE_ROW, { font, footer, ...fields });
      return {
        value: null,
        label: { key: 'reportStyle', params: {} },
        mergeKey: `reportStyle:${Object.keys(fields).join()}`,
      };
    },
  },
  'report.loadStyle': loadStyle,
} satisfies Pick<CommandHandlers, 'report.choose' | 'report.setStyle'> & {
  'report.loadStyle': CommandHandler<'report.loadStyle', StyleFile>;
};
