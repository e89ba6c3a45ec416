/** A card on the board: name, the one line that matters now, number, owner, effort and impact. */
import type { KeyboardEvent } from 'react';
import { evidenceKinds } from '@renderer/app/Evidence';
import { classNames, Icon, IconButton } from '@renderer/components';
import type { ImprovementRow } from '@shared/contract/improvements.contract';
import { formatNumber } from '@shared/i18n/format';
import { cardLine } from './cardLine';
import { departmentName, fullName, ownerName, type ImprovementContext } from './context';
import styles from './board.module.css';

export interface BoardCardProps {
  readonly context: ImprovementContext;
  readonly row: ImprovementRow;
  readonly isOpen: boolean;
  /** The one card of the board that Tab reaches. */
  readonly isReachable: boolean;
  readonly isDragged: boolean;
  onOpen(): void;
  onFocus(): void;
  onKeyDown(event: KeyboardEvent<HTMLElement>): void;
  onMenu(x: number, y: number): void;
  onDrag(isBegun: boolean): void;
}

export function BoardCard(props: BoardCardProps) {
  const { context, row, isOpen, isReachable, isDragged } = props;
  const { text, lists, isReadOnly } = context;
  const line = cardLine(text, row);
  const department = departmentName(lists, row.department);
  const owner = ownerName(lists, row.owner);
  const quotes = context.evidence?.improvements.get(row.id);
  const quoted =
    quotes === undefined
      ? ''
      : text('interviewsAnalysis.evidence.count', { quotes: quotes.quotes, participants: quotes.participants });
  return (
    <div
      className={classNames(styles.card, isOpen && styles.open, isDragged && styles.dragged)}
      draggable={!isReadOnly}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', fullName(row));
        props.onDrag(true);
      }}
      onDragEnd={() => props.onDrag(false)}
      onContextMenu={(event) => {
        event.preventDefault();
        props.onMenu(event.clientX, event.clientY);
      }}
    >
      <button
        type="button"
        className={styles.cardButton}
        data-card={row.id}
        tabIndex={isReachable ? 0 : -1}
        aria-pressed={isOpen}
        onClick={props.onOpen}
        onFocus={props.onFocus}
        onKeyDown={props.onKeyDown}
      >
        <span className={styles.name}>{row.name}</span>
        {line !== null && (
          <span className={classNames(styles.line, line.isFlag && styles.flagged)} title={line.text}>
            {line.isFlag && <Icon name="flag" size={12} />}
            <span className={styles.lineText}>{line.text}</span>
          </span>
        )}
        <span className={styles.meta}>
          {row.code !== null && <span>{row.code}</span>}
          <span className={styles.who} title={owner}>
            {department === '' ? owner : department}
          </span>
          {quotes !== undefined && (
            <span className={styles.quotes} title={[quoted, evidenceKinds(text, quotes)].filter(Boolean).join(': ')}>
              <Icon name="quote" size={12} />
              <span aria-hidden>{formatNumber(text.locale, quotes.quotes, 0)}</span>
              <span className={styles.spoken}>{quoted}</span>
            </span>
          )}
          <span className={styles.weight}>
            {row.effort !== null && (
              <span title={text(`improvementsScreen.effort.${row.effort}`)}>
                {text(`improvementsScreen.effortLetter.${row.effort}`)}
              </span>
            )}
            {row.impact !== null && (
              <ImpactBar impact={row.impact} label={text('improvementsScreen.card.impact', { impact: row.impact })} />
            )}
          </span>
        </span>
      </button>
      <span className={styles.more}>
        <IconButton
          icon="more"
          size="small"
          excludeFromTabOrder
          hasTooltip={false}
          label={text('improvementsScreen.card.menu', { name: row.name })}
          onPress={(event) => {
            const box = event.target.getBoundingClientRect();
            props.onMenu(box.left, box.bottom);
          }}
        />
      </span>
    </div>
  );
}

/** Five boxes, as many filled as the impact. */
export function ImpactBar({ impact, label }: { readonly impact: number; readonly label: string }) {
  return (
    <svg width={40} height={8} role="img" aria-label={label} className={styles.impact}>
      <title>{label}</title>
      {[0, 1, 2, 3, 4].map((box) => (
        <rect
          key={box}
          x={box * 8 + 0.5}
          y={0.5}
          width={6}
          height={6}
          className={box < impact ? styles.full : styles.hollow}
        />
      ))}
    </svg>
  );
}
