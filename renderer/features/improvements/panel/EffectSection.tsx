/** What an improvement did: its measure before and after, each written down or following a wave, and the test between them. */
import { useEngineQuery } from '@renderer/api';
import { formatP } from '@renderer/charts/survey';
import { InPlaceField, NumberField, PanelSection, Select } from '@renderer/components';
import { effectKinds, nUnits } from '@shared/domain/improvement';
import type { ImprovementRow } from '@shared/contract/improvements.contract';
import { formatNumber } from '@shared/i18n/format';
import { updateImprovement } from '../commands';
import type { ImprovementContext } from '../context';
import { effectLine, effectValue, effectVerdict } from '../effectText';
import styles from './panel.module.css';

export interface EffectSectionProps {
  readonly context: ImprovementContext;
  readonly row: ImprovementRow;
}

const HAND = 'hand';
const surveyKinds: ReadonlySet<string> = new Set(['nps', 'csat', 'ces', 'functional', 'emotional']);

export function EffectSection({ context, row }: EffectSectionProps) {
  const { text, isReadOnly } = context;
  const waves = useEngineQuery('measurement.waves', {}, { keepPrevious: true }).data ?? [];
  const { effect } = row;
  const canFollow = waves.length > 0 && row.measureKind !== null && surveyKinds.has(row.measureKind);
  const line = effectLine(text, effect);
  const number = (fields: {
    readonly label: string;
    readonly value: number | null;
    onChange(value: number | null): void;
  }) => (
    <NumberField {...fields} isDisabled={isReadOnly} notANumberMessage={text('improvementsScreen.panel.numberOnly')} />
  );
  return (
    <PanelSection title={text('improvementsScreen.panel.effect')}>
      <p className={styles.verdict}>{effectVerdict(text, effect)}</p>
      {line !== null && (
        <p className={styles.note}>
          {[
            line,
            ...(effect.p === null ? [] : [text('improvementsScreen.effect.p', { p: formatP(text, effect.p) })]),
          ].join(' · ')}
          {effect.method !== null && <br />}
          {effect.method !== null && text(`improvementsScreen.effect.method.${effect.method}`)}
        </p>
      )}
      <InPlaceField
        label={text('improvementsScreen.panel.measure')}
        value={row.measure ?? ''}
        emptyText={text('improvementsScreen.panel.unknown')}
        isReadOnly={isReadOnly}
        onSave={(measure) => updateImprovement(row.id, { measure: measure.trim() === '' ? null : measure.trim() })}
      />
      <div className={styles.fields}>
        <Select
          label={text('improvementsScreen.panel.measureKind')}
          layout="inline"
          isDisabled={isReadOnly}
          options={effectKinds.map((id) => ({ id, label: text(`improvementsScreen.kind.${id}`) }))}
          value={row.measureKind}
          onChange={(id) =>
            updateImprovement(row.id, { measureKind: effectKinds.find((known) => known === id) ?? null })
          }
          placeholder={text('improvementsScreen.panel.unknown')}
        />
        <Select
          label={text('improvementsScreen.panel.nUnit')}
          layout="inline"
          isDisabled={isReadOnly}
          options={nUnits.map((id) => ({ id, label: text(`improvementsScreen.nUnit.${id}`) }))}
          value={row.nUnit ?? effect.nUnit}
          onChange={(id) => updateImprovement(row.id, { nUnit: nUnits.find((known) => known === id) ?? null })}
          placeholder=""
        />
      </div>
      {(['baseline', 'after'] as const).map((which) => {
        const point = row[which];
        const figure = effect[which];
        const set = (fields: Partial<ImprovementRow['baseline']>): void =>
          updateImprovement(row.id, { [which]: fields });
        return (
          <fieldset key={which} className={styles.point}>
            <legend>{text(`improvementsScreen.panel.${which}`)}</legend>
            {(canFollow || point.wave !== null) && (
              <Select
                label={text('improvementsScreen.panel.wave')}
                layout="inline"
                isDisabled={isReadOnly}
                options={[
                  { id: HAND, label: text('improvementsScreen.panel.noWave') },
                  ...waves.map(({ id, name }) => ({ id: String(id), label: name })),
                ]}
                value={point.wave === null ? HAND : String(point.wave)}
                onChange={(id) => set({ wave: id === HAND ? null : Number(id) })}
                placeholder=""
              />
            )}
            {point.wave === null ? (
              <div className={styles.numbers}>
                {number({
                  label: text('improvementsScreen.panel.value'),
                  value: point.value,
                  onChange: (value) => set({ value }),
                })}
                {number({
                  label: text('improvementsScreen.panel.n'),
                  value: point.n,
                  onChange: (n) => set({ n: n === null ? null : Math.max(0, Math.round(n)) }),
                })}
                {number({
                  label: text('improvementsScreen.panel.deviation'),
                  value: point.deviation,
                  onChange: (deviation) => set({ deviation: deviation === null ? null : Math.abs(deviation) }),
                })}
              </div>
            ) : (
              figure !== null && (
                <p className={styles.note}>
                  {figure.n === null
                    ? text('improvementsScreen.effect.figureNoN', { value: effectValue(text, figure.value) })
                    : text('improvementsScreen.effect.figure', {
                        value: effectValue(text, figure.value),
                        n: formatNumber(text.locale, figure.n, 0),
                      })}
                </p>
              )
            )}
          </fieldset>
        );
      })}
    </PanelSection>
  );
}
