/** Names that are looked for beside those the program recognises: one a line, of people and of organisations. */
import { useEffect, useState } from 'react';
import { notice, runCommand, useEngineQuery, useText } from '@renderer/api';
import { Button, TextArea } from '@renderer/components';
import { QueryState } from '../QueryState';
import { styles } from '../styles';

const linesOf = (text: string): readonly string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim().slice(0, 200))
      .filter((line) => line !== ''),
  ),
];

export function NamesPanel({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const t = useText();
  const query = useEngineQuery('pseudonym.names', {}, { keepPrevious: true });
  if (query.data === undefined) return <QueryState query={query} />;
  const { persons, organisations, known } = query.data;
  return (
    <>
      <p className={styles.explain}>{t('interviewsAnalysis.privacy.names.intro')}</p>
      <div className={styles.two}>
        <NameList kind="person" names={persons} known={known.persons} isReadOnly={isReadOnly} />
        <NameList kind="organisation" names={organisations} known={known.organisations} isReadOnly={isReadOnly} />
      </div>
    </>
  );
}

interface NameListProps {
  readonly kind: 'person' | 'organisation';
  readonly names: readonly string[];
  readonly known: readonly string[];
  readonly isReadOnly: boolean;
}

function NameList({ kind, names, known, isReadOnly }: NameListProps) {
  const t = useText();
  const kept = names.join('\n');
  const [draft, setDraft] = useState(kept);
  useEffect(() => setDraft(kept), [kept]);
  const lines = linesOf(draft);
  const isChanged = lines.join('\n') !== kept;
  const save = async (): Promise<void> => {
    const result = await runCommand('pseudonym.setNames', { kind, names: [...lines] });
    if (result.ok)
      notice({
        tone: 'info',
        text: (text) => text('interviewsAnalysis.privacy.names.saved', { count: lines.length }),
        action: null,
      });
  };
  return (
    <div className={styles.stack}>
      <TextArea
        label={t(`interviewsAnalysis.privacy.names.${kind === 'person' ? 'persons' : 'organisations'}`)}
        value={draft}
        rows={8}
        isReadOnly={isReadOnly}
        onChange={setDraft}
      />
      {known.length > 0 && (
        <p className={styles.note}>
          {t('interviewsAnalysis.privacy.names.known', {
            names: new Intl.ListFormat(t.locale).format([...known].slice(0, 40)),
          })}
        </p>
      )}
      {!isReadOnly && (
        <span>
          <Button isDisabled={!isChanged} onPress={() => void save()}>
            {t('interviewsAnalysis.privacy.names.save')}
          </Button>
        </span>
      )}
    </div>
  );
}
