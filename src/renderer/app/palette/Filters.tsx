import { useTranslation } from 'react-i18next';
import { type OrganizationId, type SessionId, type TopicId, type MeetingId, asId } from '#domain/ids.ts';
import { textIn } from '#domain/localized-text.ts';
import { outcomeKinds } from '#domain/records/outcome.ts';
import { type SearchFilters, noFilters } from '#domain/search/document.ts';
import { inOrder } from '#domain/topics/order.ts';
import { useLocale } from '#renderer/i18n/use-format.ts';
import { useAllRows, useRowsOf } from '#renderer/queries/rows.ts';
import styles from './Filters.module.css';

type FiltersProps = {
  readonly meetingId: MeetingId;
  readonly filters: SearchFilters;
  readonly onChange: (filters: SearchFilters) => void;
  /** Called when all of them are taken away, by a button that goes with them. */
  readonly onClear: () => void;
};

/** Kinds of records beside those of entries, by which people look for something. */
const recordKinds = ['sessions', 'agendaItems', 'attendees', 'notes', 'topics', 'glossaryTerms', 'artifacts'] as const;
const allKinds = [...outcomeKinds, ...recordKinds] as const;

/** What is looked for only: of one kind, about one topic, in one session, of one organization. */
export function Filters({ meetingId, filters, onChange, onClear }: FiltersProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const topics = inOrder(useRowsOf('topics', meetingId) ?? []);
  const sessions = (useRowsOf('sessions', meetingId) ?? []).toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  const organizations = (useAllRows('organizations') ?? [])
    .map(({ id, acronym, name }) => ({ value: id, text: acronym || name }))
    .sort((a, b) => a.text.localeCompare(b.text, locale));
  const set = (next: Partial<SearchFilters>) => {
    const changed = { ...filters, ...next };
    // Topics and sessions are those of the meeting one is in.
    const isHere = changed.topicId !== null || changed.sessionId !== null;
    const isAny = changed.kind === null && changed.organizationId === null && !isHere;
    onChange(isAny ? noFilters : { ...changed, meetingId: isHere ? meetingId : null });
  };
  return (
    // The arrows are those of the lists of choices, not of what was found.
    <div
      className={styles['filters']}
      role="group"
      aria-label={t('app.palette.filter.label')}
      onKeyDown={(event) => event.key !== 'Escape' && event.stopPropagation()}
    >
      <Choice
        label={t('app.palette.filter.kind')}
        value={filters.kind ?? ''}
        options={allKinds.map((kind) => ({
          value: kind,
          text: isOutcomeKind(kind) ? t(`kinds.outcome.${kind}`) : t(`history.entity.${kind}`),
        }))}
        onChange={(value) => set({ kind: allKinds.find((kind) => kind === value) ?? null })}
      />
      <Choice
        label={t('app.palette.filter.topic')}
        value={filters.topicId ?? ''}
        options={topics.map(({ id, title }) => ({ value: id, text: textIn(title, locale).text }))}
        onChange={(value) => set({ topicId: value === '' ? null : asId<TopicId>(value) })}
      />
      <Choice
        label={t('app.palette.filter.session')}
        value={filters.sessionId ?? ''}
        options={sessions.map(({ id, title }) => ({ value: id, text: textIn(title, locale).text }))}
        onChange={(value) => set({ sessionId: value === '' ? null : asId<SessionId>(value) })}
      />
      <Choice
        label={t('app.palette.filter.organization')}
        value={filters.organizationId ?? ''}
        options={organizations}
        onChange={(value) => set({ organizationId: value === '' ? null : asId<OrganizationId>(value) })}
      />
      {filters !== noFilters && (
        <button type="button" className={styles['clear']} onClick={onClear}>
          {t('app.palette.filter.clear')}
        </button>
      )}
    </div>
  );
}

function isOutcomeKind(kind: (typeof allKinds)[number]): kind is (typeof outcomeKinds)[number] {
  return outcomeKinds.some((one) => one === kind);
}

type ChoiceProps = {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onChange: (value: string) => void;
};

function Choice({ label, value, options, onChange }: ChoiceProps) {
  if (options.length === 0) return null;
  return (
    <select
      className={[styles['choice'], value !== '' && styles['chosen']].filter(Boolean).join(' ')}
      aria-label={label}
      title={options.find((option) => option.value === value)?.text ?? label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{label}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </select>
  );
}
