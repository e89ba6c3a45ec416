/** The criteria of an assignment: must, wish or must not, each with its value and, for a wish, its weight. */
import { useState } from 'react';
import { runCommand, useText } from '@renderer/api';
import { Button, IconButton, NumberField, Select } from '@renderer/components';
import type { CommandParams } from '@shared/contract';
import type { StaffingWords } from '@shared/contract/staffing.contract';
import { conditions, cxTraits, type Assignment, type Criterion } from '@shared/domain/staffing';
import { criterionWords, numberText } from '../words';
import { CriterionAsked } from './CriterionAsked';
import styles from './assignments.module.css';

type Given = CommandParams<'assignment.setCriteria'>['criteria'][number];

export interface CriteriaTableProps {
  readonly assignment: Assignment;
  readonly words: StaffingWords | null;
  readonly isReadOnly: boolean;
}

const toGiven = ({ id, condition, weight, value }: Criterion): Given => ({
  id,
  condition,
  weight,
  // The same shape; the contract's arrays are not read-only.
  value: structuredClone(value) as Given['value'],
});

export function CriteriaTable({ assignment, words, isReadOnly }: CriteriaTableProps) {
  const t = useText();
  const skills = words?.skills ?? [];
  const [adding, setAdding] = useState('');
  const given = assignment.criteria.map(toGiven);
  const save = (criteria: readonly Given[]): void =>
    void runCommand('assignment.setCriteria', { id: assignment.id, criteria: [...criteria] });
  const change = (id: number, part: Partial<Given>): void =>
    save(given.map((one) => (one.id === id ? { ...one, ...part } : one)));
  /** What can be added: from the fields of the intake, and every skill and trait. */
  const offers: readonly { readonly id: string; readonly label: string; readonly value: Given['value'] }[] = [
    ...(assignment.online === null
      ? []
      : [
          {
            id: 'online',
            label: t('staffingScreen.criterion.kind.online'),
            value: { kind: 'online' as const, share: assignment.online },
          },
        ]),
    ...(assignment.levels === null
      ? []
      : [
          {
            id: 'levels',
            label: t('staffingScreen.criterion.kind.levels'),
            value: { kind: 'levels' as const, levels: [...assignment.levels] },
          },
        ]),
    ...(assignment.processes === null
      ? []
      : [
          {
            id: 'processes',
            label: t('staffingScreen.criterion.kind.processes'),
            value: { kind: 'processes' as const, processes: [...assignment.processes] },
          },
        ]),
    ...(assignment.languages === null
      ? []
      : [
          {
            id: 'languages',
            label: t('staffingScreen.criterion.kind.languages'),
            value: { kind: 'languages' as const, names: [...assignment.languages] },
          },
        ]),
    ...(assignment.sector === null
      ? []
      : [
          {
            id: 'sectors',
            label: t('staffingScreen.criterion.kind.sectors'),
            value: { kind: 'sectors' as const, names: [assignment.sector] },
          },
        ]),
    ...(assignment.maximumRate === null
      ? []
      : [
          {
            id: 'rate',
            label: t('staffingScreen.criterion.kind.rate'),
            value: { kind: 'rate' as const, most: assignment.maximumRate },
          },
        ]),
    ...(assignment.hours === null
      ? []
      : [
          {
            id: 'hours',
            label: t('staffingScreen.criterion.kind.hours'),
            value: { kind: 'hours' as const, ...assignment.hours },
          },
        ]),
    ...(assignment.start === null
      ? []
      : [
          {
            id: 'start',
            label: t('staffingScreen.criterion.kind.start'),
            value: { kind: 'start' as const, date: assignment.start },
          },
        ]),
    ...(assignment.place === null
      ? []
      : [
          {
            id: 'place',
            label: t('staffingScreen.criterion.kind.place'),
            value: { kind: 'place' as const, place: assignment.place, near: 50 },
          },
        ]),
    { id: 'years', label: t('staffingScreen.criterion.kind.years'), value: { kind: 'years', least: 5 } },
    ...skills.map(({ id, name }) => ({
      id: `skill-${id}`,
      label: name,
      value: { kind: 'skill' as const, skill: id, least: 4 },
    })),
    ...cxTraits.map((trait) => ({
      id: trait,
      label: t(`staffing.trait.${trait}`),
      value: { kind: 'trait' as const, trait, least: 4 },
    })),
  ];
  const total = assignment.criteria.reduce(
    (sum, { condition, weight }) => sum + (condition === 'wish' ? weight : 0),
    0,
  );
  return (
    <>
      <table className={styles.criteria}>
        <thead>
          <tr>
            <th scope="col">{t('staffingScreen.assignments.condition')}</th>
            <th scope="col">{t('staffingScreen.assignments.criterion')}</th>
            <th scope="col">{t('staffingScreen.assignments.asked')}</th>
            <th scope="col">{t('staffingScreen.assignments.weight')}</th>
            <th aria-label={t('staffingScreen.assignments.removeHead')} />
          </tr>
        </thead>
        <tbody>
          {assignment.criteria.map((criterion) => {
            const text = criterionWords(t, criterion.value, skills);
            return (
              <tr key={criterion.id}>
                <td>
                  <Select
                    label={t('staffingScreen.assignments.conditionOf', { name: text.name })}
                    isLabelHidden
                    isDisabled={isReadOnly}
                    options={conditions.map((id) => ({ id, label: t(`staffing.condition.${id}`) }))}
                    value={criterion.condition}
                    onChange={(id) =>
                      change(criterion.id, {
                        condition: conditions.find((known) => known === id) ?? criterion.condition,
                      })
                    }
                    placeholder=""
                  />
                </td>
                <th scope="row">{text.name}</th>
                <td>
                  <CriterionAsked
                    criterion={criterion}
                    name={text.name}
                    asked={text.asked}
                    words={words}
                    isReadOnly={isReadOnly}
                    onChange={(value) => change(criterion.id, { value })}
                  />
                </td>
                <td>
                  {criterion.condition === 'wish' ? (
                    <NumberField
                      label={t('staffingScreen.assignments.weightOf', { name: text.name })}
                      isLabelHidden
                      value={criterion.weight}
                      minimum={0}
                      maximum={1000}
                      fractionDigits={1}
                      isReadOnly={isReadOnly || criterion.value.kind === 'text'}
                      notANumberMessage={t('staffingScreen.field.number', { minimum: 0, maximum: 1000 })}
                      onChange={(next) => change(criterion.id, { weight: next ?? 0 })}
                    />
                  ) : (
                    <span className={styles.quiet}>{t('staffingScreen.match.noPoints')}</span>
                  )}
                </td>
                <td>
                  <IconButton
                    icon="close"
                    size="small"
                    label={t('staffingScreen.assignments.removeOf', { name: text.name })}
                    isDisabled={isReadOnly}
                    onPress={() => save(given.filter(({ id }) => id !== criterion.id))}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div className={styles.adding}>
        <Select
          label={t('staffingScreen.assignments.addCriterion')}
          isLabelHidden
          isDisabled={isReadOnly}
          options={offers.map(({ id, label }) => ({ id, label }))}
          value={adding === '' ? null : adding}
          onChange={setAdding}
          placeholder={t('staffingScreen.assignments.addCriterion')}
        />
        <Button
          icon="plus"
          isDisabled={isReadOnly || adding === ''}
          onPress={() => {
            const offer = offers.find(({ id }) => id === adding);
            if (offer !== undefined) save([...given, { condition: 'wish', weight: 10, value: offer.value }]);
            setAdding('');
          }}
        >
          {t('staffingScreen.assignments.addButton')}
        </Button>
        <span className={styles.quiet}>
          {t('staffingScreen.match.total', { total: numberText(t, Math.round(total * 10) / 10) })}
        </span>
      </div>
    </>
  );
}
