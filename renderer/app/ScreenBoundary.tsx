/** Catches a screen that fails while drawing, so that frame, undo and the other screens stay usable. */
import type { ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { useText } from '@renderer/api';
import { Button, ErrorNotice, PageBody } from '@renderer/components';

interface FailureProps {
  readonly error: unknown;
  readonly onRetry: () => void;
}

function Failure({ error, onRetry }: FailureProps) {
  const t = useText();
  return (
    <PageBody hasPadding>
      <ErrorNotice
        what={t('shell.boundary.what')}
        todo={t('shell.boundary.todo')}
        actions={<Button onPress={onRetry}>{t('common.retry')}</Button>}
        detail={error instanceof Error ? (error.stack ?? error.message) : String(error)}
        detailLabel={t('shell.boundary.detail')}
      />
    </PageBody>
  );
}

/** A boundary around one screen; `screen` changing starts it afresh. */
export function ScreenBoundary({ screen, children }: { readonly screen: string; readonly children: ReactNode }) {
  return (
    <ErrorBoundary
      resetKeys={[screen]}
      fallbackRender={({ error, resetErrorBoundary }) => <Failure error={error} onRetry={() => resetErrorBoundary()} />}
    >
      {children}
    </ErrorBoundary>
  );
}
