/** A text of one's own: its title and words, kept while they are typed. */
import { useEffect, useRef, useState } from 'react';
import { EditorContent, useEditor, useEditorState, type Editor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { Button, IconButton, TextField, ToggleButton } from '@renderer/components';
import type { Text } from '@shared/i18n';
import type { OwnText } from '@shared/report/model';
import { fromEditor, toEditor } from './richDocument';
import styles from './text.module.css';

/** Milliseconds after the last key at which the text is kept. */
const PAUSE = 400;

export interface TextPanelProps {
  readonly own: OwnText;
  readonly text: Text;
  readonly onChange: (own: OwnText) => void;
  readonly onDelete: () => void;
  readonly onClose: () => void;
}

/** Marks and lists a text can have; each has its shortcut in the editor. */
const marks = [
  { id: 'bold', run: (editor: Editor) => editor.chain().focus().toggleBold().run() },
  { id: 'italic', run: (editor: Editor) => editor.chain().focus().toggleItalic().run() },
  { id: 'heading', run: (editor: Editor) => editor.chain().focus().toggleHeading({ level: 2 }).run() },
  { id: 'bulletList', run: (editor: Editor) => editor.chain().focus().toggleBulletList().run() },
  { id: 'orderedList', run: (editor: Editor) => editor.chain().focus().toggleOrderedList().run() },
  { id: 'blockquote', run: (editor: Editor) => editor.chain().focus().toggleBlockquote().run() },
] as const;

/** The panel; a new `key` for every text. */
export function TextPanel({ own, text, onChange, onDelete, onClose }: TextPanelProps) {
  const [title, setTitle] = useState(own.title);
  const draft = useRef(own);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const change = useRef(onChange);
  change.current = onChange;
  const keep = (changed: Partial<OwnText>): void => {
    draft.current = { ...draft.current, ...changed };
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      timer.current = undefined;
      change.current(draft.current);
    }, PAUSE);
  };
  // What was typed last is kept too when the panel goes.
  useEffect(
    () => () => {
      if (timer.current === undefined) return;
      clearTimeout(timer.current);
      timer.current = undefined;
      change.current(draft.current);
    },
    [],
  );
  const editor = useEditor({
    extensions: [
      StarterKit.configure({
        heading: { levels: [2] },
        link: false,
        underline: false,
        strike: false,
        code: false,
        codeBlock: false,
        horizontalRule: false,
      }),
    ],
    content: toEditor(own.body),
    injectCSS: false,
    editorProps: {
      attributes: { 'aria-label': text('reportsScreen.textBody'), role: 'textbox', 'aria-multiline': 'true' },
    },
    onUpdate: ({ editor: changed }) => keep({ body: fromEditor(changed.getJSON()) }),
  });
  return (
    <aside className={styles.panel} aria-label={text('reportsScreen.ownText')}>
      <div className={styles.head}>
        <h2>{text('reportsScreen.ownText')}</h2>
        <IconButton icon="close" label={text('common.close')} onPress={onClose} />
      </div>
      <TextField
        label={text('reportsScreen.textTitle')}
        value={title}
        maxLength={300}
        onChange={(value) => {
          setTitle(value);
          keep({ title: value });
        }}
      />
      {editor !== null && <Toolbar editor={editor} text={text} />}
      <EditorContent editor={editor} className={styles.editor} />
      <Button size="small" variant="quiet" icon="trash" onPress={onDelete}>
        {text('reportsScreen.deleteText')}
      </Button>
    </aside>
  );
}

function Toolbar({ editor, text }: { readonly editor: Editor; readonly text: Text }) {
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) => marks.filter(({ id }) => now.isActive(id)).map(({ id }) => id),
  });
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={text('reportsScreen.textTools')}>
      {marks.map(({ id, run }) => (
        <ToggleButton
          key={id}
          size="small"
          label={text(`reportsScreen.textMarks.${id}`)}
          isSelected={active.includes(id)}
          onChange={() => run(editor)}
        />
      ))}
    </div>
  );
}
