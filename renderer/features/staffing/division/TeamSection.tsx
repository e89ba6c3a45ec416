/** The smallest team that brings all that chosen assignments ask together: its members, what each brings, what nobody has, and whether it is proven. */
import { useMemo, useState } from 'react';
import { errorOf, useEngineQuery, useText, type Progress } from '@renderer/api';
import { openScreen } from '@renderer/app/navigation';
import { Button, ErrorNotice, MultiSelect, ProgressPanel } from '@renderer/components';
import type { AssignmentTeamAnswer } from '@shared/contract/staffingMatch.contract';
import type { Text } from '@shared/i18n';
import type { TeamNeed } from '@shared/insight/staffing/teamNeeds';
import { criterionText, listText } from '@shared/insight/staffing/words';
import styles from './division.module.css';

export interface TeamSectionProps {
  readonly assignments: readonly { readonly id: number; readonly label: string }[];
}

/** The section under the division. */
export function TeamSection({ assignments }: TeamSectionProps) {
  const t = useText();
  const [wanted, setWanted] = useState<readonly string[]>([]);
  const [progress, setProgress] = useState<Progress | null>(null);
  const known = new Set(assignments.map(({ id }) => String(id)));
  const chosen = wanted.filter((id) => known.has(id));
  const query = useEngineQuery(
    'team.assignments',
    { assignments: chosen.map(Number) },
    { enabled: chosen.length > 0, gcTime: 60_000, onProgress: setProgress },
  );
  const error = errorOf(query);
  return (
    <section className={styles.team}>
      <h2 className={styles.finding}>{t('staffingScreen.team.title')}</h2>
      <p className={styles.note}>{t('staffingScreen.team.why')}</p>
      <div className={styles.choice}>
        <MultiSelect
          label={t('staffingScreen.team.assignments')}
          options={assignments.map(({ id, label }) => ({ id: String(id), label }))}
          value={chosen}
          onChange={(next) => {
            setProgress(null);
            setWanted(next);
          }}
          removeLabel={(name) => t('staffingScreen.team.remove', { name })}
          placeholder={t('staffingScreen.team.search')}
          emptyText={t('staffingScreen.team.none')}
          openLabel={t('staffingScreen.team.open')}
        />
      </div>
      {error !== null && <ErrorNotice what={t.error(error)} />}
      {chosen.length > 0 && query.isFetching && query.data === undefined && (
        <ProgressPanel
          title={t('staffingScreen.team.searching')}
          value={progress?.fraction ?? null}
          // A question that is no longer asked is no longer worked on.
          onCancel={() => setWanted([])}
          cancelLabel={t('common.cancel')}
        />
      )}
      {query.data !== undefined && chosen.length > 0 && <Team answer={query.data} />}
    </section>
  );
}

function finding(t: Text, answer: AssignmentTeamAnswer): string {
  const { members, isProven, atLeast, needs, uncovered } = answer;
  if (needs.length === 0) return t('staffingScreen.team.nothingAsked');
  if (members.length === 0) return t('staffingScreen.team.nobody');
  const names = listText(
    members.map(({ label }) => label),
    t,
  );
  const count = members.length;
  if (!isProven) return t('staffingScreen.team.gap', { names, count, least: atLeast });
  return t(uncovered.length === 0 ? 'staffingScreen.team.proven' : 'staffingScreen.team.provenRest', { names, count });
}

function Team({ answer }: { readonly answer: AssignmentTeamAnswer }) {
  const t = useText();
  const skillRows = useEngineQuery('staffing.words', {}, { keepPrevious: true }).data?.skills;
  const skills = useMemo(() => new Map(skillRows?.map(({ id, name }) => [id, name])), [skillRows]);
  const wordsOf = ({ value }: TeamNeed): string =>
    value.kind === 'side' ? t(`staffingScreen.team.side.${value.side}`) : criterionText(value, skills, t, t.locale);
  const { needs, members, uncovered, unjudged } = answer;
  /** What several assignments ask is said once. */
  const list = (indexes: readonly number[]): readonly string[] => [
    ...new Set(indexes.flatMap((index) => (needs[index] === undefined ? [] : [wordsOf(needs[index])]))),
  ];
  return (
    <>
      <p className={styles.finding}>{finding(t, answer)}</p>
      {members.length > 0 && (
        <table className={styles.solution}>
          <thead>
            <tr>
              <th scope="col">{t('staffingScreen.match.profile')}</th>
              <th scope="col">{t('staffingScreen.team.brings')}</th>
            </tr>
          </thead>
          <tbody>
            {members.map((member) => (
              <tr key={member.specialist}>
                <th scope="row">
                  <Button variant="link" onPress={() => openScreen('specialists', { focus: member.specialist })}>
                    {member.label}
                  </Button>
                </th>
                <td className={styles.brings}>
                  <span className={styles.quiet}>
                    {t('staffingScreen.team.part', { count: member.brings.length, all: needs.length })}
                  </span>{' '}
                  {list(member.brings).join('\u00a0· ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={styles.note}>
        {uncovered.length > 0 && `${t('staffingScreen.team.uncovered', { list: listText(list(uncovered), t) })} `}
        {unjudged > 0 && `${t('staffingScreen.team.unjudged', { count: unjudged })} `}
        {t('staffingScreen.team.source', { candidates: answer.candidates })}
      </p>
    </>
  );
}
