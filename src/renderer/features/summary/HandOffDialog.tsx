import { FileDown } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingId } from '#domain/ids.ts';
import type { Locale } from '#domain/primitives.ts';
import { summaryLocales } from '#domain/summary/default-summary.ts';
import { passagesOf } from '#domain/summary/passages.ts';
import { countUnits, type HandoffScope } from '#domain/translation/units.ts';
import {
  type HandoffFormat,
  type HandoffInput,
  handoffFormats,
  type MadeHandoff,
  saveHandoff,
} from '#renderer/commands/translation/hand-off.ts';
import { type SummaryRecords, useSummaryRecords } from '#renderer/queries/summary.ts';
import { useTemplate } from '#renderer/state/summary.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Segmented } from '#renderer/ui/Segmented.tsx';
import styles from './HandOffDialog.module.css';

type HandOffDialogProps = { readonly meetingId: MeetingId; readonly onClose: () => void };

/** Texts for a translator: which languages, how much, in which format; then one file a language. */
export function HandOffDialog({ meetingId, onClose }: HandOffDialogProps) {
  const data = useSummaryRecords(meetingId, useTemplate(meetingId));
  return data ? <HandOffForm data={data} onClose={onClose} /> : null;
}

type Saved = MadeHandoff & { readonly name: string };

function HandOffForm({ data, onClose }: { readonly data: SummaryRecords; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { records, summary } = data;
  const { meeting } = records;
  const [scope, setScope] = useState<HandoffScope>('open');
  const [format, setFormat] = useState<HandoffFormat>('xliff');
  const passages = useMemo(() => passagesOf(records, summary), [records, summary]);
  const locales = summaryLocales(meeting).map((locale) => ({ locale, count: countUnits(passages, { locale, scope }) }));
  const [left, setLeft] = useState<ReadonlySet<Locale>>(new Set([meeting.sourceLocale]));
  const chosen = locales.filter(({ locale, count }) => count > 0 && !left.has(locale)).map(({ locale }) => locale);
  const { saved, problem, isWorking, save } = useSaving();
  const toggle = (locale: Locale) => {
    const next = new Set(left);
    if (!next.delete(locale)) next.add(locale);
    setLeft(next);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('handoff.out.title')}
      text={t('handoff.out.text')}
      actions={
        <>
          <Button size="dialog" onClick={onClose}>
            {saved.length > 0 ? t('handoff.out.close') : t('handoff.out.cancel')}
          </Button>
          <Button
            size="dialog"
            look="primary"
            icon={FileDown}
            disabled={chosen.length === 0 || isWorking}
            onClick={() =>
              void save(
                chosen.map((locale): HandoffInput => ({
                  meetingId: meeting.id,
                  template: summary.template,
                  locale,
                  scope,
                  format,
                })),
              )
            }
          >
            {chosen.length === 0 ? t('handoff.out.nothing') : t('handoff.out.confirm', { count: chosen.length })}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        {problem !== null && <Notice tone="danger" title={problem} />}
        <Segmented
          stretch
          label={t('handoff.out.scope.label')}
          value={scope}
          onChange={setScope}
          options={(['open', 'all'] as const).map((value) => ({ value, text: t(`handoff.out.scope.${value}`) }))}
        />
        <fieldset className={styles['languages']}>
          <legend>{t('handoff.out.languages')}</legend>
          {locales
            .filter(({ locale, count }) => count > 0 || locale !== meeting.sourceLocale)
            .map(({ locale, count }) => (
              <label key={locale}>
                <input
                  type="checkbox"
                  checked={count > 0 && !left.has(locale)}
                  disabled={count === 0}
                  onChange={() => toggle(locale)}
                />
                <span>{t(`kinds.language.${locale}`)}</span>
                <span className={styles['count']}>
                  {count === 0 ? t('handoff.out.complete') : t('handoff.out.count', { count })}
                </span>
              </label>
            ))}
        </fieldset>
        <Segmented
          stretch
          label={t('handoff.out.format.label')}
          value={format}
          onChange={setFormat}
          options={handoffFormats.map((value) => ({ value, text: t(`handoff.out.format.${value}`) }))}
        />
        <p className={styles['help']}>
          {t(`handoff.out.help.${format}`)} {t(`handoff.out.audience.${summary.audience}`)}
        </p>
        <SavedFiles saved={saved} />
      </div>
    </Dialog>
  );
}

function SavedFiles({ saved }: { readonly saved: readonly Saved[] }) {
  const { t } = useTranslation();
  return (
    <ul className={styles['saved']} role="status">
      {saved.map(({ name, suggestedName, count, lost }) => (
        <li key={suggestedName}>
          {t('handoff.out.saved', { name, count })}
          {lost > 0 && <span className={styles['lost']}>{t('handoff.out.lost', { count: lost })}</span>}
        </li>
      ))}
    </ul>
  );
}

/** One dialog of the system a file; cancelling one ends it, and what was written before stays. */
function useSaving() {
  const { t } = useTranslation();
  const [saved, setSaved] = useState<readonly Saved[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [isWorking, setWorking] = useState(false);
  const one = async (input: HandoffInput): Promise<boolean> => {
    const language = t(`kinds.language.${input.locale}`);
    const result = await saveHandoff(input, t('handoff.out.save', { language }));
    if (result === null) return false;
    if (!result.ok) {
      setProblem(`${t('handoff.out.notSaved', { language })}. ${t(`errors.host.${result.failure}`)}`);
      return false;
    }
    const made = result.value;
    setSaved((before) => [...before.filter(({ suggestedName }) => suggestedName !== made.suggestedName), made]);
    return true;
  };
  const save = async (inputs: readonly HandoffInput[]) => {
    setWorking(true);
    setProblem(null);
    try {
      for (const input of inputs) if (!(await one(input))) break;
    } catch (cause: unknown) {
      console.error(cause);
      setProblem(t('handoff.out.broken'));
    } finally {
      setWorking(false);
    }
  };
  return { saved, problem, isWorking, save };
}
