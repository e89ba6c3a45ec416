/** The overview of an engagement. */
export { OverviewScreen } from './OverviewScreen';
