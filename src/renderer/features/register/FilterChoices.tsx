import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '#domain/localized-text.ts';
import { isFiltering, noFilter, nobody } from '#domain/register/filter.ts';
import { groupByMeeting } from '#domain/register/group.ts';
import { registerStatuses } from '#domain/register/status.ts';
import { useLocale } from '#renderer/i18n/use-format.ts';
import { useRegisterState } from '#renderer/state/register.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Choice } from './Choice.tsx';
import type { RegisterList } from './use-register-list.ts';
import { ownerName } from './words.ts';

/** The value of the first option: nothing is left out. */
const everything = '';

/** Which meeting, owner, status and topic. */
export function FilterChoices({ list }: { readonly list: RegisterList }) {
  const { t } = useTranslation();
  const { filter, setFilter } = useRegisterState();
  const { meetings, owners, topics } = useOptions(list);
  const statuses = [
    { value: 'anyOpen' as const, text: t('register.filter.anyOpen') },
    ...registerStatuses.map((value) => ({ value, text: t(`register.status.${value}`) })),
  ];
  return (
    <>
      <Choice
        label={t('register.filter.meeting')}
        value={filter.meetingId ?? everything}
        isSet={filter.meetingId !== null}
        options={[{ value: everything, text: t('register.filter.allMeetings') }, ...meetings]}
        onChange={(value) => setFilter({ meetingId: meetings.find((one) => one.value === value)?.value ?? null })}
      />
      <Choice
        label={t('register.filter.owner')}
        value={filter.owner ?? everything}
        isSet={filter.owner !== null}
        options={[
          { value: everything, text: t('register.filter.allOwners') },
          ...owners,
          { value: nobody, text: t('register.owners.nobody') },
        ]}
        onChange={(value) => setFilter({ owner: value === everything ? null : value })}
      />
      <Choice
        label={t('register.filter.status')}
        value={filter.status ?? everything}
        isSet={filter.status !== null}
        options={[{ value: everything, text: t('register.filter.allStatuses') }, ...statuses]}
        onChange={(value) => setFilter({ status: statuses.find((one) => one.value === value)?.value ?? null })}
      />
      <Choice
        label={t('register.filter.topic')}
        value={filter.topic ?? everything}
        isSet={filter.topic !== null}
        options={[{ value: everything, text: t('register.filter.allTopics') }, ...topics]}
        onChange={(value) => setFilter({ topic: value === everything ? null : value })}
      />
      {isFiltering(filter) && (
        <Button look="link" onClick={() => setFilter(noFilter)}>
          {t('register.filter.clear')}
        </Button>
      )}
    </>
  );
}

/** What occurs in the register, whatever the filter leaves of it. */
function useOptions({ all, collator }: RegisterList) {
  const { t } = useTranslation();
  const locale = useLocale();
  return useMemo(() => {
    const owners = new Map(all.flatMap((row) => row.owners).map((owner) => [owner.key, ownerName(owner, t)]));
    const topics = new Map(all.flatMap((row) => row.topics).map(({ tag, title }) => [tag, textIn(title, locale).text]));
    const sorted = (found: ReadonlyMap<string, string>) =>
      [...found].map(([value, text]) => ({ value, text })).sort((a, b) => collator.compare(a.text, b.text));
    return {
      meetings: groupByMeeting(all).map(({ about }) => ({ value: about.id, text: about.acronym })),
      owners: sorted(owners),
      topics: sorted(topics),
    };
  }, [all, collator, t, locale]);
}
