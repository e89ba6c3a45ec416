/** Adds what one more person takes customer experience to be. */
import { useState } from 'react';
import { runCommand, useEngineQuery, useText } from '@renderer/api';
import { Button, ComboBox, DateField, TextArea } from '@renderer/components';
import { styles } from '../styles';

export function NewDefinition() {
  const t = useText();
  const people = useEngineQuery('lists.all', {}, { keepPrevious: true }).data?.people ?? [];
  const [person, setPerson] = useState<number | null>(null);
  const [who, setWho] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [saidOn, setSaidOn] = useState<string | null>(null);
  const add = async (): Promise<void> => {
    const result = await runCommand('definition.create', { person, who, text: text.trim(), saidOn });
    if (!result.ok) return;
    setPerson(null);
    setWho(null);
    setText('');
  };
  const options = people.map(({ id, role, name }) => ({
    id: String(id),
    label: role,
    ...(name !== null && { description: name }),
  }));
  return (
    <div className={styles.stack}>
      <ComboBox
        label={t('interviewsAnalysis.definition.who')}
        options={who === null ? options : [...options, { id: 'typed', label: who }]}
        value={person !== null ? String(person) : who === null ? null : 'typed'}
        onChange={(id) => {
          if (id === 'typed') return;
          setWho(null);
          setPerson(id === null ? null : Number(id));
        }}
        onCreate={(typed) => {
          setPerson(null);
          setWho(typed.slice(0, 300));
        }}
        createLabel={(name) => t('interviewsAnalysis.definition.newWho', { name })}
        placeholder={t('interviewsAnalysis.definition.whoPlaceholder')}
        emptyText={t('interviewsAnalysis.definition.noPerson')}
      />
      <TextArea label={t('interviewsAnalysis.definition.text')} value={text} rows={3} onChange={setText} />
      <DateField
        label={t('interviewsAnalysis.definition.said')}
        value={saidOn}
        onChange={setSaidOn}
        openLabel={t('interviewsAnalysis.definition.openDate')}
        clearLabel={t('interviewsAnalysis.definition.clearDate')}
        invalidMessage={t('interviewsAnalysis.definition.invalidDate')}
      />
      <span>
        <Button isDisabled={text.trim() === ''} onPress={() => void add()}>
          {t('interviewsAnalysis.definition.add')}
        </Button>
      </span>
    </div>
  );
}
