import type { TFunction } from 'i18next';
import { type RegisterStatus, workStatuses } from '#domain/register/status.ts';

/** The statuses a report may bring, and first that it brings none. */
export function reportStatuses(current: RegisterStatus, t: TFunction) {
  return [
    { value: '', text: t('entry.progress.keepStatus', { status: t(`register.status.${current}`) }) },
    ...workStatuses.map((value) => ({ value, text: t(`register.status.${value}`) })),
  ];
}
