/** The clarity check as lines: each question answered, or asked with what was said and why that is vague. */
import type { AssignmentClarity } from '@shared/contract/staffingMatch.contract';
import type { Text } from '@shared/i18n';
import type { ClarityField } from '@shared/insight/staffing/clarity';
import { levelNames, numberText, processNames } from '../words';
import type { ClarityItem } from '../parts/ClarityList';

const questions: readonly ClarityField[] = ['online', 'part', 'level', 'share'];

function answerText(t: Text, field: ClarityField, answered: AssignmentClarity['answered']): string {
  switch (field) {
    case 'online':
      return answered.online === null
        ? ''
        : t('staffingScreen.clarity.online', {
            online: numberText(t, answered.online),
            offline: numberText(t, 100 - answered.online),
          });
    case 'part':
      return processNames(t, answered.part);
    case 'level':
      return levelNames(t, answered.level ?? []);
    case 'share':
      return answered.share === null ? '' : t('staffingScreen.clarity.share', { share: numberText(t, answered.share) });
    default:
      return '';
  }
}

/** The four questions first, then demands and weights where they are vague; `isShort` where there is little room. */
export function clarityItems(t: Text, clarity: AssignmentClarity, isShort = false): readonly ClarityItem[] {
  const fields = [
    ...questions,
    ...clarity.vague.map(({ field }) => field).filter((field) => !questions.includes(field)),
  ];
  return fields.map((field): ClarityItem => {
    const vague = clarity.vague.find((one) => one.field === field);
    const text = t(isShort ? `staffingScreen.clarity.short.${field}` : `staffing.question.${field}`);
    if (vague === undefined)
      return { id: field, text, detail: answerText(t, field, clarity.answered), state: 'answered' };
    const reason = t(`staffing.vague.${vague.reason}`);
    return {
      id: field,
      text,
      detail: vague.said === null ? reason : t('staffingScreen.clarity.said', { said: vague.said, reason }),
      state: vague.isNeeded ? 'asked' : 'vague',
    };
  });
}
