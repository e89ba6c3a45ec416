/** The small figure of an insight. It repeats what the sentence and the line of basis say, so a screen reader passes it by. */
import type { ReactNode } from 'react';
import { ModeSign } from '@renderer/components';
import { NEUTRAL_SCORE, PEAK_SCORE } from '@shared/domain/terms';
import type { Text } from '@shared/i18n';
import { formatScore } from '@shared/i18n/format';
import type {
  BalanceDetail,
  HandoversDetail,
  JourneyDetail,
  MomentFigure,
  PeakEndDetail,
  PeaksDetail,
} from '@shared/insight/journey/insight.types';
import { ScoreRows, Segments, UnitRow } from './figureParts';
import styles from './rail.module.css';

const WIDTH = 240;
/** Rows that a small figure shows at most. */
const MOST = 6;

export interface InsightFigureProps {
  readonly detail: JourneyDetail;
  readonly t: Text;
}

export function InsightFigure({ detail, t }: InsightFigureProps): ReactNode {
  switch (detail.kind) {
    case 'peaks':
      return <PeakScale detail={detail} t={t} />;
    case 'peakEnd':
      return <PeakEnd detail={detail} t={t} />;
    case 'moments':
      return <ScoreRows rows={rowsOf(detail.moments)} t={t} />;
    case 'worstStretch':
      return <ScoreRows rows={rowsOf(detail.moments)} t={t} />;
    case 'handovers':
      return <Chain detail={detail} />;
    case 'balance':
    case 'oneSided':
      return <Balance stages={detail.stages} />;
    case 'timeLayers':
      return (
        <Segments
          parts={detail.layers.map(({ layer, moments }) => ({
            key: layer,
            label: layer === 'unknown' ? t('common.unknown') : t(`domain.timeLayer.${layer}`),
            count: moments.length,
            isUnknown: layer === 'unknown',
          }))}
        />
      );
    case 'promise':
      return (
        <ScoreRows
          rows={detail.processes
            .filter(({ mean }) => mean !== null)
            .map(({ process, mean }) => ({
              key: process,
              name: t(`domain.process.${process}`),
              value: mean,
              isHollow: false,
            }))}
          t={t}
        />
      );
    case 'owners':
      return (
        <>
          {detail.owners.slice(0, MOST).map(({ owner, role, moments }) => (
            <UnitRow
              key={owner ?? 'none'}
              name={role ?? t('journeysScreen.noOwner')}
              count={moments.length}
              isMissing={owner === null}
            />
          ))}
        </>
      );
    case 'evidence':
      return (
        <Segments
          parts={[
            {
              key: 'measured',
              label: t('journeysScreen.evidence.measured'),
              count: detail.measured.length,
              isUnknown: false,
            },
            {
              key: 'founded',
              label: t('journeysScreen.evidence.founded'),
              count: detail.founded.length,
              isUnknown: false,
            },
            {
              key: 'quoted',
              label: t('journeysScreen.evidence.quoted'),
              count: detail.quoted.length,
              isUnknown: false,
            },
            {
              key: 'nothing',
              label: t('journeysScreen.evidence.nothing'),
              count: detail.nothing.length,
              isUnknown: true,
            },
          ]}
        />
      );
  }
}

function rowsOf(moments: readonly MomentFigure[]) {
  return moments.slice(0, MOST).map(({ moment, name, figure }) => ({
    key: String(moment),
    name,
    value: figure?.value ?? null,
    isHollow: figure?.basis !== 'measured',
  }));
}

/** The highest figure with its interval on the stretch from 8 to 10, beside the line from which a peak counts. */
function PeakScale({ detail, t }: { readonly detail: PeaksDetail; readonly t: Text }) {
  const figure = detail.highest?.figure ?? null;
  if (figure === null) return null;
  const low = Math.min(8, Math.floor(figure.interval?.low ?? figure.value));
  const x = (value: number): number => 6 + ((value - low) / (10 - low)) * (WIDTH - 12);
  return (
    <svg className={styles.figure} width={WIDTH} height={38} aria-hidden>
      <path className={styles.axis} d={`M6 14H${WIDTH - 6}M6 10v8M${WIDTH - 6} 10v8`} />
      <path className={styles.limit} d={`M${x(PEAK_SCORE)} 4v20`} />
      {figure.interval !== null && (
        <rect
          className={styles.spread}
          x={x(figure.interval.low)}
          y={9}
          width={x(figure.interval.high) - x(figure.interval.low)}
          height={10}
          rx={2}
        />
      )}
      <circle
        className={figure.basis === 'measured' ? styles.solid : styles.hollow}
        cx={x(figure.value)}
        cy={14}
        r={4.5}
      />
      <text x={6} y={34}>
        {low}
      </text>
      <text x={x(PEAK_SCORE)} y={34} textAnchor="middle" data-strong>
        {t('journeysScreen.peakFrom')}
      </text>
      <text x={WIDTH - 6} y={34} textAnchor="end">
        10
      </text>
    </svg>
  );
}

/** Every figure on the scale, the mean with its spread, and the peak–end value above. */
function PeakEnd({ detail, t }: { readonly detail: PeakEndDetail; readonly t: Text }) {
  const { summary } = detail;
  if (summary === null) return null;
  const x = (value: number): number => 6 + ((Math.min(10, Math.max(1, value)) - 1) / 9) * (WIDTH - 12);
  const anchor = (value: number): 'start' | 'middle' | 'end' => (value > 7 ? 'end' : value < 3.5 ? 'start' : 'middle');
  return (
    <svg className={styles.figure} width={WIDTH} height={54} aria-hidden>
      <text className={styles.accent} x={x(summary.value)} y={11} textAnchor={anchor(summary.value)} data-strong>
        {t('journeysScreen.peakEndValue', { value: formatScore(t.locale, summary.value) })}
      </text>
      <path className={styles.accent} d={`M${x(summary.value) - 5} 16h10l-5 7z`} />
      <path className={styles.axis} d={`M6 30H${WIDTH - 6}M6 26v8M${WIDTH - 6} 26v8`} />
      {summary.deviation !== null && (
        <rect
          className={styles.spread}
          x={x(summary.mean - summary.deviation)}
          y={25}
          width={x(summary.mean + summary.deviation) - x(summary.mean - summary.deviation)}
          height={10}
          rx={2}
        />
      )}
      {detail.values.map(({ moment, figure }) =>
        figure === null ? null : <circle key={moment} className={styles.dot} cx={x(figure.value)} cy={30} r={3} />,
      )}
      <path className={styles.meanLine} d={`M${x(summary.mean)} 22v16`} />
      <text x={6} y={51}>
        1
      </text>
      <text x={x(summary.mean)} y={51} textAnchor="middle" data-strong>
        {formatScore(t.locale, summary.mean)}
      </text>
      <text x={WIDTH - 6} y={51} textAnchor="end">
        10
      </text>
      <path className={styles.neutral} d={`M${x(NEUTRAL_SCORE)} 27v6`} />
    </svg>
  );
}

/** The moments in a row with a sign where the work is handed over. */
function Chain({ detail }: { readonly detail: HandoversDetail }) {
  const { along, handovers } = detail;
  if (along.length < 2) return null;
  const x = (place: number): number => 8 + (place / (along.length - 1)) * (WIDTH - 16);
  return (
    <svg className={styles.figure} width={WIDTH} height={20} aria-hidden>
      <path className={styles.axis} d={`M8 10H${WIDTH - 8}`} />
      {handovers.map(({ number, to }) => {
        const place = along.findIndex(({ moment }) => moment === to);
        return place < 1 ? null : (
          <path key={number} className={styles.meanLine} d={`M${(x(place - 1) + x(place)) / 2} 3v14`} />
        );
      })}
      {along.map(({ moment, department }, place) =>
        department === null ? (
          <circle key={moment} className={styles.hollow} cx={x(place)} cy={10} r={3} />
        ) : (
          <rect key={moment} className={styles.solid} x={x(place) - 4} y={7} width={8} height={6} rx={2} />
        ),
      )}
    </svg>
  );
}

/** Online and offline channels per stage, counted as units. */
function Balance({ stages }: { readonly stages: BalanceDetail['stages'] }) {
  return (
    <div className={styles.balance} aria-hidden>
      {stages.slice(0, MOST).map((stage) => (
        <p key={stage.stage}>
          <span className={styles.rowName}>{stage.name}</span>
          <span className={styles.signs}>
            {Array.from({ length: Math.min(8, stage.online) }, (_, place) => (
              <ModeSign key={`online-${place}`} mode="online" size={9} />
            ))}
            {Array.from({ length: Math.min(8, stage.offline) }, (_, place) => (
              <ModeSign key={`offline-${place}`} mode="offline" size={9} />
            ))}
          </span>
          <span className={styles.count}>
            {stage.online} : {stage.offline}
          </span>
        </p>
      ))}
    </div>
  );
}
