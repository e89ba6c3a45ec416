/** The client's logo: see it, choose it, take it away. It lives inside the file as an attachment. */
import { useEffect, useState } from 'react';
import { host, noticeError, runCommand, useEngineQuery, useText } from '@renderer/api';
import { Button } from '@renderer/components';
import type { Engagement } from '@shared/domain/engagement';
import styles from './organisation.module.css';

/** An address for picture bytes, for as long as the picture is shown. */
function usePictureAddress(data: Uint8Array | undefined, mediaType: string | undefined): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (data === undefined || mediaType === undefined) {
      setAddress(null);
      return undefined;
    }
    const made = URL.createObjectURL(new Blob([new Uint8Array(data)], { type: mediaType }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [data, mediaType]);
  return address;
}

async function chooseLogo(): Promise<void> {
  const file = await host('file.choose', { purpose: 'logo' });
  if (!file.ok) noticeError(file.error, chooseLogo);
  else if (file.value !== null)
    await runCommand('attachment.add', { file: file.value.token, touchpoint: null, use: 'logo' });
}

/** Picture and buttons. */
export function LogoField({
  engagement,
  isReadOnly,
}: {
  readonly engagement: Engagement;
  readonly isReadOnly: boolean;
}) {
  const t = useText();
  const { logo } = engagement;
  const picture = useEngineQuery('attachment.read', { id: logo ?? 0 }, { enabled: logo !== null }).data;
  const address = usePictureAddress(logo === null ? undefined : picture?.data, picture?.entry.mediaType);
  return (
    <div className={styles.labelled}>
      <span>{t('organisation.facts.logo')}</span>
      {logo !== null && address !== null && (
        <img
          className={styles.logo}
          src={address}
          alt={t('organisation.facts.logoAlt', { client: engagement.client ?? engagement.name })}
        />
      )}
      <div className={styles.buttons}>
        <Button isDisabled={isReadOnly} icon="image" onPress={() => void chooseLogo()}>
          {t(logo === null ? 'organisation.facts.logoChoose' : 'organisation.facts.logoReplace')}
        </Button>
        {logo !== null && (
          <Button
            variant="quiet"
            isDisabled={isReadOnly}
            onPress={() => void runCommand('attachment.remove', { id: logo })}
          >
            {t('organisation.facts.logoRemove')}
          </Button>
        )}
      </div>
      <span className={styles.hint}>{t('organisation.facts.logoHint')}</span>
    </div>
  );
}
