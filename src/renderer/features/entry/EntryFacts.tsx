import { useTranslation } from 'react-i18next';
import { hasOwners } from '#domain/capture/capture.ts';
import { isWorkedOff } from '#domain/follow-up/progress-log.ts';
import { visibilities } from '#domain/primitives.ts';
import { outcomeKinds } from '#domain/records/outcome.ts';
import { statusesFor } from '#domain/register/status.ts';
import type { Entry } from '#renderer/queries/entry.ts';
import { InlineSelect } from '#renderer/ui/InlineSelect.tsx';
import { KeyValue } from '#renderer/ui/KeyValue.tsx';
import { SheetPart } from '#renderer/ui/Sheet.tsx';
import { AttributionField } from './AttributionField.tsx';
import { DueField } from './DueField.tsx';
import { OwnersField } from './OwnersField.tsx';
import { ItemField, SessionField } from './PlaceFields.tsx';
import { TopicsField } from './TopicsField.tsx';
import { convert, editFields, setStatus } from './acts.ts';

/** The facts every entry has: of which kind, where, whose, by when, how far, for whom. */
export function EntryFacts({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation();
  const { outcome } = entry;
  const owned = hasOwners(outcome.kind);
  const row = (key: string, value: React.ReactNode) => ({ key, value });
  return (
    <SheetPart label={t('entry.facts.label')}>
      <KeyValue
        rows={[
          row(t('entry.facts.kind'), <KindField entry={entry} />),
          ...(isWorkedOff(outcome) ? [row(t('entry.facts.status'), <StatusField entry={entry} />)] : []),
          row(t('entry.facts.session'), <SessionField entry={entry} />),
          ...(outcome.sessionId === null ? [] : [row(t('entry.facts.item'), <ItemField entry={entry} />)]),
          ...(owned
            ? [
                row(t('entry.facts.owners'), <OwnersField entry={entry} />),
                row(t('entry.facts.due'), <DueField entry={entry} />),
              ]
            : [row(t('entry.facts.attribution'), <AttributionField entry={entry} />)]),
          row(t('entry.facts.topics'), <TopicsField entry={entry} />),
          row(
            t('entry.facts.visibility'),
            <InlineSelect
              label={t('entry.facts.visibility')}
              value={outcome.visibility}
              options={visibilities.map((value) => ({ value, text: t(`kinds.visibility.${value}`) }))}
              onSave={(value) => {
                const visibility = visibilities.find((one) => one === value);
                if (visibility !== undefined) void editFields(outcome, { visibility });
              }}
            />,
          ),
        ]}
      />
    </SheetPart>
  );
}

function KindField({ entry: { outcome } }: { readonly entry: Entry }) {
  const { t } = useTranslation();
  return (
    <InlineSelect
      label={t('entry.facts.kind')}
      value={outcome.kind}
      options={outcomeKinds.map((value) => ({ value, text: t(`kinds.outcome.${value}`) }))}
      onSave={(value) => {
        const kind = outcomeKinds.find((one) => one === value);
        if (kind !== undefined && kind !== outcome.kind) void convert(outcome, kind);
      }}
    />
  );
}

/** How far it has come, or what became of a decision. */
export function StatusField({ entry: { outcome } }: { readonly entry: Entry }) {
  const { t } = useTranslation();
  const statuses = statusesFor(outcome);
  return (
    <InlineSelect
      label={t('entry.facts.status')}
      value={outcome.decision?.status ?? outcome.status}
      options={statuses.map((value) => ({ value, text: t(`register.status.${value}`) }))}
      onSave={(value) => {
        const status = statuses.find((one) => one === value);
        if (status !== undefined) void setStatus(outcome, status);
      }}
    />
  );
}
