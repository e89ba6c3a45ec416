/** Reports: choose, see, save. */
export { ReportsScreen } from './ReportsScreen';
