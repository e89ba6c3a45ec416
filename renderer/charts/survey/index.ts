/** Charts of the measurements and the words of their figures. */
export { ChangeChart, endsText } from './ChangeChart';
export * from './changeRows';
export { DriverChart, driverHeight, driverLine, formatRho } from './DriverChart';
export { formatCoefficient, KanoChart, kanoHeight } from './KanoChart';
export * from './measureText';
export { TrendChart, type TrendFigure } from './TrendChart';
export { WaveStrip } from './WaveStrip';
