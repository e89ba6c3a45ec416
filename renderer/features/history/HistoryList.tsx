/** The named steps of the document, newest first; choosing one goes back or forward to it. */
import { errorOf, notice, runCommand, useEngineQuery, useText } from '@renderer/api';
import { classNames, Icon } from '@renderer/components';
import type { HistoryStep } from '@shared/contract/documents.contract';
import { formatMoment } from '@shared/i18n/format';
import styles from './history.module.css';

export interface HistoryListProps {
  /** Called once a step has been chosen. */
  readonly onChoose: () => void;
  readonly isReadOnly: boolean;
}

/** What choosing a step means: undo everything after it, or redo everything up to it. Null when it is where the document stands already. */
export function jumpTo(
  steps: readonly HistoryStep[],
  seq: number,
): { readonly undoDownTo: number } | { readonly redoUpTo: number } | null {
  const chosen = steps.find((step) => step.seq === seq);
  if (chosen === undefined) return null;
  if (!chosen.done) return { redoUpTo: seq };
  const later = steps.filter((step) => step.done && step.seq > seq).map((step) => step.seq);
  return later.length === 0 ? null : { undoDownTo: Math.min(...later) };
}

/** Goes back to before every step that is shown. */
function beforeAll(steps: readonly HistoryStep[]): { readonly undoDownTo: number } | null {
  const done = steps.filter((step) => step.done).map((step) => step.seq);
  return done.length === 0 ? null : { undoDownTo: Math.min(...done) };
}

const LIMIT = 200;

/** A list of buttons, one per step. */
export function HistoryList({ onChoose, isReadOnly }: HistoryListProps) {
  const t = useText();
  const query = useEngineQuery('history.list', { limit: LIMIT });
  const steps = query.data ?? [];
  const current = steps.find((step) => step.done)?.seq ?? null;

  const go = async (jump: ReturnType<typeof jumpTo>): Promise<void> => {
    onChoose();
    if (jump === null) return;
    const result =
      'undoDownTo' in jump
        ? await runCommand('history.undo', { downTo: jump.undoDownTo })
        : await runCommand('history.redo', { upTo: jump.redoUpTo });
    if (!result.ok) return;
    const count = result.value.value.steps;
    const key = 'undoDownTo' in jump ? 'shell.history.jumped' : 'shell.history.jumpedForward';
    notice({ tone: 'info', text: (text) => text(key, { count }), action: null });
  };

  const error = errorOf(query);
  if (error !== null) return <p className={styles.note}>{t.error(error)}</p>;
  if (query.data === undefined) return null;
  if (steps.length === 0) return <p className={styles.note}>{t('shell.history.empty')}</p>;
  return (
    <div className={styles.popover}>
      <p className={styles.note}>{t('shell.history.note')}</p>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step.seq}>
            <button
              type="button"
              className={classNames(styles.step, !step.done && styles.undone, step.seq === current && styles.current)}
              disabled={isReadOnly}
              {...(step.seq === current && { 'aria-current': 'step' as const })}
              onClick={() => void go(jumpTo(steps, step.seq))}
            >
              <Icon
                name={step.seq === current ? 'right' : step.done ? 'check' : 'redo'}
                size={12}
                className={styles.stepIcon}
              />
              <span className={styles.stepLabel}>{t.change(step.label)}</span>
              <span className={styles.stepTime}>
                {step.done
                  ? step.seq === current
                    ? t('shell.history.now')
                    : formatMoment(t.locale, step.at)
                  : t('shell.history.undone')}
              </span>
            </button>
          </li>
        ))}
        {steps.length < LIMIT && (
          <li>
            <button
              type="button"
              className={classNames(styles.step, current === null && styles.current)}
              disabled={isReadOnly || current === null}
              onClick={() => void go(beforeAll(steps))}
            >
              <Icon name="flag" size={12} className={styles.stepIcon} />
              <span className={styles.stepLabel}>{t('shell.history.start')}</span>
            </button>
          </li>
        )}
      </ol>
    </div>
  );
}
