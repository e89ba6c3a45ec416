/** The system's file dialogs, with the right filters and words for each purpose; they are the only way a window gets at a file. */
import type { filePurposes, savePurposes, severalPurposes } from '@shared/contract/host';
import { documentExtensions, type DocumentKind } from '@shared/domain/documentKind';
import type { Text } from '@shared/i18n';
import { app, dialog, type BrowserWindow, type FileFilter } from 'electron';
import { extname, join } from 'node:path';
import { safeFileName } from './fileIdentity';

export type FilePurpose = (typeof filePurposes)[number];
export type SavePurpose = (typeof savePurposes)[number];

const images = ['png', 'jpg', 'jpeg', 'svg', 'webp'] as const;
const sound = ['mp3', 'm4a', 'wav', 'ogg'] as const;

function all(text: Text): FileFilter {
  return { name: text('host.filter.all'), extensions: ['*'] };
}

function documentFilter(text: Text, kind: DocumentKind): FileFilter {
  return { name: text(`host.filter.${kind}`), extensions: [documentExtensions[kind]] };
}

function chooseFilters(text: Text, purpose: FilePurpose): FileFilter[] {
  switch (purpose) {
    case 'importSource':
      return [
        { name: text('host.filter.tables'), extensions: ['xlsx', 'xlsm', 'ods', 'csv', 'tsv', 'txt', 'xml', 'cjml'] },
        all(text),
      ];
    case 'attachment':
      return [{ name: text('host.filter.attachments'), extensions: [...images, ...sound, 'pdf'] }, all(text)];
    case 'qda':
      return [
        { name: text('host.filter.qda'), extensions: ['qdpx', 'qdc', 'csv', 'sqlite3', 'sqlite', 'db', 'qda'] },
        all(text),
      ];
    case 'pseudonymKey':
      return [{ name: text('host.filter.pseudonymKey'), extensions: ['cxkey'] }, all(text)];
    case 'staffingFile':
      return [{ name: text('host.filter.staffingFile'), extensions: ['cxstaff'] }, all(text)];
    case 'reportStyle':
      return [{ name: text('host.filter.reportStyle'), extensions: ['json'] }, all(text)];
    case 'logo':
      return [{ name: text('host.filter.images'), extensions: ['png', 'jpg', 'jpeg', 'svg'] }];
  }
}

const saveExtensions: Readonly<Record<SavePurpose, string>> = {
  reportPdf: 'pdf',
  workbook: 'xlsx',
  template: 'xlsx',
  csv: 'csv',
  svg: 'svg',
  png: 'png',
  cjml: 'xml',
  qdpx: 'qdpx',
  qdc: 'qdc',
  pseudonymKey: 'cxkey',
  pptx: 'pptx',
  docx: 'docx',
  zip: 'zip',
  reportStyle: 'json',
  copy: documentExtensions.engagement,
  recruiterCopy: documentExtensions.pool,
  staffingFile: 'cxstaff',
};

function saveFilter(text: Text, purpose: SavePurpose): FileFilter {
  if (purpose === 'copy') return documentFilter(text, 'engagement');
  if (purpose === 'recruiterCopy') return documentFilter(text, 'pool');
  const name = {
    reportPdf: text('host.filter.pdf'),
    workbook: text('host.filter.workbook'),
    template: text('host.filter.workbook'),
    csv: text('host.filter.csv'),
    svg: text('host.filter.svg'),
    png: text('host.filter.png'),
    cjml: text('host.filter.cjml'),
    qdpx: text('host.filter.qdpx'),
    qdc: text('host.filter.qdc'),
    pseudonymKey: text('host.filter.pseudonymKey'),
    pptx: text('host.filter.pptx'),
    docx: text('host.filter.docx'),
    zip: text('host.filter.zip'),
    reportStyle: text('host.filter.reportStyle'),
    staffingFile: text('host.filter.staffingFile'),
  }[purpose];
  return { name, extensions: [saveExtensions[purpose]] };
}

/** A place that was chosen to write to; `overwrite` when the person agreed to replace what is there. */
export interface ChosenPlace {
  readonly path: string;
  readonly overwrite: boolean;
}

/** Adds the extension where the dialog did not; the agreement to overwrite was for the name as it was shown. */
export function withExtension(path: string, extension: string): ChosenPlace {
  if (extname(path).toLowerCase() === `.${extension}`) return { path, overwrite: true };
  return { path: `${path}.${extension}`, overwrite: false };
}

/** Asks for an engagement or a pool to open; `title` says why when it is to find a lost one. */
export async function askDocument(window: BrowserWindow, text: Text, title?: string): Promise<string | undefined> {
  const answer = await dialog.showOpenDialog(window, {
    title: title ?? text('host.dialog.open'),
    properties: ['openFile'],
    filters: [
      { name: text('host.filter.document'), extensions: Object.values(documentExtensions) },
      documentFilter(text, 'engagement'),
      documentFilter(text, 'pool'),
      all(text),
    ],
  });
  return answer.canceled ? undefined : answer.filePaths[0];
}

/** Asks where an engagement or a pool goes; `folder` is where the dialog starts. */
export async function askDocumentPlace(
  window: BrowserWindow,
  text: Text,
  options: {
    readonly kind: DocumentKind;
    readonly title: 'newDocument' | 'saveAs' | 'openCopy' | 'salvage';
    readonly name: string;
    readonly folder?: string;
  },
): Promise<ChosenPlace | undefined> {
  const { kind, title } = options;
  const extension = documentExtensions[kind];
  const isPool = kind === 'pool';
  const name = safeFileName(options.name, text(isPool ? 'host.name.untitledPool' : 'host.name.untitled'));
  const answer = await dialog.showSaveDialog(window, {
    title: text(
      isPool && (title === 'newDocument' || title === 'saveAs') ? `host.pool.${title}` : `host.dialog.${title}`,
    ),
    defaultPath: join(options.folder ?? app.getPath('documents'), `${name}.${extension}`),
    filters: [documentFilter(text, kind)],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  return answer.canceled ? undefined : withExtension(answer.filePath, extension);
}

/** Asks for a file to read. */
export async function askFile(window: BrowserWindow, text: Text, purpose: FilePurpose): Promise<string | undefined> {
  const answer = await dialog.showOpenDialog(window, {
    title: text(`host.dialog.${purpose}`),
    properties: ['openFile'],
    filters: chooseFilters(text, purpose),
  });
  return answer.canceled ? undefined : answer.filePaths[0];
}

/** Asks for one file or more to read; none when the person changed their mind. */
export async function askFiles(
  window: BrowserWindow,
  text: Text,
  purpose: (typeof severalPurposes)[number],
): Promise<readonly string[]> {
  const answer = await dialog.showOpenDialog(window, {
    title: text(`host.dialog.${purpose}`),
    properties: ['openFile', 'multiSelections'],
    filters: [{ name: text(`host.filter.${purpose}`), extensions: ['txt', 'md', 'docx', 'vtt', 'srt'] }, all(text)],
  });
  return answer.canceled ? [] : answer.filePaths;
}

/** Asks for a place to write to. */
export async function askPlace(
  window: BrowserWindow,
  text: Text,
  options: { readonly purpose: SavePurpose; readonly suggestedName: string; readonly folder?: string },
): Promise<string | undefined> {
  const extension = saveExtensions[options.purpose];
  const given = options.suggestedName.replace(new RegExp(`\\.${extension}$`, 'i'), '');
  const name = safeFileName(given, text('host.name.untitled'));
  const answer = await dialog.showSaveDialog(window, {
    title: text(`host.dialog.${options.purpose}`),
    defaultPath: join(options.folder ?? app.getPath('documents'), `${name}.${extension}`),
    filters: [saveFilter(text, options.purpose)],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  return answer.canceled ? undefined : withExtension(answer.filePath, extension).path;
}

/** Asks for the folder in which backups are kept. */
export async function askBackupFolder(window: BrowserWindow, text: Text): Promise<string | undefined> {
  const answer = await dialog.showOpenDialog(window, {
    title: text('host.dialog.backupFolder'),
    properties: ['openDirectory', 'createDirectory'],
  });
  return answer.canceled ? undefined : answer.filePaths[0];
}

/** Asks what to do with a window whose page keeps ending. True: show it again. */
export async function askPageAgain(window: BrowserWindow, text: Text): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: text('host.pageStopped.message'),
    detail: text('host.pageStopped.detail'),
    buttons: [text('host.pageStopped.again'), text('host.pageStopped.close')],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}
