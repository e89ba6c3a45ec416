/** A place to drop files on, with a button beside it for those who do not drag. */
import { useState, type DragEvent } from 'react';
import { classNames } from '@renderer/components/classNames';
import { Button } from '@renderer/components/buttons/Button';
import { Icon } from '@renderer/components/icons/Icon';
import type { IconName } from '@renderer/components/icons/paths';
import styles from './fileDrop.module.css';

export interface FileDropProps {
  readonly title: string;
  /** Which kinds of file, in which encoding. */
  readonly hint?: string;
  readonly icon?: IconName;
  readonly browseLabel: string;
  /** Opens the system's file dialog. */
  readonly onBrowse: () => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly isBusy?: boolean;
}

/** Drop zone with a button; the whole zone lights up while files hang over it. */
export function FileDrop({
  title,
  hint,
  icon = 'upload',
  browseLabel,
  onBrowse,
  onFiles,
  isBusy = false,
}: FileDropProps) {
  const [depth, setDepth] = useState(0);
  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  return (
    <div
      className={classNames(styles.zone, depth > 0 && styles.over)}
      aria-busy={isBusy}
      onDragEnter={(event) => {
        if (hasFiles(event) && !isBusy) setDepth((current) => current + 1);
      }}
      onDragLeave={() => setDepth((current) => Math.max(0, current - 1))}
      onDragOver={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = isBusy ? 'none' : 'copy';
      }}
      onDrop={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        event.stopPropagation();
        setDepth(0);
        const files = [...event.dataTransfer.files];
        if (files.length > 0 && !isBusy) onFiles(files);
      }}
    >
      <Icon name={icon} size={20} className={styles.icon} />
      <p className={styles.title}>{title}</p>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      <Button onPress={onBrowse} isDisabled={isBusy}>
        {browseLabel}
      </Button>
    </div>
  );
}
