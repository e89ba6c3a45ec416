/** The wizard for a new engagement: what it is, the two starting questions, the agreed definition and the strategic position. Only the name is asked for with insistence. */
import { useState, type ReactNode } from 'react';
import { host, noticeError, useLocale, useText } from '@renderer/api';
import { settleOpening } from '@renderer/app/opening';
import { Button, Dialog, RadioGroup, SegmentedControl, Steps, TextArea, TextField } from '@renderer/components';
import { defaultDefinition, type EngagementFields } from '@shared/domain/engagement';
import styles from './wizard.module.css';

type Step = 'engagement' | 'questions' | 'definition';
const order: readonly Step[] = ['engagement', 'questions', 'definition'];

export interface Draft {
  readonly name: string;
  readonly client: string;
  readonly sector: string;
  readonly specialist: string;
  readonly reportLanguage: 'nl' | 'en';
  readonly experienceAnswer: string;
  readonly applyAnswer: string;
  readonly cxDefinition: string;
  readonly strategicPosition: 'differentiator' | 'hygiene' | 'notDifferentiator' | 'unknown';
}

/** The facts for a new file: what was left empty is unknown, not an empty text. */
export function fieldsOf(draft: Draft): Partial<EngagementFields> & { readonly name: string } {
  const known = (text: string): string | null => (text.trim() === '' ? null : text.trim());
  return {
    name: draft.name.trim(),
    client: known(draft.client),
    sector: known(draft.sector),
    specialist: known(draft.specialist),
    reportLanguage: draft.reportLanguage,
    experienceAnswer: known(draft.experienceAnswer),
    applyAnswer: known(draft.applyAnswer),
    cxDefinition: known(draft.cxDefinition),
    strategicPosition: draft.strategicPosition === 'unknown' ? null : draft.strategicPosition,
  };
}

/** The wizard as a dialog; the draft stays until the file is really there. */
export function NewEngagementDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const language = useLocale();
  const [step, setStep] = useState<Step>('engagement');
  const [isNameMissing, setNameMissing] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [draft, setDraft] = useState<Draft>({
    name: '',
    client: '',
    sector: '',
    specialist: '',
    reportLanguage: language,
    experienceAnswer: '',
    applyAnswer: '',
    cxDefinition: defaultDefinition[language],
    strategicPosition: 'unknown',
  });
  const change = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));
  const index = order.indexOf(step);

  const goTo = (goal: Step): void => {
    if (draft.name.trim() === '') {
      setNameMissing(true);
      setStep('engagement');
    } else setStep(goal);
  };
  const create = async (): Promise<void> => {
    if (draft.name.trim() === '') {
      goTo('definition');
      return;
    }
    setBusy(true);
    const fields = fieldsOf(draft);
    const result = await host('document.new', { name: fields.name, fields });
    setBusy(false);
    if (!result.ok) noticeError(result.error, create);
    // A cancelled file dialog keeps the wizard: nothing that was typed is lost.
    else if (settleOpening(result, create)) onClose();
    else if (!('cancelled' in result.value)) onClose();
  };

  const next = order[index + 1];
  const previous = order[index - 1];
  const pages: Readonly<Record<Step, ReactNode>> = {
    engagement: (
      <EngagementPage
        draft={draft}
        change={change}
        isNameMissing={isNameMissing}
        onName={() => setNameMissing(false)}
        onEnter={() => goTo('questions')}
      />
    ),
    questions: <QuestionsPage draft={draft} change={change} />,
    definition: <DefinitionPage draft={draft} change={change} />,
  };
  return (
    <Dialog
      title={t('start.wizard.title')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && !isBusy && onClose()}
      size="large"
      closeLabel={t('common.close')}
      actions={
        <>
          {previous !== undefined && (
            <Button slot={null} isDisabled={isBusy} onPress={() => setStep(previous)}>
              {t('common.back')}
            </Button>
          )}
          {next !== undefined && (
            <Button slot={null} variant="primary" isDisabled={isBusy} onPress={() => goTo(next)}>
              {t('common.next')}
            </Button>
          )}
          {next === undefined && (
            <Button slot={null} variant="primary" isDisabled={isBusy} onPress={() => void create()}>
              {t('start.wizard.create')}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.wizard}>
        <Steps
          label={t('start.wizard.title')}
          steps={order.map((id) => ({ id, label: t(`start.wizard.steps.${id}`) }))}
          current={step}
          onSelect={(id) => goTo(order.find((known) => known === id) ?? 'engagement')}
          doneLabel={t('common.ok')}
        />
        <div className={styles.page}>{pages[step]}</div>
        <p className={styles.note}>
          {t('start.wizard.createNote')}{' '}
          {next !== undefined && (
            <Button slot={null} variant="link" isDisabled={isBusy} onPress={() => void create()}>
              {t('start.wizard.createNow')}
            </Button>
          )}
        </p>
      </div>
    </Dialog>
  );
}

interface PageProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}

interface EngagementPageProps extends PageProps {
  readonly isNameMissing: boolean;
  readonly onName: () => void;
  readonly onEnter: () => void;
}

function EngagementPage({ draft, change, isNameMissing, onName, onEnter }: EngagementPageProps) {
  const t = useText();
  return (
    <>
      <TextField
        label={t('start.wizard.name')}
        value={draft.name}
        onChange={(name) => {
          change({ name });
          onName();
        }}
        placeholder={t('start.wizard.namePlaceholder')}
        maxLength={300}
        isRequired
        autoFocus
        onKeyDown={(event) => event.key === 'Enter' && onEnter()}
        {...(isNameMissing && { errorMessage: t('start.wizard.nameRequired') })}
      />
      <div className={styles.pair}>
        <TextField
          label={t('start.wizard.client')}
          value={draft.client}
          onChange={(client) => change({ client })}
          maxLength={500}
        />
        <TextField
          label={t('start.wizard.sector')}
          value={draft.sector}
          onChange={(sector) => change({ sector })}
          maxLength={500}
        />
      </div>
      <TextField
        label={t('start.wizard.specialist')}
        description={t('start.wizard.specialistHint')}
        value={draft.specialist}
        onChange={(specialist) => change({ specialist })}
        maxLength={500}
      />
      <div className={styles.labelled}>
        <span>{t('start.wizard.language')}</span>
        <SegmentedControl
          label={t('start.wizard.language')}
          options={[
            { id: 'nl', label: t('start.wizard.languages.nl') },
            { id: 'en', label: t('start.wizard.languages.en') },
          ]}
          value={draft.reportLanguage}
          onChange={(reportLanguage) => change({ reportLanguage })}
        />
      </div>
    </>
  );
}

function QuestionsPage({ draft, change }: PageProps) {
  const t = useText();
  return (
    <>
      <p className={styles.intro}>{t('start.wizard.questionsIntro')}</p>
      <TextArea
        label={t('start.wizard.experience')}
        description={t('start.wizard.experienceHint')}
        value={draft.experienceAnswer}
        onChange={(experienceAnswer) => change({ experienceAnswer })}
        rows={4}
        maxLength={20_000}
        autoFocus
      />
      <TextArea
        label={t('start.wizard.apply')}
        description={t('start.wizard.applyHint')}
        value={draft.applyAnswer}
        onChange={(applyAnswer) => change({ applyAnswer })}
        rows={4}
        maxLength={20_000}
      />
    </>
  );
}

function DefinitionPage({ draft, change }: PageProps) {
  const t = useText();
  const positions = ['differentiator', 'hygiene', 'notDifferentiator', 'unknown'] as const;
  const example = defaultDefinition[draft.reportLanguage];
  return (
    <>
      <TextArea
        label={t('start.wizard.definition')}
        description={t('start.wizard.definitionHint')}
        value={draft.cxDefinition}
        onChange={(cxDefinition) => change({ cxDefinition })}
        rows={3}
        maxLength={20_000}
      />
      {draft.cxDefinition !== example && (
        <Button variant="link" slot={null} onPress={() => change({ cxDefinition: example })}>
          {t('start.wizard.definitionReset')}
        </Button>
      )}
      <RadioGroup
        label={t('start.wizard.position')}
        options={positions.map((id) => ({
          id,
          label: t(`start.wizard.positions.${id}.label`),
          description: t(`start.wizard.positions.${id}.text`),
        }))}
        value={draft.strategicPosition}
        onChange={(strategicPosition) => change({ strategicPosition })}
      />
    </>
  );
}
