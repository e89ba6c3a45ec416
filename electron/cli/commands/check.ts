/** `cxw check FILE`: looks through the whole file for damage. Exit code 1 when something is wrong. */
import type { CliCommand } from '../command';
import { ask, withDocument } from '../document';

export const checkCommand: CliCommand = {
  name: 'check',
  arguments: 1,
  options: {},
  run: async (context) => {
    const [file = ''] = context.arguments;
    const report = await withDocument(context, file, (document) => ask(document, 'document.check', {}), {
      readOnly: true,
    });
    const lines = report.healthy
      ? [context.text('cli.healthy', { file })]
      : [context.text('cli.unhealthy', { file }), ...report.findings.map((finding) => `  ${finding.what}`)];
    return { json: report, lines, failed: !report.healthy };
  },
};
