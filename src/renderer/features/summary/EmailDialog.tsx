import { Copy, Mail } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingId } from '#domain/ids.ts';
import type { Locale } from '#domain/primitives.ts';
import { summaryLocales } from '#domain/summary/default-summary.ts';
import { composeEmail, copyEmail, copyText } from '#renderer/commands/summary/compose-email.ts';
import { languageNames } from '#renderer/i18n/language-names.ts';
import { type SummaryRecords, useLook, useSummaryRecords } from '#renderer/queries/summary.ts';
import { useTemplate } from '#renderer/state/summary.ts';
import { useToast } from '#renderer/state/toast.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Segmented } from '#renderer/ui/Segmented.tsx';
import styles from './EmailDialog.module.css';

type EmailDialogProps = { readonly meetingId: MeetingId; readonly onClose: () => void };

/** The document that is being looked at as a message to be pasted into any mail program. */
export function EmailDialog({ meetingId, onClose }: EmailDialogProps) {
  const data = useSummaryRecords(meetingId, useTemplate(meetingId));
  return data ? <Message data={data} onClose={onClose} /> : null;
}

function Message({ data, onClose }: { readonly data: SummaryRecords; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { records, summary } = data;
  const [locale, setLocale] = useState<Locale>(records.meeting.sourceLocale);
  const [failed, setFailed] = useState(false);
  const brand = useLook() ?? null;
  const email = useMemo(() => composeEmail({ records, summary, brand }, locale), [records, summary, brand, locale]);
  const copy = async (write: () => Promise<boolean>, told: string) => {
    const done = await write();
    setFailed(!done);
    if (done) useToast.getState().show(told, { undoable: false });
    return done;
  };
  const copyAll = async () => {
    if (await copy(() => copyEmail(email), t('summary.email.copied'))) onClose();
  };
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t('summary.email.title')}
      text={t('summary.email.text')}
      actions={
        <>
          <Button size="dialog" onClick={onClose}>
            {t('summary.email.close')}
          </Button>
          <Button size="dialog" look="primary" icon={Mail} onClick={() => void copyAll()}>
            {t('summary.email.act')}
          </Button>
        </>
      }
    >
      <div className={styles['message']}>
        <Segmented
          label={t('summary.tabs.label')}
          value={locale}
          onChange={setLocale}
          options={summaryLocales(records.meeting).map((value) => ({ value, text: languageNames[value] }))}
        />
        {failed && <Notice tone="danger" title={t('summary.email.failed')} />}
        <div className={styles['head']}>
          <h3 className="t-label">{t('summary.email.subject')}</h3>
          <Button
            look="link"
            icon={Copy}
            onClick={() => void copy(() => copyText(email.subject), t('summary.email.copiedSubject'))}
          >
            {t('summary.email.copySubject')}
          </Button>
        </div>
        <p className={styles['subject']} lang={locale}>
          {email.subject}
        </p>
        <div className={styles['head']}>
          <h3 className="t-label">{t('summary.email.body')}</h3>
          <Button
            look="link"
            icon={Copy}
            onClick={() => void copy(() => copyText(email.text), t('summary.email.copiedText'))}
          >
            {t('summary.email.copyText')}
          </Button>
        </div>
        {/* A long text is scrolled by keys too. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div className={styles['text']} lang={locale} tabIndex={0} role="region" aria-label={t('summary.email.body')}>
          {email.text}
        </div>
      </div>
    </Dialog>
  );
}
