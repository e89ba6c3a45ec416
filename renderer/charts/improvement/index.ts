/** Charts of the improvements. */
export { EffortImpactChart, placed } from './EffortImpactChart';
export { caseText, ReadinessChart, readinessFinding, readinessHeight, readinessName, sayable } from './ReadinessChart';
export { timed, TimelineChart, timelineHeight } from './TimelineChart';
