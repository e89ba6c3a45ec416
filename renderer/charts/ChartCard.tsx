/** A chart in its frame: measured width, table behind T, copy and save. */
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { ChartFrame } from '@renderer/components';
import type { Text } from '@shared/i18n';
import { copyChart, saveChart } from './saveChart';

export interface ChartCardProps {
  readonly text: Text;
  readonly title: string;
  readonly sub?: string;
  /** Line under the chart: source, date. */
  readonly source?: string;
  readonly table: ReactNode;
  readonly headingLevel?: 2 | 3;
  /** Controls between title and chart. */
  readonly controls?: ReactNode;
  /** The (i) beside the buttons: a TermLink. */
  readonly help?: ReactNode;
  /** Draws the chart at this width in pixels. */
  readonly children: (width: number) => ReactNode;
}

/** Width of an element, kept up to date; 0 until it is known. */
export function useWidth(): readonly [(element: HTMLElement | null) => void, number] {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (element === null) return undefined;
    const measure = (): void => setWidth(Math.floor(element.clientWidth));
    measure();
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return [setElement, width];
}

/** The frame with everything a chart can do. */
export function ChartCard(props: ChartCardProps) {
  const { text, title, sub, source, table, headingLevel = 3, controls, help, children } = props;
  const [measured, width] = useWidth();
  const drawing = useRef<HTMLDivElement>(null);
  const words = { title, ...(sub !== undefined && { sub }), ...(source !== undefined && { source }) };
  const withDrawing = (run: (root: HTMLElement) => Promise<void>): void => {
    if (drawing.current !== null) void run(drawing.current);
  };
  return (
    <div ref={measured}>
      <ChartFrame
        title={title}
        {...(sub !== undefined && { sub })}
        {...(source !== undefined && { source })}
        headingLevel={headingLevel}
        {...(help !== undefined && { help })}
        table={table}
        labels={{
          showTable: text('insight.charts.showTable'),
          showChart: text('insight.charts.showChart'),
          more: text('insight.charts.more'),
          copy: text('insight.charts.copy'),
          saveSvg: text('insight.charts.saveSvg'),
          savePng: text('insight.charts.savePng'),
        }}
        onCopy={() => withDrawing((root) => copyChart(root, words))}
        onSave={(format) => withDrawing((root) => saveChart(root, words, format))}
      >
        {controls}
        <div ref={drawing}>{width > 0 && children(width)}</div>
      </ChartFrame>
    </div>
  );
}
