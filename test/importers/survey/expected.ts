/** The figures that the sample surveys must give, as they were computed apart from this program. */
import { readFileSync } from 'node:fs';

export interface ExpectedMeasure {
  readonly geldig: number;
  readonly leeg: number;
  readonly ongeldig: number;
  readonly som?: number;
  readonly gemiddelde?: number;
  readonly tevreden_4_5?: number;
  readonly pct_tevreden?: number;
  readonly promotors?: number;
  readonly passief?: number;
  readonly criticasters?: number;
  readonly nps?: number;
  readonly ci95_halve_breedte?: number;
}
export interface ExpectedGroup {
  readonly rijen: number;
  readonly nps: ExpectedMeasure;
  readonly csat: ExpectedMeasure;
  readonly ces: ExpectedMeasure;
  readonly func: ExpectedMeasure;
  readonly emo: ExpectedMeasure;
}
export interface ExpectedWave {
  readonly bestand: string;
  readonly rijen_totaal: number;
  readonly afgewezen: { readonly test: number; readonly onaf: number; readonly dubbel: number };
  readonly behouden: number;
  readonly totaal: ExpectedGroup;
  readonly per_contactmoment: Readonly<Record<string, ExpectedGroup>>;
}
export interface Expected {
  readonly golven: { readonly golf1: ExpectedWave; readonly golf2: ExpectedWave };
  readonly koppeling_met_contactmomententabel: Readonly<Record<string, string>>;
}

export const energieFolder = 'test/fixtures/energie';

export function readExpected(): Expected {
  return JSON.parse(readFileSync(`${energieFolder}/nps-expected.json`, 'utf8')) as Expected;
}
