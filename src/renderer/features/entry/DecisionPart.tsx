import { useTranslation } from 'react-i18next';
import {
  type MethodParts,
  isUsualMethod,
  methodOf,
  partsOfMethod,
  usualMethods,
} from '#domain/follow-up/decision-method.ts';
import { supersedable, supersededBy } from '#domain/follow-up/supersede.ts';
import type { OutcomeId } from '#domain/ids.ts';
import { sourceText, textIn } from '#domain/localized-text.ts';
import type { Outcome } from '#domain/records/outcome.ts';
import { foldText } from '#domain/text/fold.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useLocale } from '#renderer/i18n/use-format.ts';
import type { Entry } from '#renderer/queries/entry.ts';
import { openEntryDetails } from '#renderer/state/entry-details.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { InlineEdit } from '#renderer/ui/InlineEdit.tsx';
import { InlineSelect } from '#renderer/ui/InlineSelect.tsx';
import { KeyValue } from '#renderer/ui/KeyValue.tsx';
import { ProseField } from '#renderer/ui/ProseField.tsx';
import { SheetPart } from '#renderer/ui/Sheet.tsx';
import { StatusField } from './EntryFacts.tsx';
import styles from './EntrySheet.module.css';
import { editFields, settle } from './acts.ts';

type Decision = NonNullable<Outcome['decision']>;
type DecisionProps = { readonly entry: Entry; readonly decision: Decision };

/** What became of a decision, how it was taken, why, and what it replaces. */
export function DecisionPart({ entry, decision }: DecisionProps) {
  const { t } = useTranslation();
  const { outcome } = entry;
  const { rationale } = decision;
  return (
    <SheetPart label={t('entry.decision.label')}>
      <SupersededNote entry={entry} />
      <KeyValue
        rows={[
          { key: t('entry.facts.status'), value: <StatusField entry={entry} /> },
          { key: t('entry.decision.method'), value: <MethodField entry={entry} decision={decision} /> },
          { key: t('entry.decision.votes'), value: <VotesField entry={entry} decision={decision} /> },
          {
            key: t('entry.decision.rationale'),
            value: (
              <ProseField
                className={styles['prose']}
                label={t('entry.decision.rationale')}
                lang={(rationale ?? outcome.text).source}
                placeholder={t('entry.decision.rationaleNone')}
                value={rationale === null ? '' : sourceText(rationale)}
                onSave={(text) => void editFields(outcome, { rationale: text })}
              />
            ),
          },
          { key: t('entry.decision.supersedes'), value: <SupersedesField entry={entry} decision={decision} /> },
        ]}
      />
    </SheetPart>
  );
}

function saveMethod({ outcome }: Entry, parts: MethodParts): void {
  void editFields(outcome, { method: methodOf(parts) });
}

/** How it was taken: free words, with the usual ones at hand in the language of the interface. */
function MethodField({ entry, decision }: DecisionProps) {
  const { t } = useTranslation();
  const parts = partsOfMethod(decision.method);
  const word = (how: string) => (isUsualMethod(how) ? t(`kinds.method.${how}`) : how);
  return (
    <div className={styles['stack']}>
      <InlineEdit
        label={t('entry.decision.method')}
        placeholder={t('entry.decision.methodNone')}
        value={word(parts.how)}
        onSave={(typed) => {
          const usual = usualMethods.find((how) => foldText(word(how)) === foldText(typed));
          saveMethod(entry, { ...parts, how: usual ?? typed });
        }}
      />
      {parts.how === '' && (
        <div className={styles['usual']}>
          {usualMethods.map((how) => (
            <button
              key={how}
              type="button"
              className={styles['suggestion']}
              onClick={() => saveMethod(entry, { ...parts, how })}
            >
              {word(how)}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function VotesField({ entry, decision }: DecisionProps) {
  const { t } = useTranslation();
  const parts = partsOfMethod(decision.method);
  return (
    <InlineEdit
      label={t('entry.decision.votes')}
      placeholder={t('entry.decision.votesNone')}
      value={parts.votes}
      onSave={(votes) => saveMethod(entry, { ...parts, votes })}
    />
  );
}

/** The decision of this meeting that it replaces. */
function SupersedesField({ entry, decision }: DecisionProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { outcome, outcomes } = entry;
  const replaceable = supersedable(outcome, outcomes);
  const save = async (supersedesId: OutcomeId | null) => {
    if (supersedesId === decision.supersedesId) return;
    const { changed } = await runCommand('outcome.supersede', { outcomeId: outcome.id, supersedesId });
    const code = outcomes.find(({ id }) => id === supersedesId)?.code;
    const told = code === undefined ? null : t('entry.done.superseded', { code: outcome.code, other: code });
    if (changed) settle(outcome.meetingId, told);
  };
  return (
    <InlineSelect
      label={t('entry.decision.supersedes')}
      value={decision.supersedesId ?? ''}
      options={[
        { value: '', text: t('entry.decision.supersedesNone') },
        ...replaceable.map(({ id, code, text }) => ({ value: id, text: `${code} ${textIn(text, locale).text}` })),
      ]}
      onSave={(value) => void save(replaceable.find(({ id }) => id === value)?.id ?? null)}
    />
  );
}

function SupersededNote({ entry: { outcome, outcomes } }: { readonly entry: Entry }) {
  const { t } = useTranslation();
  const later = supersededBy(outcome.id, outcomes);
  if (later.length === 0) return null;
  return (
    <p className={styles['superseded']}>
      {later.map(({ id, code }) => (
        <Button key={id} look="link" onClick={() => openEntryDetails(id)}>
          {t('entry.decision.supersededBy', { code })}
        </Button>
      ))}
    </p>
  );
}
