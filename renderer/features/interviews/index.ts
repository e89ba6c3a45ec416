/** The interviews: reading and coding, participants, codebook, analysis. */
export { InterviewsScreen } from './InterviewsScreen';
