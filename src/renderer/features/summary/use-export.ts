import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ExportProgress,
  type ExportReport,
  type ExportRequest,
  exportSummary,
} from '#renderer/commands/summary/export-summary.ts';
import { useToast } from '#renderer/state/toast.ts';

export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly progress: ExportProgress; readonly stopping: boolean }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'done'; readonly report: ExportReport }
  | { readonly kind: 'broken'; readonly message: string };

/** An export under way: it goes on while its panel is closed. */
export function useExport() {
  const { t } = useTranslation();
  const [state, setState] = useState<ExportState>({ kind: 'idle' });
  const stop = useRef<AbortController | null>(null);

  const start = async (request: ExportRequest) => {
    if (stop.current !== null) return;
    const controller = new AbortController();
    stop.current = controller;
    const show = (progress: ExportProgress) =>
      setState({ kind: 'running', progress, stopping: controller.signal.aborted });
    show({ done: 0, total: request.files.length, fileName: '' });
    try {
      const report = await exportSummary(request, { onProgress: show, signal: controller.signal });
      setState(report === null ? { kind: 'cancelled' } : { kind: 'done', report });
      if (report !== null && report.stored.length > 0) {
        useToast.getState().show(t('summary.export.exported', { count: report.stored.length }), { undoable: false });
      }
    } catch (cause: unknown) {
      console.error(cause);
      setState({ kind: 'broken', message: cause instanceof Error ? cause.message : String(cause) });
    } finally {
      stop.current = null;
    }
  };
  const cancel = () => {
    stop.current?.abort();
    setState((now) => (now.kind === 'running' ? { ...now, stopping: true } : now));
  };
  return { state, start, cancel, reset: () => setState({ kind: 'idle' }) };
}

export type Exporting = ReturnType<typeof useExport>;
