/** Markdown as plain text: marks of headings, emphasis and links go, every word stays. */

/** Text without markup, and how many headings it had. Facts between `---` at the top stay as lines "key: value". */
export function plainMarkdown(source: string): { readonly text: string; readonly headings: number } {
  let headings = 0;
  let inCode = false;
  const front = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/u.exec(source);
  const facts = (front?.[1] ?? '')
    .split('\n')
    .map((line) => line.replace(/^(\s*[\p{L}_ -]+:)\s*(["'])(.*)\2\s*$/u, '$1 $3'))
    .join('\n');
  const body = front === null ? source : source.slice(front[0].length);
  const lines = body.split('\n').flatMap((line) => {
    if (/^\s*(?:```|~~~)/u.test(line)) {
      inCode = !inCode;
      return [];
    }
    if (inCode) return [line];
    // A line of === or --- under a text makes that text a heading.
    if (/^\s*(?:={3,}|-{3,}|\*{3,}|_{3,})\s*$/u.test(line)) return [];
    const heading = /^\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$/u.exec(line);
    if (heading !== null) {
      headings += 1;
      return [inline(heading[1] ?? '')];
    }
    return [inline(line.replace(/^\s{0,3}(?:>\s?)+/u, ''))];
  });
  const text = lines.join('\n');
  return { text: facts === '' ? text : `${facts}\n\n${text.replace(/^\n+/u, '')}`, headings };
}

function inline(line: string): string {
  return line
    .replace(/!?\[([^\]]*)\]\((\S+?)(?:\s+"[^"]*")?\)/gu, (_, shown: string, target: string) =>
      shown === '' || shown === target ? target : `${shown} (${target})`,
    )
    .replace(/(\*\*\*|___)(?=\S)(.+?)(?<=\S)\1/gu, '$2')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/gu, '$2')
    .replace(/(?<![\p{L}\p{N}*])\*(?=\S)(.+?)(?<=\S)\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/(?<![\p{L}\p{N}_])_(?=\S)(.+?)(?<=\S)_(?![\p{L}\p{N}_])/gu, '$1')
    .replace(/`([^`]+)`/gu, '$1')
    .replace(/ {2,}$/u, '')
    .replace(/\\([\\`*_{}[\]()#+.!>~|-])/gu, '$1');
}
