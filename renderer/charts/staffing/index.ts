/** Charts of staffing: a score as a sum, coverage of the journey, people beside each other. */
export * from './BalancePlane';
export * from './ContributionBar';
export * from './CoverageChart';
export * from './PersonSign';
export * from './StrengthRows';
