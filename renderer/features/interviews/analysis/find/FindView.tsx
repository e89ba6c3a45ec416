/** Find over all transcripts, and code everything found: each hit in its context, those left out stay out. */
import { useDeferredValue, useMemo, useState } from 'react';
import { offerUndo, runCommand, useEngineQuery, useText } from '@renderer/api';
import { openDialog } from '@renderer/app/dialogs';
import {
  Button,
  ComboBox,
  PageBar,
  PageBody,
  PageFoot,
  Popover,
  PopoverTrigger,
  SearchField,
  Select,
  ToggleButton,
} from '@renderer/components';
import type { ParticipantKind } from '@shared/domain/interview';
import { hitUnits, type HitUnit } from '@shared/insight/interview/find';
import { CodeBadge } from '../../signs';
import { lookOf } from '../../model/codeLooks';
import { useInterviews } from '../../store';
import type { AnalysisViewProps } from '../viewProps';
import { ExportButton } from '../ExportButton';
import { KindFilter } from '../KindFilter';
import { QueryState } from '../QueryState';
import { useCodebook, useFindText } from '../shared';
import { HitList, hitKey } from './HitList';
import { styles } from '../styles';

/** Hits that come back at most: more than anybody looks through. */
const LIMIT = 5000;

const helpLines = [
  ['helpWords', 'helpWordsText'],
  ['helpPhrase', 'helpPhraseText'],
  ['helpPrefix', 'helpPrefixText'],
  ['helpNear', 'helpNearText'],
  ['helpOr', 'helpOrText'],
] as const;

export function FindView({ isReadOnly, onOpen }: AnalysisViewProps) {
  const t = useText();
  const text = useFindText((state) => state.text);
  const coder = useInterviews((state) => state.coder);
  const [unit, setUnit] = useState<HitUnit>('sentence');
  const [kind, setKind] = useState<ParticipantKind | null>(null);
  const [withInterviewer, setWithInterviewer] = useState(false);
  const [excluded, setExcluded] = useState<ReadonlySet<string>>(new Set());
  const [code, setCode] = useState<{ readonly id: number } | { readonly name: string } | null>(null);
  const codebook = useCodebook();
  const asked = useDeferredValue(text.trim());
  const about = { text: asked, unit, withInterviewer, ...(kind !== null && { kinds: [kind] }) };
  const query = useEngineQuery(
    'interview.find',
    { ...about, limit: LIMIT },
    { enabled: asked !== '', keepPrevious: true },
  );
  const transcripts = useEngineQuery('interview.transcripts', {}, { keepPrevious: true }).data?.length ?? 0;
  const found = asked === '' ? undefined : query.data;
  const chosen = useMemo(() => found?.hits.filter((hit) => !excluded.has(hitKey(hit))) ?? [], [found, excluded]);
  const options = (codebook?.codes ?? [])
    .filter((one) => one.codable)
    .map((one) => ({
      id: String(one.id),
      label: one.name,
      sign: <CodeBadge look={lookOf(codebook?.looks ?? new Map(), one.id)} />,
    }));
  const newName = code !== null && 'name' in code ? code.name : null;
  const shownOptions = newName === null ? options : [...options, { id: 'new', label: newName }];
  const codeName = code === null ? '' : 'name' in code ? code.name : (codebook?.byId.get(code.id)?.name ?? '');
  const apply = async (): Promise<void> => {
    if (code === null || chosen.length === 0) return;
    const result = await runCommand('quote.code', {
      places: chosen.map(({ transcript, start, end }) => ({ transcript, start, end })),
      codes: ['id' in code ? code.id : { name: code.name, parent: null }],
      coder,
    });
    if (!result.ok) return;
    const { added } = result.value.value;
    offerUndo(
      result.value,
      (words) => words('interviewsAnalysis.find.done', { added, name: codeName }),
      () => openDialog('history'),
    );
  };
  return (
    <>
      <PageBar
        label={t('interviewsAnalysis.find.label')}
        end={
          <ExportButton
            table="hits"
            name={asked === '' ? t('interviews.table.hits') : `${t('interviews.table.hits')} ${asked}`}
            options={{ find: { text: asked, unit }, withInterviewer, ...(kind !== null && { kinds: [kind] }) }}
            isDisabled={(found?.total ?? 0) === 0}
          />
        }
      >
        <div className={styles.search}>
          <SearchField
            label={t('interviewsAnalysis.find.label')}
            isLabelHidden
            placeholder={t('interviewsAnalysis.find.placeholder')}
            value={text}
            onChange={(next) => {
              useFindText.setState({ text: next });
              setExcluded(new Set());
            }}
            clearLabel={t('interviewsAnalysis.find.clear')}
          />
        </div>
        <PopoverTrigger>
          <Button variant="quiet" icon="help">
            {t('interviewsAnalysis.find.help')}
          </Button>
          <Popover label={t('interviewsAnalysis.find.help')}>
            <dl className={styles.help}>
              {helpLines.map(([example, meaning]) => (
                <div key={example}>
                  <dt>{t(`interviewsAnalysis.find.${example}`)}</dt>
                  <dd>{t(`interviewsAnalysis.find.${meaning}`)}</dd>
                </div>
              ))}
            </dl>
            <p className={styles.note}>{t('interviewsAnalysis.find.helpCase')}</p>
          </Popover>
        </PopoverTrigger>
        <Select
          label={t('interviewsAnalysis.find.unit')}
          isLabelHidden
          options={hitUnits.map((id) => ({ id, label: t(`interviewsAnalysis.find.units.${id}`) }))}
          value={unit}
          onChange={(id) => {
            setUnit(hitUnits.find((known) => known === id) ?? 'match');
            setExcluded(new Set());
          }}
          placeholder=""
        />
        <KindFilter value={kind} onChange={setKind} />
        <ToggleButton
          label={t('interviewsAnalysis.find.interviewer')}
          isSelected={withInterviewer}
          onChange={setWithInterviewer}
        />
      </PageBar>
      <PageBody hasPadding>
        {asked === '' ? (
          <p className={styles.explain}>
            {t(transcripts === 0 ? 'interviewsAnalysis.noInterviews' : 'interviewsAnalysis.find.start')}
          </p>
        ) : found === undefined ? (
          <QueryState query={query} />
        ) : found.total === 0 ? (
          <p className={styles.explain}>{t('interviewsAnalysis.find.none', { transcripts })}</p>
        ) : (
          <>
            <p className={styles.finding} role="status">
              {t('interviewsAnalysis.find.total', { total: found.total, transcripts: found.transcripts })}
            </p>
            {found.total > found.hits.length && (
              <p className={styles.note}>{t('interviewsAnalysis.find.cut', { shown: found.hits.length })}</p>
            )}
            <HitList hits={found.hits} excluded={excluded} onExclude={setExcluded} onOpen={onOpen} />
          </>
        )}
      </PageBody>
      {found !== undefined && found.total > 0 && !isReadOnly && (
        <PageFoot start={t('interviewsAnalysis.find.chosen', { chosen: chosen.length, total: found.hits.length })}>
          <ComboBox
            label={t('interviewsAnalysis.find.code')}
            layout="inline"
            options={shownOptions}
            value={code === null ? null : 'id' in code ? String(code.id) : 'new'}
            onChange={(id) =>
              setCode(id === null ? null : id === 'new' && newName !== null ? { name: newName } : { id: Number(id) })
            }
            onCreate={(name) => setCode({ name })}
            createLabel={(name) => t('interviewsAnalysis.find.newCode', { name })}
            placeholder={t('interviewsAnalysis.find.codePlaceholder')}
            emptyText={t('interviewsAnalysis.find.noCode')}
          />
          <Button variant="primary" isDisabled={code === null || chosen.length === 0} onPress={() => void apply()}>
            {t('interviewsAnalysis.find.apply', { count: chosen.length })}
          </Button>
        </PageFoot>
      )}
    </>
  );
}
