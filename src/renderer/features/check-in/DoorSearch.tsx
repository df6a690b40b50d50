import { ScanLine, Search } from 'lucide-react';
import { type KeyboardEvent, type Ref, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { holderOfBadge } from '#domain/attendance/roster.ts';
import type { Roster } from '#renderer/queries/people.ts';
import { isModPressed } from '#renderer/ui/mod-key.ts';
import styles from './CheckInView.module.css';
import { cameFromScanner } from './scanned-code.ts';
import type { Door } from './use-door.ts';
import type { DoorResults } from './use-door-results.ts';

type DoorSearchProps = {
  readonly ref: Ref<HTMLInputElement>;
  readonly roster: Roster;
  readonly results: DoorResults;
  readonly door: Door;
};

/** The search of the door. An exact badge code and Enter is that person at once, whatever is chosen below. */
export function DoorSearch({ ref, roster, results, door }: DoorSearchProps) {
  const { t } = useTranslation();
  const helpId = useId();
  const [ready, setReady] = useState(false);
  const beganAt = useRef(0);
  const enter = (event: KeyboardEvent<HTMLInputElement>) => {
    const text = results.query.trim();
    const scanned = cameFromScanner(text, event.timeStamp - beganAt.current);
    const holder = holderOfBadge(roster.entries, text);
    const chosen = results.shown[results.cursor] ?? null;
    if (holder === null && scanned) {
      door.setAnswer({ kind: 'unknown_badge', code: text });
      results.setQuery('');
      return;
    }
    const entry = holder ?? chosen;
    if (entry === null) return;
    const method = holder !== null && scanned ? 'qr' : 'manual';
    void (event.shiftKey ? door.checkOut(entry, method) : door.checkIn(entry, method));
    results.setQuery('');
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const undoing = isModPressed(event) && !event.shiftKey && event.key.toLowerCase() === 'z';
    if (event.key === 'Enter') enter(event);
    else if (event.key === 'ArrowDown') results.move(1);
    else if (event.key === 'ArrowUp') results.move(-1);
    else if (undoing) void door.takeBack();
    else if (event.key === 'Escape') {
      results.setQuery('');
      door.setAnswer(null);
    } else return;
    event.preventDefault();
  };
  const chosen = results.shown[results.cursor];
  return (
    <div>
      <div className={styles['search']}>
        <Search size={22} strokeWidth={1.75} aria-hidden />
        <input
          ref={ref}
          type="text"
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          className={styles['input']}
          aria-label={t('checkin.search.label')}
          aria-describedby={helpId}
          aria-haspopup="grid"
          aria-expanded={results.shown.length > 0}
          aria-controls="door-list"
          aria-activedescendant={chosen === undefined ? undefined : `door-${chosen.id}`}
          value={results.query}
          onFocus={() => setReady(true)}
          onBlur={() => setReady(false)}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            if (results.query === '') beganAt.current = event.timeStamp;
            door.setAnswer(null);
            results.setQuery(event.target.value);
          }}
        />
        <span className={styles['scanner']}>
          <ScanLine size={16} strokeWidth={1.75} aria-hidden />
          {ready ? t('checkin.search.ready') : t('checkin.search.asleep')}
        </span>
      </div>
      <p id={helpId} className={styles['help']}>
        {t('checkin.search.help')}
      </p>
    </div>
  );
}
