/** The start page: begin, open, look at the sample, or go on with something recent. */
import { Button as AriaButton } from 'react-aria-components';
import { useText } from '@renderer/api';
import { openDialog } from '@renderer/app/dialogs';
import { openByDialog, openSample } from '@renderer/app/opening';
import { useShortcutText } from '@renderer/app/shortcutText';
import { saveTemplate } from '@renderer/app/template';
import { classNames, Icon, Kbd, type IconName } from '@renderer/components';
import { RecentList } from './RecentList';
import styles from './start.module.css';

/** The page. */
export function StartPage() {
  const t = useText();
  const shortcut = useShortcutText();
  return (
    <div className={styles.page}>
      <div className={styles.left}>
        <h1 className={styles.name}>{t('common.appName')}</h1>
        <p className={styles.tagline}>{t('start.tagline')}</p>
        <div className={styles.cards}>
          <Card
            icon="plus"
            title={t('start.new.title')}
            text={t('start.new.text')}
            shortcut={shortcut('document.new')}
            isPrimary
            onPress={() => openDialog('newEngagement')}
          />
          <Card
            icon="folder"
            title={t('start.open.title')}
            text={t('start.open.text')}
            shortcut={shortcut('document.open')}
            onPress={() => void openByDialog()}
          />
          <Card
            icon="glossary"
            title={t('start.sample.title')}
            text={t('start.sample.text')}
            onPress={() => void openSample()}
          />
        </div>
        <RecentList />
        <p className={styles.dropHint}>
          <Icon name="upload" />
          {t('start.dropHint')}
        </p>
      </div>
      <aside className={styles.right} aria-label={t('start.begin')}>
        <h2>{t('start.begin')}</h2>
        <StartLine
          icon="staffing"
          after="plus"
          title={t('start.newPool.title')}
          text={t('start.newPool.text')}
          onPress={() => openDialog('newPool')}
        />
        <StartLine
          icon="person"
          after="right"
          title={t('start.samplePool.title')}
          text={t('start.samplePool.text')}
          onPress={() => void openSample('pool')}
        />
        <StartLine
          icon="template"
          after="download"
          title={t('start.template.title')}
          text={t('start.template.text')}
          onPress={() => void saveTemplate(t.locale)}
        />
        <StartLine
          icon="glossary"
          after="right"
          title={t('start.guide.title')}
          text={t('start.guide.text')}
          onPress={() => openDialog('help')}
        />
        <p className={styles.offline}>
          <Icon name="lock" />
          <span>{t('start.offline')}</span>
        </p>
      </aside>
    </div>
  );
}

interface CardProps {
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  readonly shortcut?: string;
  readonly isPrimary?: boolean;
  readonly onPress: () => void;
}

function Card({ icon, title, text, shortcut, isPrimary = false, onPress }: CardProps) {
  return (
    <AriaButton className={classNames(styles.card, isPrimary && styles.primary)} onPress={onPress}>
      <Icon name={icon} />
      <span className={styles.cardTitle}>
        <b>{title}</b>
        {shortcut !== undefined && shortcut !== '' && <Kbd keys={shortcut} />}
      </span>
      <span className={styles.cardText}>{text}</span>
    </AriaButton>
  );
}

interface StartLineProps {
  readonly icon: IconName;
  readonly after: IconName;
  readonly title: string;
  readonly text: string;
  readonly onPress: () => void;
}

function StartLine({ icon, after, title, text, onPress }: StartLineProps) {
  return (
    <AriaButton className={styles.line} onPress={onPress}>
      <Icon name={icon} />
      <span>
        <b>{title}</b>
        <span className={styles.lineText}>{text}</span>
      </span>
      <Icon name={after} />
    </AriaButton>
  );
}
