/** The words that are said most, without the small ones; a word leads to where it is said. */
import { useState, type CSSProperties, type ReactNode } from 'react';
import { useEngineQuery, useText } from '@renderer/api';
import { Button, Chip, IconButton, PageBar, PageBody, ToggleButton } from '@renderer/components';
import type { ParticipantKind } from '@shared/domain/interview';
import { formatNumber } from '@shared/i18n/format';
import { ExportButton } from '../ExportButton';
import { KindFilter } from '../KindFilter';
import { QueryState } from '../QueryState';
import { showHits } from '../shared';
import { styles } from '../styles';

const SHOWN = 200;

export function WordList({ chooser }: { readonly chooser: ReactNode }) {
  const t = useText();
  const [kind, setKind] = useState<ParticipantKind | null>(null);
  const [withInterviewer, setWithInterviewer] = useState(false);
  const [stopWords, setStopWords] = useState<readonly string[]>([]);
  const about = { withInterviewer, stopWords: [...stopWords], ...(kind !== null && { kinds: [kind] }) };
  const query = useEngineQuery('interview.words', { ...about, limit: SHOWN }, { keepPrevious: true });
  const words = query.data;
  const [most] = words ?? [];
  const number = (value: number): string => formatNumber(t.locale, value, 0);
  return (
    <>
      <PageBar
        label={t('interviewsAnalysis.figures.words')}
        end={
          <ExportButton
            table="words"
            name={t('interviews.table.words')}
            options={about}
            isDisabled={most === undefined}
          />
        }
      >
        {chooser}
        <KindFilter value={kind} onChange={setKind} />
        <ToggleButton
          label={t('interviewsAnalysis.figures.interviewer')}
          isSelected={withInterviewer}
          onChange={setWithInterviewer}
        />
      </PageBar>
      <PageBody hasPadding>
        {stopWords.length > 0 && (
          <div className={styles.chips}>
            <span className={styles.quiet}>{t('interviewsAnalysis.figures.skipped')}</span>
            {stopWords.map((word) => (
              <Chip
                key={word}
                onRemove={() => setStopWords(stopWords.filter((one) => one !== word))}
                removeLabel={t('interviewsAnalysis.figures.restore', { word })}
              >
                {word}
              </Chip>
            ))}
          </div>
        )}
        {words === undefined ? (
          <QueryState query={query} />
        ) : most === undefined ? (
          <p className={styles.explain}>{t('interviewsAnalysis.noInterviews')}</p>
        ) : (
          <>
            <h2 className={styles.finding}>
              {t('interviewsAnalysis.figures.wordFinding', { word: most.word, count: most.count })}
            </h2>
            <div className={styles.tableFrame}>
              <table className={styles.counts}>
                <caption className={styles.caption}>{t('interviewsAnalysis.figures.words')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('interviewsAnalysis.figures.word')}</th>
                    <th scope="col">{t('interviewsAnalysis.figures.count')}</th>
                    <th scope="col">{t('interviewsAnalysis.figures.transcripts')}</th>
                    <td />
                    <td />
                  </tr>
                </thead>
                <tbody>
                  {words.map(({ word, count, transcripts }) => (
                    <tr key={word}>
                      <th scope="row">{word}</th>
                      <td>
                        <Button
                          variant="link"
                          aria-label={t('interviewsAnalysis.figures.findWord', { word, count })}
                          onPress={() => showHits(word)}
                        >
                          {number(count)}
                        </Button>
                      </td>
                      <td>{number(transcripts)}</td>
                      <td>
                        <span className={styles.bar} style={{ '--share': count / most.count } as CSSProperties} />
                      </td>
                      <td>
                        <IconButton
                          icon="close"
                          size="small"
                          label={t('interviewsAnalysis.figures.skip', { word })}
                          onPress={() => setStopWords([...stopWords, word])}
                        />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            <p className={styles.note}>{t('interviewsAnalysis.figures.wordNote')}</p>
          </>
        )}
      </PageBody>
    </>
  );
}
