/** `cxw figures FILE`: the first figures, the focus list and the quality list of an engagement. */
import { formatShare } from '@shared/i18n/format';
import type { CliCommand } from '../command';
import { ask, withDocument } from '../document';
import { interviewFigures, interviewFiguresLines } from './interviews';
import { journeyFigures, journeyFiguresJson, journeyFiguresLines } from './journeys';
import { organisationFigures, organisationFiguresLines } from './organisation';
import { measureFigures, measureFiguresJson, measureFiguresLines } from './measurements';

export const figuresCommand: CliCommand = {
  name: 'figures',
  arguments: 1,
  options: { wave: { type: 'string' }, by: { type: 'string' } },
  run: async (context) => {
    const { text, locale } = context;
    const [file = ''] = context.arguments;
    const { figures, focusList, quality, journeys, measured, interviews, organisation } = await withDocument(
      context,
      file,
      async (document) => ({
        figures: await ask(document, 'insight.figures', {}),
        focusList: await ask(document, 'insight.focusList', {}),
        quality: await ask(document, 'insight.qualityList', {}),
        journeys: await journeyFigures(document),
        measured: await measureFigures(context, document),
        interviews: await interviewFigures(document),
        organisation: await organisationFigures(document),
      }),
      { readOnly: true },
    );
    const lines = [
      text('cli.figures.rows', { count: figures.rows }),
      ...figures.balance.shares.map(({ mode, count, share }) =>
        text('cli.figures.balance', {
          mode: text.lookup(`domain.mode.${mode}`),
          count,
          share: formatShare(locale, share),
        }),
      ),
      ...figures.processes.lines.map(({ process, count }) =>
        text('cli.figures.process', { process: text(`domain.process.${process}`), count }),
      ),
      text('cli.figures.truth', { count: figures.momentsOfTruth.ids.length }),
      text('cli.figures.peaks', { count: figures.peaks.ids.length }),
      text('cli.figures.focus', { count: focusList.length }),
      text('cli.figures.quality', { count: quality.total }),
      ...journeyFiguresLines(text, journeys),
      ...measureFiguresLines(text, locale, measured),
      ...interviewFiguresLines(text, locale, interviews),
      ...organisationFiguresLines(text, locale, organisation),
    ];
    return {
      json: {
        ...figures,
        focusList,
        quality,
        journeys: journeyFiguresJson(text, journeys),
        ...measureFiguresJson(text, measured),
        interviews,
        ...organisation,
      },
      lines,
    };
  },
};
