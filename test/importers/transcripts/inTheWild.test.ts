/** Interviews as programs and people really write them: what each form gives as turns, speakers, participant, date and consent. */
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readTranscriptBytes } from '@electron/importers/transcripts/readTranscript';
import type { TranscriptDraft } from '@shared/domain/interviewImport';
import { speakersOf } from '@shared/insight/interview/turns';
import { recorded, type Case } from './inTheWildCases';
import { written } from './inTheWildWritten';
import { docxOfLines } from './support';

async function draftOf({ name, content, encoding }: Case): Promise<TranscriptDraft> {
  const lines = typeof content === 'string' ? content.split('\n') : content;
  const bytes = name.endsWith('.docx')
    ? await docxOfLines(lines)
    : iconv.encode(lines.join('\r\n'), encoding ?? 'utf8', { addBOM: encoding?.startsWith('utf-16') === true });
  const result = await readTranscriptBytes(bytes, name);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

describe('forms of interviews', () => {
  test.each([...recorded, ...written].map((one) => [one.what, one] as const))('%s', async (_, one) => {
    const draft = await draftOf(one);
    const said = (turn: TranscriptDraft['turns'][number] | undefined): string | undefined =>
      turn === undefined ? undefined : draft.text.slice(turn.speech, turn.end);
    const found: Record<keyof Case['expected'], unknown> = {
      turns: draft.turns.length,
      interviewer: draft.turns.filter(({ interviewer }) => interviewer).length,
      speakers: speakersOf(draft.turns),
      participant: draft.participant?.name ?? null,
      kind: draft.participant?.kind ?? null,
      heldOn: draft.heldOn,
      consent: draft.consent?.given ?? null,
      consentOn: draft.consent?.on ?? null,
      first: said(draft.turns[0]),
      last: said(draft.turns.at(-1)),
      at: draft.turns.map(({ at }) => at),
    };
    const asked = Object.keys(one.expected) as (keyof Case['expected'])[];
    expect(Object.fromEntries(asked.map((key) => [key, found[key]]))).toEqual(one.expected);
  });
});
