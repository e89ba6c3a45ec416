/** The whole report: sets every piece once to learn its height, divides the pieces over pages, and shows the pages. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type CSSProperties } from 'react';
import '@renderer/components';
import { createText, type Text } from '@shared/i18n';
import { contrastOnWhite, OWN_COLOUR, TEXT_CONTRAST } from '@shared/report/colour';
import type { ReportModel } from '@shared/report/model';
import { period } from '@shared/report/maker';
import { Contents, contentsPages, type ContentsEntry } from './Contents';
import { Cover } from './Cover';
import './fonts.css';
import { Flow } from './Flow';
import { linesOf } from './lines';
import { Page } from './Page';
import { paginate, type MeasuredPiece } from './paginate';
import { cutIntoLines, isLandscape, isWide, piecesOf, SOURCES, type LastWords, type Piece } from './pieces';
import styles from './report.module.css';
import { loadFonts, whenStill } from './still';

/** Space above contents that share the page of the definition, in CSS pixels. */
const CONTENTS_GAP = 64;
/** Room for content on a page in CSS pixels: 238 mm, a little less so that rounding never pushes a line off. */
const PAGE_HEIGHT = Math.floor((238 / 25.4) * 96) - 2;
/** The same on a page that lies on its side: 151 mm. */
const LANDSCAPE_HEIGHT = Math.floor((151 / 25.4) * 96) - 2;

export interface ReportDocumentProps {
  readonly model: ReportModel;
  readonly hasNames: boolean;
  /** All pages stand; charts may still be drawing. */
  readonly onPlaced: () => void;
}

interface PlacedPage {
  /** The section it begins with. */
  readonly section: string;
  readonly pieces: readonly Piece[];
}

type Stage =
  | { readonly step: 'fonts' }
  | { readonly step: 'lines' | 'heights'; readonly pieces: readonly Piece[] }
  | { readonly step: 'placed'; readonly pages: readonly PlacedPage[]; readonly isShared: boolean };

/** The colour as the client has it, for areas; text on it is black or white, whichever can be read. */
export function houseColours(model: Pick<ReportModel, 'style'>): CSSProperties {
  const house = model.style.colourAsGiven ?? OWN_COLOUR;
  const onHouse = contrastOnWhite(house) >= TEXT_CONTRAST ? '#ffffff' : '#000000';
  return {
    '--house': house,
    '--house-text': model.style.colour,
    '--on-house': onHouse,
    ...(model.style.font === 'sans' && { '--serif': 'var(--sans)' }),
  } as CSSProperties;
}

function heightOf(element: Element | null): number {
  return element?.getBoundingClientRect().height ?? 0;
}

/** Heights of the pieces as they stand under `root`. */
function measure(
  root: Element,
  pieces: readonly Piece[],
  mayFollow: (piece: Piece, before: string) => boolean,
): readonly MeasuredPiece[] {
  const elements = new Map(
    [...root.querySelectorAll('[data-piece]')].map((element) => [element.getAttribute('data-piece'), element]),
  );
  return pieces.map((piece, index) => {
    const { id, group, gap, keepWithNext, startsPage } = piece;
    const element = elements.get(id) ?? null;
    const head = heightOf(element?.closest('table')?.querySelector('thead') ?? null);
    const before = pieces[index - 1];
    return {
      height: heightOf(element),
      gap,
      group,
      head,
      keepWithNext,
      startsPage,
      mayFollow: startsPage && before !== undefined && mayFollow(piece, before.section),
    };
  });
}

/** Long paragraphs cut into the lines they have under `root`. */
function withLines(root: Element, pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece) => {
    const element = root.querySelector(`[data-piece="${CSS.escape(piece.id)}"]`);
    return piece.content.kind === 'paragraph' && element !== null ? cutIntoLines(piece, linesOf(element)) : [piece];
  });
}

/** Sections whose pages are not as others: those that lie on their side, and those that are wide. */
interface Shapes {
  readonly landscape: ReadonlySet<string>;
  readonly wide: ReadonlySet<string>;
}

/** Pages of each run of sections that share a way round. */
function place(root: Element, pieces: readonly Piece[], { landscape, wide }: Shapes): readonly PlacedPage[] {
  // After the definition come the contents, and what is wide does not fit on a page that is not.
  const mayFollow = ({ section }: Piece, before: string): boolean =>
    before !== 'definition' && (!wide.has(section) || wide.has(before));
  const runs: Piece[][] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    const isSame = last?.[0] !== undefined && landscape.has(last[0].section) === landscape.has(piece.section);
    if (isSame) last.push(piece);
    else runs.push([piece]);
  }
  return runs.flatMap((run) => {
    const height = landscape.has(run[0]?.section ?? '') ? LANDSCAPE_HEIGHT : PAGE_HEIGHT;
    return paginate(measure(root, run, mayFollow), height).map((indexes) => {
      const onPage = indexes.flatMap((index) => run[index] ?? []);
      return { section: onPage[0]?.section ?? '', pieces: onPage };
    });
  });
}

/** Lines of the contents: the sections, and the list of sources when there is one. */
function entriesOf(model: ReportModel, pieces: readonly Piece[]): readonly ContentsEntry[] {
  const sources = pieces.find(({ section, content }) => section === SOURCES && content.kind === 'title')?.content;
  return [
    ...model.sections,
    ...(sources?.kind === 'title' ? [{ key: SOURCES, title: sources.label, finding: null }] : []),
  ];
}

/** Whether the contents find room under the definition, as those of a short report do. */
function sharesPage(root: Element, pages: readonly PlacedPage[]): boolean {
  const definitions = pages.filter(({ section }) => section === 'definition').length;
  const used = heightOf(root.querySelector('[data-section="definition"]'));
  const contents = root.querySelector('[data-contents]');
  return definitions === 1 && contents !== null && used + CONTENTS_GAP + heightOf(contents) <= PAGE_HEIGHT;
}

function lastWords(text: Text): LastWords {
  return {
    sources: text('reportParts.sections.sources'),
    leftOut: text('report.leftOutTitle'),
    period: (from, to) => period(text, from, to),
  };
}

/** Shows the report. */
export function ReportDocument({ model, hasNames, onPlaced }: ReportDocumentProps) {
  const text = useMemo(() => createText(model.language), [model.language]);
  const [stage, setStage] = useState<Stage>({ step: 'fonts' });
  const measured = useRef<HTMLDivElement>(null);
  const wide = useMemo(() => new Set(model.sections.filter(isWide).map(({ key }) => key)), [model]);
  const landscape = useMemo(() => new Set(model.sections.filter(isLandscape).map(({ key }) => key)), [model]);

  useEffect(() => {
    void loadFonts().then(() => setStage({ step: 'lines', pieces: piecesOf(model, lastWords(text)) }));
  }, [model, text]);

  useLayoutEffect(() => {
    const root = measured.current;
    if (root === null || (stage.step !== 'lines' && stage.step !== 'heights')) return;
    const { step, pieces } = stage;
    // Charts take part in the measuring, so they must stand before anything is read.
    void whenStill(root).then(() => {
      const cut = step === 'lines' ? withLines(root, pieces) : pieces;
      // Only where a paragraph was cut do its lines have to be measured on their own.
      if (cut.length > pieces.length) return setStage({ step: 'heights', pieces: cut });
      const pages = place(root, pieces, { landscape, wide });
      setStage({ step: 'placed', pages, isShared: sharesPage(root, pages) });
    });
  }, [stage, landscape, wide]);

  useEffect(() => {
    if (stage.step === 'placed') onPlaced();
  }, [stage, onPlaced]);

  if (stage.step === 'fonts') return null;
  if (stage.step !== 'placed') {
    const [listed, ...more] = contentsPages(entriesOf(model, stage.pieces));
    return (
      <div ref={measured} className={styles.report} style={houseColours(model)}>
        {[...model.sections.map(({ key }) => key), SOURCES].map((key) => (
          <div
            key={key}
            data-section={key}
            className={
              landscape.has(key) ? styles.measureLandscape : wide.has(key) ? styles.measureWide : styles.measure
            }
          >
            <Flow pieces={stage.pieces.filter((piece) => piece.section === key)} text={text} isMeasuring />
          </div>
        ))}
        {listed !== undefined && more.length === 0 && (
          <div data-contents="" className={styles.measure}>
            <Contents entries={listed} isFirst text={text} pages={new Map()} />
          </div>
        )}
      </div>
    );
  }
  const { pages, isShared } = stage;
  // The agreed definition is page 1; the contents follow it, or come first when it was left out.
  const before = pages.filter(({ section }) => section === 'definition').length;
  const entries = entriesOf(
    model,
    pages.flatMap((page) => page.pieces),
  );
  const contents = isShared ? [] : contentsPages(entries);
  const numberOf = (index: number): number => (index < before ? index + 1 : index + 1 + contents.length);
  const sectionPages = new Map<string, number>();
  pages.forEach((page, index) => {
    for (const { section } of page.pieces) if (!sectionPages.has(section)) sectionPages.set(section, numberOf(index));
  });
  const page = ({ section, pieces }: PlacedPage, index: number) => (
    <Page
      key={pieces[0]?.id ?? index}
      model={model}
      hasNames={hasNames}
      text={text}
      number={numberOf(index)}
      isWide={wide.has(section)}
      isLandscape={landscape.has(section)}
    >
      <Flow pieces={pieces} text={text} />
      {isShared && section === 'definition' && (
        <div className={styles.block} style={{ marginTop: CONTENTS_GAP }}>
          <Contents entries={entries} isFirst text={text} pages={sectionPages} />
        </div>
      )}
    </Page>
  );
  return (
    <main className={styles.report} style={houseColours(model)}>
      <Cover model={model} text={text} hasNames={hasNames} />
      {pages.slice(0, before).map(page)}
      {contents.map((listed, index) => (
        <Page
          key={listed[0]?.key ?? 'contents'}
          model={model}
          hasNames={hasNames}
          text={text}
          number={before + 1 + index}
          isWide={false}
        >
          <Contents entries={listed} isFirst={index === 0} text={text} pages={sectionPages} />
        </Page>
      ))}
      {pages.slice(before).map((one, index) => page(one, index + before))}
    </main>
  );
}
