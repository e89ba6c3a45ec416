/** Journeys: the list of them, and one as a map. */
export { JourneysScreen } from './JourneysScreen';
