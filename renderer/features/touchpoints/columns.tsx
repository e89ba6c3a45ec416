/** The columns of the touchpoint grid: how each field looks in a cell. */
import { Diamond, Heart, Icon, LawBadge, ModeSign, ProcessBadge, ScoreCell, Star, Tag } from '@renderer/components';
import { openEvidence, type Evidence } from '@renderer/app/Evidence';
import type { GridColumn } from '@renderer/components/grid/types';
import { formatDate, formatNumber, formatScore } from '@shared/i18n/format';
import type { Text } from '@shared/i18n';
import { isPrimaryProcessOwner, type Lists } from '@shared/domain/lists';
import { entryName } from '@shared/domain/parse';
import { touchpointFields, type FieldKind, type Touchpoint } from '@shared/domain/touchpoint';
import type { ReactNode } from 'react';
import styles from './cells.module.css';
import { cellText, columnLabel, extraFieldId, fieldValue, isPeak, kindOf } from './fields';
import type { RowStore } from './rowStore';
import { defaultWidth } from './viewStore';

interface Look {
  readonly group: string;
  readonly header?: ReactNode;
  readonly align?: 'start' | 'end' | 'center';
  readonly tone?: 'normal' | 'primary' | 'soft';
  readonly minimumWidth?: number;
  readonly isToggle?: boolean;
  readonly isSortable?: boolean;
  readonly isEditable?: boolean;
  readonly render: (row: Touchpoint) => ReactNode;
}

/** Every column, in the order of the fields; own fields last. */
export function touchpointColumns(
  lists: Lists,
  t: Text,
  rows: RowStore,
  evidence: Evidence | null,
): readonly GridColumn<Touchpoint>[] {
  const keys = [
    ...touchpointFields.map((field) => field.key),
    'mode',
    'peak',
    ...(evidence === null ? [] : ['quotes']),
    ...lists.extraFields.map((field) => `extra:${field.id}`),
  ];
  const looks = makeLooks(lists, t, evidence);
  const quotesOf = (row: Touchpoint): number => evidence?.touchpoints.get(row.id)?.quotes ?? 0;
  return keys.flatMap((key) => {
    const look = looks(key);
    if (look === null) return [];
    const { group, render, isSortable = true, isEditable = true, ...rest } = look;
    return [
      {
        key,
        label: columnLabel(key, lists, t),
        group,
        groupLabel:
          group === 'volume'
            ? t('touchpoints.columns.volume')
            : group === 'own'
              ? t('touchpoints.columns.own')
              : t.lookup(`domain.groups.${group}`),
        width: defaultWidth(key),
        isEditable,
        isSortable,
        text: (row: Touchpoint) =>
          key === 'quotes' ? (quotesOf(row) === 0 ? '' : String(quotesOf(row))) : cellText(row, key, lists, t),
        render: (row: Touchpoint) =>
          rows.isUnsaved(row, key) ? <span className={styles.unsaved}>{render(row)}</span> : render(row),
        ...rest,
      },
    ];
  });
}

function makeLooks(lists: Lists, t: Text, evidence: Evidence | null): (key: string) => Look | null {
  const channels = new Map(lists.channels.map((channel) => [channel.id, channel]));
  const outside = new Set(
    lists.people
      .filter((person) => isPrimaryProcessOwner(person, lists.departments) === false)
      .map((person) => person.id),
  );
  const special: Readonly<Record<string, Look>> = {
    name: { group: 'identity', tone: 'primary', minimumWidth: 80, render: (row) => plain(row.name) },
    processes: {
      group: 'place',
      header: t('touchpoints.columns.processShort'),
      align: 'center',
      render: (row) =>
        row.processes.map((step) => (
          <ProcessBadge
            key={step}
            step={step}
            letter={t.lookup(`domain.processLetter.${step}`)}
            label={t.lookup(`domain.process.${step}`)}
          />
        )),
    },
    channels: { group: 'contact', minimumWidth: 60, render: (row) => renderChannels(row, channels, t) },
    functionalScore: score('functionalScore', t),
    emotionalScore: score('emotionalScore', t),
    targetScore: score('targetScore', t),
    momentOfTruthCustomer: flag(
      'momentOfTruthCustomer',
      <Star size={14} label={t('domain.fields.momentOfTruthCustomer')} />,
      <Star size={14} />,
    ),
    momentOfTruthOrganisation: flag(
      'momentOfTruthOrganisation',
      <Star size={14} label={t('domain.fields.momentOfTruthOrganisation')} />,
      undefined,
    ),
    emotionalCharge: {
      ...flag('emotionalCharge', null, <Heart />),
      render: (row) =>
        row.emotionalCharge === true ? (
          <Heart
            label={
              row.chargeKind === null
                ? t('domain.fields.emotionalCharge')
                : t.lookup(`domain.chargeKind.${row.chargeKind}`)
            }
          />
        ) : (
          no(row.emotionalCharge)
        ),
    },
    brokenLaws: {
      group: 'signals',
      header: <Icon name="law" size={14} />,
      align: 'center',
      render: (row) =>
        row.brokenLaws.map((law) => (
          <LawBadge key={law} letter={t.lookup(`domain.lawLetter.${law}`)} label={t.lookup(`domain.law.${law}`)} />
        )),
    },
    peak: {
      group: 'signals',
      header: <Diamond label={t('touchpoints.columns.peak')} />,
      align: 'center',
      isEditable: false,
      isSortable: false,
      render: (row) => (isPeak(row) ? <Diamond label={t('touchpoints.columns.peak')} /> : null),
    },
    quotes: {
      group: 'signals',
      header: <Icon name="quote" size={14} />,
      align: 'end',
      isEditable: false,
      isSortable: false,
      render: (row) => {
        const count = evidence?.touchpoints.get(row.id);
        if (count === undefined) return null;
        const words = t('interviewsAnalysis.evidence.count', {
          quotes: count.quotes,
          participants: count.participants,
        });
        return (
          <button
            type="button"
            tabIndex={-1}
            className={styles.quotes}
            title={words}
            aria-label={t('interviewsAnalysis.evidence.about', { about: row.name, words })}
            onClick={() => openEvidence({ touchpoint: row.id })}
          >
            {count.quotes}
          </button>
        );
      },
    },
    mode: {
      group: 'contact',
      tone: 'soft',
      isEditable: false,
      render: (row) =>
        row.mode === null ? null : (
          <span className={styles.signed}>
            <ModeSign mode={row.mode} />
            {t.lookup(`domain.mode.${row.mode}`)}
          </span>
        ),
    },
    owner: {
      group: 'responsible',
      tone: 'soft',
      minimumWidth: 60,
      render: (row) => {
        if (row.owner === null) return <span className={styles.missing}>{t('touchpoints.cells.noOwner')}</span>;
        const name = entryName('person', lists, row.owner) ?? '';
        return outside.has(row.owner) ? (
          <span className={styles.remark} title={t('touchpoints.owner.outside')}>
            {name}
          </span>
        ) : (
          plain(name)
        );
      },
    },
    frequencyPerMonth: {
      group: 'volume',
      align: 'end',
      render: (row) =>
        row.frequencyPerMonth === null ? null : (
          <span>
            {row.frequencyIsEstimate === true && <span title={t('domain.fields.frequencyIsEstimate')}>± </span>}
            {formatNumber(t.locale, row.frequencyPerMonth, 2)}
          </span>
        ),
    },
    importance: {
      group: 'volume',
      align: 'end',
      render: (row) => (row.importance === null ? null : formatNumber(t.locale, row.importance, 0)),
    },
  };
  return (key) => {
    const known = special[key];
    if (known !== undefined) return known;
    const kind = kindOf(key, lists);
    if (kind === undefined) return null;
    const field = touchpointFields.find((candidate) => candidate.key === key);
    return byKind(key, kind, field?.group ?? (extraFieldId(key) === null ? 'remarks' : 'own'), lists, t);
  };
}

function plain(text: string): ReactNode {
  return text === '' ? null : <span className={styles.text}>{text}</span>;
}

/** "Nee" is said, since it is not the same as unknown. */
function no(value: boolean | null): ReactNode {
  return value === false ? <span className={styles.dash}>–</span> : null;
}

function score(key: 'functionalScore' | 'emotionalScore' | 'targetScore', t: Text): Look {
  return {
    group: 'scores',
    align: 'end',
    minimumWidth: 76,
    render: (row) => {
      const value = row[key];
      const basis = key !== 'targetScore' && row.measured?.includes(key) === true ? 'measured' : 'estimate';
      return value === null ? null : (
        <ScoreCell
          score={value}
          basis={basis}
          text={formatScore(t.locale, value)}
          basisLabel={t(`touchpoints.cells.${basis}`)}
        />
      );
    },
  };
}

function flag(
  key: 'momentOfTruthCustomer' | 'momentOfTruthOrganisation' | 'emotionalCharge',
  sign: ReactNode,
  header: ReactNode,
): Look {
  return {
    group: 'signals',
    align: 'center',
    isToggle: true,
    ...(header !== undefined && { header }),
    render: (row) => (row[key] === true ? sign : no(row[key])),
  };
}

function renderChannels(row: Touchpoint, channels: ReadonlyMap<number, Lists['channels'][number]>, t: Text): ReactNode {
  if (row.channels.length === 0) return null;
  const named = row.channels.flatMap((id) => channels.get(id) ?? []);
  const [first, second] = named;
  if (first === undefined) return null;
  // Two short names fit beside each other; otherwise the rest is counted.
  const both =
    second !== undefined && named.length === 2 && first.name.length + second.name.length <= 11 ? second : undefined;
  const shown = both === undefined ? [first] : [first, both];
  const more = named.length - shown.length;
  const all = named.map((channel) => channel.name).join(', ');
  return (
    <span className={styles.channels} title={all}>
      <ModeSign mode={row.mode} label={t.lookup(`domain.mode.${row.mode ?? 'unknown'}`)} />
      {shown.map((channel) => (
        <Tag key={channel.id} tone={channel.side ?? 'neutral'}>
          {channel.name}
        </Tag>
      ))}
      {more > 0 && <span className={styles.more}>+{more}</span>}
    </span>
  );
}

function byKind(key: string, kind: FieldKind, group: string, lists: Lists, t: Text): Look {
  const text = (row: Touchpoint): ReactNode => plain(cellText(row, key, lists, t));
  const inCell = group === 'waste' || key === 'questionsPerMonth' || key === 'frequencyIsEstimate' ? 'volume' : group;
  switch (kind.type) {
    case 'number':
      return {
        group: inCell,
        align: 'end',
        render: (row) => {
          const value = fieldValue(row, key);
          return typeof value === 'number' ? formatNumber(t.locale, value, kind.decimals) : null;
        },
      };
    case 'boolean':
      return {
        group: inCell,
        tone: 'soft',
        isToggle: true,
        render: (row) => {
          const value = fieldValue(row, key);
          return typeof value === 'boolean' ? t(value ? 'common.yes' : 'common.no') : null;
        },
      };
    case 'date':
      return {
        group: inCell,
        render: (row) => {
          const value = fieldValue(row, key);
          return typeof value === 'string' ? formatDate(t.locale, value) : null;
        },
      };
    case 'text':
      return { group: inCell, render: text };
    default:
      return { group: inCell, tone: 'soft', render: text };
  }
}
