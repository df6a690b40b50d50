import { Cloud, CloudOff, CopyCheck, OctagonAlert, Pencil } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingId } from '#domain/ids.ts';
import { assertNever, locales } from '#domain/primitives.ts';
import { languageNames } from '#renderer/i18n/language-names.ts';
import { useFormat, useLocale } from '#renderer/i18n/use-format.ts';
import { useMeetingCounts } from '#renderer/queries/meeting-counts.ts';
import { useMeeting } from '#renderer/queries/meeting.ts';
import { useSaveStatus, useStatus } from '#renderer/state/status.ts';
import { Menu } from '#renderer/ui/Menu.tsx';
import { changeLocale } from '../preferences.ts';
import styles from './Rail.module.css';

/** Saved, network, language. */
export const RailFoot = memo(function RailFoot({ meetingId }: { readonly meetingId: MeetingId | null }) {
  return (
    <div className={styles['foot']}>
      <SaveLine meetingId={meetingId} />
      <NetworkLine meetingId={meetingId} />
      <Languages />
    </div>
  );
});

/** It changes with every few letters; the lines below it do not. */
function SaveLine({ meetingId }: { readonly meetingId: MeetingId | null }) {
  const { t } = useTranslation();
  const save = useSaveStatus();
  const zone = useMeetingZone(meetingId);
  const format = useFormat(zone);
  const [Icon, tone, strong, rest] = (() => {
    switch (save.kind) {
      case 'idle':
        return [CopyCheck, 'ok', t('app.save.saved'), t('app.save.nothingPending')] as const;
      case 'saving':
        return [Pencil, 'muted', t('app.save.saving'), ''] as const;
      case 'saved':
        return [CopyCheck, 'ok', t('app.save.saved'), format.seconds(save.at)] as const;
      case 'failed':
        return [OctagonAlert, 'danger', t('app.save.failed'), t(`app.save.failedWhy.${save.reason}`)] as const;
      case 'stopped':
        return [OctagonAlert, 'danger', t('app.save.stopped'), t('app.storage.stopped.title')] as const;
      default:
        return assertNever(save);
    }
  })();
  return (
    <p
      className={styles['status']}
      role="status"
      aria-live="off"
      data-testid="save-status"
      data-state={save.kind}
      title={`${strong} ${save.kind === 'saved' ? t('app.save.twoCopies') : rest}`}
    >
      <Icon className={styles[tone]} size={15} strokeWidth={1.75} aria-hidden />
      <span className={styles['statusText']}>
        <span className={styles['strong']}>{strong}</span> {rest}
      </span>
    </p>
  );
}

function NetworkLine({ meetingId }: { readonly meetingId: MeetingId | null }) {
  const { t } = useTranslation();
  const network = useStatus((state) => state.network);
  const { all, counts } = useMeetingCounts(meetingId);
  const pending = meetingId === null ? all.pending : counts.outbox;
  const offline = network === 'offline';
  const Icon = offline ? CloudOff : Cloud;
  const strong = offline ? t('app.network.offline') : network === 'online' ? t('app.network.online') : '';
  const rest =
    pending > 0
      ? t('app.network.pending', { count: pending })
      : offline
        ? t('app.network.allWorksHere')
        : t('app.network.nothingToSend');
  return (
    <p className={styles['status']} data-testid="network-status" data-state={network}>
      <Icon size={15} strokeWidth={1.75} aria-hidden />
      <span className={styles['statusText']}>
        {strong !== '' && <span className={styles['strong']}>{strong}</span>} {rest}
      </span>
    </p>
  );
}

function Languages() {
  const { t } = useTranslation();
  const current = useLocale();
  return (
    <>
      <div className={styles['languages']} role="group" aria-label={t('app.rail.language')}>
        {locales.map((locale) => (
          <button
            key={locale}
            type="button"
            lang={locale}
            className={styles['language']}
            aria-pressed={locale === current}
            aria-label={languageNames[locale]}
            onClick={() => void changeLocale(locale)}
          >
            {locale.toUpperCase()}
          </button>
        ))}
      </div>
      <div className={styles['languageMenu']}>
        <Menu
          label={t('app.rail.language')}
          align="start"
          trigger={
            <button type="button" className={styles['language']} aria-pressed aria-label={t('app.rail.language')}>
              {current.toUpperCase()}
            </button>
          }
          items={locales.map((locale) => ({
            id: locale,
            text: languageNames[locale],
            onSelect: () => void changeLocale(locale),
          }))}
        />
      </div>
    </>
  );
}

/** Times of the rail are told in the zone of the meeting, or the machine's own outside of one. */
function useMeetingZone(meetingId: MeetingId | null): string {
  const meeting = useMeeting(meetingId ?? ('' as MeetingId));
  return meeting?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}
