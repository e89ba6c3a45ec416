/** How a query and a command are declared: a schema for what comes in, a type for what goes out, and what it depends on. */
import type { z } from 'zod';
import type { Entity } from './replies';

declare const resultType: unique symbol;

export interface QueryDefinition<Params extends z.ZodType, Value> {
  readonly kind: 'query';
  readonly params: Params;
  /** The answer is stale when one of these changes. */
  readonly dependsOn: readonly Entity[];
  /** The answer crosses to the window as one JSON text: many small objects are copied one value at a time on the way otherwise. Only for answers of plain data. */
  readonly asText: boolean;
  readonly [resultType]?: Value;
}

export interface CommandDefinition<Params extends z.ZodType, Value> {
  readonly kind: 'command';
  readonly params: Params;
  /** False for a change that is not part of undo (none so far but history itself). */
  readonly undoable: boolean;
  readonly [resultType]?: Value;
}

/** Declares a query; the type of its answer is given by the second type argument through `returns`. */
export function query<Params extends z.ZodType>(
  params: Params,
  dependsOn: readonly Entity[],
  { asText = false }: { readonly asText?: boolean } = {},
) {
  return {
    returns<Value>(): QueryDefinition<Params, Value> {
      return { kind: 'query', params, dependsOn, asText };
    },
  };
}

/** Declares a command. */
export function command<Params extends z.ZodType>(params: Params, options: { undoable: boolean } = { undoable: true }) {
  return {
    returns<Value>(): CommandDefinition<Params, Value> {
      return { kind: 'command', params, undoable: options.undoable };
    },
  };
}

export type ParamsOf<Definition> = Definition extends { readonly params: infer Params extends z.ZodType }
  ? z.input<Params>
  : never;
export type ParsedParamsOf<Definition> = Definition extends { readonly params: infer Params extends z.ZodType }
  ? z.output<Params>
  : never;
export type ValueOf<Definition> =
  Definition extends QueryDefinition<z.ZodType, infer Value>
    ? Value
    : Definition extends CommandDefinition<z.ZodType, infer Value>
      ? Value
      : never;
