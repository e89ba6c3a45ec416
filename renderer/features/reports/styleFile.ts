/** Takes the house style to a file and from one. */
import { host, notice, noticeError, runCommand, runQuery } from '@renderer/api';
import { createText, type Locale } from '@shared/i18n';

/** Writes the engagement's house style to a place the person chooses. */
export async function saveStyle(name: string, locale: Locale): Promise<void> {
  const suggestedName = createText(locale)('reportsScreen.fileNames.style', { name: name.slice(0, 120) });
  const place = await host('file.choosePlace', { purpose: 'reportStyle', suggestedName });
  if (!place.ok) return noticeError(place.error, () => saveStyle(name, locale));
  const file = place.value;
  if (file === null) return;
  const written = await runQuery('report.saveStyle', { file: file.token });
  if (!written.ok) return noticeError(written.error, () => saveStyle(name, locale));
  notice({
    tone: 'info',
    text: (text) => text('reportsScreen.styleSaved', { file: file.name }),
    action: {
      label: (text) => text('reportsScreen.showInFolder'),
      run: () => void host('file.showInFolder', { token: file.token }),
    },
  });
}

/** Takes colour, logo, fonts and foot from a style file. */
export async function loadStyle(): Promise<void> {
  const file = await host('file.choose', { purpose: 'reportStyle' });
  if (!file.ok) return noticeError(file.error, loadStyle);
  if (file.value !== null) await runCommand('report.loadStyle', { file: file.value.token });
}
