/** Chooses one kind of participant, or any; the same in every view that counts or finds. */
import { useText } from '@renderer/api';
import { Select } from '@renderer/components';
import { participantKinds, type ParticipantKind } from '@shared/domain/interview';

interface KindFilterProps {
  /** Null = any kind. */
  readonly value: ParticipantKind | null;
  readonly onChange: (kind: ParticipantKind | null) => void;
}

export function KindFilter({ value, onChange }: KindFilterProps) {
  const t = useText();
  return (
    <Select
      label={t('interviewsAnalysis.find.kinds')}
      isLabelHidden
      options={[
        { id: 'all', label: t('interviewsAnalysis.find.anyKind') },
        ...participantKinds.map((id) => ({ id, label: t(`interviews.kind.${id}`) })),
      ]}
      value={value ?? 'all'}
      onChange={(id) => onChange(participantKinds.find((known) => known === id) ?? null)}
      placeholder=""
    />
  );
}
