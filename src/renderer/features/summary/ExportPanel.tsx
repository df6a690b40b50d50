import { Upload } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Locale } from '#domain/primitives.ts';
import type { Meeting } from '#domain/records/meeting.ts';
import type { Summary } from '#domain/records/summary.ts';
import type { PublishedPassage } from '#domain/summary/passages.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { ExportForm } from './ExportForm.tsx';
import { ExportProgressView } from './ExportProgressView.tsx';
import { ExportReportView } from './ExportReportView.tsx';
import styles from './ExportPanel.module.css';
import { type Checked, firstChoice } from './export-choice.ts';
import { useExport } from './use-export.ts';

export type ExportPanelProps = {
  readonly meeting: Meeting;
  readonly summary: Summary;
  /** The source first. */
  readonly locales: readonly Locale[];
  readonly passages: readonly PublishedPassage[];
};

/** What goes out, in which languages and formats, and where to; then how it went. Ctrl+E opens it and sets it going. */
export function ExportPanel(props: ExportPanelProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const exporting = useExport();
  const [checked, setChecked] = useState<Checked | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { state, reset } = exporting;
  const primary = useRef<HTMLButtonElement>(null);
  useExportKey(() => (open ? primary.current?.click() : setOpen(true)));
  const change = (next: boolean) => {
    // A click beside the panel doesn't hide what is under way.
    if (!next && state.kind === 'running') return;
    if (!next) reset();
    setOpen(next);
  };
  return (
    <Panel
      label={t('summary.export.title')}
      open={open}
      onOpenChange={change}
      trigger={
        <Button look="primary" icon={Upload}>
          {t('summary.export.act')}
        </Button>
      }
    >
      <div className={styles['panel']}>
        {state.kind === 'running' && <ExportProgressView state={state} onCancel={exporting.cancel} />}
        {state.kind === 'done' && (
          <ExportReportView report={state.report} meetingId={props.meeting.id} onClose={() => change(false)} />
        )}
        {state.kind !== 'running' && state.kind !== 'done' && (
          <ExportForm
            {...props}
            checked={checked ?? firstChoice(props.locales, props.passages)}
            onCheck={setChecked}
            left={left}
            onLeave={setLeft}
            exporting={exporting}
            primaryRef={primary}
          />
        )}
      </div>
    </Panel>
  );
}

function useExportKey(run: () => void): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isE = event.key.toLowerCase() === 'e' && (event.ctrlKey || event.metaKey);
      if (!isE || event.shiftKey || event.altKey || event.defaultPrevented) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
