/** Files kept with a touchpoint: add, look at pictures, take away. */
import { host, runCommand, runQuery } from '@renderer/api';
import { Button, Dialog, Icon, IconButton } from '@renderer/components';
import type { TouchpointDetail } from '@shared/contract/touchpoints.contract';
import type { Text } from '@shared/i18n';
import { formatBytes } from '@shared/i18n/format';
import { useEffect, useState } from 'react';
import styles from './panel.module.css';

type Attachment = TouchpointDetail['attachments'][number];

/** Pictures that the window itself can show; drawings (SVG) can hold scripts and are not opened. */
const pictures = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

export function Attachments({
  detail,
  isReadOnly,
  t,
}: {
  readonly detail: TouchpointDetail;
  readonly isReadOnly: boolean;
  readonly t: Text;
}) {
  const [shown, setShown] = useState<Attachment | null>(null);
  const add = async (): Promise<void> => {
    const file = await host('file.choose', { purpose: 'attachment' });
    if (!file.ok || file.value === null) return;
    await runCommand('attachment.add', { file: file.value.token, touchpoint: detail.touchpoint.id });
  };
  return (
    <>
      <ul className={styles.attachments}>
        {detail.attachments.map((attachment) => (
          <li key={attachment.id}>
            <Icon name={pictures.has(attachment.mediaType) ? 'image' : 'file'} size={14} />
            {pictures.has(attachment.mediaType) ? (
              <button type="button" className={styles.fileName} onClick={() => setShown(attachment)}>
                {attachment.name}
              </button>
            ) : (
              <span className={styles.fileName}>{attachment.name}</span>
            )}
            <span className={styles.size}>{formatBytes(t.locale, attachment.bytes)}</span>
            {!isReadOnly && (
              <IconButton
                icon="close"
                size="small"
                label={t('touchpoints.panel.removeAttachment', { name: attachment.name })}
                onPress={() => void runCommand('attachment.remove', { id: attachment.id })}
              />
            )}
          </li>
        ))}
      </ul>
      {!isReadOnly && (
        <Button size="small" variant="quiet" icon="plus" onPress={() => void add()}>
          {t('touchpoints.panel.addAttachment')}
        </Button>
      )}
      {shown !== null && <Picture attachment={shown} t={t} onClose={() => setShown(null)} />}
    </>
  );
}

function Picture({ attachment, t, onClose }: { readonly attachment: Attachment; readonly t: Text; onClose(): void }) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    let made: string | null = null;
    let isCurrent = true;
    void runQuery('attachment.read', { id: attachment.id }).then((result) => {
      if (!isCurrent || !result.ok) return;
      made = URL.createObjectURL(new Blob([new Uint8Array(result.value.data)], { type: attachment.mediaType }));
      setUrl(made);
    });
    return () => {
      isCurrent = false;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [attachment]);
  return (
    <Dialog
      isOpen
      isDismissable
      size="large"
      title={attachment.name}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      closeLabel={t('common.close')}
    >
      {url !== null && <img className={styles.picture} src={url} alt={attachment.name} />}
    </Dialog>
  );
}
