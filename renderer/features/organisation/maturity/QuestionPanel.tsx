/** The answers behind one question: each respondent with score and evidence, and a remark when they lie far apart. */
import { useText } from '@renderer/api';
import { PanelFacts, PanelSection, SidePanel } from '@renderer/components';
import type { RecordRow } from '@shared/contract/records.contract';
import { formatNumber } from '@shared/i18n/format';
import { WIDE_SHARE, type QuestionFigure } from '@shared/insight/organisation/maturity';
import styles from './maturity.module.css';

export interface QuestionPanelProps {
  readonly question: QuestionFigure;
  readonly text: string;
  readonly answers: readonly RecordRow<'maturityAnswer'>[];
  readonly model: RecordRow<'maturityModel'>;
  onClose(): void;
}

export function QuestionPanel({ question, text, answers, model, onClose }: QuestionPanelProps) {
  const t = useText();
  const { lowest, highest } = question;
  const isWide = lowest !== null && highest !== null && highest - lowest >= WIDE_SHARE * (model.highest - model.lowest);
  return (
    <SidePanel
      label={t('maturityScreen.panel.title')}
      kicker={question.topic ?? t('maturityScreen.panel.title')}
      title={text}
      onClose={onClose}
      closeLabel={t('maturityScreen.panel.close')}
    >
      <PanelSection title={t('maturityScreen.panel.answers')}>
        {answers.length === 0 && <p className={styles.quiet}>{t('maturityScreen.panel.none')}</p>}
        {isWide && question.n > 1 && <p>{t('maturityScreen.panel.wide')}</p>}
        <PanelFacts
          facts={answers.map((answer) => ({
            term: answer.respondent,
            value: (
              <>
                <b>{formatNumber(t.locale, answer.score, 1)}</b>{' '}
                <span className={answer.evidence === null ? styles.quiet : undefined}>
                  {answer.evidence ?? t('maturityScreen.panel.noEvidence')}
                </span>
              </>
            ),
          }))}
        />
      </PanelSection>
    </SidePanel>
  );
}
