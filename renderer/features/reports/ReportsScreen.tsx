/** Reports: the sections at the left, the printed pages themselves in the middle, what they are to be at the right. */
import { useRef, useState } from 'react';
import { useDocument, useEngineQuery, useText } from '@renderer/api';
import { openScreen } from '@renderer/app/navigation';
import { StatusSlot } from '@renderer/app/slots';
import {
  Banner,
  Button,
  EmptyState,
  ErrorNotice,
  IconButton,
  PageBody,
  PageHead,
  ProgressBar,
  ProgressPanel,
  Select,
  StatusItem,
} from '@renderer/components';
import type { DocumentState } from '@shared/contract/documents.contract';
import type { Text } from '@shared/i18n';
import { formatBytes } from '@shared/i18n/format';
import { OptionsPanel } from './OptionsPanel';
import { posterJobOf, useReportOptions } from './options';
import { JourneyChoice, PosterPanel } from './PosterPanel';
import { Preview, type PreviewHandle } from './Preview';
import styles from './reports.module.css';
import { SectionList } from './SectionList';
import { TextPanel } from './TextPanel';
import { usePreview } from './usePreview';
import { zoomSteps, type Zoom } from './zoom';

/** What the key of an own text begins with. */
const TEXT = 'text:';

/** The screen. */
export function ReportsScreen() {
  const text = useText();
  const document = useDocument();
  if (document === null) {
    return (
      <>
        <PageHead title={text('reportsScreen.title')} hasLine />
        <PageBody hasPadding>
          <ProgressBar label={text('reportsScreen.making')} value={null} />
        </PageBody>
      </>
    );
  }
  return <Reports document={document} text={text} />;
}

function Reports({ document, text }: { readonly document: DocumentState; readonly text: Text }) {
  const { options, poster, choose, keep } = useReportOptions(document.engagement);
  const isPoster = poster.isChosen;
  const journeys = useEngineQuery('journey.list', {}, { keepPrevious: true, enabled: isPoster }).data;
  const posterJob = isPoster ? posterJobOf(journeys ?? [], poster, options.language) : null;
  const { printed, outline, isMaking, step, error, retry, stop } = usePreview(
    isPoster ? posterJob : options,
    document.revision,
  );
  const [zoom, setZoom] = useState<Zoom>('page');
  const [page, setPage] = useState(0);
  const [editing, setEditing] = useState<string | null>(null);
  const own = options.texts.find((one) => one.uid === editing);
  const preview = useRef<PreviewHandle>(null);
  const last = printed === null ? null : printed.pages.length - 1;
  const isEmpty = document.counts.touchpoints === 0 && !isPoster;
  const isWithoutJourneys = isPoster && journeys?.length === 0;
  return (
    <>
      <PageHead
        title={text('reportsScreen.title')}
        hasLine
        meta={
          isMaking &&
          printed !== null && (
            <div className={styles.updating}>
              <ProgressBar label={text('reportsScreen.updating')} isLabelHidden value={null} />
              <span role="status">{text('reportsScreen.updating')}</span>
            </div>
          )
        }
        actions={
          last !== null && (
            <>
              <span className={styles.position}>
                {isPoster
                  ? text('reportsScreen.position', { page: page + 1, total: last + 1 })
                  : // The cover has no number, on paper nor here.
                    page === 0
                    ? text('reportsScreen.positionCover', { total: last })
                    : text('reportsScreen.position', { page, total: last })}
              </span>
              <IconButton
                icon="up"
                label={text('reportsScreen.previousPage')}
                isDisabled={page === 0}
                onPress={() => preview.current?.show(page - 1)}
              />
              <IconButton
                icon="down"
                label={text('reportsScreen.nextPage')}
                isDisabled={page === last}
                onPress={() => preview.current?.show(page + 1)}
              />
              <div className={styles.zoom}>
                <Select
                  label={text('reportsScreen.zoom')}
                  isLabelHidden
                  options={[
                    { id: 'page', label: text('reportsScreen.zoomPage') },
                    { id: 'width', label: text('reportsScreen.zoomWidth') },
                    ...zoomSteps.map((step) => ({ id: String(step), label: `${step} %` })),
                  ]}
                  value={String(zoom)}
                  onChange={(id) => setZoom(id === 'page' || id === 'width' ? id : Number(id))}
                  placeholder=""
                />
              </div>
            </>
          )
        }
      />
      {isEmpty && (
        <Banner
          tone="info"
          actions={
            <Button size="small" icon="upload" onPress={() => openScreen('import', {})}>
              {text('reportsScreen.importTable')}
            </Button>
          }
        >
          {text('reportsScreen.emptyHint')}
        </Banner>
      )}
      <StatusSlot end={printed !== null && `PDF ${formatBytes(text.locale, printed.bytes)}`}>
        {last !== null && <StatusItem label={text('reportsScreen.pages', { count: last + 1 })} />}
        <StatusItem label={text('reportsScreen.rows', { count: document.counts.touchpoints })} />
      </StatusSlot>
      <PageBody isScrolling={false}>
        <div className={styles.screen}>
          {isPoster ? (
            <JourneyChoice
              text={text}
              journeys={journeys ?? []}
              selected={posterJob?.journey ?? null}
              onSelect={(journey) => choose({ journey })}
            />
          ) : (
            <SectionList
              text={text}
              outline={outline}
              isReadOnly={document.readOnly}
              without={options.without}
              pages={printed?.sections ?? null}
              pageCount={last === null ? null : last + 1}
              current={page}
              onWithout={(without) => keep({ without: [...without] })}
              onOrder={(order) => keep({ order: [...order] })}
              onAddText={() => {
                const uid = crypto.randomUUID();
                keep({ texts: [...options.texts, { uid, title: text('reportsScreen.newText'), body: [] }] });
                setEditing(uid);
              }}
              onEditText={(key) => setEditing(key.slice(TEXT.length))}
              onShow={(goal) => preview.current?.show(goal)}
            />
          )}
          <div className={styles.middle}>
            {error?.code === 'cancelled' && (
              <Banner
                tone="info"
                actions={
                  <Button size="small" onPress={retry}>
                    {text('reportsScreen.makeAgain')}
                  </Button>
                }
              >
                {text('reportsScreen.stopped')}
              </Banner>
            )}
            {error !== null && error.code !== 'cancelled' && (
              <div className={styles.failed}>
                <ErrorNotice
                  what={text('reportsScreen.failed')}
                  todo={text.error(error)}
                  actions={<Button onPress={retry}>{text('common.retry')}</Button>}
                />
              </div>
            )}
            {isWithoutJourneys ? (
              <EmptyState
                title={text('reportsScreen.poster.none')}
                why={text('reportsScreen.poster.noneWhy')}
                primary={
                  <Button variant="primary" size="large" icon="journeys" onPress={() => openScreen('journeys', {})}>
                    {text('reportsScreen.poster.toJourneys')}
                  </Button>
                }
              />
            ) : printed !== null ? (
              <Preview
                ref={preview}
                printed={printed}
                text={text}
                hasCover={!isPoster}
                zoom={zoom}
                onZoom={setZoom}
                onPage={setPage}
              />
            ) : (
              isMaking && (
                <div className={styles.waiting}>
                  <ProgressPanel
                    title={text('reportsScreen.making')}
                    value={null}
                    {...(step !== null && { detail: text(`reportsScreen.printSteps.${step}`) })}
                    onCancel={stop}
                    cancelLabel={text('common.cancel')}
                  />
                </div>
              )
            )}
          </div>
          {isPoster ? (
            <PosterPanel text={text} options={options} poster={poster} choose={choose} job={posterJob} />
          ) : own === undefined ? (
            <OptionsPanel
              document={document}
              options={options}
              poster={poster}
              choose={choose}
              keep={keep}
              text={text}
            />
          ) : (
            <TextPanel
              key={own.uid}
              own={own}
              text={text}
              onChange={(changed) =>
                keep(
                  { texts: options.texts.map((one) => (one.uid === changed.uid ? changed : one)) },
                  `text:${changed.uid}`,
                )
              }
              onDelete={() => {
                keep({ texts: options.texts.filter((one) => one.uid !== own.uid) });
                setEditing(null);
              }}
              onClose={() => setEditing(null)}
            />
          )}
        </div>
      </PageBody>
    </>
  );
}
