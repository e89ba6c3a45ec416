/** The quotes of a code; some of them can be taken to another code, which splits it. */
import { useState } from 'react';
import { offerUndo, runCommand, useEngineQuery, useText } from '@renderer/api';
import { openDialog } from '@renderer/app/dialogs';
import { Button, Checkbox, ComboBox, PanelSection, ProgressBar } from '@renderer/components';
import type { CommandParams } from '@shared/contract';
import type { CodeRow, QuoteRow } from '@shared/contract/interviews.contract';
import { KindSign } from '../signs';
import styles from './codebook.module.css';

/** Quotes that are listed at most; the wall of quotes shows all of them. */
const MOST = 100;

export interface CodeQuotesProps {
  readonly code: CodeRow;
  readonly codes: readonly CodeRow[];
  readonly isReadOnly: boolean;
  onOpen(transcript: number, quote: number): void;
}

export function CodeQuotes({ code, codes, isReadOnly, onOpen }: CodeQuotesProps) {
  const t = useText();
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const query = useEngineQuery(
    'interview.quotes',
    { filter: { codes: [code.id], withBelow: !code.codable }, limit: MOST },
    { keepPrevious: true },
  );
  const rows = query.data?.rows ?? [];
  const picked = rows.filter(({ id }) => chosen.has(id));
  const split = async (to: CommandParams<'code.split'>['to'], name: string): Promise<void> => {
    const codings = picked.flatMap((quote) =>
      quote.codings.flatMap((coding) => (coding.code === code.id ? [coding.id] : [])),
    );
    setChosen(new Set());
    const result = await runCommand('code.split', { id: code.id, codings, to });
    if (result.ok)
      offerUndo(
        result.value,
        (text) => text('interviewsScreen.codebook.splitDone', { count: codings.length, name }),
        () => openDialog('history'),
      );
  };
  const toggle = (id: number): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return (
    <PanelSection
      title={t('interviewsScreen.codebook.quotes')}
      note={query.data === undefined ? undefined : query.data.total}
    >
      {query.data === undefined && <ProgressBar label={t('interviewsScreen.loading')} value={null} />}
      {query.data?.total === 0 && <p className={styles.note}>{t('interviewsScreen.codebook.noQuotes')}</p>}
      {picked.length > 0 && (
        <div className={styles.split}>
          <ComboBox
            label={t('interviewsScreen.codebook.splitTo', { count: picked.length })}
            options={codes
              .filter((other) => other.codable && other.id !== code.id)
              .map((other) => ({ id: String(other.id), label: other.name }))}
            value={null}
            onChange={(id) => {
              const other = codes.find((candidate) => String(candidate.id) === id);
              if (other !== undefined) void split(other.id, other.name);
            }}
            onCreate={(name) => void split({ name, parent: code.parent }, name)}
            createLabel={(name) => t('interviewsScreen.picker.create', { name })}
            emptyText={t('interviewsScreen.links.noMatch')}
          />
        </div>
      )}
      <ul className={styles.quotes}>
        {rows.map((quote) => (
          <li key={quote.id}>
            {!isReadOnly && code.codable && (
              <Checkbox
                label={t('interviewsScreen.codebook.choose', { text: quote.text.slice(0, 60) })}
                isLabelHidden
                isSelected={chosen.has(quote.id)}
                onChange={() => toggle(quote.id)}
              />
            )}
            <QuoteText quote={quote} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      {(query.data?.total ?? 0) > rows.length && (
        <p className={styles.note}>
          {t('interviewsScreen.codebook.moreQuotes', { count: (query.data?.total ?? 0) - rows.length })}
        </p>
      )}
    </PanelSection>
  );
}

function QuoteText({ quote, onOpen }: { readonly quote: QuoteRow; readonly onOpen: CodeQuotesProps['onOpen'] }) {
  const t = useText();
  const text = quote.text.replace(/\s+/gu, ' ');
  return (
    <div className={styles.quote}>
      <Button variant="link" onPress={() => onOpen(quote.transcript, quote.id)}>
        {text.length > 240 ? `${text.slice(0, 240)}…` : text}
      </Button>
      <span>
        <KindSign kind={quote.kind} label={t(`interviews.kind.${quote.kind ?? 'unknown'}`)} />
        {[quote.participantName, quote.transcriptName].filter((part) => part !== null).join(' · ')}
      </span>
    </div>
  );
}
