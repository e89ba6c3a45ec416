/** The picture on the cover: every touchpoint as a dot on the ladder of emotional marks. It is the report's own data, so no two covers look the same. */
import type { Text } from '@shared/i18n';
import { formatNumber } from '@shared/i18n/format';
import type { ReportModel } from '@shared/report/model';
import styles from './cover.module.css';

const WIDTH = 612;
const HEIGHT = 190;
const BASE = HEIGHT - 22;
const DOT = 8;
const STEP = 10.5;
/** Dots of one mark that fit above each other; past it columns take their place. */
const MOST_DOTS = Math.floor(BASE / STEP);
/** Height of the highest column. */
const COLUMN = 110;
const LOWEST = 1;
const HIGHEST = 10;

/** How many touchpoints have each half mark, from the figure of importance and score; empty when that is not in the report. */
export function marksOf(model: ReportModel): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const section of model.sections)
    for (const block of section.blocks)
      if (block.kind === 'chart' && block.chart.drawing?.key === 'importanceScore')
        for (const { bins } of block.chart.drawing.data.columns)
          for (const { score, ids } of bins) counts.set(score, (counts.get(score) ?? 0) + ids.length);
  return counts;
}

const placeOf = (score: number): number => 16 + ((score - LOWEST) / (HIGHEST - LOWEST)) * (WIDTH - 32);

/** Decoration with a caption; nothing when there are too few marks to make a picture of. */
export function CoverPicture({ model, text }: { readonly model: ReportModel; readonly text: Text }) {
  const counts = [...marksOf(model)];
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  if (total < 10) return null;
  const most = Math.max(...counts.map(([, count]) => count));
  return (
    <div className={styles.picture}>
      <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        {counts.map(([score, count]) =>
          most <= MOST_DOTS ? (
            Array.from({ length: count }, (_, index) => (
              <circle key={`${score} ${index}`} cx={placeOf(score)} cy={BASE - 8 - index * STEP} r={DOT / 2} />
            ))
          ) : (
            <rect
              key={score}
              x={placeOf(score) - 9}
              width={18}
              y={BASE - 3 - (count / most) * COLUMN}
              height={(count / most) * COLUMN}
            />
          ),
        )}
        <path d={`M0 ${BASE}H${WIDTH}`} />
        {[1, 5.5, 10].map((score) => (
          <text key={score} x={placeOf(score)} y={HEIGHT - 4} textAnchor="middle">
            {formatNumber(text.locale, score, 1)}
          </text>
        ))}
      </svg>
      <p>
        {text(most <= MOST_DOTS ? 'reportsScreen.page.pictureDots' : 'reportsScreen.page.pictureColumns', { total })}
      </p>
    </div>
  );
}
