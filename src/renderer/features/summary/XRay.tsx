import { useTranslation } from 'react-i18next';
import { textIn } from '#domain/localized-text.ts';
import type { Outcome } from '#domain/records/outcome.ts';
import type { Composition } from '#domain/summary/compose.ts';
import { useLocale } from '#renderer/i18n/use-format.ts';
import { KindMark } from '#renderer/ui/KindMark.tsx';
import { InspectorPart } from '#renderer/ui/Screen.tsx';
import styles from './SummaryInspector.module.css';
import { useReason } from './use-reason.ts';

type XRayProps = { readonly composition: Composition; readonly outcomes: readonly Outcome[] };

/** What stays out of the export and why, and what the rule of attribution changes. */
export function XRay({ composition, outcomes }: XRayProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const reasonOf = useReason();
  const { leftOut, published } = composition;
  const byId = new Map<string, Outcome>(outcomes.map((outcome) => [outcome.id, outcome]));
  return (
    <>
      <InspectorPart>
        <div className={styles['head']}>
          <h2 className="t-label">{t('summary.xray.title')}</h2>
          <span className="t-label">
            {t('summary.xray.share', { out: leftOut.length, total: leftOut.length + published })}
          </span>
        </div>
        {leftOut.length === 0 && <p className={styles['none']}>{t('summary.xray.none')}</p>}
        <ul className={styles['entries']}>
          {leftOut.map((entry) => {
            const text = byId.get(entry.outcomeId)?.text;
            const shown = text === undefined ? null : textIn(text, locale);
            const { icon: Icon, text: reason } = reasonOf(entry);
            return (
              <li key={entry.outcomeId} className={styles['entry']}>
                <KindMark kind={entry.kind} label={t(`kinds.outcome.${entry.kind}`)} code={entry.code} />
                <span className={styles['text']}>
                  <span lang={shown?.fallback ?? undefined}>{shown?.text}</span>
                  <span className={styles['reason']}>
                    <Icon size={13} strokeWidth={1.75} aria-hidden />
                    {reason}
                  </span>
                </span>
              </li>
            );
          })}
        </ul>
      </InspectorPart>
      <AlsoChanged composition={composition} />
    </>
  );
}

function AlsoChanged({ composition }: { readonly composition: Composition }) {
  const { t } = useTranslation();
  const { peopleAsOrganizations, passagesWithoutName } = composition.changedOnExport;
  if (peopleAsOrganizations === 0 && passagesWithoutName === 0) return null;
  return (
    <InspectorPart>
      <h2 className="t-label">{t('summary.xray.also')}</h2>
      <div>
        {peopleAsOrganizations > 0 && <p>{t('summary.xray.asOrganizations', { count: peopleAsOrganizations })}</p>}
        {passagesWithoutName > 0 && <p>{t('summary.xray.withoutName', { count: passagesWithoutName })}</p>}
      </div>
    </InspectorPart>
  );
}
