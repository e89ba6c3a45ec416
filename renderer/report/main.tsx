/** Entry of the report page: first the settings that libraries read while they load, then the pages. */
import '@renderer/app/withoutEval';

void import('./start');
