/** Opens the engagement a command is about, asks it, and closes it whatever happens. */
import { resolve } from 'node:path';
import type { EngineDocument } from '@electron/engine/document';
import { createDocument, openDocument, type NewDocument, type OpenServices } from '@electron/engine/file/open';
import type {
  CommandName,
  CommandParams,
  CommandReply,
  CommandValue,
  QueryName,
  QueryParams,
  QueryValue,
} from '@shared/contract';
import { Refusal } from '@shared/errors/appError';
import type { CommandContext } from './command';

/** Absolute path of a file named on the command line. */
export function pathOf({ io }: CommandContext, name: string): string {
  return resolve(io.cwd, name);
}

function services(context: CommandContext, path: string): OpenServices {
  const { io, locale } = context;
  let reader: ReturnType<typeof io.reader> | undefined;
  return {
    now: io.now,
    newUid: io.newUid,
    locale: () => locale,
    // On the command line the user names the files: the token is the path.
    files: { resolve: (token) => token },
    reader: {
      run: (kind, input, options) => {
        reader ??= io.reader();
        return reader.run(kind, input, options);
      },
      close: () => reader?.close(),
    },
    backupFolder: io.backupFolder(path),
    background: false,
  };
}

/** Does work with an open engagement. `readOnly` leaves the file untouched, and works when it is open elsewhere for reading only. */
export async function withDocument<Value>(
  context: CommandContext,
  name: string,
  work: (document: EngineDocument) => Promise<Value>,
  options: { readonly readOnly?: boolean; readonly create?: NewDocument } = {},
): Promise<Value> {
  const path = pathOf(context, name);
  const around = services(context, path);
  const document =
    options.create === undefined
      ? openDocument(path, around, { readOnly: options.readOnly === true })
      : createDocument(path, options.create, around);
  try {
    return await work(document);
  } finally {
    document.close();
    around.reader.close();
  }
}

/** A query's answer; throws what is refused. */
export async function ask<Name extends QueryName>(
  document: EngineDocument,
  name: Name,
  params: QueryParams<Name>,
): Promise<QueryValue<Name>> {
  const result = await document.query(name, params);
  if (!result.ok) throw new Refusal(result.error.code, result.error.params);
  return result.value as QueryValue<Name>;
}

/** A command's answer; throws what is refused. */
export async function run<Name extends CommandName>(
  document: EngineDocument,
  name: Name,
  params: CommandParams<Name>,
): Promise<CommandReply<CommandValue<Name>>> {
  const result = await document.command(name, params);
  if (!result.ok) throw new Refusal(result.error.code, result.error.params);
  return result.value as CommandReply<CommandValue<Name>>;
}
