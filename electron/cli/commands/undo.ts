/** `cxw undo FILE`: undoes the last step, or the last few. */
import { numberOption, type CliCommand } from '../command';
import { ask, run, withDocument } from '../document';

export const undoCommand: CliCommand = {
  name: 'undo',
  arguments: 1,
  options: { steps: { type: 'string' } },
  run: async (context) => {
    const [file = ''] = context.arguments;
    const count = numberOption(context, 'steps') ?? 1;
    const result = await withDocument(context, file, async (document) => {
      const done = (await ask(document, 'history.list', { limit: 1000 })).filter((step) => step.done).slice(0, count);
      const last = done.at(-1);
      const reply = await run(document, 'history.undo', last === undefined ? {} : { downTo: last.seq });
      return { steps: reply.value.steps, undone: done.map((step) => context.text.change(step.label)) };
    });
    return {
      json: result,
      lines: [context.text('cli.undone', { steps: result.steps, label: result.undone.join(', ') })],
    };
  },
};
