/** What the window may ask of the program around it (main process): documents, files the user points at, settings. Narrow, parsed on arrival, never a path the user did not choose. */
import { z } from 'zod';
import { documentKinds, type DocumentKind } from '../domain/documentKind';
import type { AppError, Result } from '../errors/appError';

const settingsFields = {
  language: z.enum(['nl', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  density: z.enum(['compact', 'normal', 'roomy']),
  /** Zoom of the window, 1 = 100 %. */
  textScale: z.number().min(0.8).max(2),
  navigation: z.enum(['auto', 'open', 'folded']),
  /** Folder for backups; null = the program's own folder. */
  backupFolder: z.string().max(4096).nullable(),
} as const;

export const settingsSchema = z.object({
  language: settingsFields.language.default('nl'),
  theme: settingsFields.theme.default('system'),
  density: settingsFields.density.default('normal'),
  textScale: settingsFields.textScale.default(1),
  navigation: settingsFields.navigation.default('auto'),
  backupFolder: settingsFields.backupFolder.default(null),
});
/** A change of some settings: without defaults, so that what is not named stays as it is. The backup folder is chosen in a dialog, never named by a page. */
export const settingsChangeSchema = z
  .object(settingsFields)
  .omit({ backupFolder: true })
  .extend({ backupFolder: z.null() })
  .partial();
export type Settings = z.infer<typeof settingsSchema>;

export interface RecentFile {
  readonly path: string;
  readonly kind: DocumentKind;
  readonly name: string;
  readonly client: string | null;
  readonly touchpoints: number | null;
  readonly openedAt: string;
  readonly state: 'there' | 'missing' | 'inUse';
}

/** A file or place the user pointed at: the token stands for it, the path itself is only shown. */
export interface GrantedFile {
  readonly token: string;
  readonly name: string;
  readonly folder: string;
}

/** What to do when a file cannot be opened as it is. */
export type OpenWayOut =
  'openCopy' | 'openReadOnly' | 'salvage' | 'restoreBackup' | 'locate' | 'removeFromRecent' | 'saveElsewhere' | 'retry';

export interface OpenFailure {
  readonly error: AppError;
  readonly path: string;
  readonly waysOut: readonly OpenWayOut[];
  readonly backups: readonly { readonly name: string; readonly at: string; readonly touchpoints: number }[];
}

export type OpenOutcome = { readonly ok: true } | { readonly ok: false; readonly failure: OpenFailure };

/** State of this window as the main process knows it. */
export interface WindowState {
  /** Null on the start page. */
  readonly document: {
    readonly path: string;
    readonly fileName: string;
    readonly kind: DocumentKind;
    readonly readOnly: boolean;
  } | null;
  readonly failure: OpenFailure | null;
  /** A file is being opened for this window: neither the start page nor a document yet. */
  readonly opening: { readonly fileName: string } | null;
  readonly settings: Settings;
  readonly version: string;
  readonly platform: 'linux' | 'win32' | 'darwin';
  readonly runtime: string;
  /** Who draws minimise, maximise and close: the page (`own`), or the system over the page's title area (keep its corner free). */
  readonly windowButtons: 'own' | 'systemRight' | 'systemLeft';
  readonly maximised: boolean;
}

/** What a report page has to print; asked for by that page alone. */
export interface ReportJob {
  /** reportOptionsSchema (shared/report/model); goes into the query `report.model` as it is. */
  readonly options: Readonly<Record<string, unknown>>;
}

export const filePurposes = [
  'importSource',
  'attachment',
  'logo',
  'qda',
  'pseudonymKey',
  'reportStyle',
  'staffingFile',
] as const;
/** Purposes for which several files are chosen at once. */
export const severalPurposes = ['interviews'] as const;
export const savePurposes = [
  'reportPdf',
  'workbook',
  'csv',
  'svg',
  'png',
  'cjml',
  'template',
  'pptx',
  'docx',
  'zip',
  'reportStyle',
  'copy',
  'recruiterCopy',
  'staffingFile',
  'qdpx',
  'qdc',
  'pseudonymKey',
] as const;

/** Name that a window gives a print, to hear how far it is and to stop it. */
const printJob = z.string().min(1).max(100);

/** Every request of the window to the main process, by name; each has a schema for its parameters. */
export const hostRequests = {
  'window.state': z.object({}),
  'window.new': z.object({}),
  'window.close': z.object({}),
  'window.minimise': z.object({}),
  'window.toggleMaximise': z.object({}),
  'document.new': z.object({
    name: z.string().max(300),
    kind: z.enum(documentKinds).default('engagement'),
    fields: z.record(z.string(), z.unknown()),
  }),
  'document.openDialog': z.object({}),
  'document.openRecent': z.object({ path: z.string().max(4096) }),
  'document.openDropped': z.object({ token: z.string().max(100) }),
  'document.openSample': z.object({ kind: z.enum(documentKinds).default('engagement') }),
  'document.wayOut': z.object({ wayOut: z.string().max(40), backup: z.string().max(300).optional() }),
  'document.saveAs': z.object({}),
  'document.close': z.object({}),
  'document.showInFolder': z.object({}),
  'recent.list': z.object({}),
  'recent.remove': z.object({ path: z.string().max(4096) }),
  'file.choose': z.object({ purpose: z.enum(filePurposes) }),
  'file.chooseSeveral': z.object({ purpose: z.enum(severalPurposes) }),
  'file.choosePlace': z.object({ purpose: z.enum(savePurposes), suggestedName: z.string().max(200) }),
  'file.showInFolder': z.object({ token: z.string().max(100) }),
  /** Writes what the window made (a chart as SVG or PNG) to a chosen place. */
  'file.write': z.object({
    token: z.string().max(100),
    data: z.instanceof(Uint8Array).refine((data) => data.byteLength <= 200_000_000),
  }),
  /** Writes the empty touchpoint table to a chosen place; without a document there is no engine to ask. */
  'template.write': z.object({ token: z.string().max(100), language: z.enum(['nl', 'en']) }),
  'settings.set': z.object({ settings: settingsChangeSchema }),
  'settings.chooseBackupFolder': z.object({}),
  /** Prints the report page to PDF; answers the bytes for the preview. */
  'report.pdf': z.object({ options: z.record(z.string(), z.unknown()), job: printJob.optional() }),
  'report.savePdf': z.object({
    token: z.string().max(100),
    options: z.record(z.string(), z.unknown()),
    job: printJob.optional(),
  }),
  /** Ends a print of this window, under way or waiting: its page goes away at once and the request that began it is answered with `cancelled`. */
  'report.stopPrint': z.object({ job: printJob }),
  /** For the report page only: what to print. */
  'report.job': z.object({}),
  /** For the report page only: everything is drawn and fonts are loaded (`error` null), or it cannot be printed. The title goes into the PDF's properties and its running foot. */
  'report.ready': z.object({
    title: z.string().max(500),
    language: z.enum(['nl', 'en']),
    error: z
      .object({ code: z.string().max(100), params: z.record(z.string(), z.union([z.string(), z.number()])).optional() })
      .nullable(),
    /** A picture instead of pages, when that was asked for. */
    picture: z
      .instanceof(Uint8Array)
      .refine((picture) => picture.byteLength <= 300_000_000)
      .optional(),
  }),
  'clipboard.write': z.object({ text: z.string().max(50_000_000), html: z.string().max(50_000_000).optional() }),
  'clipboard.read': z.object({}),
  'clipboard.writeImage': z.object({ png: z.instanceof(Uint8Array).refine((png) => png.byteLength <= 100_000_000) }),
} as const;
export type HostRequests = typeof hostRequests;
export type HostRequestName = keyof HostRequests;

export interface HostReplies {
  'window.state': WindowState;
  'window.new': null;
  'window.close': null;
  'window.minimise': null;
  'window.toggleMaximise': { readonly maximised: boolean };
  'document.new': OpenOutcome | { readonly cancelled: true };
  'document.openDialog': OpenOutcome | { readonly cancelled: true };
  'document.openRecent': OpenOutcome;
  'document.openDropped': OpenOutcome;
  'document.openSample': OpenOutcome;
  'document.wayOut': OpenOutcome | { readonly cancelled: true };
  'document.saveAs': { readonly saved: boolean };
  'document.close': null;
  'document.showInFolder': null;
  'recent.list': readonly RecentFile[];
  'recent.remove': null;
  'file.choose': GrantedFile | null;
  /** Empty when nothing was chosen. */
  'file.chooseSeveral': readonly GrantedFile[];
  'file.choosePlace': GrantedFile | null;
  'file.showInFolder': null;
  'file.write': { readonly bytes: number };
  'template.write': { readonly bytes: number };
  'settings.set': Settings;
  'settings.chooseBackupFolder': Settings;
  'report.pdf': Uint8Array;
  'report.savePdf': { readonly bytes: number };
  'report.stopPrint': null;
  'report.job': ReportJob;
  'report.ready': null;
  'clipboard.write': null;
  'clipboard.read': string;
  'clipboard.writeImage': null;
}

/** Where a print is: behind another, its page loading, its pages being laid out, being written as PDF. */
export type PrintStep = 'waiting' | 'opening' | 'drawing' | 'printing';

/** Pushed by the main process to the window. */
export type HostEvent =
  | { readonly kind: 'settings'; readonly settings: Settings }
  /** The window shows a document now (a port follows) or the start page (document null). */
  | { readonly kind: 'window'; readonly state: WindowState }
  /** An action chosen in the menu, by action id (shared/actions). */
  | { readonly kind: 'action'; readonly id: string }
  /** How far a print is that this window named when it asked for it. */
  | { readonly kind: 'print'; readonly job: string; readonly step: PrintStep }
  /** The engine of this window died and was started again; everything confirmed is there. */
  | { readonly kind: 'engineRestarted' };

/** What the preload exposes as `window.workbench`, and nothing else. */
export interface WorkbenchBridge {
  request<Name extends HostRequestName>(name: Name, params: unknown): Promise<Result<HostReplies[Name]>>;
  onEvent(listener: (event: HostEvent) => void): () => void;
  /** Sends to / receives from the engine of this window's document; messages are PortRequest / PortMessage. */
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): () => void;
  /** Token for a file dropped on the window. */
  grantDropped(file: unknown): Promise<Result<GrantedFile>>;
}
