/** Says how far a copy for somebody else is, and lets the person stop it. */
import { useText } from '@renderer/api';
import { Dialog, ProgressPanel } from '@renderer/components';
import { useCopying } from './copies';

export function CopyProgress() {
  const t = useText();
  const copying = useCopying((store) => store.copying);
  if (copying === null) return null;
  const { kind, fraction, stop } = copying;
  return (
    <Dialog
      title={t(`staffingScreen.exchange.copying.${kind}`)}
      isOpen
      onOpenChange={(isOpen) => !isOpen && stop.abort()}
      closeLabel={t('common.cancel')}
    >
      <ProgressPanel
        title={t('staffing.copying')}
        value={fraction}
        onCancel={() => stop.abort()}
        cancelLabel={t('common.cancel')}
        isCancelling={stop.signal.aborted}
      />
    </Dialog>
  );
}
