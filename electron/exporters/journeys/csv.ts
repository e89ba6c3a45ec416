/** A journey as a sheet of stages × lanes: steps across, lanes down, several notes on lines of their own. The import reads it back. */
import { createText } from '@shared/i18n';
import { writeNumber, writeYesNo } from '@shared/domain/parse';
import type { MapStep } from '@shared/insight/journey/map';
import type { CurvePoint } from '@shared/insight/journey/points';
import type { SheetData } from '../spreadsheet/model';
import { indexOf, laneName, type JourneyExportInput } from './input';

/** The sheet: its head is the row of steps, its first row that of the stages. Lanes without anything in them are left out. */
export function journeySheet(input: JourneyExportInput): SheetData {
  const { map, language } = input;
  const text = createText(language);
  const index = indexOf(input);
  const rows: (readonly (string | null)[])[] = [];
  const add = (label: string, cell: (step: MapStep) => readonly string[]): void => {
    const cells = map.steps.map((step) => cell(step).join('\n'));
    if (cells.some((value) => value !== '')) rows.push([label, ...cells.map((value) => (value === '' ? null : value))]);
  };
  const figure = (label: string, name: 'emotional' | 'functional'): void =>
    add(`${label} (1–10)`, (step) => {
      const points = index.pointsOf(step.id);
      // A question mark keeps the place of a touchpoint without figure among the others.
      if (points.every((point) => point[name] === null)) return [];
      return points.map((point) => (point[name] === null ? '?' : writeNumber(point[name].value, language)));
    });
  const stages = new Map(map.stages.map((stage) => [stage.id, stage.name]));
  add(text('journeys.export.stage'), (step) => [stages.get(step.stage) ?? '']);
  const nameOf = (point: CurvePoint): string => (index.touchpoint(point.touchpoint)?.name ?? '').replace(/\s+/gu, ' ');
  add(text('journeys.export.touchpoint'), (step) => index.pointsOf(step.id).map(nameOf));
  for (const lane of map.lanes) {
    if (lane.kind === 'curve') {
      figure(text('journeys.export.emotional'), 'emotional');
      figure(text('journeys.export.functional'), 'functional');
      add(text('journeys.export.momentOfTruth'), (step) => {
        const points = index.pointsOf(step.id);
        return points.some((point) => point.momentOfTruth) ? [writeYesNo(true, language)] : [];
      });
      continue;
    }
    if (lane.kind === 'channels') add(laneName(text, lane), (step) => step.allChannels.map(index.channelName));
    if (lane.kind === 'backstage')
      add(text('journeys.export.department'), (step) => [
        ...new Set(
          step.moments.flatMap((moment) => index.departmentName(map.departmentOfMoment[moment] ?? null) ?? []),
        ),
      ]);
    const computed = lane.kind === 'channels' || lane.kind === 'backstage' || lane.kind === 'touchpoints';
    // Notes on a lane that is drawn from the table get a row of their own beside it.
    add(computed ? `${laneName(text, lane)} +` : laneName(text, lane), (step) =>
      index.notesOf(step.id, lane.id).map((note) => note.text.replace(/\s+/gu, ' ')),
    );
  }
  const unnamed = (place: number): string => `${text('journeys.export.step')} ${place + 1}`;
  return {
    name: map.journey.name,
    columns: [
      { label: text('journeys.export.step'), type: 'text' },
      ...map.steps.map((step) => ({
        label: step.name === '' ? unnamed(step.place) : step.name,
        type: 'text' as const,
      })),
    ],
    rows,
  };
}
