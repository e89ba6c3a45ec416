/** What goes together with the NPS in a wave, said as association. */
import { TermLink } from '@renderer/app/TermLink';
import { useText } from '@renderer/api';
import { ChartCard } from '@renderer/charts';
import { DriverChart, driverHeight, formatRho } from '@renderer/charts/survey';
import { DataTable, PageBody, Select } from '@renderer/components';
import type { WaveSummary } from '@shared/domain/measurement';
import type { Driver, SurveyFigures, WaveFigures } from '@shared/insight/survey/survey';
import { formatNumber } from '@shared/i18n/format';
import type { AnswerFilter } from './AnswersView';
import { sourceLine } from './sourceLine';
import styles from './measurements.module.css';

export interface DriversViewProps {
  readonly figures: SurveyFigures;
  readonly wave: WaveFigures;
  readonly waves: readonly WaveSummary[];
  onWave(wave: number): void;
  onAnswers(filter: Partial<AnswerFilter>): void;
}

export function DriversView({ figures, wave, waves, onWave, onAnswers }: DriversViewProps) {
  const t = useText();
  const [strongest] = wave.drivers;
  const summary = waves.find(({ id }) => id === wave.wave);
  const title =
    strongest === undefined
      ? t('measurementsScreen.drivers.none')
      : t(
          strongest.measure === 'functional' || strongest.measure === 'emotional'
            ? 'measurementsScreen.drivers.finding'
            : 'measurementsScreen.drivers.findingCsat',
          {
            measure: t(`measurementsScreen.measures.${strongest.measure}`),
            rho: formatRho(t, strongest.rho),
            n: strongest.n,
          },
        );
  return (
    <PageBody hasPadding>
      <div className={styles.narrow}>
        {figures.waves.length > 1 && (
          <div className={styles.controls}>
            <Select
              label={t('measurementsScreen.wave')}
              layout="inline"
              options={figures.waves.map((known) => ({ id: String(known.wave), label: known.name }))}
              value={String(wave.wave)}
              onChange={(id) => onWave(Number(id))}
              placeholder=""
            />
          </div>
        )}
        {strongest === undefined ? (
          <p className={styles.explain}>{title}</p>
        ) : (
          <ChartCard
            text={t}
            help={<TermLink term="drivers" />}
            title={title}
            sub={t('measurementsScreen.drivers.sub')}
            source={sourceLine(t, summary, strongest.n)}
            headingLevel={2}
            table={
              <DataTable<Driver>
                label={t('measurementsScreen.drivers.name')}
                isCompact
                rows={wave.drivers}
                rowId={(row) => `driver-${row.measure}`}
                emptyText={t('measurementsScreen.drivers.none')}
                columns={[
                  {
                    id: 'measure',
                    header: t('measurementsScreen.drivers.measure'),
                    cell: (row) => t(`measurementsScreen.measures.${row.measure}`),
                    isRowHeader: true,
                  },
                  { id: 'n', header: 'n', align: 'end', cell: (row) => formatNumber(t.locale, row.n, 0) },
                  {
                    id: 'rho',
                    header: t('measurementsScreen.drivers.rho'),
                    align: 'end',
                    cell: (row) => formatRho(t, row.rho),
                  },
                  {
                    id: 'interval',
                    header: t('measurementsScreen.change.intervalOf'),
                    align: 'end',
                    cell: (row) =>
                      t('measurementsScreen.interval', { low: formatRho(t, row.low), high: formatRho(t, row.high) }),
                  },
                ]}
              />
            }
          >
            {(width) => (
              <DriverChart
                figure={wave.drivers}
                text={t}
                width={width}
                height={driverHeight(wave.drivers.length)}
                onSelect={() => onAnswers({ wave: wave.wave })}
              />
            )}
          </ChartCard>
        )}
        <p className={styles.explain}>{t('measurementsScreen.drivers.note')}</p>
      </div>
    </PageBody>
  );
}
