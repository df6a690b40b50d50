import { useEffect, useRef } from 'react';
import { hasOwners } from '#domain/capture/capture.ts';
import { textIn } from '#domain/localized-text.ts';
import type { Locale, TimeZone } from '#domain/primitives.ts';
import type { Outcome } from '#domain/records/outcome.ts';
import { formatsOf } from '#renderer/i18n/use-format.ts';
import { kindIcons } from '#renderer/ui/kinds.ts';
import styles from './BoardEntries.module.css';
import rows from './SessionBoard.module.css';
import { Texts } from './Texts.tsx';
import type { Names } from './use-projected.ts';
import { wordsIn } from './words-in.ts';

type BoardEntriesProps = {
  readonly outcomes: readonly Outcome[];
  readonly locales: readonly [Locale, ...Locale[]];
  readonly names: Names;
  readonly timeZone: TimeZone;
};

/** What is on record under the item. The newest is the last, and always in view. */
export function BoardEntries({ outcomes, locales, names, timeZone }: BoardEntriesProps) {
  const list = useRef<HTMLOListElement>(null);
  useLatestInView(list, outcomes);
  const t = wordsIn(locales[0]);
  if (outcomes.length === 0) return <p className={styles['empty']}>{t('projector.board.empty')}</p>;
  const newest = outcomes.at(-1)?.id;
  return (
    <ol ref={list} className={styles['entries']} aria-label={t('projector.board.entries')} aria-live="polite">
      {outcomes.map((outcome) => (
        <li
          key={outcome.id}
          className={`${rows['row']} ${outcome.id === newest ? styles['newest'] : styles['entry']}`}
          aria-current={outcome.id === newest ? 'true' : undefined}
        >
          <div className={rows['margin']}>
            <Mark outcome={outcome} locale={locales[0]} />
          </div>
          <div className={styles['text']}>
            <Texts
              as="p"
              text={outcome.text}
              locales={locales}
              factsIn={(locale) => factsOf(outcome, names, { locale, timeZone })}
            />
          </div>
        </li>
      ))}
    </ol>
  );
}

/** The kind in colour, sign and word: the room does not know the letters. */
function Mark({ outcome: { kind, code }, locale }: { readonly outcome: Outcome; readonly locale: Locale }) {
  const Icon = kindIcons[kind];
  return (
    <span className={styles['mark']} style={{ color: `var(--${kind})` }}>
      <span className={styles['square']} style={{ background: `var(--${kind}-wash)` }}>
        <Icon strokeWidth={1.75} aria-hidden />
      </span>
      <span className={styles['code']}>{code}</span>
      <span className={styles['kind']}>{wordsIn(locale)(`kinds.outcome.${kind}`)}</span>
    </span>
  );
}

type Speech = { readonly locale: Locale; readonly timeZone: TimeZone };

/** Who does it and by when, in one line; empty where nobody said. */
function factsOf({ kind, owners, due }: Outcome, names: Names, { locale, timeZone }: Speech): string {
  const who = hasOwners(kind) ? owners.flatMap(({ party }) => names.parties.get(party.id) ?? []) : [];
  const format = formatsOf(locale, timeZone);
  const parts = [who.length > 0 ? format.list(who) : ''];
  if (hasOwners(kind) && due?.kind === 'date') parts.push(format.mediumDate(due.date));
  if (hasOwners(kind) && due?.kind === 'milestone') {
    const milestone = names.milestones.get(due.milestoneId);
    if (milestone !== undefined)
      parts.push(wordsIn(locale)('capture.entry.before', { name: textIn(milestone.name, locale).text }));
  }
  return parts.filter((part) => part !== '').join(' · ');
}

/** Whatever changes the entries, or the room they have, the newest one is shown. */
function useLatestInView(list: React.RefObject<HTMLOListElement | null>, outcomes: readonly Outcome[]): void {
  const newest = outcomes.at(-1)?.id;
  const count = outcomes.length;
  useEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    const show = () => {
      element.scrollTop = element.scrollHeight;
      element.toggleAttribute('data-more', element.scrollTop > 4);
    };
    const observer = new ResizeObserver(show);
    observer.observe(element);
    if (element.lastElementChild !== null) observer.observe(element.lastElementChild);
    return () => observer.disconnect();
  }, [list, newest, count]);
}
