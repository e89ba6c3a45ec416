/** Kano (C12): every feature that the surveys ask about twice, together in one figure; pairs of columns are recognised by name, or chosen. */
import { useState } from 'react';
import { errorOf, offerUndo, runCommand, useEngineQuery, useText } from '@renderer/api';
import { openDialog } from '@renderer/app/dialogs';
import { PanelSlot } from '@renderer/app/slots';
import { TermLink } from '@renderer/app/TermLink';
import { ChartCard } from '@renderer/charts';
import { formatCoefficient, KanoChart, kanoHeight } from '@renderer/charts/survey';
import { Button, DataTable, ErrorNotice, PageBody, ProgressBar, Select, type DataColumn } from '@renderer/components';
import type { KanoFeature, KanoOverview } from '@shared/contract/measurements.contract';
import type { WaveSummary } from '@shared/domain/measurement';
import { formatNumber } from '@shared/i18n/format';
import type { Text } from '@shared/i18n';
import { kanoClasses } from '@shared/insight/survey/kano';
import { kanoPairs, type KanoPair } from '@shared/insight/survey/kanoPairs';
import type { AnswerFilter } from './AnswersView';
import { kanoFinding } from './kanoFinding';
import { KanoPanel } from './KanoPanel';
import { sourceLine } from './sourceLine';
import styles from './value.module.css';

export interface KanoViewProps {
  readonly waves: readonly WaveSummary[];
  readonly isReadOnly: boolean;
  onAnswers(filter: Partial<AnswerFilter>): void;
}

export function KanoView({ waves, isReadOnly, onAnswers }: KanoViewProps) {
  const t = useText();
  const [wave, setWave] = useState<number | null>(null);
  const [opened, setOpened] = useState<number | null>(null);
  const query = useEngineQuery('measurement.kano', wave === null ? {} : { wave }, { keepPrevious: true });
  const error = errorOf(query);
  const overview = query.data;
  if (error !== null)
    return (
      <PageBody hasPadding>
        <ErrorNotice
          what={t.error(error)}
          actions={<Button onPress={() => void query.refetch()}>{t('common.retry')}</Button>}
        />
      </PageBody>
    );
  if (overview === undefined)
    return (
      <PageBody hasPadding>
        <ProgressBar label={t('measurementsScreen.loading')} value={null} />
      </PageBody>
    );
  const { features } = overview;
  const shown = features.find(({ feature }) => feature === opened);
  const n = Math.max(0, ...features.map((feature) => feature.n));
  const summary = waves.find(({ id }) => id === wave) ?? (waves.length === 1 ? waves[0] : undefined);
  return (
    <PageBody hasPadding>
      <div className={styles.wide}>
        {features.length > 0 && waves.length > 1 && (
          <div className={styles.one}>
            <Select
              label={t('measurementsScreen.wave')}
              layout="inline"
              options={[
                { id: 'all', label: t('measurementsScreen.kano.allWaves') },
                ...waves.map(({ id, name }) => ({ id: String(id), label: name })),
              ]}
              value={wave === null ? 'all' : String(wave)}
              placeholder=""
              onChange={(id) => setWave(id === 'all' ? null : Number(id))}
            />
          </div>
        )}
        {features.length === 0 ? (
          <>
            <h2 className={styles.finding}>
              {t('measurementsScreen.kano.title')} <TermLink term="kano" />
            </h2>
            <p className={styles.explain}>{t('measurementsScreen.kano.intro')}</p>
          </>
        ) : (
          <ChartCard
            text={t}
            headingLevel={2}
            help={<TermLink term="kano" />}
            title={kanoFinding(t, features)}
            sub={t('measurementsScreen.kano.sub')}
            source={
              summary === undefined
                ? t('measurementsScreen.kano.source', { waves: waves.length, n })
                : sourceLine(t, summary, n)
            }
            table={<FeatureTable features={features} text={t} onOpen={setOpened} />}
          >
            {(width) => (
              <KanoChart
                figure={features}
                text={t}
                width={width}
                height={kanoHeight(features.length)}
                onSelect={([id]) => setOpened(id ?? null)}
              />
            )}
          </ChartCard>
        )}
        {overview.columns.length < 2 && features.length === 0 ? (
          <p className={styles.explain}>{t('measurementsScreen.kano.noColumns')}</p>
        ) : (
          !isReadOnly && <Define overview={overview} text={t} />
        )}
        {features.length > 0 && <p className={styles.explain}>{t('measurementsScreen.kano.formula')}</p>}
      </div>
      {shown !== undefined && (
        <PanelSlot>
          <KanoPanel
            key={shown.feature}
            feature={shown}
            columns={overview.columns}
            isReadOnly={isReadOnly}
            onClose={() => setOpened(null)}
            onAnswers={(kind) =>
              onAnswers({
                wave,
                kano: { feature: shown.feature, kind },
                name: t('measurementsScreen.kano.answersOf', {
                  name: shown.name,
                  kind: t(`measurementsScreen.kano.classes.${kind}`),
                }),
              })
            }
          />
        </PanelSlot>
      )}
    </PageBody>
  );
}

interface FeatureTableProps {
  readonly features: readonly KanoFeature[];
  readonly text: Text;
  onOpen(feature: number): void;
}

function FeatureTable({ features, text, onOpen }: FeatureTableProps) {
  const column = (id: string, header: string, cell: (feature: KanoFeature) => string): DataColumn<KanoFeature> => ({
    id,
    header,
    align: 'end',
    cell,
  });
  return (
    <DataTable<KanoFeature>
      label={text('measurementsScreen.kano.table')}
      isCompact
      rows={features}
      rowId={({ feature }) => String(feature)}
      onOpen={(id) => onOpen(Number(id))}
      emptyText=""
      columns={[
        {
          id: 'name',
          header: text('measurementsScreen.kano.feature'),
          isRowHeader: true,
          cell: (feature) => feature.name,
        },
        ...kanoClasses.map((kind) =>
          column(kind, text(`measurementsScreen.kano.classes.${kind}`), ({ counts }) =>
            formatNumber(text.locale, counts[kind], 0),
          ),
        ),
        column('n', 'n', (feature) => formatNumber(text.locale, feature.n, 0)),
        column('better', text('measurementsScreen.kano.coefficientNames.better'), ({ better }) =>
          better === null ? '–' : formatCoefficient(text, better),
        ),
        column('worse', text('measurementsScreen.kano.coefficientNames.worse'), ({ worse }) =>
          worse === null ? '–' : formatCoefficient(text, worse),
        ),
      ]}
    />
  );
}

/** Takes pairs over that were recognised, or one that is chosen by its columns. */
function Define({ overview, text }: { readonly overview: KanoOverview; readonly text: Text }) {
  const { suggestions, columns } = overview;
  const [functional, setFunctional] = useState<string | null>(null);
  const [dysfunctional, setDysfunctional] = useState<string | null>(null);
  const define = async (pairs: readonly KanoPair[]): Promise<void> => {
    const features = pairs.map(({ name, functional: yes, dysfunctional: no }) => ({
      name,
      functional: yes,
      dysfunctional: no,
    }));
    const result = await runCommand('kano.define', { features });
    if (!result.ok) return;
    setFunctional(null);
    setDysfunctional(null);
    offerUndo(
      result.value,
      (say) => say('measurementsScreen.kano.added', { count: result.value.value.ids.length }),
      () => openDialog('history'),
    );
  };
  const choose = (yes: string, no: string): void =>
    void define([kanoPairs([yes, no])[0] ?? { name: yes, functional: yes, dysfunctional: no }]);
  const options = columns.map((label) => ({ id: label, label }));
  return (
    <section aria-labelledby="kano-define">
      <h3 id="kano-define" className={styles.head}>
        {text('measurementsScreen.kano.add')}
      </h3>
      {suggestions.length > 0 && (
        <div className={styles.recognised}>
          <p className={styles.explain}>
            {text('measurementsScreen.kano.recognised', {
              count: suggestions.length,
              names: suggestions.map(({ name }) => name).join(', '),
            })}
          </p>
          <Button variant="primary" onPress={() => void define(suggestions)}>
            {text('measurementsScreen.kano.takeOver', { count: suggestions.length })}
          </Button>
        </div>
      )}
      <div className={styles.choices}>
        <Select
          label={text('measurementsScreen.kano.functional')}
          options={options}
          value={functional}
          placeholder={text('measurementsScreen.kano.choose')}
          onChange={(id) => {
            setFunctional(id);
            if (dysfunctional !== null && dysfunctional !== id) choose(id, dysfunctional);
          }}
        />
        <Select
          label={text('measurementsScreen.kano.dysfunctional')}
          options={options.filter(({ id }) => id !== functional)}
          value={dysfunctional === functional ? null : dysfunctional}
          placeholder={text('measurementsScreen.kano.choose')}
          onChange={(id) => {
            setDysfunctional(id);
            if (functional !== null && functional !== id) choose(functional, id);
          }}
        />
      </div>
    </section>
  );
}
