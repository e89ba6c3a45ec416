/** Changes to interviews that are asked for in more than one place, each with what is said afterwards. */
import { offerUndo, runCommand } from '@renderer/api';
import { openDialog } from '@renderer/app/dialogs';
import type { CommandParams } from '@shared/contract';
import { useInterviews } from './store';

const history = (): void => openDialog('history');

/** Makes an interview to type in, and opens it. */
export async function createTranscript(name: string, participant: number | null = null): Promise<void> {
  const result = await runCommand('transcript.create', { name, participant });
  if (result.ok) useInterviews.setState({ transcript: result.value.value.id, view: 'read' });
}

/** Takes an interview away at once, with undo in the message. */
export async function deleteTranscript(id: number, name: string): Promise<void> {
  const result = await runCommand('transcript.delete', { ids: [id] });
  if (result.ok) offerUndo(result.value, (text) => text('interviewsScreen.done.transcriptDeleted', { name }), history);
}

/** Makes a participant and answers its id. */
export async function createParticipant(fields: CommandParams<'participant.create'>): Promise<number | null> {
  const result = await runCommand('participant.create', fields);
  if (!result.ok) return null;
  useInterviews.setState({ participant: result.value.value.id, view: 'participants' });
  return result.value.value.id;
}

/** Takes a participant away at once, with undo in the message; the interviews stay. */
export async function deleteParticipant(id: number, name: string): Promise<void> {
  const result = await runCommand('participant.delete', { ids: [id] });
  if (result.ok) offerUndo(result.value, (text) => text('interviewsScreen.done.participantDeleted', { name }), history);
}

/** Takes a code with its codings away; what is below goes one level up. */
export async function deleteCode(id: number, name: string, codings: number): Promise<void> {
  const result = await runCommand('code.delete', { ids: [id] });
  if (result.ok)
    offerUndo(result.value, (text) => text('interviewsScreen.done.codeDeleted', { name, count: codings }), history);
}

/** Puts everything coded with one code under another one. */
export async function mergeCode(from: number, into: number, names: { from: string; into: string }): Promise<void> {
  const result = await runCommand('code.merge', { from: [from], into });
  if (result.ok) offerUndo(result.value, (text) => text('interviewsScreen.done.codesMerged', names), history);
}

/** Takes a quote away with its codes, links and memos; the words in the text stay. */
export async function deleteQuote(id: number): Promise<void> {
  const result = await runCommand('quote.delete', { ids: [id] });
  if (result.ok) offerUndo(result.value, (text) => text('interviewsScreen.done.quoteDeleted'), history);
}

/** Takes memos away. */
export async function deleteMemo(id: number): Promise<void> {
  const result = await runCommand('memo.delete', { ids: [id] });
  if (result.ok) offerUndo(result.value, (text) => text('interviewsScreen.done.memoDeleted'), history);
}
