import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { capturePlace } from '#domain/capture/places.ts';
import type { Capture } from '#domain/capture/capture.ts';
import { useCapture } from '#renderer/state/capture.ts';
import { useDraft } from '#renderer/queries/capture.ts';
import { Candidates } from './Candidates.tsx';
import styles from './CaptureDock.module.css';
import { CaptureLine } from './CaptureLine.tsx';
import { GhostRow } from './GhostRow.tsx';
import { KindStrip } from './KindStrip.tsx';
import { PickedBar } from './PickedBar.tsx';
import type { Scene } from './scene.ts';
import { useLine } from './use-line.ts';

type CaptureDockProps = { readonly scene: Scene; readonly onSheet: (open: boolean) => void };

/** Where the next entry is typed. What was typed before a restart is there again. */
export function CaptureDock(props: CaptureDockProps) {
  const { meetingId, session } = props.scene;
  const place = capturePlace(meetingId, session?.id ?? null);
  const draft = useDraft(place);
  if (draft === undefined) return <div className={styles['waiting']} />;
  return <OpenDock key={place} {...props} place={place} draft={draft} />;
}

type OpenDockProps = CaptureDockProps & { readonly place: string; readonly draft: string };

function OpenDock({ scene, onSheet, place, draft }: OpenDockProps) {
  const { t } = useTranslation();
  const line = useLine(scene, { place, draft, openSheet: () => onSheet(true) });
  const picked = useCapture((state) => state.picked);
  const chosen = useMemo(() => scene.entries.filter(({ id }) => picked.includes(id)), [scene.entries, picked]);
  return (
    <section className={styles['dock']} aria-label={t('capture.line.label')}>
      <div className={styles['rule']} />
      <div className={styles['ghost']}>
        {chosen.length > 0 ? (
          <PickedBar scene={scene} entries={chosen} />
        ) : (
          <Ghosts ghosts={line.ghosts} isEmpty={line.text === ''} scene={scene} />
        )}
      </div>
      <div className={styles['controls']}>
        <KindStrip kind={line.capture.kind} onChoose={line.chooseKind} />
        <CaptureLine line={line} lang={scene.agenda.meeting.sourceLocale} />
        {(line.failed || line.draftFailed) && (
          <p role="alert" className={styles['problem']}>
            {line.failed ? t('capture.line.failed') : t('capture.line.draftFailed')}
          </p>
        )}
        <Candidates line={line} zone={scene.lookups.timeZone} onSheet={onSheet} />
      </div>
    </section>
  );
}

/** More lines of a pasted list are only counted: all of them would be drawn again with every key. */
const mostGhosts = 6;

type GhostsProps = { readonly ghosts: readonly Capture[]; readonly isEmpty: boolean; readonly scene: Scene };

function Ghosts({ ghosts, isEmpty, scene }: GhostsProps) {
  const { t } = useTranslation();
  const more = ghosts.length - mostGhosts;
  return (
    <>
      {ghosts.slice(0, mostGhosts).map((ghost, index) => (
        <GhostRow
          key={ghostKey(ghost, index)}
          capture={ghost}
          before={ghosts.slice(0, index)}
          isEmpty={isEmpty}
          scene={scene}
        />
      ))}
      {more > 0 && <p className={styles['more']}>{t('capture.ghost.more', { count: more })}</p>}
    </>
  );
}

/** The lines of a list are told apart by their place. */
function ghostKey({ kind }: Capture, index: number): string {
  return `${index} ${kind}`;
}
