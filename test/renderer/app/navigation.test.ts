/** The way back and forward between screens. */
import {
  goBack,
  goForward,
  openScreen,
  openTouchpoints,
  resetNavigation,
  useNavigation,
} from '@renderer/app/navigation';
import { beforeEach, describe, expect, it } from 'vitest';

const place = () => useNavigation.getState().place;

describe('navigation', () => {
  beforeEach(() => resetNavigation());

  it('goes back and forward, and a new place ends the way forward', () => {
    openScreen('organisation', { tab: 'people' });
    openTouchpoints({ focus: { id: 7 } });
    goBack();
    expect(place()).toMatchObject({ screen: 'organisation', params: { tab: 'people' } });
    goForward();
    expect(place()).toMatchObject({ screen: 'touchpoints', params: { focus: { id: 7 } } });
    goBack();
    openScreen('settings', {});
    goForward();
    expect(place().screen).toBe('settings');
  });

  it('makes every visit a new one, so that asking for the same row twice focuses it twice', () => {
    openTouchpoints({ focus: { id: 7 } });
    const first = place().visit;
    openTouchpoints({ focus: { id: 7 } });
    expect(place().visit).not.toBe(first);
  });

  it('stays where it is at both ends', () => {
    goBack();
    goForward();
    expect(place().screen).toBe('overview');
  });
});
