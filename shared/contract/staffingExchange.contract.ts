/** Queries and commands by which staffing leaves a file and comes back: small signed files between engagement and pool, an assignment made from the demand, and copies without client data or without names. */
import { z } from 'zod';
import type { StaffingFile, UnsignedStaffingFile } from '../domain/staffingFile';
import type { ProfileSheet } from '../report/profileSheet';
import { command, query } from './define';

const id = z.number().int().positive();
const token = z.string().max(4096);
const what = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('assignment'), assignment: id }),
  z.object({
    kind: z.literal('profiles'),
    specialists: z.array(id).min(1).max(200),
    /** Without names there is no evidence text either: it may name people and clients. */
    withNames: z.boolean().default(false),
  }),
]);

export const copyKinds = ['recruiter', 'anonymous'] as const;
/** recruiter: staffing without client data, as a pool; anonymous: the engagement without names, and without quotes that fewer than three people stand behind. */
export type CopyKind = (typeof copyKinds)[number];

export interface ExchangePreview {
  readonly file: StaffingFile;
  /** What is here already under the same identity, by name; it is brought up to date. */
  readonly there: readonly string[];
}

/** What went into a copy and what stayed out, in numbers. */
export interface CopyAccount {
  readonly bytes: number;
  readonly kind: CopyKind;
  /** Rows that went along, and those that stayed out, by table. */
  readonly kept: Readonly<Record<string, number>>;
  readonly left: Readonly<Record<string, number>>;
  /** Of an anonymous copy: quotes kept and left out, and places in which a name was replaced. */
  readonly quotes: { readonly kept: number; readonly left: number };
  readonly replaced: number;
}

const sheet = z.object({
  specialist: id,
  /** Lays the profile beside this assignment. */
  assignment: id.nullable().default(null),
  withName: z.boolean().default(false),
  language: z.enum(['nl', 'en']).default('nl'),
});

export const staffingExchangeQueries = {
  /** What stands on a profile sheet, to look at before it goes out. */
  'sheet.content': query(sheet, ['staffing']).returns<ProfileSheet>(),
  /** What a file would hold, to look at before it is made. */
  'exchange.content': query(z.object({ what }), ['staffing']).returns<UnsignedStaffingFile>(),
  /** Writes the file; `file` is a place to write. */
  'exchange.write': query(z.object({ what, file: token }), ['staffing']).returns<{
    readonly bytes: number;
    readonly sha256: string;
  }>(),
  /** Reads a file and checks its sum; changes nothing. Refuses `staffing.notOurFile`, `staffing.changedFile`, `staffing.newerFile`. */
  'exchange.preview': query(z.object({ file: token }), ['staffing']).returns<ExchangePreview>(),
  /** Writes a copy of this file for somebody else; the file itself does not change. Refuses `open.exists` unless told to replace. */
  'copy.write': query(
    z.object({ kind: z.enum(copyKinds), file: token, overwrite: z.boolean().default(false) }),
    [],
  ).returns<CopyAccount>(),
} as const;

export const staffingExchangeCommands = {
  /** Writes a profile sheet (a Word document, or the PDF that the print page made of it) and notes in the list of exports that it went out; a note is not undone. */
  'sheet.write': command(
    sheet.extend({
      file: token,
      form: z.enum(['docx', 'pdf']).default('docx'),
      /** The printed pages; of a PDF alone. Refuses `invalidRequest` when they are no PDF. */
      pages: z
        .custom<Uint8Array>((pages) => pages instanceof Uint8Array && pages.byteLength <= 100_000_000)
        .nullable()
        .default(null),
    }),
    { undoable: false },
  ).returns<{ readonly bytes: number }>(),
  /** Takes a previewed file in: what is here under the same identity is brought up to date. With `assignment` the profiles are put on its shortlist as chosen. */
  'exchange.accept': command(z.object({ file: token, assignment: id.nullable().default(null) })).returns<{
    readonly kind: StaffingFile['kind'];
    readonly ids: readonly number[];
    readonly added: number;
    readonly updated: number;
  }>(),
  /** An assignment from what the touchpoints ask [S1.9]: balance, processes and levels as wishes of equal weight, for a person to change. */
  'assignment.fromDemand': command(z.object({ title: z.string().trim().min(1).max(500) })).returns<{
    readonly id: number;
  }>(),
} as const;
