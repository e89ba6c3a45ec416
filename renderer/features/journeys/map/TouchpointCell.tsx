/** The touchpoints of a step as cards: number, process, mode, star and name; the same rows as in the table. */
import { memo } from 'react';
import { openScreen } from '@renderer/app/navigation';
import { classNames, Icon, ModeSign, ProcessBadge, Star } from '@renderer/components';
import { isMomentOfTruth } from '@shared/insight/input';
import type { MapStep } from '@shared/insight/journey/map';
import type { Touchpoint } from '@shared/domain/touchpoint';
import type { Text } from '@shared/i18n';
import { useMapStore } from '../model/mapStore';
import { touchpointOf } from '../model/mapIndex';
import { useMapContents } from './mapContext';
import styles from './cells.module.css';

/** Contents of the cell of a step in the lane of touchpoints. */
export function TouchpointCards({ step, linkedName }: { readonly step: MapStep; readonly linkedName: string | null }) {
  const { index, t, isReadOnly } = useMapContents();
  const cards = step.moments.flatMap((moment) => {
    const touchpoint = touchpointOf(index, moment);
    return touchpoint === undefined ? [] : [{ moment, touchpoint }];
  });
  return (
    <div className={styles.cards}>
      {linkedName !== null && (
        <button
          type="button"
          tabIndex={-1}
          className={styles.linked}
          data-linked={step.linkedJourney}
          onClick={() => step.linkedJourney !== null && openScreen('journeys', { journey: step.linkedJourney })}
        >
          <Icon name="journeys" size={12} />
          {linkedName}
        </button>
      )}
      {cards.map(({ moment, touchpoint }) => (
        <Card key={moment} moment={moment} touchpoint={touchpoint} t={t} />
      ))}
      {!isReadOnly && (
        <span className={classNames(styles.addMoment, cards.length > 0 && styles.addMore)} data-add-moment={step.id}>
          <Icon name="plus" size={12} />
          {cards.length === 0 && linkedName === null && t('journeysScreen.addMoment')}
        </span>
      )}
    </div>
  );
}

interface CardProps {
  readonly moment: number;
  readonly touchpoint: Touchpoint;
  readonly t: Text;
}

const Card = memo(function Card({ moment, touchpoint, t }: CardProps) {
  const isChosen = useMapStore((state) => state.moment === moment);
  const isDragged = useMapStore((state) => state.dragged?.kind === 'moment' && state.dragged.id === moment);
  return (
    <div
      className={classNames(styles.card, isChosen && styles.cardChosen, isDragged && styles.isDragged)}
      data-moment={moment}
    >
      <span className={styles.cardHead}>
        {touchpoint.processes.map((process) => (
          <ProcessBadge
            key={process}
            step={process}
            size={16}
            letter={t(`domain.processLetter.${process}`)}
            label={t(`domain.process.${process}`)}
          />
        ))}
        {touchpoint.number !== null && <span className={styles.number}>{touchpoint.number}</span>}
        {isMomentOfTruth(touchpoint) && <Star size={12} label={t('journeysScreen.momentOfTruth')} />}
        <span className={styles.cardEnd}>
          <ModeSign mode={touchpoint.mode} size={9} label={t(`domain.mode.${touchpoint.mode ?? 'unknown'}`)} />
        </span>
      </span>
      <span className={styles.cardName}>{touchpoint.name}</span>
    </div>
  );
});
