/** All fields, with and without description and error, and the fields of the side panel. */
import { useState } from 'react';
import {
  Checkbox,
  ComboBox,
  DateField,
  FileDrop,
  InPlaceField,
  Kbd,
  MultiSelect,
  NumberField,
  ProcessBadge,
  RadioGroup,
  SearchField,
  Select,
  Switch,
  TextArea,
  TextField,
  TriState,
  type TriStateValue,
} from '@renderer/components';
import styles from './gallery.module.css';

const owners = [
  {
    id: 'start',
    label: 'Manager Klantstart & Overstap',
    sign: <ProcessBadge step="deliver" letter="W" />,
  },
  { id: 'billing', label: 'Manager Facturatie', sign: <ProcessBadge step="settle" letter="F" /> },
  { id: 'sales', label: 'Manager Verkoop', sign: <ProcessBadge step="promise" letter="B" /> },
  {
    id: 'service',
    label: 'Manager Klantenservice',
    sign: '–',
    description: 'Kanaalmanager. Een eigenaar komt uit het primaire proces.',
    isDiscouraged: true,
  },
];
const channels = [
  { id: 'mail', label: 'E-mail', tone: 'online' as const },
  { id: 'site', label: 'Website', tone: 'online' as const },
  { id: 'app', label: 'App', tone: 'online' as const },
  { id: 'phone', label: 'Telefoon', tone: 'offline' as const },
  { id: 'post', label: 'Post', tone: 'offline' as const },
];
const words = { yes: 'ja', no: 'nee', unknown: 'onbekend' };

export function FieldsPage() {
  const [name, setName] = useState('Ik ontvang mijn jaarnota');
  const [search, setSearch] = useState('');
  const [notes, setNotes] = useState('De nota komt zonder uitleg.\nKlanten bellen in de week erna.');
  const [score, setScore] = useState<number | null>(7.5);
  const [process, setProcess] = useState<string | null>('settle');
  const [owner, setOwner] = useState<string | null>('billing');
  const [chosen, setChosen] = useState<readonly string[]>(['mail', 'phone']);
  const [date, setDate] = useState<string | null>('2026-11-21');
  const [truth, setTruth] = useState<TriStateValue>(true);
  const [isOn, setOn] = useState(true);
  const [choice, setChoice] = useState<string | null>('add');
  const [promise, setPromise] = useState('Nooit meer verrassingen');
  return (
    <main className={styles.page}>
      <h1>Velden</h1>
      <div className={styles.columns} style={{ marginTop: 16 }}>
        <div className={styles.stack}>
          <TextField label="Naam" value={name} onChange={setName} description="Vanuit de klant, in de ik-vorm." />
          <TextField
            label="Opdrachtgever"
            labelNote="(niet verplicht)"
            value=""
            onChange={setName}
            placeholder="Voltwijs"
          />
          <TextField
            label="Naam"
            value="Jaarnota"
            onChange={setName}
            errorMessage="Er is al een contactmoment met deze naam."
          />
          <TextArea label="Notities" value={notes} onChange={setNotes} />
          <NumberField
            label="Emotioneel cijfer"
            value={score}
            onChange={setScore}
            minimum={1}
            maximum={10}
            step={0.5}
            notANumberMessage="Typ een getal, zoals 7,5."
            rangeMessage="Een cijfer ligt tussen 1,0 en 10,0."
            suffix="van 10"
          />
          <SearchField
            label="Zoeken"
            value={search}
            onChange={setSearch}
            clearLabel="Leegmaken"
            placeholder="Zoeken in contactmomenten"
            shortcut="Ctrl+F"
          />
        </div>
        <div className={styles.stack}>
          <Select
            label="Proces"
            placeholder="Kies een proces"
            value={process}
            onChange={setProcess}
            options={[
              { id: 'promise', label: 'beloven', sign: <ProcessBadge step="promise" letter="B" /> },
              { id: 'deliver', label: 'waarmaken', sign: <ProcessBadge step="deliver" letter="W" /> },
              { id: 'settle', label: 'financieel afwikkelen', sign: <ProcessBadge step="settle" letter="F" /> },
            ]}
          />
          <ComboBox
            label="Eigenaar"
            options={owners}
            value={owner}
            onChange={setOwner}
            onCreate={() => undefined}
            createLabel={(text) => `‘${text}’ toevoegen`}
            emptyText="Niets gevonden"
            openLabel="Lijst van eigenaren"
            footer={
              <>
                <Kbd keys="Enter" /> kiezen <Kbd keys="Alt+Enter" /> toch deze
              </>
            }
          />
          <MultiSelect
            label="Kanalen"
            options={channels}
            value={chosen}
            onChange={setChosen}
            onCreate={() => undefined}
            createLabel={(text) => `‘${text}’ toevoegen`}
            removeLabel={(text) => `${text} weghalen`}
            emptyText="Niets gevonden"
            openLabel="Lijst van kanalen"
          />
          <DateField
            label="Peildatum"
            value={date}
            onChange={setDate}
            openLabel="Kalender openen"
            clearLabel="Datum weghalen"
            invalidMessage="De datum ligt buiten de opdracht."
          />
          <RadioGroup
            label="Wat gebeurt er met dubbele rijen?"
            value={choice}
            onChange={setChoice}
            options={[
              { id: 'add', label: 'Bijwerken', description: 'Lege cellen laten bestaande waarden staan.' },
              { id: 'skip', label: 'Overslaan' },
            ]}
          />
          <Checkbox
            label="Verborgen rijen meelezen"
            isSelected={isOn}
            onChange={setOn}
            description="Er is 1 verborgen rij."
          />
          <Checkbox label="Alle kolommen" isIndeterminate isSelected={false} onChange={setOn} />
          <Switch label="Donker scherm" isSelected={isOn} onChange={setOn} />
        </div>
        <div className={styles.stack}>
          <TriState label="Moment van de waarheid" value={truth} onChange={setTruth} labels={words} />
          <TriState label="Belofte bekend" value={false} onChange={setTruth} labels={words} />
          <TriState label="Emotioneel geladen" value={null} onChange={setTruth} labels={words} />
          <div className={styles.panel}>
            <InPlaceField label="Belofte" value={promise} onSave={setPromise} emptyText="nog geen belofte" />
            <InPlaceField label="Gewenst imago" value="" onSave={setPromise} emptyText="nog niet gekozen" />
            <InPlaceField
              label="Aanwijzingen"
              value="Toon uitleg op de eerste bladzijde, vóór het bedrag."
              isMultiline
              onSave={setPromise}
              emptyText="geen"
            />
            <InPlaceField label="Nummer" value="35" isReadOnly onSave={setPromise} emptyText="geen" />
            <InPlaceField
              label="Cijfer"
              value="45"
              onSave={setPromise}
              emptyText="geen"
              errorMessage="Een cijfer ligt tussen 1,0 en 10,0. ‘45’ valt daarbuiten."
            />
          </div>
          <FileDrop
            title="Sleep een bestand hierheen"
            hint="xlsx, ods of csv, in elke codering"
            browseLabel="Bestand kiezen"
            onBrowse={() => undefined}
            onFiles={() => undefined}
          />
        </div>
      </div>
    </main>
  );
}
