/** Step 1: choose or drop a file, and see what the program can take in. */
import { noticeError, useText, useWindowState } from '@renderer/api';
import { grantDropped } from '@renderer/api/bridge';
import { runAction } from '@renderer/actions/registry';
import { Button, FileDrop, Icon, PageBody, type IconName } from '@renderer/components';
import { importKinds, type ImportKind } from '@shared/contract/imports.contract';
import type { GrantedFile } from '@shared/contract/host';
import type { DocumentKind } from '@shared/domain/documentKind';
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

/** Drop zone and explanation. */
export function FileStep({ isReadOnly, onBrowse, onFile }: FileStepProps) {
  const t = useText();
  const document = useWindowState()?.document?.kind;
  const take = async (file: File): Promise<void> => {
    const granted = await grantDropped(file);
    if (granted.ok) onFile(granted.value);
    else noticeError(granted.error, () => take(file));
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
            onFiles={([file]) => file !== undefined && void take(file)}
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
          </ul>
          <Button variant="link" icon="template" onPress={() => runAction('template.save')}>
            {t('importWizard.file.template')}
          </Button>
        </section>
      </div>
    </PageBody>
  );
}
