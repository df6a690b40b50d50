import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingId } from '#domain/ids.ts';
import type { Locale } from '#domain/primitives.ts';
import type { ReturnLine, Verdict } from '#domain/translation/plan-return.ts';
import type { OpenedReturn } from '#renderer/commands/translation/open-returned.ts';
import { noticePlace } from '#renderer/i18n/notice-place.ts';
import { useRowsOf } from '#renderer/queries/rows.ts';
import { ReturnLineView } from './ReturnLineView.tsx';
import styles from './ReturnPreview.module.css';
import { groupOf, returnGroups, type ReturnGroup } from './return-groups.ts';

type ReturnPreviewProps = {
  readonly meetingId: MeetingId;
  readonly opened: OpenedReturn;
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
};

const counted = ['unchanged', 'empty', 'repeated', 'source_language'] as const satisfies readonly Verdict[];

/** What a returned file means, line by line, the most doubtful first. Nothing of it is written yet. */
export function ReturnPreview({ meetingId, opened, chosen, onChange }: ReturnPreviewProps) {
  const { t } = useTranslation();
  const { lines } = opened.plan;
  const outcomes = useRowsOf('outcomes', meetingId);
  const codes = new Map<string, string>((outcomes ?? []).map(({ id, code }) => [id, code]));
  const rest = counted
    .map((verdict) => ({ verdict, count: lines.filter((line) => line.verdict === verdict).length }))
    .filter(({ count }) => count > 0);
  return (
    <div className={styles['preview']}>
      <Warnings warnings={opened.file.warnings} />
      {returnGroups.map((group) => (
        <Group
          key={group}
          group={group}
          lines={lines.filter((line) => groupOf(line) === group)}
          codes={codes}
          locale={opened.file.locale}
          chosen={chosen}
          onChange={onChange}
        />
      ))}
      {rest.length > 0 && (
        <ul className={styles['rest']}>
          {rest.map(({ verdict, count }) => (
            <li key={verdict}>{t(`handoff.back.${verdict}`, { count })}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

type GroupProps = Pick<ReturnPreviewProps, 'chosen' | 'onChange'> & {
  readonly group: ReturnGroup;
  readonly lines: readonly ReturnLine[];
  readonly codes: ReadonlyMap<string, string>;
  readonly locale: Locale;
};

function Group({ group, lines, codes, locale, chosen, onChange }: GroupProps) {
  const { t } = useTranslation();
  const all = useRef<HTMLInputElement>(null);
  const ticked = lines.filter(({ id }) => chosen.has(id)).length;
  useEffect(() => {
    if (all.current !== null) all.current.indeterminate = ticked > 0 && ticked < lines.length;
  }, [ticked, lines.length]);
  if (lines.length === 0) return null;
  const title = t(`handoff.back.group.${group}`);
  const set = (ids: readonly string[], on: boolean) => {
    const next = new Set(chosen);
    for (const id of ids)
      if (on) next.add(id);
      else next.delete(id);
    onChange(next);
  };
  const isChoice = group !== 'unknown';
  return (
    <section className={styles['group']} aria-label={title}>
      <h3 className={styles['heading']}>
        {isChoice && (
          <input
            ref={all}
            type="checkbox"
            aria-label={t('handoff.back.all', { section: title })}
            checked={ticked === lines.length}
            onChange={(event) =>
              set(
                lines.map(({ id }) => id),
                event.target.checked,
              )
            }
          />
        )}
        <span className={styles['title']}>{title}</span>
        <span className={styles['count']}>
          {isChoice ? t('handoff.back.chosen', { chosen: ticked, all: lines.length }) : lines.length}
        </span>
      </h3>
      <ul>
        {lines.map((line) => (
          <ReturnLineView
            // A file may hold an id that names nothing more than once.
            key={`${line.where} ${line.id}`}
            line={line}
            code={line.ref === null ? null : (codes.get(line.ref.entityId) ?? null)}
            locale={locale}
            isChosen={isChoice ? chosen.has(line.id) : null}
            onChoose={(on) => set([line.id], on)}
          />
        ))}
      </ul>
    </section>
  );
}

function Warnings({ warnings }: { readonly warnings: OpenedReturn['file']['warnings'] }) {
  const { t } = useTranslation();
  if (warnings.length === 0) return null;
  return (
    <details className={styles['warnings']}>
      <summary>{t('handoff.back.warnings', { count: warnings.length })}</summary>
      <ul>
        {warnings.slice(0, 100).map((notice) => (
          <li key={`${notice.where} ${notice.code}`}>
            <span className={styles['where']}>{noticePlace(notice.where, t)}</span>
            {t(`import.notice.${notice.code}`, notice.values)}
          </li>
        ))}
      </ul>
    </details>
  );
}
