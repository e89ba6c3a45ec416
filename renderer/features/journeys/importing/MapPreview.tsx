/** What was recognised in a file of maps, and the choices a person makes on it. */
import { useState } from 'react';
import { Checkbox, SegmentedControl, Select, Tag, TextField } from '@renderer/components';
import type {
  ImportedJourney,
  JourneyImportAccount,
  JourneyImportOptions,
  MatchedTouchpoint,
} from '@shared/domain/journeyImport';
import type { Text } from '@shared/i18n';
import { formatShare } from '@shared/i18n/format';
import { MapLanes, MapReading } from './MapLanes';
import styles from './importing.module.css';

/** Remarks shown per journey; the rest are counted in the account. */
const MOST_REMARKS = 30;

export interface MapPreviewProps {
  readonly account: JourneyImportAccount;
  readonly options: JourneyImportOptions;
  readonly t: Text;
  onOptions(options: JourneyImportOptions): void;
}

export function MapPreview({ account, options, onOptions, t }: MapPreviewProps) {
  const setJourney = (place: number, change: NonNullable<JourneyImportOptions['journeys']>[string]): void => {
    const before = options.journeys?.[String(place)] ?? {};
    onOptions({ ...options, journeys: { ...options.journeys, [place]: { ...before, ...change } } });
  };
  return (
    <>
      {account.journeys.map((journey, place) => (
        <JourneyCard
          key={`${journey.sheet}-${journey.headerRow}-${place}`}
          journey={journey}
          options={options}
          t={t}
          onOptions={onOptions}
          onTake={(take) => setJourney(place, { take })}
          onName={(name) => setJourney(place, { name })}
          onState={(state) => setJourney(place, { state })}
        />
      ))}
      {account.touchpoints.length > 0 && (
        <section className={styles.card}>
          <h2>{t('journeysScreen.importing.touchpoints')}</h2>
          <p className={styles.muted}>{t('journeysScreen.importing.counts', account.counts)}</p>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('journeysScreen.importing.onMap')}</th>
                <td />
                <th scope="col">{t('journeysScreen.importing.takenFor')}</th>
              </tr>
            </thead>
            <tbody>
              {account.touchpoints.map((touchpoint) => (
                <TouchpointLine
                  key={touchpoint.name}
                  touchpoint={touchpoint}
                  t={t}
                  onChoose={(choice) =>
                    onOptions({ ...options, touchpoints: { ...options.touchpoints, [touchpoint.name]: choice } })
                  }
                />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}

interface JourneyCardProps {
  readonly journey: ImportedJourney;
  readonly options: JourneyImportOptions;
  readonly t: Text;
  onOptions(options: JourneyImportOptions): void;
  onTake(take: boolean): void;
  onName(name: string): void;
  onState(state: 'asIs' | 'toBe'): void;
}

function JourneyCard({ journey, options, t, onOptions, onTake, onName, onState }: JourneyCardProps) {
  const [name, setName] = useState(journey.name);
  const stages = journey.stages.flatMap((stage) => (stage.name === null ? [] : [stage.name]));
  return (
    <section className={styles.card}>
      <div className={styles.cardHead}>
        <Checkbox
          label={t('journeysScreen.importing.take', { name: journey.name })}
          isLabelHidden
          isSelected={journey.taken}
          onChange={onTake}
        />
        <TextField
          label={t('journeysScreen.importing.name')}
          isLabelHidden
          value={name}
          maxLength={500}
          onChange={setName}
          onBlur={() => {
            if (name.trim() === '') setName(journey.name);
            else if (name.trim() !== journey.name) onName(name.trim());
          }}
        />
        <SegmentedControl
          label={t('journeysScreen.version')}
          size="small"
          options={(['asIs', 'toBe'] as const).map((id) => ({ id, label: t(`journeys.state.${id}`) }))}
          value={journey.state}
          onChange={onState}
        />
        <span className={styles.muted}>
          {t('journeysScreen.importing.steps', { count: journey.steps, notes: journey.notes })}
          {journey.persona !== null && ` · ${t('journeysScreen.importing.persona', { name: journey.persona })}`}
        </span>
      </div>
      <MapReading journey={journey} options={options} t={t} onOptions={onOptions} />
      {stages.length > 0 && <p>{t('journeysScreen.importing.stages', { names: stages.join(', ') })}</p>}
      <MapLanes journey={journey} options={options} t={t} onOptions={onOptions} />
      {journey.remarks.length > 0 && (
        <details className={styles.remarks}>
          <summary>{t('journeysScreen.importing.remarks', { count: journey.remarks.length })}</summary>
          <ul>
            {journey.remarks.slice(0, MOST_REMARKS).map((remark, place) => (
              <li key={`${remark.row}-${remark.column}-${place}`}>
                {t('journeysScreen.importing.remark', {
                  row: remark.row,
                  text: t.lookup(remark.reason.key, remark.reason.params),
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

interface TouchpointLineProps {
  readonly touchpoint: MatchedTouchpoint;
  readonly t: Text;
  onChoose(choice: number | 'new' | null): void;
}

const tones = { name: 'neutral', near: 'warning', new: 'new', left: 'neutral' } as const;

/** A touchpoint on the map and the row it is taken for; resembling rows, a new one, or none can be chosen. */
function TouchpointLine({ touchpoint, t, onChoose }: TouchpointLineProps) {
  const { match, candidates } = touchpoint;
  const known = touchpoint.touchpoint;
  const options = [
    ...candidates.map(({ id, name, share }) => ({
      id: String(id),
      label: name,
      description: t('journeysScreen.importing.alike', { share: formatShare(t.locale, share) }),
    })),
    ...(known === null || candidates.some(({ id }) => id === known)
      ? []
      : [{ id: String(known), label: touchpoint.touchpointName ?? touchpoint.name }]),
    { id: 'new', label: t('journeysScreen.importing.asNew') },
    { id: 'left', label: t('journeysScreen.importing.leaveOut') },
  ];
  return (
    <tr>
      <th scope="row">{touchpoint.name}</th>
      <td>
        <Tag tone={tones[match]}>{t(`journeysScreen.importing.match.${match}`)}</Tag>
      </td>
      <td>
        <Select
          label={touchpoint.name}
          isLabelHidden
          options={options}
          value={match === 'left' ? 'left' : known === null ? 'new' : String(known)}
          placeholder={t('journeysScreen.importing.asNew')}
          onChange={(id) => onChoose(id === 'left' ? null : id === 'new' ? 'new' : Number(id))}
        />
      </td>
    </tr>
  );
}
