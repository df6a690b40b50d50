import { Check, CircleDashed, History, type LucideIcon, OctagonAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { textIn } from '#domain/localized-text.ts';
import { type Locale, assertNever } from '#domain/primitives.ts';
import type { PassageRef } from '#domain/summary/document.ts';
import { type GateCheck, openChecks } from '#domain/summary/gate.ts';
import { useFormat, useLocale } from '#renderer/i18n/use-format.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { InspectorPart } from '#renderer/ui/Screen.tsx';
import styles from './SummaryInspector.module.css';

/** Where a check leads: a passage in one language; null stands for the source. */
export type Going = { readonly ref: PassageRef; readonly locale: Locale | null };

type GateListProps = { readonly checks: readonly GateCheck[]; readonly onGo: (going: Going) => void };

/** What is complete and what isn't, before the document leaves. Nothing here forbids an export. */
export function GateList({ checks, onGo }: GateListProps) {
  const { t } = useTranslation();
  const open = openChecks(checks);
  const languages = checks.filter(({ code }) => code === 'untranslated' || code === 'stale');
  const settledLanguages = languages.every(({ count }) => count === 0);
  const shown = checks.filter((check) => check.count > 0 || !languages.includes(check));
  return (
    <InspectorPart>
      <div className={styles['head']}>
        <h2 className="t-label">{t('summary.gate.title')}</h2>
        <span className={open === 0 ? styles['settled'] : styles['open']}>
          {open === 0 ? t('summary.gate.settled') : t('summary.gate.open', { count: open })}
        </span>
      </div>
      <ul className={styles['checks']}>
        {shown.map((check) => (
          <GateLine key={'locale' in check ? `${check.code}-${check.locale}` : check.code} check={check} onGo={onGo} />
        ))}
        {settledLanguages && (
          <li className={`${styles['check']} ${styles['ok']}`}>
            <Check size={15} strokeWidth={1.75} aria-hidden />
            <span>{t('summary.gate.ok.languages')}</span>
          </li>
        )}
      </ul>
    </InspectorPart>
  );
}

function GateLine({ check, onGo }: { readonly check: GateCheck; readonly onGo: (going: Going) => void }) {
  const { t } = useTranslation();
  const { icon: Icon, tone, sentence, which, going } = useGateLine(check);
  return (
    <li className={[styles['check'], styles[tone]].join(' ')}>
      <Icon size={15} strokeWidth={1.75} aria-hidden />
      <span className={styles['sentence']}>
        {sentence}
        {which !== '' && <span className={styles['which']}>{which}</span>}
      </span>
      {going !== null && (
        <Button look="link" aria-label={t('summary.gate.goTo', { what: sentence })} onClick={() => onGo(going)}>
          {t('summary.gate.go')}
        </Button>
      )}
    </li>
  );
}

type LineFacts = {
  readonly icon: LucideIcon;
  readonly tone: 'ok' | 'warn' | 'danger';
  readonly sentence: string;
  /** Which ones, where that helps. */
  readonly which: string;
  readonly going: Going | null;
};

/** How many are named; the sentence has counted the rest. */
const named = 4;

function useGateLine(check: GateCheck): LineFacts {
  const { t } = useTranslation();
  const locale = useLocale();
  const format = useFormat('UTC');
  const { count } = check;
  const settled = { icon: Check, tone: 'ok', which: '', going: null } as const;
  switch (check.code) {
    case 'topic_without_takeaway': {
      if (count === 0) return { ...settled, sentence: t('summary.gate.ok.topics') };
      const which = format.list(check.topics.slice(0, named).map(({ title }) => textIn(title, locale).text));
      const going = { ref: topicRef(check.topics[0]?.id ?? ''), locale: null };
      return { icon: OctagonAlert, tone: 'danger', sentence: t('summary.gate.topics', { count }), which, going };
    }
    case 'no_owner':
    case 'no_due': {
      const settledText = check.code === 'no_owner' ? t('summary.gate.ok.owners') : t('summary.gate.ok.dues');
      if (count === 0) return { ...settled, sentence: settledText };
      const sentence =
        check.code === 'no_owner' ? t('summary.gate.owners', { count }) : t('summary.gate.dues', { count });
      const which = format.list(check.outcomes.slice(0, named).map(({ code }) => code));
      const ref = { entity: 'outcomes', entityId: check.outcomes[0]?.id ?? '', field: 'text' } as const;
      return { icon: OctagonAlert, tone: 'danger', sentence, which, going: { ref, locale: null } };
    }
    case 'untranslated':
    case 'stale': {
      const language = t(`kinds.language.${check.locale}`);
      const ref = check.refs[0];
      const going = ref === undefined ? null : { ref, locale: check.locale };
      return check.code === 'stale'
        ? { icon: History, tone: 'warn', sentence: t('summary.gate.stale', { count, language }), which: '', going }
        : {
            icon: CircleDashed,
            tone: 'warn',
            sentence: t('summary.gate.missing', { count, language }),
            which: '',
            going,
          };
    }
    default:
      return assertNever(check);
  }
}

function topicRef(entityId: string): PassageRef {
  return { entity: 'topics', entityId, field: 'title' };
}
