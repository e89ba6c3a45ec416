/** No interview yet: what belongs here, whom to speak to first, and the two first steps. */
import { useEngineQuery, useText } from '@renderer/api';
import { StatusSlot } from '@renderer/app/slots';
import { Button, EmptyState, EmptyStateAside, PageBody, StatusItem } from '@renderer/components';
import { formatNumber } from '@shared/i18n/format';
import { createParticipant } from './commands';

const kinds = ['former', 'atRisk', 'current', 'employee', 'manager'] as const;

export interface EmptyInterviewsProps {
  readonly isReadOnly: boolean;
  onImport(): void;
  onParticipant(): void;
}

export function EmptyInterviews({ isReadOnly, onImport, onParticipant }: EmptyInterviewsProps) {
  const t = useText();
  const participants = useEngineQuery('interview.participants', {}, { keepPrevious: true }).data ?? [];
  const begin = (kind: (typeof kinds)[number]) => (
    <Button
      variant="link"
      size="small"
      isDisabled={isReadOnly}
      onPress={() => void createParticipant({ name: t('interviewsScreen.participant.newName'), kind })}
    >
      {t('interviewsScreen.empty.beginHere')}
    </Button>
  );
  return (
    <PageBody>
      <StatusSlot>
        <StatusItem label={t('interviewsScreen.participants.count', { count: participants.length })} />
        <StatusItem label={t('interviewsScreen.list.count', { count: 0 })} />
      </StatusSlot>
      <EmptyState
        title={t('interviewsScreen.empty.title')}
        why={t('interviewsScreen.empty.why')}
        quote={t('interviewsScreen.empty.quote')}
        primary={
          <Button size="large" variant="primary" icon="upload" isDisabled={isReadOnly} onPress={onImport}>
            {t('interviewsScreen.empty.import')}
          </Button>
        }
        secondary={
          <Button size="large" icon="plus" isDisabled={isReadOnly} onPress={onParticipant}>
            {t('interviewsScreen.empty.participant')}
          </Button>
        }
        hints={[t('interviewsScreen.empty.formats'), t('interviewsScreen.empty.privacy')]}
        aside={
          <EmptyStateAside
            title={t('interviewsScreen.empty.who')}
            note={t('interviewsScreen.empty.whoNote', { count: participants.length })}
            rows={kinds.map((kind) => ({
              id: kind,
              count: formatNumber(t.locale, participants.filter((one) => one.kind === kind).length, 0),
              title: t(`interviewsScreen.empty.kind.${kind}`),
              text: t(`interviewsScreen.empty.reason.${kind}`),
              ...((kind === 'former' || kind === 'atRisk') && { action: begin(kind) }),
            }))}
          />
        }
      />
    </PageBody>
  );
}
