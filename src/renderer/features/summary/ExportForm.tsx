import { Cloud, Eye, FolderOpen } from 'lucide-react';
import { type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Row } from '#domain/records/tables.ts';
import { progress } from '#domain/summary/passages.ts';
import { pickExportFolder } from '#renderer/commands/summary/pick-export-folder.ts';
import { useAllRows } from '#renderer/queries/rows.ts';
import { useRoute } from '#renderer/state/route.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Chip } from '#renderer/ui/Chip.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { ExportMatrix } from './ExportMatrix.tsx';
import type { ExportPanelProps } from './ExportPanel.tsx';
import styles from './ExportPanel.module.css';
import { type Checked, type Pair, chosenFiles } from './export-choice.ts';
import type { Exporting } from './use-export.ts';

type ExportFormProps = ExportPanelProps & {
  readonly checked: Checked;
  readonly onCheck: (checked: Checked) => void;
  /** The languages of bilingual documents; null where the meeting has but one. */
  readonly pair: Pair | null;
  readonly onPair: (pair: Pair) => void;
  /** Destinations that were switched off; a new one is on by itself. */
  readonly left: ReadonlySet<string>;
  readonly onLeave: (left: ReadonlySet<string>) => void;
  readonly exporting: Exporting;
  readonly primaryRef: Ref<HTMLButtonElement>;
};

/** The choice of files and destinations. */
export function ExportForm(props: ExportFormProps) {
  const { meeting, summary, locales, passages, checked, pair, left, exporting } = props;
  const { t } = useTranslation();
  const destinations = useAllRows('destinations') ?? [];
  const [problem, setProblem] = useState<string | null>(null);
  const { template } = summary;
  const files = chosenFiles({ checked, locales, template, pair });
  const destinationIds = destinations.map(({ id }) => id).filter((id) => !left.has(id));
  const send = () => void exporting.start({ meetingId: meeting.id, files, destinationIds, folder: null });
  const save = async () => {
    const picked = await pickExportFolder(t('summary.export.pickFolder'));
    if (!picked.ok) setProblem(t(`errors.host.${picked.failure}`));
    else if (picked.value !== null) {
      void exporting.start({ meetingId: meeting.id, files, destinationIds: [], folder: picked.value.token });
    }
  };
  const primaryText =
    destinationIds.length === 0
      ? t('summary.export.only', { count: files.length })
      : t('summary.export.queue', { count: files.length });
  return (
    <>
      <div className={styles['head']}>
        <h2>{t(`summary.export.titleOf.${template}`)}</h2>
        <span className={styles['facts']}>
          {t('summary.export.files', { count: files.length })}
          <Chip bare icon={Eye}>
            {t(`summary.audience.${summary.audience}`)}
          </Chip>
        </span>
      </div>
      <ExportMatrix
        template={template}
        locales={locales}
        passages={passages}
        checked={checked}
        onChange={props.onCheck}
        pair={pair}
        onPair={props.onPair}
      />
      <GoesOut
        locales={locales.filter((locale) => files.some((file) => file.locale === locale || file.second === locale))}
        passages={passages}
      />
      {exporting.state.kind === 'cancelled' && (
        <p className={styles['file']} role="status">
          {t('summary.export.cancelled')}
        </p>
      )}
      {exporting.state.kind === 'broken' && (
        <Notice tone="danger" title={t('summary.export.broken')}>
          {exporting.state.message}
        </Notice>
      )}
      {problem !== null && <Notice tone="danger" title={problem} />}
      <SendTo destinations={destinations} left={left} onChange={props.onLeave} meetingId={meeting.id} />
      <div className={styles['acts']}>
        <Button size="dialog" icon={FolderOpen} disabled={files.length === 0} onClick={() => void save()}>
          {t('summary.export.saveToFolder')}
        </Button>
        <Button
          ref={props.primaryRef}
          look="primary"
          size="dialog"
          keys={t('summary.keys.ctrlE')}
          disabled={files.length === 0}
          onClick={send}
        >
          {files.length === 0 ? t('summary.export.chooseOne') : primaryText}
        </Button>
      </div>
    </>
  );
}

/** What goes out unfinished is said before, and kept in the receipt after. */
function GoesOut({ locales, passages }: Pick<ExportPanelProps, 'locales' | 'passages'>) {
  const { t } = useTranslation();
  const lines = locales.flatMap((locale) => {
    const { stale, missing } = progress(passages, locale);
    const language = t(`kinds.language.${locale}`);
    return [
      ...(stale > 0 ? [t('summary.export.goesStale', { count: stale, language })] : []),
      ...(missing > 0 ? [t('summary.export.goesMissing', { count: missing, language })] : []),
    ];
  });
  if (lines.length === 0) return null;
  return (
    <Notice tone="warn" title={t('summary.export.marked')}>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  );
}

type SendToProps = {
  readonly destinations: readonly Row<'destinations'>[];
  readonly left: ReadonlySet<string>;
  readonly onChange: (left: ReadonlySet<string>) => void;
  readonly meetingId: ExportPanelProps['meeting']['id'];
};

function SendTo({ destinations, left, onChange, meetingId }: SendToProps) {
  const { t } = useTranslation();
  const go = useRoute((state) => state.go);
  const toggle = (id: string) => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  };
  return (
    <div className={styles['send']} role="group" aria-label={t('summary.export.sendTo')}>
      <span aria-hidden>{t('summary.export.sendTo')}</span>
      {destinations.map(({ id, kind, name }) => {
        const Icon = kind === 'webdav' ? Cloud : FolderOpen;
        return (
          <button
            key={id}
            type="button"
            className={styles['destination']}
            aria-pressed={!left.has(id)}
            onClick={() => toggle(id)}
          >
            <Icon size={14} strokeWidth={1.75} aria-hidden />
            {name}
          </button>
        );
      })}
      {destinations.length === 0 && (
        <Button look="link" onClick={() => go({ screen: 'outbox', meetingId })}>
          {t('summary.export.addDestination')}
        </Button>
      )}
    </div>
  );
}
