/** Two letters in a frame: a code in the colour of its family and a line of its own, so that colour never stands alone. */
import type { CSSProperties } from 'react';
import { classNames } from '@renderer/components';
import type { CodeLook } from '../model/codeLooks';
import styles from './signs.module.css';

/** Class names that give an element `--code`, the colour of a code. */
export function codeColour(look: CodeLook): { readonly className: string; readonly style?: CSSProperties } {
  if (look.hue !== null) return { className: styles[`hue${look.hue}`] ?? '' };
  return { className: styles['own'] ?? '', style: { '--own': look.colour ?? 'currentColor' } as CSSProperties };
}

/** The badge; its name stands beside it, or in `label`. */
export function CodeBadge({ look, label }: { readonly look: CodeLook; readonly label?: string }) {
  const colour = codeColour(look);
  return (
    <span
      className={classNames(styles.badge, look.pattern !== 'solid' && styles[look.pattern], colour.className)}
      {...(colour.style && { style: colour.style })}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label, title: label })}
    >
      {look.letters}
    </span>
  );
}
