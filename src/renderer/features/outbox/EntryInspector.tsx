import { Clock, Copy, ExternalLink, OctagonAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DestinationId } from '#domain/ids.ts';
import { groupOf } from '#domain/outbox/groups.ts';
import type { TimeZone } from '#domain/primitives.ts';
import { revealArtifact } from '#renderer/commands/outbox/reveal-artifact.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { type OutboxItem, useFailedAttempts } from '#renderer/queries/outbox.ts';
import { useToast } from '#renderer/state/toast.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { KeyValue } from '#renderer/ui/KeyValue.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { InspectorPart } from '#renderer/ui/Screen.tsx';
import { StateMark } from '#renderer/ui/StateMark.tsx';
import styles from './EntryInspector.module.css';
import { FormatTag } from './FormatTag.tsx';
import { ReceiptSlip } from './ReceiptSlip.tsx';
import { entryLook } from './entry-look.ts';
import { stemOf } from './places.ts';
import { useReceiptText } from './use-receipt-text.ts';
import type { EntryAct } from './use-entry-acts.ts';

type EntryInspectorProps = {
  readonly item: OutboxItem;
  readonly held: ReadonlySet<DestinationId>;
  /** The first is what the entry needs most. */
  readonly acts: readonly EntryAct[];
  readonly zone: TimeZone;
};

/** Everything about one entry: what is wrong and what to do, its receipt, its file. */
export function EntryInspector({ item, held, acts, zone }: EntryInspectorProps) {
  const { t } = useTranslation();
  const format = useFormat(zone);
  const { entry, artifact, destination } = item;
  const failed = useFailedAttempts(entry.id) ?? [];
  const { look, words } = entryLook(entry, held.has(entry.destinationId));
  const { locale, second } = artifact;
  const language = format.list(
    [locale, ...(second === undefined ? [] : [second])].map((one) => t(`kinds.language.${one}`)),
  );
  const place = destination?.name ?? t('outbox.gone');
  return (
    <>
      <InspectorPart>
        <div className={styles['content']}>
          <div className={styles['head']}>
            <FormatTag format={artifact.format} />
            <StateMark look={look}>{t(look === 'delivered' ? 'outbox.inspector.deliveredOnce' : words)}</StateMark>
          </div>
          <div>
            <h2 className={styles['title']}>{t('outbox.inspector.title', { name: stemOf(entry), language })}</h2>
            <p className="t-meta">
              {t('outbox.inspector.to', { destination: place, version: artifact.summaryVersion })}
            </p>
          </div>
          <Trouble item={item} acts={acts} />
          <ReceiptSlip item={item} failed={failed} zone={zone} />
          <FileActs item={item} zone={zone} />
        </div>
      </InspectorPart>
      <InspectorPart>
        <FileFacts item={item} zone={zone} />
      </InspectorPart>
    </>
  );
}

/** What happened and what to do; quiet where it only waits. */
function Trouble({ item, acts }: Pick<EntryInspectorProps, 'item' | 'acts'>) {
  const { t } = useTranslation();
  const { error } = item.entry;
  const buttons = acts.map(({ id, text, icon, run }, index) => (
    <Button
      key={id}
      icon={icon}
      look={index === 0 && error !== null ? 'primary' : 'plain'}
      {...(index === 0 ? { keys: 'Enter' } : {})}
      className={styles['act']}
      onClick={run}
    >
      {text}
    </Button>
  ));
  if (error === null) return buttons.length === 0 ? null : <div className={styles['acts']}>{buttons}</div>;
  const needsPerson = groupOf(item.entry) === 'attention';
  return (
    <>
      <Notice
        tone={needsPerson ? 'danger' : 'info'}
        icon={needsPerson ? OctagonAlert : Clock}
        title={t(`outbox.cause.${error.code}`)}
      >
        {t(`errors.delivery.${error.code}`)}
      </Notice>
      <div className={styles['acts']}>{buttons}</div>
    </>
  );
}

function FileActs({ item, zone }: Pick<EntryInspectorProps, 'item' | 'zone'>) {
  const { t } = useTranslation();
  const show = useToast((state) => state.show);
  const receipt = useReceiptText(item, zone);
  const [problem, setProblem] = useState<string | null>(null);
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    show(t('outbox.inspector.copied'), { undoable: false });
  };
  const reveal = async () => {
    const shown = await revealArtifact(item.artifact);
    setProblem(shown.ok ? null : t(`errors.host.${shown.failure}`));
  };
  return (
    <>
      <div className={styles['acts']}>
        {receipt !== null && (
          <Button icon={Copy} onClick={() => void copy(receipt)}>
            {t('outbox.inspector.copy')}
          </Button>
        )}
        <Button icon={ExternalLink} onClick={() => void reveal()}>
          {t('outbox.inspector.reveal')}
        </Button>
      </div>
      {problem !== null && (
        <p className={styles['problem']} role="alert">
          {problem}
        </p>
      )}
    </>
  );
}

function FileFacts({ item, zone }: Pick<EntryInspectorProps, 'item' | 'zone'>) {
  const { t } = useTranslation();
  const format = useFormat(zone);
  const { artifact, entry, summary } = item;
  const { missing, stale } = artifact;
  const complete = missing === 0 && stale === 0;
  const rows = [
    {
      key: t('outbox.inspector.gaps'),
      value: complete ? t('outbox.inspector.gapsNone') : t('outbox.inspector.gapsSome', { missing, stale }),
    },
    { key: t('outbox.inspector.exported'), value: format.seconds(entry.queuedAt) },
  ];
  const audience = summary === null ? [] : [t(`kinds.visibility.${summary.audience}`)];
  return <KeyValue rows={[...audience.map((value) => ({ key: t('outbox.inspector.audience'), value })), ...rows]} />;
}
