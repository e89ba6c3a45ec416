/** What a person can do when a file cannot be opened as it is: each way out ends in a document, another failure, or the start page. The file itself is left alone. */
import type { OpenOutcome, OpenWayOut } from '@shared/contract/host';
import { kindByFileName, withoutDocumentExtension } from '@shared/domain/documentKind';
import { fail, ok, type Result } from '@shared/errors/appError';
import { basename, dirname } from 'node:path';
import { askDocument, askDocumentPlace, type ChosenPlace } from './dialogs';
import type { OpenRequest } from './documents';
import { fileKey } from './fileIdentity';
import type { Workspace } from './workspace';
import type { Surroundings } from './workspace';
import type { Workspaces } from './workspaces';

type Outcome = OpenOutcome | { readonly cancelled: true };

const wayOutNames: readonly OpenWayOut[] = [
  'openCopy',
  'openReadOnly',
  'salvage',
  'restoreBackup',
  'locate',
  'removeFromRecent',
  'saveElsewhere',
  'retry',
];

/** Takes the way out that was chosen on the failure page of this window; only those that were offered. */
export async function takeWayOut(
  workspace: Workspace,
  chosen: string,
  backup: string | undefined,
  around: Surroundings & { readonly workspaces: Workspaces },
): Promise<Result<Outcome>> {
  const { failure, request } = workspace;
  const wayOut = wayOutNames.find((name) => name === chosen);
  if (failure === null || request === undefined || wayOut === undefined || !failure.waysOut.includes(wayOut)) {
    return fail('invalidRequest', { detail: chosen });
  }
  const { path } = failure;
  const { workspaces } = around;
  const open = async (next: OpenRequest): Promise<Result<Outcome>> => ok(await workspaces.openFile(next, workspace));
  const cancelled = ok<Outcome>({ cancelled: true });

  switch (wayOut) {
    case 'retry':
      return open(request);
    case 'openReadOnly':
      return open({ mode: 'readOnly', path, options: workspace.openOptions(path) });
    case 'openCopy':
    case 'salvage': {
      const place = await askCopyPlace(workspace, around, path, wayOut);
      if (place === undefined) return cancelled;
      const mode = wayOut === 'openCopy' ? 'copyOf' : 'salvage';
      return openAt(around, workspace, { mode, path, options: workspace.openOptions(place.path) }, place);
    }
    case 'restoreBackup': {
      if (!failure.backups.some(({ name }) => name === backup) || backup === undefined) return fail('backup.notFound');
      return open({ mode: 'restore', path, options: { ...workspace.openOptions(path), backupName: backup } });
    }
    case 'locate': {
      const text = around.settings.text();
      const found = await askDocument(workspace.window, text, text('host.dialog.locate', { file: basename(path) }));
      if (found === undefined) return cancelled;
      const outcome = await workspaces.openFile(workspaces.plainRequest(found), workspace);
      // The file has moved: the entry for the old place would only fail again.
      if (outcome.ok && fileKey(found) !== fileKey(path)) around.recent.remove(path);
      return ok(outcome);
    }
    case 'removeFromRecent':
      around.recent.remove(path);
      workspace.dismissFailure();
      return ok({ ok: true });
    case 'saveElsewhere': {
      const intended = basename(request.options.target ?? path);
      const place = await askDocumentPlace(workspace.window, around.settings.text(), {
        kind: request.options.kind ?? kindByFileName(intended),
        title: 'newDocument',
        name: withoutDocumentExtension(intended),
      });
      if (place === undefined) return cancelled;
      const next = request.mode === 'create' ? { ...request, path: place.path } : request;
      return openAt(around, workspace, next, place);
    }
  }
}

function askCopyPlace(
  workspace: Workspace,
  around: Surroundings,
  path: string,
  title: 'openCopy' | 'salvage',
): Promise<ChosenPlace | undefined> {
  const text = around.settings.text();
  const original = withoutDocumentExtension(basename(path));
  const name = text(title === 'openCopy' ? 'host.name.copy' : 'host.name.salvaged', { name: original });
  return askDocumentPlace(workspace.window, text, { kind: kindByFileName(path), title, name, folder: dirname(path) });
}

/** Opens a request that writes to a new place; never over the file it comes from, nor over one that is open. */
export async function openAt(
  around: { readonly workspaces: Workspaces },
  workspace: Workspace,
  request: OpenRequest,
  place: ChosenPlace,
): Promise<Result<Outcome>> {
  const refused = refusePlace(around.workspaces, place, request.mode === 'create' ? undefined : request.path);
  if (refused !== undefined) return refused;
  const options = { ...workspace.openOptions(place.path), ...pick(request), overwrite: place.overwrite };
  const next: OpenRequest =
    request.mode === 'create'
      ? { mode: 'create', path: place.path, options }
      : { mode: request.mode, path: request.path, options: { ...options, target: place.path } };
  return ok(await around.workspaces.openFile(next, workspace));
}

/** Why this place cannot be written to: it is the original, or it is open in a window. Undefined when it can. */
export function refusePlace(
  workspaces: Workspaces,
  place: ChosenPlace,
  original: string | undefined,
): Result<never> | undefined {
  const file = basename(place.path);
  if (original !== undefined && fileKey(original) === fileKey(place.path)) return fail('open.exists', { file });
  return workspaces.withFile(place.path) === undefined ? undefined : fail('open.locked', { file });
}

/** What of the first request goes into the next: kind and facts of a new file, the backup to restore. */
function pick({ options }: OpenRequest): Pick<OpenRequest['options'], 'kind' | 'fields' | 'backupName'> {
  return {
    ...(options.kind === undefined ? {} : { kind: options.kind }),
    ...(options.fields === undefined ? {} : { fields: options.fields }),
    ...(options.backupName === undefined ? {} : { backupName: options.backupName }),
  };
}
