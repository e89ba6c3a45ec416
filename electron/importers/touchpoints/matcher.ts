/** The one matcher of headers of touchpoint tables. */
import { createHeaderMatcher } from '../recognise/headerMatch';
import { touchpointPhrases } from './phrases';

export const touchpointMatcher = createHeaderMatcher(touchpointPhrases);
