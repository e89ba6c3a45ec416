/** The parts that put a chart on a sheet: the drawing that holds its frame, and the chart as it was given. */
import { xmlAttribute } from './cellText';
import type { SheetChart } from './model';

/** English metric units in a pixel. */
const PIXEL = 9525;

/** The drawing of a sheet with one chart, whose relation is rId1. */
export function drawingXml(chart: SheetChart): string {
  const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<xdr:wsDr xmlns:xdr="${drawing}/spreadsheetDrawing" xmlns:a="${drawing}/main">` +
    `<xdr:oneCellAnchor><xdr:from><xdr:col>${chart.column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${chart.row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>` +
    `<xdr:ext cx="${chart.width * PIXEL}" cy="${chart.height * PIXEL}"/>` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="${xmlAttribute(chart.name)}" descr="${xmlAttribute(chart.alternative)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${drawing}/chart">` +
    `<c:chart xmlns:c="${drawing}/chart" xmlns:r="${relations}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>`
  );
}

/** Entries of the content types for the charts on these sheets (1-based numbers). */
export function chartTypes(sheets: readonly number[]): string {
  const type = 'application/vnd.openxmlformats-officedocument';
  return sheets
    .map(
      (number) =>
        `<Override PartName="/xl/drawings/drawing${number}.xml" ContentType="${type}.drawing+xml"/>` +
        `<Override PartName="/xl/charts/chart${number}.xml" ContentType="${type}.drawingml.chart+xml"/>`,
    )
    .join('');
}
