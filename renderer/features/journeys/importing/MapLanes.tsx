/** What each row (or column) of a map in a file was taken for, each to be corrected, and how the sheet is read: its direction and the scale of its figures. */
import { Chip, Menu, SegmentedControl, Select, type MenuEntry } from '@renderer/components';
import {
  mapLaneFields,
  type ImportedJourney,
  type ImportedLane,
  type JourneyImportOptions,
  type MapLaneField,
} from '@shared/domain/journeyImport';
import type { Text } from '@shared/i18n';
import { formatNumber } from '@shared/i18n/format';
import styles from './importing.module.css';

export interface MapLanesProps {
  readonly journey: ImportedJourney;
  readonly options: JourneyImportOptions;
  readonly t: Text;
  onOptions(options: JourneyImportOptions): void;
}

/** A sheet with several journeys keeps their names in a row of its own, which is not a matter of choice here. */
const choices = mapLaneFields.filter((field) => field !== 'journey');

export function MapLanes({ journey, options, t, onOptions }: MapLanesProps) {
  return (
    <div className={styles.lanes}>
      {journey.lanes.map((lane) => (
        <LaneChip
          key={lane.source}
          lane={lane}
          t={t}
          onField={(field) => onOptions({ ...options, lanes: { ...options.lanes, [lane.source]: field } })}
        />
      ))}
    </div>
  );
}

function LaneChip({
  lane,
  t,
  onField,
}: {
  readonly lane: ImportedLane;
  readonly t: Text;
  onField(field: MapLaneField | null): void;
}) {
  const entries: readonly MenuEntry[] = [
    { kind: 'heading', id: 'what', label: t('journeysScreen.importing.laneIs', { source: lane.source }) },
    ...choices.map((field): MenuEntry => ({
      id: field,
      label: t(`journeysScreen.importing.fields.${field}`),
      isSelected: lane.field === field,
    })),
    { kind: 'separator', id: 'line' },
    { id: 'left', label: t('journeysScreen.importing.leaveOut'), isSelected: lane.field === null },
  ];
  return (
    <Menu
      label={t('journeysScreen.importing.laneIs', { source: lane.source })}
      trigger={
        <Chip hasMenu isActive={!lane.recognised && lane.field !== null}>
          {chipText(lane, t)}
        </Chip>
      }
      entries={entries}
      onAction={(id) => onField(choices.find((field) => field === id) ?? null)}
    />
  );
}

/** The head in the file and what it was taken for; one of them when they are the same word. */
function chipText({ source, field }: ImportedLane, t: Text): string {
  if (field === null) return t('journeysScreen.importing.laneLeft', { source });
  const lane = t(`journeysScreen.importing.fields.${field}`);
  const isSame = source.toLocaleLowerCase() === lane.toLocaleLowerCase();
  return isSame ? source : t('journeysScreen.importing.lane', { source, lane });
}

/** Scales that maps are drawn with. */
const scales = [
  [1, 10],
  [0, 10],
  [1, 5],
  [1, 7],
  [-1, 1],
  [-2, 2],
  [-3, 3],
  [-5, 5],
  [0, 100],
] as const;

/** How the sheet is read; only what there is a choice in. */
export function MapReading({ journey, options, t, onOptions }: MapLanesProps) {
  const { scale } = journey;
  const named = (low: number, high: number): string =>
    t('journeysScreen.importing.scaleFrom', {
      low: formatNumber(t.locale, low, 0),
      high: formatNumber(t.locale, high, 0),
    });
  const known = scale !== null && !scales.some(([low, high]) => low === scale.low && high === scale.high);
  const offered: readonly (readonly [number, number])[] = known ? [[scale.low, scale.high], ...scales] : scales;
  return (
    <div className={styles.reading}>
      <SegmentedControl
        label={t('journeysScreen.importing.direction')}
        size="small"
        options={(['across', 'down'] as const).map((id) => ({ id, label: t(`journeysScreen.importing.layout.${id}`) }))}
        value={journey.stepsAre}
        onChange={(steps) => onOptions({ ...options, steps })}
      />
      {scale !== null && (
        <Select
          label={t('journeysScreen.importing.scale')}
          layout="inline"
          options={offered.map(([low, high]) => ({ id: `${low}:${high}`, label: named(low, high) }))}
          value={`${scale.low}:${scale.high}`}
          placeholder={named(scale.low, scale.high)}
          onChange={(id) => {
            const chosen = offered.find(([low, high]) => `${low}:${high}` === id);
            if (chosen !== undefined) onOptions({ ...options, scale: { low: chosen[0], high: chosen[1] } });
          }}
        />
      )}
      {scale !== null && !scale.stated && (
        <span className={styles.muted}>{t('journeysScreen.importing.scaleGuessed')}</span>
      )}
    </div>
  );
}
