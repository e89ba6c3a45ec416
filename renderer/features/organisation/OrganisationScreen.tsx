/** The organisation: its lists, who is responsible, what it stands on, and how far it is. */
import { useEffect, useState, type ComponentType } from 'react';
import { errorOf, useDocument, useEngineQuery, useText } from '@renderer/api';
import { runAction } from '@renderer/actions/registry';
import {
  rememberParams,
  useNavigation,
  type OrganisationListTab,
  type OrganisationTab,
} from '@renderer/app/navigation';
import { Button, ErrorNotice, PageBody, PageHead, SegmentedControl, Tabs } from '@renderer/components';
import { EngagementFacts } from './EngagementFacts';
import { ListTab } from './ListTab';
import { entriesOf, listOfTab } from './listTypes';
import { MaturityView } from './maturity/MaturityView';
import type { RecordViewProps } from './records';
import { InfluenceView } from './responsibility/InfluenceView';
import { MatrixView } from './responsibility/MatrixView';
import { ModelView } from './responsibility/ModelView';
import { SilosView } from './responsibility/SilosView';
import { PreconditionsView } from './support/PreconditionsView';
import { StakeholdersView } from './support/StakeholdersView';
import { TasksView } from './support/TasksView';

type ViewTab = Exclude<OrganisationTab, OrganisationListTab>;

const groups = {
  lists: ['stages', 'channels', 'departments', 'people', 'personas', 'engagement'],
  responsibility: ['model', 'matrix', 'influence', 'silos'],
  support: ['tasks', 'preconditions', 'stakeholders'],
  maturity: ['maturity'],
} as const satisfies Readonly<Record<string, readonly OrganisationTab[]>>;
type GroupName = keyof typeof groups;
const groupNames = Object.keys(groups) as readonly GroupName[];

const views: Readonly<Record<ViewTab, ComponentType<RecordViewProps>>> = {
  model: ModelView,
  matrix: MatrixView,
  influence: InfluenceView,
  silos: SilosView,
  tasks: TasksView,
  preconditions: PreconditionsView,
  stakeholders: StakeholdersView,
  maturity: MaturityView,
};

function groupOf(tab: OrganisationTab): GroupName {
  return groupNames.find((name) => (groups[name] as readonly OrganisationTab[]).includes(tab)) ?? 'lists';
}
function isListTab(tab: OrganisationTab): tab is OrganisationListTab {
  return (groups.lists as readonly OrganisationTab[]).includes(tab);
}

/** The screen. */
export function OrganisationScreen() {
  const t = useText();
  const place = useNavigation((store) => store.place);
  const isReadOnly = useDocument()?.readOnly ?? true;
  const asked = place.screen === 'organisation' ? place.params : {};
  const [tab, setTab] = useState<OrganisationTab>(asked.tab ?? 'stages');
  const choose = (next: OrganisationTab): void => {
    setTab(next);
    rememberParams('organisation', { tab: next });
  };
  // Search and help lead here again while the screen is shown already.
  useEffect(() => {
    if (asked.tab !== undefined) setTab(asked.tab);
  }, [place.visit, asked.tab]);
  const query = useEngineQuery('lists.all', {});
  const lists = query.data;
  const records = useEngineQuery('record.all', {}, { keepPrevious: true }).data;
  const error = errorOf(query);
  const count = (id: OrganisationTab): { readonly count?: number } =>
    lists === undefined || !isListTab(id) || id === 'engagement'
      ? {}
      : { count: entriesOf(lists, listOfTab[id]).length };
  const group = groupOf(tab);
  const View = isListTab(tab) ? undefined : views[tab];

  return (
    <>
      <PageHead
        title={t('organisation.title')}
        meta={
          <SegmentedControl
            label={t('organisation.groups.label')}
            options={groupNames.map((id) => ({ id, label: t(`organisation.groups.${id}`) }))}
            value={group}
            onChange={(name) => choose(groups[name][0])}
          />
        }
        actions={
          <Button icon="upload" isDisabled={isReadOnly} onPress={() => runAction('import.start')}>
            {t('organisation.import')}
          </Button>
        }
      />
      <Tabs
        label={t('organisation.title')}
        tabs={groups[group].map((id) => ({ id, label: t(`organisation.tabs.${id}`), ...count(id) }))}
        value={tab}
        onChange={choose}
      >
        {tab === 'engagement' ? (
          <EngagementFacts isReadOnly={isReadOnly} />
        ) : error !== null ? (
          <PageBody hasPadding>
            <ErrorNotice
              what={t.error(error)}
              actions={<Button onPress={() => void query.refetch()}>{t('common.retry')}</Button>}
            />
          </PageBody>
        ) : (
          lists !== undefined &&
          (isListTab(tab) ? (
            <ListTab
              key={tab}
              list={listOfTab[tab]}
              label={t(`organisation.tabs.${tab}`)}
              lists={lists}
              isReadOnly={isReadOnly}
              focus={asked.tab === tab ? asked.focus : undefined}
            />
          ) : (
            View !== undefined &&
            records !== undefined && (
              <View
                key={tab}
                records={records}
                lists={lists}
                isReadOnly={isReadOnly}
                focus={asked.tab === tab ? asked.focus : undefined}
              />
            )
          ))
        )}
      </Tabs>
    </>
  );
}
