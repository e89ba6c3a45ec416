/** How often each code was used, by a group of transcripts or by two crossed; every count leads to its quotes. */
import { useState, type CSSProperties, type ReactNode } from 'react';
import { useEngineQuery, useText } from '@renderer/api';
import { PageBar, PageBody, SegmentedControl, Select, ToggleButton } from '@renderer/components';
import { codeGroupings, type CodeGrouping } from '@shared/contract/interviewAnalysis.contract';
import { formatNumber } from '@shared/i18n/format';
import { lookOf } from '../../model/codeLooks';
import { CodeBadge } from '../../signs';
import { ExportButton } from '../ExportButton';
import { QueryState } from '../QueryState';
import { groupFilter, groupLabel, showQuotes, useCodebook } from '../shared';
import { styles } from '../styles';

const measures = ['quotes', 'participants'] as const;
type Measure = (typeof measures)[number];

export function FrequencyTable({ chooser }: { readonly chooser: ReactNode }) {
  const t = useText();
  const [by, setBy] = useState<CodeGrouping>('kind');
  const [measure, setMeasure] = useState<Measure>('quotes');
  const [withBelow, setWithBelow] = useState(false);
  const codebook = useCodebook();
  const query = useEngineQuery('interview.codeGroups', { by, withBelow }, { keepPrevious: true });
  const groups = query.data;
  const rows = new Map(groups?.rows.map((row) => [row.code, row.cells]));
  const highest = Math.max(1, ...(groups?.rows ?? []).flatMap((row) => row.cells.map((cell) => cell[measure])));
  const number = (value: number): string => formatNumber(t.locale, value, 0);
  const most = codebook?.codes.reduce<(typeof codebook.codes)[number] | null>(
    (best, code) => (code.quotes > (best?.quotes ?? 0) ? code : best),
    null,
  );
  const cellKey =
    measure === 'quotes' ? 'interviewsAnalysis.figures.cell' : 'interviewsAnalysis.figures.cellParticipants';
  return (
    <>
      <PageBar
        label={t('interviewsAnalysis.figures.table')}
        end={
          <ExportButton
            table="frequencies"
            name={`${t('interviews.table.frequencies')} (${t(`interviewsAnalysis.figures.groupings.${by}`)})`}
            options={{ by, withBelow }}
            isDisabled={groups === undefined || groups.groups.length === 0}
          />
        }
      >
        {chooser}
        <Select
          label={t('interviewsAnalysis.figures.by')}
          isLabelHidden
          options={codeGroupings.map((id) => ({
            id,
            label: `${t('interviewsAnalysis.figures.by')} ${t(`interviewsAnalysis.figures.groupings.${id}`).toLowerCase()}`,
          }))}
          value={by}
          onChange={(id) => setBy(codeGroupings.find((known) => known === id) ?? 'kind')}
          placeholder=""
        />
        <SegmentedControl
          label={t('interviewsAnalysis.figures.measure')}
          size="small"
          options={measures.map((id) => ({ id, label: t(`interviewsAnalysis.figures.measures.${id}`) }))}
          value={measure}
          onChange={setMeasure}
        />
        <ToggleButton
          label={t('interviewsAnalysis.figures.withBelow')}
          isSelected={withBelow}
          onChange={setWithBelow}
        />
      </PageBar>
      <PageBody hasPadding>
        {groups === undefined || codebook === undefined ? (
          <QueryState query={query} />
        ) : most === null || most === undefined ? (
          <p className={styles.explain}>{t('interviewsAnalysis.figures.noCodes')}</p>
        ) : (
          <>
            <h2 className={styles.finding}>
              {t('interviewsAnalysis.figures.findingMost', {
                code: most.name,
                quotes: most.quotes,
                participants: most.participants,
              })}
            </h2>
            <div className={styles.tableFrame}>
              <table className={styles.counts}>
                <caption className={styles.caption}>{t('interviewsAnalysis.figures.table')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('interviewsAnalysis.figures.code')}</th>
                    <th scope="col">{t('interviewsAnalysis.figures.all')}</th>
                    {groups.groups.map((group, index) => (
                      <th key={index} scope="col">
                        {groupLabel(t, by, group)}
                        {by !== 'transcript' && (
                          <small>{t('interviewsAnalysis.figures.groupSize', { transcripts: group.transcripts })}</small>
                        )}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {codebook.codes.map((code) => {
                    const cells = rows.get(code.id) ?? [];
                    const total = cells.reduce((sum, cell) => sum + cell[measure], 0);
                    return (
                      <tr key={code.id}>
                        <th scope="row" style={{ paddingLeft: 8 + code.depth * 16 }}>
                          <span className={code.codable ? styles.codeName : styles.heading}>
                            {code.codable && <CodeBadge look={lookOf(codebook.looks, code.id)} />} {code.name}
                          </span>
                        </th>
                        <td>
                          <Count
                            value={total}
                            shown={number(total)}
                            share={0}
                            label={t(cellKey, {
                              code: code.name,
                              group: t('interviewsAnalysis.figures.all'),
                              count: total,
                            })}
                            onPress={() => showQuotes({ codes: [code.id], withBelow })}
                          />
                        </td>
                        {groups.groups.map((group, index) => {
                          const value = cells[index]?.[measure] ?? 0;
                          return (
                            <td key={index}>
                              <Count
                                value={value}
                                shown={number(value)}
                                share={value / highest}
                                label={t(cellKey, {
                                  code: code.name,
                                  group: groupLabel(t, by, group),
                                  count: value,
                                })}
                                onPress={() => showQuotes({ codes: [code.id], withBelow, ...groupFilter(by, group) })}
                              />
                            </td>
                          );
                        })}
                      </tr>
                    );
                  })}
                </tbody>
              </table>
            </div>
            <p className={styles.note}>{t('interviewsAnalysis.figures.note')}</p>
          </>
        )}
      </PageBody>
    </>
  );
}

export interface CountProps {
  readonly value: number;
  readonly shown: string;
  /** Of the highest in the table, 0–1: how strong the tint is. The number says the same. */
  readonly share: number;
  readonly label: string;
  onPress(): void;
}

/** A count that leads to what was counted; nothing where there is nothing. */
export function Count({ value, shown, share, label, onPress }: CountProps) {
  if (value === 0)
    return (
      <span className={styles.none} aria-label={label} role="img">
        –
      </span>
    );
  return (
    <button
      type="button"
      className={styles.cell}
      style={{ '--share': share } as CSSProperties}
      aria-label={label}
      onClick={onPress}
    >
      {shown}
    </button>
  );
}
