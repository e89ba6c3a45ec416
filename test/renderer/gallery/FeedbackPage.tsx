/** Messages, progress, dialogs and menus. */
import { useState } from 'react';
import {
  Banner,
  Button,
  CommandPalette,
  ConfirmDialog,
  ContextMenu,
  Dialog,
  ErrorNotice,
  Kbd,
  Menu,
  Popover,
  PopoverTrigger,
  ProgressBar,
  ProgressPanel,
  showToast,
  TextField,
  type MenuEntry,
} from '@renderer/components';
import styles from './gallery.module.css';

const entries: readonly MenuEntry[] = [
  { id: 'edit', label: 'Bewerken', icon: 'pen', shortcut: 'F2' },
  { id: 'copy', label: 'Kopiëren', icon: 'copy', shortcut: 'Ctrl+C' },
  {
    id: 'density',
    label: 'Rijhoogte',
    entries: [
      { id: 'compact', label: 'Compact', isSelected: true },
      { id: 'normal', label: 'Normaal' },
    ],
  },
  { kind: 'separator', id: 's1' },
  { kind: 'heading', id: 'h', label: 'Rij 35' },
  { id: 'merge', label: 'Samenvoegen met…', icon: 'merge', isDisabled: true },
  { id: 'delete', label: 'Verwijderen', icon: 'trash', tone: 'danger', shortcut: 'Delete' },
];

export function FeedbackPage() {
  const [isDialogOpen, setDialogOpen] = useState(false);
  const [isConfirmOpen, setConfirmOpen] = useState(false);
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  const [last, setLast] = useState('');
  const groups = [
    {
      id: 'parts',
      title: 'Onderdelen',
      items: [
        {
          id: 'p1',
          label: 'Contactmomenten',
          icon: 'touchpoints' as const,
          shortcut: 'Ctrl+2',
          onAction: () => setLast('p1'),
        },
        {
          id: 'p2',
          label: 'Klantreizen',
          icon: 'journeys' as const,
          shortcut: 'Ctrl+3',
          onAction: () => setLast('p2'),
        },
      ],
    },
    {
      id: 'commands',
      title: 'Opdrachten',
      items: [
        {
          id: 'c1',
          label: 'Contactmomenten importeren…',
          icon: 'upload' as const,
          keywords: ['excel', 'csv'],
          onAction: () => setLast('c1'),
        },
        {
          id: 'c2',
          label: 'Rapport maken',
          icon: 'reports' as const,
          description: 'PDF of Excel, in Nederlands of Engels',
          onAction: () => setLast('c2'),
        },
      ],
    },
  ];
  return (
    <main className={styles.page}>
      <h1>Meldingen</h1>
      <div className={styles.line}>
        <Button onPress={() => setDialogOpen(true)}>Dialoog</Button>
        <Button onPress={() => setConfirmOpen(true)}>Bevestigen</Button>
        <Button onPress={() => setPaletteOpen(true)}>Palet</Button>
        <Button
          onPress={() =>
            showToast({
              message: 'Contactmoment 35 verwijderd',
              action: { label: 'Ongedaan maken', onAction: () => setLast('undo') },
            })
          }
        >
          Melding
        </Button>
        <Button
          onPress={() =>
            showToast({
              tone: 'danger',
              message: 'Het rapport is niet bewaard',
              detail: 'De schijf is vol. Maak ruimte en probeer het opnieuw.',
            })
          }
        >
          Foutmelding
        </Button>
        <Menu label="Acties" entries={entries} onAction={setLast} trigger={<Button iconAfter="down">Menu</Button>} />
        <PopoverTrigger>
          <Button iconAfter="down">Filter</Button>
          <Popover label="Filter op fase" title="Fase">
            <TextField label="Bevat" value="" onChange={() => undefined} />
          </Popover>
        </PopoverTrigger>
        <ContextMenu label="Acties van de rij" entries={entries} onAction={setLast}>
          <Button variant="quiet">Rechts klikken</Button>
        </ContextMenu>
        <output>{last}</output>
      </div>
      <div className={styles.stack}>
        <div>
          <Banner tone="info" title="Alleen lezen." actions={<Button size="small">Kopie bewaren</Button>}>
            Het bestand staat op een plek waar niet geschreven mag worden.
          </Banner>
          <Banner tone="warning" onDismiss={() => undefined} dismissLabel="Sluiten">
            Twee kolommen zijn met twijfel herkend.
          </Banner>
          <Banner tone="danger" title="Bewerken is gestopt.">
            Het bestand is beschadigd; niets is veranderd.
          </Banner>
          <Banner tone="success">75 contactmomenten overgenomen.</Banner>
        </div>
        <div className={styles.columns}>
          <ErrorNotice
            what="Het bestand is niet geopend"
            where="Klantbeleving Voltwijs.cxw"
            todo="Een ander venster heeft het open. Sluit dat venster, of open een kopie."
            actions={
              <>
                <Button variant="primary">Opnieuw proberen</Button>
                <Button>Kopie openen</Button>
              </>
            }
            detail="document.locked: pid 4121"
            detailLabel="Details voor de helpdesk"
          />
          <ProgressPanel
            title="Contactmomenten lezen"
            value={0.42}
            valueText="21.000 van 50.000 rijen"
            detail="contactmomenten.xlsx"
            onCancel={() => undefined}
            cancelLabel="Stoppen"
          />
          <ProgressBar label="Rapport opmaken" value={null} />
        </div>
      </div>
      <Dialog
        title="Wat gebeurt er met de wijzigingen?"
        isOpen={isDialogOpen}
        onOpenChange={setDialogOpen}
        closeLabel="Sluiten"
        actions={
          <>
            <Button onPress={() => setDialogOpen(false)}>Annuleren</Button>
            <Button variant="primary" onPress={() => setDialogOpen(false)}>
              Overnemen
            </Button>
          </>
        }
      >
        <p>Het bestand is buiten het programma veranderd. Kies welke versie blijft.</p>
      </Dialog>
      <ConfirmDialog
        title="Bestand verwijderen?"
        isOpen={isConfirmOpen}
        onClose={() => setConfirmOpen(false)}
        onConfirm={() => setLast('deleted')}
        confirmLabel="Bestand verwijderen"
        cancelLabel="Behouden"
        tone="danger"
      >
        Het bestand gaat van deze schijf. Dit kan niet ongedaan worden gemaakt.
      </ConfirmDialog>
      <CommandPalette
        isOpen={isPaletteOpen}
        onOpenChange={setPaletteOpen}
        label="Zoeken en opdrachten"
        placeholder="Zoeken of opdracht geven"
        groups={groups}
        emptyText="Niets gevonden. Probeer een ander woord."
        footer={
          <>
            <Kbd keys="Enter" /> kiezen <Kbd keys="Esc" /> sluiten
          </>
        }
      />
    </main>
  );
}
