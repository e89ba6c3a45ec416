/** Who fits an assignment, and why; or, for one specialist, which assignment. A person writes the criteria, weighs them and decides. */
import { useEffect, useState } from 'react';
import { useEngineQuery, useText } from '@renderer/api';
import { openScreen, useNavigation } from '@renderer/app/navigation';
import { Button, EmptyState, PageBody } from '@renderer/components';
import { AssignmentMatch } from './AssignmentMatch';
import { SpecialistMatch } from './SpecialistMatch';

/** The assignment that was looked at last, so that coming back goes on there. */
let lastAssignment: number | null = null;

/** The screen. */
export function MatchingScreen() {
  const t = useText();
  const place = useNavigation((store) => store.place);
  const asked = place.screen === 'matching' ? place.params : {};
  const assignments = useEngineQuery('assignment.list', {}, { keepPrevious: true });
  const [chosen, setChosen] = useState<number | null>(asked.assignment ?? lastAssignment);
  useEffect(() => {
    if (asked.assignment !== undefined) setChosen(asked.assignment);
  }, [place.visit, asked.assignment]);
  const list = assignments.data;
  const assignment =
    list?.find(({ id }) => id === chosen) ?? list?.find(({ status }) => status === 'open') ?? list?.[0];
  useEffect(() => {
    lastAssignment = assignment?.id ?? null;
  }, [assignment]);
  if (list === undefined) return null;
  if (asked.specialist !== undefined && chosen === (asked.assignment ?? lastAssignment))
    return <SpecialistMatch specialist={asked.specialist} assignments={list} />;
  if (assignment === undefined) {
    return (
      <PageBody>
        <EmptyState
          title={t('staffingScreen.match.empty.title')}
          why={t('staffingScreen.match.empty.why')}
          quote={t('staffingScreen.match.empty.quote')}
          primary={
            <Button
              variant="primary"
              size="large"
              icon="upload"
              onPress={() => openScreen('import', { kind: 'assignments' })}
            >
              {t('staffingScreen.assignments.import')}
            </Button>
          }
          secondary={
            <Button size="large" onPress={() => openScreen('assignments', {})}>
              {t('staffingScreen.match.empty.toAssignments')}
            </Button>
          }
        />
      </PageBody>
    );
  }
  return <AssignmentMatch key={assignment.id} assignment={assignment} assignments={list} onChoose={setChosen} />;
}
