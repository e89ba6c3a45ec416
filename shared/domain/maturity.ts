/** Maturity models [S4.27]: stages and questions are data of the engagement; presets are named only as far as a source names them. */

export interface MaturityPreset {
  /** Its name, stages and questions stand as texts under `maturity.<key>` in the messages, numbered from 0. */
  readonly key: 'twoEnds' | 'eightTasks' | 'xmInstitute' | 'altuition';
  /** Publication that names it; null for our own list. */
  readonly source: string | null;
  readonly lowest: number;
  readonly highest: number;
  readonly stages: number;
  readonly questions: number;
}

/**
 * `twoEnds`: the source gives only the two ends, what lies between is for the engagement to fill in. `eightTasks`: a questionnaire on the tasks
 * of the CX manager [S2.14]. `xmInstitute`: five stages and six competences by name. `altuition`: the two stages and the areas whose names are public.
 */
export const maturityPresets: readonly MaturityPreset[] = [
  { key: 'twoEnds', source: null, lowest: 1, highest: 5, stages: 2, questions: 8 },
  { key: 'eightTasks', source: null, lowest: 1, highest: 5, stages: 0, questions: 8 },
  {
    key: 'xmInstitute',
    source: 'XM Institute, Digital CX Maturity Assessment',
    lowest: 1,
    highest: 5,
    stages: 5,
    questions: 6,
  },
  {
    key: 'altuition',
    source: 'Altuïtion (magazine.pvko.nl; consultancy.nl/nieuws/14154)',
    lowest: 1,
    highest: 5,
    stages: 2,
    questions: 5,
  },
];
