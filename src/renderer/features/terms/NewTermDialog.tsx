import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnknownAcronym } from '#domain/glossary/unknown-acronyms.ts';
import { isSetAside } from '#domain/glossary/set-aside.ts';
import { textIn } from '#domain/localized-text.ts';
import type { Locale } from '#domain/primitives.ts';
import type { MeetingRecords } from '#domain/records/tables.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { languageNames } from '#renderer/i18n/language-names.ts';
import { useLocale } from '#renderer/i18n/use-format.ts';
import { useToast } from '#renderer/state/toast.ts';
import { TextField } from '#renderer/ui/Field.tsx';
import { FormDialog, WholeRow } from '#renderer/ui/FormDialog.tsx';
import styles from './Inspector.module.css';
import { localesOf } from './language-state.ts';

type NewTermDialogProps = {
  readonly records: MeetingRecords;
  /** The acronym to be explained, with what the texts say; null for a term from nothing. */
  readonly acronym: UnknownAcronym | null;
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
};

/** A new term in all languages of the meeting; one of them is enough. */
export function NewTermDialog({ records, acronym: unknown, onClose, onAdded }: NewTermDialogProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const show = useToast((state) => state.show);
  const { meeting, glossaryTerms } = records;
  const [acronym, setAcronym] = useState(unknown?.acronym ?? '');
  const [term, setTerm] = useState<Readonly<Partial<Record<Locale, string>>>>(unknown?.explanations ?? {});
  const [doNotTranslate, setDoNotTranslate] = useState(false);
  const [isTried, setIsTried] = useState(false);
  const written = Object.values(term).filter((text) => text.trim() !== '');
  const known = glossaryTerms.find(
    (one) => acronym.trim() !== '' && one.acronym === acronym.trim() && !isSetAside(one),
  );
  const save = async () => {
    setIsTried(true);
    if (written.length === 0) return;
    const { termId } = await runCommand('term.add', { meetingId: meeting.id, acronym, term, doNotTranslate });
    onAdded(termId);
    show(t('terms.glossary.done.added', { name: acronym.trim() || (written[0] ?? '') }));
    onClose();
  };
  return (
    <FormDialog
      title={t('terms.glossary.form.title')}
      text={t('terms.glossary.form.text')}
      save={t('terms.form.add')}
      cancel={t('terms.form.cancel')}
      onSave={save}
      onClose={onClose}
    >
      <WholeRow>
        <TextField
          label={t('terms.glossary.acronym')}
          spellCheck={false}
          value={acronym}
          {...(known === undefined
            ? {}
            : {
                help: t('terms.glossary.form.taken', { acronym: known.acronym, term: textIn(known.term, locale).text }),
              })}
          onChange={(event) => setAcronym(event.target.value)}
        />
      </WholeRow>
      {localesOf(meeting, null).map((one, index) => (
        <TextField
          key={one}
          {...(index === 0 && unknown !== null ? { ref: focusOnce } : {})}
          label={languageNames[one]}
          lang={one}
          value={term[one] ?? ''}
          problem={isTried && index === 0 && written.length === 0 ? t('terms.glossary.form.missing') : null}
          onChange={(event) => setTerm({ ...term, [one]: event.target.value })}
        />
      ))}
      <WholeRow>
        <label className={styles['check']}>
          <input
            type="checkbox"
            checked={doNotTranslate}
            onChange={(event) => setDoNotTranslate(event.target.checked)}
          />
          {t('terms.glossary.same')}
        </label>
      </WholeRow>
    </FormDialog>
  );
}

/** An acronym that is there already needs its words: the keys begin in the source language. */
function focusOnce(field: HTMLInputElement | null): void {
  field?.focus();
}
