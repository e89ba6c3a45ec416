/** Makes a report of any kind: chooses and orders its sections, puts own texts between them, and says what was left out and why. Pure: everything it says comes from its input. */
import { createText, type Text } from '../i18n';
import { readableColour } from './colour';
import { kindSections, sectionMakers, type SectionKey } from './kinds';
import { createSources, type Maker, type ReportInput } from './maker';
import type { ReportModel, ReportOptions, ReportSection } from './model';
import { isEmptyText } from './richText';
import { journeyKey } from './sections/journeys';
import { REPORT_TABLE_ROWS } from './tables';

/** Key of the section of an own text. */
export const textKey = (uid: string): string => `text:${uid}`;

/** A section that can be in the report: for the list on screen. */
export interface OutlineEntry {
  readonly key: string;
  readonly title: string;
  readonly isIn: boolean;
  /** False when there is no data for it. */
  readonly isAvailable: boolean;
  readonly isText: boolean;
}

interface Slot {
  readonly key: string;
  readonly section: SectionKey | null;
}

function sectionTitle(text: Text, key: SectionKey): string {
  return text.lookup(`${key in shortTitles ? 'report' : 'reportParts'}.sections.${key}`);
}

/** Sections named in the messages of the touchpoint report. */
const shortTitles = {
  definition: true,
  balance: true,
  processes: true,
  importanceScore: true,
  heatMap: true,
  focus: true,
  quality: true,
  table: true,
} as const;

/** Places of the report in the order wanted: known keys as asked, others where they usually stand. */
function slotsOf(input: ReportInput, options: ReportOptions): readonly Slot[] {
  const usual: readonly Slot[] = [
    ...kindSections[options.kind].flatMap((section): readonly Slot[] =>
      section === 'journeys'
        ? input.journeys.map((journey) => ({ key: journeyKey(journey.map.journey.uid), section }))
        : [{ key: section, section }],
    ),
    ...options.texts.map((own): Slot => ({ key: textKey(own.uid), section: null })),
  ];
  const place = new Map(options.order.map((key, index) => [key, index]));
  // The definition stands on page 1 whatever the order [S1.2]; what the order does not name keeps its place after the one before it.
  let last = -1;
  return usual
    .map((slot, index) => {
      last = slot.key === 'definition' ? -1 : (place.get(slot.key) ?? last);
      return { slot, place: slot.key === 'definition' ? -2 : last, index };
    })
    .toSorted((a, b) => a.place - b.place || a.index - b.index)
    .map(({ slot }) => slot);
}

function ownText({ options }: Maker, key: string): ReportSection | null {
  const own = options.texts.find((one) => textKey(one.uid) === key);
  if (own === undefined || (own.title.trim() === '' && isEmptyText(own.body))) return null;
  return { key, title: own.title, finding: null, blocks: [{ kind: 'richText', text: own.body }], notes: [] };
}

function made(maker: Maker, slot: Slot): readonly ReportSection[] {
  if (slot.section === null) return [ownText(maker, slot.key)].flatMap((one) => one ?? []);
  const all = sectionMakers[slot.section].make(maker).flatMap((one) => one ?? []);
  return slot.section === 'journeys' ? all.filter((one) => one.key === slot.key) : all;
}

function slotTitle({ input, options, text }: Pick<Maker, 'input' | 'options' | 'text'>, slot: Slot): string {
  if (slot.section === null) return options.texts.find((own) => textKey(own.uid) === slot.key)?.title ?? '';
  if (slot.section !== 'journeys') return sectionTitle(text, slot.section);
  const journey = input.journeys.find(({ map }) => journeyKey(map.journey.uid) === slot.key);
  return text('reportParts.sections.journey', { name: journey?.map.journey.name ?? '' });
}

function departmentName({ input, options }: Pick<Maker, 'input' | 'options'>): string | null {
  if (options.kind !== 'unit') return null;
  return input.insight.lists.departments.find((one) => one.id === options.department)?.name ?? null;
}

function subtitleOf(maker: Maker): string {
  const { options, text } = maker;
  if (options.kind === 'touchpoints') return text('report.kinds.touchpoints');
  const department = departmentName(maker);
  return department === null
    ? text(`reportParts.kinds.${options.kind}`)
    : `${text('reportParts.kinds.unit')}: ${department}`;
}

/** A, B” and “C: the marks around the whole stand in the message. */
function quotedList(titles: readonly string[], text: Text): string {
  const last = titles.at(-1) ?? '';
  return titles.length < 2 ? last : `${titles.slice(0, -1).join('”, “')}” ${text('staffing.and')} “${last}`;
}

function missing(
  { text, input, options }: Maker,
  slots: readonly Slot[],
  sections: readonly ReportSection[],
): readonly string[] {
  const there = new Set(sections.map((section) => section.key));
  const empty = slots.filter(
    (slot) => slot.section !== null && !there.has(slot.key) && !options.without.includes(slot.key),
  );
  const reasons = new Map<string, string[]>();
  for (const slot of empty) {
    if (slot.section === null) continue;
    const why = sectionMakers[slot.section].noData;
    reasons.set(why, [...(reasons.get(why) ?? []), slotTitle({ input, options, text }, slot)]);
  }
  const noJourneys = kindSections[options.kind].includes('journeys') && input.journeys.length === 0;
  return [
    ...[...reasons].map(([why, titles]) =>
      why === 'touchpoints'
        ? text('reportParts.noData.touchpoints')
        : text('reportParts.noData.sectionEmpty', {
            section: quotedList(titles, text),
            count: titles.length,
            why: text.lookup(`reportParts.noData.${why}`),
          }),
    ),
    ...(noJourneys ? [text('reportParts.noData.journeys')] : []),
  ];
}

/** The sections that this kind of report can have, in order, those left out too. */
export function reportOutline(input: ReportInput, options: ReportOptions): readonly OutlineEntry[] {
  const text = createText(options.language);
  const model = makeReport(input, { ...options, without: [] });
  const there = new Set(model.sections.map((section) => section.key));
  return slotsOf(input, options).map((slot) => ({
    key: slot.key,
    title: slotTitle({ input, options, text }, slot),
    isIn: !options.without.includes(slot.key),
    isAvailable: slot.section === null || there.has(slot.key),
    isText: slot.section === null,
  }));
}

/** Makes the report in the language of the options. `allRows` gives tables without a limit, for workbooks. */
export function makeReport(
  input: ReportInput,
  options: ReportOptions,
  { allRows = false }: { readonly allRows?: boolean } = {},
): ReportModel {
  const text = createText(options.language);
  const { engagement, style } = input;
  const maker: Maker = {
    input,
    options,
    text,
    rowLimit: allRows ? Number.MAX_SAFE_INTEGER : REPORT_TABLE_ROWS,
    sources: createSources(),
    remarks: [],
  };
  const slots = slotsOf(input, options);
  const wanted = slots.filter((slot) => !options.without.includes(slot.key));
  const sections = wanted.flatMap((slot) => made(maker, slot));
  const cut = sections.flatMap((section) =>
    section.blocks.flatMap((block) =>
      block.kind === 'table' && block.table.leftOut !== null
        ? [
            options.kind === 'touchpoints'
              ? block.table.leftOut.text
              : `${block.table.title}: ${block.table.leftOut.text}`,
          ]
        : [],
    ),
  );
  const department = departmentName(maker);
  const client = engagement.client === null || engagement.client === '' ? null : engagement.client;
  return {
    kind: options.kind,
    language: options.language,
    title: engagement.name,
    subtitle: subtitleOf(maker),
    coverLine:
      options.kind === 'touchpoints'
        ? text('reportsScreen.page.coverLine')
        : text(`reportParts.coverLines.${options.kind === 'unit' && department === null ? 'full' : options.kind}`, {
            department: department ?? '',
          }),
    client: engagement.client,
    specialist: options.withNames ? engagement.specialist : null,
    audience: options.audience,
    withNames: options.withNames,
    date: options.date,
    definition: engagement.cxDefinition,
    style: {
      colour: readableColour(style.colour),
      colourAsGiven: style.colour,
      logo: style.logo,
      font: style.font,
      footer:
        style.footer ??
        (client === null ? text('reportParts.confidential') : text('reportParts.confidentialFor', { client })),
    },
    sections,
    sources: maker.sources.all(),
    leftOut: [
      ...slots
        .filter((slot) => options.without.includes(slot.key))
        .map((slot) => text('report.sectionLeftOut', { section: slotTitle(maker, slot) })),
      ...cut,
      ...new Set(maker.remarks),
      ...missing(maker, slots, sections),
      ...(options.kind === 'unit'
        ? [
            department === null
              ? text('reportParts.unitWithoutDepartment')
              : text('reportParts.unitLeftOut', { department }),
          ]
        : []),
    ],
  };
}
