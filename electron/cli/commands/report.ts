/** `cxw report FILE…`: writes reports of one or many engagements. All forms but PDF are made here; a PDF is drawn by the program's own runtime. */
import { mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { formatBytes } from '@shared/i18n/format';
import { plainIds } from '@shared/insight/input';
import {
  reportKinds,
  reportOptionsSchema,
  type ReportKind,
  type ReportOptions,
  type ReportStyle,
} from '@shared/report/model';
import { kindWord } from '@shared/report/kindWords';
import { parseStyleFile } from '@shared/report/styleFile';
import { Refusal } from '@shared/errors/appError';
import type { EngineDocument } from '@electron/engine/document';
import { toAppError } from '@electron/engine/db/errors';
import { choiceOption, textOption, WrongUsage, type CliCommand, type CommandContext } from '../command';
import { ask, pathOf, withDocument } from '../document';
import { filesNamed } from '../filesNamed';
import { writeWhole } from '../writeWhole';
import { journeyPoster } from './journeys';

const formats = ['pdf', 'pptx', 'docx', 'xlsx', 'csv', 'zip', 'json'] as const;
type Format = (typeof formats)[number];

interface Wish {
  readonly kind: ReportKind;
  readonly formats: readonly Format[];
  readonly date: string;
  readonly withNames: boolean;
  readonly style: ReportStyle | null;
  /** A file, when one form of one engagement is asked for; otherwise a folder. */
  readonly out: string;
  readonly isFolder: boolean;
  /** What the files of an engagement begin with, by its path. */
  readonly names: ReadonlyMap<string, string>;
}

interface WrittenForm {
  readonly file: string;
  readonly kind: ReportKind;
  readonly format: Format;
  readonly language: 'nl' | 'en';
  readonly bytes: number;
  readonly leftOut: readonly string[];
}

function formatsOf(context: CommandContext, out: string): readonly Format[] {
  const given = textOption(context, 'format');
  const byName = formats.find((format) => extname(out).toLowerCase() === `.${format}`);
  const named = given === undefined ? (byName === undefined ? [] : [byName]) : given.toLowerCase().split(',');
  const known = named.flatMap((name) => formats.find((format) => format === name.trim()) ?? []);
  if (known.length === 0 || known.length < named.length)
    throw new WrongUsage(context.text('cli.wrong.format', { choices: formats.join(', ') }));
  return [...new Set(known)];
}

function dateOf(context: CommandContext): string {
  const given = textOption(context, 'date');
  if (given === undefined) return context.io.now().slice(0, 10);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(given) || Number.isNaN(Date.parse(given)))
    throw new WrongUsage(context.text('cli.wrong.date', { value: given }));
  return given;
}

/** A kind that is made of one journey, by a way of its own. */
const POSTER = 'journey-poster';

function kindOf(context: CommandContext): ReportKind {
  const given = choiceOption(context, 'kind', [...reportKinds.map(kindWord), POSTER]);
  return reportKinds.find((kind) => kindWord(kind) === given) ?? 'touchpoints';
}

function styleOf(context: CommandContext): ReportStyle | null {
  const given = textOption(context, 'style');
  if (given === undefined) return null;
  const path = pathOf(context, given);
  let style: ReportStyle | null;
  try {
    style = parseStyleFile(readFileSync(path, 'utf8'));
  } catch {
    style = null;
  }
  if (style === null) throw new Refusal('report.noStyleFile', { file: basename(path) });
  return style;
}

/** The options of the report: what was asked for, and what the engagement itself keeps for this kind. */
async function optionsFor(context: CommandContext, document: EngineDocument, wish: Wish): Promise<ReportOptions> {
  const { engagement } = await ask(document, 'document.state', {});
  const choices = (await ask(document, 'report.choices', {}))[wish.kind];
  const named = choiceOption(context, 'language', ['nl', 'en'] as const);
  const department = textOption(context, 'department');
  const { departments } = department === undefined ? { departments: [] } : await ask(document, 'lists.all', {});
  const found = departments.find(
    (one) => one.name.toLowerCase() === department?.toLowerCase() || String(one.id) === department,
  );
  if (department !== undefined && found === undefined)
    throw new WrongUsage(
      context.text('cli.wrong.choice', {
        value: department,
        option: '--department',
        choices: departments.map((one) => one.name).join(', '),
      }),
    );
  return reportOptionsSchema.parse({
    ...choices,
    kind: wish.kind,
    language: named ?? (context.localeGiven ? context.locale : engagement.reportLanguage),
    withNames: wish.withNames,
    date: wish.date,
    style: wish.style,
    ...(found === undefined ? {} : { department: found.id }),
  });
}

function placeOf(wish: Wish, file: string, format: Format): string {
  if (!wish.isFolder) return wish.out;
  return join(wish.out, `${wish.names.get(file) ?? basename(file, extname(file))}-${kindWord(wish.kind)}.${format}`);
}

/** What the files of each engagement begin with: its own name, with a number where two folders hold the same. */
function namesOf(files: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    files.map((file) => {
      const own = basename(file, extname(file));
      let name = own;
      for (let copy = 2; taken.has(name.toLowerCase()); copy += 1) name = `${own}-${copy}`;
      taken.add(name.toLowerCase());
      return [file, name];
    }),
  );
}

/** Every form of one engagement. A PDF and pictures come last: the runtime that draws it opens the engagement itself. */
async function writeForms(context: CommandContext, file: string, wish: Wish): Promise<readonly WrittenForm[]> {
  const { printPdf } = context.io;
  // Pictures of charts are drawn like pages; where nothing can draw, the archive says that it has none.
  const drawn: readonly Format[] = printPdf === null ? ['pdf'] : ['pdf', 'zip'];
  const { options, leftOut, written } = await withDocument(
    context,
    file,
    async (document) => {
      const made = await optionsFor(context, document, wish);
      const model = await ask(document, 'report.model', made);
      const done: WrittenForm[] = [];
      for (const format of wish.formats) {
        const place = placeOf(wish, file, format);
        const facts = { file: place, kind: wish.kind, format, language: made.language, leftOut: model.leftOut };
        if (format === 'json')
          done.push({ ...facts, bytes: writeWhole(place, `${JSON.stringify(model, plainIds, 2)}\n`) });
        else if (wish.kind === 'touchpoints' && (format === 'xlsx' || format === 'csv')) {
          const { bytes } = await ask(document, 'report.writeWorkbook', { file: place, format, options: made });
          done.push({ ...facts, bytes });
        } else if (format !== 'pdf' && !drawn.includes(format)) {
          const office = await ask(document, 'report.writeOffice', { file: place, format, options: made });
          done.push({ ...facts, bytes: office.bytes, leftOut: [...new Set([...model.leftOut, ...office.leftOut])] });
        }
      }
      return { options: made, leftOut: model.leftOut, written: done };
    },
    { readOnly: true },
  );
  const all = [...written];
  for (const format of drawn) {
    if (!wish.formats.includes(format)) continue;
    if (printPdf === null) throw new Refusal('file.notPrinted', { detail: 'CXW_ELECTRON' });
    const place = placeOf(wish, file, format);
    const printed = await printPdf(file, format === 'zip' ? { kind: 'reportPictures', options } : options);
    if (!printed.ok) throw new Refusal(printed.error.code, printed.error.params);
    const bytes = writeWhole(place, printed.value);
    all.push({ file: place, kind: wish.kind, format, language: options.language, bytes, leftOut });
  }
  return all;
}

function linesOf({ text, locale }: CommandContext, form: WrittenForm): readonly string[] {
  return [
    text('cli.written', { file: form.file, size: formatBytes(locale, form.bytes) }),
    ...form.leftOut.map((sentence) => `  ${text('cli.reportLeftOut', { sentence })}`),
  ];
}

export const reportCommand: CliCommand = {
  name: 'report',
  arguments: 1,
  more: true,
  options: {
    kind: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
    date: { type: 'string' },
    roles: { type: 'boolean' },
    'without-names': { type: 'boolean' },
    language: { type: 'string' },
    style: { type: 'string' },
    department: { type: 'string' },
    journey: { type: 'string' },
    paper: { type: 'string' },
  },
  run: async (context) => {
    const given = textOption(context, 'out');
    if (given === undefined) throw new WrongUsage(context.text('cli.wrong.missing', { usage: '--out' }));
    if (textOption(context, 'kind')?.toLowerCase() === POSTER) return journeyPoster(context, given);
    const out = pathOf(context, given);
    // Named twice, by a pattern and by itself, an engagement is still one.
    const files = [...new Set(context.arguments.flatMap((name) => filesNamed(pathOf(context, name))))];
    const wanted = formatsOf(context, out);
    const isFolder =
      files.length > 1 || wanted.length > 1 || !formats.some((format) => extname(out).toLowerCase() === `.${format}`);
    const wish: Wish = {
      kind: kindOf(context),
      formats: wanted,
      date: dateOf(context),
      withNames: context.options['roles'] !== true && context.options['without-names'] !== true,
      style: styleOf(context),
      out,
      isFolder,
      names: namesOf(files),
    };
    mkdirSync(isFolder ? out : dirname(out), { recursive: true });
    if (files.length === 1) {
      const written = await writeForms(context, files[0] ?? '', wish);
      return {
        json: written.length === 1 ? written[0] : { written },
        lines: written.flatMap((form) => linesOf(context, form)),
      };
    }
    const written: WrittenForm[] = [];
    const refused: { readonly file: string; readonly code: string; readonly message: string }[] = [];
    // One after another: a PDF takes a runtime of its own, and several at once would only slow each other down.
    for (const file of files) {
      try {
        written.push(...(await writeForms(context, file, wish)));
      } catch (error) {
        if (error instanceof WrongUsage) throw error;
        const refusal = toAppError(error);
        refused.push({ file, code: refusal.code, message: context.text.error(refusal) });
      }
    }
    return {
      json: { written, refused },
      lines: [
        ...written.flatMap((form) => linesOf(context, form)),
        ...refused.map(({ file, message }) => `${file}: ${message}`),
      ],
      failed: refused.length > 0,
    };
  },
};
