/** Word documents for tests, made in memory. */
import yazl from 'yazl';

/** An archive with these parts. */
export async function zipOf(parts: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const file = new yazl.ZipFile();
  for (const [name, part] of Object.entries(parts)) file.addBuffer(Buffer.from(part), name);
  file.end();
  const chunks: Buffer[] = [];
  for await (const chunk of file.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** A document of these lines: with a tab in it a line is a row of a table, otherwise a paragraph. */
export function docxOfLines(lines: readonly string[]): Promise<Buffer> {
  const body = lines.map((line) =>
    line.includes('\t')
      ? `<w:tbl><w:tr>${line
          .split('\t')
          .map((cell) => `<w:tc><w:p>${run(cell)}</w:p></w:tc>`)
          .join('')}</w:tr></w:tbl>`
      : `<w:p>${run(line)}</w:p>`,
  );
  return zipOf({
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body.join('')}</w:body></w:document>`,
  });
}
