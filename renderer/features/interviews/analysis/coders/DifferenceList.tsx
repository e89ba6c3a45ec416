/** What one of two coders coded and the other did not, or not there: each is taken over or taken away. */
import { useState } from 'react';
import { runCommand, useEngineQuery, useText } from '@renderer/api';
import { Button, IconButton, Select } from '@renderer/components';
import type { CodingDifference } from '@shared/contract/interviewAnalysis.contract';
import type { CoderRow } from '@shared/contract/interviews.contract';
import { lookOf } from '../../model/codeLooks';
import { CodeBadge } from '../../signs';
import type { AnalysisViewProps } from '../viewProps';
import { QueryState } from '../QueryState';
import { useCodebook } from '../shared';
import { styles } from '../styles';

const PORTION = 100;

export interface DifferenceListProps extends Pick<AnalysisViewProps, 'isReadOnly' | 'onOpen'> {
  readonly first: CoderRow;
  readonly second: CoderRow;
}

export function DifferenceList({ first, second, isReadOnly, onOpen }: DifferenceListProps) {
  const t = useText();
  const codebook = useCodebook();
  const [code, setCode] = useState<number | null>(null);
  const [shown, setShown] = useState(PORTION);
  const query = useEngineQuery('interview.differences', { first: first.id, second: second.id }, { keepPrevious: true });
  const transcripts = useEngineQuery('interview.transcripts', {}, { keepPrevious: true }).data ?? [];
  const names = new Map(transcripts.map(({ id, name }) => [id, name]));
  if (query.data === undefined || codebook === undefined) return <QueryState query={query} />;
  const all = query.data;
  const found = code === null ? all : all.filter((difference) => difference.code === code);
  const codes = [...new Set(all.map((difference) => difference.code))];
  const agree = (difference: CodingDifference, take: 'both' | 'neither'): void =>
    void runCommand('coding.agree', {
      coding: difference.coding,
      with: difference.coder === first.id ? second.id : first.id,
      take,
    });
  return (
    <section aria-label={t('interviewsAnalysis.coders.differences')}>
      <h2 className={styles.subhead}>{t('interviewsAnalysis.coders.differencesCount', { count: all.length })}</h2>
      {codes.length > 1 && (
        <div className={styles.narrow}>
          <Select
            label={t('interviewsAnalysis.coders.onlyCode')}
            layout="inline"
            options={[
              { id: 'all', label: t('interviewsAnalysis.coders.anyCode') },
              ...codes.map((id) => ({ id: String(id), label: codebook.byId.get(id)?.name ?? '' })),
            ]}
            value={code === null ? 'all' : String(code)}
            onChange={(id) => setCode(id === 'all' ? null : Number(id))}
            placeholder=""
          />
        </div>
      )}
      <ul className={styles.hits}>
        {found.slice(0, shown).map((difference) => {
          const mine = difference.coder === first.id ? first : second;
          const other = difference.coder === first.id ? second : first;
          const name = codebook.byId.get(difference.code)?.name ?? '';
          return (
            <li key={difference.coding} className={styles.difference}>
              <CodeBadge look={lookOf(codebook.looks, difference.code)} />
              <div>
                <p>
                  <b>{name}</b>{' '}
                  <span className={styles.quiet}>
                    {difference.overlap === 0
                      ? t('interviewsAnalysis.coders.only', { name: mine.name })
                      : t('interviewsAnalysis.coders.partly', { name: mine.name, count: difference.overlap })}
                    {' · '}
                    {names.get(difference.transcript) ?? ''}
                  </span>
                </p>
                <p className={styles.passage}>{difference.text}</p>
              </div>
              <span className={styles.actions}>
                {!isReadOnly && (
                  <>
                    <Button
                      size="small"
                      aria-label={t('interviewsAnalysis.coders.agreeBothLabel', { code: name, name: other.name })}
                      onPress={() => agree(difference, 'both')}
                    >
                      {t('interviewsAnalysis.coders.agreeBoth')}
                    </Button>
                    <Button
                      size="small"
                      variant="quiet"
                      aria-label={t('interviewsAnalysis.coders.agreeNeitherLabel', { code: name, name: mine.name })}
                      onPress={() => agree(difference, 'neither')}
                    >
                      {t('interviewsAnalysis.coders.agreeNeither')}
                    </Button>
                  </>
                )}
                <IconButton
                  icon="arrowRight"
                  size="small"
                  label={t('interviewsAnalysis.coders.open')}
                  onPress={() => onOpen(difference)}
                />
              </span>
            </li>
          );
        })}
      </ul>
      {found.length > shown && (
        <Button onPress={() => setShown(shown + PORTION)}>
          {t('interviewsAnalysis.find.more', { count: found.length - shown })}
        </Button>
      )}
    </section>
  );
}
