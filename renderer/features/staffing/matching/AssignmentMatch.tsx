/** One assignment and everybody beside it: what is asked and weighed at the left, the order in the middle, the person in hand in the panel. */
import { useDeferredValue, useMemo, useState } from 'react';
import { errorOf, runCommand, useDocument, useEngineQuery, useText } from '@renderer/api';
import { openScreen } from '@renderer/app/navigation';
import { StatusSlot } from '@renderer/app/slots';
import { Banner, Button, ErrorNotice, PageBody, PageHead, Select, StatusItem } from '@renderer/components';
import type { Assignment } from '@shared/domain/staffing';
import { numberText, rangeText } from '../words';
import { formatDate } from '@shared/i18n/format';
import { useSpecialistRows } from '../specialists/specialistRows';
import { AskedPane } from './AskedPane';
import { ChangeSentences } from './ChangeSentences';
import { CompareMatch } from './CompareMatch';
import { piecesOf, remarkOf, scoreText, sumSentence, useMatchLines, weighed, type Weights } from './lines';
import { MatchList, type MatchGroup } from './MatchList';
import { MatchPanel } from './MatchPanel';
import { mostCompared } from '@renderer/charts/staffing';
import styles from './matching.module.css';

export interface AssignmentMatchProps {
  readonly assignment: Assignment;
  readonly assignments: readonly Assignment[];
  onChoose(id: number): void;
}

export function AssignmentMatch({ assignment, assignments, onChoose }: AssignmentMatchProps) {
  const t = useText();
  const document = useDocument();
  const isReadOnly = document?.readOnly ?? true;
  const [weights, setWeights] = useState<Weights>({});
  // The slider moves at once; the order follows as soon as the engine has answered the last place of it.
  const asked = useDeferredValue(weights);
  const [open, setOpen] = useState<number | null>(null);
  const [compared, setCompared] = useState<readonly number[]>([]);
  const [isComparing, setComparing] = useState(false);
  const words = useEngineQuery('staffing.words', {}, { keepPrevious: true });
  const order = useEngineQuery(
    'match.assignment',
    { assignment: assignment.id, weights: asked },
    { keepPrevious: true, gcTime: 5000 },
  );
  const lines = useMatchLines(assignment.id, asked, String(document?.revision ?? ''));
  const profiles = useSpecialistRows();
  /** Hours and start, where nothing about the demands needs saying. */
  const factsOf = (id: number): string => {
    const row = profiles.get(id);
    if (row === null) return '';
    return [
      row.hours === null ? '' : t('staffingScreen.hoursText', { hours: rangeText(t, row.hours) }),
      row.availableFrom === null ? '' : t('staffingScreen.fromDay', { date: formatDate(t.locale, row.availableFrom) }),
    ]
      .filter((fact) => fact !== '')
      .join(' · ');
  };
  const error = errorOf(order) ?? errorOf(words);
  const skills = useMemo(() => words.data?.skills ?? [], [words.data]);
  const skillNames = useMemo(() => new Map(skills.map(({ id, name }) => [id, name])), [skills]);
  const legend = useMemo(() => weighed(t, assignment.criteria, skills), [t, assignment.criteria, skills]);
  const shownLegend = legend.filter(({ criterion }) => (weights[String(criterion.id)] ?? criterion.weight) > 0);
  const groups = useMemo((): readonly MatchGroup[] => {
    const found = order.data?.groups;
    if (found === undefined || order.data?.refused !== null) return [];
    return (['pass', 'unknown', 'near', 'fail'] as const).map((kind) => ({
      kind,
      title: t(`staffingScreen.match.group.${kind}`),
      ids: [...found[kind]],
    }));
  }, [order.data, t]);
  const toggle = (id: number): void =>
    setCompared((before) =>
      before.includes(id) ? before.filter((known) => known !== id) : [...before, id].slice(-mostCompared),
    );
  const refused = order.data?.refused ?? null;
  const count = (kind: MatchGroup['kind']): number => groups.find((group) => group.kind === kind)?.ids.length ?? 0;
  const total = groups.reduce((sum, { ids }) => sum + ids.length, 0);

  if (isComparing && compared.length > 0)
    return (
      <CompareMatch
        assignment={assignment}
        ids={compared}
        weights={asked}
        legend={legend}
        skills={skills}
        onBack={() => setComparing(false)}
      />
    );
  const opened = open === null ? null : lines.line(open);
  return (
    <>
      <PageHead
        title={t('staffingScreen.match.title')}
        hasLine
        meta={
          <Select
            label={t('staffingScreen.match.assignment')}
            isLabelHidden
            options={assignments.map(({ id, number, title }) => ({
              id: String(id),
              label: number === null ? title : `${number} ${title}`,
            }))}
            value={String(assignment.id)}
            onChange={(id) => onChoose(Number(id))}
            placeholder=""
          />
        }
        actions={
          <Button icon="split" isDisabled={compared.length < 2} onPress={() => setComparing(true)}>
            {t('staffingScreen.match.compareCount', { count: compared.length })}
          </Button>
        }
      />
      <PageBody isScrolling={false}>
        <div className={styles.screen}>
          <AskedPane
            assignment={assignment}
            legend={legend}
            skills={skills}
            weights={weights}
            isReadOnly={isReadOnly}
            onWeights={setWeights}
            onKeep={() => {
              const criteria = assignment.criteria.map(({ id, condition, weight, value }) => ({
                id,
                condition,
                weight: weights[String(id)] ?? weight,
                value: structuredClone(value) as never,
              }));
              void runCommand('assignment.setCriteria', { id: assignment.id, criteria }).then(
                (result) => result.ok && setWeights({}),
              );
            }}
          />
          <div className={styles.results}>
            {error !== null && (
              <ErrorNotice
                what={t.error(error)}
                actions={<Button onPress={() => void order.refetch()}>{t('common.retry')}</Button>}
              />
            )}
            {refused !== null && (
              <Banner
                tone="warning"
                title={t('staffingScreen.match.refused')}
                actions={
                  <Button onPress={() => openScreen('assignments', { focus: assignment.id })}>
                    {t('staffingScreen.match.toIntake')}
                  </Button>
                }
              >
                {t('staffingScreen.match.refusedWhy')}
              </Banner>
            )}
            {refused === null && (
              <>
                <MatchList
                  label={t('staffingScreen.match.title')}
                  nameHeader={t('staffingScreen.match.profile')}
                  groups={groups}
                  legend={shownLegend.map(({ criterion, letter, tone, name }) => ({
                    key: String(criterion.id),
                    letter,
                    tone,
                    label: name,
                  }))}
                  line={(id) => {
                    const line = lines.line(id);
                    return line === null
                      ? null
                      : {
                          id,
                          name: line.label,
                          rank: line.gate === 'pass' ? `${line.rank}${line.isTie ? '=' : ''}` : null,
                          score: scoreText(t, line.low, line.high),
                          sentence: sumSentence(t, line, legend),
                          pieces: piecesOf(line.contributions, legend),
                          remark: remarkOf(t, line, skillNames) || factsOf(id),
                        };
                  }}
                  onView={(ids) => {
                    lines.want(ids);
                    profiles.want(ids);
                  }}
                  open={open}
                  onOpen={(id) => setOpen(id)}
                  compared={compared}
                  onCompare={toggle}
                  emptyText={t('staffingScreen.match.nobody')}
                />
                <ChangeSentences assignment={assignment} weights={asked} legend={legend} />
              </>
            )}
          </div>
        </div>
      </PageBody>
      <StatusSlot end={t('staffingScreen.match.statusEnd', { version: order.data?.rubricVersion ?? '' })}>
        <StatusItem label={t('staffingScreen.match.status.all')} value={numberText(t, total)} />
        <StatusItem label={t('staffingScreen.match.status.pass')} value={numberText(t, count('pass'))} />
        <StatusItem label={t('staffingScreen.match.status.unknown')} value={numberText(t, count('unknown'))} />
        <StatusItem label={t('staffingScreen.match.status.near')} value={numberText(t, count('near'))} />
        <StatusItem label={t('staffingScreen.match.status.leftOut')} value={numberText(t, order.data?.leftOut ?? 0)} />
      </StatusSlot>
      {opened !== null && (
        <MatchPanel
          key={opened.specialist}
          assignment={assignment}
          line={opened}
          legend={legend}
          skills={skills}
          isReadOnly={isReadOnly}
          isCompared={compared.includes(opened.specialist)}
          onCompare={() => toggle(opened.specialist)}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
