/** `cxw new FILE`: makes a new, empty engagement. */
import { basename } from 'node:path';
import { defaultDefinition } from '@shared/domain/engagement';
import { textOption, type CliCommand } from '../command';
import { ask, pathOf, withDocument } from '../document';

export const newCommand: CliCommand = {
  name: 'new',
  arguments: 1,
  options: { name: { type: 'string' }, client: { type: 'string' } },
  run: async (context) => {
    const [file = ''] = context.arguments;
    const path = pathOf(context, file);
    const name = textOption(context, 'name') ?? basename(path).replace(/\.cxw$/i, '');
    const client = textOption(context, 'client') ?? null;
    const fields = { name, client, cxDefinition: defaultDefinition[context.locale], reportLanguage: context.locale };
    const state = await withDocument(context, file, (document) => ask(document, 'document.state', {}), {
      create: { fields },
    });
    return {
      json: { file: path, id: state.engagement.uid, name, client },
      lines: [context.text('cli.created', { name, file: path })],
    };
  },
};
