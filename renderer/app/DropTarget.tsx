/** A file dropped anywhere on the window: an engagement opens, a spreadsheet goes to the import, texts of conversations go to the interviews. */
import { useState, type DragEvent, type ReactNode } from 'react';
import { host, notice, noticeError, useText, useWindowState } from '@renderer/api';
import { grantDropped } from '@renderer/api/bridge';
import type { GrantedFile } from '@shared/contract/host';
import { openScreen } from './navigation';
import { settleOpening } from './opening';
import styles from './app.module.css';

/** What a dropped file is by its name. */
export function kindOfFile(name: string): 'document' | 'spreadsheet' | 'interview' | 'other' {
  if (/\.(cxw|cxpool)$/i.test(name)) return 'document';
  if (/\.(md|markdown|docx|vtt|srt)$/i.test(name)) return 'interview';
  return /\.(xlsx|xlsm|ods|csv|tsv|txt|xml|cjml)$/i.test(name) ? 'spreadsheet' : 'other';
}

async function openDropped(file: GrantedFile): Promise<void> {
  settleOpening(await host('document.openDropped', { token: file.token }), () => openDropped(file));
}

/** Takes in texts of conversations, several at once. */
export async function takeInterviews(files: readonly File[], hasDocument: boolean): Promise<void> {
  const [first] = files;
  if (first === undefined) return;
  if (!hasDocument) {
    notice({ tone: 'error', text: (t) => t('shell.drop.needsDocument', { file: first.name }), action: null });
    return;
  }
  const granted: GrantedFile[] = [];
  for (const file of files) {
    const result = await grantDropped(file);
    if (result.ok) granted.push(result.value);
    else noticeError(result.error, () => takeInterviews(files, hasDocument));
  }
  if (granted.length > 0) openScreen('interviews', { files: granted });
}

/** Takes in a dropped file, as the name says what it is. */
export async function takeDropped(file: File, hasDocument: boolean): Promise<void> {
  const kind = kindOfFile(file.name);
  if (kind === 'other') {
    notice({ tone: 'error', text: (t) => t('shell.drop.unsupported', { file: file.name }), action: null });
    return;
  }
  if (kind === 'interview') return takeInterviews([file], hasDocument);
  if (kind === 'spreadsheet' && !hasDocument) {
    notice({ tone: 'error', text: (t) => t('shell.drop.needsDocument', { file: file.name }), action: null });
    return;
  }
  const granted = await grantDropped(file);
  if (!granted.ok) {
    noticeError(granted.error, () => takeDropped(file, hasDocument));
  } else if (kind === 'document') {
    await openDropped(granted.value);
  } else {
    openScreen('import', { file: granted.value });
  }
}

/** Surrounds the window. */
export function DropTarget({ children }: { readonly children: ReactNode }) {
  const t = useText();
  const hasDocument = useWindowState()?.document != null;
  const [depth, setDepth] = useState(0);
  const holdsFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');
  return (
    <div
      className={styles.dropFrame}
      onDragEnter={(event) => {
        if (holdsFiles(event)) setDepth((current) => current + 1);
      }}
      onDragLeave={() => setDepth((current) => Math.max(0, current - 1))}
      onDragOver={(event) => {
        if (holdsFiles(event)) event.preventDefault();
      }}
      onDropCapture={() => setDepth(0)}
      onDrop={(event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        const files = [...event.dataTransfer.files];
        const [file] = files;
        if (files.length > 1 && files.every(({ name }) => kindOfFile(name) === 'interview'))
          void takeInterviews(files, hasDocument);
        else if (file !== undefined) void takeDropped(file, hasDocument);
      }}
    >
      {children}
      {depth > 0 && (
        <div className={styles.dropHint} aria-hidden>
          <b>{t('shell.drop.title')}</b>
          <span>{t('shell.drop.hint')}</span>
        </div>
      )}
    </div>
  );
}
