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
import { type Checked, type Pair, firstChoice, firstPair } from './export-choice.ts';
import { type Exporting, useExport } from './use-export.ts';
import type { Overruling } from './use-overrule.tsx';

export type ExportPanelProps = {
  readonly meeting: Meeting;
  readonly summary: Summary;
  /** The source first. */
  readonly locales: readonly Locale[];
  readonly passages: readonly PublishedPassage[];
  /** Asks why what is not complete leaves. */
  readonly overruling: Overruling;
};

/** What goes out, in which languages and formats, and where to; then how it went. Ctrl+E opens it and sets it going. */
export function ExportPanel(props: ExportPanelProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const exporting = useGatedExport(props);
  const [checked, setChecked] = useState<Checked | null>(null);
  const [pair, setPair] = useState<Pair | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { state, reset } = exporting;
  const primary = useRef<HTMLButtonElement>(null);
  useExportKey(() => (open ? primary.current?.click() : setOpen(true)));
  const change = (next: boolean) => {
    // A click beside the panel doesn't hide what is under way.
    if (!next && (state.kind === 'running' || props.overruling.isAsking)) return;
    if (!next) reset();
    setOpen(next);
  };
  return (
    <Panel
      label={t(`summary.export.titleOf.${props.summary.template}`)}
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
            pair={pair ?? firstPair(props.locales)}
            onPair={setPair}
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

/** An export of this document; where checks are open it waits for a reason. */
function useGatedExport({ summary, overruling }: ExportPanelProps): Exporting {
  const exporting = useExport();
  const start: Exporting['start'] = async (request) => {
    const leaving = request.files.flatMap(({ locale, second }) => [locale, ...(second === undefined ? [] : [second])]);
    const reason = await overruling.ask(leaving, 'export');
    if (reason !== undefined) await exporting.start({ ...request, template: summary.template, reason });
  };
  return { ...exporting, start };
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
