import { Check, Minus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type OrganizationPresence, isRepresented, quorumOf } from '#domain/attendance/quorum.ts';
import type { Attendee } from '#domain/records/people.ts';
import type { Presence } from '#renderer/queries/attendance.ts';
import type { Roster } from '#renderer/queries/people.ts';
import { Button } from '#renderer/ui/Button.tsx';
import styles from './DoorFigures.module.css';

type QuorumListProps = {
  readonly roster: Roster;
  readonly attendees: readonly Attendee[];
  readonly presence: Presence;
};

/** Organizations shown before somebody asks for all of them. */
const shownAtFirst = 8;

const headings = {
  none: 'checkin.quorum.organizations',
  organizations: 'checkin.quorum.byOrganization',
  attendees: 'checkin.quorum.byAttendee',
} as const;

/** Who is represented, organization by organization, and whether that is enough. */
export function QuorumList({ roster, attendees, presence }: QuorumListProps) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const names = useMemo(
    () => new Map(roster.organizations.map(({ id, acronym, name }) => [id, { label: acronym || name, name }])),
    [roster.organizations],
  );
  const { quorum } = roster.meeting;
  const state = quorumOf({ attendees, attendance: presence.attendance }, quorum);
  const shown = all ? state.organizations : state.organizations.slice(0, shownAtFirst);
  const hidden = state.organizations.length - shown.length;
  const { count, of, min } = state;
  return (
    <>
      <div className={styles['quorum']}>
        <h2 className="t-label">{t(headings[quorum?.basis ?? 'none'])}</h2>
        <span className={state.reached ? styles['reached'] : styles['open']}>
          {state.reached && <Check size={14} strokeWidth={2} aria-hidden />}
          {min === null
            ? t('checkin.quorum.represented', { count, of })
            : t('checkin.quorum.state', { count, of, min })}
          {min !== null && (
            <span className="visually-hidden">
              {state.reached ? t('checkin.quorum.reached') : t('checkin.quorum.notReached')}
            </span>
          )}
        </span>
      </div>
      <ul className={styles['organizations']}>
        {shown.map((presenceOfOne) => (
          <OrganizationLine
            key={presenceOfOne.organizationId}
            presence={presenceOfOne}
            name={names.get(presenceOfOne.organizationId) ?? { label: '', name: '' }}
          />
        ))}
      </ul>
      {hidden > 0 && (
        <Button look="link" onClick={() => setAll(true)}>
          {t('checkin.quorum.more', { count: hidden })}
        </Button>
      )}
    </>
  );
}

/** A dot a person up to this many; larger delegations are shown in proportion. */
const mostDots = 10;

type OrganizationLineProps = {
  readonly presence: OrganizationPresence;
  readonly name: { readonly label: string; readonly name: string };
};

function OrganizationLine({ presence, name }: OrganizationLineProps) {
  const { t } = useTranslation();
  const { expected, present, byProxy } = presence;
  const represented = isRepresented(presence);
  const dots = Math.min(expected, mostDots);
  // At least one dot is filled as soon as somebody is in, and the last one only when everybody is.
  const share = Math.round((present / expected) * dots);
  const filled = present === 0 ? 0 : present === expected ? dots : Math.max(1, Math.min(share, dots - 1));
  return (
    <li className={styles['organization']}>
      <span className={styles['acronym']} title={name.name}>
        {name.label}
      </span>
      <span className={styles['dots']} aria-hidden>
        {Array.from({ length: dots }, (_, index) => (
          <span key={index} className={index < filled ? styles['filled'] : styles['hollow']} />
        ))}
      </span>
      <span
        className={styles['share']}
        title={byProxy > 0 ? t('checkin.quorum.byProxy', { count: byProxy }) : undefined}
      >
        <b>{present}</b>/{expected}
      </span>
      {represented ? (
        <Check className={styles['yes']} size={14} strokeWidth={2} aria-label={t('checkin.quorum.yes')} />
      ) : (
        <Minus className={styles['no']} size={14} strokeWidth={2} aria-label={t('checkin.quorum.no')} />
      )}
    </li>
  );
}
