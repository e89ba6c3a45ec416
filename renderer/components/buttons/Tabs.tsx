/** Tabs under a page head, with a count behind each; arrow keys move, the content below belongs to the chosen one. */
import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import { Icon } from '@renderer/components/icons/Icon';
import type { IconName } from '@renderer/components/icons/paths';
import styles from './tabs.module.css';

export interface TabEntry<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  readonly count?: number | string;
  readonly icon?: IconName;
}

export interface TabsProps<Id extends string = string> {
  readonly label: string;
  readonly tabs: readonly TabEntry<Id>[];
  readonly value: Id;
  readonly onChange: (value: Id) => void;
  /** At the right of the tabs. */
  readonly actions?: ReactNode;
  /** Content of the chosen tab; fills the space that is left. */
  readonly children: ReactNode;
}

/** A row of tabs of 32 px and the content of the chosen one. */
export function Tabs<Id extends string = string>({ label, tabs, value, onChange, actions, children }: TabsProps<Id>) {
  return (
    <AriaTabs
      className={styles.tabs}
      selectedKey={value}
      onSelectionChange={(key) => {
        const tab = tabs.find((candidate) => candidate.id === key);
        if (tab !== undefined && tab.id !== value) onChange(tab.id);
      }}
    >
      <div className={styles.row}>
        <TabList aria-label={label} className={styles.list}>
          {tabs.map((tab) => (
            <Tab key={tab.id} id={tab.id} className={styles.tab}>
              {tab.icon !== undefined && <Icon name={tab.icon} size={14} />}
              <span className={styles.label} data-text={tab.label}>
                {tab.label}
              </span>
              {/* The space keeps label and count apart for the ear; the layout drops it. */}
              {tab.count !== undefined && ' '}
              {tab.count !== undefined && <span className={styles.count}>{tab.count}</span>}
            </Tab>
          ))}
        </TabList>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
      {/* A panel of its own for each tab: React Aria keeps the id of the first otherwise, and the tab would point at nothing. */}
      <TabPanel key={value} id={value} className={styles.panel}>
        {children}
      </TabPanel>
    </AriaTabs>
  );
}
