/** The organisation on the command line: models held against the chain, the responsibility matrix, silos, stakeholders, tasks, preconditions and maturity, all by name. */
import type { EngineDocument } from '@electron/engine/document';
import { formatNumber, formatShare } from '@shared/i18n/format';
import type { Locale, Text } from '@shared/i18n';
import { preconditionFigure, taskFigures } from '@shared/insight/organisation/foundation';
import type { SiloCell } from '@shared/insight/organisation/silos';
import { ask } from '../document';

export type OrganisationFigures = Awaited<ReturnType<typeof organisationFigures>>;

type Names = (id: number | null) => string | null;

function namesOf(rows: readonly { readonly id: number }[], name: (row: never) => string): Names {
  const known = new Map(rows.map((row) => [row.id, name(row as never)]));
  return (id) => (id === null ? null : (known.get(id) ?? null));
}

/** Everything about the organisation. */
export async function organisationFigures(document: EngineDocument) {
  const lists = await ask(document, 'lists.all', {});
  const records = await ask(document, 'record.all', {});
  const role = namesOf(lists.people, (row: { readonly role: string }) => row.role);
  const department = namesOf(lists.departments, (row: { readonly name: string }) => row.name);
  const channel = namesOf(lists.channels, (row: { readonly name: string }) => row.name);
  const { rows: _rows, loads, heaviest, flagged } = await ask(document, 'organisation.matrix', {});
  const silo = ({ process, channel: channelId, department: departmentId, touchpoints, ...scores }: SiloCell) => ({
    process,
    channel: channel(channelId),
    department: department(departmentId),
    touchpoints: touchpoints.length,
    ...scores,
  });
  const { courses } = await ask(document, 'organisation.stakeholders', {});
  const model = namesOf(records.maturityModel, (row: { readonly name: string }) => row.name);
  const stage = namesOf(records.maturityStage, (row: { readonly name: string }) => row.name);
  const question = namesOf(records.maturityQuestion, (row: { readonly text: string }) => row.text);
  return {
    responsibilityModels: await ask(document, 'organisation.models', {}),
    responsibility: {
      flagged,
      people: loads.map(({ person, ...load }) => ({ role: role(person), ...load })),
      heaviest:
        heaviest === null ? null : { role: role(heaviest.person), share: heaviest.share, owned: heaviest.owned },
    },
    silos: (await ask(document, 'organisation.silos', {})).cells.map(silo),
    tasks: taskFigures(records.task),
    preconditions: preconditionFigure(
      records.precondition,
      lists.departments.map(({ id }) => id),
    ),
    stakeholders: courses.map(({ key: _key, person, who, entries, ...course }) => ({
      who: role(person) ?? who,
      entries: entries.length,
      ...course,
    })),
    maturity: (await ask(document, 'organisation.maturity', {})).map((figure) => {
      const round = records.maturityRound.find((row) => row.id === figure.round);
      return {
        ...figure,
        model: model(figure.model),
        round: round?.name ?? null,
        heldOn: round?.heldOn ?? null,
        questions: figure.questions.map((row) => ({
          ...row,
          question: question(row.question),
          stage: stage(row.stage),
        })),
        stage: stage(figure.stage),
        stageByMean: stage(figure.stageByMean),
        nextStage: stage(figure.nextStage),
        steps: figure.steps.map((step) => ({ ...step, stage: stage(step.stage) })),
        holding: figure.holding.map(question),
      };
    }),
  };
}

/** As people read it; nothing where nothing was filled in. */
export function organisationFiguresLines(text: Text, locale: Locale, figures: OrganisationFigures): readonly string[] {
  const { responsibilityModels, responsibility, maturity } = figures;
  const chosen = responsibilityModels.find((row) => row.chosen);
  const lines: string[] = [];
  if (responsibility.people.length > 0)
    lines.push(text('cli.organisation.owners', { count: responsibility.flagged.noAccountable }));
  if (chosen !== undefined)
    lines.push(
      text('cli.organisation.model', {
        model: text(`responsibilityScreen.kinds.${chosen.kind}.name`),
        share: chosen.share === null ? '?' : formatShare(locale, chosen.share),
      }),
    );
  for (const round of maturity)
    lines.push(
      text('cli.organisation.maturity', {
        model: round.model ?? '',
        round: round.round ?? '',
        mean: formatNumber(locale, round.mean, 1, 1),
        stage: round.stage ?? '?',
        count: round.respondents.length,
      }),
    );
  return lines.length === 0 ? [] : ['', ...lines];
}
