import { useTranslation } from 'react-i18next';
import { type LocalizedText, type TextStatus, statusOf } from '#domain/localized-text.ts';
import type { Locale } from '#domain/primitives.ts';
import type { Meeting } from '#domain/records/meeting.ts';
import type { TextRef } from '#renderer/commands/summary/translate-text.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { languageNames } from '#renderer/i18n/language-names.ts';
import { useToast } from '#renderer/state/toast.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { InlineText } from '#renderer/ui/InlineText.tsx';
import { StateMark, type StateLook } from '#renderer/ui/StateMark.tsx';
import styles from './LanguageFields.module.css';
import { localesOf } from './language-state.ts';

type LanguageFieldsProps = {
  /** What is written: "Title". */
  readonly label: string;
  readonly meeting: Meeting;
  readonly textRef: TextRef;
  /** Null where nobody wrote it yet. */
  readonly text: LocalizedText | null;
};

const looks: Readonly<Record<TextStatus, StateLook>> = {
  source: 'writing',
  ok: 'done',
  stale: 'stale',
  missing: 'proposed',
};

/** One text in all languages of the meeting, the source first; each says how it stands and is written where it is. */
export function LanguageFields({ label, meeting, textRef, text }: LanguageFieldsProps) {
  const { t } = useTranslation();
  const save = useSaveText(meeting, textRef, text);
  return (
    <fieldset className={styles['fields']}>
      <legend className="t-label">{label}</legend>
      {localesOf(meeting, text).map((locale) => {
        const status = text === null ? 'missing' : statusOf(text, locale);
        const value = text?.values[locale]?.text ?? '';
        return (
          <div key={locale} className={styles['field']}>
            <div className={styles['head']}>
              <span lang={locale}>{languageNames[locale]}</span>
              {text !== null && <StateMark look={looks[status]}>{t(`terms.state.${status}`)}</StateMark>}
            </div>
            <InlineText
              label={t('terms.field.in', { field: label, language: t(`kinds.language.${locale}`) })}
              lang={locale}
              value={value}
              placeholder={t('terms.field.notYet')}
              confirms={status === 'stale'}
              onSave={(next) => void save(locale, next)}
            />
            {status === 'stale' && (
              <div className={styles['confirm']}>
                <Button look="link" onClick={() => void save(locale, value)}>
                  {t('terms.state.confirm')}
                </Button>
              </div>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}

/** Writes one language; says so where that made translations stale, or where the text can't go. */
function useSaveText(meeting: Meeting, textRef: TextRef, text: LocalizedText | null) {
  const { t } = useTranslation();
  const show = useToast((state) => state.show);
  const isOptional = textRef.field === 'lead' || textRef.field === 'definition';
  return async (locale: Locale, next: string) => {
    if (next.trim() === '' && locale === text?.source && !isOptional) {
      show(t('terms.field.needed'), { undoable: false });
      return;
    }
    const { staled } = await runCommand('text.translate', { ...textRef, meetingId: meeting.id, locale, text: next });
    if (staled > 0) show(t('terms.field.staled', { count: staled }));
  };
}
