/** Half two: what to do with it. The focus list, what is missing or odd, what the scores rest on, and the agreed definition. */
import { useState, type ReactNode } from 'react';
import { EvidenceButton, useEvidence } from '@renderer/app/Evidence';
import { openScreen, openTouchpoints, type OrganisationTab } from '@renderer/app/navigation';
import { Button, Icon, LawBadge } from '@renderer/components';
import type { Engagement } from '@shared/domain/engagement';
import type { TouchpointFigures } from '@shared/insight/figures';
import { findingText } from '@shared/insight/finding';
import { FOCUS_SHORT, type FocusItem } from '@shared/insight/focusList';
import type { QualityGroup, QualityReport } from '@shared/insight/qualityList';
import type { EvidenceFigure, EvidenceStage } from '@shared/insight/evidence';
import { formatNumber } from '@shared/i18n/format';
import type { Text } from '@shared/i18n';
import { openRows } from './openRows';
import styles from './overview.module.css';

export interface ApplyHalfProps {
  readonly figures: TouchpointFigures;
  readonly focus: readonly FocusItem[];
  /** Touchpoints on the focus list in all; the list handed over may be shorter. */
  readonly focusCount: number;
  readonly quality: QualityReport;
  readonly engagement: Engagement;
  readonly text: Text;
}

/** The right half. */
export function ApplyHalf({ figures, focus, focusCount, quality, engagement, text }: ApplyHalfProps) {
  return (
    <>
      <FocusCard focus={focus} count={focusCount} text={text} />
      <section className={styles.card}>
        <h3>{text('overview.missingTitle')}</h3>
        {quality.groups.every((group) => group.count === 0) ? (
          <p className={styles.note}>{text('overview.missingNone')}</p>
        ) : (
          <>
            <p className={styles.note}>{text('overview.missingSub')}</p>
            <ul className={styles.list}>
              {quality.groups.map(
                (group) => group.count > 0 && <QualityRow key={group.rule} group={group} text={text} />,
              )}
            </ul>
          </>
        )}
        {quality.dismissed > 0 && (
          <p className={styles.note}>{text('overview.dismissed', { count: quality.dismissed })}</p>
        )}
      </section>
      <section className={styles.card}>
        <h3>{findingText(text, figures.evidence.finding)}</h3>
        <p className={styles.note}>{text('overview.evidenceSub', { measured: figures.evidence.measuredRows })}</p>
        <ul className={styles.list}>
          {figures.evidence.stages.map((stage) => (
            <EvidenceRow key={stage.stage ?? 'none'} stage={stage} text={text} />
          ))}
        </ul>
        <p className={styles.note}>{basesText(figures.evidence, text)}</p>
      </section>
      <section className={styles.card}>
        <h3>{text('overview.definition')}</h3>
        {engagement.cxDefinition === null ? (
          <>
            <p className={styles.note}>{text('overview.noDefinition')}</p>
            <Button variant="link" onPress={() => openScreen('organisation', { tab: 'engagement' })}>
              {text('overview.setDefinition')}
            </Button>
          </>
        ) : (
          <blockquote className={styles.definition}>{engagement.cxDefinition}</blockquote>
        )}
        {engagement.desiredImage !== null && (
          <p className={styles.note}>{text('overview.desiredImage', { image: engagement.desiredImage })}</p>
        )}
        {engagement.sponsor !== null && (
          <p className={styles.note}>{text('overview.sponsor', { sponsor: engagement.sponsor })}</p>
        )}
      </section>
    </>
  );
}

/** The focus list: short at first, each touchpoint with its reasons in words. */
function FocusCard({
  focus,
  count,
  text,
}: {
  readonly focus: readonly FocusItem[];
  readonly count: number;
  readonly text: Text;
}) {
  const [isLong, setLong] = useState(false);
  const evidence = useEvidence();
  const shown = isLong ? focus : focus.slice(0, FOCUS_SHORT);
  return (
    <section className={styles.card}>
      <h3 title={text('insight.focus.whatItIs')}>{text('overview.focusTitle', { count })}</h3>
      {focus.length === 0 ? (
        <p className={styles.note}>{text('overview.focusNone')}</p>
      ) : (
        <>
          <p className={styles.note} title={text('insight.focus.priorityExplained')}>
            {text('overview.focusSub', { shown: shown.length, count })}
          </p>
          <ol className={styles.list}>
            {shown.map((item) => (
              <FocusRow key={item.touchpoint} item={item} text={text}>
                {evidence === null ? null : (
                  <EvidenceButton
                    count={evidence.touchpoints.get(item.touchpoint)}
                    filter={{ touchpoint: item.touchpoint }}
                    about={item.name}
                  />
                )}
              </FocusRow>
            ))}
          </ol>
          <div className={styles.links}>
            {focus.length > FOCUS_SHORT && (
              <Button variant="link" onPress={() => setLong(!isLong)}>
                {isLong
                  ? text('overview.focusLess')
                  : text(focus.length < count ? 'overview.focusFirst' : 'overview.focusMore', { count: focus.length })}
              </Button>
            )}
            <Button variant="link" onPress={() => openTouchpoints({ selection: { preset: 'focus', only: [] } })}>
              {text('overview.showAllRows', { count })}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

function FocusRow({
  item,
  text,
  children,
}: {
  readonly item: FocusItem;
  readonly text: Text;
  /** What stands under it: how much was said about it. */
  readonly children: ReactNode;
}) {
  const laws = item.reasons.flatMap((reason) => reason.laws);
  const reasons = item.reasons.map((reason) => text.lookup(`insight.focus.short.${reason.key}`, reason.params));
  const inFull = item.reasons.map((reason) => text.lookup(`insight.focus.${reason.key}`, reason.params));
  return (
    <li>
      <button type="button" className={styles.focusRow} onClick={() => openRows([item.touchpoint])}>
        <span className={styles.priority} title={text('insight.focus.priorityExplained')}>
          {formatNumber(text.locale, item.priority, 1)}
        </span>
        <span className={styles.focusText}>
          <span className={styles.name} title={item.name}>
            {item.name}
          </span>
          <span className={styles.reasons} title={inFull.join('\n')}>
            {reasons.join(' · ')}
          </span>
        </span>
        <span className={styles.laws}>
          {laws.map((law) => (
            <LawBadge key={law} letter={text(`domain.lawLetter.${law}`)} label={text(`domain.law.${law}`)} />
          ))}
        </span>
      </button>
      {children !== null && <span className={styles.evidence}>{children}</span>}
    </li>
  );
}

const tabs: Readonly<Record<'stage' | 'channel' | 'person' | 'department', OrganisationTab>> = {
  stage: 'stages',
  channel: 'channels',
  person: 'people',
  department: 'departments',
};

/** One rule of the quality list: leads to the rows with the keyboard on the first cell to mend, or to the entry of a list. */
function QualityRow({ group, text }: { readonly group: QualityGroup; readonly text: Text }) {
  const [first] = group.items;
  if (first === undefined) return null;
  const { mend } = first;
  const open = (): void => {
    if ('list' in mend) openScreen('organisation', { tab: tabs[mend.list], focus: mend.id });
    else if (group.ids.length > 0) openRows([...group.ids], mend.field);
    else openTouchpoints();
  };
  const reason = text.lookup(`insight.quality.reasons.${group.rule}`, first.params);
  return (
    <li>
      <button type="button" className={styles.row} onClick={open} title={group.count === 1 ? reason : undefined}>
        <span className={styles.count}>{formatNumber(text.locale, group.count, 0)}</span>
        <span className={styles.name}>
          {text.lookup(`insight.quality.rules.${group.rule}`)}
          {first.touchpoint === null && <span className={styles.remark}> · {reason}</span>}
        </span>
        <Icon name="right" size={12} />
      </button>
    </li>
  );
}

/** Touchpoints of a stage as small boxes up to this many; above it as a bar. */
const BOXES = 16;

function EvidenceRow({ stage, text }: { readonly stage: EvidenceStage; readonly text: Text }) {
  const name = stage.name ?? text('insight.charts.balance.noStage');
  const counts = { both: stage.both.length, one: stage.one.length, none: stage.none.length };
  const total = counts.both + counts.one + counts.none;
  const label = text('overview.evidenceRow', { stage: name, ...counts });
  const scale = total > BOXES ? BOXES / total : 1;
  const width = Math.round(total * scale * 11);
  const parts = (['both', 'one', 'none'] as const).flatMap((kind, index, kinds): readonly EvidencePart[] => {
    const before = kinds.slice(0, index).reduce((sum, earlier) => sum + counts[earlier], 0);
    if (total > BOXES) return [{ kind, x: before * scale * 11, width: counts[kind] * scale * 11 }];
    return Array.from({ length: counts[kind] }, (_, place) => ({ kind, x: (before + place) * 11, width: 11 }));
  });
  return (
    <li>
      <button
        type="button"
        className={styles.row}
        aria-label={label}
        title={label}
        onClick={() => openRows([...stage.both, ...stage.one, ...stage.none])}
      >
        <span className={styles.stage}>{name}</span>
        <svg width={Math.max(1, width)} height={12} aria-hidden>
          {parts.map((part) => (
            <EvidenceBox key={`${part.kind} ${part.x}`} {...part} />
          ))}
        </svg>
      </button>
    </li>
  );
}

/** What the descriptions rest on, in one line. */
function basesText(evidence: EvidenceFigure, text: Text): string {
  const known = evidence.bases.filter((entry) => entry.ids.length > 0);
  if (known.every((entry) => entry.basis === 'unknown')) return text('overview.evidenceNowhere');
  const list = known.map(({ basis, ids }) => {
    const name = basis === 'unknown' ? text('overview.evidenceUnknown') : text(`domain.basis.${basis}`);
    return `${name} ${formatNumber(text.locale, ids.length, 0)}`;
  });
  return text('overview.evidenceBases', { list: list.join(', ') });
}

interface EvidencePart {
  readonly kind: 'both' | 'one' | 'none';
  readonly x: number;
  readonly width: number;
}

/** Both scores: full; one: half; none: a stroke, or an empty frame where it stands for many. */
function EvidenceBox({ kind, x, width }: EvidencePart) {
  if (width <= 0) return null;
  const inner = Math.max(1, width - 2);
  if (kind === 'none' && inner > 12)
    return <rect className={styles.evidenceNone} x={x + 0.5} y={1.5} width={inner - 1} height={9} />;
  if (kind === 'none') return <path className={styles.evidenceNone} d={`M${x + 1} 10.5L${x + inner} 1.5`} />;
  return (
    <>
      <rect className={styles.evidenceFrame} x={x + 0.5} y={1.5} width={inner - 1} height={9} />
      <rect
        className={styles.evidenceFill}
        x={x + 0.5}
        y={kind === 'both' ? 1.5 : 6}
        width={inner - 1}
        height={kind === 'both' ? 9 : 4.5}
      />
    </>
  );
}
