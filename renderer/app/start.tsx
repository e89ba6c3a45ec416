/** Starts the window: connects to engine and main process, then shows the program. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { followKeyboard, runMenuAction } from '@renderer/actions/keyboard';
import { onHostEvent } from '@renderer/api/bridge';
import { followDocument } from '@renderer/api/document';
import { connectPort } from '@renderer/api/port';
import { followWindowState } from '@renderer/api/windowState';
import { App } from './App';

connectPort();
followWindowState();
followDocument();
followKeyboard();
onHostEvent((event) => {
  if (event.kind === 'action') runMenuAction(event.id);
});

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
