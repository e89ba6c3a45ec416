// @vitest-environment jsdom
/** Coding in the reader: what is coded shows before the engine has answered, and goes again when it refuses. */
import { useNotices } from '@renderer/api';
import { InterviewsScreen } from '@renderer/features/interviews';
import { usePending } from '@renderer/features/interviews/reader/pendingStore';
import { resetReader, select } from '@renderer/features/interviews/reader/readerStore';
import { useInterviews } from '@renderer/features/interviews/store';
import type { ReadingAnswer } from '@shared/contract/interviewReading.contract';
import type { Quote } from '@shared/domain/interview';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { refuse, type QueryHandlers } from '@test/renderer/support/fakeBridge';
import { renderWithApi, stopApi, withBrowserParts } from '@test/renderer/support/render';
import { codes, detail, participant, summary, wholeReading, words } from './example';

beforeAll(withBrowserParts);
beforeEach(() =>
  useInterviews.setState({
    view: 'read',
    transcript: 7,
    code: null,
    participant: null,
    coder: null,
    layer: 'all',
    isPanelOpen: true,
  }),
);
afterEach(() => {
  act(resetReader);
  stopApi();
});

const start = words.indexOf('Opgezegd');
const coded: Quote = {
  ...detail.quoteList[0]!,
  id: 2,
  uid: 'q2',
  start,
  end: start + 'Opgezegd.'.length,
  codings: [{ id: 12, uid: 'k2', code: 2, coder: null }],
};
const others: QueryHandlers = {
  'interview.transcripts': () => [summary],
  'interview.participants': () => [participant(4)],
  'interview.codebook': () => codes,
  'interview.coders': () => [],
  'interview.memos': () => [],
  'interview.linkTargets': () => ({ steps: [], improvements: [] }),
};
/** How many quotes of this transcript bear the code, as the codes beside the text tell. */
const here = (): string => screen.getByRole('treeitem', { name: /Doorschuiven/ }).textContent ?? '';

async function reader(): Promise<HTMLElement> {
  const text = await screen.findByRole('group', { name: /R04 · Jaarnota/ });
  await screen.findByRole('treeitem', { name: /Doorschuiven/ });
  await waitFor(() => expect(here()).toContain('Doorschuiven1'));
  act(() => select(coded.end, coded.start));
  return text;
}

it('shows the code at once; afterwards only what changed is asked for', async () => {
  const asked: unknown[] = [];
  const { fake } = await renderWithApi(<InterviewsScreen />, {
    queries: {
      ...others,
      'interview.reading': (params): ReadingAnswer => {
        asked.push(params);
        return asked.length === 1
          ? wholeReading(1)
          : { ...wholeReading(9, [coded]), isWhole: false, words: null, memos: null };
      },
    },
    commands: { 'quote.code': () => ({ quotes: [2], added: 1 }) },
  });
  const text = await reader();
  fake.hold = true;
  fireEvent.keyDown(text, { key: '1' });
  await waitFor(() => expect(here()).toContain('Doorschuiven2'));
  expect(asked).toHaveLength(1);
  act(() => fake.release());
  act(() => fake.change({ changed: ['interview'] }));
  await waitFor(() => expect(asked.at(-1)).toEqual({ id: 7, since: 'at 1' }));
  await waitFor(() => expect(usePending.getState().pending).toEqual([]));
  expect(here()).toContain('Doorschuiven2');
});

it('takes the code away again when it is refused, and says why', async () => {
  const { fake } = await renderWithApi(<InterviewsScreen />, {
    queries: { ...others, 'interview.reading': () => wholeReading(1) },
    commands: { 'quote.code': () => refuse('interview.notCodable') },
  });
  const text = await reader();
  fake.hold = true;
  fireEvent.keyDown(text, { key: '1' });
  await waitFor(() => expect(here()).toContain('Doorschuiven2'));
  act(() => fake.release());
  await waitFor(() => expect(here()).toContain('Doorschuiven1'));
  expect(useNotices.getState().notices).toHaveLength(1);
});
