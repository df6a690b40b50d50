import { useTranslation } from 'react-i18next';
import type { MinutesChoice } from '#domain/import/minutes-planning.ts';
import type { ImportNotice, PreviewOutcome } from '#domain/import/preview.ts';
import type { MinutesEffect } from '#renderer/commands/capture/import-minutes.ts';
import type { OpenedMinutes } from '#renderer/commands/capture/import-minutes-file.ts';
import { noticePlace } from '#renderer/i18n/notice-place.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import type { Agenda } from '#renderer/queries/agenda.ts';
import { KindMark } from '#renderer/ui/KindMark.tsx';
import styles from './MinutesPreview.module.css';
import { MinutesTarget } from './MinutesTarget.tsx';
import { TickList } from './TickList.tsx';

type MinutesPreviewProps = {
  readonly agenda: Agenda;
  readonly file: OpenedMinutes;
  readonly choice: MinutesChoice;
  readonly effect: MinutesEffect | null;
  readonly onChange: (fields: Partial<MinutesChoice>) => void;
};

/** What minutes hold, line by line, each of which can be left out. Nothing of it is written yet. */
export function MinutesPreview({ agenda, file, choice, effect, onChange }: MinutesPreviewProps) {
  const { t } = useTranslation();
  const { preview } = file;
  const topics = preview.items.map(({ parent }) => depthOf(preview.items, parent));
  return (
    <div className={styles['preview']}>
      <MinutesTarget agenda={agenda} file={file} choice={choice} onChange={onChange} />
      <Effect effect={effect} />
      <Notices title={t('notes.import.skipped', { count: preview.skipped.length })} notices={preview.skipped} />
      <Notices title={t('notes.import.warnings', { count: preview.warnings.length })} notices={preview.warnings} />
      <TickList
        title={t('notes.import.outcomes')}
        lines={preview.outcomes.map((outcome, index) => ({
          place: index,
          line: outcome.line,
          label: <OutcomeLine outcome={outcome} />,
        }))}
        without={choice.withoutOutcomes}
        onChange={(withoutOutcomes) => onChange({ withoutOutcomes })}
        open
      />
      {choice.withItems && (
        <TickList
          title={t('notes.import.items')}
          lines={preview.items.map(({ line, title }, place) => ({
            place,
            line,
            depth: topics[place] ?? 0,
            label: <span className={styles['topic']}>{title}</span>,
          }))}
          without={choice.withoutItems}
          onChange={(withoutItems) => onChange({ withoutItems })}
          open
        />
      )}
      <Presence file={file} choice={choice} onChange={onChange} />
      <NoteLines file={file} choice={choice} onChange={onChange} />
    </div>
  );
}

function depthOf(items: OpenedMinutes['preview']['items'], parent: number | null): number {
  let [depth, at] = [0, parent];
  while (at !== null && depth < 6) {
    depth += 1;
    at = items[at]?.parent ?? null;
  }
  return depth;
}

function Effect({ effect }: { readonly effect: MinutesEffect | null }) {
  const { t } = useTranslation();
  const format = useFormat('UTC');
  if (effect === null) return <p className={styles['effect']}>…</p>;
  const { outcomes, items, notes, known, unknownOwners } = effect;
  const parts = [
    outcomes > 0 && t('notes.import.effect.outcomes', { count: outcomes }),
    items > 0 && t('notes.import.effect.items', { count: items }),
    notes > 0 && t('notes.import.effect.notes', { count: notes }),
  ].filter((part) => part !== false);
  return (
    <div className={styles['effect']} role="status">
      <p className={styles['consequence']}>{parts.length === 0 ? t('notes.import.effect.none') : format.list(parts)}</p>
      {known > 0 && <p>{t('notes.import.effect.known', { count: known })}</p>}
      {unknownOwners.length > 0 && (
        <p>
          {t('notes.import.effect.unknown', { count: unknownOwners.length, names: format.list([...unknownOwners]) })}
        </p>
      )}
    </div>
  );
}

function OutcomeLine({ outcome }: { readonly outcome: PreviewOutcome }) {
  const { t } = useTranslation();
  const format = useFormat('UTC');
  const { kind, text, owners, due, done, proposed, details } = outcome;
  const facts = [
    owners.length > 0 && format.list(owners.map((name) => name.replace(/^@/u, ''))),
    due !== '' && t('notes.import.due', { when: due }),
    proposed && t('capture.decision.proposed'),
    done && t('notes.import.ticked'),
    details !== '' && t('notes.import.votes', { votes: details }),
  ].filter((fact) => fact !== false);
  return (
    <span className={styles['outcome']}>
      <KindMark kind={kind} label={t(`kinds.outcome.${kind}`)} />
      <span className={styles['words']}>
        <span className={styles['record']}>{text}</span>
        {facts.length > 0 && <span className={styles['facts']}>{facts.join(' · ')}</span>}
      </span>
    </span>
  );
}

type PartProps = Pick<MinutesPreviewProps, 'file' | 'choice' | 'onChange'>;

function Presence({ file: { preview }, choice, onChange }: PartProps) {
  const { t } = useTranslation();
  const format = useFormat('UTC');
  if (preview.attendees === null || preview.attendees.length === 0) return null;
  const names = preview.attendees.map(({ name, organization }) =>
    organization === '' ? name : `${name} (${organization})`,
  );
  return (
    <TickList
      title={t('notes.import.presence')}
      lines={[
        {
          place: 0,
          line: preview.attendees[0]?.line ?? 1,
          label: (
            <span className={styles['words']}>
              <span>{t('notes.import.keepPresence')}</span>
              <span className={styles['facts']}>{format.list(names)}</span>
            </span>
          ),
        },
      ]}
      without={choice.withPresence ? new Set<number>() : new Set([0])}
      onChange={(without) => onChange({ withPresence: !without.has(0) })}
      open
    />
  );
}

/** Notes by their topics; long minutes have hundreds, so that they are folded. */
function NoteLines({ file: { preview }, choice, onChange }: PartProps) {
  const { t } = useTranslation();
  const topics = new Map<number | null, number[]>();
  for (const [index, { item }] of preview.notes.entries()) topics.set(item, [...(topics.get(item) ?? []), index]);
  const isOne = topics.size === 1;
  return [...topics].map(([topic, places]) => {
    const own = topic === null ? (isOne ? null : t('notes.import.noTopic')) : (preview.items[topic]?.title ?? null);
    return (
      <TickList
        key={topic ?? 'none'}
        title={own === null ? t('notes.import.notes') : `${t('notes.import.notes')} · ${own}`}
        lines={places.map((place) => ({
          place,
          line: preview.notes[place]?.line ?? 1,
          label: noteLabel(preview, place),
        }))}
        without={choice.withoutNotes}
        onChange={(withoutNotes) => onChange({ withoutNotes })}
        open={preview.notes.length <= 12}
      />
    );
  });
}

function noteLabel({ notes }: OpenedMinutes['preview'], place: number) {
  const note = notes[place];
  if (note === undefined) return null;
  return (
    <span className={styles['note']}>
      {note.speaker !== '' && <b>{note.speaker} </b>}
      {note.text}
    </span>
  );
}

function Notices({ title, notices }: { readonly title: string; readonly notices: readonly ImportNotice[] }) {
  const { t } = useTranslation();
  if (notices.length === 0) return null;
  return (
    <details className={styles['notices']} open={notices.length <= 5}>
      <summary>{title}</summary>
      <ul>
        {notices.slice(0, 100).map((notice) => (
          <li key={`${notice.where}-${notice.code}-${JSON.stringify(notice.values)}`}>
            <span className={styles['where']}>{noticePlace(notice.where, t)}</span>
            {t(`import.notice.${notice.code}`, notice.values)}
          </li>
        ))}
      </ul>
    </details>
  );
}
