/** Charts of the organisation: stakeholders by power and interest, maturity per question. */
export { AttitudeSign, PowerInterestChart, powerInterestHeight, type StakeholderMark } from './PowerInterestChart';
export { MaturityChart, maturityHeight, type MaturityBar, type MaturityPicture } from './MaturityChart';
