/** The table before there is anything in it: why it matters, and the two first steps. */
import { openScreen } from '@renderer/app/navigation';
import { Button, EmptyState, EmptyStateAside } from '@renderer/components';
import { afterPaint, changeRows } from './table';
import type { TouchpointTable } from './useTouchpointTable';

/** Three touchpoints to begin with, as people in the field name them [S1.4]. */
const exampleKeys = ['complaint', 'gift', 'retargeted'] as const;

export function EmptyTouchpoints({ table, onAdd }: { readonly table: TouchpointTable; onAdd(): void }) {
  const { t, ref, isReadOnly } = table;
  const addExamples = async (): Promise<void> => {
    const rows = exampleKeys.map((key) => ({
      name: t(`touchpoints.empty.examples.${key}.name`),
      channels: [{ name: t(`touchpoints.empty.examples.${key}.channel`) }],
    }));
    const made = await changeRows(ref, 'touchpoint.create', { rows, after: null });
    if (made === null) return;
    await afterPaint();
    ref.current.grid()?.focus();
  };
  return (
    <EmptyState
      title={t('touchpoints.empty.title')}
      why={t('touchpoints.empty.why')}
      quote={t('touchpoints.empty.quote')}
      primary={
        <Button
          size="large"
          variant="primary"
          icon="upload"
          isDisabled={isReadOnly}
          onPress={() => openScreen('import', {})}
        >
          {t('touchpoints.empty.import')}
        </Button>
      }
      secondary={
        <Button size="large" icon="plus" isDisabled={isReadOnly} onPress={onAdd}>
          {t('touchpoints.empty.first')}
        </Button>
      }
      hints={[t('touchpoints.empty.hintFiles'), t('touchpoints.empty.hintPrivate')]}
      aside={
        <EmptyStateAside
          title={t('touchpoints.empty.examplesTitle')}
          rows={exampleKeys.map((key, index) => ({
            id: key,
            count: String(index + 1),
            title: t(`touchpoints.empty.examples.${key}.name`),
            text: t(`touchpoints.empty.examples.${key}.text`),
            ...(index === 0 && {
              action: (
                <Button variant="link" isDisabled={isReadOnly} onPress={() => void addExamples()}>
                  {t('touchpoints.empty.take')}
                </Button>
              ),
            }),
          }))}
        />
      }
    />
  );
}
