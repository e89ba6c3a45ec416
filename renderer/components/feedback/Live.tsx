/** Text for screen readers only: hidden labels, and messages spoken when they change. */
import type { ReactNode } from 'react';
import fields from '@renderer/components/fields/fields.module.css';

/** Hidden for the eye, there for the ear. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
  return <span className={fields.hidden}>{children}</span>;
}

/** Speaks its message whenever it changes; keep it mounted, empty while there is nothing to say. */
export function LiveRegion({
  message,
  isAssertive = false,
}: {
  readonly message: string;
  readonly isAssertive?: boolean;
}) {
  return (
    <div className={fields.hidden} aria-live={isAssertive ? 'assertive' : 'polite'} aria-atomic>
      {message}
    </div>
  );
}
