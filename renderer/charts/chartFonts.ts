/** Inter as data URIs, to be put into charts that leave the program; loaded only when a chart is saved. */
import regular from '@fontsource/inter/files/inter-latin-400-normal.woff2?inline';
import semibold from '@fontsource/inter/files/inter-latin-600-normal.woff2?inline';

/** Font by weight. */
export type ChartFonts = Readonly<Record<400 | 600, string>>;

export const chartFonts: ChartFonts = { 400: regular, 600: semibold };
