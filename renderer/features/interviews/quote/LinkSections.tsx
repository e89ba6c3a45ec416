/** What a quote is about: touchpoints, steps of journeys, improvements; each found by name, and opened from here. */
import { useState } from 'react';
import { runCommand, useEngineQuery } from '@renderer/api';
import { useTouchpointNames } from '@renderer/api/touchpointNames';
import { improveQuote } from '@renderer/app/improve';
import { openScreen } from '@renderer/app/navigation';
import { openRows } from '@renderer/app/openRows';
import { Button, ComboBox, IconButton, ModeSign, PanelSection, type Option } from '@renderer/components';
import type { Quote } from '@shared/domain/interview';
import { formatDate, formatNumber } from '@shared/i18n/format';
import { ensureQuote } from '../reader/coding';
import { isKept } from '../reader/pendingStore';
import { useReaderContents } from '../reader/readerContext';
import styles from './quote.module.css';

type LinkKind = 'touchpoints' | 'steps' | 'improvements';

interface Linked {
  readonly id: number;
  readonly name: string;
  readonly details: readonly string[];
  readonly mode?: 'online' | 'offline' | 'hybrid' | null;
  onOpen(): void;
}

export function LinkSections({ quote }: { readonly quote: Quote | null }) {
  const { t } = useReaderContents();
  const names = useTouchpointNames();
  const targets = useEngineQuery('interview.linkTargets', {}, { keepPrevious: true }).data;
  const lists = useEngineQuery('lists.all', {}, { keepPrevious: true }).data;
  const touchpoints = quote?.touchpoints ?? [];
  const rows = useEngineQuery(
    'touchpoint.rows',
    { ids: [...touchpoints] },
    { enabled: touchpoints.length > 0, keepPrevious: true },
  ).data;
  const score = (value: number | null): string | null => (value === null ? null : formatNumber(t.locale, value, 1));
  const linkedTouchpoints = touchpoints.flatMap((id): Linked[] => {
    const row = rows?.find((candidate) => candidate.id === id);
    if (row === undefined) return [];
    const functional = score(row.functionalScore);
    const emotional = score(row.emotionalScore);
    const owner = lists?.people.find((person) => person.id === row.owner)?.role;
    return [
      {
        id,
        name: row.name,
        mode: row.mode,
        details: [
          [
            row.number === null ? null : t('interviewsScreen.links.number', { number: row.number }),
            row.frequencyPerMonth === null
              ? null
              : t('interviewsScreen.links.perMonth', { count: formatNumber(t.locale, row.frequencyPerMonth, 0) }),
            functional === null ? null : t('interviewsScreen.links.functional', { score: functional }),
            emotional === null ? null : t('interviewsScreen.links.emotional', { score: emotional }),
          ]
            .filter((part) => part !== null)
            .join(' · '),
          ...(owner === undefined ? [] : [t('interviewsScreen.links.owner', { name: owner })]),
        ],
        onOpen: () => openRows([id]),
      },
    ];
  });
  const linkedSteps = (quote?.steps ?? []).flatMap((id): Linked[] => {
    const step = targets?.steps.find((candidate) => candidate.id === id);
    return step === undefined
      ? []
      : [
          {
            id,
            name: step.name,
            details: [step.journeyName],
            onOpen: () => openScreen('journeys', { journey: step.journey, step: id }),
          },
        ];
  });
  const linkedImprovements = (quote?.improvements ?? []).flatMap((id): Linked[] => {
    const one = targets?.improvements.find((candidate) => candidate.id === id);
    return one === undefined
      ? []
      : [
          {
            id,
            name: one.code === null ? one.name : `${one.code} ${one.name}`,
            details: [
              [
                t(`improvementsScreen.status.${one.status}`),
                one.proposedOn === null ? null : formatDate(t.locale, one.proposedOn),
              ]
                .filter((part) => part !== null)
                .join(' · '),
            ],
            onOpen: () => openScreen('improvements', { focus: id }),
          },
        ];
  });
  return (
    <>
      <LinkSection
        kind="touchpoints"
        quote={quote}
        linked={linkedTouchpoints}
        options={names.map(({ id, name }) => ({ id: String(id), label: name }))}
      />
      <LinkSection
        kind="steps"
        quote={quote}
        linked={linkedSteps}
        options={(targets?.steps ?? []).map(({ id, name, journeyName }) => ({
          id: String(id),
          label: name === '' ? t('interviewsScreen.links.nameless') : name,
          group: journeyName,
        }))}
      />
      <LinkSection
        kind="improvements"
        quote={quote}
        linked={linkedImprovements}
        options={(targets?.improvements ?? []).map(({ id, code, name }) => ({
          id: String(id),
          label: code === null ? name : `${code} ${name}`,
        }))}
      />
    </>
  );
}

interface LinkSectionProps {
  readonly kind: LinkKind;
  readonly quote: Quote | null;
  readonly linked: readonly Linked[];
  readonly options: readonly Option[];
}

function LinkSection({ kind, quote, linked, options }: LinkSectionProps) {
  const contents = useReaderContents();
  const { t, isReadOnly } = contents;
  const [isAdding, setAdding] = useState(false);
  const add = async (id: number): Promise<void> => {
    setAdding(false);
    const held = await ensureQuote(contents);
    if (held !== null) await runCommand('quote.link', { ids: [held], [kind]: [id] });
  };
  const taken = new Set(linked.map(({ id }) => String(id)));
  const title = t(`interviewsScreen.links.${kind}`);
  return (
    <PanelSection
      title={title}
      action={
        !isReadOnly && options.length > 0 && !isAdding ? (
          <Button
            variant="link"
            size="small"
            aria-label={t('interviewsScreen.links.addTo', { what: title })}
            onPress={() => setAdding(true)}
          >
            {t('interviewsScreen.links.add')}
          </Button>
        ) : undefined
      }
    >
      {kind === 'improvements' && quote !== null && isKept(quote) && !isReadOnly && !isAdding && (
        <Button
          size="small"
          icon="plus"
          onPress={() =>
            void improveQuote({
              uid: quote.uid,
              text: contents.transcript.text.slice(quote.start, quote.end),
              touchpoints: quote.touchpoints,
            })
          }
        >
          {t('measurementsScreen.panel.improve')}
        </Button>
      )}
      {isAdding && (
        <ComboBox
          label={t(`interviewsScreen.links.choose.${kind}`)}
          isLabelHidden
          autoFocus
          placeholder={t(`interviewsScreen.links.choose.${kind}`)}
          options={options.filter(({ id }) => !taken.has(id))}
          value={null}
          onChange={(id) => {
            if (id !== null) void add(Number(id));
          }}
          onCancel={() => setAdding(false)}
          emptyText={t('interviewsScreen.links.noMatch')}
        />
      )}
      {linked.length === 0 && !isAdding && (
        <p className={styles.none}>
          {options.length === 0 ? t(`interviewsScreen.links.noneThere.${kind}`) : t('interviewsScreen.links.none')}
        </p>
      )}
      <ul className={styles.links} aria-label={title}>
        {linked.map((one) => (
          <li key={one.id}>
            <span className={styles.sign}>{one.mode !== undefined && <ModeSign mode={one.mode} />}</span>
            <span className={styles.link}>
              <Button variant="link" onPress={one.onOpen}>
                {one.name}
              </Button>
              {one.details
                .filter((line) => line !== '')
                .map((line) => (
                  <span key={line} className={styles.detail}>
                    {line}
                  </span>
                ))}
            </span>
            {!isReadOnly && quote !== null && (
              <IconButton
                icon="close"
                size="small"
                label={t('interviewsScreen.links.remove', { name: one.name })}
                onPress={() => void runCommand('quote.unlink', { ids: [quote.id], [kind]: [one.id] })}
              />
            )}
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
