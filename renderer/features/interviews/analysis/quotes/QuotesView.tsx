/** The wall of quotes: everything that was marked, narrowed to what a claim needs, each with who said it. */
import { useEffect, useState } from 'react';
import { useEngineQuery, useText } from '@renderer/api';
import { useTouchpointNames } from '@renderer/api/touchpointNames';
import { useNavigation } from '@renderer/app/navigation';
import { Button, ComboBox, PageBar, PageBody, SearchField, Select, ToggleButton } from '@renderer/components';
import { quoteFilterSchema, type QuoteFilter } from '@shared/contract/interviews.contract';
import type { AnalysisViewProps } from '../viewProps';
import { CodeBadge } from '../../signs';
import { lookOf } from '../../model/codeLooks';
import { ExportButton } from '../ExportButton';
import { KindFilter } from '../KindFilter';
import { QueryState } from '../QueryState';
import { useCodebook } from '../shared';
import { FilterChips } from './FilterChips';
import { QuoteCard } from './QuoteCard';
import { styles } from '../styles';

/** Cards on the page at first, and with every step more. */
const PORTION = 60;

const every: QuoteFilter = { withBelow: true };

/** A filter from elsewhere, with what it leaves out filled in; one that does not hold is dropped. */
function filterFrom(asked: Partial<QuoteFilter> | undefined): QuoteFilter {
  const parsed = quoteFilterSchema.safeParse(asked ?? {});
  return parsed.success ? parsed.data : every;
}

export function QuotesView({ filter: asked, onOpen }: AnalysisViewProps) {
  const t = useText();
  const visit = useNavigation((store) => store.place.visit);
  const [filter, setFilter] = useState<QuoteFilter>(() => filterFrom(asked));
  const [shown, setShown] = useState(PORTION);
  useEffect(() => {
    if (asked !== undefined) setFilter(filterFrom(asked));
    setShown(PORTION);
    // A new visit asks anew, also for what it asked before.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [visit]);
  const codebook = useCodebook();
  const names = useTouchpointNames();
  const participants = useEngineQuery('interview.participants', {}, { keepPrevious: true }).data ?? [];
  const query = useEngineQuery('interview.quotes', { filter, offset: 0, limit: shown }, { keepPrevious: true });
  const change = (next: Partial<QuoteFilter>, without: readonly (keyof QuoteFilter)[] = []): void => {
    const changed = { ...filter, ...next };
    for (const key of without) delete changed[key];
    setFilter(changed);
    setShown(PORTION);
  };
  const segments = [...new Set(participants.flatMap(({ segment }) => segment ?? []))].toSorted((a, b) =>
    a.localeCompare(b, t.locale),
  );
  const kind = filter.kinds?.length === 1 ? filter.kinds[0] : undefined;
  const touchpointNames = new Map(names.map(({ id, name }) => [id, name]));
  return (
    <>
      <PageBar
        label={t('interviewsAnalysis.quotes.label')}
        end={
          <ExportButton
            table="quotes"
            name={t('interviews.table.quotes')}
            options={{ filter }}
            isDisabled={(query.data?.total ?? 0) === 0}
          />
        }
      >
        <SearchField
          label={t('interviewsAnalysis.quotes.search')}
          isLabelHidden
          placeholder={t('interviewsAnalysis.quotes.search')}
          value={filter.text ?? ''}
          onChange={(text) => change({ text })}
          clearLabel={t('interviewsAnalysis.quotes.clearSearch')}
        />
        <ComboBox
          label={t('interviewsAnalysis.quotes.code')}
          isLabelHidden
          placeholder={t('interviewsAnalysis.quotes.code')}
          options={(codebook?.codes ?? []).map((code) => ({
            id: String(code.id),
            label: code.name,
            note: String(filter.withBelow ? code.codingsWithBelow : code.codings),
            ...(codebook !== undefined && { sign: <CodeBadge look={lookOf(codebook.looks, code.id)} /> }),
          }))}
          value={null}
          onChange={(id) => {
            if (id !== null) change({ codes: [...new Set([...(filter.codes ?? []), Number(id)])] });
          }}
          emptyText={t('interviewsAnalysis.find.noCode')}
        />
        <KindFilter
          value={kind ?? null}
          onChange={(next) => {
            if (next === null) change({}, ['kinds', 'kindless']);
            else change({ kinds: [next] }, ['kindless']);
          }}
        />
        {segments.length > 0 && (
          <Select
            label={t('interviewsAnalysis.quotes.segment')}
            isLabelHidden
            options={[
              { id: 'all', label: `${t('interviewsAnalysis.quotes.segment')}: ${t('interviewsAnalysis.quotes.any')}` },
              ...segments.map((segment) => ({ id: `=${segment}`, label: segment })),
            ]}
            value={filter.segment === undefined ? 'all' : `=${filter.segment}`}
            onChange={(id) => {
              if (id === 'all') change({}, ['segment', 'segmentless']);
              else change({ segment: id.slice(1) }, ['segmentless']);
            }}
            placeholder=""
          />
        )}
        <ComboBox
          label={t('interviewsAnalysis.quotes.touchpoint')}
          isLabelHidden
          placeholder={t('interviewsAnalysis.quotes.touchpoint')}
          options={names.map(({ id, name }) => ({ id: String(id), label: name }))}
          value={filter.touchpoint === undefined ? null : String(filter.touchpoint)}
          onChange={(id) => (id === null ? change({}, ['touchpoint']) : change({ touchpoint: Number(id) }))}
          emptyText={t('interviewsAnalysis.quotes.empty')}
        />
        {(filter.codes?.length ?? 0) > 0 && (
          <ToggleButton
            label={t('interviewsAnalysis.quotes.withBelow')}
            isSelected={filter.withBelow}
            onChange={(withBelow) => change({ withBelow })}
          />
        )}
      </PageBar>
      <PageBody hasPadding>
        <FilterChips
          filter={filter}
          codes={codebook?.byId ?? new Map()}
          touchpoints={touchpointNames}
          participants={new Map(participants.map(({ id, name }) => [id, name]))}
          onChange={change}
          onClear={() => setFilter(every)}
        />
        {query.data === undefined ? (
          <QueryState query={query} />
        ) : (
          <>
            <p className={styles.finding} role="status">
              {t('interviewsAnalysis.quotes.total', { total: query.data.total })}
            </p>
            {query.data.total === 0 && (
              <p className={styles.explain}>
                {t(
                  Object.keys(filter).length > 1
                    ? 'interviewsAnalysis.quotes.empty'
                    : 'interviewsAnalysis.quotes.emptyAll',
                )}
              </p>
            )}
            <ul className={styles.wall} aria-label={t('interviewsAnalysis.quotes.label')}>
              {query.data.rows.map((quote) => (
                <QuoteCard
                  key={quote.id}
                  quote={quote}
                  codebook={codebook}
                  touchpoints={touchpointNames}
                  onOpen={onOpen}
                  onCode={(code) => change({ codes: [code] })}
                  onTouchpoint={(touchpoint) => change({ touchpoint })}
                />
              ))}
            </ul>
            {query.data.total > query.data.rows.length && (
              <Button onPress={() => setShown(shown + PORTION)}>
                {t('interviewsAnalysis.quotes.more', { count: query.data.total - query.data.rows.length })}
              </Button>
            )}
          </>
        )}
      </PageBody>
    </>
  );
}
