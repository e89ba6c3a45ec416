/** The measurements as a part of the program. */
export { MeasurementsScreen } from './MeasurementsScreen';
