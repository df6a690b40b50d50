import { Command } from 'cmdk';
import { CornerDownLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { matchesFolded, foldText } from '#domain/text/fold.ts';
import { usePaletteItems } from '#renderer/queries/palette-items.ts';
import { currentMeetingId, useRoute } from '#renderer/state/route.ts';
import { useLocale } from '#renderer/i18n/use-format.ts';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { actions } from '../actions/actions.ts';
import { writtenKeys } from '../actions/keymap.ts';
import styles from './Palette.module.css';
import { goToRecord } from './go-to-record.ts';

/** One field for everything: acts, views, sessions, people, entries. Accents and word order do not matter. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const route = useRoute((state) => state.route);
  const meetingId = currentMeetingId(route);
  const found = usePaletteItems(meetingId, useLocale()) ?? [];
  const usable = actions.filter(
    (action) => action.id !== 'palette.open' && (action.inMeeting === 'any' || meetingId !== null),
  );
  const run = (act: () => void) => {
    onClose();
    act();
  };
  return (
    <Command.Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      label={t('app.actions.palette')}
      className={styles['palette']}
      overlayClassName={styles['overlay'] ?? ''}
      contentClassName={styles['content'] ?? ''}
      filter={(value, search) => (matchesFolded(foldText(search), foldText(value)) ? 1 : 0)}
    >
      <Command.Input className={styles['input']} placeholder={t('app.palette.placeholder')} />
      <Command.List className={styles['list']}>
        <Command.Empty className={styles['empty']}>{t('app.palette.nothing')}</Command.Empty>
        <Command.Group heading={t('app.palette.acts')}>
          {usable.map(({ id, words, keys, run: act }) => (
            <Command.Item key={id} value={`${t(words)} ${id}`} className={styles['item']} onSelect={() => run(act)}>
              <span className={styles['text']}>{t(words)}</span>
              {keys !== null && <Kbd keys={writtenKeys(keys)} />}
            </Command.Item>
          ))}
        </Command.Group>
        {meetingId !== null && found.length > 0 && (
          <Command.Group heading={t('app.palette.records')}>
            {found.map(({ text, detail, place }) => (
              <Command.Item
                key={place.id}
                value={`${text} ${detail} ${place.id}`}
                className={styles['item']}
                onSelect={() => run(() => goToRecord(meetingId, place))}
              >
                <span className={styles['record']}>{text}</span>
                <span className={styles['detail']}>{detail}</span>
                <CornerDownLeft size={13} strokeWidth={1.75} aria-hidden />
              </Command.Item>
            ))}
          </Command.Group>
        )}
      </Command.List>
    </Command.Dialog>
  );
}
