/** The other parts at a glance: measurements, journeys and interviews. Each number leads to its rows; what is not there yet is said. */
import type { ReactNode } from 'react';
import { useEngineQuery } from '@renderer/api';
import { openScreen } from '@renderer/app/navigation';
import { Button } from '@renderer/components';
import type { JourneySummary } from '@shared/insight/journey/map';
import type { Text } from '@shared/i18n';
import { formatNumber } from '@shared/i18n/format';
import { inUnit } from '@shared/report/figures';
import { changeWord, measuredValue } from '@shared/report/sections/measurements';
import styles from './overview.module.css';

/** Journeys and owners shown; the rest is a click away. */
const MOST_ROWS = 5;
const shownMeasures = ['nps', 'csat'] as const;

function Row({
  value,
  name,
  note,
  onOpen,
}: {
  readonly value: string;
  readonly name: string;
  readonly note: string;
  readonly onOpen: () => void;
}) {
  return (
    <li>
      <button type="button" className={styles.focusRow} data-wide="" onClick={onOpen}>
        <span className={styles.priority}>{value}</span>
        <span className={styles.focusText}>
          {name}
          {note !== '' && <span className={styles.reasons}>{note}</span>}
        </span>
      </button>
    </li>
  );
}

/** A part of the overview with a title. */
export function Card({
  title,
  note,
  children,
}: {
  readonly title: string;
  readonly note?: string;
  readonly children?: ReactNode;
}) {
  return (
    <section className={styles.card} aria-label={title}>
      <h3>{title}</h3>
      {note !== undefined && note !== '' && <p className={styles.note}>{note}</p>}
      {children}
    </section>
  );
}

/** NPS and CSAT of every wave with n and interval, and the verdict on the newest. */
export function MeasurementsCard({ text }: { readonly text: Text }) {
  const figures = useEngineQuery('measurement.figures', {}, { keepPrevious: true }).data;
  if (figures === undefined) return null;
  const { waves, changes } = figures;
  if (waves.length === 0) {
    return (
      <Card title={text('overview.measurements')} note={text('overview.measurementsNone')}>
        <Button variant="link" onPress={() => openScreen('import', {})}>
          {text('overview.importMeasurement')}
        </Button>
      </Card>
    );
  }
  const rows = waves.flatMap((wave) =>
    shownMeasures.flatMap((measure) => {
      const value = measuredValue(wave, measure);
      if (value === null) return [];
      const change = changes.find((one) => one.key === null && one.measure === measure && one.to === wave.name);
      const parts = [
        text('overview.measured', {
          n: value.n,
          low: inUnit(text, value.low, value.unit),
          high: inUnit(text, value.high, value.unit),
        }),
        ...(change === undefined ? [] : [text(`reportParts.measurements.verdicts.${changeWord(change)}`)]),
        ...(value.small ? [text('reportParts.measurements.small')] : []),
      ];
      return [
        <Row
          key={`${wave.wave} ${measure}`}
          value={inUnit(text, value.value, value.unit)}
          name={`${text(`reportParts.measurements.measures.${measure}`)}, ${wave.name}`}
          note={parts.join(' · ')}
          onOpen={() => openScreen('measurements', { view: 'answers', wave: wave.wave })}
        />,
      ];
    }),
  );
  return (
    <Card title={text('overview.measurementsTitle', { count: waves.length })} note={text('overview.measurementsSub')}>
      <ul className={styles.list}>{rows}</ul>
    </Card>
  );
}

function JourneyRow({ journey, text }: { readonly journey: JourneySummary; readonly text: Text }) {
  const insight = useEngineQuery('journey.insight', { id: journey.id }, { keepPrevious: true }).data;
  const budget = insight?.items.find((item) => item.kind === 'peaks');
  const note =
    budget === undefined ? '' : text.lookup(`journeys.findings.${budget.finding.key}`, budget.finding.params);
  return (
    <Row
      value={formatNumber(text.locale, journey.emotionalMean, 1, 1) || '–'}
      name={journey.name}
      note={note}
      onOpen={() => openScreen('journeys', { journey: journey.id })}
    />
  );
}

/** Journeys with their mean and what their peak budget says. */
export function JourneysCard({ text }: { readonly text: Text }) {
  const journeys = useEngineQuery('journey.list', {}, { keepPrevious: true }).data;
  if (journeys === undefined) return null;
  if (journeys.length === 0) {
    return (
      <Card title={text('overview.journeys')} note={text('overview.journeysNone')}>
        <Button variant="link" onPress={() => openScreen('journeys', {})}>
          {text('overview.startJourney')}
        </Button>
      </Card>
    );
  }
  return (
    <Card title={text('overview.journeysTitle', { count: journeys.length })} note={text('overview.journeysSub')}>
      <ul className={styles.list}>
        {journeys.slice(0, MOST_ROWS).map((journey) => (
          <JourneyRow key={journey.id} journey={journey} text={text} />
        ))}
      </ul>
      {journeys.length > MOST_ROWS && (
        <Button variant="link" onPress={() => openScreen('journeys', {})}>
          {text('overview.showAll', { count: journeys.length })}
        </Button>
      )}
    </Card>
  );
}

/** How many talks and quotes stand behind the scores. */
export function InterviewsCard({ text }: { readonly text: Text }) {
  const transcripts = useEngineQuery('interview.transcripts', {}, { keepPrevious: true }).data;
  if (transcripts === undefined) return null;
  const quotes = transcripts.reduce((sum, one) => sum + one.quotes, 0);
  if (transcripts.length === 0) {
    return (
      <Card title={text('overview.interviews')} note={text('overview.interviewsNone')}>
        <Button variant="link" onPress={() => openScreen('interviews', {})}>
          {text('overview.openInterviews')}
        </Button>
      </Card>
    );
  }
  const rows = [
    { view: 'transcripts', count: transcripts.length },
    { view: 'quotes', count: quotes },
  ] as const;
  return (
    <Card title={text('overview.interviews')} note={text('overview.interviewsSub')}>
      <ul className={styles.list}>
        {rows.map(({ view, count }) => (
          <Row
            key={view}
            value={formatNumber(text.locale, count)}
            name={text(`overview.${view}`, { count })}
            note=""
            onOpen={() => openScreen('interviews', { view })}
          />
        ))}
      </ul>
    </Card>
  );
}
