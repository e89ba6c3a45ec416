/** What a team for several assignments has to bring together, and what holds for each person apart. */
import { describe, expect, it } from 'vitest';
import { brings, mayJoin, teamNeeds, unjudged } from '@shared/insight/staffing/teamNeeds';
import type { Criterion, CriterionValue, Specialist } from '@shared/domain/staffing';
import { assignment, specialist } from './support';

let made = 0;
const criterion = (value: CriterionValue, other: Partial<Criterion> = {}): Criterion => ({
  id: (made += 1),
  condition: 'wish',
  weight: 10,
  value,
  ...other,
});

describe('needs of a team', () => {
  const asked = assignment({
    id: 7,
    criteria: [
      criterion({ kind: 'levels', levels: ['brand', 'operational'] }),
      criterion({ kind: 'online', share: 30 }),
      criterion({ kind: 'skill', skill: 1, least: 3 }, { condition: 'must' }),
      criterion({ kind: 'skill', skill: 1, least: 5 }),
      criterion({ kind: 'rate', most: 100 }, { condition: 'must' }),
      criterion({ kind: 'text', text: 'kan tegen een stootje' }),
      criterion({ kind: 'years', least: 8 }, { weight: 0 }),
      criterion({ kind: 'sectors', names: ['Bank'] }, { condition: 'mustNot' }),
    ],
  });

  it('are told one by one; a skill asked twice is the stronger one, and what has no weight is no need', () => {
    expect(teamNeeds([asked])).toEqual([
      { assignment: 7, condition: 'wish', value: { kind: 'levels', levels: ['brand'] } },
      { assignment: 7, condition: 'wish', value: { kind: 'levels', levels: ['operational'] } },
      { assignment: 7, condition: 'wish', value: { kind: 'side', side: 'online' } },
      { assignment: 7, condition: 'wish', value: { kind: 'side', side: 'offline' } },
      { assignment: 7, condition: 'must', value: { kind: 'skill', skill: 1, least: 5 } },
    ]);
    expect(unjudged([asked])).toBe(1);
    const oneSided = assignment({ id: 8, criteria: [criterion({ kind: 'online', share: 90 })] });
    expect(teamNeeds([oneSided]).map(({ value }) => value)).toEqual([{ kind: 'side', side: 'online' }]);
  });

  it('are brought only when that is sure', () => {
    const [, , online, offline] = teamNeeds([asked]);
    const person = specialist(1, { online: 40 });
    expect(online !== undefined && brings(online, person)).toBe(true);
    expect(offline !== undefined && brings(offline, person)).toBe(false);
  });

  it('leave rate and what may not be to each person; unknown does not stop', () => {
    const join = (known: Partial<Specialist>): boolean => mayJoin(asked, specialist(1, known));
    expect(join({ rate: { low: 90, high: 90 }, sectors: ['Zorg'] })).toBe(true);
    expect(join({ rate: null, sectors: null })).toBe(true);
    expect(join({ rate: { low: 120, high: 130 } })).toBe(false);
    expect(join({ sectors: ['bank'] })).toBe(false);
  });
});
