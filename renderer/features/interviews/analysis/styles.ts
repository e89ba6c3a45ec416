/** The class names of the analysis, from its two style sheets. */
import counted from './analysis.module.css';
import guarded from './guard.module.css';

export const styles: Readonly<Record<string, string | undefined>> = { ...counted, ...guarded };
