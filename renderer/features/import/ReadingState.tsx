/** While a file is being read for the first time: progress with a cancel; or why it cannot be read, with the way on. */
import { useText, type Progress } from '@renderer/api';
import { Button, ErrorNotice, PageBody, ProgressPanel } from '@renderer/components';
import type { AppError } from '@shared/errors/appError';
import styles from './import.module.css';

export interface ReadingStateProps {
  readonly file: string;
  readonly progress: Progress | null;
  readonly error: AppError | null;
  readonly onCancel: () => void;
  readonly onOther: () => void;
  readonly onRetry: () => void;
}

/** Progress or refusal. */
export function ReadingState({ file, progress, error, onCancel, onOther, onRetry }: ReadingStateProps) {
  const t = useText();
  return (
    <PageBody hasPadding>
      <div className={styles.reading}>
        {error === null ? (
          <ProgressPanel
            title={t('importWizard.reading', { file })}
            value={progress?.fraction ?? null}
            onCancel={onCancel}
            cancelLabel={t('common.cancel')}
          />
        ) : (
          <ErrorNotice
            what={t('importWizard.readFailed', { file })}
            todo={t.error(error)}
            actions={
              <>
                <Button variant="primary" onPress={onOther}>
                  {t('importWizard.otherFile')}
                </Button>
                <Button onPress={onRetry}>{t('common.retry')}</Button>
              </>
            }
          />
        )}
      </div>
    </PageBody>
  );
}
