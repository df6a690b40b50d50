import { Combine, Eye, Flag, Hash, Shapes, Trash2, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { textIn } from '#domain/localized-text.ts';
import { visibilities } from '#domain/primitives.ts';
import { outcomeKinds } from '#domain/records/outcome.ts';
import type { Row } from '#domain/records/tables.ts';
import { useLocale } from '#renderer/i18n/use-format.ts';
import { useCapture } from '#renderer/state/capture.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Menu } from '#renderer/ui/Menu.tsx';
import { kindIcons } from '#renderer/ui/kinds.ts';
import { modKey } from '#renderer/ui/mod-key.ts';
import { MoveMenu } from './MoveMenu.tsx';
import styles from './PickedBar.module.css';
import {
  convertEntries,
  deleteEntries,
  followUpEntries,
  mergeEntries,
  showEntriesTo,
  tagEntries,
} from './entry-acts.ts';
import type { Scene } from './scene.ts';

/** What can be done with several entries at once; it takes the place of the ghost row, so that nothing moves. */
export function PickedBar({ scene, entries }: { readonly scene: Scene; readonly entries: readonly Row<'outcomes'>[] }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const ids = entries.map(({ id }) => id);
  const pick = useCapture((state) => state.pick);
  const topics = [...scene.lookups.topics.values()];
  return (
    <div className={styles['bar']} role="toolbar" aria-label={t('capture.many.label')}>
      <p className={styles['count']} role="status">
        {t('capture.many.count', { count: entries.length })}
      </p>
      <Menu
        align="start"
        label={t('capture.many.convert')}
        trigger={<Button icon={Shapes}>{t('capture.many.convert')}</Button>}
        items={outcomeKinds.map((kind, index) => ({
          id: kind,
          text: t(`kinds.outcome.${kind}`),
          icon: kindIcons[kind],
          keys: `${modKey} ${index + 1}`,
          onSelect: () => void convertEntries(entries, kind),
        }))}
      />
      {topics.length > 0 && (
        <Menu
          align="start"
          label={t('capture.many.tag')}
          trigger={<Button icon={Hash}>{t('capture.many.tag')}</Button>}
          items={topics.map((topic) => {
            const title = textIn(topic.title, locale).text;
            return { id: topic.id, text: title, onSelect: () => void tagEntries(ids, topic, title) };
          })}
        />
      )}
      <Menu
        align="start"
        label={t('capture.many.show')}
        trigger={<Button icon={Eye}>{t('capture.many.show')}</Button>}
        items={visibilities.map((circle) => ({
          id: circle,
          text: t(`kinds.visibility.${circle}`),
          onSelect: () => void showEntriesTo(ids, circle),
        }))}
      />
      <MoveMenu scene={scene} ids={ids} />
      <Button icon={Flag} keys="M" onClick={() => void followUpEntries(ids)}>
        {t('capture.many.followUp')}
      </Button>
      {entries.length > 1 && (
        <Button icon={Combine} keys="J" onClick={() => void mergeEntries(ids)}>
          {t('capture.many.merge')}
        </Button>
      )}
      <IconButton icon={Trash2} label={t('capture.many.delete')} onClick={() => void deleteEntries(entries)} />
      <span className={styles['end']}>
        <IconButton icon={X} label={t('capture.many.let')} onClick={() => pick([])} />
      </span>
    </div>
  );
}
