/** What a paste did: how much was taken, which cells were not and why, and which were read with doubt; each a click away. */
import { ConfirmDialog, IconButton } from '@renderer/components';
import type { Text } from '@shared/i18n';
import type { PreparedPaste } from './cellGestures';
import type { RefusedCell } from './paste';
import { editWhenThere, goWhenThere } from './rowGestures';
import styles from './screen.module.css';
import type { TouchpointTable } from './useTouchpointTable';

const MOST_SHOWN = 200;

export interface PasteReportProps {
  readonly paste: PreparedPaste;
  readonly table: TouchpointTable;
  onClose(): void;
  onJump(id: number, field: string): void;
}

export function PasteReport({ paste, table, onClose }: PasteReportProps) {
  const { t, ref } = table;
  const { refused, doubtful, total } = paste.outcome;
  const close = (): void => {
    onClose();
    table.gridRef.current?.focus();
  };
  const row = (cell: RefusedCell, isRefused: boolean) => {
    const content = (
      <>
        <span className={styles.reportWhere}>
          {cell.column}, {t('touchpoints.paste.row', { row: cell.row + 1 })}
        </span>
        <span className={styles.reportWhy}>
          <b>{cell.text === '' ? t('touchpoints.paste.empty') : `“${cell.text.slice(0, 120)}”`}</b> {cell.reason}
        </span>
      </>
    );
    const { id } = cell;
    return (
      <li key={`${cell.row}-${cell.field}`}>
        {id === null ? (
          <span className={styles.reportRow}>{content}</span>
        ) : (
          <button
            type="button"
            className={styles.reportRow}
            onClick={() =>
              void (isRefused && cell.text !== ''
                ? editWhenThere(ref, id, cell.field, cell.text)
                : goWhenThere(ref, id, cell.field))
            }
          >
            {content}
          </button>
        )}
      </li>
    );
  };
  return (
    // Escape closes the account, as it does everywhere.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className={styles.report}
      aria-label={t('touchpoints.paste.title')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <div className={styles.reportHead}>
        <h2 role="status">
          {t('touchpoints.paste.summary', { taken: total - refused.length, total, refused: refused.length })}
        </h2>
        <IconButton icon="close" size="small" label={t('common.close')} onPress={close} />
      </div>
      <div className={styles.reportBody}>
        {paste.lostColumns > 0 && (
          <p className={styles.reportNote}>{t('touchpoints.paste.lostColumns', { count: paste.lostColumns })}</p>
        )}
        {refused.length > 0 && (
          <>
            <h3>{t('touchpoints.paste.refused')}</h3>
            <ul>{refused.slice(0, MOST_SHOWN).map((cell) => row(cell, true))}</ul>
          </>
        )}
        {doubtful.length > 0 && (
          <>
            <h3>{t('touchpoints.paste.doubtful')}</h3>
            <ul>{doubtful.slice(0, MOST_SHOWN).map((cell) => row(cell, false))}</ul>
          </>
        )}
        {(refused.length > MOST_SHOWN || doubtful.length > MOST_SHOWN) && (
          <p className={styles.reportNote}>
            {t('touchpoints.paste.more', { count: Math.max(refused.length, doubtful.length) - MOST_SHOWN })}
          </p>
        )}
      </div>
    </section>
  );
}

/** Asks before a paste makes rows at the end of the table. */
export function PastePrompt({
  paste,
  t,
  onAnswer,
}: {
  readonly paste: PreparedPaste;
  readonly t: Text;
  onAnswer(yes: boolean): void;
}) {
  const count = paste.outcome.newRows.length;
  return (
    <ConfirmDialog
      isOpen
      title={t('touchpoints.paste.growTitle', { count })}
      onClose={() => onAnswer(false)}
      onConfirm={() => onAnswer(true)}
      confirmLabel={t('touchpoints.paste.grow', { count })}
      cancelLabel={t('common.cancel')}
    >
      {t('touchpoints.paste.growText', { count, total: paste.outcome.total })}
    </ConfirmDialog>
  );
}
