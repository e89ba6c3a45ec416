/** Above the text: what interview it is, who codes, how the text is set, and what can be done with it as a whole. */
import { runCommand, useEngineQuery } from '@renderer/api';
import {
  Banner,
  Button,
  ComboBox,
  IconButton,
  Menu,
  Popover,
  PopoverTrigger,
  SegmentedControl,
  Select,
  ToggleButton,
} from '@renderer/components';
import { formatDate, formatNumber } from '@shared/i18n/format';
import { spokenWords } from '@shared/insight/interview/turns';
import { useMemo } from 'react';
import { deleteTranscript } from '../commands';
import { setCoder, useInterviews, usePanelOpen } from '../store';
import { beginEdit } from './beginEdit';
import { useReaderContents } from './readerContext';
import { measures, setType, sizes, useTypeSettings, type Measure } from './typeSettings';
import styles from './readView.module.css';

export function ReaderHead({ onWholeText }: { onWholeText(): void }) {
  const contents = useReaderContents();
  const { t, transcript, isReadOnly } = contents;
  const words = useMemo(
    () => spokenWords(transcript.text, transcript.turnList),
    [transcript.text, transcript.turnList],
  );
  const last = Math.max(0, ...transcript.marks.slice(-1).map(([, at]) => at), transcript.turnList.at(-1)?.at ?? 0);
  const facts = [
    ...(transcript.heldOn === null ? [] : [formatDate(t.locale, transcript.heldOn)]),
    ...(last === 0 ? [] : [t('interviewsScreen.reader.minutes', { count: Math.max(1, Math.round(last / 60_000)) })]),
    t('interviewsScreen.reader.words', { count: words, text: formatNumber(t.locale, words, 0) }),
  ];
  return (
    <>
      <div className={styles.head}>
        <div className={styles.headText}>
          <h2 title={transcript.name}>{transcript.name}</h2>
          <span className={styles.facts}>{facts.join(' · ')}</span>
        </div>
        <div className={styles.headActions}>
          <TypeButton />
          <CoderButton />
          <PanelButton />
          <Menu
            trigger={<IconButton icon="more" label={t('interviewsScreen.reader.more')} />}
            label={t('interviewsScreen.reader.more')}
            placement="bottom end"
            entries={[
              { id: 'edit', label: t('interviewsScreen.reader.editTurn'), shortcut: 'F2', isDisabled: isReadOnly },
              { id: 'whole', label: t('interviewsScreen.reader.editWhole'), isDisabled: isReadOnly },
              { id: 'turns', label: t('interviewsScreen.reader.findSpeakers'), isDisabled: isReadOnly },
              { kind: 'separator', id: 'line' },
              {
                id: 'delete',
                label: t('interviewsScreen.reader.delete'),
                icon: 'trash',
                tone: 'danger',
                isDisabled: isReadOnly,
              },
            ]}
            onAction={(id) => {
              if (id === 'edit') beginEdit(contents);
              if (id === 'whole') onWholeText();
              if (id === 'turns') void runCommand('transcript.recogniseTurns', { id: transcript.id });
              if (id === 'delete') void deleteTranscript(transcript.id, transcript.name);
            }}
          />
        </div>
      </div>
      {transcript.consent === 'withdrawn' && (
        <div className={styles.withdrawn}>
          <Banner tone="warning">{t('interviewsScreen.reader.withdrawn')}</Banner>
        </div>
      )}
    </>
  );
}

/** Shows the panel beside the text, or puts it away. */
function PanelButton() {
  const { t } = useReaderContents();
  const isOpen = usePanelOpen();
  return (
    <ToggleButton
      label={t('interviewsScreen.reader.panel')}
      icon="panel"
      isIconOnly
      isSelected={isOpen}
      onChange={(isPanelOpen) => useInterviews.setState({ isPanelOpen })}
    />
  );
}

function TypeButton() {
  const { t } = useReaderContents();
  const type = useTypeSettings();
  const at = sizes.indexOf(type.size as (typeof sizes)[number]);
  const size = (step: -1 | 1): void => setType({ size: sizes[at + step] ?? type.size });
  return (
    <PopoverTrigger>
      <Button variant="quiet" aria-label={t('interviewsScreen.type.title')}>
        Aa
      </Button>
      <Popover label={t('interviewsScreen.type.title')} title={t('interviewsScreen.type.title')} placement="bottom end">
        <div className={styles.type}>
          <SegmentedControl
            label={t('interviewsScreen.type.letter')}
            options={[
              { id: 'sans', label: t('interviewsScreen.type.sans') },
              { id: 'serif', label: t('interviewsScreen.type.serif') },
            ]}
            value={type.serif ? 'serif' : 'sans'}
            onChange={(letter) => setType({ serif: letter === 'serif' })}
          />
          <div className={styles.typeRow}>
            <span>{t('interviewsScreen.type.size', { size: type.size })}</span>
            <span className={styles.headActions}>
              <Button size="small" isDisabled={at <= 0} onPress={() => size(-1)}>
                {t('interviewsScreen.type.smaller')}
              </Button>
              <Button size="small" isDisabled={at >= sizes.length - 1} onPress={() => size(1)}>
                {t('interviewsScreen.type.larger')}
              </Button>
            </span>
          </div>
          <div className={styles.typeRow}>
            <span>{t('interviewsScreen.type.measure')}</span>
            <SegmentedControl
              label={t('interviewsScreen.type.measure')}
              options={(Object.keys(measures) as Measure[]).map((id) => ({
                id,
                label: t(`interviewsScreen.type.${id}`),
              }))}
              value={type.measure}
              onChange={(measure) => setType({ measure })}
            />
          </div>
        </div>
      </Popover>
    </PopoverTrigger>
  );
}

function CoderButton() {
  const { t, coder } = useReaderContents();
  const layer = useInterviews((state) => state.layer);
  const coders = useEngineQuery('interview.coders', {}, { keepPrevious: true }).data ?? [];
  const names = coders.map(({ name }) => name);
  const options = [...names, ...(coder !== null && !names.includes(coder) ? [coder] : [])];
  return (
    <PopoverTrigger>
      <Button variant="quiet" icon="person" iconAfter="down">
        {coder ?? t('interviewsScreen.coder.none')}
      </Button>
      <Popover
        label={t('interviewsScreen.coder.label')}
        title={t('interviewsScreen.coder.label')}
        placement="bottom end"
      >
        <div className={styles.type}>
          <ComboBox
            label={t('interviewsScreen.coder.codesAs')}
            description={t('interviewsScreen.coder.hint')}
            options={options.map((name) => ({ id: name, label: name }))}
            value={coder}
            placeholder={t('interviewsScreen.coder.none')}
            onChange={setCoder}
            onCreate={setCoder}
            createLabel={(name) => t('interviewsScreen.coder.create', { name })}
            emptyText={t('interviewsScreen.coder.empty')}
          />
          <Select
            label={t('interviewsScreen.coder.shows')}
            options={[
              { id: 'all', label: t('interviewsScreen.coder.everybody') },
              ...coders.map(({ id, name, codings }) => ({
                id: String(id),
                label: t('interviewsScreen.coder.only', { name }),
                note: formatNumber(t.locale, codings, 0),
              })),
              { id: 'none', label: t('interviewsScreen.coder.nameless') },
            ]}
            value={layer === 'all' ? 'all' : layer === null ? 'none' : String(layer)}
            onChange={(id) =>
              useInterviews.setState({ layer: id === 'all' ? 'all' : id === 'none' ? null : Number(id) })
            }
            placeholder=""
          />
        </div>
      </Popover>
    </PopoverTrigger>
  );
}
