import { useTranslation } from 'react-i18next';
import type { GroupCounts } from '#domain/register/group.ts';
import { StateMark } from '#renderer/ui/StateMark.tsx';
import styles from './GroupHead.module.css';

type GroupHeadProps = { readonly title: string; readonly detail?: string; readonly counts: GroupCounts };

/** The head of a group: whose it is, and how much of it is open, late and settled. */
export function GroupHead({ title, detail = '', counts }: GroupHeadProps) {
  const { t } = useTranslation();
  const { open, overdue, closed } = counts;
  return (
    <span className={styles['head']}>
      <span className={styles['title']}>{title}</span>
      {detail !== '' && <span className={styles['detail']}>{detail}</span>}
      <span className={styles['counts']}>
        {overdue > 0 && <StateMark look="overTime">{t('register.owners.overdue', { count: overdue })}</StateMark>}
        {open > 0 && <span>{t('register.owners.open', { count: open })}</span>}
        {closed > 0 && <span>{t('register.owners.closed', { count: closed })}</span>}
      </span>
    </span>
  );
}
