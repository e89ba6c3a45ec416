/** The improvements as a part of the program. */
export { ImprovementsScreen } from './ImprovementsScreen';
