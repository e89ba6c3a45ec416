/** All journeys of the engagement: whose it is, as it is or should be, how large, what it rests on. */
import { useEffect, useRef, useState } from 'react';
import { offerUndo, runCommand, useEngineQuery, useText } from '@renderer/api';
import { openDialog } from '@renderer/app/dialogs';
import { Badge, Button, DataTable, Dialog, PageBody, PageHead, TextField, type MenuEntry } from '@renderer/components';
import type { JourneySummary } from '@shared/insight/journey/map';
import { formatScore } from '@shared/i18n/format';
import { startJourney } from './EmptyJourneys';
import { useMapImport } from './importing/mapImportStore';
import styles from './journeys.module.css';

export interface JourneyListProps {
  readonly journeys: readonly JourneySummary[];
  readonly isReadOnly: boolean;
  onOpen(id: number): void;
}

export function JourneyList({ journeys, isReadOnly, onOpen }: JourneyListProps) {
  const t = useText();
  const lists = useEngineQuery('lists.all', {}).data;
  const [renamed, setRenamed] = useState<JourneySummary | null>(null);
  // Who comes here with the keyboard can go on at once; a field or button that has the focus keeps it.
  const table = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The table draws its rows a moment after itself.
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body)
        table.current?.querySelector<HTMLElement>('tbody [role=row]')?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  const personas = (journey: JourneySummary): string =>
    journey.personas.map((id) => lists?.personas.find((persona) => persona.id === id)?.name ?? '').join(', ');
  const nameOf = (id: number | null): string => journeys.find((journey) => journey.id === id)?.name ?? '';

  const actions = (journey: JourneySummary): readonly MenuEntry[] => [
    { id: 'open', label: t('journeysScreen.open'), shortcut: 'Enter' },
    ...(isReadOnly
      ? []
      : ([
          { id: 'rename', label: t('journeysScreen.rename') },
          { id: 'toBe', label: t('journeysScreen.duplicateToBe'), isDisabled: journey.state === 'toBe' },
          { id: 'copy', label: t('journeysScreen.duplicate') },
          { id: 'up', label: t('journeysScreen.moveUp'), isDisabled: journeys[0]?.id === journey.id },
          { id: 'down', label: t('journeysScreen.moveDown'), isDisabled: journeys.at(-1)?.id === journey.id },
          { kind: 'separator', id: 'line' },
          { id: 'delete', label: t('common.delete'), tone: 'danger' },
        ] satisfies readonly MenuEntry[])),
  ];
  const act = (action: string, rowId: string): void => {
    const journey = journeys.find(({ id }) => String(id) === rowId);
    if (journey === undefined) return;
    const place = journeys.indexOf(journey);
    if (action === 'open') onOpen(journey.id);
    if (action === 'rename') setRenamed(journey);
    if (action === 'up') void runCommand('journey.move', { id: journey.id, before: journeys[place - 1]?.id ?? null });
    if (action === 'down') void runCommand('journey.move', { id: journey.id, before: journeys[place + 2]?.id ?? null });
    if (action === 'copy' || action === 'toBe') void duplicateJourney(journey.id, action, onOpen);
    if (action === 'delete') void deleteJourney(journey);
  };
  return (
    <>
      <PageHead
        title={t('journeysScreen.title')}
        hasLine
        actions={
          <>
            <Button
              variant="quiet"
              icon="upload"
              isDisabled={isReadOnly}
              onPress={() => useMapImport.setState({ isOpen: true })}
            >
              {t('journeysScreen.importMap')}
            </Button>
            <Button
              icon="plus"
              isDisabled={isReadOnly}
              onPress={() => void startJourney(t('journeysScreen.newName'), onOpen)}
            >
              {t('journeysScreen.newJourney')}
            </Button>
          </>
        }
      />
      <PageBody hasPadding>
        <div ref={table}>
          <DataTable
            label={t('journeysScreen.title')}
            columns={[
              {
                id: 'name',
                header: t('journeysScreen.columns.name'),
                isRowHeader: true,
                width: '38%',
                cell: (journey) => <JourneyName journey={journey} counterpart={nameOf(journey.counterpart)} />,
              },
              { id: 'persona', header: t('journeysScreen.columns.persona'), cell: personas },
              {
                id: 'stages',
                header: t('journeysScreen.columns.stages'),
                align: 'end',
                width: 76,
                cell: (journey) => journey.stages,
              },
              {
                id: 'steps',
                header: t('journeysScreen.columns.steps'),
                align: 'end',
                width: 76,
                cell: (journey) => journey.steps,
              },
              {
                id: 'touchpoints',
                header: t('journeysScreen.columns.touchpoints'),
                align: 'end',
                width: 130,
                cell: (journey) => journey.touchpoints,
              },
              {
                id: 'evidence',
                header: t('journeysScreen.columns.evidence'),
                width: 250,
                cell: (journey) =>
                  journey.emotionalMean === null
                    ? t('journeysScreen.noFigures')
                    : t('journeysScreen.meanOf', {
                        mean: formatScore(t.locale, journey.emotionalMean),
                        count: journey.scored,
                      }),
              },
            ]}
            rows={journeys}
            rowId={(journey) => String(journey.id)}
            onOpen={(id) => onOpen(Number(id))}
            rowActions={actions}
            onRowAction={act}
            rowActionsLabel={(journey) => t('journeysScreen.actionsOf', { name: journey.name })}
            emptyText={t('journeysScreen.emptyTitle')}
          />
        </div>
      </PageBody>
      {renamed !== null && <RenameDialog journey={renamed} onClose={() => setRenamed(null)} />}
    </>
  );
}

function JourneyName({ journey, counterpart }: { readonly journey: JourneySummary; readonly counterpart: string }) {
  const t = useText();
  return (
    <span className={styles.journeyName}>
      <b>{journey.name}</b>
      <Badge tone={journey.state === 'toBe' ? 'accent' : 'neutral'}>{t(`journeys.state.${journey.state}`)}</Badge>
      {journey.course !== null && <Badge>{t(`journeys.course.${journey.course}`)}</Badge>}
      {counterpart !== '' && (
        <span className={styles.muted}>{t('journeysScreen.counterpart', { name: counterpart })}</span>
      )}
    </span>
  );
}

/** Copies a journey; as `toBe` the copy is held against the original. */
export async function duplicateJourney(
  id: number,
  as: 'copy' | 'toBe' | 'planned' | 'actual',
  onMade: (id: number) => void,
): Promise<void> {
  const result = await runCommand('journey.duplicate', { id, as });
  if (result.ok) onMade(result.value.value.id);
}

/** Deletes a journey with a way back. */
export async function deleteJourney(journey: { readonly id: number; readonly name: string }): Promise<void> {
  const result = await runCommand('journey.delete', { id: journey.id });
  if (result.ok)
    offerUndo(
      result.value,
      (t) => t('journeysScreen.deleted', { name: journey.name }),
      () => openDialog('history'),
    );
}

/** Asks for another name. */
export function RenameDialog({
  journey,
  onClose,
}: {
  readonly journey: { readonly id: number; readonly name: string };
  onClose(): void;
}) {
  const t = useText();
  const [name, setName] = useState(journey.name);
  const save = (): void => {
    const wanted = name.trim();
    onClose();
    if (wanted !== '' && wanted !== journey.name)
      void runCommand('journey.update', { id: journey.id, fields: { name: wanted } });
  };
  return (
    <Dialog
      isOpen
      size="small"
      title={t('journeysScreen.rename')}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      closeLabel={t('common.close')}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" onPress={save}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('journeysScreen.columns.name')}
        value={name}
        onChange={setName}
        maxLength={500}
        autoFocus
        onKeyDown={(event) => {
          if (event.key === 'Enter') save();
        }}
      />
    </Dialog>
  );
}
