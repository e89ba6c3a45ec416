/** House style and choices of reports as the file holds them, and the style file that takes a style to other engagements. */
import { reportChoicesSchema, type ReportChoices } from '@shared/contract/reports.contract';
import { reportKinds, reportStyleSchema, type ReportKind, type ReportStyle } from '@shared/report/model';
import type { Connection } from '../db/connection';
import { statement } from '../repositories/rows.repo';

const pictureTypes: readonly string[] = ['image/png', 'image/jpeg', 'image/svg+xml', 'image/webp', 'image/gif'];

/** Key of the row with font and foot. */
export const STYLE_ROW = 'style';

/** JSON of one row; null when there is none. */
export function readChoiceRow(connection: Connection, kind: string): unknown {
  const found = statement(connection, `SELECT choices FROM report_choice WHERE kind = ?`).pluck().get(kind) as
    string | undefined;
  return found === undefined ? null : (JSON.parse(found) as unknown);
}

function readLogo(connection: Connection): unknown {
  const row = statement(
    connection,
    `SELECT a.media_type, c.data FROM engagement e JOIN attachment a ON a.id = e.logo
     JOIN attachment_content c ON c.sha256 = a.sha256 WHERE e.id = 1`,
  ).get() as { media_type: string; data: Buffer } | undefined;
  return row === undefined || !pictureTypes.includes(row.media_type)
    ? null
    : { mediaType: row.media_type, base64: row.data.toString('base64') };
}

/** The engagement's house style. */
export function readStyle(connection: Connection): ReportStyle {
  const colour = statement(connection, `SELECT colour FROM engagement WHERE id = 1`).pluck().get() as string | null;
  const own = reportStyleSchema
    .pick({ font: true, footer: true })
    .safeParse(readChoiceRow(connection, STYLE_ROW) ?? {});
  const style = reportStyleSchema.safeParse({ ...(own.success ? own.data : {}), colour, logo: readLogo(connection) });
  // A logo too large for a report leaves the rest as it is.
  return style.success ? style.data : reportStyleSchema.parse({ ...(own.success ? own.data : {}), colour });
}

/** What was chosen for each kind of report. */
export function readChoices(connection: Connection): Readonly<Partial<Record<ReportKind, ReportChoices>>> {
  return Object.fromEntries(
    reportKinds.flatMap((kind) => {
      const read = reportChoicesSchema.safeParse(readChoiceRow(connection, kind) ?? undefined);
      return read.success ? [[kind, read.data]] : [];
    }),
  );
}
