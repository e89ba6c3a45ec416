// @vitest-environment jsdom
/** Actions: who answers, shortcuts, menu, and what belongs to a text field. */
import { followKeyboard, runMenuAction } from '@renderer/actions/keyboard';
import { registerAction, runAction, useAction } from '@renderer/actions/registry';
import { closeDialog, useFrameDialog } from '@renderer/app/dialogs';
import { GlobalActions, nextScale } from '@renderer/app/GlobalActions';
import { notice } from '@renderer/api';
import { useNavigation } from '@renderer/app/navigation';
import { Notices } from '@renderer/app/Notices';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { exampleDocument } from '@test/renderer/support/fakeBridge';
import { renderWithApi, stopApi, withBrowserParts } from '@test/renderer/support/render';

beforeAll(withBrowserParts);

let stopKeyboard: () => void;
beforeEach(() => {
  stopKeyboard = followKeyboard();
});
afterEach(() => {
  stopKeyboard();
  stopApi();
});

function Offer({ run, isEnabled }: { readonly run: () => void; readonly isEnabled: boolean }) {
  useAction('find.open', run, isEnabled);
  return null;
}

describe('actions', () => {
  it('are answered by what was mounted last, and by what is below once that is gone', () => {
    const below = vi.fn();
    const above = vi.fn();
    const stopBelow = registerAction('find.open', { isEnabled: true, run: below });
    const stopAbove = registerAction('find.open', { isEnabled: true, run: above });
    runAction('find.open');
    stopAbove();
    runAction('find.open');
    stopBelow();
    expect(runAction('find.open')).toBe(false);
    expect([below.mock.calls.length, above.mock.calls.length]).toEqual([1, 1]);
  });

  it('do nothing while they are not possible', () => {
    const run = vi.fn();
    const { rerender } = render(<Offer run={run} isEnabled={false} />);
    expect(runAction('find.open')).toBe(false);
    rerender(<Offer run={run} isEnabled />);
    expect(runAction('find.open')).toBe(true);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('run by their shortcut and by the menu', async () => {
    await renderWithApi(<GlobalActions />);
    await userEvent.keyboard('{Control>}3{/Control}');
    expect(useNavigation.getState().place.screen).toBe('organisation');
    act(() => runMenuAction('go.touchpoints'));
    expect(useNavigation.getState().place.screen).toBe('touchpoints');
    await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    expect(useNavigation.getState().place.screen).toBe('organisation');
  });

  it('leave undo to the field that is being edited', async () => {
    const { fake } = await renderWithApi(
      <>
        <GlobalActions />
        <input aria-label="field" />
      </>,
      {
        queries: { 'document.state': () => exampleDocument({ undo: { key: 'listCreated', params: { name: 'x' } } }) },
        commands: { 'history.undo': () => ({ steps: 1 }) },
      },
    );
    await userEvent.click(screen.getByLabelText('field'));
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(fake.callsOf('history.undo')).toHaveLength(0);
    await userEvent.keyboard('?');
    expect(useFrameDialog.getState().open).toBeNull();
    await userEvent.keyboard('{Control>}k{/Control}');
    expect(useFrameDialog.getState().open).toBe('palette');
    act(closeDialog);
    act(() => screen.getByLabelText('field').blur());
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(fake.callsOf('history.undo')).toHaveLength(1);
  });

  it('work while a message is shown, and not behind a dialog', async () => {
    await renderWithApi(
      <>
        <main id="main" />
        <GlobalActions />
        <Notices />
      </>,
    );
    act(() => void notice({ tone: 'info', text: () => 'Gedaan', action: null }));
    await screen.findByText('Gedaan');
    await userEvent.keyboard('{Control>}3{/Control}');
    expect(useNavigation.getState().place.screen).toBe('organisation');
    act(() => document.getElementById('main')!.setAttribute('inert', ''));
    await userEvent.keyboard('{Control>}2{/Control}');
    expect(useNavigation.getState().place.screen).toBe('organisation');
  });

  it('step the text size up and down between its limits', () => {
    expect(nextScale(1, 1)).toBe(1.1);
    expect(nextScale(1.1, -1)).toBe(1);
    expect(nextScale(2, 1)).toBe(2);
    expect(nextScale(0.8, -1)).toBe(0.8);
  });
});
