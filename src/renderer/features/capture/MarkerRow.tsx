import { BookmarkCheck, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Row } from '#domain/records/tables.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { InlineEdit } from '#renderer/ui/InlineEdit.tsx';
import { useToast } from '#renderer/state/toast.ts';
import styles from './MarkerRow.module.css';

type MarkerRowProps = { readonly marker: Row<'markers'>; readonly zone: string };

/** A moment to come back to: what it was about can be said later. */
export function MarkerRow({ marker, zone }: MarkerRowProps) {
  const { t } = useTranslation();
  const format = useFormat(zone);
  const time = format.time(marker.at);
  const done = async (what: 'settled' | 'deleted', write: () => Promise<unknown>) => {
    await write();
    useToast.getState().show(what === 'settled' ? t('capture.marker.settled') : t('capture.marker.deleted'));
  };
  const settle = () => runCommand('marker.edit', { markerId: marker.id, fields: { state: 'done' } });
  const remove = () => runCommand('marker.delete', { markerId: marker.id });
  return (
    <div
      className={styles['row']}
      data-marker={marker.id}
      role="group"
      aria-label={t('capture.marker.label', { time })}
    >
      <time className={styles['time']} dateTime={marker.at}>
        {time}
      </time>
      <IconButton
        icon={BookmarkCheck}
        label={t('capture.marker.settle', { time })}
        onClick={() => void done('settled', settle)}
      />
      <InlineEdit
        label={t('capture.marker.about', { time })}
        className={styles['text']}
        placeholder={t('capture.marker.placeholder')}
        value={marker.text}
        onSave={(text) => void runCommand('marker.edit', { markerId: marker.id, fields: { text } })}
      />
      <IconButton
        icon={Trash2}
        label={t('capture.marker.delete', { time })}
        onClick={() => void done('deleted', remove)}
      />
    </div>
  );
}
