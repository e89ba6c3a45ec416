/** What there is to tell about a step: its picture, its touchpoints, the notes of the lanes and what people said in interviews. */
import { useText } from '@renderer/api';
import type { LaneKind } from '@shared/domain/journey';
import type { JourneyQuote, MapStep } from '@shared/insight/journey/map';
import { AttachedPicture } from '../map/computedContents';
import { touchpointOf, type MapIndex } from '../model/mapIndex';
import styles from './present.module.css';

/** Lanes whose notes are told with a step, in this order; what is hidden on the map is not told. */
const told: readonly LaneKind[] = ['doing', 'thinking', 'quotes', 'feeling', 'pain', 'opportunity', 'free'];
/** More quotes than this nobody reads from the back of a room. */
const MOST_QUOTES = 3;

export interface StoryProps {
  readonly index: MapIndex;
  readonly step: MapStep;
  readonly quotes: readonly JourneyQuote[];
}

export function Story({ index, step, quotes }: StoryProps) {
  const t = useText();
  const parts = told.flatMap((kind) =>
    index.map.lanes
      .filter((lane) => lane.kind === kind && lane.visible)
      .flatMap((lane) => {
        const notes = index.notesOf(lane.id, step.id);
        return notes.length === 0 ? [] : [{ lane, notes }];
      }),
  );
  // What was said to the team alone stays there: a presentation has guests.
  const said = quotes.filter(({ isTeamOnly }) => !isTeamOnly).slice(0, MOST_QUOTES);
  return (
    // It scrolls when there is much to tell, so the keyboard must be able to reach it.
    <section className={styles.story} aria-label={step.name} tabIndex={0}>
      {step.picture !== null && <AttachedPicture id={step.picture} name={step.name} className={styles.picture} />}
      <div className={styles.title}>
        <h2>
          <i>{step.place + 1}</i> {step.name}
        </h2>
        <ul>
          {step.moments.map((moment) => (
            <li key={moment}>{touchpointOf(index, moment)?.name}</li>
          ))}
        </ul>
      </div>
      {said.length > 0 && (
        <div className={styles.said}>
          <h3>{t('journeysScreen.fromInterviews')}</h3>
          {said.map(({ quote, text, who }) => (
            <blockquote key={quote}>
              <p>‘{text}’</p>
              {who !== null && <footer>{who}</footer>}
            </blockquote>
          ))}
        </div>
      )}
      {parts.map(({ lane, notes }) => (
        <div key={lane.id} className={styles.part} data-kind={lane.kind}>
          <h3>{lane.name ?? t(`journeys.lanes.${lane.kind}`)}</h3>
          {notes.map((note) => (
            <p key={note.id}>
              {note.text}
              {note.source !== null && <em> {note.source}</em>}
            </p>
          ))}
        </div>
      ))}
    </section>
  );
}
