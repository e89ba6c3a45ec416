/** The ten interviews of the energy supplier, each in another form: turns, speakers, words, participant, date and times as planted. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readTranscript } from '@electron/importers/transcripts/readTranscript';
import type { ParticipantKind } from '@shared/domain/interview';
import { parseDate } from '@shared/domain/parse';
import { spokenWords } from '@shared/insight/interview/turns';

const folder = join(import.meta.dirname, '../../fixtures/energie');
interface Expected {
  readonly spreker: string;
  readonly groep: string;
  readonly woorden_gesproken: number;
  readonly beurten: number;
  readonly beurten_interviewer: number;
  readonly datum: string;
  readonly ondertitels?: number;
}
const { interviews } = JSON.parse(readFileSync(join(folder, 'overig-expected.json'), 'utf8')) as {
  interviews: Record<string, Expected>;
};
const kinds: Readonly<Record<string, ParticipantKind>> = {
  'bestaande klant': 'current',
  'voormalige klant': 'former',
  'dreigt te vertrekken': 'atRisk',
  manager: 'manager',
  medewerker: 'employee',
};
/** Files that say nowhere on which day it was. */
const undated = new Set(['06-dreigt-te-vertrekken-termijnbedrag.srt', '10-medewerker-klantcontactcenter.vtt']);
const timed = /^(?:03|06|08|09|10)-/;

test.each(Object.entries(interviews))('%s', async (file, expected) => {
  const result = await readTranscript(join(folder, 'interviews', file));
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const draft = result.value;
  expect(draft.turns.length).toBe(expected.beurten);
  expect(draft.turns.filter((turn) => turn.interviewer).length).toBe(expected.beurten_interviewer);
  expect(spokenWords(draft.text, draft.turns)).toBe(expected.woorden_gesproken);
  expect(draft.participant).toEqual({ name: expected.spreker, kind: kinds[expected.groep] });
  const date = parseDate(expected.datum, '');
  expect(draft.heldOn).toBe(undated.has(file) ? null : date.ok ? date.value : '');
  expect(draft.counts.cues).toBe(expected.ondertitels);
  expect(draft.language).toBe('nl');
  // Turns lie one after the other and hold words.
  for (const [index, turn] of draft.turns.entries()) {
    expect(turn.start).toBeGreaterThanOrEqual(draft.turns[index - 1]?.end ?? 0);
    expect(turn.speech).toBeGreaterThan(turn.start);
    expect(turn.end).toBeGreaterThan(turn.speech);
    expect(draft.text.slice(turn.start, turn.speech)).toContain(turn.speaker);
    if (timed.test(file)) expect(turn.at).not.toBeNull();
  }
  const times = draft.marks.map(([, at]) => at);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  if (expected.ondertitels !== undefined) expect(draft.marks.length).toBe(expected.ondertitels);
  expect(draft.text).not.toContain('\r');
  expect(draft.text).not.toContain('\ufffd');
});

test('characters of windows-1252 survive', async () => {
  const result = await readTranscript(join(folder, 'interviews/04-oud-klant-jaarnota.txt'));
  if (!result.ok) throw new Error('refused');
  expect(result.value.encoding).toBe('windows-1252');
  expect(result.value.text).toContain('€ 1.140');
});
