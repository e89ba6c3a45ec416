/** Help: how the work goes in five steps, and every shortcut. */
import { useState } from 'react';
import { useText, useWindowState } from '@renderer/api';
import { runAction } from '@renderer/actions/registry';
import { Button, Dialog, Tabs } from '@renderer/components';
import { openScreen, type ScreenId } from '@renderer/app/navigation';
import { ShortcutList } from './ShortcutList';
import styles from './help.module.css';

export type HelpTab = 'guide' | 'shortcuts';

export interface HelpDialogProps {
  readonly tab: HelpTab;
  readonly onClose: () => void;
}

/** A dialog with the two tabs. */
export function HelpDialog({ tab, onClose }: HelpDialogProps) {
  const t = useText();
  const [shown, setShown] = useState<HelpTab>(tab);
  return (
    <Dialog
      title={t(shown === 'guide' ? 'shell.help.title' : 'shell.shortcuts.title')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      size="large"
      closeLabel={t('common.close')}
      isDismissable
    >
      <div className={styles.help}>
        <Tabs
          label={t('shell.help.title')}
          tabs={[
            { id: 'guide', label: t('shell.help.title') },
            { id: 'shortcuts', label: t('shell.shortcuts.title') },
          ]}
          value={shown}
          onChange={setShown}
        >
          {shown === 'guide' ? <Guide onClose={onClose} /> : <ShortcutList />}
        </Tabs>
      </div>
    </Dialog>
  );
}

const steps = ['engagement', 'collect', 'assess', 'look', 'report'] as const;
const goals = {
  engagement: 'organisation',
  assess: 'touchpoints',
  look: 'overview',
  report: 'reports',
} as const satisfies Partial<Record<string, ScreenId>>;

function Guide({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const hasDocument = useWindowState()?.document != null;
  const go = (step: (typeof steps)[number]): void => {
    onClose();
    if (step === 'collect') runAction('import.start');
    else if (step === 'engagement') openScreen('organisation', { tab: 'engagement' });
    else openScreen(goals[step], {});
  };
  return (
    <div className={styles.guide}>
      <p className={styles.intro}>{t('shell.help.intro')}</p>
      <ol className={styles.steps}>
        {steps.map((step, index) => (
          <li key={step}>
            <span className={styles.number} aria-hidden>
              {index + 1}
            </span>
            <div>
              <h3>{t(`shell.help.steps.${step}.title`)}</h3>
              <p>{t(`shell.help.steps.${step}.text`)}</p>
            </div>
            {hasDocument && (
              <Button size="small" onPress={() => go(step)} slot={null}>
                {t(`shell.help.steps.${step}.action`)}
              </Button>
            )}
          </li>
        ))}
      </ol>
      <h3>{t('shell.help.safeTitle')}</h3>
      <p className={styles.safe}>{t('shell.help.safe')}</p>
    </div>
  );
}
