/** What the commands on reports are called with in the test of random commands. */
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { reportKinds } from '@shared/report/model';
import { styleFileText } from '@shared/report/styleFile';

interface Draw {
  readonly pick: number;
  readonly text: string;
  readonly flag: boolean;
}

/** Parameters for a command of reports; undefined for another one. `file` says where a file may stand. */
export function reportCall(name: string, given: Draw, file: string): unknown {
  switch (name) {
    case 'report.choose':
      return {
        kind: reportKinds[given.pick % reportKinds.length],
        choices: {
          without: given.flag ? ['quality'] : [],
          order: ['text:a', 'table'],
          texts: [{ uid: 'a', title: given.text, body: [{ kind: 'paragraph', runs: [{ text: given.text }] }] }],
        },
        ...(given.flag && { part: 'text:a' }),
      };
    case 'report.setStyle':
      return { fields: given.flag ? { font: 'sans' } : { footer: given.text } };
    case 'report.loadStyle': {
      const path = join(dirname(file), 'stijl.json');
      const logo = { mediaType: 'image/png' as const, base64: Buffer.from(given.text).toString('base64') };
      const colour = given.flag ? '#ffc21a' : null;
      writeFileSync(path, styleFileText({ colour, logo: given.flag ? logo : null, font: 'sans', footer: given.text }));
      return { file: path };
    }
    default:
      return undefined;
  }
}
