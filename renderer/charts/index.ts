/** Charts of the insights, their tables, and what takes them out of the program. */
export { BalanceChart } from './BalanceChart';
export { HeatMapChart, type HeatMapChartProps } from './HeatMapChart';
export { ImportanceScoreChart } from './ImportanceScoreChart';
export { ProcessChart } from './ProcessChart';
export { ChartCard, useWidth, type ChartCardProps } from './ChartCard';
export { BalanceTable, HeatMapTable, ImportanceTable, ProcessTable, type ChartTableProps } from './chartTables';
export type { ChartProps } from './chart.types';
