/** The facts of the engagement: what it is called, the two starting questions, the agreed definition and how reports look. Leaving a field saves it. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { noticeError, runCommand, useDocument, useText } from '@renderer/api';
import { DateField, PageBody, RadioGroup, SegmentedControl, TextArea, TextField } from '@renderer/components';
import type { EngagementFields } from '@shared/domain/engagement';
import { LogoField } from './LogoField';
import styles from './organisation.module.css';

type TextFact = {
  [Key in keyof EngagementFields]: EngagementFields[Key] extends string | null ? Key : never;
}[keyof EngagementFields];

function update(fields: Partial<EngagementFields>): void {
  void runCommand('engagement.update', { fields });
}

/** What was typed, kept while it is being typed, whatever happens underneath. */
function useDraft(value: string, save: (text: string) => Promise<boolean>) {
  const [draft, setDraft] = useState(value);
  const isEditing = useRef(false);
  const isSaving = useRef(false);
  useEffect(() => {
    if (!isEditing.current) setDraft(value);
  }, [value]);
  return {
    draft,
    change: (text: string): void => {
      isEditing.current = true;
      setDraft(text);
    },
    restore: (): void => {
      isEditing.current = false;
      setDraft(value);
    },
    leave: async (): Promise<void> => {
      if (!isEditing.current || isSaving.current) return;
      if (draft.trim() === value.trim()) {
        isEditing.current = false;
        setDraft(value);
        return;
      }
      // A refusal keeps the draft on screen: nothing that was typed is lost.
      isSaving.current = true;
      const isSaved = await save(draft.trim());
      isSaving.current = false;
      if (isSaved) isEditing.current = false;
    },
  };
}

interface FactProps {
  readonly fact: TextFact;
  readonly label: string;
  readonly hint?: string;
  readonly isLong?: boolean;
  readonly isRequired?: boolean;
  readonly isReadOnly: boolean;
}

function Fact({ fact, label, hint, isLong = false, isRequired = false, isReadOnly }: FactProps) {
  const value = useDocument()?.engagement[fact] ?? '';
  const edit = useDraft(value, async (text) => {
    if (isRequired && text === '') return false;
    const result = await runCommand(
      'engagement.update',
      { fields: { [fact]: text === '' ? null : text } },
      { notice: false },
    );
    if (!result.ok) noticeError(result.error);
    return result.ok;
  });
  const shared = {
    label,
    value: edit.draft,
    onChange: edit.change,
    onBlur: () => {
      if (isRequired && edit.draft.trim() === '') edit.restore();
      else void edit.leave();
    },
    isReadOnly,
    maxLength: isLong ? 20_000 : 500,
    ...(hint !== undefined && { description: hint }),
  };
  return isLong ? (
    <TextArea {...shared} rows={3} />
  ) : (
    <TextField
      {...shared}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void edit.leave();
        if (event.key === 'Escape') edit.restore();
      }}
    />
  );
}

function ColourFact({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const t = useText();
  const value = useDocument()?.engagement.colour ?? '';
  const [problem, setProblem] = useState<string | null>(null);
  const edit = useDraft(value, async (text) => {
    const colour = text === '' ? null : text.startsWith('#') ? text : `#${text}`;
    if (colour !== null && !/^#[0-9a-fA-F]{6}$/.test(colour)) {
      setProblem(t('organisation.facts.colourInvalid'));
      return false;
    }
    return (await runCommand('engagement.update', { fields: { colour } })).ok;
  });
  return (
    <div className={styles.colour}>
      <input
        type="color"
        className={styles.swatch}
        aria-label={t('organisation.facts.colourPick')}
        value={/^#[0-9a-fA-F]{6}$/.test(value) ? value : '#0f6f68'}
        disabled={isReadOnly}
        onChange={(event) => update({ colour: event.target.value })}
      />
      <TextField
        label={t('organisation.facts.colour')}
        description={t('organisation.facts.colourHint')}
        value={edit.draft}
        onChange={(text) => {
          setProblem(null);
          edit.change(text);
        }}
        onBlur={() => void edit.leave()}
        placeholder="#0f6f68"
        maxLength={7}
        isReadOnly={isReadOnly}
        {...(problem !== null && { errorMessage: problem })}
      />
    </div>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.factGroup} aria-label={title}>
      <h2>{title}</h2>
      <div>{children}</div>
    </section>
  );
}

/** The page. */
export function EngagementFacts({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const t = useText();
  const engagement = useDocument()?.engagement;
  if (engagement === undefined) return null;
  const positions = ['differentiator', 'hygiene', 'notDifferentiator', 'unknown'] as const;
  return (
    <PageBody>
      <div className={styles.facts}>
        <Group title={t('organisation.facts.groups.engagement')}>
          <Fact fact="name" label={t('organisation.facts.name')} isRequired isReadOnly={isReadOnly} />
          <div className={styles.pair}>
            <Fact fact="client" label={t('organisation.facts.client')} isReadOnly={isReadOnly} />
            <Fact fact="sector" label={t('organisation.facts.sector')} isReadOnly={isReadOnly} />
            <Fact fact="sponsor" label={t('organisation.facts.sponsor')} isReadOnly={isReadOnly} />
            <Fact fact="specialist" label={t('organisation.facts.specialist')} isReadOnly={isReadOnly} />
            <DateField
              label={t('organisation.facts.referenceDate')}
              value={engagement.referenceDate}
              onChange={(referenceDate) => update({ referenceDate })}
              openLabel={t('organisation.facts.openCalendar')}
              clearLabel={t('organisation.facts.clearDate')}
              invalidMessage={t('organisation.facts.invalidDate')}
              isReadOnly={isReadOnly}
            />
          </div>
        </Group>
        <Group title={t('organisation.facts.groups.questions')}>
          <Fact
            fact="experienceAnswer"
            label={t('start.wizard.experience')}
            hint={t('start.wizard.experienceHint')}
            isLong
            isReadOnly={isReadOnly}
          />
          <Fact
            fact="applyAnswer"
            label={t('start.wizard.apply')}
            hint={t('start.wizard.applyHint')}
            isLong
            isReadOnly={isReadOnly}
          />
        </Group>
        <Group title={t('organisation.facts.groups.definition')}>
          <Fact
            fact="cxDefinition"
            label={t('start.wizard.definition')}
            hint={t('start.wizard.definitionHint')}
            isLong
            isReadOnly={isReadOnly}
          />
          <RadioGroup
            label={t('start.wizard.position')}
            options={positions.map((id) => ({
              id,
              label: t(`start.wizard.positions.${id}.label`),
              description: t(`start.wizard.positions.${id}.text`),
              isDisabled: isReadOnly,
            }))}
            value={engagement.strategicPosition ?? 'unknown'}
            onChange={(position) => update({ strategicPosition: position === 'unknown' ? null : position })}
          />
          <Fact fact="strategicNote" label={t('organisation.facts.strategicNote')} isLong isReadOnly={isReadOnly} />
          <Fact
            fact="desiredImage"
            label={t('organisation.facts.desiredImage')}
            hint={t('organisation.facts.desiredImageHint')}
            isLong
            isReadOnly={isReadOnly}
          />
        </Group>
        <Group title={t('organisation.facts.groups.report')}>
          <div className={styles.labelled}>
            <span>{t('organisation.facts.reportLanguage')}</span>
            <SegmentedControl
              label={t('organisation.facts.reportLanguage')}
              options={(['nl', 'en'] as const).map((id) => ({
                id,
                label: t(`start.wizard.languages.${id}`),
                isDisabled: isReadOnly,
              }))}
              value={engagement.reportLanguage}
              onChange={(reportLanguage) => update({ reportLanguage })}
            />
          </div>
          <ColourFact isReadOnly={isReadOnly} />
          <LogoField engagement={engagement} isReadOnly={isReadOnly} />
        </Group>
      </div>
    </PageBody>
  );
}
