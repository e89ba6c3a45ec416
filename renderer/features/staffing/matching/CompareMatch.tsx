/** People of a match beside each other: their profiles put into the comparison. */
import { useEngineQuery, useText } from '@renderer/api';
import { StatusSlot } from '@renderer/app/slots';
import { Button, PageBody, PageHead, StatusItem } from '@renderer/components';
import { cxLevels, cxTraits, type Assignment, type Skill } from '@shared/domain/staffing';
import { formatDate, formatNumber } from '@shared/i18n/format';
import { labelOf, numberText, processNames, rangeText, rateText } from '../words';
import { CompareView, type ComparedPerson, type StrengthTable } from './CompareView';
import { piecesOf, scoreText, sumSentence, type WeighedCriterion, type Weights } from './lines';

export interface CompareMatchProps {
  readonly assignment: Assignment;
  readonly ids: readonly number[];
  readonly weights: Weights;
  readonly legend: readonly WeighedCriterion[];
  readonly skills: readonly Skill[];
  onBack(): void;
}

/** On what all who are known come out highest, and on what nobody does. */
function strengthFinding(rows: StrengthTable['rows']): { readonly best: string | null; readonly worst: string | null } {
  const known = rows.flatMap((row) => {
    const values = row.values.filter((value) => value !== null);
    return values.length === row.values.length && values.length > 0
      ? [{ label: row.label, least: Math.min(...values), most: Math.max(...values) }]
      : [];
  });
  const best = known.toSorted((a, b) => b.least - a.least)[0];
  const worst = known.toSorted((a, b) => a.most - b.most)[0];
  return {
    best: best !== undefined && best.least >= 3.5 ? best.label : null,
    worst: worst !== undefined && worst.most <= 3 ? worst.label : null,
  };
}

export function CompareMatch({ assignment, ids, weights, legend, skills, onBack }: CompareMatchProps) {
  const t = useText();
  const rows = useEngineQuery('specialist.rows', { ids: [...ids] }, { keepPrevious: true });
  const lines = useEngineQuery(
    'match.lines',
    { assignment: assignment.id, weights, ids: [...ids] },
    { keepPrevious: true },
  );
  const profiles = ids.flatMap((id) => rows.data?.find((row) => row.id === id) ?? []);
  const unknown = (text: string): string => (text === '' ? t('common.unknown') : text);
  const people = profiles.flatMap((row): ComparedPerson[] => {
    const line = lines.data?.find(({ specialist }) => specialist === row.id);
    return [
      {
        id: row.id,
        name: labelOf(row),
        online: row.online,
        offline: row.offline,
        score: line === undefined ? '–' : scoreText(t, line.low, line.high),
        sentence: line === undefined ? '' : sumSentence(t, line, legend),
        pieces: line === undefined ? [] : piecesOf(line.contributions, legend),
        facts: [
          unknown(processNames(t, row.processes)),
          unknown(row.availableFrom === null ? '' : formatDate(t.locale, row.availableFrom)),
          unknown(
            [
              row.hours === null ? '' : t('staffingScreen.hoursText', { hours: rangeText(t, row.hours) }),
              row.rate === null ? '' : rateText(t, row.rate),
            ]
              .filter((part) => part !== '')
              .join(' · '),
          ),
          unknown(
            [row.place ?? '', row.years === null ? '' : t('staffingScreen.years', { count: row.years })]
              .filter((part) => part !== '')
              .join(' · '),
          ),
          unknown((row.sectors ?? []).join(', ')),
        ],
      },
    ];
  });
  const askedSkill = (id: number): number | null => {
    const least = assignment.criteria.flatMap(({ condition, value }) =>
      condition === 'must' && value.kind === 'skill' && value.skill === id ? [value.least] : [],
    );
    return least.length === 0 ? null : Math.max(...least);
  };
  const table = (title: string, note: string, entries: StrengthTable['rows']): StrengthTable[] => {
    if (!entries.some((row) => row.values.some((value) => value !== null))) return [];
    const { best, worst } = strengthFinding(entries);
    const finding =
      best !== null && worst !== null
        ? t('staffingScreen.compare.bestAndWorst', { best, worst })
        : best !== null
          ? t('staffingScreen.compare.best', { best })
          : worst !== null
            ? t('staffingScreen.compare.worst', { worst })
            : title;
    return [{ title, finding, rows: entries, note }];
  };
  const tables = [
    ...table(
      t('staffingScreen.compare.skills'),
      t('staffingScreen.compare.skillsNote'),
      skills.map(({ id, name }) => ({
        id: String(id),
        label: name,
        values: profiles.map((row) => row.skills[id] ?? null),
        asked: askedSkill(id),
      })),
    ),
    ...table(
      t('staffingScreen.compare.levels'),
      t('staffingScreen.compare.levelsNote'),
      cxLevels.map((level) => ({
        id: level,
        label: t(`staffing.level.${level}`),
        ...(assignment.levels?.includes(level) === true && { note: t('staffingScreen.compare.isAsked') }),
        values: profiles.map((row) => row.levels?.[level] ?? null),
        asked: null,
      })),
    ),
    ...table(
      t('staffingScreen.compare.traits'),
      t('staffingScreen.compare.traitsNote'),
      cxTraits.map((trait) => ({
        id: trait,
        label: t(`staffing.trait.${trait}`),
        values: profiles.map((row) => row.traits[trait] ?? null),
        asked: null,
      })),
    ),
  ];
  const sided = profiles.filter(({ online, offline }) => online !== null && offline !== null);
  const mostOnline = sided.toSorted((a, b) => (b.online ?? 0) - (a.online ?? 0))[0];
  const mostOffline = sided.toSorted((a, b) => (b.offline ?? 0) - (a.offline ?? 0))[0];
  const pairing =
    mostOnline !== undefined && mostOffline !== undefined && mostOnline.id !== mostOffline.id
      ? [
          t('staffingScreen.compare.pairing', {
            online: labelOf(mostOnline),
            onlineStrength: formatNumber(t.locale, mostOnline.online, 0),
            offline: labelOf(mostOffline),
            offlineStrength: formatNumber(t.locale, mostOffline.offline, 0),
          }),
        ]
      : [];
  return (
    <>
      <PageHead
        title={t('staffingScreen.compare.title')}
        hasLine
        meta={<span>{[assignment.number, assignment.title].filter((part) => part !== null).join(' ')}</span>}
        actions={<Button onPress={onBack}>{t('staffingScreen.compare.back')}</Button>}
      />
      <PageBody>
        <CompareView
          people={people}
          facts={[
            t('staffingScreen.column.processes'),
            t('staffingScreen.column.availableFrom'),
            t('staffingScreen.compare.hoursAndRate'),
            t('staffingScreen.compare.placeAndYears'),
            t('staffingScreen.column.sectors'),
          ]}
          asked={assignment.online === null ? null : { online: assignment.online, offline: 100 - assignment.online }}
          tables={tables}
          pairing={pairing}
        />
      </PageBody>
      <StatusSlot end={t('staffingScreen.specialists.statusEnd')}>
        <StatusItem label={t('staffingScreen.compare.count', { count: people.length })} />
        <StatusItem
          label={t('staffingScreen.compare.weights')}
          value={legend
            .map(({ criterion }) => numberText(t, Math.round(weights[String(criterion.id)] ?? criterion.weight)))
            .join(' · ')}
        />
      </StatusSlot>
    </>
  );
}
