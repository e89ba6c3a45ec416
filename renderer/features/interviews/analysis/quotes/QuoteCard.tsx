/** One quote on the wall: the words, who said them, what it was coded with and what it is about. */
import { host, notice, useText } from '@renderer/api';
import { openRows } from '@renderer/app/openRows';
import { Badge, Button, IconButton } from '@renderer/components';
import type { QuoteRow } from '@shared/contract/interviews.contract';
import { lookOf } from '../../model/codeLooks';
import { CodeBadge, KindSign } from '../../signs';
import type { AnalysisViewProps } from '../viewProps';
import type { Codebook } from '../shared';
import { styles } from '../styles';

export interface QuoteCardProps {
  readonly quote: QuoteRow;
  readonly codebook: Codebook | undefined;
  readonly touchpoints: ReadonlyMap<number, string>;
  readonly onOpen: AnalysisViewProps['onOpen'];
  onCode(code: number): void;
  onTouchpoint(touchpoint: number): void;
}

export function QuoteCard({ quote, codebook, touchpoints, onOpen, onCode, onTouchpoint }: QuoteCardProps) {
  const t = useText();
  const codes = [...new Set(quote.codings.map(({ code }) => code))];
  const kind = t(`interviews.kind.${quote.kind ?? 'unknown'}`);
  const who = [quote.participantName ?? t('interviewsAnalysis.quotes.unknown'), kind, quote.segment]
    .filter((part) => part !== null)
    .join(' · ');
  const copy = async (): Promise<void> => {
    const copied = await host('clipboard.write', { text: `“${quote.text}” (${who}, ${quote.transcriptName})` });
    if (copied.ok) notice({ tone: 'info', text: (text) => text('interviewsAnalysis.quotes.copied'), action: null });
  };
  return (
    <li className={styles.card}>
      <blockquote className={styles.words}>{quote.text}</blockquote>
      <p className={styles.who}>
        <span className={styles.whoText}>
          <KindSign kind={quote.kind} /> <span>{who}</span>
        </span>
        {quote.consent === 'withdrawn' && <Badge tone="danger">{t('interviewsAnalysis.quotes.withdrawn')}</Badge>}
        {quote.consent === 'teamOnly' && <Badge tone="warning">{t('interviewsAnalysis.quotes.teamOnly')}</Badge>}
      </p>
      {codes.length > 0 && codebook !== undefined && (
        <p className={styles.codes}>
          {codes.map((code) => (
            <Button key={code} variant="quiet" size="small" onPress={() => onCode(code)}>
              <CodeBadge look={lookOf(codebook.looks, code)} /> {codebook.byId.get(code)?.name ?? ''}
            </Button>
          ))}
        </p>
      )}
      {quote.touchpoints.length > 0 && (
        <p className={styles.about}>
          {quote.touchpoints.map((id) => (
            <span key={id}>
              <Button variant="link" size="small" onPress={() => onTouchpoint(id)}>
                {touchpoints.get(id) ?? '…'}
              </Button>
              <IconButton
                icon="touchpoints"
                size="small"
                label={t('interviewsAnalysis.quotes.showRow')}
                onPress={() => openRows([id])}
              />
            </span>
          ))}
        </p>
      )}
      <p className={styles.cardFoot}>
        <Button variant="link" size="small" onPress={() => onOpen(quote)}>
          {quote.transcriptName}
        </Button>
        {quote.memos > 0 && (
          <span className={styles.quiet}>{t('interviewsAnalysis.quotes.memos', { count: quote.memos })}</span>
        )}
        <IconButton icon="copy" size="small" label={t('interviewsAnalysis.quotes.copy')} onPress={() => void copy()} />
      </p>
    </li>
  );
}
