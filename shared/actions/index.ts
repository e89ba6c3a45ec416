/** What a person can do, as data: one list serves menu, keyboard, command palette and the list of shortcuts. What an action does stands with the window (renderer/actions). */
import type { actionMessages } from '../i18n/messages/actions';

export type MenuName = 'file' | 'edit' | 'view' | 'go' | 'help';

type ActionLabel = keyof (typeof actionMessages)['nl']['label'];

export interface ActionDefinition {
  readonly id: string;
  /** Key under `actions.label.` in the messages. */
  readonly label: ActionLabel;
  /** Shortcuts in the notation of tinykeys; the first is the one shown. `$mod` is Ctrl, on macOS Cmd. */
  readonly shortcuts: readonly string[];
  /** Place in the menu bar; a new `group` gets a line above it. Null: not in the menu. */
  readonly menu: { readonly menu: MenuName; readonly group: number } | null;
  /** Whether it needs an open document, and one that may be changed. */
  readonly needs: 'nothing' | 'document' | 'writableDocument';
  readonly palette: boolean;
}

interface Options {
  readonly shortcuts?: readonly string[];
  readonly menu?: readonly [MenuName, number];
  readonly needs?: ActionDefinition['needs'];
  readonly palette?: boolean;
}

function action<Id extends string>(
  id: Id,
  label: ActionLabel,
  options: Options = {},
): ActionDefinition & { readonly id: Id } {
  const place = options.menu;
  return {
    id,
    label,
    shortcuts: options.shortcuts ?? [],
    menu: place === undefined ? null : { menu: place[0], group: place[1] },
    needs: options.needs ?? 'document',
    palette: options.palette ?? true,
  };
}

/** Every action, in the order of the menu. */
export const actions = [
  action('document.new', 'documentNew', { shortcuts: ['$mod+n'], menu: ['file', 1], needs: 'nothing' }),
  action('document.newPool', 'documentNewPool', { menu: ['file', 1], needs: 'nothing' }),
  action('document.open', 'documentOpen', { shortcuts: ['$mod+o'], menu: ['file', 1], needs: 'nothing' }),
  action('document.openSample', 'documentOpenSample', { menu: ['file', 1], needs: 'nothing' }),
  action('document.openSamplePool', 'documentOpenSamplePool', { menu: ['file', 1], needs: 'nothing' }),
  action('window.new', 'windowNew', { shortcuts: ['$mod+Shift+n'], menu: ['file', 1], needs: 'nothing' }),
  action('import.start', 'importStart', {
    shortcuts: ['$mod+Shift+i'],
    menu: ['file', 2],
    needs: 'writableDocument',
  }),
  action('export.workbook', 'exportWorkbook', { menu: ['file', 2] }),
  action('export.csv', 'exportCsv', { menu: ['file', 2] }),
  action('report.savePdf', 'reportSavePdf', { shortcuts: ['$mod+p'], menu: ['file', 2] }),
  action('template.save', 'templateSave', { menu: ['file', 2], needs: 'nothing' }),
  action('document.saveAs', 'documentSaveAs', { shortcuts: ['$mod+Shift+s'], menu: ['file', 3] }),
  action('copy.recruiter', 'copyRecruiter', { menu: ['file', 3] }),
  action('copy.anonymous', 'copyAnonymous', { menu: ['file', 3] }),
  action('document.showInFolder', 'documentShowInFolder', { menu: ['file', 3] }),
  action('backup.list', 'backupList', { menu: ['file', 3] }),
  action('document.check', 'documentCheck', { menu: ['file', 3] }),
  action('document.close', 'documentClose', { menu: ['file', 4] }),
  action('window.close', 'windowClose', { shortcuts: ['$mod+w'], menu: ['file', 4], needs: 'nothing' }),

  action('history.undo', 'historyUndo', { shortcuts: ['$mod+z'], menu: ['edit', 1], needs: 'writableDocument' }),
  action('history.redo', 'historyRedo', {
    shortcuts: ['$mod+y', '$mod+Shift+z'],
    menu: ['edit', 1],
    needs: 'writableDocument',
  }),
  action('history.show', 'historyShow', { shortcuts: ['$mod+Alt+z'], menu: ['edit', 1] }),
  action('touchpoint.add', 'touchpointAdd', {
    shortcuts: ['$mod+Enter'],
    menu: ['edit', 3],
    needs: 'writableDocument',
  }),
  action('touchpoint.duplicate', 'touchpointDuplicate', { menu: ['edit', 3], needs: 'writableDocument' }),
  action('touchpoint.delete', 'touchpointDelete', { menu: ['edit', 3], needs: 'writableDocument' }),
  action('touchpoint.improve', 'touchpointImprove', { needs: 'writableDocument' }),
  action('measurement.import', 'measurementImport', { needs: 'writableDocument' }),
  action('improvement.add', 'improvementAdd', { needs: 'writableDocument' }),
  action('interview.import', 'interviewImport', { needs: 'writableDocument' }),
  action('transcript.add', 'transcriptAdd', { needs: 'writableDocument' }),
  action('participant.add', 'participantAdd', { needs: 'writableDocument' }),
  action('quote.code', 'quoteCode', { shortcuts: ['$mod+e'], needs: 'writableDocument' }),
  action('quote.codeLast', 'quoteCodeLast', { shortcuts: ['$mod+Shift+e'], needs: 'writableDocument' }),
  action('quote.inVivo', 'quoteInVivo', { shortcuts: ['$mod+i'], needs: 'writableDocument' }),
  action('quote.memo', 'quoteMemo', { shortcuts: ['$mod+m'], needs: 'writableDocument' }),
  action('quote.next', 'quoteNext', { shortcuts: ['Alt+ArrowDown'] }),
  action('quote.previous', 'quotePrevious', { shortcuts: ['Alt+ArrowUp'] }),
  action('transcript.edit', 'transcriptEdit', { shortcuts: ['F2'], needs: 'writableDocument' }),
  action('palette.open', 'paletteOpen', { shortcuts: ['$mod+k'], menu: ['edit', 4], needs: 'nothing', palette: false }),
  action('find.open', 'findOpen', { shortcuts: ['$mod+f'], menu: ['edit', 4] }),

  action('navigation.toggle', 'navigationToggle', { shortcuts: ['$mod+b'], menu: ['view', 1], needs: 'nothing' }),
  action('panel.toggle', 'panelToggle', { shortcuts: ['$mod+Alt+b'], menu: ['view', 1] }),
  action('journey.present', 'journeyPresent', { shortcuts: ['F5'], menu: ['view', 1] }),
  action('density.compact', 'densityCompact', { menu: ['view', 2], needs: 'nothing' }),
  action('density.normal', 'densityNormal', { menu: ['view', 2], needs: 'nothing' }),
  action('density.roomy', 'densityRoomy', { menu: ['view', 2], needs: 'nothing' }),
  action('theme.light', 'themeLight', { menu: ['view', 3], needs: 'nothing' }),
  action('theme.dark', 'themeDark', { menu: ['view', 3], needs: 'nothing' }),
  action('theme.system', 'themeSystem', { menu: ['view', 3], needs: 'nothing' }),
  action('text.larger', 'textLarger', { shortcuts: ['$mod+=', '$mod++'], menu: ['view', 4], needs: 'nothing' }),
  action('text.smaller', 'textSmaller', { shortcuts: ['$mod+-'], menu: ['view', 4], needs: 'nothing' }),
  action('text.normal', 'textNormal', { shortcuts: ['$mod+0'], menu: ['view', 4], needs: 'nothing' }),

  action('go.overview', 'goOverview', { shortcuts: ['$mod+1'], menu: ['go', 1] }),
  action('go.touchpoints', 'goTouchpoints', { shortcuts: ['$mod+2'], menu: ['go', 1] }),
  action('go.measurements', 'goMeasurements', { shortcuts: ['$mod+6'], menu: ['go', 1] }),
  action('go.improvements', 'goImprovements', { shortcuts: ['$mod+7'], menu: ['go', 1] }),
  action('go.journeys', 'goJourneys', { shortcuts: ['$mod+5'], menu: ['go', 1] }),
  action('go.interviews', 'goInterviews', { shortcuts: ['$mod+8'], menu: ['go', 1] }),
  action('go.organisation', 'goOrganisation', { shortcuts: ['$mod+3'], menu: ['go', 1] }),
  action('go.reports', 'goReports', { shortcuts: ['$mod+4'], menu: ['go', 1] }),
  action('go.glossary', 'goGlossary', { shortcuts: ['$mod+Shift+g'], menu: ['go', 1] }),
  action('go.staffing', 'goStaffing', { shortcuts: ['$mod+9'], menu: ['go', 1] }),
  // A pool has parts of its own under the same keys; only those of the kind that is open answer.
  action('go.specialists', 'goSpecialists', { shortcuts: ['$mod+1'], menu: ['go', 2] }),
  action('go.assignments', 'goAssignments', { shortcuts: ['$mod+2'], menu: ['go', 2] }),
  action('go.matching', 'goMatching', { shortcuts: ['$mod+3'], menu: ['go', 2] }),
  action('go.division', 'goDivision', { shortcuts: ['$mod+4'], menu: ['go', 2] }),
  action('go.shortlists', 'goShortlists', { shortcuts: ['$mod+5'], menu: ['go', 2] }),
  action('go.poolCare', 'goPoolCare', { shortcuts: ['$mod+6'], menu: ['go', 2] }),
  action('go.back', 'goBack', { shortcuts: ['Alt+ArrowLeft'], menu: ['go', 3] }),
  action('go.forward', 'goForward', { shortcuts: ['Alt+ArrowRight'], menu: ['go', 3] }),
  action('settings.open', 'settingsOpen', { shortcuts: ['$mod+,'], menu: ['go', 4], needs: 'nothing' }),

  action('shortcuts.show', 'shortcutsShow', { shortcuts: ['?', 'F1'], menu: ['help', 1], needs: 'nothing' }),
  action('language.dutch', 'languageDutch', { menu: ['help', 2], needs: 'nothing' }),
  action('language.english', 'languageEnglish', { menu: ['help', 2], needs: 'nothing' }),
  action('about.show', 'aboutShow', { menu: ['help', 3], needs: 'nothing' }),
] as const;

export type ActionId = (typeof actions)[number]['id'];

const byId: ReadonlyMap<string, (typeof actions)[number]> = new Map(actions.map((entry) => [entry.id, entry]));

/** The action with this id, or undefined. */
export function findAction(id: string): (ActionDefinition & { readonly id: ActionId }) | undefined {
  return byId.get(id);
}

/** The actions of a menu, split at the lines between its groups. */
export function menuGroups(menu: MenuName): readonly (readonly (ActionDefinition & { readonly id: ActionId })[])[] {
  const groups = new Map<number, (ActionDefinition & { readonly id: ActionId })[]>();
  for (const entry of actions) {
    if (entry.menu?.menu !== menu) continue;
    const group = groups.get(entry.menu.group) ?? [];
    group.push(entry);
    groups.set(entry.menu.group, group);
  }
  return [...groups.entries()].sort(([first], [second]) => first - second).map(([, entries]) => entries);
}

export const menuNames: readonly MenuName[] = ['file', 'edit', 'view', 'go', 'help'];
