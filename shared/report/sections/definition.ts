/** Page 1: the agreed definition, the facts of the engagement, and its two starting questions. */
import { defaultDefinition } from '../../domain/engagement';
import { formatDate, formatNumber } from '../../i18n/format';
import type { Maker } from '../maker';
import type { ReportBlock, ReportSection } from '../model';

/** The section; always there. */
export function definitionSection({ input, text, options }: Maker): ReportSection {
  const { engagement } = input;
  const facts = [
    { label: text('report.facts.client'), value: engagement.client },
    { label: text('report.facts.sector'), value: engagement.sector },
    { label: text('report.facts.sponsor'), value: options.withNames ? engagement.sponsor : null },
    { label: text('report.facts.desiredImage'), value: engagement.desiredImage },
    {
      label: text('report.facts.position'),
      value:
        engagement.strategicPosition === null ? null : text.lookup(`report.position.${engagement.strategicPosition}`),
    },
    { label: text('report.facts.touchpoints'), value: formatNumber(text.locale, input.insight.touchpoints.length) },
    { label: text('report.facts.referenceDate'), value: formatDate(text.locale, engagement.referenceDate) },
  ].flatMap(({ label, value }) => (value === null || value === '' ? [] : [{ label, value }]));
  const answers = [
    { question: text('report.questions.experience'), answer: engagement.experienceAnswer },
    { question: text('report.questions.apply'), answer: engagement.applyAnswer },
  ].flatMap(({ question, answer }): ReportBlock[] =>
    answer === null ? [] : [{ kind: 'list', items: [{ title: question, text: answer, marks: [] }] }],
  );
  const agreed = engagement.cxDefinition;
  return {
    key: 'definition',
    title: text('report.sections.definition'),
    finding: null,
    notes: [],
    blocks: [
      { kind: 'text', style: 'quote', text: agreed ?? defaultDefinition[text.locale] },
      {
        kind: 'text',
        style: 'note',
        text: text(agreed === null ? 'report.definitionProposed' : 'report.definitionAgreed'),
      },
      { kind: 'facts', items: facts },
      ...answers,
    ],
  };
}
