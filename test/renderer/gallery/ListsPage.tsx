/** Table, lists, tree, chart frame, tabs, split view. */
import { useState } from 'react';
import {
  ChartFrame,
  DataTable,
  ModeSign,
  NavList,
  ProcessBadge,
  SplitView,
  TreeList,
  type DataSort,
} from '@renderer/components';
import styles from './gallery.module.css';

interface Department {
  readonly id: string;
  readonly name: string;
  readonly step: 'promise' | 'deliver' | 'settle';
  readonly letter: string;
  readonly count: number;
}

const departments: readonly Department[] = [
  { id: 'a', name: 'Facturatie', step: 'settle', letter: 'F', count: 14 },
  { id: 'b', name: 'Klantstart & Overstap', step: 'deliver', letter: 'W', count: 11 },
  { id: 'c', name: 'Verkoop', step: 'promise', letter: 'B', count: 9 },
  { id: 'd', name: 'Debiteurenbeheer', step: 'settle', letter: 'F', count: 6 },
];

const chartLabels = {
  showTable: 'Tabel tonen',
  showChart: 'Grafiek tonen',
  more: 'Meer voor deze grafiek',
  copy: 'Kopiëren',
  saveSvg: 'Bewaren als SVG',
  savePng: 'Bewaren als PNG',
};

export function ListsPage() {
  const [selected, setSelected] = useState<readonly string[]>(['b']);
  const [checked, setChecked] = useState<readonly string[]>(['a']);
  const [sort, setSort] = useState<DataSort>({ column: 'count', direction: 'descending' });
  const [item, setItem] = useState<string | null>('2');
  const [node, setNode] = useState<string | null>('sales');
  const [size, setSize] = useState(220);
  const rows = [...departments].sort((a, b) =>
    sort.direction === 'ascending' ? a.count - b.count : b.count - a.count,
  );
  const columns = [
    { id: 'name', header: 'Afdeling', cell: (row: Department) => row.name, isRowHeader: true },
    {
      id: 'step',
      header: 'Proces',
      width: 80,
      cell: (row: Department) => <ProcessBadge step={row.step} letter={row.letter} label={row.step} />,
    },
    {
      id: 'count',
      header: 'Contactmomenten',
      width: 140,
      align: 'end' as const,
      isSortable: true,
      cell: (row: Department) => row.count,
    },
  ];
  return (
    <main className={styles.page}>
      <h1>Lijsten</h1>
      <div
        className={styles.columns}
        style={{ marginTop: 16, gridTemplateColumns: 'repeat(auto-fit, minmax(400px, 1fr))' }}
      >
        <div className={styles.box}>
          <DataTable
            label="Afdelingen"
            columns={columns}
            rows={rows}
            rowId={(row) => row.id}
            selectionMode="single"
            selected={selected}
            onSelect={setSelected}
            sort={sort}
            onSort={setSort}
            rowActions={() => [{ id: 'delete', label: 'Verwijderen', icon: 'trash', tone: 'danger' }]}
            onRowAction={() => undefined}
            rowActionsLabel={(row) => `Acties voor ${row.name}`}
            emptyText="Nog geen afdelingen"
          />
        </div>
        <div className={styles.box}>
          <DataTable
            label="Keuze"
            columns={columns}
            rows={rows}
            rowId={(row) => row.id}
            selectionMode="multiple"
            selected={checked}
            onSelect={setChecked}
            checkboxLabels={{ all: 'Alle afdelingen', row: (row) => row.name }}
            emptyText="Nog geen afdelingen"
            isCompact
          />
        </div>
        <div className={styles.box}>
          <SplitView
            label="Breedte van de lijst"
            size={size}
            onSizeChange={setSize}
            minimum={120}
            maximum={320}
            first={
              <NavList
                label="Gesprekken"
                selected={item}
                onSelect={setItem}
                items={[
                  { id: '1', label: 'Respondent 04', description: 'oud-klant', trailing: '06-03', icon: 'interviews' },
                  {
                    id: '2',
                    label: 'Respondent 07',
                    description: 'dreigt te vertrekken',
                    trailing: '11-03',
                    icon: 'interviews',
                  },
                  { id: '3', label: 'Manager Facturatie', trailing: '13-03', sign: <ModeSign mode="offline" /> },
                ]}
              />
            }
            second={
              <TreeList
                label="Organisatie"
                expandLabel="Openen"
                selected={node}
                onSelect={setNode}
                nodes={[
                  {
                    id: 'board',
                    label: 'Directie',
                    icon: 'organisation',
                    children: [
                      { id: 'sales', label: 'Verkoop', icon: 'person', count: 9 },
                      {
                        id: 'ops',
                        label: 'Operatie',
                        icon: 'organisation',
                        children: [{ id: 'billing', label: 'Facturatie', icon: 'person', count: 14 }],
                      },
                    ],
                  },
                ]}
              />
            }
          />
        </div>
        <ChartFrame
          title="Offline weegt 62 % van de contacten (n = 75)"
          sub="elk vakje is een contactmoment; gewogen naar frequentie"
          labels={chartLabels}
          onCopy={() => undefined}
          onSave={() => undefined}
          source="Bron: contactmomententabel, 21-11-2026"
          table={
            <DataTable
              label="Cijfers"
              isCompact
              columns={columns}
              rows={rows}
              rowId={(row) => row.id}
              emptyText="Geen rijen"
            />
          }
        >
          <svg
            width="100%"
            height="60"
            viewBox="0 0 400 60"
            role="img"
            aria-label="Balk: offline 62 procent, online 38 procent"
          >
            <rect x="0" y="16" width="248" height="24" fill="var(--offline)" />
            <rect x="250" y="16" width="150" height="24" fill="var(--online)" />
            <text x="0" y="56" fontSize="12" fill="var(--text-2)">
              offline 62 %
            </text>
            <text x="250" y="56" fontSize="12" fill="var(--text-2)">
              online 38 %
            </text>
          </svg>
        </ChartFrame>
      </div>
    </main>
  );
}
