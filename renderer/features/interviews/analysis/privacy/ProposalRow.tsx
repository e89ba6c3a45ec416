/** One find: what stands there, what it becomes, and its places in their context. */
import { useState } from 'react';
import { useText } from '@renderer/api';
import { Badge, Button, Checkbox, IconButton, TextField } from '@renderer/components';
import type { PersonalProposal } from '@shared/contract/interviewAnalysis.contract';
import type { AnalysisViewProps } from '../viewProps';
import { placeKey, type Draft } from './draft';
import { styles } from '../styles';

/** Places shown without asking. */
const FEW = 1;

export interface ProposalRowProps {
  readonly proposal: PersonalProposal;
  readonly draft: Draft;
  readonly isReadOnly: boolean;
  onDraft(draft: Draft): void;
  onAccept(): void;
  onRefuse(): void;
  readonly onOpen: AnalysisViewProps['onOpen'];
}

export function ProposalRow({ proposal, draft, isReadOnly, onDraft, onAccept, onRefuse, onOpen }: ProposalRowProps) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const { original, places } = proposal;
  const without = draft.without ?? [];
  const shown = isOpen ? places : places.slice(0, FEW);
  return (
    <li className={styles.proposal}>
      <div className={styles.proposalHead}>
        <b className={styles.original}>{original}</b>
        {!proposal.sure && <Badge>{t('interviewsAnalysis.privacy.proposals.likely')}</Badge>}
        {proposal.known && <Badge tone="accent">{t('interviewsAnalysis.privacy.proposals.known')}</Badge>}
        <span className={styles.replacement}>
          <TextField
            label={t('interviewsAnalysis.privacy.proposals.replacementLabel', { original })}
            isLabelHidden
            value={draft.replacement ?? proposal.replacement}
            isReadOnly={isReadOnly}
            maxLength={200}
            onChange={(replacement) => onDraft({ ...draft, replacement })}
          />
        </span>
        {!isReadOnly && (
          <span className={styles.actions}>
            <Button
              size="small"
              aria-label={t('interviewsAnalysis.privacy.proposals.acceptLabel', { original })}
              isDisabled={without.length >= places.length || (draft.replacement ?? proposal.replacement).trim() === ''}
              onPress={onAccept}
            >
              {t('interviewsAnalysis.privacy.proposals.accept')}
            </Button>
            <Button
              size="small"
              variant="quiet"
              aria-label={t('interviewsAnalysis.privacy.proposals.refuseLabel', { original })}
              onPress={onRefuse}
            >
              {t('interviewsAnalysis.privacy.proposals.refuse')}
            </Button>
          </span>
        )}
      </div>
      <ul className={styles.places}>
        {shown.map((place) => {
          const key = placeKey(place);
          const isIn = !without.includes(key);
          return (
            <li key={key} className={isIn ? undefined : styles.out}>
              {places.length > 1 && isOpen && (
                <Checkbox
                  label={t('interviewsAnalysis.privacy.proposals.place', { text: place.text })}
                  isLabelHidden
                  isSelected={isIn}
                  isDisabled={isReadOnly}
                  onChange={(next) =>
                    onDraft({ ...draft, without: next ? without.filter((one) => one !== key) : [...without, key] })
                  }
                />
              )}
              <p>
                <span className={styles.context}>{place.before}</span>
                <mark>{place.text}</mark>
                <span className={styles.context}>{place.after}</span>
              </p>
              <IconButton
                icon="arrowRight"
                size="small"
                label={t('interviewsAnalysis.privacy.proposals.open')}
                onPress={() => onOpen(place)}
              />
            </li>
          );
        })}
      </ul>
      {places.length > FEW && (
        <Button
          variant="link"
          size="small"
          aria-expanded={isOpen}
          aria-label={t('interviewsAnalysis.privacy.proposals.showPlaces', { original, count: places.length })}
          onPress={() => setOpen(!isOpen)}
        >
          {t('interviewsAnalysis.privacy.proposals.places', { count: places.length })}
        </Button>
      )}
    </li>
  );
}
