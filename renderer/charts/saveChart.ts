/** Saves a chart where the person points, or puts it on the clipboard, and says so. */
import { host, notice, noticeError } from '@renderer/api';
import { chartPng, serialiseChart, type ExportOptions } from './exportChart';

type Words = Omit<ExportOptions, 'fonts'>;

async function svgOf(root: HTMLElement, words: Words): Promise<string> {
  const { chartFonts } = await import('./chartFonts');
  return serialiseChart(root, { ...words, fonts: chartFonts });
}

function sayFailed(): void {
  notice({ tone: 'error', text: (text) => text('insight.charts.copyFailed'), action: null });
}

/** Asks for a place and writes the chart there; nothing happens when the person cancels. */
export async function saveChart(root: HTMLElement, words: Words, format: 'svg' | 'png'): Promise<void> {
  let data: Uint8Array<ArrayBuffer>;
  try {
    const svg = await svgOf(root, words);
    data = format === 'svg' ? new TextEncoder().encode(svg) : await chartPng(svg);
  } catch {
    sayFailed();
    return;
  }
  const place = await host('file.choosePlace', {
    purpose: format,
    suggestedName: `${fileName(words.title)}.${format}`,
  });
  if (!place.ok) {
    noticeError(place.error, () => saveChart(root, words, format));
    return;
  }
  if (place.value === null) return;
  const { token, name } = place.value;
  const written = await host('file.write', { token, data });
  if (!written.ok) {
    noticeError(written.error, () => saveChart(root, words, format));
    return;
  }
  notice({
    tone: 'info',
    text: (text) => text('insight.charts.saved', { name }),
    action: {
      label: (text) => text('shell.document.showInFolder'),
      run: () => void host('file.showInFolder', { token }),
    },
  });
}

/** Puts the chart on the clipboard as a picture. */
export async function copyChart(root: HTMLElement, words: Words): Promise<void> {
  let png: Uint8Array<ArrayBuffer>;
  try {
    png = await chartPng(await svgOf(root, words));
  } catch {
    sayFailed();
    return;
  }
  const copied = await host('clipboard.writeImage', { png });
  if (copied.ok) notice({ tone: 'info', text: (text) => text('insight.charts.copied'), action: null });
  else noticeError(copied.error, () => copyChart(root, words));
}

/** A name for the file, from the title: no signs that a file system refuses, not too long. */
export function fileName(title: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what has to go
  const plain = title.replace(/[\\/:*?"<>|\u0000-\u001f]/g, ' ').replace(/\s+/g, ' ');
  return plain.trim().slice(0, 80).trim() || 'chart';
}
