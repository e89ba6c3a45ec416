/** `cxw new FILE`: makes a new, empty engagement, or an empty pool (`*.cxpool`, or with `--pool`). */
import { basename } from 'node:path';
import { kindByFileName, withoutDocumentExtension } from '@shared/domain/documentKind';
import { defaultDefinition } from '@shared/domain/engagement';
import { textOption, type CliCommand } from '../command';
import { ask, pathOf, withDocument } from '../document';

export const newCommand: CliCommand = {
  name: 'new',
  arguments: 1,
  options: { name: { type: 'string' }, client: { type: 'string' }, pool: { type: 'boolean' } },
  run: async (context) => {
    const [file = ''] = context.arguments;
    const path = pathOf(context, file);
    const name = textOption(context, 'name') ?? withoutDocumentExtension(basename(path));
    const client = textOption(context, 'client') ?? null;
    const kind = context.options['pool'] === true ? 'pool' : kindByFileName(path);
    const fields = {
      name,
      client,
      reportLanguage: context.locale,
      ...(kind === 'engagement' && { cxDefinition: defaultDefinition[context.locale] }),
    };
    const state = await withDocument(context, file, (document) => ask(document, 'document.state', {}), {
      create: { fields, kind },
    });
    return {
      json: { file: path, id: state.engagement.uid, name, client, kind },
      lines: [context.text('cli.created', { name, file: path })],
    };
  },
};
