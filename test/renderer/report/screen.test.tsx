// @vitest-environment jsdom
/** The screen around the preview: what is chosen is what is printed, one print at a time, and what is saved is told. */
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Notices } from '@renderer/app/Notices';
import { ReportsScreen } from '@renderer/features/reports';
import { scaleFor, stepZoom } from '@renderer/features/reports/zoom';
import type { ReportChoices } from '@shared/contract/reports.contract';
import type { JourneySummary } from '@shared/insight/journey/map';
import type { ReportKind } from '@shared/report/model';
import type { OutlineEntry } from '@shared/report/report';
import { today } from '@renderer/features/reports/options';
import type { PrintedReport } from '@renderer/features/reports/pdf';
import {
  exampleDocument,
  exampleEngagement,
  refuse,
  type FakeBridgeOptions,
  type HostHandlers,
} from '@test/renderer/support/fakeBridge';
import { seriousFindings } from '@test/renderer/support/axe';
import { renderWithApi, stopApi, withBrowserParts } from '@test/renderer/support/render';

// The reading of PDFs is tried in the real window; here it is about what is printed when.
vi.mock('@renderer/features/reports/pdf', () => ({
  openPrinted: async (data: Uint8Array): Promise<PrintedReport> => ({
    reader: {} as never,
    pages: Array.from({ length: 4 }, () => ({ getViewport: () => ({ width: 595, height: 842 }) }) as never),
    sections: new Map([
      ['definition', 1],
      ['contents', 2],
      ['table', 3],
    ]),
    bytes: data.byteLength,
    close: () => undefined,
  }),
}));

beforeEach(() => {
  withBrowserParts();
  // Nothing has a place here: what scrolls to the top stands before the first page.
  Element.prototype.scrollTo = function scrollTo(this: Element, to?: ScrollToOptions | number) {
    if (typeof to === 'object') this.scrollTop = to.top ?? 0;
  };
});
afterEach(stopApi);

const noChoices: ReportChoices = { without: [], order: [], texts: [], department: null, audience: null };
type Options = { readonly language: string; readonly withNames: boolean; readonly without: readonly string[] };
const pdf: HostHandlers['report.pdf'] = () => new Uint8Array(12_345);
const place = { token: 'place-1', name: 'rapport.pdf', folder: '/home/anna' };

const section = (key: string, title: string, isAvailable = true): OutlineEntry => ({
  key,
  title,
  isIn: true,
  isAvailable,
  isText: false,
});
const outline: readonly OutlineEntry[] = [
  section('definition', 'Wat wij onder klantbeleving verstaan'),
  section('heatMap', 'Fasen en kanalen'),
  section('focus', 'Aandachtslijst'),
  section('interviews', 'Interviews', false),
  section('table', 'Contactmomententabel'),
];

async function show(options: FakeBridgeOptions = {}) {
  const kept: Partial<Record<ReportKind, ReportChoices>> = {};
  const shown = await renderWithApi(
    <>
      <ReportsScreen />
      <Notices />
    </>,
    {
      ...options,
      queries: { 'report.outline': () => outline, 'report.choices': () => kept, ...options.queries },
      commands: {
        'report.choose': ({ kind, choices }) => {
          kept[kind] = { ...noChoices, ...choices };
          return null;
        },
        ...options.commands,
      },
      host: { 'report.pdf': pdf, ...options.host },
    },
  );
  await waitFor(() => expect(screen.queryByText('omslag, 3 pagina’s')).toBeTruthy());
  const prints = (): readonly Options[] =>
    shown.fake.callsOf('report.pdf').map((params) => (params as { readonly options: Options }).options);
  return { ...shown, prints };
}

describe('the reports screen', () => {
  it('prints in the language agreed for the reports, with names, dated today', async () => {
    const { prints } = await show({
      queries: {
        'document.state': () => exampleDocument({ engagement: { ...exampleEngagement, reportLanguage: 'en' } }),
      },
    });
    expect(prints()).toEqual([
      { ...noChoices, kind: 'full', language: 'en', withNames: true, style: null, date: today() },
    ]);
  });

  it('prints anew after a choice, once for several quick ones', async () => {
    // An engagement of its own: choices are kept for as long as the window is open.
    const engagement = { ...exampleEngagement, uid: 'other' };
    const { prints } = await show({ queries: { 'document.state': () => exampleDocument({ engagement }) } });
    fireEvent.click(screen.getByRole('radio', { name: 'English' }));
    fireEvent.click(screen.getByRole('radio', { name: 'Zonder' }));
    expect(await screen.findByText('Voorbeeld wordt bijgewerkt')).toBeTruthy();
    await waitFor(() => expect(prints()).toHaveLength(2));
    expect(prints()[1]).toMatchObject({ language: 'en', withNames: false });
    await waitFor(() => expect(screen.queryByText('Voorbeeld wordt bijgewerkt')).toBeNull());
  });

  it('keeps what is left out and the order with the engagement, for this kind', async () => {
    const { fake } = await show();
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Aandachtslijst opnemen' }));
    await waitFor(() => expect(fake.callsOf('report.choose')).toHaveLength(1));
    expect(fake.callsOf('report.choose')[0]).toMatchObject({ kind: 'full', choices: { without: ['focus'] } });
    fireEvent.keyDown(screen.getByRole('button', { name: /^Contactmomententabel/ }), { key: 'ArrowUp', altKey: true });
    await waitFor(() => expect(fake.callsOf('report.choose')).toHaveLength(2));
    expect(fake.callsOf('report.choose')[1]).toMatchObject({
      choices: { order: ['definition', 'heatMap', 'focus', 'table', 'interviews'] },
    });
  });

  it('prints anew when the document changes', async () => {
    let revision = 1;
    const { prints, fake } = await show({ queries: { 'document.state': () => exampleDocument({ revision }) } });
    const before = prints().length;
    revision = 9;
    await act(async () => fake.change({ changed: ['engagement'], revision: 9 }));
    await waitFor(() => expect(prints().length).toBeGreaterThan(before));
  });

  it('says why there is no preview, and tries again', async () => {
    let fails = true;
    await renderWithApi(<ReportsScreen />, {
      host: { 'report.pdf': () => (fails ? refuse('file.tooLong') : new Uint8Array(10)) },
    });
    await waitFor(() => expect(screen.getByText('Het voorbeeld kon niet worden gemaakt')).toBeTruthy());
    fails = false;
    fireEvent.click(screen.getByRole('button', { name: 'Opnieuw proberen' }));
    await waitFor(() => expect(screen.queryByText('Het voorbeeld kon niet worden gemaakt')).toBeNull());
  });

  it('shows where each section begins, and what is left out', async () => {
    await show();
    const button = (name: RegExp): HTMLButtonElement => screen.getByRole('button', { name });
    expect(button(/^Contactmomententabel/).textContent).toContain('3');
    // It has no page in this print, so it leads nowhere.
    expect(button(/^Fasen en kanalen/).getAttribute('aria-disabled')).toBe('true');
    expect(button(/^Interviews/).textContent).toContain('leeg');
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Interviews opnemen' }).disabled).toBe(true);
  });

  it('saves the PDF as chosen and shows where it went', async () => {
    const { fake } = await show({
      host: {
        'file.choosePlace': () => place,
        'report.savePdf': () => ({ bytes: 654_321 }),
        'file.showInFolder': () => null,
      },
    });
    fireEvent.click(screen.getByRole('button', { name: 'PDF opslaan…' }));
    await waitFor(() => expect(screen.getByText('rapport.pdf is opgeslagen (654 kB).')).toBeTruthy());
    expect(fake.callsOf('file.choosePlace')).toEqual([
      { purpose: 'reportPdf', suggestedName: 'Klantbeleving Voltwijs - volledig rapport' },
    ]);
    fireEvent.click(screen.getByRole('button', { name: 'Tonen in map' }));
    await waitFor(() => expect(fake.callsOf('file.showInFolder')).toEqual([{ token: 'place-1' }]));
  });

  it('writes nothing when no place is chosen', async () => {
    const { fake } = await show({ host: { 'file.choosePlace': () => null } });
    fireEvent.click(screen.getByRole('button', { name: 'Werkmap (XLSX)…' }));
    await waitFor(() => expect(fake.callsOf('file.choosePlace')).toHaveLength(1));
    expect(fake.callsOf('report.writeWorkbook')).toEqual([]);
  });

  it('shows the progress of a workbook and stops it when asked', async () => {
    const { fake } = await show({ host: { 'file.choosePlace': () => place } });
    fake.hold = true;
    fireEvent.click(screen.getByRole('button', { name: 'Werkmap (XLSX)…' }));
    await waitFor(() => expect(screen.getByText('Werkmap wordt geschreven')).toBeTruthy());
    fireEvent.click(screen.getByRole('button', { name: 'Annuleren' }));
    await waitFor(() => expect(fake.asked.some(({ kind }) => kind === 'cancel')).toBe(true));
  });

  it('tells how far a PDF is, and stops it when asked', async () => {
    const { fake } = await show({ host: { 'file.choosePlace': () => place, 'report.stopPrint': () => null } });
    let finish: (answer: unknown) => void = () => undefined;
    const plain = fake.request.bind(fake);
    // A print that is answered when the test says so.
    Object.assign(fake, {
      request: async (name: 'report.savePdf', params: unknown) => {
        const answer = await plain(name, params);
        return name === 'report.savePdf' ? new Promise((done) => (finish = done)) : answer;
      },
    });
    fireEvent.click(screen.getByRole('button', { name: 'PDF opslaan…' }));
    await screen.findByText('PDF wordt gemaakt');
    const [asked] = fake.callsOf('report.savePdf') as readonly { readonly job: string }[];
    await act(async () => fake.emit({ kind: 'print', job: asked?.job ?? '', step: 'drawing' }));
    expect(await screen.findByText('stap 2 van 3: pagina’s opmaken')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Annuleren' }));
    await waitFor(() => expect(fake.callsOf('report.stopPrint')).toEqual([{ job: asked?.job }]));
    await act(async () => finish({ ok: false, error: { code: 'cancelled' } }));
    expect(await screen.findByRole('button', { name: 'PDF opslaan…' })).toBeTruthy();
    expect(screen.queryByText(/is opgeslagen/)).toBeNull();
  });

  it('makes the poster of a journey a kind like the others', async () => {
    const engagement = { ...exampleEngagement, uid: 'poster' };
    const journeys = [
      { id: 3, uid: 'leeg', name: 'Opzeggen', steps: 0 },
      { id: 7, uid: 'verhuizen', name: 'Verhuizen', steps: 4 },
    ] as unknown as readonly JourneySummary[];
    const { fake, prints } = await show({
      queries: {
        'document.state': () => exampleDocument({ engagement }),
        'journey.list': () => journeys,
        'journey.poster': () => ({ sentence: 'Past leesbaar op één A3.' }) as never,
      },
      host: { 'file.choosePlace': () => place, 'report.savePdf': () => ({ bytes: 1000 }) },
    });
    fireEvent.click(screen.getByRole('radio', { name: 'Klantreisposter' }));
    expect(await screen.findByText('Past leesbaar op één A3.')).toBeTruthy();
    const job = { kind: 'journeyPoster', journey: 7, uid: 'verhuizen', paper: 'A3', format: 'pdf', language: 'nl' };
    await waitFor(() => expect(prints().at(-1)).toMatchObject(job));
    expect(await screen.findByText('pagina 1 van 4')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Afbeelding (PNG)…' }));
    await waitFor(() =>
      expect(fake.callsOf('report.savePdf')).toMatchObject([{ token: 'place-1', options: { ...job, format: 'png' } }]),
    );
  });

  it('says what a light colour can carry, and what text gets instead', async () => {
    await show({
      queries: { 'document.state': () => exampleDocument({ engagement: { ...exampleEngagement, colour: '#FFC21A' } }) },
    });
    expect(screen.getByText('1,6:1 op wit: alleen vlakken, nooit tekst')).toBeTruthy();
    expect(screen.getByText(/^Tekst krijgt #[0-9A-F]{6}, 4,\d:1 op wit$/)).toBeTruthy();
  });

  it('offers nothing to change in a document that is only read', async () => {
    await show({ queries: { 'document.state': () => exampleDocument({ readOnly: true }) } });
    expect(screen.queryByRole('button', { name: /Logo kiezen/ })).toBeNull();
    expect(screen.getByLabelText<HTMLInputElement>('Huiskleur kiezen').disabled).toBe(true);
  });

  it('gives the axe nothing serious to say', async () => {
    const { container } = await show();
    expect(await seriousFindings(container)).toEqual([]);
  });
});

describe('the scale of the preview', () => {
  const paper = { width: 595, height: 842 };
  it('fits the whole page or its width', () => {
    const size = { width: 800, height: 600 };
    expect(scaleFor('page', paper, size) * paper.height).toBeLessThanOrEqual(600);
    expect(scaleFor('width', paper, size) * paper.width).toBeCloseTo(736);
    expect(scaleFor(100, paper, size)).toBeCloseTo(96 / 72);
  });
  it('goes from any scale to the next step, and stops at the ends', () => {
    expect(stepZoom(0.9, 1)).toBe(75);
    expect(stepZoom(96 / 72, 1)).toBe(125);
    expect(stepZoom(96 / 72, -1)).toBe(75);
    expect(stepZoom(10, 1)).toBe(300);
    expect(stepZoom(0.1, -1)).toBe(50);
  });
});
