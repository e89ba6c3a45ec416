/** Reading and coding: the interviews and the codes at the left, the text in the middle, the quote in hand at the right. */
import { useEffect, useMemo, useState } from 'react';
import { errorOf, useEngineQuery, useText } from '@renderer/api';
import { useAction } from '@renderer/actions/registry';
import { PanelSlot, StatusSlot } from '@renderer/app/slots';
import { Button, ErrorNotice, PageBody, ProgressBar, StatusItem } from '@renderer/components';
import type { CodeRow, TranscriptSummary } from '@shared/contract/interviews.contract';
import type { Quote } from '@shared/domain/interview';
import { countWords } from '@shared/insight/interview/turns';
import { readingModel } from '../model/blocks';
import { QuotePanel } from '../quote/QuotePanel';
import { useInterviews, usePanelOpen } from '../store';
import { CodeList } from './CodeList';
import { favouriteCodes, useFavourites } from './favourites';
import { passage } from './coding';
import { ReaderActions } from './ReaderActions';
import { ReaderHead } from './ReaderHead';
import { DrawingContext, ReaderContext, type ReaderContents } from './readerContext';
import { forgetPending } from './pendingStore';
import { resetReader, useReader } from './readerStore';
import { TranscriptList } from './TranscriptList';
import { TranscriptText } from './TranscriptText';
import { useAskedPlace } from './useAskedPlace';
import { useCodeLooks, useDrawingContents, useMarks } from './useDrawn';
import { useNewText } from './useNewText';
import { useReading } from './useReading';
import { WholeTextEditor } from './WholeTextEditor';
import styles from './readView.module.css';

export interface ReadViewProps {
  readonly transcripts: readonly TranscriptSummary[];
  readonly isReadOnly: boolean;
}

const noCodes: readonly CodeRow[] = [];
const noQuotes: readonly Quote[] = [];

export function ReadView({ transcripts, isReadOnly }: ReadViewProps) {
  const t = useText();
  const wanted = useInterviews((state) => state.transcript);
  const coder = useInterviews((state) => state.coder);
  const layer = useInterviews((state) => state.layer);
  const isPanelOpen = usePanelOpen();
  const id = transcripts.find((one) => one.id === wanted)?.id ?? transcripts[0]?.id ?? 0;
  const { query, detail } = useReading(id, layer);
  const codes = useEngineQuery('interview.codebook', {}, { keepPrevious: true }).data ?? noCodes;
  const favourites = useFavourites(codes);
  const [isWhole, setWhole] = useState(false);
  useEffect(() => {
    resetReader();
    forgetPending();
    setWhole(false);
  }, [id]);
  useAskedPlace(detail);
  useNewText(detail);
  useAction('panel.toggle', () => useInterviews.setState({ isPanelOpen: !isPanelOpen }));

  const text = detail?.text;
  const turns = detail?.turnList;
  const quoteList = detail?.quoteList;
  const model = useMemo(() => readingModel(text ?? '', turns ?? []), [text, turns]);
  const { looks, codeNames } = useCodeLooks(codes);
  const marks = useMarks(quoteList ?? noQuotes, model);
  const contents = useMemo((): ReaderContents | null => {
    if (detail === undefined) return null;
    const quotes = detail.quoteList.toSorted((one, other) => one.start - other.start || other.end - one.end);
    return {
      t,
      transcript: detail,
      model,
      quotes,
      quoteById: new Map(quotes.map((quote) => [quote.id, quote])),
      marksByBlock: marks.byBlock,
      lanes: marks.lanes,
      codes,
      codeById: new Map(codes.map((code) => [code.id, code])),
      looks,
      isReadOnly,
      coder,
    };
  }, [detail, t, model, marks, codes, looks, isReadOnly, coder]);
  const drawing = useDrawingContents({ t, model, looks, codeNames, lanes: marks.lanes, isReadOnly }, contents);
  const error = errorOf(query);
  const isTyping = contents !== null && (isWhole || contents.transcript.text.trim() === '');
  return (
    <div className={styles.view}>
      <div className={styles.left}>
        <TranscriptList transcripts={transcripts} selected={id} />
        {contents !== null && (
          <ReaderContext value={contents}>
            <CodeList />
          </ReaderContext>
        )}
      </div>
      <section className={styles.centre} aria-label={t('interviewsScreen.reader.label')}>
        {error !== null && (
          <PageBody hasPadding>
            <ErrorNotice
              what={t.error(error)}
              actions={<Button onPress={() => void query.refetch()}>{t('common.retry')}</Button>}
            />
          </PageBody>
        )}
        {error === null && contents === null && (
          <PageBody hasPadding>
            <ProgressBar label={t('interviewsScreen.loading')} value={null} />
          </PageBody>
        )}
        {contents !== null && (
          <ReaderContext value={contents}>
            <ReaderHead onWholeText={() => setWhole(true)} />
            {isTyping ? (
              <WholeTextEditor key={id} onDone={() => setWhole(false)} />
            ) : (
              <>
                <DrawingContext value={drawing}>
                  <TranscriptText key={id} favourites={favouriteCodes(favourites)} />
                </DrawingContext>
                <ReaderActions favourites={favouriteCodes(favourites)} />
                <ReaderStatus contents={contents} transcripts={transcripts} />
              </>
            )}
          </ReaderContext>
        )}
      </section>
      {contents !== null && isPanelOpen && (
        <ReaderContext value={contents}>
          <PanelSlot>
            <QuotePanel onClose={() => useInterviews.setState({ isPanelOpen: false })} />
          </PanelSlot>
        </ReaderContext>
      )}
    </div>
  );
}

/** Counts in the status line: what is selected, this interview, all interviews. */
function ReaderStatus({
  contents,
  transcripts,
}: {
  readonly contents: ReaderContents;
  readonly transcripts: readonly TranscriptSummary[];
}) {
  const { t, model, quotes } = contents;
  const anchor = useReader((state) => state.anchor);
  const focus = useReader((state) => state.focus);
  const span = anchor === focus ? null : passage(contents);
  const words = span === null ? '' : model.text.slice(span.start, span.end);
  const codings = transcripts.reduce((sum, one) => sum + one.codings, 0);
  return (
    <StatusSlot>
      {span !== null && (
        <StatusItem
          label={t('interviewsScreen.status.selection')}
          value={t('interviewsScreen.status.words', { words: countWords(words), characters: words.length })}
        />
      )}
      <StatusItem
        label={t('interviewsScreen.status.here')}
        value={t('interviewsScreen.status.quotes', { count: quotes.length })}
      />
      <StatusItem
        label={t('interviewsScreen.status.all')}
        value={t('interviewsScreen.status.codings', { count: codings })}
      />
    </StatusSlot>
  );
}
