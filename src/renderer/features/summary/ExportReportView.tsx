import { Check, FolderSearch, OctagonAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingId } from '#domain/ids.ts';
import type { ExportReport } from '#renderer/commands/summary/export-summary.ts';
import type { StoredFile } from '#renderer/commands/summary/record-export.ts';
import { revealFile } from '#renderer/commands/summary/reveal-file.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useRoute } from '#renderer/state/route.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import styles from './ExportPanel.module.css';

type ExportReportViewProps = {
  readonly report: ExportReport;
  readonly meetingId: MeetingId;
  readonly onClose: () => void;
};

/** Which files there are now, which failed and why, and what is on its way. */
export function ExportReportView({ report, meetingId, onClose }: ExportReportViewProps) {
  const { t } = useTranslation();
  const format = useFormat('UTC');
  const go = useRoute((state) => state.go);
  const [problem, setProblem] = useState<string | null>(null);
  const reveal = async (file: StoredFile) => {
    const code = await revealFile(file);
    setProblem(code === null ? null : t(`errors.host.${code}`));
  };
  return (
    <>
      <div className={styles['head']} role="status">
        <h2>
          {report.stored.length === 0
            ? t('summary.export.nothingMade')
            : t('summary.export.made', { count: report.stored.length, version: report.version })}
        </h2>
      </div>
      {report.failed.length > 0 && (
        <Notice tone="danger" title={t('summary.export.failed', { count: report.failed.length })}>
          <ul>
            {report.failed.map(({ fileName, code }) => (
              <li key={fileName}>
                <b>{fileName}</b> {t(`errors.host.${code}`)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <FolderLine folder={report.folder} />
      {problem !== null && <Notice tone="danger" title={problem} />}
      <ul className={styles['files']}>
        {report.stored.map((file) => (
          <li key={file.fileName}>
            <Check className={styles['ok']} size={14} strokeWidth={1.75} aria-hidden />
            <span className={styles['name']}>{file.fileName}</span>
            <span className={styles['file']}>{format.bytes(file.bytes)}</span>
            <IconButton
              icon={FolderSearch}
              label={t('summary.export.reveal', { fileName: file.fileName })}
              onClick={() => void reveal(file)}
            />
          </li>
        ))}
      </ul>
      <div className={styles['acts']}>
        {report.queued > 0 && (
          <Button size="dialog" onClick={() => go({ screen: 'outbox', meetingId })}>
            {t('summary.export.toOutbox', { count: report.queued })}
          </Button>
        )}
        <Button look="primary" size="dialog" onClick={onClose}>
          {t('summary.export.done')}
        </Button>
      </div>
    </>
  );
}

function FolderLine({ folder }: { readonly folder: ExportReport['folder'] }) {
  const { t } = useTranslation();
  if (folder === null) return null;
  if (folder.ok) return <p className={styles['file']}>{t('summary.export.saved', { count: folder.value })}</p>;
  return (
    <Notice tone="danger" icon={OctagonAlert} title={t('summary.export.notSaved')}>
      {t(`errors.host.${folder.failure}`)}
    </Notice>
  );
}
