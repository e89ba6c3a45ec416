/** Where the person is: the screen with its parameters, and the way back. */
import type { GrantedFile } from '@shared/contract/host';
import type { DocumentKind } from '@shared/domain/documentKind';
import type { ImportKind } from '@shared/contract/imports.contract';
import type { QuoteFilter } from '@shared/contract/interviews.contract';
import type { RowSelection } from '@shared/domain/tableView';
import type { ChainStep, ImprovementFlag } from '@shared/insight/improvement/overview';
import { create } from 'zustand';

export interface TouchpointTarget {
  /** Rows to show; left out = what was shown before. */
  readonly selection?: Partial<RowSelection>;
  /** Row (and field) to put the keyboard on. */
  readonly focus?: { readonly id: number; readonly field?: string };
}

export type OrganisationListTab = 'stages' | 'channels' | 'departments' | 'people' | 'personas' | 'engagement';
export type OrganisationTab =
  | OrganisationListTab
  | 'model'
  | 'matrix'
  | 'influence'
  | 'silos'
  | 'tasks'
  | 'preconditions'
  | 'stakeholders'
  | 'maturity';

export type InterviewsView =
  | 'read'
  | 'transcripts'
  | 'participants'
  | 'codebook'
  | 'find'
  | 'quotes'
  | 'figures'
  | 'coders'
  | 'privacy'
  | 'definition';

export type MeasurementsView =
  'compare' | 'drivers' | 'opportunity' | 'kano' | 'value' | 'topics' | 'waves' | 'answers';

/** Every screen by id, with what can be told to it. */
export interface ScreenParams {
  readonly overview: Record<string, never>;
  readonly touchpoints: TouchpointTarget;
  /** A journey, and a step of it, to open; without one the list. `importFile` = a map to take in. */
  readonly journeys: { readonly journey?: number; readonly step?: number; readonly importFile?: GrantedFile };
  /** What of the interviews to open: a transcript (at a quote or a place in it), a code, a participant, or the quotes that fit a filter. */
  readonly interviews: {
    readonly view?: InterviewsView;
    readonly transcript?: number;
    readonly quote?: number;
    readonly place?: { readonly start: number; readonly end: number };
    readonly code?: number;
    readonly participant?: number;
    readonly filter?: Partial<QuoteFilter>;
    /** Texts of conversations to take in. */
    readonly files?: readonly GrantedFile[];
  };
  readonly organisation: { readonly tab?: OrganisationTab; readonly focus?: number };
  /** `touchpoint` = the answers about it; `wave` = those of a wave; `text` = answers with these words. */
  readonly measurements: {
    readonly view?: MeasurementsView;
    readonly touchpoint?: number;
    readonly wave?: number;
    readonly text?: string;
  };
  /** `focus` = the improvement to open; a new one gets the keyboard on its name. The others choose which are shown. */
  readonly improvements: {
    readonly focus?: number;
    readonly isNew?: boolean;
    readonly step?: ChainStep;
    readonly owner?: number;
    readonly flag?: ImprovementFlag;
  };
  /** `entry` = key of an entry to show (`term:nps`, `own:3`). */
  readonly glossary: { readonly entry?: string };
  readonly reports: Record<string, never>;
  /** `focus` = the person to open. */
  readonly staffing: { readonly focus?: number };
  readonly specialists: { readonly focus?: number };
  readonly assignments: { readonly focus?: number };
  /** Who fits this assignment, or which assignment fits this specialist. */
  readonly matching: { readonly assignment?: number; readonly specialist?: number };
  readonly division: Record<string, never>;
  readonly shortlists: Record<string, never>;
  readonly poolCare: Record<string, never>;
  readonly settings: Record<string, never>;
  readonly import: { readonly file?: GrantedFile; readonly kind?: ImportKind };
}
export type ScreenId = keyof ScreenParams;

export type Place = {
  readonly [Id in ScreenId]: { readonly screen: Id; readonly params: ScreenParams[Id] };
}[ScreenId] & {
  /** Differs for every visit, so that asking for the same row twice focuses it twice. */
  readonly visit: number;
};

interface NavigationStore {
  readonly place: Place;
  readonly past: readonly Place[];
  readonly future: readonly Place[];
}

const LONGEST_WAY_BACK = 100;
/** Where each kind of file begins. */
const firstScreens = { engagement: 'overview', pool: 'specialists' } as const satisfies Record<DocumentKind, ScreenId>;
const start: Place = { screen: 'overview', params: {}, visit: 0 };
let visits = 0;

export const useNavigation = create<NavigationStore>(() => ({ place: start, past: [], future: [] }));

/** Goes to a screen. */
export function openScreen<Id extends ScreenId>(screen: Id, params: ScreenParams[Id]): void {
  visits += 1;
  const place = { screen, params, visit: visits } as unknown as Place;
  useNavigation.setState((before) => ({
    place,
    past: [...before.past.slice(1 - LONGEST_WAY_BACK), before.place],
    future: [],
  }));
}

/** Keeps what is shown on a screen with its place, so that the way back leads there. */
export function rememberParams<Id extends ScreenId>(screen: Id, params: ScreenParams[Id]): void {
  useNavigation.setState(({ place }) => (place.screen === screen ? { place: { ...place, params } as Place } : {}));
}

/** Goes to the touchpoint table, to a selection of rows and to one row when asked. */
export function openTouchpoints(target: TouchpointTarget = {}): void {
  openScreen('touchpoints', target);
}

/** Goes one place back. */
export function goBack(): void {
  useNavigation.setState(({ place, past, future }) => {
    const previous = past.at(-1);
    return previous === undefined ? {} : { place: previous, past: past.slice(0, -1), future: [place, ...future] };
  });
}

/** Goes one place forward again. */
export function goForward(): void {
  useNavigation.setState(({ place, past, future }) => {
    const [next, ...rest] = future;
    return next === undefined ? {} : { place: next, past: [...past, place], future: rest };
  });
}

/** Another document: begin at the beginning. */
export function resetNavigation(kind: DocumentKind = 'engagement'): void {
  visits += 1;
  useNavigation.setState({ place: { screen: firstScreens[kind], params: {}, visit: visits }, past: [], future: [] });
}
