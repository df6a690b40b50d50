import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notePlace } from '#domain/capture/places.ts';
import type { AgendaItemId } from '#domain/ids.ts';
import type { Row } from '#domain/records/tables.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useDraft } from '#renderer/queries/capture.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { isModPressed, modKey } from '#renderer/ui/mod-key.ts';
import { GrowingField } from './GrowingField.tsx';
import styles from './NotesPane.module.css';
import { useDraftedText } from './use-drafted-text.ts';

type NewNoteProps = { readonly session: Row<'sessions'>; readonly itemId: AgendaItemId | null };

/** Where the next note is written. */
export function NewNote(props: NewNoteProps) {
  const place = notePlace(props.session.id);
  const draft = useDraft(place);
  return draft === undefined ? null : <OpenNote key={place} {...props} place={place} draft={draft} />;
}

type OpenNoteProps = NewNoteProps & { readonly place: string; readonly draft: string };

function OpenNote({ session, itemId, place, draft }: OpenNoteProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLTextAreaElement>(null);
  const { text, change, failed, add } = useNewNote({ session, itemId, place, draft });
  return (
    <div className={styles['new']}>
      <GrowingField
        ref={input}
        framed
        className={styles['newText'] ?? ''}
        label={t('capture.notes.label')}
        placeholder={t('capture.notes.placeholder')}
        value={text}
        onType={change}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !isModPressed(event) || event.nativeEvent.isComposing) return;
          event.preventDefault();
          void add();
        }}
      />
      <div className={styles['acts']}>
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
            input.current?.focus();
            void add();
          }}
        >
          {t('capture.notes.add')}
        </Button>
      </div>
    </div>
  );
}

function useNewNote({ session, itemId, place, draft }: OpenNoteProps) {
  const drafted = useDraftedText({ meetingId: session.meetingId, place, initial: draft });
  const [failed, setFailed] = useState(false);
  const { text } = drafted;
  const add = async () => {
    if (text.trim() === '') return;
    setFailed(false);
    drafted.show('');
    try {
      const note = { sessionId: session.id, agendaItemId: itemId, text: text.trim(), draftPlace: place };
      await drafted.settle(() => runCommand('note.add', note));
    } catch {
      // The rail tells that nothing was written; the words go back to where they were typed.
      drafted.giveBack(text);
      setFailed(true);
    }
  };
  return { text, change: drafted.change, failed, add };
}
