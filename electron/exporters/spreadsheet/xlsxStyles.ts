/** The cell styles of a workbook we write: a few fixed ones, and one for each number format that columns ask for. */
import { xmlAttribute } from './cellText';

export interface Styles {
  readonly title: number;
  readonly header: number;
  /** Text that must never be read as a formula, not even when someone edits it and presses Enter. */
  readonly text: number;
  readonly riskyText: number;
  readonly plain: number;
  /** Style for numbers or dates under this format code. */
  format(code: string): number;
  /** The styles part, once all formats were asked for. */
  xml(): string;
}

const firstOwnFormat = 164;

/** A fresh set of styles. */
export function createStyles(): Styles {
  const codes: string[] = [];
  const align = '<alignment vertical="top" wrapText="1"/>';
  const fixed = [
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
    `<xf numFmtId="0" fontId="2" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${align}</xf>`,
    `<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">${align}</xf>`,
    `<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyAlignment="1">${align}</xf>`,
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf>',
  ];
  return {
    title: 1,
    header: 2,
    text: 3,
    riskyText: 4,
    plain: 5,
    format(code) {
      const known = codes.indexOf(code);
      return fixed.length + (known >= 0 ? known : codes.push(code) - 1);
    },
    xml() {
      const formats = codes.map(
        (code, index) => `<numFmt numFmtId="${firstOwnFormat + index}" formatCode="${xmlAttribute(code)}"/>`,
      );
      const styles = [
        ...fixed,
        ...codes.map(
          (_code, index) =>
            `<xf numFmtId="${firstOwnFormat + index}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>`,
        ),
      ];
      return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
        '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
        (formats.length === 0 ? '' : `<numFmts count="${formats.length}">${formats.join('')}</numFmts>`) +
        '<fonts count="3"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>' +
        '<font><b/><sz val="14"/><name val="Calibri"/><family val="2"/></font>' +
        '<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>' +
        '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
        '<fill><patternFill patternType="solid"><fgColor rgb="FFE8ECF1"/><bgColor indexed="64"/></patternFill></fill></fills>' +
        '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
        '<border><left/><right/><top/><bottom style="thin"><color rgb="FF8A94A3"/></bottom><diagonal/></border></borders>' +
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
        `<cellXfs count="${styles.length}">${styles.join('')}</cellXfs>` +
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
      );
    },
  };
}
