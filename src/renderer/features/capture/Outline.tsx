import i18next from 'i18next';
import { ListChecks, NotebookPen, PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { endOf } from '#domain/agenda/now-next.ts';
import { type NumberedItem, expectedClosing } from '#domain/capture/item-clock.ts';
import type { AgendaItemId } from '#domain/ids.ts';
import type { Row } from '#domain/records/tables.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useClock, useNow } from '#renderer/state/clock.ts';
import { type CapturePlace, useCapture } from '#renderer/state/capture.ts';
import { useToast } from '#renderer/state/toast.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Segmented } from '#renderer/ui/Segmented.tsx';
import styles from './Outline.module.css';
import { OpenMarks } from './OpenMarks.tsx';
import { OutlineItem, countsByItem } from './OutlineItem.tsx';
import type { Marks } from './scene.ts';

type OutlineProps = {
  readonly session: Row<'sessions'> | null;
  readonly items: readonly NumberedItem<Row<'agendaItems'>>[];
  readonly itemId: AgendaItemId | null;
  readonly place: CapturePlace;
  readonly entries: readonly Row<'outcomes'>[];
  readonly marks: Marks;
  readonly zone: string;
};

/** The items of the session: what each brought so far, and which one is on. */
export function Outline(props: OutlineProps) {
  const { t } = useTranslation();
  const outlineOpen = useCapture((state) => state.outlineOpen);
  const mode = useCapture((state) => state.mode);
  const { toggleOutline, setMode } = useCapture.getState();
  if (!outlineOpen) {
    return (
      <nav className={`${styles['outline']} ${styles['folded']}`} aria-label={t('capture.outline.label')}>
        <IconButton icon={PanelLeftOpen} label={t('capture.outline.expand')} onClick={toggleOutline} />
        <IconButton
          icon={mode === 'entries' ? NotebookPen : ListChecks}
          label={mode === 'entries' ? t('capture.mode.notes') : t('capture.mode.entries')}
          onClick={() => setMode(mode === 'entries' ? 'notes' : 'entries')}
        />
      </nav>
    );
  }
  return (
    <nav className={styles['outline']} aria-label={t('capture.outline.label')}>
      <Segmented
        stretch
        label={t('capture.mode.label')}
        value={mode}
        onChange={setMode}
        options={[
          { value: 'entries', text: t('capture.mode.entries'), count: props.entries.length },
          { value: 'notes', text: t('capture.mode.notes') },
        ]}
      />
      <div className={styles['head']}>
        <h3 className="t-label">{t('capture.outline.title')}</h3>
        <IconButton icon={PanelLeftClose} label={t('capture.outline.collapse')} onClick={toggleOutline} />
      </div>
      <Items {...props} />
      <OpenMarks marks={props.marks} entries={props.entries} zone={props.zone} />
    </nav>
  );
}

function Items({ session, items, itemId, place, entries, zone }: OutlineProps) {
  const { t } = useTranslation();
  const counts = useMemo(() => countsByItem(entries), [entries]);
  if (items.length === 0) return <p className={styles['text']}>{session !== null && t('capture.outline.empty')}</p>;
  const isLoose = counts.has(null);
  return (
    <>
      <ul className={styles['list']}>
        {items.map((numbered) => (
          <li key={numbered.item.id}>
            <OutlineItem
              numbered={numbered}
              chosen={numbered.item.id === itemId}
              counts={counts.get(numbered.item.id)}
              onChoose={() => session !== null && void chooseItem(session, numbered)}
            />
          </li>
        ))}
        {(isLoose || itemId === null) && (
          <li>
            <button
              type="button"
              className={styles['item']}
              aria-current={itemId === null}
              onClick={() => useCapture.getState().chooseItem(place, null)}
            >
              <span />
              <span className={styles['title']}>{t('capture.outline.without')}</span>
            </button>
          </li>
        )}
      </ul>
      {session !== null && <Closing session={session} items={items} zone={zone} />}
    </>
  );
}

type ClosingProps = Pick<OutlineProps, 'items' | 'zone'> & { readonly session: Row<'sessions'> };

function Closing({ session, items, zone }: ClosingProps) {
  const { t } = useTranslation();
  const format = useFormat(zone);
  const now = useNow(15);
  const closing = expectedClosing(
    session,
    items.map(({ item }) => item),
    now,
  );
  if (closing === null) return null;
  return (
    <p className={styles['closing']}>
      {t('capture.outline.closing', { time: format.time(closing.at) })}{' '}
      {closing.minutesLate > 0 && <b>{t('capture.outline.late', { count: closing.minutesLate })}</b>}
    </p>
  );
}

/** While the session runs, the chosen item is the one the room is at: its clock starts. */
async function chooseItem(session: Row<'sessions'>, { item, number }: NumberedItem<Row<'agendaItems'>>): Promise<void> {
  const { chooseItem: choose, followItems } = useCapture.getState();
  const now = Date.parse(useClock.getState().now);
  const runs = session.state === 'live' || (Date.parse(session.startsAt) <= now && now < endOf(session));
  if (!runs) return choose(session.id, item.id);
  followItems(session.id);
  if (item.state === 'current') return;
  await runCommand('item.start', { itemId: item.id });
  useToast.getState().show(i18next.t('capture.outline.started', { number }));
}
