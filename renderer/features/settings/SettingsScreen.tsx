/** Settings: they take effect as soon as they are chosen, so there is nothing to save. */
import type { ReactNode } from 'react';
import { host, noticeError, setSettings, useSettings, useText, useWindowState } from '@renderer/api';
import { openDialog } from '@renderer/app/dialogs';
import { goBack } from '@renderer/app/navigation';
import { Button, PageBody, PageHead, SegmentedControl, Select } from '@renderer/components';
import { Licences } from './Licences';
import styles from './settings.module.css';

const scales = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const;

/** The screen. */
export function SettingsScreen() {
  const t = useText();
  const settings = useSettings();
  const state = useWindowState();
  const hasDocument = state?.document != null;
  const scale = scales.reduce((nearest, step) =>
    Math.abs(step - settings.textScale) < Math.abs(nearest - settings.textScale) ? step : nearest,
  );
  const chooseFolder = async (): Promise<void> => {
    const result = await host('settings.chooseBackupFolder', {});
    if (!result.ok) noticeError(result.error, chooseFolder);
  };
  return (
    <>
      <PageHead
        title={t('settings.title')}
        meta={<span className={styles.meta}>{t('settings.intro')}</span>}
        {...(!hasDocument && {
          actions: (
            <Button onPress={goBack} icon="left">
              {t('common.back')}
            </Button>
          ),
        })}
        hasLine
      />
      <PageBody>
        <div className={styles.page}>
          <Section title={t('settings.sections.display')}>
            <Row label={t('settings.language')} hint={t('settings.languageHint')}>
              <SegmentedControl
                label={t('settings.language')}
                options={[
                  { id: 'nl', label: t('settings.languages.nl') },
                  { id: 'en', label: t('settings.languages.en') },
                ]}
                value={settings.language}
                onChange={(language) => void setSettings({ language })}
              />
            </Row>
            <Row label={t('settings.theme')}>
              <SegmentedControl
                label={t('settings.theme')}
                options={(['system', 'light', 'dark'] as const).map((id) => ({
                  id,
                  label: t(`settings.themes.${id}`),
                }))}
                value={settings.theme}
                onChange={(theme) => void setSettings({ theme })}
              />
            </Row>
            <Row label={t('settings.density')}>
              <SegmentedControl
                label={t('settings.density')}
                options={(['compact', 'normal', 'roomy'] as const).map((id) => ({
                  id,
                  label: t(`settings.densities.${id}`),
                }))}
                value={settings.density}
                onChange={(density) => void setSettings({ density })}
              />
            </Row>
            <Row label={t('settings.textScale')}>
              <div className={styles.select}>
                <Select
                  label={t('settings.textScale')}
                  isLabelHidden
                  options={scales.map((step) => ({ id: String(step), label: `${Math.round(step * 100)} %` }))}
                  value={String(scale)}
                  onChange={(id) => void setSettings({ textScale: Number(id) })}
                  placeholder=""
                />
              </div>
            </Row>
            <Row label={t('settings.navigation')}>
              <SegmentedControl
                label={t('settings.navigation')}
                options={(['auto', 'open', 'folded'] as const).map((id) => ({
                  id,
                  label: t(`settings.navigations.${id}`),
                }))}
                value={settings.navigation}
                onChange={(navigation) => void setSettings({ navigation })}
              />
            </Row>
          </Section>
          <Section title={t('settings.sections.backups')}>
            <Row label={t('settings.backupFolder')} hint={t('settings.backupFolderHint')}>
              <div className={styles.folder}>
                <code data-selectable>{settings.backupFolder ?? t('settings.backupFolderDefault')}</code>
                <Button size="small" onPress={() => void chooseFolder()}>
                  {t('settings.chooseFolder')}
                </Button>
                {settings.backupFolder !== null && (
                  <Button size="small" variant="quiet" onPress={() => void setSettings({ backupFolder: null })}>
                    {t('settings.resetFolder')}
                  </Button>
                )}
              </div>
            </Row>
          </Section>
          <Section title={t('settings.sections.shortcuts')}>
            <Row label={t('shell.shortcuts.title')} hint={t('shell.shortcuts.intro')}>
              <Button onPress={() => openDialog('shortcuts')} icon="keyboard">
                {t('shell.help.shortcuts')}
              </Button>
            </Row>
          </Section>
          <Section title={t('settings.sections.about')}>
            <Row label={t('common.appName')}>
              <p>
                {t('settings.version')} {state?.version}. {t('settings.runtime')} {state?.runtime}.
              </p>
              <p className={styles.quiet}>{t('settings.offline')}</p>
            </Row>
            <Row label={t('settings.licencesTitle')}>
              <Licences />
            </Row>
          </Section>
        </div>
      </PageBody>
    </>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.section} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Row({
  label,
  hint,
  children,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.row}>
      <div>
        <span className={styles.label}>{label}</span>
        {hint !== undefined && <span className={styles.hint}>{hint}</span>}
      </div>
      <div className={styles.control}>{children}</div>
    </div>
  );
}
