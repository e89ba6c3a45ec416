/** Handovers: where, along a journey, the work goes from one department to another. */
import type { Touchpoint } from '../../domain/touchpoint';
import type { JourneyLists, JourneyRows } from './map';

export interface Handover {
  /** 1 for the first along the journey. */
  readonly number: number;
  /** Moment ids on both sides. */
  readonly from: number;
  readonly to: number;
  readonly fromDepartment: number;
  readonly toDepartment: number;
  /** Moments in between whose department nobody knows. */
  readonly unknownBetween: number;
}

/** The department that answers for a touchpoint: that of its owner, otherwise the touchpoint's own; null = unknown. */
export function departmentOf(touchpoint: Touchpoint, lists: Pick<JourneyLists, 'people'>): number | null {
  const owner = lists.people.find((person) => person.id === touchpoint.owner);
  return owner?.department ?? touchpoint.department;
}

/** Department per moment, in reading order. */
export function departmentsAlong(
  rows: Pick<JourneyRows, 'moments' | 'touchpoints'>,
  lists: Pick<JourneyLists, 'people'>,
): readonly { readonly moment: number; readonly department: number | null }[] {
  return rows.moments.map((moment) => {
    const touchpoint = rows.touchpoints.get(moment.touchpoint);
    return { moment: moment.id, department: touchpoint === undefined ? null : departmentOf(touchpoint, lists) };
  });
}

/** Handovers in order. A moment without a known department is passed over: it is neither a handover nor hides one. */
export function handoversOf(
  along: readonly { readonly moment: number; readonly department: number | null }[],
): readonly Handover[] {
  const handovers: Handover[] = [];
  let last: { readonly moment: number; readonly department: number } | null = null;
  let unknownBetween = 0;
  for (const { moment, department } of along) {
    if (department === null) {
      unknownBetween += 1;
      continue;
    }
    if (last !== null && last.department !== department)
      handovers.push({
        number: handovers.length + 1,
        from: last.moment,
        to: moment,
        fromDepartment: last.department,
        toDepartment: department,
        unknownBetween,
      });
    last = { moment, department };
    unknownBetween = 0;
  }
  return handovers;
}
