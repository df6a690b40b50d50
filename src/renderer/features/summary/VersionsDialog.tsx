import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingId } from '#domain/ids.ts';
import type { Locale } from '#domain/primitives.ts';
import type { Version } from '#domain/records/version.ts';
import { languagesOf } from '#domain/summary/approval.ts';
import { languageNames } from '#renderer/i18n/language-names.ts';
import { type SummaryRecords, useSummaryRecords } from '#renderer/queries/summary.ts';
import { useTemplate } from '#renderer/state/summary.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { SelectField } from '#renderer/ui/Field.tsx';
import { ComparedLines } from './ComparedLines.tsx';
import { useApproval } from './use-approval.ts';
import { useVersionWords } from './use-version-words.ts';
import styles from './VersionsDialog.module.css';

type VersionsDialogProps = { readonly meetingId: MeetingId; readonly onClose: () => void };

/** The versions of the document that is being looked at, two of them compared line by line. */
export function VersionsDialog({ meetingId, onClose }: VersionsDialogProps) {
  const { t } = useTranslation();
  const data = useSummaryRecords(meetingId, useTemplate(meetingId));
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t('summary.versions.title', { document: data ? t(`summary.template.${data.summary.template}`) : '' })}
      actions={
        <Button size="dialog" onClick={onClose}>
          {t('summary.versions.close')}
        </Button>
      }
    >
      {data ? <Comparison data={data} /> : null}
    </Dialog>
  );
}

/** Stands for the document as it is now. */
const now = 'now';

function Comparison({ data }: { readonly data: SummaryRecords }) {
  const { t } = useTranslation();
  const { meeting } = data.records;
  const standing = useApproval(data);
  const words = useVersionWords(meeting.timeZone);
  const [before, setBefore] = useState<string | null>(null);
  const [after, setAfter] = useState(now);
  const [wanted, setWanted] = useState<Locale>(meeting.sourceLocale);
  const [onlyChanges, setOnlyChanges] = useState(true);
  if (standing === undefined) return null;
  const { versions, approved, linesIn } = standing;
  const find = (id: string) => versions.find((version) => version.id === id);
  const earlier = find(before ?? (approved ?? versions[0])?.id ?? '');
  if (earlier === undefined) return <p>{t('summary.versions.none')}</p>;
  const later = after === now ? null : (find(after) ?? null);
  const shared = languagesOf(earlier).filter((locale) => later === null || locale in later.texts);
  const locale = shared.includes(wanted) ? wanted : shared[0];
  const options = versions.map((version) => ({ value: version.id as string, text: words.name(version) }));
  return (
    <div className={styles['comparison']}>
      <div className={styles['choices']}>
        <SelectField
          label={t('summary.versions.before')}
          value={earlier.id}
          options={options}
          help={words.facts(earlier)}
          onChange={(event) => setBefore(event.target.value)}
        />
        <SelectField
          label={t('summary.versions.after')}
          value={later?.id ?? now}
          options={[{ value: now, text: t('summary.versions.now') }, ...options]}
          help={later === null ? '' : words.facts(later)}
          onChange={(event) => setAfter(event.target.value)}
        />
        <SelectField
          label={t('summary.versions.language')}
          value={locale ?? ''}
          options={shared.map((value) => ({ value, text: languageNames[value] }))}
          onChange={(event) => setWanted(event.target.value as Locale)}
        />
      </div>
      <Reasons versions={later === null ? [earlier] : [earlier, later]} />
      <label className={styles['only']}>
        <input type="checkbox" checked={onlyChanges} onChange={(event) => setOnlyChanges(event.target.checked)} />
        {t('summary.versions.onlyChanges')}
      </label>
      {locale === undefined ? (
        <p>{t('summary.versions.noLanguage')}</p>
      ) : (
        <ComparedLines
          before={earlier.texts[locale] ?? []}
          after={later === null ? linesIn(locale) : (later.texts[locale] ?? [])}
          locale={locale}
          onlyChanges={onlyChanges}
        />
      )}
    </div>
  );
}

/** Why a version left although it was not complete. */
function Reasons({ versions }: { readonly versions: readonly Version[] }) {
  const { t } = useTranslation();
  return versions.map(({ id, version, reason }) =>
    reason === null ? null : (
      <p key={id} className={styles['reason']}>
        {t('summary.versions.reason', { version, reason })}
      </p>
    ),
  );
}
