/** An own entry in the side panel, each field edited where it stands. */
import { runCommand, useText } from '@renderer/api';
import { InPlaceField, PanelSection, Select, SidePanel } from '@renderer/components';
import type { RecordFields, RecordRow } from '@shared/contract/records.contract';
import { libraryKinds } from '@shared/domain/responsibility';

export interface EntryPanelProps {
  readonly entry: RecordRow<'library'>;
  readonly isReadOnly: boolean;
  onClose(): void;
}

export function EntryPanel({ entry, isReadOnly, onClose }: EntryPanelProps) {
  const t = useText();
  const set = (fields: Partial<RecordFields<'library'>>): void =>
    void runCommand('record.update', { kind: 'library', id: entry.id, fields });
  const field = (name: 'text' | 'synonyms' | 'source' | 'dated', isMultiline: boolean) => (
    <InPlaceField
      label={t(`glossary.panel.${name}`)}
      value={entry[name] ?? ''}
      emptyText={t('glossary.panel.unknown')}
      isReadOnly={isReadOnly}
      isMultiline={isMultiline}
      onSave={(text) => set({ [name]: text.trim() === '' ? null : text.trim() })}
    />
  );
  return (
    <SidePanel
      label={t('glossary.panel.title')}
      kicker={t('glossary.panel.title')}
      title={entry.name}
      onClose={onClose}
      closeLabel={t('glossary.panel.close')}
    >
      <PanelSection>
        <Select
          label={t('glossary.panel.kind')}
          layout="inline"
          isDisabled={isReadOnly}
          options={libraryKinds.map((id) => ({ id, label: t(`glossary.kind.${id}`) }))}
          value={entry.kind}
          placeholder=""
          onChange={(id) => {
            const kind = libraryKinds.find((known) => known === id);
            if (kind !== undefined) set({ kind });
          }}
        />
        <InPlaceField
          label={t('glossary.panel.name')}
          value={entry.name}
          emptyText={t('glossary.panel.unknown')}
          isReadOnly={isReadOnly}
          onSave={(name) => name.trim() !== '' && set({ name: name.trim() })}
        />
        {field('text', true)}
        {field('synonyms', true)}
        {field('source', true)}
        {field('dated', false)}
      </PanelSection>
    </SidePanel>
  );
}
