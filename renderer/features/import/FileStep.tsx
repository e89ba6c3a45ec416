/** Step 1: choose or drop a file, and see what the program can take in. */
import { notice, noticeError, useText, useWindowState } from '@renderer/api';
import { grantDropped } from '@renderer/api/bridge';
import { runAction } from '@renderer/actions/registry';
import { Button, FileDrop, Icon, PageBody, type IconName } from '@renderer/components';
import { openScreen } from '@renderer/app/navigation';
import { importKinds, type ImportKind } from '@shared/contract/imports.contract';
import type { GrantedFile } from '@shared/contract/host';
import type { DocumentKind } from '@shared/domain/documentKind';
import { isConversationName } from './summarise';
import styles from './import.module.css';

export interface FileStepProps {
  readonly isReadOnly: boolean;
  readonly onBrowse: () => void;
  readonly onFile: (file: GrantedFile) => void;
}

const icons: Readonly<Record<ImportKind, IconName>> = {
  touchpoints: 'touchpoints',
  organisation: 'organisation',
  personas: 'staffing',
  workbook: 'merge',
  survey: 'measurements',
  improvements: 'improvements',
  specialists: 'staffing',
  assignments: 'file',
};

/** What each kind of file can take in. */
function kindsOf(document: DocumentKind | undefined): readonly ImportKind[] {
  return importKinds.filter((kind) => (kind === 'specialists' || kind === 'assignments') === (document === 'pool'));
}

/** What has an import of its own that a file chosen here is passed on to. */
const elsewhere = [
  ['journey', 'journeys'],
  ['interview', 'interviews'],
] as const satisfies readonly (readonly [string, IconName])[];

/** Drop zone and explanation. */
export function FileStep({ isReadOnly, onBrowse, onFile }: FileStepProps) {
  const t = useText();
  const document = useWindowState()?.document?.kind;
  const take = async (files: readonly File[]): Promise<void> => {
    const granted: GrantedFile[] = [];
    // Conversations are taken in together; of tables one at a time.
    const areTexts =
      document !== 'pool' && files.every(({ name }) => isConversationName(name) || /\.txt$/iu.test(name));
    for (const file of files.length > 1 && areTexts ? files : files.slice(0, 1)) {
      const result = await grantDropped(file);
      if (result.ok) granted.push(result.value);
      else noticeError(result.error, () => take(files));
    }
    const [first] = granted;
    if (granted.length > 1) openScreen('interviews', { files: granted });
    else if (first !== undefined) onFile(first);
    if (files.length > 1 && !areTexts)
      notice({
        tone: 'info',
        text: (text) => text('importWizard.file.oneAtATime', { file: files[0]?.name ?? '' }),
        action: null,
      });
  };
  return (
    <PageBody>
      <div className={styles.fileStep}>
        <div>
          <FileDrop
            title={t('importWizard.file.dropTitle')}
            hint={t('importWizard.file.dropHint')}
            browseLabel={t('importWizard.file.choose')}
            onBrowse={onBrowse}
            onFiles={(files) => void take(files)}
            isBusy={isReadOnly}
          />
          <p className={styles.calm}>
            <Icon name="shield" />
            {isReadOnly ? t('shell.saved.readOnlyHint') : t('importWizard.file.nothingYet')}
          </p>
        </div>
        <section aria-label={t('importWizard.file.whatTitle')}>
          <h2>{t('importWizard.file.whatTitle')}</h2>
          <ul className={styles.kinds}>
            {kindsOf(document).map((kind) => (
              <li key={kind}>
                <Icon name={icons[kind]} />
                <div>
                  <b>{t(`importWizard.file.what.${kind}.title`)}</b>
                  <p>{t(`importWizard.file.what.${kind}.text`)}</p>
                </div>
              </li>
            ))}
            {document !== 'pool' &&
              elsewhere.map(([id, icon]) => (
                <li key={id}>
                  <Icon name={icon} />
                  <div>
                    <b>{t(`importWizard.file.elsewhere.${id}.title`)}</b>
                    <p>{t(`importWizard.file.elsewhere.${id}.text`)}</p>
                  </div>
                </li>
              ))}
          </ul>
          <Button variant="link" icon="template" onPress={() => runAction('template.save')}>
            {t('importWizard.file.template')}
          </Button>
        </section>
      </div>
    </PageBody>
  );
}
