/** Search and commands in one (Ctrl+K): actions by name, and everything in the engagement as you type; Enter opens the hit. */
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { host, useEngineQuery, useText, useWindowState } from '@renderer/api';
import { handlerOf, useActionStore } from '@renderer/actions/registry';
import { useWindowStore } from '@renderer/api/windowState';
import { openScreen, openTouchpoints } from '@renderer/app/navigation';
import { openRecent } from '@renderer/app/opening';
import { CommandPalette, fold, type IconName } from '@renderer/components';
import { actions } from '@shared/actions';
import { toReadable } from '@shared/actions/shortcut';
import type { RecentFile } from '@shared/contract/host';
import type { SearchHit } from '@shared/contract/documents.contract';
import type { Text } from '@shared/i18n';
import { libraryItems } from '@shared/domain/glossary';
import { rankActions } from './rankActions';
import { rankTerms } from './rankTerms';

export interface SearchPaletteProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

const HIT_ICONS: Readonly<Record<SearchHit['entity'], IconName>> = {
  touchpoint: 'touchpoints',
  stage: 'journeys',
  channel: 'link',
  department: 'organisation',
  person: 'person',
  persona: 'staffing',
  engagement: 'flag',
  information: 'info',
  journey: 'journeys',
  journeyStep: 'journeys',
  journeyNote: 'journeys',
  specialist: 'person',
  assignment: 'file',
  improvement: 'improvements',
  stakeholder: 'person',
  library: 'glossary',
  comment: 'measurements',
  transcript: 'interviews',
  quote: 'quote',
  participant: 'person',
  code: 'tag',
};

/** Goes to what was found. */
export function openHit(hit: SearchHit): void {
  switch (hit.entity) {
    case 'touchpoint':
      openTouchpoints({ focus: { id: hit.id, field: hit.field } });
      break;
    case 'information':
      // Information items are kept with their touchpoint, whose id the hit carries.
      openTouchpoints({ focus: { id: hit.id } });
      break;
    case 'stage':
      openScreen('organisation', { tab: 'stages', focus: hit.id });
      break;
    case 'channel':
      openScreen('organisation', { tab: 'channels', focus: hit.id });
      break;
    case 'department':
      openScreen('organisation', { tab: 'departments', focus: hit.id });
      break;
    case 'person':
      openScreen('organisation', { tab: 'people', focus: hit.id });
      break;
    case 'persona':
      openScreen('organisation', { tab: 'personas', focus: hit.id });
      break;
    case 'engagement':
      openScreen('organisation', { tab: 'engagement' });
      break;
    case 'journey':
      openScreen('journeys', { journey: hit.id });
      break;
    case 'improvement':
      openScreen('improvements', { focus: hit.id });
      break;
    case 'stakeholder':
      openScreen('organisation', { tab: 'stakeholders', focus: hit.id });
      break;
    case 'library':
      openScreen('glossary', { entry: `own:${hit.id}` });
      break;
    case 'comment':
      // The words as the respondent wrote them lead to the answer among the others.
      openScreen('measurements', { view: 'answers', text: foundWords(hit.excerpt) });
      break;
    case 'transcript':
    case 'quote':
      openScreen('interviews', {
        transcript: hit.transcript ?? hit.id,
        ...(hit.place !== undefined && { place: hit.place }),
        ...(hit.entity === 'quote' && { quote: hit.id }),
      });
      break;
    case 'participant':
      openScreen('interviews', { view: 'participants', participant: hit.id });
      break;
    case 'code':
      openScreen('interviews', { view: 'quotes', filter: { codes: [hit.id] } });
      break;
    case 'specialist':
      openScreen(useWindowStore.getState().state?.document?.kind === 'pool' ? 'specialists' : 'staffing', {
        focus: hit.id,
      });
      break;
    case 'assignment':
      openScreen('assignments', { focus: hit.id });
      break;
    case 'journeyStep':
    case 'journeyNote':
      openScreen('journeys', {
        ...(hit.journey !== undefined && { journey: hit.journey }),
        ...(hit.entity === 'journeyStep' && { step: hit.id }),
      });
      break;
  }
}

/** The first words that were found, as they are written. */
function foundWords(excerpt: string): string {
  return /\uE000(.*?)\uE001/u.exec(excerpt)?.[1] ?? '';
}

/** The excerpt without the marks around what was found. */
export function plainExcerpt(excerpt: string): string {
  return excerpt.replaceAll('\uE000', '').replaceAll('\uE001', '');
}

function describe(hit: SearchHit, t: Text): string {
  const kind = t.lookup(`domain.entity.${hit.entity}`);
  const excerpt = plainExcerpt(hit.excerpt);
  return excerpt === '' || excerpt === hit.title ? kind : `${kind} · ${excerpt}`;
}

/** The palette; only while it is open does it ask anything. */
export function SearchPalette({ isOpen, onClose }: SearchPaletteProps) {
  return isOpen ? <OpenPalette onClose={onClose} /> : null;
}

/** Recent engagements that can be opened, the one in this window aside. */
function useRecentFiles(current: string | null): readonly RecentFile[] {
  const [files, setFiles] = useState<readonly RecentFile[]>([]);
  useEffect(() => {
    void host('recent.list', {}).then((result) => setFiles(result.ok ? result.value : []));
  }, []);
  return files.filter((file) => file.state === 'there' && file.path !== current);
}

/** Those whose name or client holds every typed word; the latest five while nothing is typed. */
function filterByText(files: readonly RecentFile[], text: string): readonly RecentFile[] {
  const words = fold(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  return files
    .filter((file) => words.every((word) => fold(`${file.name} ${file.client ?? ''}`).includes(word)))
    .slice(0, 5);
}

function OpenPalette({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const state = useWindowState();
  const [text, setText] = useState('');
  const asked = useDeferredValue(text.trim());
  const hasDocument = state?.document != null;
  const isSearching = hasDocument && asked.length >= 2;
  const search = useEngineQuery(
    'search.find',
    { text: asked, limit: 30 },
    { enabled: isSearching, keepPrevious: true, gcTime: 10_000 },
  );
  const recent = useRecentFiles(state?.document?.path ?? null);
  const handlers = useActionStore((store) => store.handlers);
  const platform = state?.platform ?? 'linux';

  // One Escape leaves, as the foot of the palette says; the search field by itself would only empty first.
  useEffect(() => {
    const leave = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      onClose();
    };
    window.addEventListener('keydown', leave, { capture: true });
    return () => window.removeEventListener('keydown', leave, { capture: true });
  }, [onClose]);

  const possible = useMemo(
    () =>
      actions
        .filter((action) => action.palette && handlers.get(action.id)?.at(-1)?.isEnabled === true)
        .map((action) => ({ action, label: t(`actions.label.${action.label}`).replace(/…$/, '') })),
    [handlers, t],
  );
  const shippedTerms = useMemo(() => libraryItems((key) => t.lookup(key), []), [t]);
  const found = rankActions(possible, text);
  const hits = isSearching ? (search.data ?? []) : [];

  const actionGroup = {
    id: 'actions',
    title: t('shell.search.actions'),
    items: found.map(({ action, label }) => {
      const shortcut = action.shortcuts[0];
      return {
        id: action.id,
        label,
        ...(shortcut !== undefined && { shortcut: toReadable(shortcut, platform) }),
        onAction: () => {
          const handler = handlerOf(action.id);
          onClose();
          handler?.run();
        },
      };
    }),
  };
  const hitGroup = {
    id: 'content',
    title: t('shell.search.content'),
    items: hits.map((hit, index) => ({
      id: `${hit.entity}:${hit.id}:${hit.field}:${index}`,
      label: hit.title,
      description: describe(hit, t),
      icon: HIT_ICONS[hit.entity],
      onAction: () => {
        onClose();
        openHit(hit);
      },
    })),
  };
  // Terms that ship with the program; own entries are among the content.
  const termGroup = {
    id: 'terms',
    title: t('shell.search.terms'),
    items: (hasDocument ? rankTerms(shippedTerms, text) : []).map((item) => ({
      id: item.key,
      label: item.name,
      description: item.text,
      icon: 'glossary' as const,
      onAction: () => {
        onClose();
        openScreen('glossary', { entry: item.key });
      },
    })),
  };
  const recentGroup = {
    id: 'recent',
    title: t('shell.search.recent'),
    items: filterByText(recent, text).map((file) => ({
      id: `recent:${file.path}`,
      label: file.name,
      ...(file.client !== null && { description: file.client }),
      icon: 'file' as const,
      onAction: () => {
        onClose();
        void openRecent(file.path);
      },
    })),
  };
  // What was typed decides the order: a name found at the start of an action comes before the content, anything else after it.
  const actionsFirst =
    hits.length === 0 || (found[0]?.label.toLowerCase().startsWith(text.trim().toLowerCase()) ?? false);
  const groups = [...(actionsFirst ? [actionGroup, hitGroup] : [hitGroup, actionGroup]), termGroup, recentGroup].filter(
    (group) => group.items.length > 0,
  );

  return (
    <CommandPalette
      isOpen
      onOpenChange={(open) => !open && onClose()}
      label={t('shell.search.label')}
      placeholder={t('shell.search.placeholder')}
      groups={groups}
      query={text}
      onQueryChange={setText}
      isFilteredOutside
      emptyText={t('shell.search.empty', { text })}
      isLoading={isSearching && search.isFetching}
      loadingText={t('shell.search.searching')}
      footer={t('shell.search.footer')}
    />
  );
}
