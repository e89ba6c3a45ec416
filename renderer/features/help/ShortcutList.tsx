/** Every shortcut, in the groups of the menu, with those of the table beside them. */
import { useText, useWindowState } from '@renderer/api';
import { Kbd } from '@renderer/components';
import { actions, menuNames } from '@shared/actions';
import { toReadable } from '@shared/actions/shortcut';
import styles from './help.module.css';

const gridKeys = [
  { keys: ['↑', '↓', '←', '→'], label: 'move' },
  { keys: ['Shift ↑'], label: 'extend' },
  { keys: ['Enter', 'F2'], label: 'edit' },
  { keys: ['Tab'], label: 'next' },
  { keys: ['Esc'], label: 'cancel' },
  { keys: ['$mod+c', '$mod+v'], label: 'copyPaste' },
  { keys: ['$mod+d'], label: 'fillDown' },
  { keys: ['Delete'], label: 'clear' },
  { keys: ['F6'], label: 'leave' },
] as const;

/** Keys while an interview is read; those that are actions stand in the shared list. */
const readerKeys = [
  { keys: ['$mod+←', '$mod+→'], label: 'word' },
  { keys: ['[', ']'], label: 'sentence' },
  { keys: ['$mod+↑', '$mod+↓'], label: 'turn' },
  { keys: ['Shift ↑'], label: 'extend' },
  { keys: ['$mod+Space'], label: 'more' },
  { keys: ['Enter', 'A … Z'], label: 'code' },
  { keys: ['1 … 9'], label: 'favourite' },
  { keys: ['0'], label: 'last' },
  { keys: ['Delete'], label: 'uncode' },
  { keys: ['Alt Shift ←', 'Alt Shift →'], label: 'end' },
  { keys: ['Alt Shift ↑', 'Alt Shift ↓'], label: 'start' },
] as const;
const readerActions = actions.filter(({ id, shortcuts }) => /^(?:quote|transcript)\./.test(id) && shortcuts.length > 0);

/** The list, in columns where there is room. */
export function ShortcutList() {
  const t = useText();
  const platform = useWindowState()?.platform ?? 'linux';
  return (
    <div className={styles.shortcuts}>
      <p className={styles.intro}>{t('shell.shortcuts.intro')}</p>
      <div className={styles.columns}>
        {menuNames.map((menu) => {
          const entries = actions.filter((action) => action.menu?.menu === menu && action.shortcuts.length > 0);
          if (entries.length === 0) return null;
          return (
            <section key={menu} className={styles.group}>
              <h3>{t(`actions.menu.${menu}`)}</h3>
              <dl>
                {entries.map((action) => (
                  <div key={action.id}>
                    <dt>{t(`actions.label.${action.label}`).replace(/…$/, '')}</dt>
                    <dd>
                      {action.shortcuts.map((shortcut) => (
                        <Kbd key={shortcut} keys={toReadable(shortcut, platform)} />
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          );
        })}
        <section className={styles.group}>
          <h3>{t('shell.shortcuts.table')}</h3>
          <dl>
            {gridKeys.map(({ keys, label }) => (
              <div key={label}>
                <dt>{t(`shell.shortcuts.grid.${label}`)}</dt>
                <dd>
                  {keys.map((key) => (
                    <Kbd key={key} keys={key.includes('+') ? toReadable(key, platform) : key} />
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
        <section className={styles.group}>
          <h3>{t('interviewsScreen.keys.title')}</h3>
          <dl>
            {readerKeys.map(({ keys, label }) => (
              <div key={label}>
                <dt>{t(`interviewsScreen.keys.${label}`)}</dt>
                <dd>
                  {keys.map((key) => (
                    <Kbd key={key} keys={key.includes('+') ? toReadable(key, platform) : key} />
                  ))}
                </dd>
              </div>
            ))}
            {readerActions.map((action) => (
              <div key={action.id}>
                <dt>{t(`actions.label.${action.label}`).replace(/…$/, '')}</dt>
                <dd>
                  {action.shortcuts.map((shortcut) => (
                    <Kbd key={shortcut} keys={toReadable(shortcut, platform)} />
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </div>
  );
}
