/** The whole engagement as reports see it, read from the file: of everyone, or of one department; with names or with roles. */
import { journeySvg } from '@electron/exporters/journeys/svg';
import type { ParticipantKind } from '@shared/domain/interview';
import { actionChain } from '@shared/insight/improvement/overview';
import { readinessBy } from '@shared/insight/improvement/readiness';
import { figuresOf } from '@shared/insight/figures';
import { journeyInsightsOf } from '@shared/insight/journey/insights';
import { forDepartment } from '@shared/report/department';
import { kindSections } from '@shared/report/kinds';
import type {
  ReportInput,
  ReportInterviewInput,
  ReportJourneyInput,
  ReportOrganisationInput,
} from '@shared/report/maker';
import type { ReportOptions, ReportStyle } from '@shared/report/model';
import { SMALLEST_GROUP } from '@shared/report/quotes';
import { reportWithoutNames } from '@shared/report/withoutNames';
import type { EngineContext } from '../commands/define';
import type { Connection } from '../db/connection';
import { readJourneyQuotes } from '../repositories/journeyQuotes.repo';
import { readJourneys } from '../repositories/journeys.repo';
import { readLists } from '../repositories/lists.repo';
import { readWaveSummaries } from '../repositories/measurements.repo';
import { readRecords } from '../repositories/records.repo';
import { statement } from '../repositories/rows.repo';
import { readEngagement } from './document.query';
import { improvementRows, referenceDate } from './improvements.query';
import { insightInput, touchpointFigures } from './insightInput.query';
import { interviewDefinitionQueryHandlers } from './interviewDefinition.query';
import { codebook, quoteRows, transcriptSummaries } from './interviews.query';
import { journeyRows, readJourneyMap } from './journeys.query';
import { surveyFigures } from './measurementFigures';
import { recordQueryHandlers } from './records.query';
import { reportStaffing, specialistNames } from './reportStaffing.query';
import { readStyle } from './reportStyle.query';

function interviews(context: EngineContext): ReportInterviewInput {
  const { connection } = context;
  const allowed = `p.consent IS NULL OR p.consent NOT IN ('withdrawn', 'teamOnly')`;
  const from = `FROM quote q JOIN transcript t ON t.id = q.transcript LEFT JOIN participant p ON p.id = t.participant`;
  const ids = statement(connection, `SELECT q.id ${from} WHERE ${allowed} ORDER BY t.position, q.start, q.id`)
    .pluck()
    .all() as number[];
  const notAllowed = Number(statement(connection, `SELECT count(*) ${from} WHERE NOT (${allowed})`).pluck().get());
  const kinds = statement(
    connection,
    `SELECT kind, count(*) AS n FROM participant WHERE consent IS NULL OR consent <> 'withdrawn' GROUP BY kind`,
  ).all() as { kind: ParticipantKind | null; n: number }[];
  const usable = transcriptSummaries(connection).filter(
    (one) => one.consent !== 'withdrawn' && one.consent !== 'teamOnly',
  );
  const definition = interviewDefinitionQueryHandlers['definition.round'](context);
  return {
    transcripts: usable,
    participants: new Map(kinds.map(({ kind, n }) => [kind, n])),
    codes: codebook(connection),
    quotes: quoteRows(connection, ids),
    notAllowed,
    definition,
  };
}

function organisation(context: EngineContext): ReportOrganisationInput {
  const { connection } = context;
  const lists = readLists(connection);
  const people = new Map(lists.people.map((person) => [person.id, person.role]));
  const departments = new Map(lists.departments.map(({ id, name }) => [id, name]));
  const chosen = readRecords(connection, 'responsibilityModel').find((row) => row.chosen);
  const models = readRecords(connection, 'maturityModel');
  const stages = readRecords(connection, 'maturityStage');
  const rounds = readRecords(connection, 'maturityRound');
  const figures = recordQueryHandlers['organisation.maturity'](context);
  return {
    model: chosen === undefined ? null : { kind: chosen.kind, reason: chosen.reason },
    tasks: readRecords(connection, 'task').map(({ uid, task, person, who, state }) => ({
      uid,
      task,
      state,
      who: (person === null ? undefined : people.get(person)) ?? who,
    })),
    preconditions: readRecords(connection, 'precondition').map(({ uid, kind, department, name, met, evidence }) => ({
      uid,
      kind,
      // Access is to a department: without its name six of them would say the same.
      name: [department === null ? null : departments.get(department), name].filter(Boolean).join(', ') || null,
      met,
      evidence,
    })),
    maturity: models.flatMap((model) => {
      const newest = figures.filter((one) => one.model === model.id && one.mean !== null).at(-1);
      const round = rounds.find((one) => one.id === newest?.round);
      if (newest === undefined || round === undefined) return [];
      return [
        {
          model: model.name,
          round: round.name,
          heldOn: round.heldOn,
          respondents: newest.respondents.length,
          mean: newest.mean,
          lowest: model.lowest,
          highest: model.highest,
          topics: newest.topics.map(({ topic, mean, questions }) => ({ topic, mean, questions })),
          stage: stages.find((one) => one.id === newest.stage)?.name ?? null,
          nextStep: stages.find((one) => one.id === newest.nextStage)?.step ?? null,
        },
      ];
    }),
  };
}

/** Journeys without their drawings: those are made when names have gone where they must. */
function journeys(connection: Connection): readonly ReportJourneyInput[] {
  const lists = readLists(connection);
  return readJourneys(connection).map(({ id }) => ({
    map: readJourneyMap(connection, id, null),
    insights: journeyInsightsOf(journeyRows(connection, id), lists),
    quotes: readJourneyQuotes(connection, id).filter((quote) => !quote.isTeamOnly),
    drawing: { svg: '', width: 0, height: 0 },
  }));
}

function drawn(input: ReportInput, journey: ReportJourneyInput, options: ReportOptions): ReportJourneyInput {
  const { engagement, insight } = input;
  const { svg, width, height } = journeySvg({
    map: journey.map,
    lists: insight.lists,
    language: options.language,
    engagement: engagement.name,
    client: engagement.client,
    date: options.date,
    pictures: [],
    quotes: journey.quotes,
  });
  return { ...journey, drawing: { svg, width, height } };
}

/** Without names a quote on a map is shown only when its speaker is one of many. */
function withinGroups(
  connection: Connection,
  journey: ReportJourneyInput,
  groups: ReportInterviewInput['participants'],
) {
  const kinds = new Map(
    (
      statement(
        connection,
        `SELECT q.id, p.kind FROM quote q JOIN transcript t ON t.id = q.transcript LEFT JOIN participant p ON p.id = t.participant`,
      ).all() as { id: number; kind: ParticipantKind | null }[]
    ).map(({ id, kind }) => [id, kind]),
  );
  const quotes = journey.quotes
    .filter((quote) => (groups.get(kinds.get(quote.quote) ?? null) ?? 0) >= SMALLEST_GROUP)
    .map((quote) => ({ ...quote, who: null }));
  return { ...journey, quotes };
}

function whole(context: EngineContext, options: ReportOptions, style: ReportStyle): ReportInput {
  const { connection } = context;
  const insight = insightInput(connection);
  const today = referenceDate(context);
  const improvements = improvementRows(context);
  const waves = readWaveSummaries(connection);
  const people = new Map(insight.lists.people.map((person) => [person.id, person.role]));
  const sections = kindSections[options.kind];
  return {
    engagement: readEngagement(connection),
    insight,
    figures: touchpointFigures(connection),
    style,
    waves,
    survey: waves.some((wave) => wave.rows.kept > 0) ? surveyFigures(connection, { by: 'touchpoint' }) : null,
    // Maps are the heaviest to read and draw: only where they are shown.
    journeys: sections.includes('journeys') ? journeys(connection) : [],
    improvements,
    chain: actionChain(improvements.map((row) => ({ improvement: row, effect: row.effect }))),
    readiness: readinessBy('owner', improvements, people, readRecords(connection, 'word'), today),
    referenceDate: today,
    interviews: interviews(context),
    organisation: organisation(context),
    staffing: reportStaffing(context, options.kind),
  };
}

/** What the report of these options is made of. */
export function reportInput(context: EngineContext, options: ReportOptions): ReportInput {
  const { connection } = context;
  const style = options.style ?? readStyle(connection);
  const all = whole(context, options, style);
  const own = options.kind === 'unit' && options.department !== null ? forDepartment(all, options.department) : all;
  // Figures over fewer rows are counted anew; over all rows they are kept.
  const counted = own.insight === all.insight ? own : { ...own, figures: figuresOf(own.insight) };
  const named = options.withNames
    ? counted
    : reportWithoutNames(counted, options.language, specialistNames(connection, options.language));
  const wanted = named.journeys.filter((journey) => !options.without.includes(`journey:${journey.map.journey.uid}`));
  const hidden = options.withNames
    ? wanted
    : wanted.map((journey) => withinGroups(connection, journey, named.interviews.participants));
  return {
    ...named,
    journeys: named.journeys.map((one) => {
      const shown = hidden.find((journey) => journey.map.journey.id === one.map.journey.id);
      return shown === undefined ? one : drawn(named, shown, options);
    }),
  };
}
