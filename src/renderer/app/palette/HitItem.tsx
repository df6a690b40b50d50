import { Command } from 'cmdk';
import {
  BookA,
  Building2,
  CalendarDays,
  CornerDownLeft,
  FileCheck,
  Hash,
  Landmark,
  ListOrdered,
  type LucideIcon,
  Milestone,
  NotebookPen,
  StickyNote,
  UserRound,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SearchKind } from '#domain/search/document.ts';
import type { SearchHit } from '#renderer/queries/search.ts';
import { useLocale } from '#renderer/i18n/use-format.ts';
import { KindMark } from '#renderer/ui/KindMark.tsx';
import { Marked } from '#renderer/ui/Marked.tsx';
import styles from './Palette.module.css';

const icons: Readonly<Record<Exclude<SearchKind, 'outcomes'>, LucideIcon>> = {
  meetings: Landmark,
  sessions: CalendarDays,
  agendaItems: ListOrdered,
  people: UserRound,
  attendees: UserRound,
  organizations: Building2,
  topics: Hash,
  milestones: Milestone,
  glossaryTerms: BookA,
  notes: StickyNote,
  summaries: NotebookPen,
  artifacts: FileCheck,
};

/** A record that was found: its kind, its text with the words marked, where it stands, and which language answered. */
export function HitItem({ hit, onSelect }: { readonly hit: SearchHit; readonly onSelect: () => void }) {
  const uiLocale = useLocale();
  const { document, title, excerpt, context } = hit;
  const locale = (excerpt ?? title).locale;
  return (
    <Command.Item value={document.key} className={styles['item']} onSelect={onSelect}>
      <HitMark hit={hit} />
      <span className={styles['found']}>
        <span
          className={styles['record']}
          title={title.text}
          {...(title.locale === null ? {} : { lang: title.locale })}
        >
          <Marked text={title.text} ranges={title.ranges} />
        </span>
        {excerpt !== null && (
          <span
            className={styles['excerpt']}
            title={excerpt.text}
            {...(excerpt.locale === null ? {} : { lang: excerpt.locale })}
          >
            <Marked text={excerpt.text} ranges={excerpt.ranges} />
          </span>
        )}
      </span>
      {context !== '' && (
        <span className={styles['context']} title={context}>
          {context}
        </span>
      )}
      {locale !== null && locale !== uiLocale && <LanguageTag locale={locale} />}
      <CornerDownLeft size={13} strokeWidth={1.75} aria-hidden className={styles['enter']} />
    </Command.Item>
  );
}

function HitMark({ hit: { document } }: { readonly hit: SearchHit }) {
  const { t } = useTranslation();
  if (document.kind === 'outcomes' && document.outcomeKind !== null) {
    const code = document.fields.find(({ name }) => name === 'code')?.text ?? '';
    return <KindMark kind={document.outcomeKind} label={t(`kinds.outcome.${document.outcomeKind}`)} code={code} />;
  }
  const label = t(`history.entity.${document.kind}`);
  const Icon = document.kind === 'outcomes' ? NotebookPen : icons[document.kind];
  return (
    <span className={styles['kind']} title={label}>
      <Icon size={15} strokeWidth={1.75} aria-hidden />
      <span className="visually-hidden">{label}</span>
    </span>
  );
}

function LanguageTag({ locale }: { readonly locale: NonNullable<SearchHit['title']['locale']> }) {
  const { t } = useTranslation();
  const name = t(`kinds.language.${locale}`);
  return (
    <span className={styles['language']} title={name}>
      <span aria-hidden>{locale.toUpperCase()}</span>
      <span className="visually-hidden">{name}</span>
    </span>
  );
}
