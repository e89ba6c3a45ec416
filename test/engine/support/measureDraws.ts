/** What the commands on measurements, improvements and records are called with in the test of random commands. */
import { recordKinds, type RecordKind } from '@shared/contract/records.contract';
import { boardColumns, improvementStatuses } from '@shared/domain/improvement';
import { maturityRules } from '@shared/domain/maturity';
import { managerTasks, responsibilityKinds, responsibilityRoles } from '@shared/domain/responsibility';
import type { EngineDocument } from '@electron/engine/document';

interface Draw {
  readonly pick: number;
  readonly other: number;
  readonly text: string;
  readonly number: number;
  readonly flag: boolean;
}

const at = <Value>(list: readonly Value[], place: number): Value => list[place % list.length] as Value;

/** Parameters for a command of these parts; undefined for another one. */
export function measureCall(name: string, given: Draw, document: EngineDocument): unknown {
  const { connection } = document.context;
  const ids = (table: string): readonly number[] =>
    connection.prepare(`SELECT id FROM ${table} ORDER BY id`).pluck().all() as number[];
  const one = (table: string, by = given.pick): number => {
    const all = ids(table);
    return all[by % Math.max(1, all.length)] ?? 1;
  };
  const before = (table: string): number | null =>
    given.flag && ids(table).length > 0 ? one(table, given.other) : null;
  const title = `t${given.text}x`;
  const kind = at(recordKinds, given.pick);
  const fields = (): Readonly<Record<RecordKind, Readonly<Record<string, unknown>>>> => ({
    priority: {
      improvement: one('improvement'),
      department: one('department', given.other),
      priority: 1 + (given.pick % 5),
    },
    word: { text: title, person: ids('person').length > 0 ? one('person') : null },
    responsibilityModel: {
      kind: at(responsibilityKinds, given.other),
      chosen: given.flag,
      covers: given.flag ? ['use'] : null,
      remit: given.flag ? ['measure'] : null,
    },
    responsibility: { touchpoint: one('touchpoint'), person: one('person', given.other), role: 'responsible' },
    influence: { person: one('person'), statement: title },
    stakeholder: {
      what: title,
      done: given.flag,
      notedOn: '2026-02-28',
      attitude: 'doubtful',
      power: 1 + (given.pick % 3),
    },
    precondition: { kind: 'sponsor', name: given.text, met: given.flag },
    task: { task: at(managerTasks, given.other), who: given.text, state: 'partly' },
    maturityModel: {
      name: title,
      lowest: 1,
      highest: 5,
      rule: at(maturityRules, given.other),
      passing: given.flag ? given.number : null,
    },
    maturityStage: { model: one('maturity_model'), name: title },
    maturityQuestion: {
      model: one('maturity_model'),
      text: title,
      stage: given.flag && ids('maturity_stage').length > 0 ? one('maturity_stage', given.other) : null,
    },
    maturityRound: { model: one('maturity_model'), name: title },
    maturityAnswer: {
      round: one('maturity_round'),
      question: one('maturity_question', given.other),
      respondent: `r${given.pick % 3}`,
      score: given.number,
    },
    kanoFeature: { name: title, functional: `f${given.pick % 5}`, dysfunctional: `d${given.other % 5}` },
    assumption: { name: `a${given.pick % 40}`, likely: given.number },
    library: { kind: 'term', name: title, text: given.text, synonyms: given.text },
  });
  const improvement = {
    name: title,
    owner: { name: `n${given.other % 4}` },
    status: at(improvementStatuses, given.other),
    impact: 1 + (given.pick % 5),
    measure: given.flag ? 'cijfer emotioneel' : null,
    baseline: { value: given.number, n: given.pick % 200 },
    touchpoints: given.flag && ids('touchpoint').length > 0 ? [one('touchpoint')] : [{ name: `n${given.pick % 5}` }],
    registers: [{ name: title, done: given.flag }],
  };
  const evidence = [{ kind: 'note', text: title }];
  const table: Readonly<Record<RecordKind, string>> = {
    priority: 'silo_priority',
    word: 'stated_word',
    responsibilityModel: 'responsibility_model',
    responsibility: 'responsibility',
    influence: 'influence_statement',
    stakeholder: 'stakeholder_note',
    precondition: 'precondition',
    task: 'manager_task',
    maturityModel: 'maturity_model',
    maturityStage: 'maturity_stage',
    maturityQuestion: 'maturity_question',
    maturityRound: 'maturity_round',
    maturityAnswer: 'maturity_answer',
    kanoFeature: 'kano_feature',
    assumption: 'assumption',
    library: 'library_entry',
  };
  /** Kinds that have rows; most draws of one kind alone would find none. */
  const filled = recordKinds.filter((candidate) => ids(table[candidate]).length > 0);
  const there = filled.length === 0 ? kind : at(filled, given.pick);
  switch (name) {
    case 'wave.create':
      return { name: `w${given.pick % 100}`, startsOn: given.flag ? '2026-01-31' : null };
    case 'wave.update':
      return {
        id: one('wave'),
        fields: given.flag ? { name: `w${given.other}` } : { cesVariant: 'index', notes: given.text },
      };
    case 'wave.delete':
      return { id: one('wave') };
    case 'wave.move':
      return { id: one('wave'), before: before('wave') };
    case 'surveyTopic.link':
      return {
        id: one('survey_topic'),
        touchpoint: given.flag && ids('touchpoint').length > 0 ? one('touchpoint') : null,
      };
    case 'kano.define':
      return {
        features: [given.pick, given.other].map((number) => ({
          name: title,
          functional: `f${number % 5}`,
          dysfunctional: `d${given.flag ? number % 5 : given.other % 5}`,
        })),
      };
    case 'response.exclude':
      return { ids: [one('response')], excluded: given.flag };
    case 'measurement.follow': {
      // A touchpoint with answers, where there is one: every other is refused.
      const linked = connection
        .prepare(
          `SELECT s.touchpoint FROM survey_topic s JOIN response r ON r.topic = s.id WHERE s.touchpoint IS NOT NULL AND r.status = 'kept'`,
        )
        .pluck()
        .all() as number[];
      return { touchpoints: [linked[given.pick % Math.max(1, linked.length)] ?? one('touchpoint')] };
    }
    case 'measurement.estimate':
      return { touchpoints: [one('touchpoint')] };
    case 'improvement.create':
      return { fields: improvement, evidence: given.flag ? evidence : [] };
    case 'improvement.update':
      return {
        ids: [one('improvement')],
        fields: given.flag
          ? improvement
          : { notes: given.text, dependsOn: ids('improvement').length > 1 ? [one('improvement', given.other)] : [] },
      };
    case 'improvement.delete':
      return { ids: [one('improvement')] };
    case 'improvement.move':
      return { id: one('improvement'), column: at(boardColumns, given.other), before: before('improvement') };
    case 'improvement.addEvidence':
      return { id: one('improvement'), evidence };
    case 'improvement.removeEvidence':
      return { ids: [one('improvement_evidence')] };
    case 'record.create':
      return { kind, fields: fields()[kind] };
    case 'record.update':
      return { kind: there, id: one(table[there], given.other), fields: fields()[there] };
    case 'record.delete':
      return { kind: there, ids: [one(table[there], given.other)] };
    case 'record.move':
      return { kind: there, id: one(table[there], given.other), before: before(table[there]) };
    case 'maturity.fromPreset':
      return { preset: at(['twoEnds', 'eightTasks', 'xmInstitute', 'altuition'], given.pick) };
    case 'responsibility.set':
      return {
        cells: [
          {
            touchpoint: one('touchpoint'),
            person: one('person', given.other),
            role: given.pick % 4 === 0 ? null : at(responsibilityRoles, given.pick),
          },
        ],
      };
    case 'maturity.answer':
      return {
        round: one('maturity_round'),
        question: one('maturity_question', given.other),
        respondent: `r${given.pick % 3}`,
        score: given.pick % 5 === 0 ? null : given.number,
        evidence: given.flag ? title : null,
      };
    default:
      return undefined;
  }
}

/** Topics and answers come from an import only, so a few are put there by hand; a maturity round too, so that answers to it find one. */
export function putRows(document: EngineDocument): void {
  document.context.connection.exec(`
    INSERT INTO wave (uid, position, name) VALUES ('wave-uid', 1, 'golf');
    INSERT INTO touchpoint (uid, position, name, emotional_score) VALUES ('measured-uid', 1, 'Ik bel', 6.5);
    INSERT INTO survey_topic (uid, name_key, name, touchpoint) VALUES ('topic-uid', 'ik bel', 'Ik bel', last_insert_rowid());
    INSERT INTO response (wave, identity, fingerprint, status, topic, nps, emotional) VALUES
      (1, 'a', 'a', 'kept', 1, 9, 7.5), (1, 'b', 'b', 'kept', 1, 4, 3);
    INSERT INTO measured_score (touchpoint) SELECT touchpoint FROM survey_topic;
    INSERT INTO maturity_model (uid, position, name) VALUES ('model-uid', 1, 'model');
    INSERT INTO maturity_question (uid, position, model, text) VALUES ('question-uid', 1, 1, 'vraag');
    INSERT INTO maturity_round (uid, position, model, name) VALUES ('round-uid', 1, 1, 'ronde');
  `);
}
