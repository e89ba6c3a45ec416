/** Import of interviews: what each file was read as (who, how many turns, how it begins), then all of them as one step of undo. */
import { useState } from 'react';
import { errorOf, notice, offerUndo, runCommand, useEngineQuery, useText } from '@renderer/api';
import { openDialog } from '@renderer/app/dialogs';
import {
  Badge,
  Button,
  classNames,
  ErrorNotice,
  Icon,
  IconButton,
  PageBar,
  PageBody,
  PageFoot,
  PageHead,
  ProgressBar,
  Select,
} from '@renderer/components';
import type { GrantedFile } from '@shared/contract/host';
import { participantKinds, type ParticipantKind } from '@shared/domain/interview';
import type { InterviewFileAccount } from '@shared/domain/interviewImport';
import { formatDate, formatNumber } from '@shared/i18n/format';
import { KindSign } from '../signs';
import { useInterviews } from '../store';
import { InterviewDrop } from './InterviewDrop';
import { chooseInterviews, closeImport, useInterviewImport } from './importStore';
import styles from './importing.module.css';

const AS_FILE = 'asFile';
const GUESS = 'guess';
const encodings = ['utf-8', 'windows-1252', 'iso-8859-15', 'macintosh', 'utf-16le'] as const;

export function ImportInterviews({ files }: { readonly files: readonly GrantedFile[] }) {
  const t = useText();
  const [kind, setKind] = useState<ParticipantKind | null>(null);
  const [encoding, setEncoding] = useState<string | null>(null);
  const [open, setOpen] = useState(0);
  const [isRunning, setRunning] = useState(false);
  const params = {
    files: files.map(({ token }) => token),
    options: { ...(kind !== null && { participantKind: kind }), ...(encoding !== null && { encoding }) },
  };
  const preview = useEngineQuery('interview.importPreview', params, {
    enabled: !isRunning,
    keepPrevious: true,
    gcTime: 0,
  });
  const error = errorOf(preview);
  const accounts = preview.data;
  const count = accounts?.filter(({ state }) => state === 'added').length ?? 0;
  const run = async (): Promise<void> => {
    setRunning(true);
    const result = await runCommand('interview.importRun', params);
    setRunning(false);
    if (!result.ok) return;
    const added = result.value.value.filter(({ state }) => state === 'added');
    const [first] = added;
    closeImport();
    if (first?.transcript != null) useInterviews.setState({ transcript: first.transcript, view: 'read' });
    if (added.length > 0)
      offerUndo(
        result.value,
        (text) => text('interviewsScreen.import.done', { count: added.length }),
        () => openDialog('history'),
      );
    else notice({ tone: 'info', text: (text) => text('interviewsScreen.import.nothing'), action: null });
  };
  const chosen = accounts?.[Math.min(open, accounts.length - 1)];
  return (
    <InterviewDrop isReadOnly={false}>
      <PageHead title={t('interviewsScreen.import.title')} hasLine />
      <PageBar tone="quiet" label={t('interviewsScreen.import.options')}>
        <Select
          label={t('interviewsScreen.import.kind')}
          layout="inline"
          options={[
            { id: AS_FILE, label: t('interviewsScreen.import.asFile') },
            ...participantKinds.map((id) => ({ id: id as string, label: t(`interviews.kind.${id}`) })),
          ]}
          value={kind ?? AS_FILE}
          onChange={(id) => setKind(participantKinds.find((known) => known === id) ?? null)}
          placeholder=""
        />
        <Select
          label={t('interviewsScreen.import.encoding')}
          layout="inline"
          options={[
            { id: GUESS, label: t('interviewsScreen.import.recognise') },
            ...encodings.map((id) => ({ id: id as string, label: id })),
          ]}
          value={encoding ?? GUESS}
          onChange={(id) => setEncoding(id === GUESS ? null : id)}
          placeholder=""
        />
      </PageBar>
      <PageBody isScrolling={false}>
        {error !== null && (
          <div className={styles.message}>
            <ErrorNotice
              what={t.error(error)}
              actions={<Button onPress={() => void preview.refetch()}>{t('common.retry')}</Button>}
            />
          </div>
        )}
        {error === null && accounts === undefined && (
          <div className={styles.message}>
            <ProgressBar label={t('interviewsScreen.import.reading', { count: files.length })} value={null} />
          </div>
        )}
        {accounts !== undefined && (
          <div className={styles.files}>
            <ul className={styles.list} aria-label={t('interviewsScreen.import.files')}>
              {accounts.map((account, index) => (
                <li key={files[index]?.token ?? index}>
                  <button
                    type="button"
                    aria-pressed={account === chosen}
                    className={classNames(styles.file, account === chosen && styles.chosen)}
                    onClick={() => setOpen(index)}
                  >
                    <FileLine account={account} />
                  </button>
                  <IconButton
                    icon="close"
                    size="small"
                    label={t('interviewsScreen.import.leaveOut', { file: account.file })}
                    onPress={() => {
                      const rest = files.filter((_, place) => place !== index);
                      useInterviewImport.setState({ files: rest.length === 0 ? null : rest });
                    }}
                  />
                </li>
              ))}
            </ul>
            {chosen !== undefined && <Sample account={chosen} />}
          </div>
        )}
      </PageBody>
      <PageFoot
        start={
          accounts === undefined ? undefined : t('interviewsScreen.import.summary', { count, all: accounts.length })
        }
      >
        <Button onPress={closeImport}>{t('common.cancel')}</Button>
        <Button isDisabled={isRunning} onPress={() => void chooseInterviews()}>
          {t('interviewsScreen.import.more')}
        </Button>
        <Button variant="primary" isDisabled={count === 0 || isRunning} onPress={() => void run()}>
          {t('interviewsScreen.import.run', { count })}
        </Button>
      </PageFoot>
    </InterviewDrop>
  );
}

/** What a file is, in two lines. */
function FileLine({ account }: { readonly account: InterviewFileAccount }) {
  const t = useText();
  const { draft, state, error } = account;
  return (
    <>
      {state === 'refused' ? <Icon name="warn" size={16} /> : <KindSign kind={draft?.participant?.kind ?? null} />}
      <span className={styles.fileTexts}>
        <span className={styles.fileName}>{account.file}</span>
        <span className={styles.fileFacts}>
          {error !== null
            ? t.error(error)
            : draft !== null &&
              [
                draft.participant?.name ?? t('interviewsScreen.import.nobody'),
                ...(draft.participant === null ? [] : [t(`interviews.kind.${draft.participant.kind ?? 'unknown'}`)]),
                t('interviewsScreen.import.turns', { count: draft.turns }),
                t('interviewsScreen.reader.words', {
                  count: draft.words,
                  text: formatNumber(t.locale, draft.words, 0),
                }),
              ].join(' · ')}
        </span>
      </span>
      {state === 'present' && <Badge>{t('interviewsScreen.import.present')}</Badge>}
    </>
  );
}

/** How a file begins, and how it was read. */
function Sample({ account }: { readonly account: InterviewFileAccount }) {
  const t = useText();
  const { draft } = account;
  if (draft === null) return null;
  const facts: readonly (readonly [string, string])[] = [
    [t('interviewsScreen.transcript.name'), draft.name],
    [
      t('interviewsScreen.transcript.heldOn'),
      draft.heldOn === null ? t('interviewsScreen.transcript.unknown') : formatDate(t.locale, draft.heldOn),
    ],
    ...(draft.consent === null
      ? []
      : [
          [
            t('interviewsScreen.participant.consent'),
            draft.consent.on === null
              ? t(`interviews.consent.${draft.consent.given}`)
              : `${t(`interviews.consent.${draft.consent.given}`)} (${formatDate(t.locale, draft.consent.on)})`,
          ] as const,
        ]),
    [t('interviewsScreen.import.speakers'), draft.speakers.join(', ')],
    ...(draft.encoding === null
      ? []
      : [
          [
            t('interviewsScreen.import.encoding'),
            draft.encodingGuessed ? t('interviewsScreen.import.guessed', { encoding: draft.encoding }) : draft.encoding,
          ] as const,
        ]),
    ...(draft.knownParticipant
      ? [[t('interviewsScreen.transcript.participant'), t('interviewsScreen.import.known')] as const]
      : []),
  ];
  return (
    <section className={styles.sample} aria-label={t('interviewsScreen.import.sample')}>
      <dl className={styles.facts}>
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h2>{t('interviewsScreen.import.sample')}</h2>
      {draft.sample.map((turn, index) => (
        // Turns of a file in order have no other identity.
        // oxlint-disable-next-line react/no-array-index-key
        <p key={index} className={styles.turn}>
          <b>{turn.speaker}</b> {turn.text}
        </p>
      ))}
    </section>
  );
}
