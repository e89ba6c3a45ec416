/** The map as a file: a drawing, a picture, a sheet of stages × lanes, or XML after CJML that nobody has validated. */
import { host, notice, noticeError, runQuery, useText } from '@renderer/api';
import { chartPng } from '@renderer/charts/exportChart';
import { withFonts } from '@renderer/charts/svgFonts';
import { fileName } from '@renderer/charts/saveChart';
import { Button, Menu, type MenuEntry } from '@renderer/components';
import type { JourneyMap } from '@shared/insight/journey/map';
import { papers, type Paper, type PosterJob } from '@shared/report/poster';
import styles from './journeys.module.css';

const formats = ['svg', 'png', 'csv', 'cjml'] as const;
type Format = (typeof formats)[number];

/** Longest side of a picture in pixels: beyond it a canvas gives nothing. */
const LONGEST_SIDE = 14_000;

export function ExportMenu({ map, isCompared }: { readonly map: JourneyMap; readonly isCompared: boolean }) {
  const t = useText();
  const entries: readonly MenuEntry[] = [
    {
      id: 'poster',
      label: t('journeysScreen.export.poster'),
      entries: papers.map((paper) => ({ id: paper, label: paper })),
    },
    ...formats.map((format): MenuEntry => ({
      id: format,
      label: t(`journeysScreen.export.${format}`),
      ...(format === 'cjml' && { description: t('journeys.export.notValidated') }),
    })),
  ];
  const act = (id: string): void => {
    const paper = papers.find((known) => known === id);
    const format = formats.find((known) => known === id);
    if (paper !== undefined) void savePoster(map, paper, t.locale);
    else if (format !== undefined) void saveMap(map, format, t.locale, isCompared);
  };
  return (
    <Menu
      label={t('journeysScreen.export.label')}
      placement="bottom end"
      trigger={
        <Button variant="quiet" icon="export" isDisabled={map.steps.length === 0}>
          <span className={map.comparison === null ? undefined : styles.foldable}>
            {t('journeysScreen.export.label')}
          </span>
        </Button>
      }
      entries={entries}
      onAction={act}
    />
  );
}

/** Asks for a place and writes the map there; nothing happens when the person cancels. */
export async function saveMap(
  map: JourneyMap,
  format: Format,
  language: 'nl' | 'en',
  isCompared: boolean,
): Promise<void> {
  const again = (): Promise<void> => saveMap(map, format, language, isCompared);
  const asked = { id: map.journey.id, language, compareWith: isCompared ? (map.comparison?.journey.id ?? null) : null };
  const place = await host('file.choosePlace', {
    purpose: format,
    suggestedName: `${fileName(map.journey.name)}.${format === 'cjml' ? 'xml' : format}`,
  });
  if (!place.ok) return noticeError(place.error, again);
  if (place.value === null) return;
  const { token, name } = place.value;
  const written =
    format === 'png'
      ? await writePicture(asked, token)
      : await runQuery('journey.export', { ...asked, file: token, format });
  if (!written.ok) return noticeError(written.error, again);
  notice({
    tone: 'info',
    text: (text) => text('journeysScreen.export.saved', { name }),
    action: {
      label: (text) => text('shell.document.showInFolder'),
      run: () => void host('file.showInFolder', { token }),
    },
  });
}

/** The map on one sheet, or on several that are glued together; says which, and how small the text came out. */
export async function savePoster(map: JourneyMap, paper: Paper, language: 'nl' | 'en'): Promise<void> {
  const again = (): Promise<void> => savePoster(map, paper, language);
  const { id, uid, name: title } = map.journey;
  const place = await host('file.choosePlace', {
    purpose: 'reportPdf',
    suggestedName: `${fileName(title)} ${paper}.pdf`,
  });
  if (!place.ok) return noticeError(place.error, again);
  if (place.value === null) return;
  const { token, name } = place.value;
  const job: PosterJob = { kind: 'journeyPoster', journey: id, uid, title, paper, format: 'pdf', language };
  const poster = await runQuery('journey.poster', { id, paper, language });
  if (!poster.ok) return noticeError(poster.error, again);
  const written = await host('report.savePdf', { token, options: { ...job } });
  if (!written.ok) return noticeError(written.error, again);
  const { sentence } = poster.value;
  notice({
    tone: 'info',
    text: (text) => text('journeysScreen.export.savedPoster', { name, sentence }),
    action: {
      label: (text) => text('shell.document.showInFolder'),
      run: () => void host('file.showInFolder', { token }),
    },
  });
}

async function writePicture(asked: { id: number; language: 'nl' | 'en'; compareWith: number | null }, token: string) {
  const drawn = await runQuery('journey.drawing', asked);
  if (!drawn.ok) return drawn;
  const { svg, width, height } = drawn.value;
  const data = await chartPng(withFonts(svg), Math.min(2, LONGEST_SIDE / Math.max(width, height)));
  return host('file.write', { token, data });
}
