/** One improvement in full: from finding by way of cause, proposal and decision to its effect; everything edited where it stands. */
import { PanelSlot } from '@renderer/app/slots';
import { openRows } from '@renderer/app/openRows';
import { useTouchpointNames } from '@renderer/api/touchpointNames';
import { useEffect, useRef } from 'react';
import {
  Badge,
  Button,
  ComboBox,
  DateField,
  Icon,
  InPlaceField,
  MultiSelect,
  PanelSection,
  Select,
  SidePanel,
  TriState,
} from '@renderer/components';
import { efforts, improvementStatuses } from '@shared/domain/improvement';
import type { ImprovementRow } from '@shared/contract/improvements.contract';
import { deleteImprovement, updateImprovement, type ImprovementFields } from '../commands';
import { fullName, type ImprovementContext } from '../context';
import { BusinessCaseSection } from './BusinessCaseSection';
import { EffectSection } from './EffectSection';
import { EvidenceSection } from './EvidenceSection';
import { RegistersSection } from './RegistersSection';
import styles from './panel.module.css';

export interface ImprovementPanelProps {
  readonly context: ImprovementContext;
  readonly row: ImprovementRow;
  /** Just made: its name is in hand. */
  readonly isNew: boolean;
  onClose(): void;
}

const days = ['proposedOn', 'decidedOn', 'dueOn', 'doneOn'] as const;
const story = ['finding', 'cause', 'proposal'] as const;
const UNKNOWN = 'unknown';

export function ImprovementPanel({ context, row, isNew, onClose }: ImprovementPanelProps) {
  const { text, lists, rows, isReadOnly } = context;
  const names = useTouchpointNames();
  const body = useRef<HTMLDivElement>(null);
  const set = (fields: ImprovementFields): void => updateImprovement(row.id, fields);
  // A new one begins with its name: the field stands open.
  useEffect(() => {
    if (isNew && !isReadOnly) body.current?.querySelector<HTMLElement>('[data-name-field] button')?.click();
  }, [isNew, isReadOnly]);
  const longText = (field: 'finding' | 'cause' | 'proposal' | 'customerBenefit' | 'organisationBenefit' | 'notes') => (
    <InPlaceField
      key={field}
      label={text(`improvementsScreen.panel.${field}`)}
      value={row[field] ?? ''}
      emptyText={text('improvementsScreen.panel.unknown')}
      isMultiline
      isStacked
      isReadOnly={isReadOnly}
      onSave={(value) => set({ [field]: value.trim() === '' ? null : value })}
    />
  );
  const isOneSided = row.flags.includes('oneSided');
  return (
    <PanelSlot>
      <SidePanel
        label={text('improvementsScreen.panel.label')}
        width="wide"
        kicker={row.code ?? text('improvementsScreen.panel.label')}
        title={row.name}
        onClose={onClose}
        closeLabel={text('improvementsScreen.panel.close')}
      >
        <div ref={body}>
          {row.flags.length > 0 && (
            <PanelSection title={text('improvementsScreen.panel.flags')}>
              <ul className={styles.flags}>
                {row.flags.map((flag) => (
                  <li key={flag}>
                    <Icon name="flag" size={12} /> {text(`improvementsScreen.flag.${flag}`)}
                  </li>
                ))}
              </ul>
            </PanelSection>
          )}
          <PanelSection>
            <div data-name-field="">
              <InPlaceField
                label={text('improvementsScreen.panel.name')}
                value={row.name}
                emptyText={text('improvementsScreen.panel.unknown')}
                isStacked
                isReadOnly={isReadOnly}
                validate={(name) => (name.trim() === '' ? text('improvementsScreen.panel.nameEmpty') : null)}
                onSave={(name) => set({ name: name.trim() })}
              />
            </div>
            <div className={styles.fields}>
              <Select
                label={text('improvementsScreen.panel.status')}
                layout="inline"
                isDisabled={isReadOnly}
                options={improvementStatuses.map((id) => ({ id, label: text(`improvementsScreen.status.${id}`) }))}
                value={row.status}
                onChange={(id) => set({ status: improvementStatuses.find((known) => known === id) ?? row.status })}
                placeholder=""
              />
            </div>
            <InPlaceField
              label={text('improvementsScreen.panel.code')}
              value={row.code ?? ''}
              emptyText={text('improvementsScreen.panel.unknown')}
              isReadOnly={isReadOnly}
              onSave={(code) => set({ code: code.trim() === '' ? null : code.trim() })}
            />
          </PanelSection>
          <PanelSection title={text('improvementsScreen.panel.chain')}>{story.map(longText)}</PanelSection>
          <EffectSection context={context} row={row} />
          <PanelSection title={text('improvementsScreen.panel.who')}>
            <div className={styles.fields}>
              <Owner context={context} row={row} />
              <ComboBox
                label={text('improvementsScreen.panel.department')}
                layout="inline"
                isDisabled={isReadOnly}
                options={lists.departments.map(({ id, name }) => ({ id: String(id), label: name }))}
                value={row.department === null ? null : String(row.department)}
                onChange={(id) => set({ department: id === null ? null : Number(id) })}
                onCreate={(name) => set({ department: { name } })}
                createLabel={(name) => text('improvementsScreen.panel.create', { name })}
                emptyText={text('improvementsScreen.panel.noMatch')}
              />
              <TriState
                label={text('improvementsScreen.panel.crossDepartment')}
                layout="inline"
                isDisabled={isReadOnly}
                value={row.crossDepartment}
                onChange={(crossDepartment) => set({ crossDepartment })}
                labels={{
                  yes: text('improvementsScreen.panel.yes'),
                  no: text('improvementsScreen.panel.no'),
                  unknown: text('improvementsScreen.panel.unknown'),
                }}
              />
            </div>
          </PanelSection>
          <PanelSection
            title={text('improvementsScreen.panel.weigh')}
            action={
              row.customerBenefit !== null && row.organisationBenefit !== null ? (
                <Badge tone="accent">{text('improvementsScreen.panel.winWin')}</Badge>
              ) : undefined
            }
          >
            <div className={styles.fields}>
              <Select
                label={text('improvementsScreen.panel.effort')}
                layout="inline"
                isDisabled={isReadOnly}
                options={[
                  ...efforts.map((id) => ({ id: id as string, label: text(`improvementsScreen.effort.${id}`) })),
                  { id: UNKNOWN, label: text('improvementsScreen.panel.unknown') },
                ]}
                value={row.effort ?? UNKNOWN}
                onChange={(id) => set({ effort: efforts.find((known) => known === id) ?? null })}
                placeholder=""
              />
              <Select
                label={text('improvementsScreen.panel.impact')}
                layout="inline"
                isDisabled={isReadOnly}
                options={[
                  ...[1, 2, 3, 4, 5].map((impact) => ({ id: String(impact), label: String(impact) })),
                  { id: UNKNOWN, label: text('improvementsScreen.panel.unknown') },
                ]}
                value={row.impact === null ? UNKNOWN : String(row.impact)}
                onChange={(id) => set({ impact: id === UNKNOWN ? null : Number(id) })}
                placeholder=""
              />
            </div>
            {longText('customerBenefit')}
            {longText('organisationBenefit')}
            {isOneSided && <p className={styles.note}>{text('improvementsScreen.panel.oneSided')}</p>}
          </PanelSection>
          <PanelSection title={text('improvementsScreen.panel.dates')}>
            <div className={styles.fields}>
              {days.map((field) => {
                const unclear = row.unclear[field];
                return (
                  <DateField
                    key={field}
                    label={text(`improvementsScreen.panel.${field}`)}
                    layout="inline"
                    value={row[field]}
                    isReadOnly={isReadOnly}
                    onChange={(day) => set({ [field]: day })}
                    openLabel={text('improvementsScreen.date.open')}
                    clearLabel={text('improvementsScreen.date.clear')}
                    invalidMessage={text('improvementsScreen.date.invalid')}
                    {...(unclear !== undefined && {
                      description: text('improvementsScreen.panel.unclear', { text: unclear }),
                    })}
                  />
                );
              })}
            </div>
          </PanelSection>
          <PanelSection
            title={text('improvementsScreen.panel.touchpoints')}
            action={
              row.touchpoints.length > 0 ? (
                <Button variant="link" size="small" onPress={() => openRows(row.touchpoints)}>
                  {text('improvementsScreen.panel.openTouchpoints')}
                </Button>
              ) : undefined
            }
          >
            <MultiSelect
              label={text('improvementsScreen.panel.touchpoints')}
              isLabelHidden
              isDisabled={isReadOnly}
              options={names.map(({ id, name }) => ({ id: String(id), label: name }))}
              value={row.touchpoints.map(String)}
              onChange={(ids) => set({ touchpoints: ids.map(Number) })}
              removeLabel={(name) => text('improvementsScreen.panel.removeTouchpoint', { name })}
              emptyText={text('improvementsScreen.panel.noMatch')}
            />
          </PanelSection>
          <RegistersSection context={context} row={row} />
          <PanelSection title={text('improvementsScreen.panel.dependsOn')}>
            <MultiSelect
              label={text('improvementsScreen.panel.dependsOn')}
              isLabelHidden
              isDisabled={isReadOnly}
              options={rows
                .filter(({ id }) => id !== row.id)
                .map((other) => ({ id: String(other.id), label: fullName(other) }))}
              value={row.dependsOn.map(String)}
              onChange={(ids) => set({ dependsOn: ids.map(Number) })}
              removeLabel={(name) => text('improvementsScreen.panel.removeTouchpoint', { name })}
              emptyText={text('improvementsScreen.panel.noMatch')}
            />
          </PanelSection>
          <EvidenceSection context={context} row={row} />
          <BusinessCaseSection context={context} row={row} />
          <PanelSection>
            {longText('notes')}
            {!isReadOnly && (
              <div className={styles.foot}>
                <Button
                  variant="quiet"
                  icon="trash"
                  onPress={() => {
                    onClose();
                    void deleteImprovement(row);
                  }}
                >
                  {text('improvementsScreen.panel.delete')}
                </Button>
              </div>
            )}
          </PanelSection>
        </div>
      </SidePanel>
    </PanelSlot>
  );
}

function Owner({ context, row }: { readonly context: ImprovementContext; readonly row: ImprovementRow }) {
  const { text, lists, isReadOnly } = context;
  return (
    <ComboBox
      label={text('improvementsScreen.panel.owner')}
      layout="inline"
      isDisabled={isReadOnly}
      options={lists.people.map(({ id, role }) => ({ id: String(id), label: role }))}
      value={row.owner === null ? null : String(row.owner)}
      onChange={(id) => updateImprovement(row.id, { owner: id === null ? null : Number(id) })}
      onCreate={(name) => updateImprovement(row.id, { owner: { name } })}
      createLabel={(name) => text('improvementsScreen.panel.create', { name })}
      emptyText={text('improvementsScreen.panel.noMatch')}
    />
  );
}
