import { History, PanelRight, Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { sourceText, textIn } from '#domain/localized-text.ts';
import type { RegisterOwner, RegisterRow } from '#domain/register/rows.ts';
import { statusesFor } from '#domain/register/status.ts';
import { useLocale } from '#renderer/i18n/use-format.ts';
import { openEntryDetails } from '#renderer/state/entry-details.ts';
import { showHistoryOf } from '#renderer/state/history.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Chip } from '#renderer/ui/Chip.tsx';
import { InlineSelect } from '#renderer/ui/InlineSelect.tsx';
import { KeyValue } from '#renderer/ui/KeyValue.tsx';
import { KindMark } from '#renderer/ui/KindMark.tsx';
import { InspectorPart } from '#renderer/ui/Screen.tsx';
import { StateMark } from '#renderer/ui/StateMark.tsx';
import { CarryOver } from './CarryOver.tsx';
import { ProgressSection } from './ProgressSection.tsx';
import styles from './RegisterInspector.module.css';
import { changeStatus, openInMeeting } from './acts.ts';
import { dateFormats, dueInWords, ownerName } from './words.ts';

/** The chosen entry: its words, where it comes from, who owns it by when, and how far it has come. */
export function RegisterInspector({ row }: { readonly row: RegisterRow }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { outcome, kind, daysLate } = row;
  const { text, fallback } = textIn(outcome.text, locale);
  const details = outcome.details === null ? null : textIn(outcome.details, locale);
  return (
    <>
      <InspectorPart>
        <div className={styles['head']}>
          <div className={styles['mark']}>
            <KindMark kind={kind} label={t(`kinds.outcome.${kind}`)} code={outcome.code} />
            <span className={styles['kind']}>{t(`kinds.outcome.${kind}`)}</span>
            {daysLate > 0 && <StateMark look="overTime">{t('register.late', { count: daysLate })}</StateMark>}
          </div>
          <h2 className={styles['text']} lang={fallback ?? locale}>
            {text || sourceText(outcome.text)}
          </h2>
          {details !== null && (
            <p className={styles['details']} lang={details.fallback ?? locale}>
              {details.text}
            </p>
          )}
        </div>
        <div className={styles['acts']}>
          <Button look="primary" icon={Pencil} onClick={() => openInMeeting(row)}>
            {t('register.inspector.open')}
          </Button>
          <Button icon={PanelRight} onClick={() => openEntryDetails(outcome.id)}>
            {t('entry.details')}
          </Button>
          <CarryOver rows={[row]} />
        </div>
      </InspectorPart>
      <InspectorPart>
        <Facts row={row} />
      </InspectorPart>
      <ProgressSection row={row} />
      <InspectorPart>
        <div className={styles['acts']}>
          <Button
            look="quiet"
            icon={History}
            onClick={() => showHistoryOf({ meetingId: row.meeting.id, entity: 'outcomes', entityId: outcome.id })}
          >
            {t('register.inspector.history')}
          </Button>
        </div>
      </InspectorPart>
    </>
  );
}

function Facts({ row }: { readonly row: RegisterRow }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { outcome, meeting, session, owners, topics, status } = row;
  const statuses = statusesFor(outcome);
  const day = dateFormats(locale).dayMonthYear(meeting.startDate);
  return (
    <KeyValue
      rows={[
        {
          key: t('register.list.status'),
          value: (
            <InlineSelect
              label={t('register.list.status')}
              value={status}
              options={statuses.map((value) => ({ value, text: t(`register.status.${value}`) }))}
              onSave={(value) => {
                const next = statuses.find((one) => one === value);
                if (next !== undefined) void changeStatus(row, next);
              }}
            />
          ),
        },
        {
          key: t('register.list.owner'),
          value:
            owners.length === 0 ? (
              <span className={styles['nothing']}>{t('register.owners.nobody')}</span>
            ) : (
              <ul className={styles['owners']}>
                {owners.map((owner) => (
                  <OwnerLine key={`${owner.key} ${owner.part}`} owner={owner} />
                ))}
              </ul>
            ),
        },
        {
          key: t('register.list.due'),
          value: dueInWords(row, { t, locale }, true) || (
            <span className={styles['nothing']}>{t('register.due.none')}</span>
          ),
        },
        { key: t('register.list.meeting'), value: `${meeting.acronym}, ${day}` },
        {
          key: t('register.inspector.session'),
          value: session === null ? t('register.inspector.wholeMeeting') : textIn(session.title, locale).text,
        },
        ...(topics.length === 0
          ? []
          : [
              {
                key: t('register.inspector.topics'),
                value: (
                  <span className={styles['topics']}>
                    {topics.map(({ id, title }) => (
                      <Chip key={id}>{textIn(title, locale).text}</Chip>
                    ))}
                  </span>
                ),
              },
            ]),
      ]}
    />
  );
}

function OwnerLine({ owner }: { readonly owner: RegisterOwner }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { part, represents, proxies } = owner;
  const name = ownerName(owner, t);
  const whole = represents === '' ? name : t('register.inspector.represents', { name, organization: represents });
  return (
    <li>
      <span className={part === 'lead' ? styles['lead'] : undefined} title={owner.name}>
        {part === 'lead' ? whole : t('register.inspector.supports', { name: whole })}
      </span>
      {proxies.length > 0 && (
        <span className={styles['proxy']}>
          {t('register.inspector.proxy', { names: dateFormats(locale).list(proxies) })}
        </span>
      )}
    </li>
  );
}
