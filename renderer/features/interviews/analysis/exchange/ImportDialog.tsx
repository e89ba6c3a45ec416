/** Reads a project or codebook in: what comes, how places were counted and how well each way fits, and what has no place here. */
import { useState } from 'react';
import { offerUndo, runCommand, useEngineQuery, useText } from '@renderer/api';
import { openDialog } from '@renderer/app/dialogs';
import { Button, Checkbox, Dialog, RadioGroup } from '@renderer/components';
import type { QdaImportAccount, QdaImportOptions } from '@shared/domain/qda';
import type { OffsetConvention } from '@shared/insight/interview/offsets';
import { formatNumber } from '@shared/i18n/format';
import type { Text } from '@shared/i18n';
import { QueryState } from '../QueryState';
import { styles } from '../styles';

/** Ways of counting that are offered: the best ones. */
const OFFERED = 6;

const parts = ['codes', 'transcripts', 'participants', 'quotes', 'codings', 'memos'] as const;

const keyOf = ({ unit, lineEnd, inclusive }: OffsetConvention): string => `${unit} ${lineEnd} ${String(inclusive)}`;

/** A way of counting in words. */
function conventionName(text: Text, { unit, lineEnd, inclusive }: OffsetConvention): string {
  const base = text(`interviews.qda.convention.${unit}`);
  const lines = lineEnd === 'double' ? text('interviews.qda.convention.crlf', { base }) : base;
  return inclusive ? text('interviews.qda.convention.inclusive', { base: lines }) : lines;
}

export interface ImportDialogProps {
  readonly file: { readonly token: string; readonly name: string };
  onClose(): void;
}

export function ImportDialog({ file, onClose }: ImportDialogProps) {
  const t = useText();
  const [options, setOptions] = useState<QdaImportOptions>({});
  const [isBusy, setBusy] = useState(false);
  const query = useEngineQuery('qda.preview', { file: file.token, options }, { keepPrevious: true, gcTime: 0 });
  const account = query.data;
  const take = async (): Promise<void> => {
    setBusy(true);
    const result = await runCommand('qda.importRun', { file: file.token, options });
    setBusy(false);
    if (!result.ok) return;
    const { quotes, codings } = result.value.value;
    offerUndo(
      result.value,
      (text) =>
        text('interviewsAnalysis.exchange.taken', {
          file: file.name,
          quotes: quotes.added,
          codings: codings.added,
        }),
      () => openDialog('history'),
    );
    onClose();
  };
  const nothingNew = account !== undefined && parts.every((part) => account[part].added === 0);
  return (
    <Dialog
      size="large"
      title={t('interviewsAnalysis.exchange.title', { file: file.name })}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      closeLabel={t('common.close')}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={isBusy || account === undefined || query.error !== null || nothingNew}
            onPress={() => void take()}
          >
            {t('interviewsAnalysis.exchange.take')}
          </Button>
        </>
      }
    >
      {account === undefined || query.error !== null ? (
        <QueryState query={query} />
      ) : (
        <div className={styles.stack}>
          {account.origin !== null && account.origin !== '' && (
            <p className={styles.quiet}>{t('interviewsAnalysis.exchange.from', { origin: account.origin })}</p>
          )}
          <CountTable account={account} />
          {nothingNew && <p className={styles.explain}>{t('interviewsAnalysis.exchange.nothingNew')}</p>}
          {account.kind === 'project' || options.codebookOnly === true ? (
            <Checkbox
              label={t('interviewsAnalysis.exchange.codebookOnly')}
              isSelected={options.codebookOnly === true}
              onChange={(codebookOnly) => setOptions({ ...options, codebookOnly })}
            />
          ) : null}
          {account.convention !== null && account.fits.length > 1 && (
            <Conventions
              account={account}
              onChange={(convention) => setOptions({ ...options, convention: { ...convention } })}
            />
          )}
          <section>
            <h3 className={styles.subhead}>{t('interviewsAnalysis.exchange.losses')}</h3>
            {account.losses.length === 0 ? (
              <p className={styles.explain}>{t('interviewsAnalysis.exchange.lossless')}</p>
            ) : (
              <ul className={styles.plain}>
                {account.losses.map(({ what, count }) => (
                  <li key={what}>{t(`interviews.qda.lost.${what}`, { count })}</li>
                ))}
              </ul>
            )}
          </section>
        </div>
      )}
    </Dialog>
  );
}

function CountTable({ account }: { readonly account: QdaImportAccount }) {
  const t = useText();
  const number = (value: number): string => formatNumber(t.locale, value, 0);
  return (
    <table className={styles.facts}>
      <caption className={styles.caption}>{t('interviewsAnalysis.exchange.what')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('interviewsAnalysis.exchange.table.what')}</th>
          <th scope="col" className={styles.end}>
            {t('interviewsAnalysis.exchange.table.added')}
          </th>
          <th scope="col" className={styles.end}>
            {t('interviewsAnalysis.exchange.table.present')}
          </th>
        </tr>
      </thead>
      <tbody>
        {parts
          .filter((part) => account[part].added + account[part].present > 0)
          .map((part) => (
            <tr key={part}>
              <th scope="row">{t(`interviewsAnalysis.exchange.rows.${part}`)}</th>
              <td className={styles.end}>{number(account[part].added)}</td>
              <td className={styles.end}>{number(account[part].present)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

interface ConventionsProps {
  readonly account: QdaImportAccount;
  onChange(convention: OffsetConvention): void;
}

function Conventions({ account: { convention, fits }, onChange }: ConventionsProps) {
  const t = useText();
  const offered = fits.slice(0, OFFERED);
  const number = (value: number): string => formatNumber(t.locale, value, 0);
  return (
    <section>
      <RadioGroup
        label={t('interviewsAnalysis.exchange.convention')}
        options={offered.map((fit, index) => ({
          id: keyOf(fit.convention),
          label: conventionName(t, fit.convention),
          description: `${t('interviewsAnalysis.exchange.fit', {
            starts: number(fit.starts),
            ends: number(fit.ends),
            selections: number(fit.selections),
          })}${index === 0 ? `; ${t('interviewsAnalysis.exchange.chosenByFit')}` : ''}`,
        }))}
        value={convention === null ? '' : keyOf(convention)}
        onChange={(id) => {
          const chosen = offered.find((fit) => keyOf(fit.convention) === id);
          if (chosen !== undefined) onChange(chosen.convention);
        }}
      />
      <p className={styles.note}>{t('interviewsAnalysis.exchange.conventionNote')}</p>
    </section>
  );
}
