/** Every figure and list over 50,000 touchpoints as pure calculation, and what it takes to send them to the window. Figures are printed, never asserted. */
import { balanceOf } from '@shared/insight/balance';
import { evidenceOf } from '@shared/insight/evidence';
import { figuresOf } from '@shared/insight/figures';
import { focusListOf } from '@shared/insight/focusList';
import { heatMapOf } from '@shared/insight/heatMap';
import { importanceScoreOf } from '@shared/insight/importanceScore';
import { missingOf } from '@shared/insight/missing';
import { momentsOfTruthOf, peaksOf } from '@shared/insight/moments';
import { processFigureOf } from '@shared/insight/processFigure';
import { qualityListOf } from '@shared/insight/qualityList';
import { energyInput, repeated } from '@test/shared/insight/fixture';
import { table, timed, type Line } from './support/measure';

const ROWS = 50_000;
const ROUNDS = Number(process.env['CXW_BENCH_ROUNDS'] ?? 7);

export async function run(): Promise<void> {
  const input = repeated(energyInput(), ROWS);
  const { touchpoints, lists } = input;
  const figures = figuresOf(input);
  const focus = focusListOf(input);
  const works: readonly (readonly [string, () => unknown])[] = [
    ['balance', () => balanceOf(touchpoints, lists)],
    ['processes', () => processFigureOf(touchpoints)],
    ['importance × score', () => importanceScoreOf(touchpoints)],
    ['heat map', () => heatMapOf(touchpoints, lists)],
    ['moments of truth', () => momentsOfTruthOf(touchpoints)],
    ['peaks', () => peaksOf(touchpoints)],
    ['evidence', () => evidenceOf(touchpoints, lists)],
    ['missing', () => missingOf(touchpoints, lists)],
    ['focus list', () => focusListOf(input)],
    ['quality list', () => qualityListOf(input)],
    ['copy for the window', () => structuredClone([figures, focus])],
  ];
  const lines: Line[] = [];
  for (const [operation, work] of works)
    lines.push({
      operation,
      size: String(ROWS),
      ours: await timed(operation, ROUNDS, work),
      peer: null,
      target: '≤ 80 ms',
    });
  process.stdout.write(`${table(lines)}\n`);
}
