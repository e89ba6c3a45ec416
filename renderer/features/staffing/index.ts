/** Staffing: in an engagement its own demand and coverage, in a pool specialists, assignments, match, division, shortlists and keeping. */
export { AssignmentsScreen } from './assignments/AssignmentsScreen';
export { PoolCareScreen } from './care/PoolCareScreen';
export { DivisionScreen } from './division/DivisionScreen';
export { StaffingScreen } from './engagement/StaffingScreen';
export { MatchingScreen } from './matching/MatchingScreen';
export { ShortlistsScreen } from './shortlists/ShortlistsScreen';
export { SpecialistsScreen } from './specialists/SpecialistsScreen';
