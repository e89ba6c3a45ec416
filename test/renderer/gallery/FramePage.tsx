/** The whole frame: a page of touchpoints with side panel, an empty page, and the start screen without navigation. */
import { useState } from 'react';
import {
  AppFrame,
  Button,
  Chip,
  EmptyState,
  EmptyStateAside,
  EngagementButton,
  IconButton,
  InPlaceField,
  LawBadge,
  Menu,
  ModeSign,
  NavDivider,
  NavItem,
  NavSpacer,
  NavToggle,
  PageBar,
  PageBody,
  PageFoot,
  PageHead,
  PanelFacts,
  PanelSection,
  ProcessBadge,
  SavedState,
  SearchTrigger,
  SidePanel,
  Star,
  StatusItem,
  StatusLine,
  Steps,
  Tabs,
  TitleBar,
  TitleButton,
  TitleRule,
  type IconName,
  type NavigationMode,
} from '@renderer/components';

const parts: readonly (readonly [IconName, string])[] = [
  ['overview', 'Overzicht'],
  ['touchpoints', 'Contactmomenten'],
  ['journeys', 'Klantreizen'],
  ['interviews', 'Interviews'],
  ['measurements', 'Metingen'],
  ['improvements', 'Verbeteringen'],
  ['organisation', 'Organisatie'],
  ['staffing', 'Bezetting'],
  ['reports', 'Rapporten'],
];

function Title() {
  return (
    <TitleBar
      start={
        <>
          <Menu
            label="Opdracht"
            entries={[{ id: 'new', label: 'Nieuwe opdracht', shortcut: 'Ctrl+N' }]}
            onAction={() => undefined}
            trigger={<EngagementButton name="Klantbeleving Voltwijs" client="Voltwijs, energie" />}
          />
          <TitleRule />
          <TitleButton
            icon="undo"
            label="Emotioneel cijfer, rij 38"
            tooltip="Ongedaan maken: Emotioneel cijfer, rij 38"
            shortcut="Ctrl+Z"
            onPress={() => undefined}
          />
          <TitleButton
            icon="redo"
            label="Opnieuw"
            tooltip="Opnieuw"
            shortcut="Ctrl+Y"
            isDisabled
            onPress={() => undefined}
          />
        </>
      }
      center={<SearchTrigger label="Zoeken of opdracht geven" shortcut="Ctrl+K" onPress={() => undefined} />}
      end={<SavedState>Alles opgeslagen · 14:32</SavedState>}
    />
  );
}

function Navigation({ current, onToggle }: { readonly current: string; readonly onToggle: () => void }) {
  return (
    <>
      {parts.map(([icon, label]) => (
        <NavItem key={label} icon={icon} label={label} isCurrent={label === current} onPress={() => undefined} />
      ))}
      <NavSpacer />
      <NavItem icon="glossary" label="Begrippen" onPress={() => undefined} />
      <NavItem icon="settings" label="Instellingen" onPress={() => undefined} />
      <NavDivider />
      <NavToggle foldLabel="Inklappen" unfoldLabel="Uitklappen" shortcut="Ctrl+B" onPress={onToggle} />
    </>
  );
}

const labels = { navigation: 'Onderdelen', skip: 'Naar de inhoud' };

export function FramePage() {
  const [mode, setMode] = useState<NavigationMode>('auto');
  const [tab, setTab] = useState<'all' | 'focus' | 'truth' | 'owner'>('all');
  const [isPanelOpen, setPanelOpen] = useState(true);
  return (
    <AppFrame
      labels={labels}
      navigationMode={mode}
      title={<Title />}
      navigation={
        <Navigation current="Contactmomenten" onToggle={() => setMode(mode === 'folded' ? 'open' : 'folded')} />
      }
      panel={
        isPanelOpen && (
          <SidePanel
            label="Contactmoment 35"
            kicker="35"
            title="Ik ontvang mijn jaarnota"
            onClose={() => setPanelOpen(false)}
            closeLabel="Paneel sluiten"
            actions={
              <>
                <IconButton icon="left" size="small" label="Vorige" />
                <IconButton icon="right" size="small" label="Volgende" />
              </>
            }
            head={
              <>
                <div style={{ display: 'flex', gap: 6, alignItems: 'center', fontSize: 12, marginTop: 4 }}>
                  <ProcessBadge step="settle" letter="F" /> Rekening en betalen · <ModeSign mode="hybrid" /> hybride
                </div>
                <div style={{ display: 'flex', gap: 6, alignItems: 'center', fontSize: 12, marginTop: 4 }}>
                  <Star /> moment van de waarheid <LawBadge letter="E" /> niet eerlijk
                </div>
                <PanelFacts
                  facts={[
                    { term: 'Belang', value: '5 van 5' },
                    { term: 'Per maand', value: '10.300' },
                    { term: 'Eigenaar', value: 'Manager Facturatie' },
                  ]}
                />
              </>
            }
          >
            <PanelSection title="Meting" note="golf 2, februari–maart 2025">
              <p>Functioneel 5,0; emotioneel 3,2.</p>
            </PanelSection>
            <PanelSection title="Citaten" note="2 van 5" action={<Button variant="link">Alle</Button>}>
              <p>‘Ik ben weggegaan omdat niemand mij die € 1.140 kon uitleggen.’</p>
            </PanelSection>
            <PanelSection title="Gegevens">
              <InPlaceField
                label="Belofte"
                value="Nooit meer verrassingen"
                emptyText="nog geen belofte"
                onSave={() => undefined}
              />
              <InPlaceField
                label="Notitie"
                value=""
                emptyText="nog geen notitie"
                isMultiline
                onSave={() => undefined}
              />
            </PanelSection>
          </SidePanel>
        )
      }
      status={
        <StatusLine label="Status" end="Kwaliteit: 4 zonder eigenaar, 14 buiten het primaire proces">
          <StatusItem label="Selectie" value="4 × 2" />
          <StatusItem label="n" value="8" />
          <StatusItem label="gemiddelde" value="4,6" />
          <StatusItem label="som" value="36,9" />
        </StatusLine>
      }
    >
      <PageHead
        title="Contactmomenten"
        actions={
          <>
            <Button variant="quiet" icon="upload">
              Importeren
            </Button>
            <Button variant="quiet" icon="export">
              Exporteren
            </Button>
            <Button variant="primary" icon="plus">
              Contactmoment
            </Button>
          </>
        }
      />
      <Tabs
        label="Weergaven"
        value={tab}
        onChange={setTab}
        tabs={[
          { id: 'all', label: 'Alle contactmomenten', count: 75 },
          { id: 'focus', label: 'Aandachtslijst', count: 12 },
          { id: 'truth', label: 'Momenten van de waarheid', count: 26 },
          { id: 'owner', label: 'Zonder eigenaar', count: 4 },
        ]}
        actions={
          <Button variant="quiet" size="small" icon="plus">
            Weergave
          </Button>
        }
      >
        <PageBar
          label="Filters"
          end={
            <>
              32 van 75 rijen
              <Button variant="quiet" icon="columns">
                Kolommen
              </Button>
            </>
          }
        >
          <Chip name="Fase" onPress={() => undefined} onRemove={() => undefined} removeLabel="Filter Fase weghalen">
            3 van 9
          </Chip>
          <Chip name="Sorteren" onPress={() => undefined} onRemove={() => undefined} removeLabel="Sortering weghalen">
            fase, nummer
          </Chip>
          <Button variant="quiet" size="small" icon="plus">
            Filter
          </Button>
        </PageBar>
        <PageBody hasPadding>
          <p>De inhoud van de pagina.</p>
        </PageBody>
      </Tabs>
    </AppFrame>
  );
}

export function EmptyPage() {
  return (
    <AppFrame
      labels={labels}
      title={<Title />}
      navigation={<Navigation current="Interviews" onToggle={() => undefined} />}
      status={
        <StatusLine label="Status">
          <StatusItem label="0 deelnemers" />
          <StatusItem label="0 gesprekken" />
          <StatusItem label="0 citaten" />
        </StatusLine>
      }
    >
      <PageHead
        title="Interviews"
        hasLine
        actions={
          <>
            <Button variant="quiet" icon="upload">
              Importeren
            </Button>
            <Button icon="plus">Deelnemer</Button>
          </>
        }
      />
      <EmptyState
        title="Nog geen gesprekken"
        why="Hier komen deelnemers, transcripten, codes en citaten. Een citaat hangt aan een contactmoment, zodat een cijfer altijd terugleidt naar iemands eigen woorden."
        quote="Begin bij klanten die weg zijn of dreigen te gaan: daar wordt zichtbaar wat cijfers alleen niet laten zien."
        primary={
          <Button variant="primary" size="large" icon="upload">
            Transcripten importeren
          </Button>
        }
        secondary={
          <Button size="large" icon="plus">
            Deelnemer toevoegen
          </Button>
        }
        hints={[
          'txt, md, docx, vtt en srt, in elke codering; slepen mag ook.',
          'Namen, telefoonnummers en rekeningnummers worden eerst voorgesteld om weg te halen.',
        ]}
        aside={
          <EmptyStateAside
            title="Wie spreekt u?"
            note="vijf soorten deelnemers, nog 0 gesprekken"
            rows={[
              {
                id: '1',
                count: '0',
                title: 'Voormalige klant',
                text: 'Weet waarom het misging en heeft niets meer te verliezen.',
                action: 'begin hier',
              },
              {
                id: '2',
                count: '0',
                title: 'Klant die dreigt te vertrekken',
                text: 'Zegt wat er nu nog te redden valt.',
                action: 'begin hier',
              },
              {
                id: '3',
                count: '0',
                title: 'Bestaande klant',
                text: 'Laat zien wat gewoon goed gaat, en wat gemakzucht is.',
              },
              {
                id: '4',
                count: '0',
                title: 'Medewerker',
                text: 'Hoort elke dag dezelfde vraag; weet waar het hapert.',
              },
              {
                id: '5',
                count: '0',
                title: 'Manager uit het primaire proces',
                text: 'Is eigenaar van het moment; het antwoord toont de actiebereidheid.',
              },
            ]}
          />
        }
      />
    </AppFrame>
  );
}

export function StartPage() {
  return (
    <AppFrame
      labels={labels}
      title={
        <TitleBar
          start={<b style={{ marginLeft: 12 }}>CX Workbench</b>}
          center={<SearchTrigger label="Zoeken of opdracht geven" shortcut="Ctrl+K" onPress={() => undefined} />}
        />
      }
      status={
        <StatusLine label="Status" end="? toont de sneltoetsen">
          <StatusItem label="Versie 1.0" />
        </StatusLine>
      }
    >
      <PageHead
        title="Contactmomenten importeren"
        hasLine
        meta={
          <Steps
            label="Stappen"
            doneLabel="gedaan"
            current="columns"
            onSelect={() => undefined}
            steps={[
              { id: 'file', label: 'Bestand' },
              { id: 'columns', label: 'Kolommen en controle' },
              { id: 'take', label: 'Overnemen' },
            ]}
          />
        }
      />
      <PageBody hasPadding>
        <p>De inhoud van de stap.</p>
      </PageBody>
      <PageFoot start={<Button variant="quiet">Annuleren</Button>}>
        <span>
          <b>75</b> contactmomenten erbij. Eén keer ongedaan maken haalt alles terug.
        </span>
        <Button>Vorige</Button>
        <Button variant="primary">75 rijen overnemen</Button>
      </PageFoot>
    </AppFrame>
  );
}
