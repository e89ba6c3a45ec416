/** Entry of the window: first the settings that libraries read while they load, then the program. */
import './app/withoutEval';

void import('./app/start');
