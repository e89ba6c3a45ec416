/** On this screen a dropped text is an interview; several at once may be. What is none goes the usual way of the window. */
import type { DragEvent, ReactNode } from 'react';
import { dropInterviews } from './importStore';
import styles from './importing.module.css';

const isInterview = (name: string): boolean => /\.(txt|md|markdown|docx|vtt|srt)$/i.test(name);

export interface InterviewDropProps {
  readonly isReadOnly: boolean;
  readonly children: ReactNode;
}

export function InterviewDrop({ isReadOnly, children }: InterviewDropProps) {
  const onDrop = (event: DragEvent): void => {
    const files = [...event.dataTransfer.files];
    if (isReadOnly || files.length === 0 || !files.every(({ name }) => isInterview(name))) return;
    event.preventDefault();
    event.stopPropagation();
    void dropInterviews(files);
  };
  return (
    <div className={styles.drop} onDrop={onDrop}>
      {children}
    </div>
  );
}
