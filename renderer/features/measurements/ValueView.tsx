/** What customers and mistakes are worth (C11, S4.22): every assumption can be changed and is a range, so every outcome is one too. */
import { errorOf, runCommand, useEngineQuery, useText } from '@renderer/api';
import { openRows } from '@renderer/app/openRows';
import { TermLink } from '@renderer/app/TermLink';
import { Button, ErrorNotice, NumberField, PageBody, ProgressBar, TextField } from '@renderer/components';
import { valueAssumptions, type ValueAssumption, type ValueFigures } from '@shared/contract/measurements.contract';
import type { RecordRow } from '@shared/contract/records.contract';
import { formatNumber } from '@shared/i18n/format';
import { formatEuro } from '@shared/i18n/money';
import type { Text } from '@shared/i18n';
import type { Range } from '@shared/insight/survey/lifetimeValue';
import { useState } from 'react';
import { euroRange } from './euro';
import styles from './value.module.css';

type AssumptionRow = RecordRow<'assumption'>;

const ends = ['low', 'likely', 'high'] as const;
/** Rates are kept as shares and typed as percentages. */
const isRate = (name: ValueAssumption): boolean => name === 'retention' || name === 'discount';
const highest: Readonly<Partial<Record<ValueAssumption, number>>> = { retention: 100, discount: 100 };

export function ValueView({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const t = useText();
  const query = useEngineQuery('measurement.value', {}, { keepPrevious: true });
  const records = useEngineQuery('record.all', {}, { keepPrevious: true });
  const error = errorOf(query) ?? errorOf(records);
  if (error !== null)
    return (
      <PageBody hasPadding>
        <ErrorNotice
          what={t.error(error)}
          actions={
            <Button onPress={() => void Promise.all([query.refetch(), records.refetch()])}>{t('common.retry')}</Button>
          }
        />
      </PageBody>
    );
  const figures = query.data;
  const rows = records.data?.assumption;
  if (figures === undefined || rows === undefined)
    return (
      <PageBody hasPadding>
        <ProgressBar label={t('measurementsScreen.loading')} value={null} />
      </PageBody>
    );
  return (
    <PageBody hasPadding>
      <div className={styles.wide}>
        <h2 className={styles.finding}>
          {figures.lifetimeValue === null
            ? t('measurementsScreen.value.title')
            : t('measurementsScreen.value.finding', { value: euroRange(t, figures.lifetimeValue) })}{' '}
          <TermLink term="lifetimeValue" />
        </h2>
        <Outcomes figures={figures} text={t} />
        <h3 className={styles.head}>{t('measurementsScreen.value.assumptions')}</h3>
        <p className={styles.explain}>{t('measurementsScreen.value.assumptionsIntro')}</p>
        <table className={styles.assumptions}>
          <thead>
            <tr>
              <th scope="col">{t('measurementsScreen.value.assumption')}</th>
              {ends.map((end) => (
                <th key={end} scope="col">
                  {t(`measurementsScreen.value.${end}`)}
                </th>
              ))}
              <th scope="col">{t('measurementsScreen.value.source')}</th>
            </tr>
          </thead>
          <tbody>
            {valueAssumptions.map((name) => (
              <AssumptionLine
                key={name}
                name={name}
                row={rows.find((known) => known.name === name)}
                isReadOnly={isReadOnly}
                text={t}
              />
            ))}
          </tbody>
        </table>
        <Waste figures={figures} text={t} />
        <p className={styles.explain}>{t('measurementsScreen.value.formula')}</p>
      </div>
    </PageBody>
  );
}

function Outcomes({ figures, text }: { readonly figures: ValueFigures; readonly text: Text }) {
  const { lifetimeValue, multiple, pointOfRetention, waste } = figures;
  const missing = (names: readonly ValueAssumption[]): string =>
    text('measurementsScreen.value.missing', {
      names: names
        .filter((name) => figures.assumptions[name] === null)
        .map((name) => text(`measurementsScreen.value.names.${name}`).toLowerCase())
        .join(', '),
    });
  const line = (
    name: string,
    range: Range | null,
    needed: readonly ValueAssumption[],
    shown: (range: Range) => string,
  ) => (
    <div>
      <dt>{name}</dt>
      <dd data-missing={range === null || undefined}>
        {range !== null
          ? shown(range)
          : needed.every((one) => figures.assumptions[one] !== null)
            ? text('measurementsScreen.value.impossible')
            : missing(needed)}
      </dd>
    </div>
  );
  const plain = (value: number): string => formatNumber(text.locale, value, 2);
  return (
    <dl className={styles.outcome}>
      {line(
        text('measurementsScreen.value.lifetimeValue'),
        lifetimeValue,
        ['margin', 'retention', 'discount'],
        (range) => euroRange(text, range),
      )}
      {line(text('measurementsScreen.value.multiple'), multiple, ['retention', 'discount'], (range) =>
        text('measurementsScreen.value.range', {
          likely: plain(range.likely),
          low: plain(range.low),
          high: plain(range.high),
        }),
      )}
      {line(
        text('measurementsScreen.value.pointOfRetention'),
        pointOfRetention,
        ['margin', 'retention', 'discount', 'customers'],
        (range) => euroRange(text, range),
      )}
      {waste.rows.length > 0 &&
        line(
          text('measurementsScreen.value.waste'),
          waste.reworkHours === 0 ? whole(waste.lostCustomersEuro) : waste.total,
          ['hourCost'],
          (range) => euroRange(text, range),
        )}
    </dl>
  );
}

const whole = (value: number): Range => ({ low: value, likely: value, high: value });

interface AssumptionLineProps {
  readonly name: ValueAssumption;
  readonly row: AssumptionRow | undefined;
  readonly isReadOnly: boolean;
  readonly text: Text;
}

/** One assumption: low, likely and high, and where it comes from. An end that is left open is the likely value. */
function AssumptionLine({ name, row, isReadOnly, text }: AssumptionLineProps) {
  const factor = isRate(name) ? 100 : 1;
  const [source, setSource] = useState(row?.source ?? '');
  const label = text(`measurementsScreen.value.names.${name}`);
  const save = (fields: Partial<Pick<AssumptionRow, 'low' | 'likely' | 'high' | 'source'>>): void => {
    if (row === undefined) void runCommand('record.create', { kind: 'assumption', fields: { name, ...fields } });
    else void runCommand('record.update', { kind: 'assumption', id: row.id, fields });
  };
  const shown = (value: number | null | undefined): number | null =>
    value === null || value === undefined ? null : Math.round(value * factor * 1e6) / 1e6;
  const least = (end: (typeof ends)[number]): number =>
    Math.max(0, ...(end === 'low' ? [] : [shown(row?.low) ?? 0]), ...(end === 'high' ? [shown(row?.likely) ?? 0] : []));
  const most = (end: (typeof ends)[number]): number =>
    Math.min(
      highest[name] ?? 1e12,
      ...(end === 'high' ? [] : [shown(row?.high) ?? 1e12]),
      ...(end === 'low' ? [shown(row?.likely) ?? 1e12] : []),
    );
  return (
    <tr>
      <th scope="row">
        {label}
        <span>{text(`measurementsScreen.value.units.${name}`)}</span>
      </th>
      {ends.map((end) => (
        <td key={end}>
          <NumberField
            label={`${label}, ${text(`measurementsScreen.value.${end}`).toLowerCase()}`}
            isLabelHidden
            value={shown(row?.[end])}
            minimum={least(end)}
            maximum={most(end)}
            fractionDigits={2}
            isDisabled={isReadOnly}
            {...(end !== 'likely' && { placeholder: text('measurementsScreen.value.asLikely') })}
            notANumberMessage={text('improvementsScreen.panel.numberOnly')}
            rangeMessage={
              most(end) >= 1e12
                ? text('measurementsScreen.value.atLeast', { min: formatNumber(text.locale, least(end), 0) })
                : text('improvementsScreen.panel.range', {
                    min: formatNumber(text.locale, least(end), 0),
                    max: formatNumber(text.locale, most(end), 0),
                  })
            }
            onChange={(value) => save({ [end]: value === null ? null : value / factor })}
          />
        </td>
      ))}
      <td>
        <TextField
          label={text('measurementsScreen.value.sourceOf', { name: label })}
          isLabelHidden
          value={source}
          isDisabled={isReadOnly}
          maxLength={2000}
          onChange={setSource}
          onBlur={() => {
            const next = source.trim() === '' ? null : source.trim();
            if (next !== (row?.source ?? null)) save({ source: next });
          }}
        />
      </td>
    </tr>
  );
}

function Waste({ figures, text }: { readonly figures: ValueFigures; readonly text: Text }) {
  const { rows } = figures.waste;
  const hour = figures.assumptions.hourCost?.likely ?? null;
  return (
    <>
      <h3 className={styles.head}>
        {text('measurementsScreen.value.wasteHead')} <TermLink term="waste" />
      </h3>
      {rows.length === 0 ? (
        <p className={styles.explain}>{text('measurementsScreen.value.noWaste')}</p>
      ) : (
        <table className={styles.classes}>
          <thead>
            <tr>
              <th scope="col">{text('measurementsScreen.opportunity.touchpoint')}</th>
              <th scope="col" className={styles.end}>
                {text('measurementsScreen.value.lost')}
              </th>
              <th scope="col" className={styles.end}>
                {text('measurementsScreen.value.rework')}
              </th>
              <th scope="col" className={styles.end}>
                {text('measurementsScreen.value.together')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.touchpoint}>
                <th scope="row">
                  <Button variant="link" onPress={() => openRows([row.touchpoint])}>
                    {row.name}
                  </Button>
                </th>
                <td className={styles.end}>
                  {row.lostCustomersEuro === null ? '–' : formatEuro(text, row.lostCustomersEuro)}
                </td>
                <td className={styles.end}>
                  {row.reworkHours === null ? '–' : formatNumber(text.locale, row.reworkHours, 0)}
                </td>
                <td className={styles.end}>
                  {hour === null && row.reworkHours !== null
                    ? '–'
                    : formatEuro(text, (row.lostCustomersEuro ?? 0) + (row.reworkHours ?? 0) * (hour ?? 0))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
