/** How high each department puts each improvement, and where they clash. Keys 1 to 5 set a priority, Delete takes it away. */
import { TermLink } from '@renderer/app/TermLink';
import { useMemo, useState, type KeyboardEvent } from 'react';
import { errorOf, runCommand, useEngineQuery } from '@renderer/api';
import { openScreen } from '@renderer/app/navigation';
import { Button, classNames, ContextMenuAt, ErrorNotice, PageBody, Switch } from '@renderer/components';
import type { ImprovementRow } from '@shared/contract/improvements.contract';
import type { Department } from '@shared/domain/lists';
import type { ClashRow } from '@shared/insight/improvement/overview';
import { fullName, type ImprovementContext } from './context';
import styles from './silos.module.css';

export interface SilosViewProps {
  readonly context: ImprovementContext;
  readonly rows: readonly ImprovementRow[];
}

const priorities = [5, 4, 3, 2, 1] as const;

interface CellPlace {
  readonly improvement: number;
  readonly department: number;
  readonly x: number;
  readonly y: number;
}

export function SilosView({ context, rows }: SilosViewProps) {
  const { text, lists, isReadOnly, onOpen } = context;
  const [isOnly, setOnly] = useState(false);
  const [menu, setMenu] = useState<CellPlace | null>(null);
  const query = useEngineQuery('improvement.clashes', {}, { keepPrevious: true });
  const records = useEngineQuery('record.all', {}, { keepPrevious: true }).data;
  const error = errorOf(query);
  const clashes = useMemo(() => new Map((query.data ?? []).map((row) => [row.improvement, row])), [query.data]);
  if (error !== null)
    return (
      <PageBody hasPadding>
        <ErrorNotice
          what={text.error(error)}
          actions={<Button onPress={() => void query.refetch()}>{text('common.retry')}</Button>}
        />
      </PageBody>
    );
  if (lists.departments.length === 0)
    return (
      <PageBody hasPadding>
        <p className={styles.note}>{text('improvementsScreen.clash.noDepartments')}</p>
        <Button onPress={() => openScreen('organisation', { tab: 'departments' })}>
          {text('improvementsScreen.clash.toOrganisation')}
        </Button>
      </PageBody>
    );
  const count = [...clashes.values()].filter((row) => row.clash).length;
  // One priority cannot clash with anything.
  const compared = [...clashes.values()].filter((row) => row.priorities.length > 1).length;
  const shown = rows
    .filter((row) => !isOnly || clashes.get(row.id)?.clash === true)
    .sort((a, b) => (clashes.get(b.id)?.spread ?? 0) - (clashes.get(a.id)?.spread ?? 0) || a.position - b.position);
  const set = (improvement: number, department: number, priority: number | null): void => {
    const known = records?.priority.find(
      (record) => record.improvement === improvement && record.department === department,
    );
    if (priority === null) {
      if (known !== undefined) void runCommand('record.delete', { kind: 'priority', ids: [known.id] });
    } else if (known === undefined)
      void runCommand('record.create', { kind: 'priority', fields: { improvement, department, priority } });
    else void runCommand('record.update', { kind: 'priority', id: known.id, fields: { priority } });
  };
  return (
    <PageBody>
      <div className={styles.head}>
        <div>
          <h2>
            {compared === 0
              ? text('improvementsScreen.clash.none')
              : text('improvementsScreen.clash.finding', { count, n: compared })}{' '}
            <TermLink term="silo" />
          </h2>
          <p className={styles.note}>{text('improvementsScreen.clash.sub')}</p>
        </div>
        <Switch label={text('improvementsScreen.clash.onlyClashes')} isSelected={isOnly} onChange={setOnly} />
      </div>
      <div className={styles.scroll}>
        <table className={styles.matrix}>
          <caption className={styles.hidden}>{text('improvementsScreen.clash.name')}</caption>
          <thead>
            <tr>
              <th scope="col" className={styles.first}>
                {text('improvementsScreen.clash.improvement')}
              </th>
              {lists.departments.map((department) => (
                <th key={department.id} scope="col" title={department.name}>
                  <span>{department.name}</span>
                </th>
              ))}
              <th scope="col">{text('improvementsScreen.clash.spread')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Row
                key={row.id}
                row={row}
                clash={clashes.get(row.id)}
                departments={lists.departments}
                context={context}
                onSet={set}
                onMenu={setMenu}
                onOpen={() => onOpen(row.id)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {!isReadOnly && (
        <ContextMenuAt
          position={menu}
          label={text('improvementsScreen.clash.name')}
          isFirstFocused
          entries={[
            ...priorities.map((priority) => ({ id: String(priority), label: String(priority) })),
            { kind: 'separator' as const, id: 'line' },
            { id: 'none', label: text('improvementsScreen.clash.unset') },
          ]}
          onClose={() => setMenu(null)}
          onAction={(action) => {
            if (menu !== null) set(menu.improvement, menu.department, action === 'none' ? null : Number(action));
            setMenu(null);
          }}
        />
      )}
    </PageBody>
  );
}

interface RowProps {
  readonly row: ImprovementRow;
  readonly clash: ClashRow | undefined;
  readonly departments: readonly Department[];
  readonly context: ImprovementContext;
  onSet(improvement: number, department: number, priority: number | null): void;
  onMenu(place: CellPlace): void;
  onOpen(): void;
}

function Row({ row, clash, departments, context, onSet, onMenu, onOpen }: RowProps) {
  const { text, isReadOnly } = context;
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>, department: number): void => {
    if (isReadOnly || event.ctrlKey || event.metaKey || event.altKey) return;
    const cell = event.currentTarget.closest('td');
    const place = cell === null ? -1 : [...(cell.parentElement?.children ?? [])].indexOf(cell);
    const target =
      event.key === 'ArrowRight'
        ? cell?.nextElementSibling
        : event.key === 'ArrowLeft'
          ? cell?.previousElementSibling
          : event.key === 'ArrowDown'
            ? cell?.parentElement?.nextElementSibling?.children[place]
            : event.key === 'ArrowUp'
              ? cell?.parentElement?.previousElementSibling?.children[place]
              : null;
    if (target != null) target.querySelector('button')?.focus();
    else if (/^[1-5]$/.test(event.key)) onSet(row.id, department, Number(event.key));
    else if (event.key === 'Delete' || event.key === 'Backspace') onSet(row.id, department, null);
    else return;
    event.preventDefault();
  };
  return (
    <tr className={clash?.clash === true ? styles.clash : undefined}>
      <th scope="row" className={styles.first}>
        <button type="button" className={styles.link} onClick={onOpen}>
          {fullName(row)}
        </button>
      </th>
      {departments.map((department) => {
        const known = clash?.priorities.find((priority) => priority.department === department.id);
        const value = known === undefined ? text('improvementsScreen.clash.unset') : String(known.priority);
        return (
          <td key={department.id}>
            <button
              type="button"
              disabled={isReadOnly}
              className={classNames(
                styles.cell,
                known !== undefined && styles[`level${known.priority}`],
                known?.stated === false && styles.own,
              )}
              aria-label={`${text('improvementsScreen.clash.cell', { department: department.name, name: fullName(row) })}: ${value}`}
              onKeyDown={(event) => onKeyDown(event, department.id)}
              onClick={(event) => {
                const box = event.currentTarget.getBoundingClientRect();
                onMenu({ improvement: row.id, department: department.id, x: box.left, y: box.bottom });
              }}
            >
              {known?.priority ?? '·'}
            </button>
          </td>
        );
      })}
      <td className={styles.spread}>
        {clash !== undefined && clash.spread > 0 && clash.spread}
        {clash?.clash === true && ` ${text('improvementsScreen.clash.clash')}`}
      </td>
    </tr>
  );
}
