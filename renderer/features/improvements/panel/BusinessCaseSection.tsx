/** What an improvement is worth: every assumption as a range, and an outcome that is a range too. */
import { useEngineQuery } from '@renderer/api';
import { Button, InPlaceField, NumberField, PanelSection } from '@renderer/components';
import type { ImprovementRow } from '@shared/contract/improvements.contract';
import type { ValueFigures } from '@shared/contract/measurements.contract';
import {
  caseAssumptions,
  withEnd,
  type AssumptionName,
  type BusinessCaseAssumptions,
  type Range,
} from '@shared/insight/survey/lifetimeValue';
import { formatNumber, formatShare } from '@shared/i18n/format';
import { formatEuro } from '@shared/i18n/money';
import { updateImprovement } from '../commands';
import type { ImprovementContext } from '../context';
import styles from './panel.module.css';

export interface BusinessCaseSectionProps {
  readonly context: ImprovementContext;
  readonly row: ImprovementRow;
}

const ends = ['low', 'likely', 'high'] as const;
const nothing: Range = { low: 0, likely: 0, high: 0 };

/** A case to begin with: what the engagement has said already of its customers and its waste, the rest to be filled in. */
function beginning(known: ValueFigures | undefined, touchpoints: readonly number[]): BusinessCaseAssumptions {
  const hours = (known?.waste.rows ?? [])
    .filter(({ touchpoint }) => touchpoints.includes(touchpoint))
    .reduce((sum, { reworkHours }) => sum + (reworkHours ?? 0), 0);
  return {
    customers: known?.assumptions.customers ?? nothing,
    extraRetention: nothing,
    customerValue: known?.lifetimeValue ?? nothing,
    // Nobody saves every hour of rework: half of them likely.
    hoursSaved: { low: 0, likely: Math.round(hours / 2), high: hours },
    hourCost: known?.assumptions.hourCost ?? nothing,
    costOnce: nothing,
    costYearly: nothing,
    years: 3,
  };
}

/** Shares are typed as percentages. */
const factorOf = (name: AssumptionName): number => (name === 'extraRetention' ? 100 : 1);

/** Sources with one of them changed; an empty text takes it away. */
function withSource(
  sources: BusinessCaseAssumptions['sources'],
  name: AssumptionName,
  source: string,
): NonNullable<BusinessCaseAssumptions['sources']> {
  const { [name]: _before, ...others } = sources ?? {};
  return source.trim() === '' ? others : { ...others, [name]: source.trim() };
}

export function BusinessCaseSection({ context, row }: BusinessCaseSectionProps) {
  const { text, isReadOnly } = context;
  const found = useEngineQuery('improvement.businessCase', { id: row.id }).data ?? null;
  const known = useEngineQuery('measurement.value', {}, { enabled: found === null }).data;
  const shown = (
    range: { readonly low: number | null; readonly likely: number | null; readonly high: number | null },
    isMoney: boolean,
  ): string => {
    const one = (value: number | null): string =>
      value === null
        ? text('improvementsScreen.case.never')
        : isMoney
          ? formatEuro(text, value)
          : formatNumber(text.locale, value, 1);
    if (range.low === range.high && range.low === range.likely) return one(range.likely);
    return text('improvementsScreen.case.range', {
      low: one(range.low),
      likely: one(range.likely),
      high: one(range.high),
    });
  };
  const set = (businessCase: BusinessCaseAssumptions | null): void => updateImprovement(row.id, { businessCase });
  if (found === null)
    return isReadOnly ? null : (
      <PanelSection title={text('improvementsScreen.case.title')}>
        <Button size="small" icon="plus" onPress={() => set(beginning(known, row.touchpoints))}>
          {text('improvementsScreen.case.start')}
        </Button>
        <p className={styles.note}>{text('improvementsScreen.case.known')}</p>
      </PanelSection>
    );
  const { assumptions, result, odds } = found;
  return (
    <PanelSection title={text('improvementsScreen.case.title')}>
      <p className={styles.verdict}>
        {text('improvementsScreen.case.net')}: {shown(result.net, true)}
      </p>
      <p className={styles.note}>
        {text('improvementsScreen.case.odds', {
          low: formatEuro(text, odds.low),
          high: formatEuro(text, odds.high),
          share: formatShare(text.locale, odds.positive),
        })}
      </p>
      <dl className={styles.outcome}>
        {(['retention', 'rework', 'cost'] as const).map((part) => (
          <div key={part}>
            <dt>{text(`improvementsScreen.case.${part}`)}</dt>
            <dd>{shown(result[part], true)}</dd>
          </div>
        ))}
        <div>
          <dt>{text('improvementsScreen.case.payback')}</dt>
          <dd>{shown(result.paybackMonths, false)}</dd>
        </div>
      </dl>
      {caseAssumptions.map((name) => (
        <fieldset key={name} className={styles.point}>
          <legend>{text(`improvementsScreen.case.${name}`)}</legend>
          <div className={styles.numbers}>
            {ends.map((end) => (
              <NumberField
                key={end}
                label={text(`improvementsScreen.case.${end}`)}
                value={Math.round(assumptions[name][end] * factorOf(name) * 1e6) / 1e6}
                fractionDigits={2}
                isDisabled={isReadOnly}
                notANumberMessage={text('improvementsScreen.panel.numberOnly')}
                onChange={(value) =>
                  set({ ...assumptions, [name]: withEnd(assumptions[name], end, (value ?? 0) / factorOf(name)) })
                }
              />
            ))}
          </div>
          <InPlaceField
            label={text('improvementsScreen.case.source')}
            value={assumptions.sources?.[name] ?? ''}
            emptyText={text('improvementsScreen.case.noSource')}
            isReadOnly={isReadOnly}
            onSave={(source) => set({ ...assumptions, sources: withSource(assumptions.sources, name, source) })}
          />
        </fieldset>
      ))}
      <div className={styles.fields}>
        <NumberField
          label={text('improvementsScreen.case.years')}
          layout="inline"
          value={assumptions.years}
          minimum={0.1}
          maximum={50}
          isDisabled={isReadOnly}
          notANumberMessage={text('improvementsScreen.panel.numberOnly')}
          rangeMessage={text('improvementsScreen.panel.range', { min: '0,1', max: '50' })}
          onChange={(years) => set({ ...assumptions, years: years ?? 1 })}
        />
      </div>
      <p className={styles.note}>
        {text('improvementsScreen.case.formula')} {text('improvementsScreen.case.drawn')}
      </p>
      {!isReadOnly && (
        <Button size="small" variant="quiet" onPress={() => set(null)}>
          {text('improvementsScreen.case.remove')}
        </Button>
      )}
    </PanelSection>
  );
}
