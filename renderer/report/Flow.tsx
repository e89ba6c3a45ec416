/** Pieces one under another, those of one group together in their table, list or paragraph. */
import type { Text } from '@shared/i18n';
import type { ReportColumn } from '@shared/report/model';
import { classNames } from '@renderer/components';
import { Bullets, Claim, Figures, Insights, Picture, Quoted, Rich } from './Blocks';
import { Figure } from './Figure';
import { JourneyTable } from './JourneyTable';
import { anchorOf } from './Page';
import { shortened, type Piece, type PieceContent } from './pieces';
import styles from './report.module.css';
import { CellContent, Sign, signName } from './TableCell';
import { Unbroken } from './Unbroken';

export interface FlowProps {
  readonly pieces: readonly Piece[];
  readonly text: Text;
  /** Lines of a cut paragraph stand apart, so that each has a height of its own. */
  readonly isMeasuring?: boolean;
}

type Kind = PieceContent['kind'];
type OfKind<Name extends Kind> = { readonly piece: Piece; readonly content: Extract<PieceContent, { kind: Name }> };

interface Group {
  readonly kind: Kind;
  readonly gap: number;
  readonly pieces: readonly Piece[];
}

function groupsOf(pieces: readonly Piece[], isMeasuring: boolean): readonly Group[] {
  const groups: { kind: Kind; gap: number; pieces: Piece[] }[] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    const { kind } = piece.content;
    const isApart = piece.group === null || (isMeasuring && kind === 'paragraph');
    if (!isApart && last?.pieces[0]?.group === piece.group) last.pieces.push(piece);
    else groups.push({ kind, gap: groups.length === 0 ? 0 : piece.gap, pieces: [piece] });
  }
  return groups;
}

function ofKind<Name extends Kind>(pieces: readonly Piece[], kind: Name): readonly OfKind<Name>[] {
  return pieces.flatMap((piece) =>
    piece.content.kind === kind ? [{ piece, content: piece.content as Extract<PieceContent, { kind: Name }> }] : [],
  );
}

/** The pieces of a page, or all of them while they are measured. */
export function Flow({ pieces, text, isMeasuring = false }: FlowProps) {
  return groupsOf(pieces, isMeasuring).map((group) => (
    <div key={group.pieces[0]?.id} className={styles.block} style={{ marginTop: group.gap }}>
      <GroupView group={group} text={text} />
    </div>
  ));
}

function GroupView({ group, text }: { readonly group: Group; readonly text: Text }) {
  const { kind, pieces } = group;
  switch (kind) {
    case 'title':
      return ofKind(pieces, kind).map(({ piece, content }) => (
        <header key={piece.id} data-piece={piece.id} id={anchorOf(piece.section)} className={styles.title}>
          <h1 className={content.finding === null ? undefined : styles.kicker}>{content.label}</h1>
          {content.finding !== null && <h2>{content.finding}</h2>}
        </header>
      ));
    case 'heading':
      return ofKind(pieces, kind).map(({ piece, content }) => (
        <h2 key={piece.id} data-piece={piece.id} className={styles.heading}>
          {content.text}
        </h2>
      ));
    case 'paragraph':
      return <Paragraph pieces={ofKind(pieces, kind)} />;
    case 'fact':
      return (
        <dl className={styles.facts}>
          {ofKind(pieces, kind).map(({ piece, content }) => (
            <div key={piece.id} data-piece={piece.id}>
              <dt>{content.label}</dt>
              <dd>{content.value}</dd>
            </div>
          ))}
        </dl>
      );
    case 'item':
      return <List pieces={ofKind(pieces, kind)} />;
    case 'figure':
      return ofKind(pieces, kind).map(({ piece, content }) => (
        <div key={piece.id} data-piece={piece.id} className={styles.block}>
          <Figure block={content.block} text={text} />
        </div>
      ));
    case 'rich':
      return ofKind(pieces, kind).map(({ piece, content }) => <Rich key={piece.id} id={piece.id} {...content} />);
    case 'bullet':
      return <Bullets items={ofKind(pieces, kind).map(({ piece, content }) => ({ id: piece.id, ...content }))} />;
    case 'insights':
      return <Insights rows={ofKind(pieces, kind).map(({ piece, content }) => ({ id: piece.id, ...content }))} />;
    case 'claim':
      return ofKind(pieces, kind).map(({ piece, content }) => (
        <Claim key={piece.id} id={piece.id} block={content.block} />
      ));
    case 'figures':
      return ofKind(pieces, kind).map(({ piece, content }) => (
        <Figures key={piece.id} id={piece.id} items={content.items} />
      ));
    case 'lane':
      return (
        <JourneyTable
          lines={ofKind(pieces, kind).map(({ piece, content }) => ({ id: piece.id, ...content }))}
          text={text}
        />
      );
    case 'quoted':
      return ofKind(pieces, kind).map(({ piece, content }) => (
        <Quoted key={piece.id} id={piece.id} quote={content.quote} text={text} />
      ));
    case 'picture':
      return ofKind(pieces, kind).map(({ piece, content }) => (
        <Picture key={piece.id} id={piece.id} block={content.block} />
      ));
    case 'row':
      return <Table pieces={ofKind(pieces, kind)} text={text} />;
    case 'source':
      return ofKind(pieces, kind).map(({ piece, content }) => (
        <p key={piece.id} data-piece={piece.id} className={styles.source}>
          <Unbroken text={content.text} />
        </p>
      ));
    case 'legend':
      return ofKind(pieces, kind).map(({ piece, content }) => (
        <p key={piece.id} data-piece={piece.id} className={styles.legend}>
          {content.signs.map((sign) => (
            <span key={sign}>
              <Sign sign={sign} text={text} isNamed={false} /> {signName(sign, text)}
            </span>
          ))}
        </p>
      ));
  }
}

/** Lines of one paragraph on this page are one text again. */
function Paragraph({ pieces }: { readonly pieces: readonly OfKind<'paragraph'>[] }) {
  const [first] = pieces;
  if (first === undefined) return null;
  const words = pieces.map(({ content }) => content.text).join(' ');
  const body = (
    <p data-piece={first.piece.id} className={styles[first.content.style]}>
      {words}
    </p>
  );
  return first.content.style === 'quote' || first.content.style === 'quoteLong' ? (
    <blockquote>{body}</blockquote>
  ) : (
    body
  );
}

function List({ pieces }: { readonly pieces: readonly OfKind<'item'>[] }) {
  return (
    <ol className={styles.list} start={pieces[0]?.content.number ?? 1}>
      {pieces.map(({ piece, content: { item, number } }) => (
        <li key={piece.id} data-piece={piece.id}>
          <span className={styles.itemNumber} aria-hidden="true">
            {number}
          </span>
          <p className={styles.itemTitle}>{shortened(item.title)}</p>
          <p className={styles.itemMarks}>{item.marks.join(' · ')}</p>
          <p className={styles.itemText}>{shortened(item.text, 1200)}</p>
        </li>
      ))}
    </ol>
  );
}

/** Words keep clear of the figures that end just before them. */
function cellClass(columns: readonly ReportColumn[], index: number): string | undefined {
  const isRight = columns[index]?.align === 'right';
  const isAfterRight = !isRight && columns[index - 1]?.align === 'right';
  return classNames(isRight && styles.right, isAfterRight && styles.afterRight) || undefined;
}

/** The head stands above the rows on every page. */
function Table({ pieces, text }: { readonly pieces: readonly OfKind<'row'>[]; readonly text: Text }) {
  const table = pieces[0]?.content.table;
  if (table === undefined) return null;
  return (
    <table className={styles.table} aria-label={table.title}>
      <colgroup>
        {table.columns.map((column) => (
          <col key={column.key} style={{ width: `${column.width * 100}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {table.columns.map((column, index) => (
            <th key={column.key} scope="col" className={cellClass(table.columns, index)}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {pieces.map(({ piece, content }) => (
          <tr key={piece.id} data-piece={piece.id}>
            {table.columns.map((column, index) => {
              const cell = table.rows[content.row]?.[index];
              return (
                <td key={column.key} className={cellClass(table.columns, index)}>
                  {cell !== undefined && <CellContent cell={cell} text={text} />}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
