/** A chart of a report as data. Office files make a native chart of it; pages draw the ones that have a drawing of their own with the charts of the screen. */
import type { BalanceFigure, HeatMapFigure, ImportanceScoreFigure, ProcessFigure } from '../insight/figures';

export type ChartKind =
  /** One value a category, horizontal bars. */
  | 'bar'
  /** Parts of a whole a category, horizontal bars. */
  | 'stackedBar'
  /** A value with its interval a category, dots on a scale. */
  | 'interval'
  /** Values over categories in order (waves, steps). */
  | 'line'
  /** Points: each series has `x` beside `values`. */
  | 'scatter'
  /** Categories across, series down, a value in each cell. */
  | 'heat'
  /** Counts that grow smaller step by step. */
  | 'funnel';

export interface ChartSeries {
  readonly name: string;
  /** In step with the categories (with `x` for a scatter); null = no value. */
  readonly values: readonly (number | null)[];
  /** Place across, for a scatter. */
  readonly x?: readonly number[];
  /** Name of each point of a scatter. */
  readonly labels?: readonly string[];
  /** Ends of the interval of each value. */
  readonly low?: readonly (number | null)[];
  readonly high?: readonly (number | null)[];
  /** How many answers or rows each value stands on. */
  readonly n?: readonly (number | null)[];
  /** Fixed meaning, for its colour and pattern; null = the house colour or the next free one. */
  readonly meaning?:
    | 'online'
    | 'offline'
    | 'hybrid'
    | 'unknown'
    | 'promise'
    | 'deliver'
    | 'settle'
    | 'quiet'
    | 'accent'
    /** What is not there: an open place. */
    | 'empty';
}

/** What the pages draw with the charts of the screen; it holds the same figures. */
export type ChartDrawing =
  | { readonly key: 'balance'; readonly data: BalanceFigure }
  | { readonly key: 'processes'; readonly data: ProcessFigure }
  | { readonly key: 'importanceScore'; readonly data: ImportanceScoreFigure }
  | { readonly key: 'heatMap'; readonly data: HeatMapFigure };

export interface ReportChart {
  /** Unique in the report; name of its file. */
  readonly key: string;
  readonly kind: ChartKind;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  readonly valueAxis: {
    readonly label: string;
    /** Null = from the values. */
    readonly min: number | null;
    readonly max: number | null;
    /** How values are written; 'percent' values are 0–1. */
    readonly format: 'number' | 'mark' | 'percent' | 'signed';
  };
  readonly categoryAxis: { readonly label: string; readonly min: number | null; readonly max: number | null };
  /** Null: drawn from the parts above. */
  readonly drawing: ChartDrawing | null;
}
