/** Random sequences of all commands: undo of everything is the start, redo of everything is the end, and the file is sound after each step. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { commands } from '@shared/contract';
import { touchpointFields } from '@shared/domain/touchpoint';
import type { EngineDocument } from '@electron/engine/document';
import { capturedTables } from '@electron/engine/schema';
import { ask, newDocument, reopened, run, testFolder, testServices } from './support/documents';
import { interviewCall, putInterviews } from './support/interviewDraws';
import { journeyCall } from './support/journeyDraws';
import { measureCall, putRows } from './support/measureDraws';
import { reportCall } from './support/reportDraws';
import { staffingCall } from './support/staffingDraws';

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom('Ik bel', '  ', "'; DROP TABLE touchpoint; --", 'é\u0301🏠', 'a\nb', '=1+1', '\u202eomgekeerd'),
);
const seed = fc.nat({ max: 1_000_000 });

/** What a command is called with, made from a random draw and the rows that are there at that moment. */
type Draw = {
  readonly pick: number;
  readonly other: number;
  readonly text: string;
  readonly number: number;
  readonly flag: boolean;
};
const draw: fc.Arbitrary<Draw> = fc.record({
  pick: seed,
  other: seed,
  text,
  number: fc.double({ min: 1, max: 10, noNaN: true }),
  flag: fc.boolean(),
});

const listNames = ['stage', 'channel', 'department', 'person', 'persona', 'extraField'] as const;

function valueFor(field: (typeof touchpointFields)[number], given: Draw): unknown {
  const { kind } = field;
  switch (kind.type) {
    case 'text':
      return given.text.trim() === '' && kind.required ? 'naam' : given.text;
    case 'number':
      return kind.decimals === 0 ? Math.min(kind.max, Math.max(kind.min, Math.round(given.number))) : given.number;
    case 'boolean':
      return given.pick % 3 === 0 ? null : given.flag;
    case 'choice':
      return given.pick % 5 === 0 ? null : kind.choices[given.pick % kind.choices.length];
    case 'choices':
      return given.pick % 5 === 0 ? null : kind.choices.filter((_, index) => (given.pick >> index) % 2 === 1);
    case 'reference':
      return given.pick % 4 === 0 ? null : { name: `n${given.other % 5}` };
    case 'references':
      return given.pick % 4 === 0 ? [] : [{ name: `n${given.other % 4}` }, { name: `n${given.pick % 4}` }];
    case 'date':
      return '2026-02-28';
    default:
      return kind satisfies never;
  }
}

async function callFor(name: string, given: Draw, document: EngineDocument, file: string): Promise<unknown> {
  const order = await ask(document, 'touchpoint.order', {});
  const lists = await ask(document, 'lists.all', {});
  const id = order.ids.length === 0 ? 1 : order.ids[given.pick % order.ids.length];
  const otherId = order.ids.length === 0 ? 1 : order.ids[given.other % order.ids.length];
  const list = listNames[given.other % listNames.length] ?? 'stage';
  const entries = {
    stage: lists.stages,
    channel: lists.channels,
    department: lists.departments,
    person: lists.people,
    persona: lists.personas,
    extraField: lists.extraFields,
  }[list];
  const entry = entries.length === 0 ? 1 : (entries[given.pick % entries.length]?.id ?? 1);
  const nameField = list === 'person' ? 'role' : 'name';
  const channel = lists.channels[given.other % Math.max(1, lists.channels.length)]?.id ?? 1;
  const items = document.context.connection
    .prepare(`SELECT id FROM information_item ORDER BY id`)
    .pluck()
    .all() as number[];
  const item = items[given.pick % Math.max(1, items.length)] ?? 1;
  const attachments = document.context.connection
    .prepare(`SELECT id FROM attachment ORDER BY id`)
    .pluck()
    .all() as number[];
  const field = touchpointFields[given.other % touchpointFields.length];
  switch (name) {
    case 'engagement.update':
      return { fields: given.flag ? { client: given.text } : { cxDefinition: given.text, name: `x${given.text}` } };
    case 'attachment.add':
      return {
        file,
        touchpoint: given.flag && order.ids.length > 0 ? id : null,
        use: given.pick % 3 === 0 ? 'logo' : 'attachment',
      };
    case 'attachment.remove':
      return { id: attachments[given.pick % Math.max(1, attachments.length)] ?? 1 };
    case 'touchpoint.create':
      return {
        rows: Array.from({ length: 1 + (given.pick % 3) }, (_, index) => ({
          name: `${given.text}${index}x`,
          channels: [{ name: `n${given.other % 4}` }],
          emotionalScore: given.number,
        })),
        after: given.flag && order.ids.length > 0 ? id : null,
      };
    case 'touchpoint.set': {
      const fields =
        field === undefined ? [] : [field, touchpointFields[given.pick % touchpointFields.length] ?? field];
      const cells = fields.map((one, index) => ({
        id: index === 0 ? id : otherId,
        field: one.key,
        value: valueFor(one, given),
      }));
      const extra = lists.extraFields.find((candidate) => candidate.type === 'text');
      return {
        cells:
          extra !== undefined && given.flag ? [...cells, { id, field: `extra:${extra.id}`, value: given.text }] : cells,
        gesture: given.flag ? 'paste' : 'edit',
      };
    }
    case 'touchpoint.delete':
    case 'touchpoint.duplicate':
      return { ids: given.flag || id === otherId ? [id] : [id, otherId] };
    case 'touchpoint.move':
      return { ids: [id], before: given.flag ? otherId : null };
    case 'list.create':
      return list === 'extraField'
        ? { list, fields: { name: `v${given.pick % 50}`, type: 'text' } }
        : { list, fields: { [nameField]: `n${given.pick % 50}` } };
    case 'list.update':
      return { list, id: entry, fields: { [nameField]: `n${given.number.toFixed(3)}` } };
    case 'list.delete':
      return {
        list,
        id: entry,
        replaceBy:
          given.flag && entries.length > 1 ? (entries.find((candidate) => candidate.id !== entry)?.id ?? null) : null,
      };
    case 'list.move':
      return {
        list,
        id: entry,
        before: given.flag ? (entries[given.other % Math.max(1, entries.length)]?.id ?? null) : null,
      };
    case 'information.create':
      return { touchpoint: id, name: `i${given.text}` };
    case 'information.rename':
      return { id: item, name: `j${given.text}` };
    case 'information.delete':
      return { id: item };
    case 'information.setVerdict':
      return { id: item, channel, verdict: given.flag ? 'same' : 'different', note: given.text };
    case 'quality.dismiss':
      return { touchpoint: given.flag ? id : null, rule: 'noOwner', reason: given.text };
    case 'quality.restore':
      return { touchpoint: given.flag ? id : null, rule: 'noOwner' };
    default: {
      const call =
        journeyCall(name, given, document, file) ??
        measureCall(name, given, document) ??
        interviewCall(name, given, document) ??
        staffingCall(name, given, document) ??
        reportCall(name, given, file);
      if (call === undefined) throw new Error(`no draw for command ${name}: add one, so that it is part of this test`);
      return call;
    }
  }
}

/** Imports need a reader process, a key its file and password; they have their own undo test beside the importer. */
const elsewhere = new Set([
  'import.run',
  'journey.importRun',
  'interview.importRun',
  'qda.importRun',
  'pseudonym.loadKey',
  'exchange.accept',
]);
const names = Object.entries(commands)
  .filter(([name, definition]) => definition.undoable && !elsewhere.has(name))
  .map(([name]) => name);

function dump(document: EngineDocument): string {
  return JSON.stringify(
    capturedTables.map((table) => document.context.connection.prepare(`SELECT * FROM ${table} ORDER BY id`).all()),
  );
}

function expectSound(document: EngineDocument): void {
  const { connection } = document.context;
  expect(connection.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(connection.pragma('foreign_key_check')).toEqual([]);
}

/** A few rows to begin with, so that commands on rows find some. */
const plain: Draw = { pick: 1, other: 1, text: 'Ik bel', number: 4.5, flag: true };
const beginning: readonly (readonly [string, Draw])[] = [
  'touchpoint.create',
  'information.create',
  'information.create',
  'list.create',
  'attachment.add',
  'quality.dismiss',
  'journey.create',
  'journey.create',
  'journeyStep.create',
  'journeyStep.create',
  'journeyNote.create',
  'journeyScore.set',
  'improvement.create',
  'improvement.create',
  'improvement.addEvidence',
  'record.create',
  'participant.create',
  'transcript.create',
  'transcript.create',
  'code.create',
  'code.create',
  'quote.code',
  'memo.create',
  'pseudonym.refuse',
  'definition.create',
  'skill.create',
  'specialist.create',
  'specialist.create',
  'assignment.create',
].map((name) => [name, { ...plain, flag: name !== 'touchpoint.create' }] as const);

it('every command is undone and done again by itself', async () => {
  const folder = testFolder();
  const picture = folder.file('foto.png');
  const { writeFileSync } = await import('node:fs');
  writeFileSync(picture, Buffer.from('89504e470d0a1a0a', 'hex'));
  const clock = { now: '2026-01-01T00:00:00.000Z' };
  const document = newDocument(folder.file('one.cxw'), testServices({}, clock));
  putRows(document);
  putInterviews(document);
  const later = (): void => void (clock.now = new Date(Date.parse(clock.now) + 120_000).toISOString());
  for (const [name, given] of beginning) {
    later();
    await document.command(name, await callFor(name, given, document, picture));
  }
  const without: string[] = [];
  for (const name of names) {
    const before = dump(document);
    let succeeded = false;
    for (const given of fc.sample(draw, { numRuns: 200, seed: 7 })) {
      later();
      const result = await document.command(name, await callFor(name, given, document, picture));
      succeeded = result.ok && result.value.changed.length > 0;
      if (succeeded) break;
    }
    if (!succeeded) without.push(name);
    const after = dump(document);
    if (after === before) continue;
    await run(document, 'history.undo', {});
    expect(dump(document), name).toBe(before);
    await run(document, 'history.redo', {});
    expect(dump(document), name).toBe(after);
    expectSound(document);
    // The rows come back, so that the next command finds some.
    await run(document, 'history.undo', {});
  }
  // Every command took part, so none is skipped in silence.
  expect(without).toEqual([]);
  document.close();
  folder.remove();
}, 600_000);

it('undo all is the start, redo all is the end', async () => {
  const folder = testFolder();
  const picture = folder.file('foto.png');
  const { writeFileSync } = await import('node:fs');
  writeFileSync(picture, Buffer.from('89504e470d0a1a0a', 'hex'));
  let round = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom(...names), draw), { minLength: 5, maxLength: 40 }),
      async (steps) => {
        round += 1;
        const path = folder.file(`r${round}.cxw`);
        // Each step has its own minute, so that steps on one text are not taken together.
        const clock = { now: '2026-01-01T00:00:00.000Z' };
        let document = newDocument(path, testServices({}, clock));
        putRows(document);
        putInterviews(document);
        const start = dump(document);
        let count = 0;
        for (const [name, given] of [...beginning, ...steps]) {
          clock.now = new Date(Date.parse(clock.now) + 120_000).toISOString();
          const result = await document.command(name, await callFor(name, given, document, picture));
          if (
            !result.ok &&
            !['notFound', 'list.duplicateName'].includes(result.error.code) &&
            !/^(?:field|journey|record|improvement|measurement|interview)\./.test(result.error.code)
          ) {
            throw new Error(`${name}: ${JSON.stringify(result.error)}`);
          }
          expectSound(document);
        }
        count = (await ask(document, 'history.list', { limit: 1000 })).length;
        const end = dump(document);
        document.close();
        document = reopened(path, testServices({}, clock));
        for (let step = 0; step < count; step += 1) {
          await run(document, 'history.undo', {});
          expectSound(document);
        }
        expect(dump(document)).toBe(start);
        for (let step = 0; step < count; step += 1) {
          await run(document, 'history.redo', {});
          expectSound(document);
        }
        expect(dump(document)).toBe(end);
        if (count > 0) {
          const [, ...middle] = await ask(document, 'history.list', { limit: 1000 });
          const target = middle[Math.floor(middle.length / 2)];
          if (target !== undefined) {
            await run(document, 'history.undo', { downTo: target.seq });
            await run(document, 'history.redo', { upTo: 1_000_000 });
            expect(dump(document)).toBe(end);
          }
        }
        document.close();
      },
    ),
    { numRuns: Number(process.env['CXW_PROPERTY_RUNS'] ?? 25) },
  );
  folder.remove();
}, 900_000);
