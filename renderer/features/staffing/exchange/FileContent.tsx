/** What a small file of staffing holds, in words. */
import { useText } from '@renderer/api';
import type { UnsignedStaffingFile } from '@shared/domain/staffingFile';
import { criterionWords, levelNames, numberText, processNames } from '../words';
import styles from './exchange.module.css';

export function FileContent({ content }: { readonly content: UnsignedStaffingFile }) {
  const t = useText();
  if (content.kind === 'profiles') {
    return (
      <ul className={styles.list}>
        {content.profiles.map((profile) => (
          <li key={profile.uid}>
            <b>{profile.name ?? profile.number ?? t('common.unknown')}</b>{' '}
            {[
              levelNames(t, profile.levels),
              processNames(t, profile.processes),
              t('staffingScreen.exchange.skills', { count: Object.keys(profile.skills).length }),
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </li>
        ))}
      </ul>
    );
  }
  const { assignment } = content;
  return (
    <>
      <p className={styles.title}>{assignment.title}</p>
      <ul className={styles.list}>
        {assignment.criteria.map((criterion) => {
          const words =
            criterion.value.kind === 'skill'
              ? {
                  name: criterion.value.skill,
                  asked: t('staffingScreen.criterion.atLeast', { least: numberText(t, criterion.value.least) }),
                }
              : criterionWords(t, criterion.value, []);
          return (
            <li key={JSON.stringify(criterion)}>
              {t(`staffing.condition.${criterion.condition}`)}: {words.name}, {words.asked}
              {criterion.weight > 0 && ` (${numberText(t, criterion.weight)})`}
            </li>
          );
        })}
      </ul>
    </>
  );
}
