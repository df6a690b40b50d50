import { type TFunction } from 'i18next';
import { textIn } from '#domain/localized-text.ts';
import { type Locale, assertNever } from '#domain/primitives.ts';
import type { RegisterOwner, RegisterRow } from '#domain/register/rows.ts';
import type { RegisterStatus } from '#domain/register/status.ts';
import { type Formats, formatsOf } from '#renderer/i18n/use-format.ts';
import type { StateLook } from '#renderer/ui/StateMark.tsx';

/** Plain dates have no zone; only instants would ask for one. */
export function dateFormats(locale: Locale): Formats {
  return formatsOf(locale, 'UTC');
}

export function tagOf(locale: Locale): string {
  return dateFormats(locale).tag;
}

/** Who answers for it, in a line: the leads, and whoever supports. */
export function ownersInWords(owners: readonly RegisterOwner[], t: TFunction): string {
  const leads = owners.filter(({ part }) => part === 'lead').map((owner) => ownerName(owner, t));
  const supports = owners
    .filter(({ part }) => part === 'support')
    .map((owner) => t('register.support', { name: ownerName(owner, t) }));
  return [leads.join(', '), ...supports].filter((part) => part !== '').join(' ');
}

export function ownerName({ label }: RegisterOwner, t: TFunction): string {
  return label === '' ? t('register.gone.owner') : label;
}

type Wording = { readonly t: TFunction; readonly locale: Locale };

/** "24 Feb 2023" or "before LACNIC 40"; with its date where there is room. Empty where nothing is due. */
export function dueInWords({ due }: RegisterRow, { t, locale }: Wording, withDate = false): string {
  if (due === null) return '';
  const date = due.date === null ? null : dateFormats(locale).dayMonthYear(due.date);
  if (due.kind === 'date') return date ?? t('register.due.none');
  if (due.milestone === null) return t('register.gone.milestone');
  const name = textIn(due.milestone, locale).text;
  if (date === null) return t('register.due.undated', { name });
  return withDate ? t('register.due.beforeOn', { name, date }) : t('register.due.before', { name });
}

/** How a status looks. */
export function statusLook(status: RegisterStatus): StateLook {
  switch (status) {
    case 'open':
      return 'open';
    case 'in_progress':
      return 'inProgress';
    case 'blocked':
      return 'blocked';
    case 'done':
    case 'adopted':
      return 'done';
    case 'dropped':
    case 'rejected':
    case 'superseded':
      return 'dropped';
    case 'proposed':
      return 'proposed';
    case 'deferred':
      return 'waiting';
    default:
      return assertNever(status);
  }
}
