/** What the main process and the engine process of one document say to each other (not the window: see protocol.ts). Both sides are ours, so these are plain types; what the engine is told to open comes from a person's choice in the main process. */
import type { DocumentKind } from '../domain/documentKind';
import type { AppError } from '../errors/appError';
import type { OpenFailure, OpenWayOut } from './host';

/**
 * How a file is taken up.
 * - `open`: as it is, for writing when the file and folder allow it;
 * - `create`: a new file at `path` with `fields` as the engagement's facts; refused when it exists and was not confirmed (`overwrite`);
 * - `readOnly`: looked at only, nothing is written beside it either;
 * - `copyOf`: `path` is copied to `target`, and the copy is opened;
 * - `salvage`: what can be read in the damaged `path` goes to the new file `target`, and that is opened;
 * - `restore`: the content of backup `backupName` takes the place of `path` (what was there is kept as a backup), or goes to `target` when given.
 */
export type EngineOpenMode = 'open' | 'create' | 'readOnly' | 'copyOf' | 'salvage' | 'restore';

export interface EngineOpenOptions {
  /** What `create` makes: an engagement unless said otherwise. */
  readonly kind?: DocumentKind;
  /** Facts of the engagement for `create` (engagementFieldsSchema, partly filled); parsed by the engine. */
  readonly fields?: Readonly<Record<string, unknown>>;
  /** Folder in which the backups of this file are kept; made by the engine when it is not there. */
  readonly backupFolder: string;
  /** Language for what the engine itself writes into a new file (names of presets). */
  readonly locale: 'nl' | 'en';
  /** For `restore`: the name of the backup inside the backup folder. */
  readonly backupName?: string;
  /** For `copyOf` and `salvage`, and for `restore` to another place. */
  readonly target?: string;
  /** The person was asked and agreed that what stands at the new place is replaced. */
  readonly overwrite?: boolean;
}

/** What the main process needs to know of an open document: for the title, the list of recent files, nothing more. */
export interface DocumentInfo {
  /** The file that is open now (the copy, for `copyOf`, `salvage` and save as). */
  readonly path: string;
  readonly readOnly: boolean;
  readonly kind: DocumentKind;
  readonly name: string;
  readonly client: string | null;
  readonly touchpoints: number;
}

/** Main process → engine. Messages marked "port" carry one MessagePortMain. */
export type ToEngine =
  | { readonly kind: 'open'; readonly mode: EngineOpenMode; readonly path: string; readonly options: EngineOpenOptions }
  /** Port: a window (or the print page) that asks and is told; any number of them, PortRequest / PortMessage on each. */
  | { readonly kind: 'port' }
  /** A file or place the person pointed at: what stands behind a token in the requests of windows. */
  | { readonly kind: 'grant'; readonly token: string; readonly path: string; readonly access: 'read' | 'write' }
  | { readonly kind: 'saveAs'; readonly path: string }
  /** Port: the connection with the reader process asked for by `needReader`. */
  | { readonly kind: 'reader'; readonly requestId: string }
  /** The reader process ended (by itself, by its memory limit, or killed); its port is silent from now on. */
  | { readonly kind: 'readerEnded'; readonly requestId: string; readonly code: number }
  | { readonly kind: 'close' };

/** Engine → main process. Every `open` is answered by `opened` or `refused`, every `saveAs` by `savedAs` or `refused`, `close` by `closed`; one of them at a time. */
export type FromEngine =
  | { readonly kind: 'opened'; readonly info: DocumentInfo }
  | {
      readonly kind: 'refused';
      readonly error: AppError;
      readonly waysOut: readonly OpenWayOut[];
      readonly backups: OpenFailure['backups'];
    }
  | { readonly kind: 'savedAs'; readonly path: string }
  | { readonly kind: 'info'; readonly name: string; readonly client: string | null; readonly touchpoints: number }
  | { readonly kind: 'needReader'; readonly requestId: string }
  | { readonly kind: 'killReader'; readonly requestId: string }
  | { readonly kind: 'closed' };

/** Main process → reader process. Port: the engine that asked for this reader; what goes over it is the importers' own affair. */
export type ToReader = { readonly kind: 'port' };

/** Memory a reader process may take before it is ended, in MiB (old generation of its heap). */
export const readerMemoryLimit = 300;
