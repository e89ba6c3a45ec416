/** The other parts at a glance: measurements, journeys and interviews for the first question, improvements and their owners for the second. Each number leads to its rows; what is not there yet is said. */
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

function Card({
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
  const open = (): void => openScreen('measurements', {});
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
          onOpen={open}
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
  const title =
    transcripts.length === 0
      ? text('overview.interviewsNone')
      : text('overview.interviewsTitle', { count: transcripts.length, quotes });
  return (
    <Card title={text('overview.interviews')} note={title}>
      <Button variant="link" onPress={() => openScreen('interviews', {})}>
        {text('overview.openInterviews')}
      </Button>
    </Card>
  );
}

const steps = ['proposals', 'findings', 'decided', 'done', 'measured', 'proved'] as const;

/** Findings : actions : results, what is overdue, and owners who have not answered. */
export function ImprovementsCard({ text }: { readonly text: Text }) {
  const overview = useEngineQuery('improvement.overview', {}, { keepPrevious: true }).data;
  const readiness = useEngineQuery('improvement.readiness', {}, { keepPrevious: true }).data;
  if (overview === undefined) return null;
  const { chain, flags } = overview;
  const open = (): void => openScreen('improvements', {});
  if (chain.proposals === 0) {
    return (
      <Card title={text('overview.improvements')} note={text('overview.improvementsNone')}>
        <Button variant="link" onPress={open}>
          {text('overview.startImprovement')}
        </Button>
      </Card>
    );
  }
  const most = Math.max(...steps.map((step) => chain[step]), 1);
  const [late] = flags.overdue;
  const owners = (readiness?.owners ?? []).filter((owner) => owner.id !== null && owner.verdict !== 'too-few');
  return (
    <>
      <Card
        title={text('reportParts.chain.finding', { proposals: chain.proposals, measured: chain.measured })}
        note={text('reportParts.chain.subtitle')}
      >
        <ul className={styles.list}>
          {steps.map((step) => (
            <li key={step}>
              <button type="button" className={styles.chainRow} onClick={open}>
                <span>{text(`reportParts.chain.${step}`)}</span>
                <span className={styles.chainBar} aria-hidden="true">
                  <span style={{ width: `${(chain[step] / most) * 100}%` }} />
                </span>
                <strong>{formatNumber(text.locale, chain[step])}</strong>
              </button>
            </li>
          ))}
        </ul>
        {late !== undefined && (
          <Button variant="link" onPress={() => openScreen('improvements', { focus: late })}>
            {text('overview.overdue', { count: flags.overdue.length })}
          </Button>
        )}
      </Card>
      {owners.length > 0 && (
        <Card title={text('overview.readiness')} note={text('overview.readinessSub')}>
          <ul className={styles.list}>
            {owners.slice(0, MOST_ROWS).map((owner) => {
              const [first] = owner.cases;
              return (
                <Row
                  key={owner.id}
                  value={text('overview.answered', { answered: owner.answered, asked: owner.asked })}
                  name={owner.name ?? ''}
                  note={text(`reportParts.readiness.verdicts.${owner.verdict}`)}
                  onOpen={() => openScreen('improvements', first === undefined ? {} : { focus: first.improvement })}
                />
              );
            })}
          </ul>
        </Card>
      )}
    </>
  );
}
