import { FolderOpen, OctagonAlert, Undo2 } from 'lucide-react';
import type { Instant } from '#domain/primitives.ts';
import type { EntityName } from '#domain/records/tables.ts';
import { wallClock } from '#domain/time/zone.ts';
import type { SnapshotDifference, SnapshotInfo, SnapshotPreview } from '#renderer/commands/snapshots/snapshot-port.ts';
import { useToast } from '#renderer/state/toast.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { InspectorPart } from '#renderer/ui/Screen.tsx';
import styles from './CopiesLook.module.css';
import simple from './SimpleList.module.css';
import { type Snapshots, useSnapshotPreview } from './use-snapshots.ts';
import type { Words } from './use-words.ts';

type CopyInspectorProps = { readonly copy: SnapshotInfo; readonly snapshots: Snapshots; readonly words: Words };

/** One copy: what differs from now, restoring it in place, or opening it beside. */
export function CopyInspector({ copy, snapshots, words }: CopyInspectorProps) {
  const { t, format, zone } = words;
  const show = useToast((state) => state.show);
  const { work } = snapshots;
  const day = format.mediumDate(wallClock(copy.at as Instant, zone).date);
  const restore = async () => {
    if (await snapshots.restore(copy.name)) show(t('history.copies.restored', { day }));
  };
  const open = async () => {
    if (await snapshots.openCopy(copy.name)) show(t('history.copies.opened'), { undoable: false });
  };
  const isBusy = work !== null;
  return (
    <>
      <InspectorPart>
        <div className={styles['content']}>
          <p className="t-label">{format.bytes(copy.bytes)}</p>
          <h2 className={simple['title']}>{words.when(copy.at as Instant)}</h2>
          {copy.whole ? (
            <>
              <Button
                look="primary"
                icon={Undo2}
                className={styles['act']}
                disabled={isBusy}
                onClick={() => void restore()}
              >
                {t(work === 'restore' ? 'history.copies.restoring' : 'history.copies.restore')}
              </Button>
              <p className="t-meta">{t('history.copies.restoreNote')}</p>
              <Button icon={FolderOpen} className={styles['act']} disabled={isBusy} onClick={() => void open()}>
                {t(work === 'openCopy' ? 'history.copies.opening' : 'history.copies.openCopy')}
              </Button>
            </>
          ) : (
            <Notice tone="danger" icon={OctagonAlert} title={t('history.copies.damaged')}>
              {t('history.copies.damagedText')}
            </Notice>
          )}
        </div>
      </InspectorPart>
      {copy.whole && (
        <InspectorPart>
          <h3 className="t-label">{t('history.copies.differs')}</h3>
          <Differences copy={copy} words={words} />
        </InspectorPart>
      )}
    </>
  );
}

function Differences({ copy, words }: Omit<CopyInspectorProps, 'snapshots'>) {
  const { t, format } = words;
  const state = useSnapshotPreview(copy);
  if (state.kind !== 'ready') {
    return (
      <p className="t-meta" role="status">
        {t(state.kind === 'failed' ? 'history.copies.failed.preview' : 'history.copies.comparing')}
      </p>
    );
  }
  const kinds = differing(state.preview);
  if (kinds.length === 0) return <p className="t-meta">{t('history.copies.same')}</p>;
  return (
    <dl className={styles['differences']}>
      {kinds.map(([entity, counts]) => (
        <div key={entity} className={styles['kind']}>
          <dt>{t(`history.entity.${entity}`)}</dt>
          <dd>
            {format.list(
              (['onlyThere', 'onlyHere', 'different'] as const)
                .filter((side) => counts[side] > 0)
                .map((side) => t(`history.copies.${side}`, { count: counts[side] })),
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function differing(preview: SnapshotPreview): readonly (readonly [EntityName, SnapshotDifference])[] {
  const kinds = Object.entries(preview) as [EntityName, SnapshotDifference][];
  return kinds.filter(([, { onlyThere, onlyHere, different }]) => onlyThere + onlyHere + different > 0);
}
