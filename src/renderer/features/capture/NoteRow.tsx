import { Trash2 } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberedItem } from '#domain/capture/item-clock.ts';
import { noteEditPlace } from '#domain/capture/places.ts';
import { textIn } from '#domain/localized-text.ts';
import type { Row } from '#domain/records/tables.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useFormat, useLocale } from '#renderer/i18n/use-format.ts';
import { useDraft } from '#renderer/queries/capture.ts';
import { useSought } from '#renderer/state/sought.ts';
import { useToast } from '#renderer/state/toast.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { isModPressed } from '#renderer/ui/mod-key.ts';
import { GrowingField } from './GrowingField.tsx';
import styles from './NotesPane.module.css';
import { useDraftedText } from './use-drafted-text.ts';

type NoteRowProps = {
  readonly note: Row<'notes'>;
  readonly items: readonly NumberedItem<Row<'agendaItems'>>[];
  readonly zone: string;
};

/** One note: written on where it stands. Leaving it, or Ctrl+Enter, saves; Escape brings the old text back. */
export function NoteRow({ note, items, zone }: NoteRowProps) {
  const { t } = useTranslation();
  const format = useFormat(zone);
  const locale = useLocale();
  const draft = useDraft(noteEditPlace(note.id));
  const item = items.find((one) => one.item.id === note.agendaItemId);
  const remove = async () => {
    await runCommand('note.delete', { noteId: note.id });
    useToast.getState().show(t('capture.notes.deleted'));
  };
  return (
    <div className={styles['note']}>
      <span className={styles['time']}>
        {format.time(note.capturedAt)}
        {item !== undefined && (
          <span className={styles['item']}>
            {item.number} {textIn(item.item.title, locale).text}
          </span>
        )}
      </span>
      {draft !== undefined && (
        <NoteText note={note} draft={draft} label={t('capture.notes.note', { time: format.time(note.capturedAt) })} />
      )}
      <IconButton
        icon={Trash2}
        label={t('capture.notes.delete')}
        className={styles['remove'] ?? ''}
        onClick={() => void remove()}
      />
    </div>
  );
}

type NoteTextProps = { readonly note: Row<'notes'>; readonly draft: string; readonly label: string };

function NoteText({ note, draft, label }: NoteTextProps) {
  const { t } = useTranslation();
  const { text, change, failed, save, takeBack } = useNoteEdit(note, draft);
  const place = useSoughtNote(note.id);
  return (
    <div ref={place}>
      <GrowingField
        className={styles['text'] ?? ''}
        label={label}
        value={text}
        onType={change}
        onBlur={() => document.hasFocus() && save()}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && isModPressed(event)) {
            event.preventDefault();
            save();
          } else if (event.key === 'Escape' && text !== note.text) {
            event.stopPropagation();
            takeBack();
          }
        }}
      />
      {failed && (
        <p role="alert" className={styles['failed']}>
          {t('capture.notes.failed')}
        </p>
      )}
    </div>
  );
}

/** Where a search goes to this note, its field is shown and gets the keyboard. */
function useSoughtNote(id: Row<'notes'>['id']) {
  const place = useRef<HTMLDivElement>(null);
  const isSought = useSought((state) => state.note === id);
  useEffect(() => {
    if (!isSought) return;
    // Not at once: a dialog that closes gives the keyboard back to where it was opened from.
    const timer = setTimeout(() => {
      place.current?.scrollIntoView({ block: 'center' });
      place.current?.querySelector('textarea')?.focus({ preventScroll: true });
      useSought.getState().reached();
    });
    return () => clearTimeout(timer);
  }, [isSought]);
  return place;
}

function useNoteEdit(note: Row<'notes'>, draft: string) {
  const place = noteEditPlace(note.id);
  const initial = draft === '' ? note.text : draft;
  const { text, change, show, settle } = useDraftedText({ meetingId: note.meetingId, place, initial });
  const [failed, setFailed] = useState(false);
  // The record may change elsewhere, by undo for one: a text nobody is changing follows it.
  const base = useRef(note.text);
  const follow = useEffectEvent((recorded: string) => {
    if (text === base.current) show(recorded);
    base.current = recorded;
  });
  useEffect(() => follow(note.text), [note.text]);
  const write = async (next: string) => {
    try {
      await settle(() => runCommand('note.edit', { noteId: note.id, text: next, draftPlace: place }));
      setFailed(false);
    } catch {
      // The rail tells that nothing was written; the text stays open.
      setFailed(true);
    }
  };
  const save = () => {
    if (text.trim() !== '' && text !== note.text) void write(text);
  };
  const takeBack = () => {
    show(note.text);
    void write(note.text);
  };
  return { text, change, failed, save, takeBack };
}
