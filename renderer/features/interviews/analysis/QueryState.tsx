/** What stands in the place of an answer that is not there: progress, or why it was refused with a retry. */
import { errorOf, useText } from '@renderer/api';
import { Button, ErrorNotice, ProgressBar } from '@renderer/components';
import { styles } from './styles';

export interface QueryStateProps {
  readonly query: { readonly error: Error | null; readonly refetch: () => unknown };
}

export function QueryState({ query }: QueryStateProps) {
  const t = useText();
  const error = errorOf(query);
  return (
    <div className={styles.state}>
      {error === null ? (
        <ProgressBar label={t('interviewsAnalysis.loading')} value={null} />
      ) : (
        <ErrorNotice
          what={t.error(error)}
          actions={<Button onPress={() => void query.refetch()}>{t('common.retry')}</Button>}
        />
      )}
    </div>
  );
}
