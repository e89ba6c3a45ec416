/** Checks a document from top to bottom, and mends what can be mended without guessing. */
import type { CheckReport } from '@shared/contract/documents.contract';
import type { Connection } from '../db/connection';
import { indexPending, markAllForSearch } from '../queries/search.query';

interface Orphan {
  readonly table: string;
  readonly rowid: number;
  readonly parent: string;
}

function integrity(connection: Connection): readonly string[] {
  const rows = connection.pragma('integrity_check(50)') as { integrity_check: string }[];
  return rows.map((row) => row.integrity_check).filter((finding) => finding !== 'ok');
}

function orphans(connection: Connection): readonly Orphan[] {
  return connection.pragma('foreign_key_check') as Orphan[];
}

function searchFault(connection: Connection): string | null {
  if (connection.readonly) return null;
  try {
    connection.prepare(`INSERT INTO search_index (search_index) VALUES ('integrity-check')`).run();
    return null;
  } catch (error) {
    return error instanceof Error ? `search_index: ${error.message}` : 'search_index';
  }
}

/** Every page, index, constraint and reference. Changes nothing. */
export function checkDocument(connection: Connection): CheckReport {
  const fault = searchFault(connection);
  const findings = [
    ...integrity(connection).map((what) => ({ what, repaired: false })),
    ...orphans(connection).map((orphan) => ({
      what: `${orphan.table} ${orphan.rowid} → ${orphan.parent}`,
      repaired: false,
    })),
    ...(fault === null ? [] : [{ what: fault, repaired: false }]),
  ];
  return { healthy: findings.length === 0, findings };
}

/** Makes indexes and the search index anew and removes links to rows that are gone; content itself is never guessed. */
export function repairDocument(connection: Connection): CheckReport {
  const before = checkDocument(connection);
  connection.exec('REINDEX');
  for (const orphan of orphans(connection)) {
    if (
      /^(touchpoint_channel|touchpoint_persona|extra_value|information_item|information_verdict|import_original|import_source|dismissal)$/.test(
        orphan.table,
      )
    ) {
      connection.prepare(`DELETE FROM ${orphan.table} WHERE id = ?`).run(orphan.rowid);
    }
  }
  markAllForSearch(connection);
  while (indexPending(connection, 5000) > 0);
  const after = checkDocument(connection);
  const left = new Set(after.findings.map((finding) => finding.what));
  const findings = before.findings.map((finding) => ({ what: finding.what, repaired: !left.has(finding.what) }));
  return { healthy: after.healthy, findings };
}
