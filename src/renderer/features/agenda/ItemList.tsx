import { Plus, X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn, withText } from '#domain/localized-text.ts';
import type { Row } from '#domain/records/tables.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useLocale } from '#renderer/i18n/use-format.ts';
import type { Agenda } from '#renderer/queries/agenda.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { InlineEdit } from '#renderer/ui/InlineEdit.tsx';
import styles from './ItemList.module.css';

type ItemListProps = { readonly session: Row<'sessions'>; readonly agenda: Agenda };

/** The items of a session, numbered, with their planned minutes; a new one is added below. */
export function ItemList({ session, agenda }: ItemListProps) {
  const { t } = useTranslation();
  const items = agenda.items.filter(({ sessionId, parentId }) => sessionId === session.id && parentId === null);
  const planned = items.reduce((sum, { plannedMinutes }) => sum + (plannedMinutes ?? 0), 0);
  const over = planned > session.plannedMinutes;
  return (
    <div className={styles['list']}>
      <p className={styles['head']}>
        <span>{t('agenda.items.title')}</span>
        {planned > 0 && (
          <span className={over ? styles['over'] : undefined}>
            {t('agenda.items.planned', { planned, total: session.plannedMinutes })}
          </span>
        )}
      </p>
      <ol>
        {items.map((item, index) => (
          <ItemRow
            key={item.id}
            item={item}
            number={index + 1}
            subItems={agenda.items.filter(({ parentId }) => parentId === item.id)}
          />
        ))}
      </ol>
      <NewItem session={session} />
    </div>
  );
}

type ItemRowProps = {
  readonly item: Row<'agendaItems'>;
  readonly number: number;
  readonly subItems: readonly Row<'agendaItems'>[];
};

function ItemRow({ item, number, subItems }: ItemRowProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const edit = (fields: Partial<Row<'agendaItems'>>) => void runCommand('item.edit', { itemId: item.id, fields });
  const shown = item.title.values[locale] ? locale : item.title.source;
  return (
    <li>
      <div className={styles['row']}>
        <span className={styles['number']}>{number}</span>
        <InlineEdit
          label={t('agenda.items.titleOf', { number })}
          lang={shown}
          value={textIn(item.title, shown).text}
          onSave={(text) => text.trim() !== '' && edit({ title: withText(item.title, shown, text.trim()) })}
        />
        <InlineEdit
          className={styles['minutes']}
          type="number"
          min={0}
          max={600}
          label={t('agenda.items.minutesOf', { number })}
          value={item.plannedMinutes === null ? '' : String(item.plannedMinutes)}
          onSave={(value) => edit({ plannedMinutes: value === '' ? null : Math.max(0, Math.round(Number(value))) })}
        />
        <IconButton
          icon={X}
          label={t('agenda.items.delete', { number })}
          onClick={() => void runCommand('item.delete', { itemId: item.id })}
        />
      </div>
      {subItems.map((sub, index) => (
        <p key={sub.id} className={styles['sub']}>
          {number}.{index + 1} {textIn(sub.title, locale).text}
        </p>
      ))}
    </li>
  );
}

function NewItem({ session }: { readonly session: Row<'sessions'> }) {
  const { t } = useTranslation();
  const [title, setTitle] = useState('');
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() === '') return;
    void runCommand('item.add', { sessionId: session.id, title: title.trim(), plannedMinutes: null });
    setTitle('');
  };
  return (
    <form className={styles['new']} onSubmit={add}>
      <Plus size={14} strokeWidth={1.75} aria-hidden />
      <input
        value={title}
        aria-label={t('agenda.items.add')}
        lang={session.title.source}
        placeholder={t('agenda.items.add')}
        onChange={(event) => setTitle(event.target.value)}
      />
    </form>
  );
}
