import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notePlace } from '#domain/capture/places.ts';
import type { AgendaItemId } from '#domain/ids.ts';
import type { Row } from '#domain/records/tables.ts';
import { LockedError } from '#renderer/commands/locks.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useDraft } from '#renderer/queries/capture.ts';
import { useLocked } from '#renderer/state/locked.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { isModPressed, modKey } from '#renderer/ui/mod-key.ts';
import { NoteField } from './NoteField.tsx';
import styles from './NotesPane.module.css';
import { useDraftedText } from './use-drafted-text.ts';
import { useNoteField } from './use-note-field.ts';

type NewNoteProps = {
  readonly session: Row<'sessions'>;
  readonly itemId: AgendaItemId | null;
  /** What its spelling is checked in. */
  readonly lang: string;
};

/** Where the next note is written. */
export function NewNote(props: NewNoteProps) {
  const place = notePlace(props.session.id);
  const draft = useDraft(place);
  return draft === undefined ? null : <OpenNote key={place} {...props} place={place} draft={draft} />;
}

type OpenNoteProps = NewNoteProps & { readonly place: string; readonly draft: string };

function OpenNote(props: OpenNoteProps) {
  const { t } = useTranslation();
  const { text, change, failed, add, field, pasting } = useNewNote(props);
  return (
    <div className={styles['new']}>
      <div className={styles['newField']}>
        <NoteField
          ref={field}
          framed
          className={styles['newText'] ?? ''}
          label={t('capture.notes.label')}
          lang={props.lang}
          placeholder={t('capture.notes.placeholder')}
          value={text}
          onType={change}
          pasting={pasting}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !isModPressed(event) || event.nativeEvent.isComposing) return;
            event.preventDefault();
            void add();
          }}
        />
      </div>
      <div className={styles['acts']}>
        <Hints />
        {failed && (
          <p role="alert" className={styles['failed']}>
            {t('capture.notes.failed')}
          </p>
        )}
        <Button
          look="primary"
          keys={`${modKey} ${t('capture.keys.enter')}`}
          disabled={text.trim() === ''}
          onClick={() => {
            field.current?.focus();
            void add();
          }}
        >
          {t('capture.notes.add')}
        </Button>
      </div>
    </div>
  );
}

/** The keys that format, where they are needed: while somebody writes. */
function Hints() {
  const { t } = useTranslation();
  const shift = `${modKey} ${t('capture.keys.shift')}`;
  return (
    <p className={styles['hints']}>
      <KeyHint keys={`${modKey} B`} text={t('notes.keys.bold')} />
      <KeyHint keys={`${modKey} I`} text={t('notes.keys.italic')} />
      <KeyHint keys={`${shift} 8`} text={t('notes.keys.list')} />
      <KeyHint keys={`${shift} 9`} text={t('notes.keys.boxes')} />
      <KeyHint keys={`${shift} K`} text={t('notes.keys.link')} />
    </p>
  );
}

function useNewNote({ session, itemId, place, draft }: OpenNoteProps) {
  const { meetingId } = session;
  const field = useRef<HTMLTextAreaElement>(null);
  const drafted = useDraftedText({ meetingId, place, initial: draft });
  const pasting = useNoteField({ meetingId, place, field, drafted });
  const [failed, setFailed] = useState(false);
  const { text } = drafted;
  const add = async () => {
    if (text.trim() === '') return;
    setFailed(false);
    drafted.show('');
    try {
      const note = { sessionId: session.id, agendaItemId: itemId, text: text.trim(), draftPlace: place };
      await drafted.settle(() => runCommand('note.add', note));
    } catch (cause: unknown) {
      // The rail tells that nothing was written; the words go back to where they were typed.
      drafted.giveBack(text);
      if (cause instanceof LockedError) useLocked.getState().tellRefused(cause.closing.id);
      else setFailed(true);
    }
  };
  return { text, change: drafted.change, failed, add, field, pasting };
}
