/** An in-memory bridge for component tests: answers requests by handlers and lets a test push events and changes. */
import type {
  ChangeEvent,
  CommandName,
  PortMessage,
  PortRequest,
  QueryName,
  QueryParams,
  QueryValue,
  CommandParams,
  CommandValue,
} from '@shared/contract';
import { queries } from '@shared/contract';
import type { DocumentState } from '@shared/contract/documents.contract';
import {
  settingsSchema,
  type GrantedFile,
  type HostEvent,
  type HostReplies,
  type HostRequestName,
  type WindowState,
  type WorkbenchBridge,
} from '@shared/contract/host';
import type { Engagement } from '@shared/domain/engagement';
import { fail, ok, type AppError, type Result } from '@shared/errors/appError';

export type QueryHandlers = { [Name in QueryName]?: (params: QueryParams<Name>) => QueryValue<Name> | AppErrorAnswer };
export type CommandHandlers = {
  [Name in CommandName]?: (params: CommandParams<Name>) => CommandValue<Name> | AppErrorAnswer;
};
export type HostHandlers = { [Name in HostRequestName]?: (params: never) => HostReplies[Name] | AppErrorAnswer };

/** Answer of a handler that refuses. */
export interface AppErrorAnswer {
  readonly refused: AppError;
}
/** Makes a refusal for a handler. */
export function refuse(code: string, params?: AppError['params']): AppErrorAnswer {
  return { refused: params === undefined ? { code } : { code, params } };
}

function isRefusal(answer: unknown): answer is AppErrorAnswer {
  return typeof answer === 'object' && answer !== null && 'refused' in answer;
}

export interface FakeBridge extends WorkbenchBridge {
  readonly queries: QueryHandlers;
  readonly commands: CommandHandlers;
  readonly host: HostHandlers;
  /** Everything asked, in order. */
  readonly asked: {
    readonly kind: 'query' | 'command' | 'host' | 'cancel';
    readonly name: string;
    readonly params: unknown;
  }[];
  /** Parameters of every call of one name. */
  callsOf(name: string): readonly unknown[];
  emit(event: HostEvent): void;
  /** The engine tells of a change. */
  change(event: Partial<ChangeEvent>): void;
  /** Sends any message as the engine would. */
  message(message: PortMessage): void;
  /** When true, requests to the engine stay without an answer until `release` is called. */
  hold: boolean;
  release(): void;
}

export const exampleEngagement: Engagement = {
  uid: '0192f0c0-0000-7000-8000-000000000001',
  createdAt: '2026-11-21T09:00:00.000Z',
  name: 'Klantbeleving Voltwijs',
  client: 'Voltwijs',
  sector: 'energie',
  cxDefinition: null,
  strategicPosition: null,
  strategicNote: null,
  desiredImage: null,
  sponsor: null,
  specialist: null,
  experienceAnswer: null,
  applyAnswer: null,
  referenceDate: null,
  reportLanguage: 'nl',
  colour: null,
  logo: null,
};

/** A document state for tests. */
export function exampleDocument(change: Partial<DocumentState> = {}): DocumentState {
  return {
    kind: 'engagement',
    engagement: exampleEngagement,
    readOnly: false,
    savedAt: '2026-11-21T13:32:00.000Z',
    undo: null,
    redo: null,
    revision: 1,
    counts: { touchpoints: 75, stages: 9, channels: 12, people: 14, personas: 4, departments: 11 },
    ...change,
  };
}

/** A window state for tests: an open document unless said otherwise. */
export function exampleWindow(change: Partial<WindowState> = {}): WindowState {
  return {
    document: { path: '/home/anna/voltwijs.cxw', fileName: 'voltwijs.cxw', kind: 'engagement', readOnly: false },
    failure: null,
    settings: settingsSchema.parse({}),
    version: '0.1.0',
    platform: 'linux',
    runtime: 'Electron 45.4.1',
    opening: null,
    windowButtons: 'systemRight',
    maximised: false,
    ...change,
  };
}

export interface FakeBridgeOptions {
  readonly queries?: QueryHandlers;
  readonly commands?: CommandHandlers;
  readonly host?: HostHandlers;
  readonly window?: Partial<WindowState>;
}

/** Makes the bridge and puts it on `window.workbench`. */
export function installFakeBridge(options: FakeBridgeOptions = {}): FakeBridge {
  const eventListeners = new Set<(event: HostEvent) => void>();
  const messageListeners = new Set<(message: unknown) => void>();
  const asked: FakeBridge['asked'] = [];
  let revision = 1;
  let held: (() => void)[] = [];
  let state = exampleWindow(options.window);

  const event = (change: Partial<ChangeEvent>): ChangeEvent => {
    revision += 1;
    return {
      changed: [],
      touchpoints: null,
      undo: null,
      redo: null,
      revision,
      savedAt: `2026-11-21T13:32:00.${String(revision).padStart(3, '0')}Z`,
      ...change,
    };
  };
  const message = (content: PortMessage): void => {
    for (const listener of messageListeners) listener(content);
  };

  const fake: FakeBridge = {
    queries: { 'document.state': () => exampleDocument(), ...options.queries },
    commands: { ...options.commands },
    host: { 'recent.list': () => [], ...options.host },
    asked,
    hold: false,
    callsOf: (name) => asked.filter((call) => call.name === name).map((call) => call.params),
    emit: (hostEvent) => {
      if (hostEvent.kind === 'window') state = hostEvent.state;
      for (const listener of eventListeners) listener(hostEvent);
    },
    change: (change) => message({ kind: 'changed', event: event(change) }),
    message,
    release: () => {
      fake.hold = false;
      const waiting = held;
      held = [];
      for (const answer of waiting) answer();
    },
    request: <Name extends HostRequestName>(name: Name, params: unknown): Promise<Result<HostReplies[Name]>> => {
      asked.push({ kind: 'host', name, params });
      if (name === 'settings.set' && fake.host['settings.set'] === undefined) {
        state = { ...state, settings: { ...state.settings, ...(params as { settings: object }).settings } };
        return Promise.resolve(ok(state.settings) as Result<HostReplies[Name]>);
      }
      if (name === 'window.state' && fake.host['window.state'] === undefined)
        return Promise.resolve(ok(state) as Result<HostReplies[Name]>);
      const handler = fake.host[name];
      if (handler === undefined) return Promise.resolve(fail('unexpected', { detail: `no handler for ${name}` }));
      const answer = handler(params as never);
      return Promise.resolve(
        isRefusal(answer) ? { ok: false, error: answer.refused } : (ok(answer) as Result<HostReplies[Name]>),
      );
    },
    onEvent: (listener) => {
      eventListeners.add(listener);
      return () => eventListeners.delete(listener);
    },
    send: (content) => {
      const request = content as PortRequest;
      if (request.kind === 'cancel') {
        asked.push({ kind: 'cancel', name: 'cancel', params: request.target });
        return;
      }
      asked.push({ kind: request.kind, name: request.name, params: request.params });
      const answer = (): void => {
        const handlers = (request.kind === 'query' ? fake.queries : fake.commands) as Record<
          string,
          ((params: unknown) => unknown) | undefined
        >;
        const handler = handlers[request.name];
        if (handler === undefined) {
          message({
            id: request.id,
            kind: 'error',
            error: { code: 'unexpected', params: { detail: `no handler for ${request.name}` } },
          });
          return;
        }
        const value = handler(request.params);
        if (isRefusal(value)) message({ id: request.id, kind: 'error', error: value.refused });
        else if (request.kind === 'query' && queries[request.name as QueryName].asText)
          message({ id: request.id, kind: 'value', value: JSON.stringify(value), isText: true });
        else
          message({ id: request.id, kind: 'value', value: request.kind === 'query' ? value : { ...event({}), value } });
      };
      if (fake.hold) held.push(answer);
      else queueMicrotask(answer);
    },
    onMessage: (listener) => {
      messageListeners.add(listener);
      return () => messageListeners.delete(listener);
    },
    grantDropped: (file): Promise<Result<GrantedFile>> =>
      Promise.resolve(ok({ token: 'dropped-1', name: (file as { name: string }).name, folder: '/home/anna' })),
  };
  Object.defineProperty(window, 'workbench', { value: fake, configurable: true });
  return fake;
}
