/** Shows one page of the gallery: `?page=fields&theme=dark&density=compact`. */
import { createRoot } from 'react-dom/client';
import { I18nProvider } from 'react-aria-components';
import { ToastRegion } from '@renderer/components';
import { pages } from './pages';

const query = new URLSearchParams(window.location.search);
document.documentElement.dataset['theme'] = query.get('theme') ?? 'light';
document.documentElement.dataset['density'] = query.get('density') ?? 'normal';
const Page = pages[query.get('page') ?? 'signs'] ?? pages['signs'];

const root = document.getElementById('root');
if (root !== null && Page !== undefined) {
  createRoot(root).render(
    <I18nProvider locale="nl-NL">
      <Page />
      <ToastRegion label="Meldingen" closeLabel="Sluiten" />
    </I18nProvider>,
  );
}
