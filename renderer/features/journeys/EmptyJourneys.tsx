/** No journey yet: what belongs here, why, and the two first steps. */
import { runCommand, useText } from '@renderer/api';
import { Button, EmptyState, PageBody } from '@renderer/components';
import { useMapImport } from './importing/mapImportStore';

/** Makes a journey and opens it. */
export async function startJourney(name: string, onMade: (id: number) => void): Promise<void> {
  const result = await runCommand('journey.create', { name });
  if (result.ok) onMade(result.value.value.id);
}

export function EmptyJourneys({ isReadOnly, onMade }: { readonly isReadOnly: boolean; onMade(id: number): void }) {
  const t = useText();
  return (
    <PageBody>
      <EmptyState
        title={t('journeysScreen.emptyTitle')}
        why={t('journeysScreen.emptyWhy')}
        quote={t('journeysScreen.emptyQuote')}
        primary={
          <Button
            size="large"
            variant="primary"
            icon="plus"
            isDisabled={isReadOnly}
            onPress={() => void startJourney(t('journeysScreen.newName'), onMade)}
          >
            {t('journeysScreen.startEmpty')}
          </Button>
        }
        secondary={
          <Button
            size="large"
            icon="upload"
            isDisabled={isReadOnly}
            onPress={() => useMapImport.setState({ isOpen: true })}
          >
            {t('journeysScreen.importMap')}
          </Button>
        }
        hints={[t('journeysScreen.emptyHint')]}
      />
    </PageBody>
  );
}
