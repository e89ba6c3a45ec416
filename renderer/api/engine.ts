/** Queries and commands of the document in this window, typed by the contract. */
import type {
  ChangeEvent,
  CommandName,
  CommandParams,
  CommandReply,
  CommandValue,
  QueryName,
  QueryParams,
  QueryValue,
} from '@shared/contract';
import type { AppError, Result } from '@shared/errors/appError';
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { receiveChange, saveFailed } from './document';
import { noticeError } from './notices';
import { ask, type AskOptions } from './port';

/** A refusal inside the query cache, which knows thrown errors only; `appError` is the value. */
export class EngineError extends Error {
  readonly appError: AppError;
  constructor(appError: AppError) {
    super(appError.code);
    this.name = 'EngineError';
    this.appError = appError;
  }
}

/** Asks once, outside the cache. */
export async function runQuery<Name extends QueryName>(
  name: Name,
  params: QueryParams<Name>,
  options: AskOptions = {},
): Promise<Result<QueryValue<Name>>> {
  // The engine checks what comes in; what it answers is held to the contract by its own types.
  return (await ask('query', name, params, options)) as Result<QueryValue<Name>>;
}

export interface EngineQueryOptions {
  /** False = do not ask (yet). */
  readonly enabled?: boolean;
  /** Keep showing the answer to the previous parameters until the new one is there. */
  readonly keepPrevious?: boolean;
  readonly onProgress?: AskOptions['onProgress'];
  /** Milliseconds after which an answer nobody looks at is dropped. */
  readonly gcTime?: number;
}

/** The answer to a query, kept up to date: it is asked again when something it depends on changes. */
export function useEngineQuery<Name extends QueryName>(
  name: Name,
  params: QueryParams<Name>,
  options: EngineQueryOptions = {},
): UseQueryResult<QueryValue<Name>, EngineError> {
  return useQuery<QueryValue<Name>, EngineError>({
    queryKey: [name, params],
    queryFn: async ({ signal }) => {
      const result = await runQuery(name, params, {
        signal,
        ...(options.onProgress && { onProgress: options.onProgress }),
      });
      if (!result.ok) throw new EngineError(result.error);
      return result.value;
    },
    ...(options.enabled !== undefined && { enabled: options.enabled }),
    ...(options.keepPrevious === true && { placeholderData: keepPreviousData }),
    ...(options.gcTime !== undefined && { gcTime: options.gcTime }),
  } as Parameters<typeof useQuery<QueryValue<Name>, EngineError>>[0]);
}

export interface CommandOptions extends AskOptions {
  /** False = the caller shows a refusal itself (under the field it concerns). */
  readonly notice?: boolean;
}

/** Refusals that mean the document cannot be written at all: the saved-state sentence tells them as well. */
const writeFailures: ReadonlySet<string> = new Set(['diskFull', 'locked', 'moved', 'damaged', 'readOnly']);

/** Sends a change. When it answers, the change is on disk and everything shown is being refreshed. A refusal is shown as a notice with a retry unless the caller does so. */
export async function runCommand<Name extends CommandName>(
  name: Name,
  params: CommandParams<Name>,
  options: CommandOptions = {},
): Promise<Result<CommandReply<CommandValue<Name>>>> {
  const result = (await ask('command', name, params, options)) as Result<CommandReply<CommandValue<Name>>>;
  if (result.ok) {
    if (isChange(result.value)) receiveChange(result.value);
  } else {
    if (writeFailures.has(result.error.code)) saveFailed(result.error);
    if (options.notice !== false) noticeError(result.error, () => runCommand(name, params, options));
  }
  return result;
}

/** Commands that change nothing in the document (making a backup) may answer without a change. */
function isChange(reply: Partial<ChangeEvent> | null): reply is ChangeEvent {
  return reply !== null && Array.isArray(reply.changed) && typeof reply.revision === 'number';
}

/** The refusal inside a failed query, for notices. */
export function errorOf(query: { readonly error: Error | null }): AppError | null {
  if (query.error === null) return null;
  return query.error instanceof EngineError
    ? query.error.appError
    : { code: 'unexpected', params: { detail: query.error.message } };
}
