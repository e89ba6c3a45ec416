/** What the parts of the maturity view share. */
import type { RecordRow } from '@shared/contract/records.contract';
import type { MaturityFigures } from '@shared/insight/organisation/maturity';
import type { RecordViewProps } from '../records';

export interface MaturityPartProps extends Omit<RecordViewProps, 'focus'> {
  readonly model: RecordRow<'maturityModel'>;
  /** Rounds of the model in order of time. */
  readonly rounds: readonly RecordRow<'maturityRound'>[];
  readonly round: RecordRow<'maturityRound'> | undefined;
  readonly figures: readonly MaturityFigures[];
}
