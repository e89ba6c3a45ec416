/** Starts the report page: asks what to print, draws it, and says when everything stands. */
import { createRoot } from 'react-dom/client';
import { host } from '@renderer/api/bridge';
import { runQuery } from '@renderer/api/engine';
import { connectPort } from '@renderer/api/port';
import type { HostRequests } from '@shared/contract/host';
import type { AppError } from '@shared/errors/appError';
import { reportOptionsSchema } from '@shared/report/model';
import type { z } from 'zod';
import { pictureScale, posterJobSchema, type PosterJob } from '@shared/report/poster';
import { chartPng } from '@renderer/charts/exportChart';
import { withFonts } from '@renderer/charts/svgFonts';
import { picturesJobSchema } from '@shared/report/pictures';
import { drawPictures } from './pictures';
import { Poster, setPaper } from './Poster';
import { sheetJobSchema, type SheetJob } from '@shared/report/profileSheet';
import { createText } from '@shared/i18n';
import { ReportDocument } from './ReportDocument';
import { SheetDocument } from './SheetDocument';
import { whenStill } from './still';

type Ready = z.input<HostRequests['report.ready']>;

function tell(title: string, language: 'nl' | 'en', error: AppError | null): void {
  // The program's own error parameters are texts and numbers; what else there is has no place in a message to a person.
  const told: Ready['error'] =
    error === null ? null : { code: error.code, ...(error.params && { params: error.params }) };
  void host('report.ready', { title: title.slice(0, 500), language, error: told });
}

async function drawPoster(job: PosterJob): Promise<void> {
  const { journey, title, paper, format, language } = job;
  const answer = await runQuery('journey.poster', { id: journey, paper, language });
  if (!answer.ok) return tell('', language, answer.error);
  if (format === 'png') {
    const { drawing } = answer.value;
    const picture = await chartPng(withFonts(drawing.svg), pictureScale(drawing, paper));
    void host('report.ready', { title: title.slice(0, 500), language, error: null, picture });
    return;
  }
  const root = document.getElementById('root');
  if (root === null) return;
  document.documentElement.lang = language;
  document.title = title;
  setPaper(answer.value.layout);
  createRoot(root).render(
    <Poster
      poster={answer.value}
      title={title}
      onPlaced={() => void whenStill(root).then(() => tell(title, language, null))}
    />,
  );
}

async function drawSheet(job: SheetJob): Promise<void> {
  const { specialist, assignment, withName, language } = job;
  const sheet = await runQuery('sheet.content', { specialist, assignment, withName, language });
  const style = await runQuery('report.style', {});
  if (!sheet.ok) return tell('', language, sheet.error);
  if (!style.ok) return tell('', language, style.error);
  const root = document.getElementById('root');
  if (root === null) return;
  const { title } = sheet.value;
  document.documentElement.lang = language;
  document.title = title;
  createRoot(root).render(
    <SheetDocument
      sheet={sheet.value}
      style={style.value}
      text={createText(language)}
      onPlaced={() => void whenStill(root).then(() => tell(title, language, null))}
    />,
  );
}

async function start(): Promise<void> {
  connectPort();
  const job = await host('report.job', {});
  if (!job.ok) return;
  const poster = posterJobSchema.safeParse(job.value.options);
  if (poster.success) return drawPoster(poster.data);
  const sheet = sheetJobSchema.safeParse(job.value.options);
  if (sheet.success) return drawSheet(sheet.data);
  const pictures = picturesJobSchema.safeParse(job.value.options);
  if (pictures.success) {
    const { language } = pictures.data.options;
    const drawn = await drawPictures(pictures.data);
    if (!drawn.ok) return tell('', language, drawn.error);
    void host('report.ready', { title: '', language, error: null, picture: new Uint8Array(drawn.value) });
    return;
  }
  const options = reportOptionsSchema.safeParse(job.value.options);
  if (!options.success) return tell('', 'nl', { code: 'invalidRequest', params: { detail: 'options' } });
  const { language, withNames } = options.data;
  const model = await runQuery('report.model', options.data);
  if (!model.ok) return tell('', language, model.error);
  const title = `${model.value.title} – ${model.value.subtitle}`;
  document.documentElement.lang = language;
  document.title = title;
  const root = document.getElementById('root');
  if (root === null) return;
  createRoot(root).render(
    <ReportDocument
      model={model.value}
      hasNames={withNames}
      onPlaced={() => void whenStill(root).then(() => tell(title, language, null))}
    />,
  );
}

start().catch((reason: unknown) => {
  tell('', 'nl', { code: 'unexpected', params: { detail: reason instanceof Error ? reason.message : String(reason) } });
});
