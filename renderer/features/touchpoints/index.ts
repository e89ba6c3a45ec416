/** The touchpoint table: the spine of an engagement. */
export { TouchpointsScreen } from './TouchpointsScreen';
