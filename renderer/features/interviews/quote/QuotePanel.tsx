/** The panel at the right: the quote in hand with its codes, what it is linked to and what was noted; the interview when there is none. */
import { useText } from '@renderer/api';
import { Button, IconButton, PanelSection, SidePanel } from '@renderer/components';
import { deleteQuote } from '../commands';
import { codeInVivo, moveLimit, passage, selectPassage, uncode } from '../reader/coding';
import { isKept } from '../reader/pendingStore';
import { quoteInHand, useReaderContents } from '../reader/readerContext';
import { openPicker, returnToText, useReader } from '../reader/readerStore';
import { clockText } from '../reader/speakers';
import { lookOf } from '../model/codeLooks';
import { CodeBadge } from '../signs';
import { LinkSections } from './LinkSections';
import { MemoSection } from './MemoSection';
import { ParticipantSection } from './ParticipantSection';
import { TranscriptSection } from './TranscriptSection';
import styles from './quote.module.css';

/** Characters of a quote that are shown; the text itself stands beside it. */
const MOST = 600;

export function QuotePanel({ onClose }: { onClose(): void }) {
  const contents = useReaderContents();
  const t = useText();
  const anchor = useReader((state) => state.anchor);
  const focus = useReader((state) => state.focus);
  const pointed = useReader((state) => state.quote);
  const { quotes, model, codeById, looks, isReadOnly, transcript } = contents;
  const quote = quoteInHand(contents, { anchor, focus, quote: pointed });
  const span = quote ?? (anchor === focus ? null : passage(contents));
  const place = quote === null ? 0 : quotes.findIndex(({ id }) => id === quote.id) + 1;
  const turn = span === null ? undefined : model.turns.findLast(({ start }) => start <= span.start);
  const words = span === null ? '' : model.text.slice(span.start, Math.min(span.end, span.start + MOST));
  const codes = quote === null ? [] : [...new Set(quote.codings.map(({ code }) => code))];
  const kicker =
    quote !== null
      ? t('interviewsScreen.panel.quote', { place, count: quotes.length })
      : span !== null
        ? t('interviewsScreen.panel.selection')
        : t('interviewsScreen.panel.interview');
  return (
    <SidePanel
      label={t('interviewsScreen.panel.label')}
      width="panel"
      kicker={kicker}
      onClose={onClose}
      closeLabel={t('interviewsScreen.panel.close')}
    >
      {span !== null && (
        <PanelSection>
          <blockquote className={styles.words}>
            {words}
            {span.end - span.start > MOST && '…'}
          </blockquote>
          <p className={styles.said}>
            {[
              turn !== undefined && turn.end > span.start ? turn.speaker : null,
              turn?.at == null ? null : clockText(turn.at),
            ]
              .filter((part) => part !== null)
              .join(' · ')}
          </p>
          {codes.length > 0 && (
            <ul className={styles.codes} aria-label={t('interviewsScreen.panel.codes')}>
              {codes.map((code) => {
                const name = codeById.get(code)?.name ?? '';
                return (
                  <li key={code}>
                    <CodeBadge look={lookOf(looks, code)} />
                    <span>{name}</span>
                    {!isReadOnly && (
                      <IconButton
                        icon="close"
                        size="small"
                        label={t('interviewsScreen.panel.uncode', { name })}
                        onPress={() =>
                          void uncode(
                            contents,
                            quote?.codings.flatMap((coding) => (coding.code === code ? [coding.id] : [])) ?? [],
                          )
                        }
                      />
                    )}
                  </li>
                );
              })}
            </ul>
          )}
          {!isReadOnly && (
            <div className={styles.actions}>
              <Button
                size="small"
                icon="tag"
                onPress={() => {
                  if (selectPassage(contents)) openPicker();
                }}
              >
                {t('interviewsScreen.panel.code')}
              </Button>
              <Button size="small" icon="quote" onPress={() => void codeInVivo(contents).then(returnToText)}>
                {t('interviewsScreen.panel.inVivo')}
              </Button>
            </div>
          )}
          {quote !== null && !isReadOnly && (
            <div className={styles.limits} role="group" aria-label={t('interviewsScreen.panel.limits')}>
              {(
                [
                  ['start', 'startBack', 'startOn'],
                  ['end', 'endBack', 'endOn'],
                ] as const
              ).map(([limit, back, on]) => (
                <span key={limit} className={styles.limit}>
                  {t(`interviewsScreen.panel.${limit}`)}
                  <IconButton
                    size="small"
                    icon="left"
                    label={t(`interviewsScreen.panel.${back}`)}
                    onPress={() => void moveLimit(contents, quote, limit, -1)}
                  />
                  <IconButton
                    size="small"
                    icon="right"
                    label={t(`interviewsScreen.panel.${on}`)}
                    onPress={() => void moveLimit(contents, quote, limit, 1)}
                  />
                </span>
              ))}
            </div>
          )}
        </PanelSection>
      )}
      {span !== null && <LinkSections quote={quote} />}
      {span !== null ? (
        <MemoSection key={quote?.id ?? 'selection'} target="quote" quote={quote} />
      ) : (
        <>
          <TranscriptSection />
          <MemoSection target="transcript" quote={null} />
        </>
      )}
      <ParticipantSection participant={transcript.participant} />
      {quote !== null && isKept(quote) && !isReadOnly && (
        <PanelSection>
          <Button variant="quiet" icon="trash" onPress={() => void deleteQuote(quote.id)}>
            {t('interviewsScreen.panel.deleteQuote')}
          </Button>
        </PanelSection>
      )}
    </SidePanel>
  );
}
