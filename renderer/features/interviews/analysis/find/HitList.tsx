/** Hits by transcript, each in its context with a tick that says whether it is coded along. */
import { useMemo, useState } from 'react';
import { useText } from '@renderer/api';
import { Button, Checkbox, IconButton } from '@renderer/components';
import type { InterviewHit } from '@shared/contract/interviewAnalysis.contract';
import { KindSign } from '../../signs';
import type { AnalysisViewProps } from '../viewProps';
import { styles } from '../styles';

/** Hits on the page at first, and with every step more. */
const PORTION = 200;

/** Tells hits apart. */
export function hitKey({ transcript, start, end }: InterviewHit): string {
  return `${transcript}:${start}:${end}`;
}

/** Hits come in the order of transcripts: each run of one transcript is a group. */
function byTranscript(hits: readonly InterviewHit[]): readonly (readonly InterviewHit[])[] {
  const groups: InterviewHit[][] = [];
  for (const hit of hits) {
    const last = groups.at(-1);
    if (last?.[0]?.transcript === hit.transcript) last.push(hit);
    else groups.push([hit]);
  }
  return groups;
}

export interface HitListProps {
  readonly hits: readonly InterviewHit[];
  readonly excluded: ReadonlySet<string>;
  onExclude(excluded: ReadonlySet<string>): void;
  readonly onOpen: AnalysisViewProps['onOpen'];
}

export function HitList({ hits, excluded, onExclude, onOpen }: HitListProps) {
  const t = useText();
  const [shown, setShown] = useState(PORTION);
  const groups = useMemo(() => byTranscript(hits), [hits]);
  const change = (keys: readonly string[], isIncluded: boolean): void => {
    const next = new Set(excluded);
    for (const key of keys) {
      if (isIncluded) next.delete(key);
      else next.add(key);
    }
    onExclude(next);
  };
  // How many hits stand before each group.
  const before = groups.map((_, index) => groups.slice(0, index).reduce((sum, group) => sum + group.length, 0));
  return (
    <>
      {groups.map((group, index) => {
        const visible = group.slice(0, Math.max(0, shown - (before[index] ?? 0)));
        const [first] = group;
        if (visible.length === 0 || first === undefined) return null;
        const keys = group.map(hitKey);
        const included = keys.filter((key) => !excluded.has(key)).length;
        const kind = t(`interviews.kind.${first.kind ?? 'unknown'}`);
        return (
          <section key={first.transcript} className={styles.group} aria-label={first.transcriptName}>
            <header className={styles.groupHead}>
              <Checkbox
                label={t('interviewsAnalysis.find.includeAll', { name: first.transcriptName })}
                isLabelHidden
                isSelected={included === keys.length}
                isIndeterminate={included > 0 && included < keys.length}
                onChange={(isIncluded) => change(keys, isIncluded)}
              />
              <h3>{first.transcriptName}</h3>
              <span className={styles.quiet}>
                <KindSign kind={first.kind} /> {first.participantName ?? ''} · {kind}
              </span>
              <span className={styles.count}>{group.length}</span>
            </header>
            <ul className={styles.hits}>
              {visible.map((hit) => {
                const key = hitKey(hit);
                const isIncluded = !excluded.has(key);
                return (
                  <li key={key} className={isIncluded ? styles.hit : `${styles.hit ?? ''} ${styles.out ?? ''}`}>
                    <Checkbox
                      label={t('interviewsAnalysis.find.include', { text: hit.text.slice(0, 80) })}
                      isLabelHidden
                      isSelected={isIncluded}
                      onChange={(next) => change([key], next)}
                    />
                    <p>
                      {hit.speaker !== null && <span className={styles.speaker}>{hit.speaker}</span>}
                      <span className={styles.context}>{hit.before}</span>
                      <mark>{hit.text}</mark>
                      <span className={styles.context}>{hit.after}</span>
                    </p>
                    <IconButton
                      icon="arrowRight"
                      size="small"
                      label={t('interviewsAnalysis.find.open')}
                      onPress={() => onOpen(hit)}
                    />
                  </li>
                );
              })}
            </ul>
          </section>
        );
      })}
      {hits.length > shown && (
        <Button onPress={() => setShown(shown + PORTION)}>
          {t('interviewsAnalysis.find.more', { count: hits.length - shown })}
        </Button>
      )}
    </>
  );
}
