/** Icons, signs, buttons and tags, as in the picture of icons. */
import { useState } from 'react';
import {
  Badge,
  BasisDot,
  Button,
  Chip,
  Diamond,
  Heart,
  Icon,
  IconButton,
  iconPaths,
  Kbd,
  LawBadge,
  ModeSign,
  ProcessBadge,
  ScoreCell,
  SegmentedControl,
  Star,
  Tag,
  ToggleButton,
  type IconName,
} from '@renderer/components';
import styles from './gallery.module.css';

const names = Object.keys(iconPaths).filter((name): name is IconName => name in iconPaths);

export function SignsPage() {
  const [version, setVersion] = useState<'current' | 'wanted'>('wanted');
  const [density, setDensity] = useState('normal');
  const [isOn, setOn] = useState(true);
  return (
    <main className={styles.page}>
      <h1>Iconen, tekens en knoppen</h1>
      <h2>Iconen, 16 px, lijn 1,35</h2>
      <div className={styles.grid}>
        {names.map((name) => (
          <div key={name} className={styles.entry}>
            <Icon name={name} />
            {name}
          </div>
        ))}
      </div>
      <h2>Tekens met een vaste betekenis</h2>
      <div className={styles.grid}>
        <div className={styles.entry}>
          <ModeSign mode="online" /> online
        </div>
        <div className={styles.entry}>
          <ModeSign mode="offline" /> offline
        </div>
        <div className={styles.entry}>
          <ModeSign mode="hybrid" /> hybride
        </div>
        <div className={styles.entry}>
          <ModeSign mode={null} /> onbekend
        </div>
        <div className={styles.entry}>
          <ProcessBadge step="promise" letter="B" /> beloven
        </div>
        <div className={styles.entry}>
          <ProcessBadge step="deliver" letter="W" /> waarmaken
        </div>
        <div className={styles.entry}>
          <ProcessBadge step="settle" letter="F" /> afwikkelen
        </div>
        <div className={styles.entry}>
          <Star label="Moment van de waarheid" /> moment van de waarheid
        </div>
        <div className={styles.entry}>
          <Diamond label="Piek" /> piek (≥ 9)
        </div>
        <div className={styles.entry}>
          <Diamond isFilled={false} label="Interval raakt 9" /> interval raakt 9
        </div>
        <div className={styles.entry}>
          <BasisDot basis="measured" /> gemeten
        </div>
        <div className={styles.entry}>
          <BasisDot basis="estimate" /> schatting
        </div>
        <div className={styles.entry}>
          <Heart label="Emotioneel geladen" /> emotioneel geladen
        </div>
        <div className={styles.entry}>
          <LawBadge letter="E" label="niet eerlijk" /> niet eerlijk
        </div>
        <div className={styles.entry}>
          <ScoreCell score={3.2} basis="measured" text="3,2" basisLabel="gemeten, n = 156" /> gemeten
        </div>
        <div className={styles.entry}>
          <ScoreCell score={8.5} basis="estimate" text="8,5" basisLabel="schatting" /> schatting
        </div>
        <div className={styles.entry}>
          <ScoreCell score={9.1} basis="smallSample" text="9,1" basisLabel="gemeten, n = 12" /> n &lt; 30
        </div>
        <div className={styles.entry}>
          <ScoreCell score={1} basis="smallSample" text="1,0" basisLabel="gemeten, n = 8" /> laagste
        </div>
        <div className={styles.entry}>
          <ScoreCell score={5.5} basis="measured" text="5,5" basisLabel="gemeten, n = 80" /> midden
        </div>
      </div>
      <h2>Knoppen</h2>
      <div className={styles.line}>
        <Button variant="primary">Primair</Button>
        <Button>Gewoon</Button>
        <Button variant="quiet" icon="upload">
          Importeren
        </Button>
        <Button variant="danger" icon="trash">
          Verwijderen
        </Button>
        <Button isDisabled>Uit</Button>
        <Button variant="primary" isDisabled>
          Uit
        </Button>
        <Button size="small">Klein</Button>
        <Button size="large" variant="primary" icon="upload">
          Transcripten importeren
        </Button>
        <Button variant="primary" icon="plus" shortcut="Ctrl+N">
          Contactmoment
        </Button>
        <Button variant="link">Alle</Button>
        <IconButton icon="close" label="Sluiten" shortcut="Esc" />
        <IconButton icon="plus" label="Toevoegen" variant="default" />
        <ToggleButton label="Vastzetten" icon="pin" isSelected={isOn} onChange={setOn} />
        <ToggleButton label="Tabel" icon="table" isIconOnly isSelected={isOn} onChange={setOn} />
        <SegmentedControl
          label="Versie"
          options={[
            { id: 'current', label: 'Huidig' },
            { id: 'wanted', label: 'Gewenst' },
          ]}
          value={version}
          onChange={setVersion}
        />
        <SegmentedControl
          label="Rijhoogte"
          isIconOnly
          options={[
            { id: 'compact', label: 'Compact', icon: 'rows' },
            { id: 'normal', label: 'Normaal', icon: 'columns' },
            { id: 'roomy', label: 'Ruim', icon: 'table' },
          ]}
          value={density}
          onChange={setDensity}
        />
      </div>
      <div className={styles.line}>
        <Chip name="Fase" onPress={() => undefined} onRemove={() => undefined} removeLabel="Filter Fase weghalen">
          3 van 9
        </Chip>
        <Chip name="Persona" hasMenu onPress={() => undefined}>
          alle
        </Chip>
        <Chip isActive onPress={() => undefined}>
          Zonder eigenaar
        </Chip>
        <Kbd keys="Ctrl+K" />
        <Badge>concept</Badge>
        <Badge tone="accent">3 nieuw</Badge>
        <Badge tone="warning">twijfel</Badge>
        <Badge tone="danger">geweigerd</Badge>
        <Tag tone="online">E-mail</Tag>
        <Tag tone="offline">Telefoon</Tag>
        <Tag>Bank</Tag>
        <Tag tone="new">nieuw kanaal</Tag>
      </div>
    </main>
  );
}
