/** A profile sheet on paper in house style: what the Word document says, in the same order, divided over pages where one is not enough. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { classNames } from '@renderer/components';
import type { Text } from '@shared/i18n';
import { readableColour } from '@shared/report/colour';
import type { ReportStyle } from '@shared/report/model';
import type { ProfileSheet } from '@shared/report/profileSheet';
import './fonts.css';
import { paginate } from './paginate';
import { houseColours } from './ReportDocument';
import report from './report.module.css';
import styles from './sheet.module.css';
import { measuredSheetPiece, sheetPieces, type SheetPiece } from './sheetPieces';
import { loadFonts, whenStill } from './still';

/** Room for content on a page in CSS pixels: 241 mm, a little less so that rounding never pushes a line off. */
const PAGE_HEIGHT = Math.floor((241 / 25.4) * 96) - 2;

export interface SheetDocumentProps {
  readonly sheet: ProfileSheet;
  readonly style: ReportStyle;
  readonly text: Text;
  /** All pages stand. */
  readonly onPlaced: () => void;
}

/** Five dots, filled as far as the strength goes; the figure beside them says the same. */
function Dots({ strength }: { readonly strength: number }) {
  return (
    <svg className={styles.dots} viewBox="0 0 58 10" aria-hidden="true">
      {Array.from({ length: 5 }, (_, at) => {
        const share = Math.min(1, Math.max(0, strength - at));
        const x = 5 + at * 12;
        return (
          <g key={at}>
            <circle cx={x} cy={5} r={4.2} className={styles.dot} />
            {share >= 1 && <circle cx={x} cy={5} r={4.2} className={styles.full} />}
            {share > 0 && share < 1 && <path d={`M${x} 0.8 A4.2 4.2 0 0 0 ${x} 9.2 Z`} className={styles.full} />}
          </g>
        );
      })}
    </svg>
  );
}

function Line({ piece }: { readonly piece: Extract<SheetPiece, { kind: 'line' }> }) {
  const isStrength = piece.rows.some(({ strength }) => strength !== null);
  return (
    <div data-piece={piece.id} className={classNames(styles.line, isStrength && styles.pair)}>
      {piece.rows.map((row) => (
        <div key={row.label} className={styles.entry}>
          <dt>{row.label}</dt>
          <dd>
            {row.strength !== null && <Dots strength={row.strength} />}
            {row.value}
          </dd>
        </div>
      ))}
    </div>
  );
}

/** Lines of one part are one list, sentences as well. */
function Pieces({ pieces, sheet, logo }: { pieces: readonly SheetPiece[]; sheet: ProfileSheet; logo: ReactNode }) {
  const shown: ReactNode[] = [];
  let at = 0;
  while (at < pieces.length) {
    const piece = pieces[at];
    if (piece === undefined) break;
    const gap = { marginTop: at === 0 ? 0 : piece.gap };
    let end = at + 1;
    if (piece.kind === 'title')
      shown.push(
        <header key={piece.id} data-piece={piece.id} className={styles.title}>
          <div>
            <h1>{sheet.title}</h1>
            <p>{sheet.lead}</p>
          </div>
          {logo}
        </header>,
      );
    else if (piece.kind === 'heading')
      shown.push(
        <h2 key={piece.id} data-piece={piece.id} className={styles.heading} style={gap}>
          {piece.text}
        </h2>,
      );
    else {
      const isSame = (other: SheetPiece | undefined): boolean =>
        piece.kind === 'line' ? other?.kind === 'line' && other.part === piece.part : other?.kind === 'sentence';
      while (isSame(pieces[end])) end += 1;
      const group = pieces.slice(at, end);
      shown.push(
        piece.kind === 'line' ? (
          <dl key={piece.id} style={gap}>
            {group.map((one) => one.kind === 'line' && <Line key={one.id} piece={one} />)}
          </dl>
        ) : (
          <ul key={piece.id} className={styles.sentences} style={gap}>
            {group.map(
              (one) =>
                one.kind === 'sentence' && (
                  <li key={one.id} data-piece={one.id}>
                    {one.text}
                  </li>
                ),
            )}
          </ul>
        ),
      );
    }
    at = end;
  }
  return <>{shown}</>;
}

function divided(root: Element, pieces: readonly SheetPiece[]): readonly (readonly SheetPiece[])[] {
  const heights = new Map(
    [...root.querySelectorAll('[data-piece]')].map((element) => [
      element.getAttribute('data-piece'),
      element.getBoundingClientRect().height,
    ]),
  );
  const measured = pieces.map((piece) => measuredSheetPiece(piece, heights.get(piece.id) ?? 0));
  return paginate(measured, PAGE_HEIGHT).map((page) => page.flatMap((index) => pieces[index] ?? []));
}

/** Shows the sheet: once to learn its heights, then as pages. */
export function SheetDocument({ sheet, style, text, onPlaced }: SheetDocumentProps) {
  const pieces = useMemo(() => sheetPieces(sheet, text('staffing.sheet.match')), [sheet, text]);
  const [hasFonts, setFonts] = useState(false);
  const [pages, setPages] = useState<readonly (readonly SheetPiece[])[] | null>(null);
  const measured = useRef<HTMLDivElement>(null);
  useEffect(() => void loadFonts().then(() => setFonts(true)), []);
  useLayoutEffect(() => {
    const root = measured.current;
    if (root !== null && hasFonts) void whenStill(root).then(() => setPages(divided(root, pieces)));
  }, [hasFonts, pieces]);
  useEffect(() => {
    if (pages !== null) onPlaced();
  }, [pages, onPlaced]);
  const colours = houseColours({
    style: { ...style, colour: readableColour(style.colour), colourAsGiven: style.colour, footer: '' },
  });
  const logo = style.logo !== null && (
    <img
      className={styles.logo}
      src={`data:${style.logo.mediaType};base64,${style.logo.base64}`}
      alt={text('staffing.sheet.logo')}
    />
  );
  if (pages === null)
    return (
      <div ref={measured} className={report.report} style={colours}>
        {hasFonts && (
          <div className={styles.measure}>
            <Pieces pieces={pieces} sheet={sheet} logo={logo} />
          </div>
        )}
      </div>
    );
  return (
    <main className={report.report} style={colours}>
      {pages.map((page, index) => (
        <section key={page[0]?.id ?? index} className={report.page}>
          {index > 0 && (
            <div className={report.running} aria-hidden="true">
              <span>{sheet.title}</span>
            </div>
          )}
          <div className={styles.content}>
            <Pieces pieces={page} sheet={sheet} logo={logo} />
          </div>
          {/* Said once: on the last page it is part of the text, before that for the eye alone. */}
          <div className={classNames(report.foot, styles.foot)} aria-hidden={index < pages.length - 1 || undefined}>
            <span>{sheet.footer}</span>
            {pages.length > 1 && <span className={report.number}>{index + 1}</span>}
          </div>
        </section>
      ))}
    </main>
  );
}
