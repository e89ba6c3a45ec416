/** What a person can do right now, by action id: one registration serves menu, keyboard and palette. The screen that was mounted last answers first. */
import type { ActionId } from '@shared/actions';
import { useEffect, useRef } from 'react';
import { create } from 'zustand';

export interface ActionHandler {
  /** False: known here, but not possible now (shown greyed). */
  readonly isEnabled: boolean;
  run(): void;
}

interface ActionStore {
  /** Per action the handlers of what is on screen; the last one counts. */
  readonly handlers: ReadonlyMap<ActionId, readonly ActionHandler[]>;
}

export const useActionStore = create<ActionStore>(() => ({ handlers: new Map() }));

function change(id: ActionId, next: (handlers: readonly ActionHandler[]) => readonly ActionHandler[]): void {
  useActionStore.setState(({ handlers }) => {
    const map = new Map(handlers);
    const list = next(map.get(id) ?? []);
    if (list.length === 0) map.delete(id);
    else map.set(id, list);
    return { handlers: map };
  });
}

/** Adds a handler; answers how to take it away. */
export function registerAction(id: ActionId, handler: ActionHandler): () => void {
  change(id, (handlers) => [...handlers, handler]);
  return () => change(id, (handlers) => handlers.filter((known) => known !== handler));
}

/** Adds several handlers at once; answers how to take them away. */
export function registerActions(actions: Readonly<Partial<Record<ActionId, () => void>>>): () => void {
  const stops = (Object.keys(actions) as ActionId[]).map((id) =>
    registerAction(id, { isEnabled: true, run: () => actions[id]?.() }),
  );
  return () => {
    for (const stop of stops) stop();
  };
}

/** The handler that answers for an action now; undefined when nothing on screen does. */
export function handlerOf(id: ActionId): ActionHandler | undefined {
  return useActionStore.getState().handlers.get(id)?.at(-1);
}

/** Does an action when it is possible now. Answers whether it was. */
export function runAction(id: ActionId): boolean {
  const handler = handlerOf(id);
  if (handler === undefined || !handler.isEnabled) return false;
  handler.run();
  return true;
}

/** Offers an action as long as the component is on screen; `run` is always the newest one. */
export function useAction(id: ActionId, run: () => void, isEnabled = true): void {
  const newest = useRef(run);
  useEffect(() => {
    newest.current = run;
  });
  useEffect(() => registerAction(id, { isEnabled, run: () => newest.current() }), [id, isEnabled]);
}

/** Whether an action is possible now, for buttons that stand for it. */
export function useActionEnabled(id: ActionId): boolean {
  return useActionStore(({ handlers }) => handlers.get(id)?.at(-1)?.isEnabled ?? false);
}
