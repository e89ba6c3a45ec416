/** The whole report: sets every piece once to learn its height, divides the pieces over pages, and shows the pages. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type CSSProperties } from 'react';
import '@renderer/components';
import { createText } from '@shared/i18n';
import { contrastOnWhite, OWN_COLOUR, TEXT_CONTRAST } from '@shared/report/colour';
import type { ReportModel } from '@shared/report/model';
import { Contents } from './Contents';
import { Cover } from './Cover';
import './fonts.css';
import { Flow } from './Flow';
import { linesOf } from './lines';
import { Page } from './Page';
import { paginate, type MeasuredPiece } from './paginate';
import { cutIntoLines, isWide, piecesOf, type Piece } from './pieces';
import styles from './report.module.css';
import { loadFonts, whenStill } from './still';

/** Room for content on a page in CSS pixels: 238 mm, a little less so that rounding never pushes a line off. */
const PAGE_HEIGHT = Math.floor((238 / 25.4) * 96) - 2;

export interface ReportDocumentProps {
  readonly model: ReportModel;
  readonly hasNames: boolean;
  /** All pages stand; charts may still be drawing. */
  readonly onPlaced: () => void;
}

interface PlacedPage {
  readonly section: string;
  readonly pieces: readonly Piece[];
}

type Stage =
  | { readonly step: 'fonts' }
  | { readonly step: 'lines' | 'heights'; readonly pieces: readonly Piece[] }
  | { readonly step: 'placed'; readonly pages: readonly PlacedPage[] };

/** The colour as the client has it, for areas; text on it is black or white, whichever can be read. */
export function houseColours(model: ReportModel): CSSProperties {
  const house = model.style.colourAsGiven ?? OWN_COLOUR;
  const onHouse = contrastOnWhite(house) >= TEXT_CONTRAST ? '#ffffff' : '#000000';
  return { '--house': house, '--house-text': model.style.colour, '--on-house': onHouse } as CSSProperties;
}

function heightOf(element: Element | null): number {
  return element?.getBoundingClientRect().height ?? 0;
}

/** Heights of the pieces as they stand under `root`. */
function measure(root: Element, pieces: readonly Piece[]): readonly MeasuredPiece[] {
  const elements = new Map(
    [...root.querySelectorAll('[data-piece]')].map((element) => [element.getAttribute('data-piece'), element]),
  );
  return pieces.map(({ id, group, gap, keepWithNext, startsPage }) => {
    const element = elements.get(id) ?? null;
    const head = heightOf(element?.closest('table')?.querySelector('thead') ?? null);
    return { height: heightOf(element), gap, group, head, keepWithNext, startsPage };
  });
}

/** Long paragraphs cut into the lines they have under `root`. */
function withLines(root: Element, pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece) => {
    const element = root.querySelector(`[data-piece="${CSS.escape(piece.id)}"]`);
    return piece.content.kind === 'paragraph' && element !== null ? cutIntoLines(piece, linesOf(element)) : [piece];
  });
}

function place(root: Element, pieces: readonly Piece[]): readonly PlacedPage[] {
  return paginate(measure(root, pieces), PAGE_HEIGHT).map((indexes) => {
    const onPage = indexes.flatMap((index) => pieces[index] ?? []);
    return { section: onPage[0]?.section ?? '', pieces: onPage };
  });
}

/** Shows the report. */
export function ReportDocument({ model, hasNames, onPlaced }: ReportDocumentProps) {
  const text = useMemo(() => createText(model.language), [model.language]);
  const [stage, setStage] = useState<Stage>({ step: 'fonts' });
  const measured = useRef<HTMLDivElement>(null);
  const wide = useMemo(() => new Set(model.sections.filter(isWide).map(({ key }) => key)), [model]);

  useEffect(() => {
    void loadFonts().then(() => setStage({ step: 'lines', pieces: piecesOf(model) }));
  }, [model]);

  useLayoutEffect(() => {
    const root = measured.current;
    if (root === null || (stage.step !== 'lines' && stage.step !== 'heights')) return;
    const { step, pieces } = stage;
    // Charts take part in the measuring, so they must stand before anything is read.
    void whenStill(root).then(() => {
      const cut = step === 'lines' ? withLines(root, pieces) : pieces;
      // Only where a paragraph was cut do its lines have to be measured on their own.
      setStage(
        cut.length > pieces.length ? { step: 'heights', pieces: cut } : { step: 'placed', pages: place(root, pieces) },
      );
    });
  }, [stage]);

  useEffect(() => {
    if (stage.step === 'placed') onPlaced();
  }, [stage, onPlaced]);

  if (stage.step === 'fonts') return null;
  if (stage.step !== 'placed') {
    return (
      <div ref={measured} className={styles.report} style={houseColours(model)}>
        {model.sections.map(({ key }) => (
          <div key={key} className={wide.has(key) ? styles.measureWide : styles.measure}>
            <Flow pieces={stage.pieces.filter((piece) => piece.section === key)} text={text} isMeasuring />
          </div>
        ))}
      </div>
    );
  }
  const { pages } = stage;
  // The agreed definition is page 1; the contents follow it, or come first when it was left out.
  const before = pages.filter(({ section }) => section === 'definition').length;
  const numberOf = (index: number): number => (index < before ? index + 1 : index + 2);
  const sectionPages = new Map<string, number>();
  pages.forEach(({ section }, index) => {
    if (!sectionPages.has(section)) sectionPages.set(section, numberOf(index));
  });
  const page = ({ section, pieces }: PlacedPage, index: number) => (
    <Page
      key={pieces[0]?.id ?? index}
      model={model}
      hasNames={hasNames}
      text={text}
      number={numberOf(index)}
      isWide={wide.has(section)}
      {...(sectionPages.get(section) === numberOf(index) && { anchor: section })}
    >
      <Flow pieces={pieces} text={text} />
    </Page>
  );
  return (
    <main className={styles.report} style={houseColours(model)}>
      <Cover model={model} text={text} hasNames={hasNames} />
      {pages.slice(0, before).map(page)}
      <Page model={model} hasNames={hasNames} text={text} number={before + 1} isWide={false}>
        <Contents model={model} text={text} pages={sectionPages} />
      </Page>
      {pages.slice(before).map((one, index) => page(one, index + before))}
    </main>
  );
}
