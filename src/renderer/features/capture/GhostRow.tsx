import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Capture } from '#domain/capture/capture.ts';
import { nextCode } from '#domain/outcomes/codes.ts';
import { strictest } from '#domain/outcomes/strictest.ts';
import { useFormat, useLocale } from '#renderer/i18n/use-format.ts';
import { usePresence } from '#renderer/queries/attendance.ts';
import { useNow } from '#renderer/state/clock.ts';
import { KindMark } from '#renderer/ui/KindMark.tsx';
import styles from './GhostRow.module.css';
import { Marginalia } from './Marginalia.tsx';
import { factsOfCapture } from './margin-facts.ts';
import type { Scene } from './scene.ts';

type GhostRowProps = {
  readonly capture: Capture;
  readonly isEmpty: boolean;
  readonly scene: Scene;
  readonly before: readonly Capture[];
};

/** What will be recorded, before Enter. It keeps its place while the line is empty, so that nothing jumps. */
export function GhostRow({ capture, before, isEmpty, scene }: GhostRowProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const now = useNow(15);
  const { lookups, codes, agenda, session, items, itemId, meetingId } = scene;
  const format = useFormat(lookups.timeZone);
  const { attendance } = usePresence(meetingId);
  const present = [...attendance.values()].filter(({ state }) => state === 'present').length;
  const item = items.find((one) => one.item.id === itemId)?.item;
  const places = [agenda.meeting.defaultVisibility, ...[session, item].flatMap((one) => one?.visibility ?? [])];
  const visibility = strictest(places);
  const first = useMemo(() => nextCode(capture.kind, codes), [capture.kind, codes]);
  const code = codeAfter(first, before.filter(({ kind }) => kind === capture.kind).length);
  return (
    <div className={styles['row']} role="group" aria-label={t('capture.ghost.label')}>
      <span className={styles['time']}>{format.time(now)}</span>
      {isEmpty ? (
        <>
          <span />
          <p className={styles['hint']}>{t('capture.ghost.hint')}</p>
        </>
      ) : (
        <>
          <span className={styles['mark']}>
            <KindMark kind={capture.kind} label={t(`kinds.outcome.${capture.kind}`)} code={code} />
          </span>
          <div className={styles['words']}>
            <p className={`t-record ${styles['text']}`}>{capture.text}</p>
            {capture.details !== '' && <p className={styles['details']}>{capture.details}</p>}
          </div>
          <div className={styles['margin']}>
            <Marginalia facts={factsOfCapture(capture, { lookups, locale, visibility, present })} lookups={lookups} />
          </div>
        </>
      )}
    </div>
  );
}

/** The code of an entry of a list, `steps` after the first of its kind. */
function codeAfter(code: string, steps: number): string {
  const [letter = '', number = ''] = code.split('-');
  return `${letter}-${String(Number(number) + steps).padStart(2, '0')}`;
}
