/** The glossary: terms, misunderstandings and facts, those that ship with the program and the engagement's own. */
export { GlossaryScreen } from './GlossaryScreen';
