/** A small (i) beside a word that opens what the word means; the way on leads to the glossary. */
import { Button, IconButton } from '@renderer/components/buttons/Button';
import { Popover, PopoverTrigger } from './Popover';
import styles from './termHelp.module.css';

export interface TermHelpProps {
  /** Spoken name of the button ("Uitleg: NPS"). */
  readonly label: string;
  readonly title: string;
  readonly text: string;
  /** Other words, source: small lines under the text. */
  readonly notes?: readonly string[];
  readonly moreLabel: string;
  onMore(): void;
}

export function TermHelp({ label, title, text, notes = [], moreLabel, onMore }: TermHelpProps) {
  return (
    <span className={styles.help}>
      <PopoverTrigger>
        <IconButton icon="info" size="small" label={label} hasTooltip={false} />
        <Popover label={title} title={title}>
          {({ close }) => (
            <div className={styles.body}>
              <p>{text}</p>
              {notes.map((note) => (
                <p key={note} className={styles.note}>
                  {note}
                </p>
              ))}
              <Button
                variant="link"
                onPress={() => {
                  close();
                  onMore();
                }}
              >
                {moreLabel}
              </Button>
            </div>
          )}
        </Popover>
      </PopoverTrigger>
    </span>
  );
}
