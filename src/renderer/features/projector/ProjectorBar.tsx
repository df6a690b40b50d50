import { AArrowDown, AArrowUp, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MeetingId } from '#domain/ids.ts';
import { isLocale, locales as allLocales } from '#domain/primitives.ts';
import { closeProjector } from '#renderer/commands/projector/projector-window.ts';
import { languageNames } from '#renderer/i18n/language-names.ts';
import { useProjector } from '#renderer/state/projector.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { Segmented } from '#renderer/ui/Segmented.tsx';
import { BarSelect } from './BarSelect.tsx';
import { FollowSelect } from './FollowSelect.tsx';
import styles from './ProjectorBar.module.css';
import type { Projected } from './use-projected.ts';

type ProjectorBarProps = {
  readonly meetingId: MeetingId;
  readonly projected: Projected;
  readonly idle: boolean;
};

/** What can be chosen on the screen. It comes with the pointer or a key, and goes by itself. */
export function ProjectorBar({ meetingId, projected, idle }: ProjectorBarProps) {
  const { t } = useTranslation();
  const { circle, theme, second, set, resize } = useProjector();
  const [first] = projected.locales;
  const languages = allLocales.map((locale) => ({ value: locale, text: languageNames[locale], lang: locale }));
  const others = languages.filter(({ value }) => value !== first);
  return (
    <aside className={idle ? styles['away'] : styles['bar']} aria-label={t('projector.bar.label')}>
      <FollowSelect meetingId={meetingId} projected={projected} />
      <BarSelect
        label={t('projector.bar.first')}
        value={first}
        options={languages}
        onChange={(value) => set({ first: isLocale(value) ? value : null })}
      />
      <BarSelect
        label={t('projector.bar.second')}
        value={second !== null && second !== first ? second : 'none'}
        options={[{ value: 'none', text: t('projector.bar.none') }, ...others]}
        onChange={(value) => set({ second: isLocale(value) ? value : null })}
      />
      <BarSelect
        label={t('projector.bar.circle')}
        value={circle}
        options={(['public', 'members'] as const).map((value) => ({ value, text: t(`projector.bar.${value}`) }))}
        onChange={(value) => set({ circle: value === 'members' ? value : 'public' })}
      />
      <div className={styles['group']}>
        <IconButton icon={AArrowDown} label={t('projector.bar.smaller')} onClick={() => resize(-1)} />
        <IconButton icon={AArrowUp} label={t('projector.bar.larger')} onClick={() => resize(1)} />
      </div>
      <Segmented
        label={t('projector.bar.theme')}
        value={theme}
        options={(['light', 'dark', 'system'] as const).map((value) => ({ value, text: t(`projector.bar.${value}`) }))}
        onChange={(value) => set({ theme: value })}
      />
      <span className={styles['hint']}>
        <Kbd keys="F11" /> {t('projector.bar.fullScreen')}
      </span>
      <IconButton icon={X} label={t('projector.bar.close')} onClick={closeProjector} />
    </aside>
  );
}
