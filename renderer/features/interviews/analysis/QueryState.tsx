/** What stands in the place of an answer that is not there: progress, or why it was refused with a retry. */
import { errorOf, useText } from '@renderer/api';
import { Button, ErrorNotice, ProgressBar } from '@renderer/components';
import { styles } from './styles';

export interface QueryStateProps {
  /** 0–1; left out or null = not known. */
  readonly fraction?: number | null;
  readonly query: { readonly error: Error | null; readonly refetch: () => unknown };
}

export function QueryState({ query, fraction = null }: QueryStateProps) {
  const t = useText();
  const error = errorOf(query);
  return (
    <div className={styles.state}>
      {error === null ? (
        <ProgressBar label={t('interviewsAnalysis.loading')} value={fraction} />
      ) : (
        <ErrorNotice
          what={t.error(error)}
          actions={<Button onPress={() => void query.refetch()}>{t('common.retry')}</Button>}
        />
      )}
    </div>
  );
}
