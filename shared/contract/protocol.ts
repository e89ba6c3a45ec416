/** The messages that cross a document port: a window (or the command line) asks one engine, the engine answers once and may tell what changed. */
import type { AppError } from '../errors/appError';
import type { ChangeEvent } from './replies';

/** Request on a document port. `id` is unique per port; `token` allows files the user pointed at (see host.ts). */
export type PortRequest =
  | { readonly id: number; readonly kind: 'query' | 'command'; readonly name: string; readonly params: unknown }
  | { readonly id: number; readonly kind: 'cancel'; readonly target: number };

export type PortMessage =
  /** `isText`: the value is a JSON text of the answer. */
  | { readonly id: number; readonly kind: 'value'; readonly value: unknown; readonly isText?: boolean }
  | { readonly id: number; readonly kind: 'error'; readonly error: AppError }
  /** At least every 250 ms for work of more than a second; fraction 0–1, null when unknown. */
  | { readonly id: number; readonly kind: 'progress'; readonly fraction: number | null; readonly step: string }
  | { readonly kind: 'changed'; readonly event: ChangeEvent }
  /** The file was moved, renamed, deleted or replaced while open (`moved`), or is in its place again (null). Told within two seconds. */
  | { readonly kind: 'trouble'; readonly error: AppError | null };
