import { FileUp } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Row } from '#domain/records/tables.ts';
import { useSessionNotes } from '#renderer/queries/capture.ts';
import { useRowsOf } from '#renderer/queries/rows.ts';
import { usePanels } from '#renderer/state/panels.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FinalBar } from './FinalBar.tsx';
import { NewNote } from './NewNote.tsx';
import { NoteRow } from './NoteRow.tsx';
import styles from './NotesPane.module.css';
import type { Scene } from './scene.ts';

type NotesPaneProps = { readonly scene: Scene };

/** The note-taker's own notes of a session: free text, Markdown and pictures. */
export function NotesPane({ scene }: NotesPaneProps) {
  const { t } = useTranslation();
  const { session } = scene;
  if (session === null) {
    return (
      <div className={styles['list']}>
        <EmptyState title={t('capture.notes.noSession')} text={t('capture.notes.noSessionText')}>
          <ImportButton />
        </EmptyState>
      </div>
    );
  }
  return (
    <section className={styles['pane']} aria-label={t('capture.notes.label')}>
      <NoteList key={session.id} scene={scene} session={session} />
      {scene.closing === null ? (
        <NewNote session={session} itemId={scene.itemId} lang={languageOf(session, scene)} />
      ) : (
        <FinalBar closing={scene.closing} zone={scene.lookups.timeZone} />
      )}
    </section>
  );
}

function NoteList({ scene, session }: NotesPaneProps & { readonly session: Row<'sessions'> }) {
  const { t } = useTranslation();
  const notes = useSessionNotes(scene.meetingId, session.id);
  const images = useRowsOf('images', scene.meetingId);
  const pictures = useMemo(() => new Map(images?.map((image) => [image.sha256, image])), [images]);
  return (
    <div className={styles['list']}>
      {notes?.length === 0 && (
        <EmptyState title={t('capture.notes.empty')} text={t('capture.notes.emptyText')}>
          <ImportButton />
        </EmptyState>
      )}
      <ul>
        {notes?.map((note) => (
          <li key={note.id}>
            <NoteRow
              note={note}
              lang={languageOf(session, scene)}
              items={scene.items}
              zone={scene.lookups.timeZone}
              pictures={pictures}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A session that is spoken in one language is written down in it, any other one in the language of the meeting. */
function languageOf({ spokenLocales }: Row<'sessions'>, { agenda }: Scene): string {
  const [only, ...others] = spokenLocales;
  return only !== undefined && others.length === 0 ? only : agenda.meeting.sourceLocale;
}

/** Minutes that somebody else took, or in another program. */
function ImportButton() {
  const { t } = useTranslation();
  return (
    <Button icon={FileUp} onClick={() => usePanels.getState().open('importMinutes')}>
      {t('notes.import.act')}
    </Button>
  );
}
