/** The horizontal bands of a drawn map: stages, steps, and what each kind of lane shows at every step. */
import { createText, type Text } from '@shared/i18n';
import type { JourneyLane } from '@shared/domain/journey';
import type { MapStep } from '@shared/insight/journey/map';
import { CURVE_HEIGHT, drawCurve, type Column, type PlacedPoint } from './curveLane';
import { indexOf, stepsByStage, type JourneyExportInput, type MapIndex } from './input';
import {
  colours,
  element,
  paragraph,
  paragraphHeight,
  pictureIn,
  rectangle,
  sizes,
  star,
  straight,
  words,
} from './paint';
import { shortened, wrapText } from './textFit';

/** Width of the heads of lanes, least width of a step, edge of the drawing, space inside a cell: pixels. */
export const HEAD = 148;
const STEP = 168;
export const MARGIN = 24;
export const PAD = 8;
const CARD_GAP = 6;

export interface Sheet {
  readonly input: JourneyExportInput;
  readonly text: Text;
  readonly index: MapIndex;
  readonly columns: readonly Column[];
  readonly placed: readonly PlacedPoint[];
  readonly right: number;
}

/** A drawn band: its height, and its marks once it is known where it begins. */
export interface Band {
  readonly height: number;
  readonly draw: (top: number) => string;
}

function columnsOf(steps: readonly MapStep[], stretch: number): readonly Column[] {
  let x = MARGIN + HEAD;
  return steps.map((step) => {
    // Room for every point of the curve: a step with several touchpoints is wider.
    const width = Math.round(Math.max(STEP, step.moments.length * 96) * stretch);
    const column = { step: step.id, x, width };
    x += width;
    return column;
  });
}

/** Columns (`stretch` times as wide as they need to be), and the points of the curve with their places. */
export function prepared(input: JourneyExportInput, stretch = 1): Sheet {
  const index = indexOf(input);
  const columns = columnsOf(input.map.steps, stretch);
  const placed = columns.flatMap((column) => {
    const points = index.pointsOf(column.step);
    return points.map((point, place): PlacedPoint => ({
      point,
      x: column.x + (column.width * (place + 0.5)) / points.length,
    }));
  });
  const right = columns.reduce((most, column) => Math.max(most, column.x + column.width), MARGIN + HEAD + STEP);
  return { input, text: createText(input.language), index, columns, placed, right };
}

export function stageBand(sheet: Sheet): Band {
  const { columns, input } = sheet;
  return {
    height: 30,
    draw: (top) =>
      stepsByStage(input.map)
        .map(({ name, steps }) => {
          const own = columns.filter((column) => steps.some((step) => step.id === column.step));
          const first = own[0];
          const last = own.at(-1);
          if (first === undefined || last === undefined) return '';
          const width = last.x + last.width - first.x;
          const shown = shortened(name, width - 2 * PAD, sizes.head, true);
          return (
            rectangle(first.x, top, width, 30, { fill: colours.head, stroke: colours.lineStrong }) +
            words(first.x + PAD, top + 20, shown, { 'font-size': sizes.head, 'font-weight': 600 })
          );
        })
        .join(''),
  };
}

export function stepBand(sheet: Sheet): Band {
  const { columns, input } = sheet;
  const titles = input.map.steps.map((step, place) => {
    const width = (columns[place]?.width ?? STEP) - 2 * PAD - 18;
    return wrapText(step.name, width, sizes.head, true);
  });
  const lines = Math.max(1, ...titles.map((title) => title.length));
  return {
    height: paragraphHeight(lines, sizes.head) + 2 * PAD,
    draw: (top) =>
      columns
        .map(
          (column, place) =>
            words(column.x + PAD, top + PAD + sizes.head, String(place + 1), {
              'font-size': sizes.head,
              fill: colours.textSoft,
            }) +
            paragraph(column.x + PAD + 18, top + PAD, titles[place] ?? [], {
              'font-size': sizes.head,
              'font-weight': 600,
            }),
        )
        .join(''),
  };
}

function touchpointBand(sheet: Sheet): Band {
  const { columns, index } = sheet;
  const cards = columns.map((column) =>
    index.pointsOf(column.step).map((point) => {
      const touchpoint = index.touchpoint(point.touchpoint);
      const number = touchpoint?.number ?? null;
      return {
        head: number === null ? '' : String(number),
        star: point.momentOfTruth,
        lines: wrapText(touchpoint?.name ?? '', column.width - 4 * PAD, sizes.text),
      };
    }),
  );
  const cardHeight = (card: { readonly lines: readonly string[] }): number =>
    paragraphHeight(card.lines.length) + 18 + PAD;
  const heights = cards.map((list) => list.reduce((total, card) => total + cardHeight(card) + CARD_GAP, PAD));
  return {
    height: Math.max(40, ...heights) + PAD,
    draw: (top) =>
      columns
        .map((column, place) => {
          let y = top + PAD;
          return (cards[place] ?? [])
            .map((card) => {
              const height = cardHeight(card);
              const at = y;
              y += height + CARD_GAP;
              return (
                rectangle(column.x + PAD, at, column.width - 2 * PAD, height, {
                  fill: colours.paper,
                  stroke: colours.lineStrong,
                  rx: 4,
                }) +
                words(column.x + 2 * PAD, at + 15, card.head, { 'font-size': sizes.small, fill: colours.textSoft }) +
                (card.star ? star(column.x + column.width - 2 * PAD - 6, at + 11, 5) : '') +
                paragraph(column.x + 2 * PAD, at + 18, card.lines)
              );
            })
            .join('');
        })
        .join(''),
  };
}

interface Line {
  readonly text: string;
  readonly colour?: string;
  readonly dot?: 'online' | 'offline' | 'unknown';
}

/** A band of texts; each text begins a line of its own. */
function textBand(sheet: Sheet, of: (step: MapStep) => readonly Line[], bar?: string): Band {
  const { columns, input } = sheet;
  const cells = input.map.steps.map((step, place) => {
    const width = (columns[place]?.width ?? STEP) - 2 * PAD;
    return of(step).map((line) => ({
      ...line,
      lines: wrapText(line.text, width - (line.dot === undefined && bar === undefined ? 0 : 14), sizes.text),
    }));
  });
  const textHeight = (count: number): number => paragraphHeight(count) + 4;
  const heights = cells.map((cell) => cell.reduce((total, line) => total + textHeight(line.lines.length), 0));
  return {
    height: Math.max(26, ...heights) + PAD,
    draw: (top) =>
      columns
        .map((column, place) => {
          let y = top + PAD / 2;
          return (cells[place] ?? [])
            .map((line) => {
              const at = y;
              y += textHeight(line.lines.length);
              const indent = line.dot === undefined && bar === undefined ? 0 : 14;
              const x = column.x + PAD;
              const mark =
                bar !== undefined
                  ? rectangle(x, at + 2, 3, paragraphHeight(line.lines.length) - 2, { fill: bar })
                  : line.dot === 'online'
                    ? element('circle', { cx: x + 4, cy: at + 8, r: 4, fill: colours.online })
                    : line.dot === 'offline'
                      ? rectangle(x, at + 4, 8, 8, { fill: colours.offline })
                      : line.dot === 'unknown'
                        ? rectangle(x, at + 4, 8, 8, { fill: 'none', stroke: colours.inkSoft })
                        : '';
              return (
                mark + paragraph(x + indent, at, line.lines, line.colour === undefined ? {} : { fill: line.colour })
              );
            })
            .join('');
        })
        .join(''),
  };
}

/** Quotes of interviews in one cell of a drawing: a poster is no transcript. */
const MOST_QUOTES = 3;
const PICTURE_HEIGHT = 108;

/** The pictures of the steps, whole and in their own proportions; a frame with the name where one was too large to take along. */
function pictureBand(sheet: Sheet): readonly Band[] {
  const { columns, input, text } = sheet;
  const pictures = new Map((input.pictures ?? []).map((picture) => [picture.step, picture]));
  if (pictures.size === 0) return [];
  return [
    {
      height: PICTURE_HEIGHT + 2 * PAD,
      draw: (top) =>
        columns
          .map((column) => {
            const picture = pictures.get(column.step);
            if (picture === undefined) return '';
            const x = column.x + PAD;
            const y = top + PAD;
            const width = column.width - 2 * PAD;
            if (picture.uri !== null) return pictureIn(picture.uri, picture.name, x, y, width, PICTURE_HEIGHT);
            const told = wrapText(text('journeys.export.pictureTooLarge', { name: picture.name }), width - 2 * PAD, 11);
            return (
              rectangle(x, y, width, PICTURE_HEIGHT, { fill: 'none', stroke: colours.lineStrong, rx: 4 }) +
              paragraph(x + PAD, y + PAD, told.slice(0, 6), { 'font-size': sizes.small, fill: colours.textSoft })
            );
          })
          .join(''),
    },
  ];
}

const ROW = 18;
/** The name of the lane stands above the names of the departments. */
const UNDER_NAME = 24;

/** Departments below each other, a mark at each touchpoint, and the handovers numbered between them. */
function departmentBand(sheet: Sheet): Band {
  const { input, placed, columns, index, right } = sheet;
  const { departmentOfMoment, handovers } = input.map;
  const departments = [...new Set(placed.flatMap(({ point }) => departmentOfMoment[point.moment] ?? []))];
  const rowOf = (top: number, department: number): number =>
    top + UNDER_NAME + departments.indexOf(department) * ROW + ROW / 2;
  const left = columns[0]?.x ?? MARGIN + HEAD;
  return {
    height: departments.length * ROW + UNDER_NAME + PAD,
    draw: (top) => {
      const xOf = new Map(placed.map(({ point, x }) => [point.moment, x]));
      const lines = departments.map((department) => {
        const y = rowOf(top, department);
        const name = shortened(index.departmentName(department) ?? '', HEAD - 2 * PAD, sizes.small);
        return (
          straight(left, y, right, y, { stroke: colours.grid }) +
          words(left - PAD, y + 4, name, { 'text-anchor': 'end', 'font-size': sizes.small, fill: colours.textSoft })
        );
      });
      const steps = handovers.map((handover) => {
        const from = xOf.get(handover.from) ?? left;
        const to = xOf.get(handover.to) ?? left;
        const middle = (from + to) / 2;
        const y1 = rowOf(top, handover.fromDepartment);
        const y2 = rowOf(top, handover.toDepartment);
        const d = `M${from},${y1}H${middle}V${y2}H${to}`;
        return (
          element('path', { d, fill: 'none', stroke: colours.inkSoft, 'stroke-width': 1.25 }) +
          element('circle', { cx: middle, cy: (y1 + y2) / 2, r: 8, fill: colours.paper, stroke: colours.inkSoft }) +
          words(middle, (y1 + y2) / 2 + 4, String(handover.number), {
            'text-anchor': 'middle',
            'font-size': sizes.small,
          })
        );
      });
      const marks = placed.flatMap(({ point, x }) => {
        const department = departmentOfMoment[point.moment] ?? null;
        return department === null
          ? []
          : [rectangle(x - 6, rowOf(top, department) - 4, 12, 8, { fill: colours.ink, rx: 2 })];
      });
      return [...lines, ...steps, ...marks].join('');
    },
  };
}

/** The bands of a lane, from top to bottom; none for a lane that has nothing to draw. */
export function bandsOfLane(sheet: Sheet, lane: JourneyLane): readonly Band[] {
  const { index, input } = sheet;
  const notes = (step: MapStep): readonly Line[] =>
    index
      .notesOf(step.id, lane.id)
      .filter((note) => note.text.trim() !== '')
      .map((note) => ({ text: note.source === null ? note.text : `${note.text} ${note.source}` }));
  const hasNotes = input.map.steps.some((step) => notes(step).length > 0);
  const below = hasNotes ? [textBand(sheet, notes)] : [];
  switch (lane.kind) {
    case 'touchpoints':
      return [touchpointBand(sheet), ...below];
    case 'curve':
      return [{ height: CURVE_HEIGHT, draw: (top) => drawCurve(input, sheet.placed, sheet.columns, top) }];
    case 'channels': {
      const sides = new Map(input.lists.channels.map((channel) => [channel.id, channel.side]));
      const channels = (step: MapStep): readonly Line[] =>
        step.allChannels.map((id) => ({ text: index.channelName(id), dot: sides.get(id) ?? 'unknown' }));
      return [textBand(sheet, channels), ...below];
    }
    case 'backstage':
      return [departmentBand(sheet), ...below];
    case 'pain':
      return hasNotes ? [textBand(sheet, notes, colours.low)] : [];
    case 'opportunity':
      return hasNotes
        ? [textBand(sheet, (step) => notes(step).map((line) => ({ ...line, colour: colours.accent })))]
        : [];
    case 'measurements': {
      const measured = (step: MapStep): readonly Line[] =>
        index
          .pointsOf(step.id)
          .flatMap((point) =>
            point.emotional?.basis !== 'measured' ? [] : [{ text: `n = ${point.emotional.n ?? 0}` }],
          );
      return [textBand(sheet, measured), ...below];
    }
    case 'picture':
      return [...pictureBand(sheet), ...below];
    case 'quotes': {
      const said = (step: MapStep): readonly Line[] =>
        (input.quotes ?? [])
          .filter((quote) => quote.step === step.id)
          .slice(0, MOST_QUOTES)
          .map(({ text, who }) => ({ text: who === null ? `‘${text}’` : `‘${text}’ ${who}` }));
      const hasSaid = input.map.steps.some((step) => said(step).length > 0);
      return hasSaid ? [...below, textBand(sheet, said)] : below;
    }
    case 'doing':
    case 'thinking':
    case 'feeling':
    case 'systems':
    case 'free':
      // A lane in which nobody wrote anything takes no room on paper.
      return below;
  }
}
