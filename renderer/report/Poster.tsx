/** A journey on paper: the drawing on one sheet, or divided over several that share a strip for gluing. */
import { useEffect, useMemo } from 'react';
import type { QueryValue } from '@shared/contract';
import { withFonts } from '@renderer/charts/svgFonts';

function asDataUri(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}

export interface PosterProps {
  readonly poster: QueryValue<'journey.poster'>;
  readonly title: string;
  /** Called once the sheets stand. */
  readonly onPlaced: () => void;
}

/** One page a sheet; sizes in millimetres, as the printer has them. */
export function Poster({ poster, title, onPlaced }: PosterProps) {
  const { drawing, layout } = poster;
  const source = useMemo(() => asDataUri(withFonts(drawing.svg)), [drawing.svg]);
  useEffect(onPlaced, [onPlaced]);
  // A poster on one sheet stands in the middle; sheets that belong together begin at the same edge.
  const printed = layout.fits ? drawing.width * layout.scale : layout.area.width;
  const left = (layout.sheet.width - printed) / 2;
  const top = (layout.sheet.height - layout.area.height) / 2;
  return (
    <main>
      {layout.tiles.map((tile) => (
        <section
          key={`${tile.column}.${tile.row}`}
          style={{
            position: 'relative',
            overflow: 'hidden',
            width: `${layout.sheet.width}mm`,
            height: `${layout.sheet.height - 0.2}mm`,
            breakAfter: 'page',
          }}
        >
          <div
            style={{
              position: 'absolute',
              overflow: 'hidden',
              left: `${left}mm`,
              top: `${top}mm`,
              width: `${tile.width * layout.scale}mm`,
              height: `${tile.height * layout.scale}mm`,
            }}
          >
            <img
              src={source}
              alt={tile.column === 0 && tile.row === 0 ? title : ''}
              style={{
                position: 'absolute',
                maxWidth: 'none',
                left: `${-tile.x * layout.scale}mm`,
                top: `${-tile.y * layout.scale}mm`,
                width: `${drawing.width * layout.scale}mm`,
                height: `${drawing.height * layout.scale}mm`,
              }}
            />
          </div>
        </section>
      ))}
    </main>
  );
}

/** Makes the page as large as the sheet; as a sheet made by code, which the content policy allows. */
export function setPaper(layout: QueryValue<'journey.poster'>['layout']): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `@page { size: ${layout.sheet.width}mm ${layout.sheet.height}mm; margin: 0 } html, body { margin: 0; background: #fff }`,
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
