/** What the commands on interviews are called with in the test of random commands. */
import { consents, memoTargets, participantKinds, personalKinds } from '@shared/domain/interview';
import { misunderstandingRules, misunderstandingStates } from '@shared/domain/interviewDefinition';
import type { EngineDocument } from '@electron/engine/document';

interface Draw {
  readonly pick: number;
  readonly other: number;
  readonly text: string;
  readonly number: number;
  readonly flag: boolean;
}

const at = <Value>(list: readonly Value[], place: number): Value => list[place % list.length] as Value;

/** Parameters for a command of interviews; undefined for another one. */
export function interviewCall(name: string, given: Draw, document: EngineDocument): unknown {
  const { connection } = document.context;
  const ids = (table: string): readonly number[] =>
    connection.prepare(`SELECT id FROM ${table} ORDER BY id`).pluck().all() as number[];
  const one = (table: string, by = given.pick): number => {
    const all = ids(table);
    return all[by % Math.max(1, all.length)] ?? 1;
  };
  const maybe = (table: string, by = given.other): number | null =>
    given.flag && ids(table).length > 0 ? one(table, by) : null;
  const title = `t${given.text.replaceAll('\n', ' ')}x`;
  const transcript = one('transcript');
  const text = String(connection.prepare(`SELECT text FROM transcript WHERE id = ?`).pluck().get(transcript) ?? '');
  const places = [given.pick % (text.length + 1), given.other % (text.length + 1)].toSorted((a, b) => a - b);
  const [start = 0, last = 0] = places;
  const end = start === last ? Math.min(text.length, start + 7) : last;
  const codeReference =
    given.flag && ids('code').length > 0 ? one('code') : { name: `c${given.pick % 6}`, parent: null };
  const links = {
    touchpoints: ids('touchpoint').length > 0 ? [one('touchpoint')] : [],
    steps: given.flag && ids('journey_step').length > 0 ? [one('journey_step')] : [],
    improvements: given.flag && ids('improvement').length > 0 ? [one('improvement')] : [],
  };
  switch (name) {
    case 'participant.create':
      return { name: title, kind: at(participantKinds, given.pick), consent: at(consents, given.other) };
    case 'participant.update':
      return {
        ids: [one('participant')],
        fields: given.flag ? { segment: given.text } : { retainUntil: '2027-01-01' },
      };
    case 'participant.delete':
      return { ids: [one('participant')], withTranscripts: given.flag };
    case 'transcript.create':
      return {
        name: title,
        participant: maybe('participant'),
        text: `Interviewer: ${given.text}?\nR01: Nou 😀 ${given.text}, mevrouw J. Voorbeeld zei dat.\r\nInterviewer: Ja?\nR01: Ja.`,
      };
    case 'transcript.update':
      return { id: transcript, fields: given.flag ? { notes: given.text } : { participant: maybe('participant') } };
    case 'transcript.setText':
      return { id: transcript, text: text.slice(0, start) + given.text + text.slice(end) };
    case 'transcript.edit':
      return { id: transcript, edits: [{ start, end, text: given.text }] };
    case 'transcript.renameSpeaker':
      return {
        id: transcript,
        from: at(['R01', 'Interviewer', 'S2'], given.pick),
        to: at(['S2', 'R01', 'S3'], given.other),
      };
    case 'transcript.recogniseTurns':
      return { id: transcript };
    case 'transcript.delete':
      return { ids: [transcript] };
    case 'transcript.move':
      return { id: transcript, before: maybe('transcript') };
    case 'code.create':
      return { name: title, parent: maybe('code'), definition: given.text };
    case 'code.update':
      return {
        ids: [one('code')],
        fields: given.flag ? { name: title } : { colour: '#a1b2c3', definition: given.text },
      };
    case 'code.move':
      return { ids: [one('code')], parent: maybe('code'), before: null };
    case 'code.delete':
      return { ids: [one('code')], withBelow: given.flag };
    case 'code.merge':
      return { from: [one('code')], into: one('code', given.other) };
    case 'code.split':
      return { id: codeOf(one('coding')), codings: [one('coding')], to: { name: `n${given.other % 5}`, parent: null } };
    case 'quote.code':
      return {
        places: [{ transcript, start, end }],
        codes: [codeReference],
        coder: given.pick % 3 === 0 ? null : `k${given.other % 3}`,
      };
    case 'quote.uncode':
      return { codings: [one('coding')] };
    case 'quote.resize': {
      const quote = one('quote');
      const length = String(
        connection
          .prepare(`SELECT text FROM transcript WHERE id = (SELECT transcript FROM quote WHERE id = ?)`)
          .pluck()
          .get(quote) ?? '',
      ).length;
      const from = given.pick % Math.max(1, length);
      return { id: quote, start: from, end: Math.min(length, from + 1 + (given.other % 9)) };
    }
    case 'quote.delete':
      return { ids: [one('quote')] };
    case 'quote.link':
    case 'quote.unlink':
      return { ids: [one('quote')], ...links };
    case 'memo.create': {
      const target = at(memoTargets, given.pick);
      return {
        target,
        about: target === 'engagement' ? null : one(target, given.other),
        text: given.text,
        coder: 'k1',
      };
    }
    case 'memo.update':
      return { id: one('memo'), fields: given.flag ? { text: given.text } : { title } };
    case 'memo.delete':
      return { ids: [one('memo')] };
    case 'coder.rename':
      return { id: one('coder'), name: `k${given.other % 4}` };
    case 'coding.agree':
      return { coding: one('coding'), with: one('coder', given.other), take: given.flag ? 'both' : 'neither' };
    case 'pseudonym.apply': {
      const found = text.indexOf('Voorbeeld');
      return {
        items: [
          {
            kind: 'person',
            original: 'Voorbeeld',
            replacement: `[persoon ${given.pick % 9}]`,
            places: [{ transcript, start: Math.max(0, found), end: Math.max(0, found) + 9 }],
          },
        ],
      };
    }
    case 'pseudonym.setNames':
      return { kind: given.flag ? 'person' : 'organisation', names: [...new Set([title, `n${given.pick % 3}`])] };
    case 'pseudonym.refuse':
      return { items: [{ kind: at(personalKinds, given.pick), original: title }] };
    case 'definition.create':
      return { text: title, person: maybe('person'), who: given.text.slice(0, 50), quote: maybe('quote') };
    case 'definition.update':
      return { id: one('definition_view'), fields: given.flag ? { text: title } : { saidOn: '2026-02-28' } };
    case 'definition.delete':
      return { ids: [one('definition_view')] };
    case 'misunderstanding.set':
      return {
        rule: at(misunderstandingRules, given.pick),
        found: given.flag ? at(misunderstandingStates, given.other) : null,
        evidence: given.text,
      };
    case 'pseudonym.forgetRefusal':
      return { ids: [one('pseudonym')] };
    default:
      return undefined;
  }

  function codeOf(coding: number): number {
    return Number(connection.prepare(`SELECT code FROM coding WHERE id = ?`).pluck().get(coding) ?? 1);
  }
}

/** A transcript whose speakers nobody looked for yet, coded by two coders, so that every command finds something to do. */
export function putInterviews(document: EngineDocument): void {
  document.context.connection.exec(`
    INSERT INTO transcript (uid, position, name, text) VALUES ('transcript-uid', 1, 'gesprek', 'Interviewer: Hoe ging het bellen?' || char(10) || 'R01: Slecht. Ik belde Voorbeeld, drie keer.');
    INSERT INTO code (uid, position, name) VALUES ('code-uid', 1, 'wachten');
    INSERT INTO coder (uid, name) VALUES ('coder-one', 'k7'), ('coder-two', 'k8');
    INSERT INTO quote (uid, transcript, start, "end") VALUES ('quote-uid', (SELECT id FROM transcript WHERE uid = 'transcript-uid'), 39, 45);
    INSERT INTO coding (uid, quote, code, coder) SELECT 'coding-uid', q.id, c.id, r.id FROM quote q, code c, coder r WHERE r.uid = 'coder-one' AND c.uid = 'code-uid' AND q.uid = 'quote-uid';
    INSERT INTO quote_touchpoint (quote, touchpoint) SELECT q.id, t.id FROM quote q, touchpoint t WHERE q.uid = 'quote-uid' ORDER BY t.id LIMIT 1;
  `);
}
