/** What every chart takes: its figure, the text function, a size in pixels, and what happens when a mark is chosen. */
import type { Text } from '@shared/i18n';

export interface ChartProps<Figure> {
  readonly figure: Figure;
  readonly text: Text;
  readonly width: number;
  readonly height: number;
  /** Rows behind a mark that was clicked or entered; left out = the chart is a still picture. */
  readonly onSelect?: (ids: readonly number[]) => void;
  /** For a page: print colours whatever the theme, no focus, no hover. */
  readonly isPaper?: boolean;
}
