/** Signs of interviews. */
export { codeColour, CodeBadge } from './CodeBadge';
export { KindSign } from './KindSign';
