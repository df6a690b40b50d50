import { useTranslation } from 'react-i18next';
import type { LocalizedText } from '#domain/localized-text.ts';
import type { Meeting } from '#domain/records/meeting.ts';
import { StateMark } from '#renderer/ui/StateMark.tsx';
import { languageState } from './language-state.ts';

type LanguageMarkProps = { readonly texts: readonly (LocalizedText | null)[]; readonly meeting: Meeting };

/** What the translators have still to do for a row: the stale first; nothing where nothing is. */
export function LanguageMark({ texts, meeting }: LanguageMarkProps) {
  const { t } = useTranslation();
  const { missing, stale } = languageState(texts, meeting);
  if (stale > 0) return <StateMark look="stale">{t('terms.state.staleCount', { count: stale })}</StateMark>;
  if (missing > 0) return <StateMark look="proposed">{t('terms.state.missingCount', { count: missing })}</StateMark>;
  return null;
}
