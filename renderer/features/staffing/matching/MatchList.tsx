/** Who fits, best first: those who meet every demand, those of whom a demand is unknown, those who just miss one, and the rest; each score as the sum it is. */
import { useMemo, type ReactNode } from 'react';
import { useText } from '@renderer/api';
import { ContributionBar, ToneSign, type ContributionPiece } from '@renderer/charts/staffing';
import { Checkbox, Icon, type IconName } from '@renderer/components';
import { formatNumber } from '@shared/i18n/format';
import { VirtualGrid, type VirtualColumn } from '../parts/VirtualGrid';
import styles from './matching.module.css';

export type MatchGroupKind = 'pass' | 'unknown' | 'near' | 'fail';

export interface MatchGroup {
  readonly kind: MatchGroupKind;
  readonly title: string;
  /** In order of the list. */
  readonly ids: readonly number[];
}

/** One line of the list. */
export interface MatchLine {
  readonly id: number;
  readonly name: string;
  /** "3", "3–5" for a tie; null outside the ranking. */
  readonly rank: string | null;
  readonly score: string;
  readonly sentence: string;
  readonly pieces: readonly ContributionPiece[];
  readonly remark: string;
}

export interface MatchLegend {
  readonly key: string;
  readonly letter: string;
  readonly tone: number;
  readonly label: string;
}

export interface MatchListProps {
  readonly label: string;
  readonly nameHeader: string;
  readonly groups: readonly MatchGroup[];
  readonly legend: readonly MatchLegend[];
  /** Null while it is being fetched. */
  line(id: number): MatchLine | null;
  onView(ids: readonly number[]): void;
  readonly open: number | null;
  onOpen(id: number): void;
  /** Chosen to be laid beside each other. */
  readonly compared: readonly number[];
  onCompare(id: number): void;
  readonly emptyText: string;
}

const groupIcons: Readonly<Record<MatchGroupKind, IconName>> = {
  pass: 'check',
  unknown: 'help',
  near: 'min',
  fail: 'close',
};
const ROW = 34;

interface Place {
  readonly group?: MatchGroup;
  readonly id?: number;
}

/** Headings and rows under each other, as the list shows them. */
export function placesOf(groups: readonly MatchGroup[]): readonly Place[] {
  return groups.flatMap((group): readonly Place[] =>
    group.ids.length === 0 ? [] : [{ group }, ...group.ids.map((id): Place => ({ id }))],
  );
}

export function MatchList(props: MatchListProps) {
  const { label, nameHeader, groups, legend, line, onView, open, onOpen, compared, onCompare, emptyText } = props;
  const t = useText();
  const places = useMemo(() => placesOf(groups), [groups]);
  const active = useMemo(() => {
    const index = open === null ? -1 : places.findIndex(({ id }) => id === open);
    return index < 0 ? null : index;
  }, [places, open]);
  const columns: readonly VirtualColumn[] = [
    { id: 'rank', header: '', label: t('staffingScreen.match.rank'), width: 44 },
    { id: 'name', header: nameHeader, label: nameHeader, width: 96 },
    {
      id: 'bar',
      label: t('staffingScreen.match.sum'),
      width: 112,
      isGrowing: true,
      header: (
        <span className={styles.scale} aria-hidden>
          <span>0</span>
          <span className={styles.signs}>
            {legend.map((entry) => (
              <ToneSign key={entry.key} tone={entry.tone} letter={entry.letter} />
            ))}
          </span>
          <span>100</span>
        </span>
      ),
    },
    {
      id: 'score',
      header: t('staffingScreen.match.score'),
      label: t('staffingScreen.match.score'),
      width: 76,
      align: 'end',
    },
    {
      id: 'remark',
      header: t('staffingScreen.match.remark'),
      label: t('staffingScreen.match.remark'),
      width: 112,
      isGrowing: true,
    },
    { id: 'compare', header: '', label: t('staffingScreen.match.compare'), width: 40 },
  ];
  const row = (index: number): readonly ReactNode[] | { readonly heading: ReactNode } => {
    const place = places[index];
    if (place?.group !== undefined) {
      return {
        heading: (
          <>
            <Icon name={groupIcons[place.group.kind]} size={14} />
            {place.group.title}
            <span className={styles.groupCount}>{formatNumber(t.locale, place.group.ids.length, 0)}</span>
          </>
        ),
      };
    }
    const shown = place?.id === undefined ? null : line(place.id);
    if (shown === null) return ['', '…', '', '', '', ''];
    return [
      <span key="rank" className={styles.rank}>
        {shown.rank ?? '–'}
      </span>,
      shown.name,
      <ContributionBar key="bar" pieces={shown.pieces} label={shown.sentence} />,
      <b key="score">{shown.score}</b>,
      <span key="remark" className={styles.remark} title={shown.remark}>
        {shown.remark}
      </span>,
      <Checkbox
        key="compare"
        label={t('staffingScreen.match.compareOf', { name: shown.name })}
        isLabelHidden
        isSelected={compared.includes(shown.id)}
        onChange={() => onCompare(shown.id)}
      />,
    ];
  };
  const idAt = (index: number): number | undefined => places[index]?.id;
  return (
    <VirtualGrid
      label={label}
      columns={columns}
      count={places.length}
      rowHeight={ROW}
      rowKey={(index) => idAt(index) ?? `group-${places[index]?.group?.kind ?? index}`}
      renderRow={row}
      isHeading={(index) => places[index]?.group !== undefined}
      active={active}
      onActive={(index) => {
        const id = idAt(index);
        if (id !== undefined) onOpen(id);
      }}
      onToggle={(index) => {
        const id = idAt(index);
        if (id !== undefined) onCompare(id);
      }}
      isSelected={(index) => {
        const id = idAt(index);
        return id !== undefined && compared.includes(id);
      }}
      onView={(first, last) => onView(places.slice(first, last + 1).flatMap(({ id }) => id ?? []))}
      emptyText={emptyText}
    />
  );
}
