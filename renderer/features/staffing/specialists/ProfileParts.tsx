/** Parts of a profile: strengths on skills, levels and traits, and the two test questions with their evidence. */
import { useText } from '@renderer/api';
import { NumberField, PanelSection, Select } from '@renderer/components';
import type { CommandParams } from '@shared/contract';
import type { SpecialistRow, StaffingWords } from '@shared/contract/staffing.contract';
import { cxLevels, cxTraits, testAnswers } from '@shared/domain/staffing';
import { TextValue } from '../parts/fields';
import { numberText } from '../words';
import styles from './specialists.module.css';

export type Fields = CommandParams<'specialist.update'>['fields'];

export interface PartProps {
  readonly row: SpecialistRow;
  readonly isReadOnly: boolean;
  set(fields: Fields): void;
}

export function Strengths({ row, words, isReadOnly, set }: PartProps & { readonly words: StaffingWords | null }) {
  const t = useText();
  const field = (label: string, value: number | null, onChange: (value: number | null) => void) => (
    <NumberField
      label={label}
      isLabelHidden
      value={value}
      onChange={onChange}
      minimum={0}
      maximum={5}
      step={0.5}
      fractionDigits={1}
      placeholder={t('common.unknown')}
      notANumberMessage={t('staffingScreen.field.number', { minimum: 0, maximum: 5 })}
      isReadOnly={isReadOnly}
    />
  );
  const { levels } = row;
  return (
    <>
      {(words?.skills.length ?? 0) > 0 && (
        <PanelSection title={t('staffingScreen.profile.skills')} note={t('staffingScreen.profile.scale')}>
          <table className={styles.strengths}>
            <tbody>
              {words?.skills.map(({ id, name }) => (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td>
                    {field(name, row.skills[id] ?? null, (strength) => {
                      const { [id]: _before, ...others } = row.skills;
                      set({ skills: strength === null ? others : { ...others, [id]: strength } });
                    })}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </PanelSection>
      )}
      <PanelSection title={t('staffingScreen.profile.levels')} note={t('staffingScreen.profile.scale')}>
        <table className={styles.strengths}>
          <tbody>
            {cxLevels.map((level) => (
              <tr key={level}>
                <th scope="row">{t(`staffing.level.${level}`)}</th>
                <td>
                  {field(t(`staffing.level.${level}`), levels?.[level] ?? null, (strength) =>
                    set({ levels: { ...levels, [level]: strength } }),
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </PanelSection>
      <PanelSection title={t('staffingScreen.profile.traits')} note={t('staffingScreen.profile.scale')}>
        <table className={styles.strengths}>
          <tbody>
            {cxTraits.map((trait) => (
              <tr key={trait}>
                <th scope="row">{t(`staffing.trait.${trait}`)}</th>
                <td>
                  {field(t(`staffing.trait.${trait}`), row.traits[trait] ?? null, (strength) => {
                    const { [trait]: _before, ...others } = row.traits;
                    set({ traits: strength === null ? others : { ...others, [trait]: strength } });
                  })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </PanelSection>
    </>
  );
}

/** The two test questions; an answer is worth nothing without its evidence. */
export function Questions({ row, isReadOnly, set }: PartProps) {
  const t = useText();
  const answers = testAnswers.map((id) => ({ id, label: t(`staffing.answer.${id}`) }));
  const find = (id: string) => testAnswers.find((known) => known === id) ?? 'unknown';
  return (
    <PanelSection title={t('staffingScreen.profile.questions')}>
      <div className={styles.question}>
        <Select
          label={t('staffingScreen.profile.takesOffline')}
          isDisabled={isReadOnly}
          options={answers}
          value={row.takesOffline}
          onChange={(id) => set({ takesOffline: find(id) })}
          placeholder=""
        />
        <TextValue
          label={t('staffingScreen.profile.evidence')}
          value={row.takesOfflineEvidence}
          isMultiline
          isReadOnly={isReadOnly}
          onSave={(takesOfflineEvidence) => set({ takesOfflineEvidence })}
        />
        {row.takesOffline !== 'unknown' && row.takesOfflineEvidence === null && (
          <p className={styles.note}>{t('staffingScreen.profile.noEvidence')}</p>
        )}
      </div>
      <div className={styles.question}>
        <Select
          label={t('staffingScreen.profile.knowsOnlineData')}
          isDisabled={isReadOnly}
          options={answers}
          value={row.knowsOnlineData}
          onChange={(id) => set({ knowsOnlineData: find(id) })}
          placeholder=""
        />
        <TextValue
          label={t('staffingScreen.profile.evidence')}
          value={row.knowsOnlineDataEvidence}
          isMultiline
          isReadOnly={isReadOnly}
          onSave={(knowsOnlineDataEvidence) => set({ knowsOnlineDataEvidence })}
        />
        {row.knowsOnlineData !== 'unknown' && row.knowsOnlineDataEvidence === null && (
          <p className={styles.note}>{t('staffingScreen.profile.noEvidence')}</p>
        )}
      </div>
      <p className={styles.note}>
        {t('staffingScreen.profile.sum', {
          sum:
            row.online === null || row.offline === null ? t('common.unknown') : numberText(t, row.online + row.offline),
        })}
      </p>
    </PanelSection>
  );
}
