/** What may lead to a person, by kind: each is replaced or left as it is, alone or with its whole kind. */
import { useState } from 'react';
import { offerUndo, runCommand, useEngineQuery, useText } from '@renderer/api';
import { openDialog } from '@renderer/app/dialogs';
import { Button } from '@renderer/components';
import type { PersonalProposal } from '@shared/contract/interviewAnalysis.contract';
import { personalKinds, type PersonalKind } from '@shared/domain/interview';
import { measuredRecall } from '@shared/insight/interview/recall';
import type { AnalysisViewProps } from '../viewProps';
import { QueryState } from '../QueryState';
import { placeKey, type Draft } from './draft';
import { ProposalRow } from './ProposalRow';
import { styles } from '../styles';

const proposalKey = ({ kind, key }: PersonalProposal): string => `${kind}:${key}`;

export function ProposalList({ isReadOnly, onOpen }: Pick<AnalysisViewProps, 'isReadOnly' | 'onOpen'>) {
  const t = useText();
  const [fraction, setFraction] = useState<number | null>(null);
  const query = useEngineQuery(
    'pseudonym.proposals',
    {},
    { keepPrevious: true, onProgress: (progress) => setFraction(progress.fraction) },
  );
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map());
  const all = query.data;
  if (all === undefined) return <QueryState query={query} fraction={fraction} />;
  const draftOf = (proposal: PersonalProposal): Draft => drafts.get(proposalKey(proposal)) ?? {};
  const change = (proposal: PersonalProposal, draft: Draft): void =>
    setDrafts(new Map(drafts).set(proposalKey(proposal), draft));
  const accept = async (proposals: readonly PersonalProposal[]): Promise<void> => {
    const items = proposals.flatMap((proposal) => {
      const { replacement = proposal.replacement, without = [] } = draftOf(proposal);
      const places = proposal.places
        .filter((place) => !without.includes(placeKey(place)))
        .map(({ transcript, start, end }) => ({ transcript, start, end }));
      return places.length === 0 || replacement.trim() === ''
        ? []
        : [{ kind: proposal.kind, original: proposal.original, replacement: replacement.trim(), places }];
    });
    if (items.length === 0) return;
    const result = await runCommand('pseudonym.apply', { items });
    if (!result.ok) return;
    const { places, transcripts } = result.value.value;
    offerUndo(
      result.value,
      (text) => text('interviewsAnalysis.privacy.proposals.done', { places, transcripts }),
      () => openDialog('history'),
    );
  };
  const refuse = async (proposals: readonly PersonalProposal[]): Promise<void> => {
    const items = proposals.map(({ kind, original }) => ({ kind, original }));
    const result = await runCommand('pseudonym.refuse', { items });
    if (result.ok)
      offerUndo(
        result.value,
        (text) => text('interviewsAnalysis.privacy.proposals.refused', { count: items.length }),
        () => openDialog('history'),
      );
  };
  const byKind = new Map<PersonalKind, readonly PersonalProposal[]>(
    personalKinds.map((kind) => [kind, all.filter((proposal) => proposal.kind === kind)]),
  );
  return (
    <>
      <h2 className={styles.finding} role="status">
        {t('interviewsAnalysis.privacy.proposals.finding', { count: all.length })}
      </h2>
      {all.length > 0 && <p className={styles.explain}>{t('interviewsAnalysis.privacy.proposals.intro')}</p>}
      {personalKinds.map((kind) => {
        const proposals = byKind.get(kind) ?? [];
        if (proposals.length === 0) return null;
        const name = t(`interviews.personal.${kind}`);
        return (
          <section key={kind} className={styles.group} aria-label={name}>
            <header className={styles.groupHead}>
              <h3>{t('interviewsAnalysis.privacy.proposals.kindHead', { kind: name, count: proposals.length })}</h3>
              {!isReadOnly && (
                <span className={styles.groupActions}>
                  <Button
                    size="small"
                    aria-label={t('interviewsAnalysis.privacy.proposals.acceptKindLabel', {
                      kind: name,
                      count: proposals.length,
                    })}
                    onPress={() => void accept(proposals)}
                  >
                    {t('interviewsAnalysis.privacy.proposals.acceptKind')}
                  </Button>
                  <Button
                    size="small"
                    variant="quiet"
                    aria-label={t('interviewsAnalysis.privacy.proposals.refuseKindLabel', {
                      kind: name,
                      count: proposals.length,
                    })}
                    onPress={() => void refuse(proposals)}
                  >
                    {t('interviewsAnalysis.privacy.proposals.refuseKind')}
                  </Button>
                </span>
              )}
            </header>
            <ul className={styles.hits}>
              {proposals.map((proposal) => (
                <ProposalRow
                  key={proposalKey(proposal)}
                  proposal={proposal}
                  draft={draftOf(proposal)}
                  isReadOnly={isReadOnly}
                  onDraft={(draft) => change(proposal, draft)}
                  onAccept={() => void accept([proposal])}
                  onRefuse={() => void refuse([proposal])}
                  onOpen={onOpen}
                />
              ))}
            </ul>
          </section>
        );
      })}
      <p className={styles.note}>{t('interviewsAnalysis.privacy.proposals.recall', measuredRecall)}</p>
    </>
  );
}
