import { useState } from 'react';
import type { MeetingId } from '#domain/ids.ts';
import { useCapture } from '#renderer/state/capture.ts';
import { Screen } from '#renderer/ui/Screen.tsx';
import { CaptureDock } from './CaptureDock.tsx';
import { CaptureHeader } from './CaptureHeader.tsx';
import styles from './CaptureView.module.css';
import { CheatSheet } from './CheatSheet.tsx';
import { FinalBar } from './FinalBar.tsx';
import { NotesPane } from './NotesPane.tsx';
import { Outline } from './Outline.tsx';
import { Stream } from './Stream.tsx';
import { useScene } from './scene.ts';

/** Live capture: what is said goes on record in one typed line. */
export function CaptureView({ meetingId }: { readonly meetingId: MeetingId }) {
  const scene = useScene(meetingId);
  const mode = useCapture((state) => state.mode);
  const outlineOpen = useCapture((state) => state.outlineOpen);
  const [sheet, setSheet] = useState(false);
  if (scene === null || scene === undefined) return <Screen fill>{null}</Screen>;
  const { context, entries, items, lookups, place, session } = scene;
  return (
    <Screen fill>
      <CaptureHeader scene={scene} />
      <div className={[styles['body'], !outlineOpen && styles['folded']].filter(Boolean).join(' ')}>
        <Outline
          session={session}
          items={items}
          itemId={scene.itemId}
          place={place}
          entries={entries}
          marks={scene.marks}
          zone={lookups.timeZone}
        />
        <div className={styles['main']}>
          {mode === 'entries' ? (
            <>
              <Stream
                key={place}
                entries={entries}
                items={items}
                lookups={lookups}
                context={context}
                marks={scene.marks}
                locked={scene.closing !== null}
                onSheet={setSheet}
              />
              {scene.closing === null ? (
                <CaptureDock scene={scene} onSheet={setSheet} />
              ) : (
                <FinalBar closing={scene.closing} zone={lookups.timeZone} />
              )}
            </>
          ) : (
            <NotesPane scene={scene} />
          )}
        </div>
      </div>
      {sheet && <CheatSheet onClose={() => setSheet(false)} />}
    </Screen>
  );
}
