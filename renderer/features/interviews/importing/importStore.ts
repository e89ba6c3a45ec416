/** The files of an import of interviews; while there are some, the import stands in view. */
import { create } from 'zustand';
import { host, noticeError } from '@renderer/api';
import { grantDropped } from '@renderer/api/bridge';
import type { GrantedFile } from '@shared/contract/host';

export const useInterviewImport = create<{ readonly files: readonly GrantedFile[] | null }>(() => ({ files: null }));

/** Adds files to the import and shows it. */
export function importInterviews(files: readonly GrantedFile[]): void {
  if (files.length === 0) return;
  useInterviewImport.setState(({ files: before }) => {
    const known = new Set((before ?? []).map(({ folder, name }) => `${folder}/${name}`));
    return { files: [...(before ?? []), ...files.filter(({ folder, name }) => !known.has(`${folder}/${name}`))] };
  });
}

/** Lets the person choose files. */
export async function chooseInterviews(): Promise<void> {
  const chosen = await host('file.chooseSeveral', { purpose: 'interviews' });
  if (chosen.ok) importInterviews(chosen.value);
  else noticeError(chosen.error, chooseInterviews);
}

/** Takes in files that were dropped. */
export async function dropInterviews(files: readonly File[]): Promise<void> {
  const granted: GrantedFile[] = [];
  for (const file of files) {
    const result = await grantDropped(file);
    if (result.ok) granted.push(result.value);
    else noticeError(result.error);
  }
  importInterviews(granted);
}

/** The import goes; nothing of it was taken in yet, or all of it. */
export function closeImport(): void {
  useInterviewImport.setState({ files: null });
}
