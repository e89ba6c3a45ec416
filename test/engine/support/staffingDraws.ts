/** What the commands on staffing are called with in the test of random commands. */
import { shortlistStages, specialistStatuses } from '@shared/domain/staffing';
import type { EngineDocument } from '@electron/engine/document';

interface Draw {
  readonly pick: number;
  readonly other: number;
  readonly text: string;
  readonly number: number;
  readonly flag: boolean;
}

const at = <Value>(list: readonly Value[], place: number): Value => list[place % list.length] as Value;

/** Parameters for a command of staffing; undefined for another one. */
export function staffingCall(name: string, given: Draw, document: EngineDocument): unknown {
  const ids = (table: string): readonly number[] =>
    document.context.connection.prepare(`SELECT id FROM ${table} ORDER BY id`).pluck().all() as number[];
  const one = (table: string, by = given.pick): number => {
    const all = ids(table);
    return all[by % Math.max(1, all.length)] ?? 1;
  };
  const fields = {
    number: `SPC-${given.pick % 100}`,
    status: at(specialistStatuses, given.pick),
    online: given.pick % 101,
    levels: given.flag ? { operational: null, brand: 3.5 } : null,
    skills: { [String(one('skill'))]: given.number / 2 },
    rate: given.flag ? { low: 80, high: 80 + (given.other % 20) } : null,
    sectors: given.flag ? ['Energie', `s${given.pick % 9}`] : null,
    notes: given.text,
  };
  switch (name) {
    case 'skill.create':
      return { name: `s${given.text}${given.pick % 50}` };
    case 'specialist.create':
      return { fields };
    case 'specialist.update':
      return { ids: [one('specialist')], fields: given.flag ? fields : { notes: given.text } };
    case 'specialist.delete':
      return { ids: [one('specialist')] };
    case 'assignment.create':
      return {
        fields: { title: `t${given.text}`, online: given.pick % 101, said: { levels: given.text } },
        criteria: [{ condition: 'wish', weight: given.number, value: { kind: 'levels', levels: ['operational'] } }],
      };
    case 'assignment.fromDemand':
      return { title: `d${given.text}` };
    case 'assignment.update':
      return { id: one('assignment'), fields: given.flag ? { said: { musts: given.text } } : { client: given.text } };
    case 'assignment.delete':
      return { ids: [one('assignment')] };
    case 'assignment.setCriteria': {
      const kept = ids('criterion').slice(0, given.pick % 2);
      const value = { kind: 'rate', most: given.pick % 200 } as const;
      return {
        id: one('assignment'),
        criteria: [
          ...kept.map((id) => ({ id, condition: 'must', weight: 0, value })),
          { condition: 'wish', weight: given.number, value: { kind: 'years', least: given.other % 10 } },
        ],
      };
    }
    case 'shortlist.set':
      return {
        assignment: one('assignment'),
        specialists: [one('specialist', given.other)],
        stage: given.flag ? at(shortlistStages, given.pick) : null,
      };
    case 'retention.set':
      return { withoutConsent: 1 + (given.pick % 100) };
    default:
      return undefined;
  }
}
