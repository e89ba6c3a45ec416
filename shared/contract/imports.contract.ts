/** Queries and commands of the import wizard and of merging an edited workbook back. */
import { z } from 'zod';
import type { ImportAccount, ImportPreview } from '../domain/importPlan';
import { importOptionsSchema } from '../domain/importPlan';
import { command, query } from './define';

export const importKinds = [
  'touchpoints',
  'organisation',
  'personas',
  'workbook',
  'survey',
  'improvements',
  'specialists',
  'assignments',
] as const;
export type ImportKind = (typeof importKinds)[number];

export const importQueries = {
  /** Reads the file behind `file` (a token) in a process of its own and shows what would happen with these options. */
  'import.preview': query(z.object({ file: z.string().max(4096), options: importOptionsSchema.default({}) }), [
    'import',
    'touchpoint',
  ]).returns<ImportPreview>(),
} as const;

export const importCommands = {
  /** Takes the file in with these options: one step of undo. The account is the same as that of the preview. */
  'import.run': command(
    z.object({ file: z.string().max(4096), options: importOptionsSchema.default({}) }),
  ).returns<ImportAccount>(),
} as const;
