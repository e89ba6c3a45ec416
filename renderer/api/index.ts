/** What screens use to reach engine and main process. */
export { host } from './bridge';
export {
  errorOf,
  EngineError,
  runCommand,
  runQuery,
  useEngineQuery,
  type CommandOptions,
  type EngineQueryOptions,
} from './engine';
export { useAccumulatedQuery, type Accumulation } from './accumulated';
export { dismissNotice, notice, noticeError, useNotices, type Notice } from './notices';
export { offerUndo } from './offerUndo';
export type { AskOptions, Progress } from './port';
export { setSettings, useSettings } from './settings';
export { useLocale, useText } from './text';
export { useDocument } from './useDocument';
export { useWindowState } from './windowState';
