import { History, OctagonAlert, Play, Square, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Clash, clashesWith } from '#domain/agenda/clashes.ts';
import { textIn, withText } from '#domain/localized-text.ts';
import type { Locale } from '#domain/primitives.ts';
import type { Row } from '#domain/records/tables.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useFormat, useLocale } from '#renderer/i18n/use-format.ts';
import type { Agenda } from '#renderer/queries/agenda.ts';
import { showHistoryOf } from '#renderer/state/history.ts';
import { useToast } from '#renderer/state/toast.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { InspectorPart } from '#renderer/ui/Screen.tsx';
import { ItemList } from './ItemList.tsx';
import { LanguageChips } from './LanguageChips.tsx';
import { SessionFields } from './SessionFields.tsx';
import styles from './SessionInspector.module.css';
import { TitleField } from './TitleField.tsx';
import { partyNames } from './session-facts.ts';
import { sessionIcons } from './session-icons.ts';

type SessionInspectorProps = {
  readonly session: Row<'sessions'>;
  readonly agenda: Agenda;
  readonly clashes: readonly Clash<Row<'sessions'>>[];
  readonly onGone: () => void;
};

/** The chosen session: everything about it, edited where it stands. */
export function SessionInspector({ session, agenda, clashes, onGone }: SessionInspectorProps) {
  const { t } = useTranslation();
  const uiLocale = useLocale();
  const show = useToast((state) => state.show);
  const [locale, setLocale] = useState<Locale>(session.title.values[uiLocale] ? uiLocale : session.title.source);
  const Icon = sessionIcons[session.kind];
  const parties = partyNames(session, agenda);
  const saveTitle = (text: string) => {
    if (text.trim() === '' && locale === session.title.source) return;
    void runCommand('session.edit', {
      sessionId: session.id,
      fields: { title: withText(session.title, locale, text.trim()) },
    });
  };
  const remove = async () => {
    await runCommand('session.delete', { sessionId: session.id });
    show(t('agenda.session.deleted', { title: textIn(session.title, uiLocale).text }));
    onGone();
  };
  return (
    <>
      <InspectorPart>
        <p className={styles['head']}>
          <Icon size={14} strokeWidth={1.75} aria-hidden />
          <span>{t(`kinds.session.${session.kind}`)}</span>
          <span className={styles['state']}>{t(`kinds.sessionState.${session.state}`)}</span>
        </p>
        {parties !== null && <p className={styles['parties']}>{parties.join(' ⇄ ')}</p>}
        <TitleField
          key={locale}
          label={t('agenda.inspector.title')}
          lang={locale}
          value={session.title.values[locale]?.text ?? ''}
          placeholder={textIn(session.title, locale).text}
          onSave={saveTitle}
        />
        <LanguageChips
          text={session.title}
          chosen={locale}
          locales={agenda.meeting.workingLocales}
          onChoose={setLocale}
        />
      </InspectorPart>
      <ClashNotices session={session} agenda={agenda} clashes={clashesWith(clashes, session.id)} />
      <InspectorPart>
        <SessionFields session={session} agenda={agenda} />
      </InspectorPart>
      <InspectorPart>
        <ItemList session={session} agenda={agenda} />
      </InspectorPart>
      {session.abstract !== null && (
        <InspectorPart>
          <p className={styles['abstract']}>{textIn(session.abstract, uiLocale).text}</p>
        </InspectorPart>
      )}
      <InspectorPart>
        <div className={styles['acts']}>
          {session.state === 'live' ? (
            <Button icon={Square} onClick={() => void runCommand('session.finish', { sessionId: session.id })}>
              {t('agenda.session.finish')}
            </Button>
          ) : (
            <Button icon={Play} onClick={() => void runCommand('session.start', { sessionId: session.id })}>
              {t('agenda.session.start')}
            </Button>
          )}
          <Button
            look="quiet"
            icon={History}
            onClick={() => showHistoryOf({ meetingId: session.meetingId, entity: 'sessions', entityId: session.id })}
          >
            {t('agenda.session.history')}
          </Button>
          <Button look="quiet" icon={Trash2} onClick={() => void remove()}>
            {t('agenda.session.delete')}
          </Button>
        </div>
      </InspectorPart>
    </>
  );
}

type ClashNoticesProps = Pick<SessionInspectorProps, 'session' | 'agenda' | 'clashes'>;

function ClashNotices({ session, agenda, clashes }: ClashNoticesProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const format = useFormat(agenda.meeting.timeZone);
  if (clashes.length === 0) return null;
  return (
    <InspectorPart>
      {clashes.map((clash) => {
        const other = clash.sessions[0].id === session.id ? clash.sessions[1] : clash.sessions[0];
        const values = { title: textIn(other.title, locale).text, time: format.time(other.startsAt) };
        const key = clash.kind === 'person' ? clash.personId : clash.roomId;
        const title =
          clash.kind === 'person'
            ? t('agenda.clashPerson.title', { name: agenda.peopleNames.get(clash.personId) ?? '' })
            : t('agenda.clashRoom.title', { name: agenda.rooms.find(({ id }) => id === clash.roomId)?.name ?? '' });
        const text =
          clash.kind === 'person' ? t('agenda.clashPerson.text', values) : t('agenda.clashRoom.text', values);
        return (
          <Notice key={`${clash.kind}-${key}-${other.id}`} tone="danger" icon={OctagonAlert} title={title}>
            {text}
          </Notice>
        );
      })}
    </InspectorPart>
  );
}
