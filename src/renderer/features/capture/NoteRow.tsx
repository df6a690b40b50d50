import { Pencil, Trash2 } from 'lucide-react';
import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberedItem } from '#domain/capture/item-clock.ts';
import { noteEditPlace } from '#domain/capture/places.ts';
import { textIn } from '#domain/localized-text.ts';
import type { Row } from '#domain/records/tables.ts';
import { LockedError } from '#renderer/commands/locks.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useFormat, useLocale } from '#renderer/i18n/use-format.ts';
import { useDraft } from '#renderer/queries/capture.ts';
import { useLocked } from '#renderer/state/locked.ts';
import { useSought } from '#renderer/state/sought.ts';
import { useToast } from '#renderer/state/toast.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { isModPressed } from '#renderer/ui/mod-key.ts';
import { NoteField } from './NoteField.tsx';
import { NoteMarkdown, type Pictures } from './NoteMarkdown.tsx';
import styles from './NotesPane.module.css';
import { useDraftedText } from './use-drafted-text.ts';
import { useNoteField } from './use-note-field.ts';

type NoteRowProps = {
  readonly note: Row<'notes'>;
  /** What its spelling is checked in. */
  readonly lang: string;
  readonly items: readonly NumberedItem<Row<'agendaItems'>>[];
  readonly zone: string;
  readonly pictures: Pictures;
};

/** One note as it reads; a click or Enter writes on it where it stands. */
export function NoteRow({ note, lang, items, zone, pictures }: NoteRowProps) {
  const format = useFormat(zone);
  const locale = useLocale();
  const draft = useDraft(noteEditPlace(note.id));
  const item = items.find((one) => one.item.id === note.agendaItemId);
  const time = format.time(note.capturedAt);
  return (
    <div className={styles['note']}>
      <span className={styles['time']}>
        {time}
        {item !== undefined && (
          <span className={styles['item']}>
            {item.number} {textIn(item.item.title, locale).text}
          </span>
        )}
      </span>
      {draft !== undefined && <OpenNote note={note} lang={lang} draft={draft} time={time} pictures={pictures} />}
    </div>
  );
}

type OpenNoteProps = Pick<NoteRowProps, 'note' | 'lang' | 'pictures'> & {
  readonly draft: string;
  readonly time: string;
};

function OpenNote({ note, lang, draft, time, pictures }: OpenNoteProps) {
  const { t } = useTranslation();
  const edit = useNoteEdit(note, draft);
  const place = useSoughtNote(note.id);
  const remove = async () => {
    await runCommand('note.delete', { noteId: note.id });
    useToast.getState().show(t('capture.notes.deleted'));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      edit.open();
    } else if (event.key === 'Delete') void remove();
  };
  return (
    <>
      <article
        ref={place}
        // Tab goes from note to note, Enter into one.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={edit.isOpen ? -1 : 0}
        className={styles['words']}
        aria-label={t('capture.notes.note', { time })}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          // A click that ends a selection of text, or that meant a link, is not one to edit.
          const isMeant = window.getSelection()?.isCollapsed !== false;
          if (!edit.isOpen && isMeant && !(event.target as HTMLElement).closest('a')) edit.open();
        }}
      >
        {edit.isOpen ? (
          <NoteEditor
            edit={edit}
            label={t('capture.notes.note', { time })}
            lang={lang}
            leave={() => place.current?.focus()}
          />
        ) : (
          <NoteMarkdown text={edit.text} pictures={pictures} />
        )}
      </article>
      <span className={styles['tools']}>
        {!edit.isOpen && <IconButton icon={Pencil} label={t('notes.edit')} onClick={edit.open} />}
        <IconButton icon={Trash2} label={t('capture.notes.delete')} onClick={() => void remove()} />
      </span>
    </>
  );
}

type NoteEditorProps = {
  readonly edit: ReturnType<typeof useNoteEdit>;
  readonly label: string;
  readonly lang: string;
  readonly leave: () => void;
};

/** Leaving it, or Ctrl+Enter, saves; Escape brings the old text back. */
function NoteEditor({ edit, label, lang, leave }: NoteEditorProps) {
  const { t } = useTranslation();
  useEffect(() => {
    const field = edit.field.current;
    if (!edit.isWanted.current || field === null) return;
    edit.isWanted.current = false;
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  }, [edit.field, edit.isWanted]);
  return (
    <>
      <NoteField
        ref={edit.field}
        className={styles['text'] ?? ''}
        label={label}
        lang={lang}
        value={edit.text}
        onType={edit.change}
        pasting={edit.pasting}
        onBlur={() => document.hasFocus() && !edit.pasting.isBusy() && edit.save()}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          const isSave = event.key === 'Enter' && isModPressed(event);
          if (!isSave && event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          if (isSave) edit.save();
          else edit.takeBack();
          leave();
        }}
      />
      {edit.failed && (
        <p role="alert" className={styles['failed']}>
          {t('capture.notes.failed')}
        </p>
      )}
    </>
  );
}

/** Where a search goes to this note, it is shown and gets the keyboard. */
function useSoughtNote(id: Row<'notes'>['id']) {
  const place = useRef<HTMLElement>(null);
  const isSought = useSought((state) => state.note === id);
  useEffect(() => {
    if (!isSought) return;
    // Not at once: a dialog that closes gives the keyboard back to where it was opened from.
    const timer = setTimeout(() => {
      place.current?.scrollIntoView({ block: 'center' });
      place.current?.focus({ preventScroll: true });
      useSought.getState().reached();
    });
    return () => clearTimeout(timer);
  }, [isSought]);
  return place;
}

function useNoteEdit(note: Row<'notes'>, draft: string) {
  const place = noteEditPlace(note.id);
  const initial = draft === '' ? note.text : draft;
  const drafted = useDraftedText({ meetingId: note.meetingId, place, initial });
  const { text, change, show, settle } = drafted;
  const field = useRef<HTMLTextAreaElement>(null);
  /** Whether the field is to have the keyboard: it has not where a change was only left over. */
  const isWanted = useRef(false);
  /** Once the text was saved or taken back: that the field then loses the keyboard means nothing more. */
  const isLeft = useRef(false);
  const [isOpen, setOpen] = useState(initial !== note.text);
  const [failed, setFailed] = useState(false);
  const pasting = useNoteField({ meetingId: note.meetingId, place, field, drafted });
  // The record may change elsewhere, by undo for one: a text nobody is changing follows it.
  const base = useRef(note.text);
  const follow = useEffectEvent((recorded: string) => {
    if (text === base.current) show(recorded);
    base.current = recorded;
  });
  useEffect(() => follow(note.text), [note.text]);
  const write = async (record: () => Promise<unknown>) => {
    setOpen(false);
    try {
      await settle(record);
      setFailed(false);
    } catch (cause: unknown) {
      // The rail tells that nothing was written; the text stays open.
      isLeft.current = false;
      setOpen(true);
      if (cause instanceof LockedError) useLocked.getState().tellRefused(cause.closing.id);
      else setFailed(true);
    }
  };
  const takeBack = () => {
    if (isLeft.current) return;
    isLeft.current = true;
    show(note.text);
    void write(() => runCommand('draft.save', { meetingId: note.meetingId, place, text: '' }));
  };
  const save = () => {
    if (text.trim() === '' || text === note.text) return takeBack();
    if (isLeft.current) return;
    isLeft.current = true;
    void write(() => runCommand('note.edit', { noteId: note.id, text, draftPlace: place }));
  };
  const open = () => {
    isWanted.current = true;
    isLeft.current = false;
    setOpen(true);
  };
  return { text, change, failed, save, takeBack, open, isOpen, isWanted, field, pasting };
}
