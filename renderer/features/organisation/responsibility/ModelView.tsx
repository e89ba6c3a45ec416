/** The six ways to place responsibility side by side: what each covers of the chain, what speaks for and against it, and which one was chosen and why. */
import { useEngineQuery, useText } from '@renderer/api';
import { openTouchpoints } from '@renderer/app/navigation';
import { Banner, Button, Checkbox, classNames, Icon, PageBody } from '@renderer/components';
import { TermLink } from '@renderer/app/TermLink';
import type { RecordFields } from '@shared/contract/records.contract';
import { departmentRemit, type ResponsibilityKind } from '@shared/domain/responsibility';
import { chainPhases, type ChainPhase } from '@shared/domain/terms';
import { formatShare } from '@shared/i18n/format';
import type { ModelCoverage } from '@shared/insight/organisation/coverage';
import { createRecord, orUnknown, updateRecord, type RecordViewProps } from '../records';
import { TextCell } from '../TextCell';
import { PhaseMapper } from './PhaseMapper';
import styles from './model.module.css';

type ModelFields = RecordFields<'responsibilityModel'>;

/** Models for which a remit is agreed [S5.6]. */
const withRemit: ReadonlySet<ResponsibilityKind> = new Set(['expertTeam', 'department', 'chiefOfficer']);

export function ModelView({ records, lists, isReadOnly }: RecordViewProps) {
  const t = useText();
  const models = useEngineQuery('organisation.models', {}, { keepPrevious: true }).data ?? [];
  const matrix = useEngineQuery('organisation.matrix', {}, { keepPrevious: true }).data;
  const [first] = models;
  const chosen = models.find((model) => model.chosen);
  const recordOf = (kind: ResponsibilityKind) => records.responsibilityModel.find((row) => row.kind === kind);
  const change = (kind: ResponsibilityKind, fields: Partial<ModelFields>): void => {
    const record = recordOf(kind);
    if (record === undefined) void createRecord({ kind: 'responsibilityModel', fields: { ...fields, kind } });
    else updateRecord({ kind: 'responsibilityModel', id: record.id, fields });
  };
  const togglePhase = (model: ModelCoverage, phase: ChainPhase): void =>
    change(model.kind, {
      covers: chainPhases.filter((known) => (known === phase) !== model.covers.includes(known)),
    });
  if (first === undefined) return <PageBody>{null}</PageBody>;
  const owner = lists.people.find((person) => person.id === matrix?.heaviest?.person);
  const record = chosen === undefined ? undefined : recordOf(chosen.kind);
  return (
    <PageBody>
      <div className={styles.head}>
        <h2>
          {finding(t, chosen)} <TermLink term="responsibility" />
        </h2>
        <p className={styles.note}>
          {t('responsibilityScreen.model.sub', { known: first.known, unknown: first.unknown })}
        </p>
      </div>
      {matrix?.heaviest != null && owner !== undefined && (
        <div className={styles.warning}>
          <Banner
            tone="warning"
            actions={
              <Button
                size="small"
                onPress={() =>
                  openTouchpoints({
                    selection: {
                      preset: 'all',
                      text: '',
                      filters: [{ column: 'owner', operator: 'anyOf', values: [owner.id] }],
                    },
                  })
                }
              >
                {t('responsibilityScreen.model.showOwned')}
              </Button>
            }
          >
            {t('responsibilityScreen.model.heavy', {
              name: owner.role,
              share: formatShare(t.locale, matrix.heaviest.share),
              count: matrix.heaviest.owned,
            })}
          </Banner>
        </div>
      )}
      {first.unknown > 0 && !isReadOnly && <PhaseMapper lists={lists} isOpen={first.known === 0} />}
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption className={styles.hidden}>{t('responsibilityScreen.model.title')}</caption>
          <thead>
            <tr>
              <th scope="col" className={styles.model}>
                {t('responsibilityScreen.model.model')}
              </th>
              {first.phases.map((row) => (
                <th key={row.phase} scope="col" className={styles.phase}>
                  {row.touchpoints === 0 ? (
                    t(`domain.chainPhase.${row.phase}`)
                  ) : (
                    <button
                      type="button"
                      className={styles.phaseLink}
                      title={t('responsibilityScreen.model.phaseRows', { count: row.touchpoints, owned: row.owned })}
                      onClick={() => showPhase(row.phase)}
                    >
                      {t(`domain.chainPhase.${row.phase}`)}
                    </button>
                  )}
                  <span className={styles.count}>{row.touchpoints}</span>
                </th>
              ))}
              <th scope="col" className={styles.share}>
                {t('responsibilityScreen.model.covers')}
              </th>
              <th scope="col">{t('responsibilityScreen.model.pros')}</th>
              <th scope="col">{t('responsibilityScreen.model.cons')}</th>
            </tr>
          </thead>
          <tbody>
            {models.map((model) => {
              const own = recordOf(model.kind);
              const name = t(`responsibilityScreen.kinds.${model.kind}.name`);
              return (
                <tr key={model.kind} className={classNames(model.chosen && styles.chosen)}>
                  <th scope="row" className={styles.model}>
                    <div className={styles.choice}>
                      <input
                        type="radio"
                        id={`model-${model.kind}`}
                        name="responsibility-model"
                        checked={model.chosen}
                        disabled={isReadOnly}
                        onChange={() => change(model.kind, { chosen: true })}
                      />
                      <label htmlFor={`model-${model.kind}`}>
                        <strong>{name}</strong>
                        <small>{t(`responsibilityScreen.kinds.${model.kind}.what`)}</small>
                      </label>
                    </div>
                  </th>
                  {model.phases.map((row) => {
                    const phase = t(`domain.chainPhase.${row.phase}`);
                    return (
                      <td key={row.phase} className={styles.phase}>
                        <button
                          type="button"
                          className={classNames(styles.cover, row.covered && styles.covered)}
                          aria-pressed={row.covered}
                          disabled={isReadOnly}
                          aria-label={t('responsibilityScreen.model.cover', {
                            model: name,
                            phase,
                            count: row.touchpoints,
                          })}
                          title={t(`responsibilityScreen.model.${row.covered ? 'isCovered' : 'isOpen'}`, {
                            phase,
                            count: row.touchpoints,
                          })}
                          onClick={() => togglePhase(model, row.phase)}
                        >
                          {row.covered ? <Icon name="check" size={14} /> : row.touchpoints > 0 ? row.touchpoints : '–'}
                        </button>
                      </td>
                    );
                  })}
                  <td className={styles.share}>
                    {model.share !== null && <b>{formatShare(t.locale, model.share)}</b>}
                    {coverText(t, model)}
                  </td>
                  {(['pros', 'cons'] as const).map((side) => (
                    <td key={side} className={styles.words}>
                      <TextCell
                        label={t('responsibilityScreen.model.sideOf', {
                          side: t(`responsibilityScreen.model.${side}`),
                          model: name,
                        })}
                        value={own?.[side] ?? t(`responsibilityScreen.kinds.${model.kind}.${side}`)}
                        isReadOnly={isReadOnly}
                        onSave={(text) => change(model.kind, { [side]: orUnknown(text) })}
                      />
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {chosen !== undefined && (
        <section className={styles.chosenFacts} aria-label={t('responsibilityScreen.model.chosenTitle')}>
          <h3>{t('responsibilityScreen.model.why', { model: t(`responsibilityScreen.kinds.${chosen.kind}.name`) })}</h3>
          <TextCell
            label={t('responsibilityScreen.model.reason')}
            value={record?.reason ?? ''}
            placeholder={t('responsibilityScreen.model.reasonEmpty')}
            isReadOnly={isReadOnly}
            className={styles.reason}
            onSave={(text) => change(chosen.kind, { reason: orUnknown(text) })}
          />
          {withRemit.has(chosen.kind) && (
            <fieldset className={styles.remit}>
              <legend>{t('responsibilityScreen.model.remit')}</legend>
              {departmentRemit.map((part) => (
                <Checkbox
                  key={part}
                  label={t(`responsibilityScreen.remit.${part}`)}
                  isSelected={record?.remit?.includes(part) ?? false}
                  isDisabled={isReadOnly}
                  onChange={(isSelected) =>
                    change(chosen.kind, {
                      remit: departmentRemit.filter((known) =>
                        known === part ? isSelected : (record?.remit?.includes(known) ?? false),
                      ),
                    })
                  }
                />
              ))}
            </fieldset>
          )}
          {!isReadOnly && (
            <Button size="small" variant="quiet" onPress={() => change(chosen.kind, { chosen: false })}>
              {t('responsibilityScreen.model.unchoose')}
            </Button>
          )}
        </section>
      )}
    </PageBody>
  );

  function showPhase(phase: ChainPhase): void {
    openTouchpoints({
      selection: {
        preset: 'all',
        text: '',
        filters: [{ column: 'chainPhase', operator: 'anyOf', values: [phase] }],
      },
    });
  }
}

/** What the chosen model leaves open, as a sentence. */
function finding(t: ReturnType<typeof useText>, chosen: ModelCoverage | undefined): string {
  if (chosen === undefined) return t('responsibilityScreen.model.findingNone');
  const model = t(`responsibilityScreen.kinds.${chosen.kind}.name`);
  const open = chosen.gaps.reduce((total, gap) => total + gap.touchpoints, 0);
  if (chosen.known === 0) return t('responsibilityScreen.model.findingUnknown', { model });
  return open === 0
    ? t('responsibilityScreen.model.findingAll', { model, count: chosen.known })
    : t('responsibilityScreen.model.findingGaps', {
        model,
        open,
        count: chosen.known,
        phases: chosen.gaps.map((gap) => t(`domain.chainPhase.${gap.phase}`).toLocaleLowerCase(t.locale)).join(', '),
      });
}

function coverText(t: ReturnType<typeof useText>, model: ModelCoverage): string {
  if (model.share === null) return t('responsibilityScreen.model.phases', { count: model.covers.length });
  const covered = Math.round(model.share * model.known);
  return t('responsibilityScreen.model.coverage', { covered, known: model.known });
}
