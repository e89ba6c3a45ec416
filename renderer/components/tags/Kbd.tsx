/** A key or key combination as it stands on the keyboard. */
import styles from './tags.module.css';

/** Shows `Ctrl+K` as one key cap reading "Ctrl K". */
export function Kbd({ keys }: { readonly keys: string }) {
  return <kbd className={styles.kbd}>{keys.replaceAll('+', ' ').trim() || keys}</kbd>;
}
