// @vitest-environment jsdom
/** The other parts on the overview: every number leads to the rows behind it. */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { useText } from '@renderer/api';
import { useNavigation } from '@renderer/app/navigation';
import { ImprovementsCards } from '@renderer/features/overview/ImprovementsCards';
import { InterviewsCard } from '@renderer/features/overview/PartsCards';
import type { QueryHandlers } from '@test/renderer/support/fakeBridge';
import { renderWithApi, stopApi } from '@test/renderer/support/render';
import { overview, readiness } from '@test/renderer/improvements/example';

const queries: QueryHandlers = {
  'improvement.overview': () => overview,
  'improvement.readiness': () => readiness,
  'interview.transcripts': () => [{ quotes: 3 }, { quotes: 1 }] as never,
};
const place = () => useNavigation.getState().place;

function Parts() {
  const text = useText();
  return (
    <>
      <ImprovementsCards text={text} />
      <InterviewsCard text={text} />
    </>
  );
}

afterEach(stopApi);

describe('improvements on the overview', () => {
  it('lead from each step of the chain to its rows', async () => {
    await renderWithApi(<Parts />, { queries });
    fireEvent.click(await screen.findByRole('button', { name: /gereed\s*1$/ }));
    await waitFor(() => expect(place()).toMatchObject({ screen: 'improvements', params: { step: 'done' } }));
  });

  it('say who did not answer, and lead to what was asked of an owner', async () => {
    await renderWithApi(<Parts />, { queries });
    expect(await screen.findByRole('heading', { name: /Facturatie.*3/ })).toBeTruthy();
    fireEvent.click(await screen.findByRole('button', { name: /^Manager Facturatie\s*0 van 3/ }));
    await waitFor(() => expect(place()).toMatchObject({ screen: 'improvements', params: { owner: 1 } }));
  });

  it('lead to what is late', async () => {
    await renderWithApi(<Parts />, { queries });
    fireEvent.click(await screen.findByRole('button', { name: 'Eén verbetering is over de datum' }));
    await waitFor(() => expect(place()).toMatchObject({ screen: 'improvements', params: { flag: 'overdue' } }));
  });
});

describe('interviews on the overview', () => {
  it('lead to the conversations and to the quotes', async () => {
    await renderWithApi(<Parts />, { queries });
    fireEvent.click(await screen.findByRole('button', { name: /^4\s*citaten/ }));
    await waitFor(() => expect(place()).toMatchObject({ screen: 'interviews', params: { view: 'quotes' } }));
    fireEvent.click(await screen.findByRole('button', { name: /^2\s*gesprekken/ }));
    await waitFor(() => expect(place()).toMatchObject({ screen: 'interviews', params: { view: 'transcripts' } }));
  });
});
