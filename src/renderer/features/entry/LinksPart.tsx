import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { entriesLike } from '#domain/follow-up/find.ts';
import { linkedWith } from '#domain/follow-up/links.ts';
import type { LinkId, OutcomeId } from '#domain/ids.ts';
import { textIn } from '#domain/localized-text.ts';
import type { Row } from '#domain/records/tables.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useLocale } from '#renderer/i18n/use-format.ts';
import type { Entry } from '#renderer/queries/entry.ts';
import { openEntryDetails } from '#renderer/state/entry-details.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { KindMark } from '#renderer/ui/KindMark.tsx';
import { PickField } from '#renderer/ui/PickField.tsx';
import { SheetPart } from '#renderer/ui/Sheet.tsx';
import styles from './EntrySheet.module.css';
import { settle } from './acts.ts';

/** The entries that belong to it. A link shows on both ends. */
export function LinksPart({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation();
  const { outcome, outcomes, links } = entry;
  const locale = useLocale();
  const linked = linkedWith(outcome.id, links).flatMap(({ linkId, otherId }) => {
    const other = outcomes.find(({ id }) => id === otherId);
    return other === undefined ? [] : [{ linkId, other }];
  });
  const free = outcomes.filter(({ id }) => id !== outcome.id && !linked.some(({ other }) => other.id === id));
  const add = async (toId: OutcomeId) => {
    const { added } = await runCommand('link.add', { fromId: outcome.id, toId });
    if (added) settle(outcome.meetingId);
  };
  return (
    <SheetPart label={t('entry.links.label')}>
      {linked.length > 0 && (
        <ul className={styles['linked']}>
          {linked.map(({ linkId, other }) => (
            <LinkedRow key={linkId} other={other} linkId={linkId} />
          ))}
        </ul>
      )}
      <PickField
        label={t('entry.links.add')}
        placeholder={t('entry.links.add')}
        nothing={t('entry.links.nothing')}
        find={(typed) =>
          entriesLike(typed, free).map(({ id, kind, code, text }) => ({
            id,
            text: textIn(text, locale).text,
            mark: <KindMark kind={kind} label={t(`kinds.outcome.${kind}`)} code={code} />,
          }))
        }
        onPick={(id) => {
          const other = free.find((one) => one.id === id);
          if (other !== undefined) void add(other.id);
        }}
      />
    </SheetPart>
  );
}

function LinkedRow({ other, linkId }: { readonly other: Row<'outcomes'>; readonly linkId: LinkId }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { text, fallback } = textIn(other.text, locale);
  const remove = async () => {
    await runCommand('link.remove', { linkId });
    settle(other.meetingId);
  };
  return (
    <li className={styles['linkedRow']}>
      <button type="button" className={styles['linkedTo']} onClick={() => openEntryDetails(other.id)}>
        <KindMark kind={other.kind} label={t(`kinds.outcome.${other.kind}`)} code={other.code} />
        <span className={styles['linkedText']} lang={fallback ?? locale} title={text}>
          {text}
        </span>
      </button>
      <IconButton icon={X} label={t('entry.links.remove', { code: other.code })} onClick={() => void remove()} />
    </li>
  );
}
