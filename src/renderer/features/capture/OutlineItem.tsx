import { useTranslation } from 'react-i18next';
import { type NumberedItem, itemSeconds } from '#domain/capture/item-clock.ts';
import { textIn } from '#domain/localized-text.ts';
import { type OutcomeKind, outcomeKinds } from '#domain/records/outcome.ts';
import type { Row } from '#domain/records/tables.ts';
import { useLocale } from '#renderer/i18n/use-format.ts';
import { useNow } from '#renderer/state/clock.ts';
import { kindIcons } from '#renderer/ui/kinds.ts';
import styles from './Outline.module.css';

/** How many entries of each kind. */
type KindCounts = ReadonlyMap<OutcomeKind, number>;

/** The entries of each item, counted by kind; `null` is those of no item. */
export function countsByItem(entries: readonly Row<'outcomes'>[]): ReadonlyMap<string | null, KindCounts> {
  const items = new Map<string | null, Map<OutcomeKind, number>>();
  for (const { agendaItemId, kind } of entries) {
    const counts = items.get(agendaItemId) ?? new Map<OutcomeKind, number>();
    items.set(agendaItemId, counts.set(kind, (counts.get(kind) ?? 0) + 1));
  }
  return items;
}

type OutlineItemProps = {
  readonly numbered: NumberedItem<Row<'agendaItems'>>;
  readonly chosen: boolean;
  readonly counts: KindCounts | undefined;
  readonly onChoose: () => void;
};

/** One item: its number and title, minutes against plan, and the entries it has, by kind. */
export function OutlineItem({ numbered: { item, number, depth }, chosen, counts, onChoose }: OutlineItemProps) {
  const locale = useLocale();
  const now = useNow(15);
  const seconds = itemSeconds(item, now);
  const isCurrent = item.state === 'current';
  const share =
    seconds === null || item.plannedMinutes === null ? null : Math.min(1, seconds / (item.plannedMinutes * 60));
  const classes = [styles['item'], depth > 0 && styles['below'], item.state === 'done' && styles['done']];
  return (
    <button type="button" className={classes.filter(Boolean).join(' ')} aria-current={chosen} onClick={onChoose}>
      <span className={styles['number']}>{number}</span>
      <span className={styles['title']}>{textIn(item.title, locale).text}</span>
      <Minutes planned={item.plannedMinutes} seconds={seconds} />
      {counts !== undefined && <Counts counts={counts} />}
      {isCurrent && share !== null && (
        <span className={styles['bar']} aria-hidden>
          <span className={styles['fill']} style={{ width: `${share * 100}%`, display: 'block' }} />
        </span>
      )}
    </button>
  );
}

function Minutes({ planned, seconds }: { readonly planned: number | null; readonly seconds: number | null }) {
  const { t } = useTranslation();
  if (planned === null) return <span />;
  const spent = seconds === null ? null : Math.floor(seconds / 60);
  const isLate = spent !== null && spent > planned;
  const words =
    spent === null ? t('capture.outline.planned', { count: planned }) : t('capture.outline.spent', { spent, planned });
  return (
    <span className={[styles['minutes'], isLate && styles['late']].filter(Boolean).join(' ')} title={words}>
      <span aria-hidden>{spent === null ? planned : `${spent}/${planned}`}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}

function Counts({ counts }: { readonly counts: KindCounts }) {
  const { t } = useTranslation();
  return (
    <span className={styles['counts']}>
      {outcomeKinds.map((kind) => {
        const count = counts.get(kind);
        if (count === undefined) return null;
        const Icon = kindIcons[kind];
        return (
          <span key={kind} className={`${styles['count']} ${styles[kind]}`} title={t(`kinds.outcome.${kind}`)}>
            <Icon size={12} strokeWidth={1.75} aria-hidden />
            <span className="visually-hidden">{t(`kinds.outcome.${kind}`)}</span>
            {count}
          </span>
        );
      })}
    </span>
  );
}
