/** What stands in a cell of a printed table: its words, and its sign with a name for who does not see it. */
import { Diamond, Heart, ModeSign, ProcessBadge, Star } from '@renderer/components';
import type { Text } from '@shared/i18n';
import type { ReportCell } from '@shared/report/model';
import { shortened, type CellSign } from './pieces';
import styles from './report.module.css';
import { Unbroken } from './Unbroken';

/** What a sign means, in words. */
export function signName(sign: CellSign, text: Text): string {
  switch (sign) {
    case 'online':
    case 'offline':
    case 'hybrid':
      return text(`domain.mode.${sign}`);
    case 'promise':
    case 'deliver':
    case 'settle':
      return text(`domain.process.${sign}`);
    case 'star':
      return text('reportsScreen.page.momentOfTruth');
    case 'peak':
      return text('reportsScreen.page.peak');
    case 'heart':
      return text('reportsScreen.page.charge');
  }
}

export interface SignProps {
  readonly sign: CellSign;
  readonly text: Text;
  /** False where the name stands beside it. */
  readonly isNamed?: boolean;
}

/** The sign itself. */
export function Sign({ sign, text, isNamed = true }: SignProps) {
  const name = isNamed ? { label: signName(sign, text) } : {};
  switch (sign) {
    case 'online':
    case 'offline':
    case 'hybrid':
      return <ModeSign mode={sign} size={8} {...name} />;
    case 'promise':
    case 'deliver':
    case 'settle':
      return <ProcessBadge step={sign} size={16} letter={text(`domain.processLetter.${sign}`)} {...name} />;
    case 'star':
      return <Star size={10} {...name} />;
    case 'peak':
      return <Diamond size={10} {...name} />;
    case 'heart':
      return <Heart size={10} {...name} />;
  }
}

const before: ReadonlySet<ReportCell['sign']> = new Set([
  'online',
  'offline',
  'hybrid',
  'promise',
  'deliver',
  'settle',
]);

/** Signs of kind stand before the words, marks behind them. */
export function CellContent({ cell, text }: { readonly cell: ReportCell; readonly text: Text }) {
  const words = <Unbroken text={shortened(cell.text)} />;
  if (cell.sign === undefined) return words;
  const sign = (
    <span className={styles.sign}>
      <Sign sign={cell.sign} text={text} />
    </span>
  );
  return before.has(cell.sign) ? (
    <>
      {sign} {words}
    </>
  ) : (
    <>
      {words}
      {'\u00a0'}
      {sign}
    </>
  );
}
