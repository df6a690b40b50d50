import { useTranslation } from 'react-i18next';
import type { ImportEffect } from '#renderer/commands/people/import-people.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import styles from './PeoplePreview.module.css';

/** Names shown of a long list; the rest is counted. */
const shownNames = 6;

/** What confirming would do, in figures, and what deserves a thought before. */
export function ImportEffectText({ effect }: { readonly effect: ImportEffect }) {
  const { t } = useTranslation();
  const format = useFormat('UTC');
  const { created, updated, unchanged, merged, deleted, organizations, sharedEmails } = effect;
  const named = (names: readonly string[]) => {
    const rest = names.length - shownNames;
    const shown = names.slice(0, shownNames);
    return format.list(rest > 0 ? [...shown, t('people.import.effect.others', { count: rest })] : shown);
  };
  const parts = [
    created > 0 && t('people.import.effect.new', { count: created }),
    updated > 0 && t('people.import.effect.updated', { count: updated }),
    unchanged > 0 && t('people.import.effect.here', { count: unchanged }),
  ].filter((part) => part !== false);
  return (
    <div className={styles['effect']} role="status">
      <p className={styles['consequence']}>
        {created + updated === 0 ? t('people.import.effect.nothing') : format.list(parts)}
      </p>
      {organizations.length > 0 && (
        <p>{t('people.import.effect.organizations', { count: organizations.length, names: named(organizations) })}</p>
      )}
      {merged > 0 && <p>{t('people.import.effect.merged', { count: merged })}</p>}
      {deleted > 0 && <p>{t('people.import.effect.deleted', { count: deleted })}</p>}
      {sharedEmails.slice(0, shownNames).map(({ email, names }) => (
        <p key={email}>{t('people.import.effect.sharedEmail', { email, names: named(names) })}</p>
      ))}
    </div>
  );
}
