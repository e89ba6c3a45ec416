/** Makes the parts of native charts (chart, its workbook, its looks) for a presentation: the document library draws them, so both forms have one and the same chart. */
import { Document, Packer, Paragraph } from 'docx';
import { ChartRun, type ChartRunOptions } from 'docx/charts';
import { readParts, type Parts } from './archive';

/** The parts of one chart, names as they stand beside it. */
export interface ChartParts {
  readonly xml: Buffer;
  /** File beside the chart by path relative to the folder of the chart, such as ../embeddings/a.xlsx. */
  readonly relations: readonly {
    readonly id: string;
    readonly type: string;
    readonly target: string;
    readonly data: Buffer;
  }[];
}

function besides(target: string): string {
  return target.startsWith('../') ? `word/${target.slice(3)}` : `word/charts/${target}`;
}

/** Charts in the order given. */
export async function harvestCharts(charts: readonly ChartRunOptions[]): Promise<readonly ChartParts[]> {
  if (charts.length === 0) return [];
  const document = new Document({
    sections: [{ children: charts.map((chart) => new Paragraph({ children: [new ChartRun(chart)] })) }],
  });
  const parts = await readParts(await Packer.toBuffer(document));
  const order = chartOrder(parts);
  return order.map((name) => {
    const file = name.split('/').at(-1) ?? '';
    const relations = [
      ...(parts.get(`word/charts/_rels/${file}.rels`)?.toString('utf8') ?? '').matchAll(/<Relationship\b[^>]*>/g),
    ];
    return {
      xml: parts.get(name) ?? Buffer.alloc(0),
      relations: relations.flatMap(([element]) => {
        const read = (attribute: string): string => new RegExp(`\\b${attribute}="([^"]*)"`).exec(element)?.[1] ?? '';
        const data = parts.get(besides(read('Target')));
        return data === undefined ? [] : [{ id: read('Id'), type: read('Type'), target: read('Target'), data }];
      }),
    };
  });
}

/** Names of the chart parts in the order in which the document shows them. */
function chartOrder(parts: Parts): readonly string[] {
  const rels = parts.get('word/_rels/document.xml.rels')?.toString('utf8') ?? '';
  const targets = new Map<string, string>();
  for (const [element] of rels.matchAll(/<Relationship\b[^>]*>/g)) {
    const id = /\bId="([^"]*)"/.exec(element)?.[1];
    const target = /\bTarget="([^"]*)"/.exec(element)?.[1];
    if (id !== undefined && target !== undefined) targets.set(id, target);
  }
  const body = parts.get('word/document.xml')?.toString('utf8') ?? '';
  return [...body.matchAll(/<c:chart\b[^>]*\br:id="([^"]*)"/g)].flatMap(([, id = '']) => {
    const target = targets.get(id);
    return target === undefined ? [] : [`word/${target}`];
  });
}
