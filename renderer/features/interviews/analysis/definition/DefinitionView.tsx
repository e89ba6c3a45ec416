/** The definition round: what customer experience is to each person, the words they agree on, and the usual misunderstandings checked. */
import { host, notice, runCommand, useEngineQuery, useText } from '@renderer/api';
import { Button, IconButton, InPlaceField, PageBar, PageBody } from '@renderer/components';
import type { DefinitionRound } from '@shared/contract/interviewDefinition.contract';
import { formatDate } from '@shared/i18n/format';
import type { Text } from '@shared/i18n';
import type { AnalysisViewProps } from '../viewProps';
import { QueryState } from '../QueryState';
import { MisunderstandingList } from './MisunderstandingList';
import { NewDefinition } from './NewDefinition';
import { styles } from '../styles';

/** The round as text for a report or mail. */
export function roundText(text: Text, round: DefinitionRound): string {
  const agreed =
    round.agreed === null || round.agreed === ''
      ? text('interviewsAnalysis.definition.resultNothing')
      : text('interviewsAnalysis.definition.resultAgreed', { text: round.agreed });
  const views = round.views.map(
    (view) => `- ${view.who ?? text('interviewsAnalysis.definition.somebody')}: ${view.text}`,
  );
  const judged = round.misunderstandings.map(({ rule, found, evidence }) => {
    const state = text(
      found === null ? 'interviewsAnalysis.definition.unknown' : `interviewsAnalysis.definition.states.${found}`,
    );
    const shown = evidence === null || evidence === '' ? '' : ` (${evidence})`;
    return `- ${text(`interviews.misunderstanding.${rule}.name`)}: ${state}${shown}`;
  });
  return [
    agreed,
    '',
    text('interviewsAnalysis.definition.views'),
    ...views,
    '',
    text('interviewsAnalysis.definition.misunderstandings'),
    ...judged,
  ].join('\n');
}

export function DefinitionView({ isReadOnly }: AnalysisViewProps) {
  const t = useText();
  const query = useEngineQuery('definition.round', {}, { keepPrevious: true });
  const round = query.data;
  const agree = (text: string): void =>
    void runCommand('engagement.update', { fields: { cxDefinition: text.trim() === '' ? null : text.trim() } });
  const copy = async (): Promise<void> => {
    if (round === undefined) return;
    const copied = await host('clipboard.write', { text: roundText(t, round) });
    if (copied.ok) notice({ tone: 'info', text: (text) => text('interviewsAnalysis.definition.copied'), action: null });
  };
  if (round === undefined)
    return (
      <PageBody hasPadding>
        <QueryState query={query} />
      </PageBody>
    );
  return (
    <>
      <PageBar
        label={t('interviewsAnalysis.definition.views')}
        end={
          <Button variant="quiet" icon="copy" onPress={() => void copy()}>
            {t('interviewsAnalysis.definition.copy')}
          </Button>
        }
      >
        <span className={styles.quiet}>
          {t('interviewsAnalysis.definition.finding', { count: round.views.length })}
        </span>
      </PageBar>
      <PageBody hasPadding>
        <p className={styles.explain}>{t('interviewsAnalysis.definition.intro')}</p>
        <section className={styles.agreed}>
          <h2 className={styles.subhead}>{t('interviewsAnalysis.definition.agreed')}</h2>
          <InPlaceField
            isLabelHidden
            label={t('interviewsAnalysis.definition.agreed')}
            value={round.agreed ?? ''}
            emptyText={t('interviewsAnalysis.definition.agreedEmpty')}
            isMultiline
            isReadOnly={isReadOnly}
            onSave={agree}
          />
          <p className={styles.note}>{t('interviewsAnalysis.definition.agreedNote')}</p>
        </section>
        <h2 className={styles.subhead}>{t('interviewsAnalysis.definition.views')}</h2>
        <ul className={styles.definitions}>
          {round.views.map((view) => {
            const who = view.who ?? t('interviewsAnalysis.definition.somebody');
            return (
              <li key={view.id} className={styles.card}>
                <p className={styles.who}>
                  <b>{who}</b>
                  {view.saidOn !== null && formatDate(t.locale, view.saidOn)}
                  {view.quote !== null && t('interviewsAnalysis.definition.fromQuote')}
                </p>
                <InPlaceField
                  isLabelHidden
                  label={t('interviewsAnalysis.definition.edit', { who })}
                  value={view.text}
                  emptyText={view.text}
                  isMultiline
                  isReadOnly={isReadOnly}
                  onSave={(text) => {
                    if (text.trim() !== '')
                      void runCommand('definition.update', { id: view.id, fields: { text: text.trim() } });
                  }}
                />
                {!isReadOnly && (
                  <p className={styles.cardFoot}>
                    <Button
                      variant="link"
                      size="small"
                      isDisabled={round.agreed === view.text}
                      aria-label={t('interviewsAnalysis.definition.useLabel', { who })}
                      onPress={() => agree(view.text)}
                    >
                      {t('interviewsAnalysis.definition.use')}
                    </Button>
                    <IconButton
                      icon="trash"
                      size="small"
                      label={t('interviewsAnalysis.definition.remove', { who })}
                      onPress={() => void runCommand('definition.delete', { ids: [view.id] })}
                    />
                  </p>
                )}
              </li>
            );
          })}
          {!isReadOnly && (
            <li className={styles.card}>
              <NewDefinition />
            </li>
          )}
        </ul>
        {round.views.length > 1 && (
          <>
            <h2 className={styles.subhead}>{t('interviewsAnalysis.definition.shared')}</h2>
            <p className={styles.explain}>
              {round.shared.length === 0
                ? t('interviewsAnalysis.definition.sharedNone')
                : new Intl.ListFormat(t.locale).format(
                    round.shared
                      .slice(0, 20)
                      .map(({ word, people }) => t('interviewsAnalysis.definition.sharedWord', { word, people })),
                  )}
            </p>
          </>
        )}
        <MisunderstandingList misunderstandings={round.misunderstandings} isReadOnly={isReadOnly} />
      </PageBody>
    </>
  );
}
