/** A QualCoder database as a project: offsets count characters (code points) of the text as it is kept there. */
import type { QualCoderRows } from '@electron/engine/foreign/sqliteProjects';
import { transcriptText } from '@shared/domain/interview';
import type { QdaCode, QdaDraft, QdaLosses, QdaProject, QdaSelection, QdaSource } from '@shared/domain/qda';
import { offsetMap, spanInward, standardConvention } from '@shared/insight/interview/offsets';
import { colourOf } from './project';

const said = (text: string | null): string | null => (text === null || text.trim() === '' ? null : text.trim());

/** Groups are headings; a group under itself, which a damaged file may hold, stands at the top. */
function codeTree({ groups, codes }: QualCoderRows): readonly QdaCode[] {
  const codesIn = (group: number | null): readonly QdaCode[] =>
    codes
      .filter((code) => code.group === group)
      .map((code) => ({
        guid: `qualcoder:code:${code.id}`,
        name: code.name.trim().slice(0, 300) || '?',
        colour: colourOf(code.colour ?? ''),
        codable: true,
        description: said(code.memo),
        notes: [],
        children: [],
      }));
  const known = new Set(groups.map(({ id }) => id));
  const used = new Set<number>();
  const groupsIn = (parent: number | null): readonly QdaCode[] =>
    groups
      .filter((group) => {
        const above = group.parent !== null && known.has(group.parent) ? group.parent : null;
        return above === parent && !used.has(group.id);
      })
      .map((group) => {
        used.add(group.id);
        return {
          guid: `qualcoder:group:${group.id}`,
          name: group.name.trim().slice(0, 300) || '?',
          colour: null,
          codable: false,
          description: said(group.memo),
          notes: [],
          children: [...groupsIn(group.id), ...codesIn(group.id)],
        };
      });
  const orphans = codes.filter(({ group }) => group !== null && !known.has(group));
  return [
    ...groupsIn(null),
    ...codesIn(null),
    ...orphans
      .flatMap(({ group }) => codesIn(group))
      .filter((one, place, all) => all.findIndex(({ guid }) => guid === one.guid) === place),
  ];
}

/** The project, and what had no place. */
export function qualCoderDraft(rows: QualCoderRows): QdaDraft {
  let outside = 0;
  let empty = 0;
  const codes = new Set(rows.codes.map(({ id }) => id));
  const unknown = rows.codings.filter(({ code }) => !codes.has(code)).length;
  const owners = [...new Set(rows.codings.flatMap(({ owner }) => said(owner) ?? []))];
  const texts = rows.sources.filter(({ text }) => said(text) !== null);
  const sources = texts.map((source): QdaSource => {
    const raw = (source.text ?? '').replace(/^\uFEFF/u, '');
    const text = transcriptText(raw);
    const map = offsetMap(raw, standardConvention);
    const byPlace = new Map<string, QdaSelection & { codings: QdaSelection['codings'][number][] }>();
    for (const coding of rows.codings) {
      if (coding.source !== source.id || !codes.has(coding.code)) continue;
      const span = coding.start >= 0 && coding.end >= coding.start ? spanInward(map, coding, standardConvention) : null;
      if (span === null || span.end > text.length) outside += 1;
      else if (span.start === span.end) empty += 1;
      else {
        const key = `${span.start}:${span.end}`;
        const selection = byPlace.get(key) ?? {
          ...span,
          guid: null,
          description: said(coding.memo),
          notes: [],
          codings: [],
        };
        selection.codings.push({
          guid: null,
          code: `qualcoder:code:${coding.code}`,
          user: said(coding.owner) === null ? null : `qualcoder:user:${coding.owner ?? ''}`,
          at: null,
        });
        byPlace.set(key, selection);
      }
    }
    return {
      guid: `qualcoder:source:${source.id}`,
      name: source.name.trim().slice(0, 300) || '?',
      text,
      description: said(source.memo),
      selections: [...byPlace.values()],
      codings: [],
      notes: [],
      values: [],
    };
  });
  const project: QdaProject = {
    name: '',
    origin: 'QualCoder',
    users: owners.map((name) => ({ guid: `qualcoder:user:${name}`, name: name.slice(0, 100) })),
    codes: codeTree(rows),
    variables: [],
    cases: rows.cases.map(({ id, name, memo }) => ({
      guid: `qualcoder:case:${id}`,
      name: name.trim().slice(0, 300) || '?',
      description: said(memo),
      values: [],
      sources: rows.caseSources.filter((link) => link.case === id).map(({ source }) => `qualcoder:source:${source}`),
    })),
    sources,
    notes: [],
    links: [],
    sets: [],
    projectNotes: [],
  };
  const losses: readonly QdaLosses[] = [
    { what: 'media' as const, count: rows.media },
    { what: 'noText' as const, count: rows.sources.length - texts.length },
    { what: 'outside' as const, count: outside },
    { what: 'emptySelections' as const, count: empty },
    { what: 'unknownCode' as const, count: unknown },
  ].filter(({ count }) => count > 0);
  return { kind: 'project', format: 'qualcoder', project, losses, convention: standardConvention, fits: [] };
}
