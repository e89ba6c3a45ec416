/** Saves the empty spreadsheet to start from, with or without a document open. */
import { host, notice, noticeError } from '@renderer/api';
import { createText, type Locale } from '@shared/i18n';

/** Asks for a place and writes the template there, in the language of the program. */
export async function saveTemplate(language: Locale): Promise<void> {
  const text = createText(language);
  const place = await host('file.choosePlace', { purpose: 'template', suggestedName: text('start.template.fileName') });
  if (!place.ok) {
    noticeError(place.error, () => saveTemplate(language));
    return;
  }
  if (place.value === null) return;
  const { token, name } = place.value;
  const written = await host('template.write', { token, language });
  if (!written.ok) {
    noticeError(written.error, () => saveTemplate(language));
    return;
  }
  notice({
    tone: 'info',
    text: (t) => t('start.template.done', { file: name }),
    action: { label: (t) => t('shell.document.showInFolder'), run: () => void host('file.showInFolder', { token }) },
  });
}
