import { Check as CheckIcon, Info, TriangleAlert } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { wordDiff } from '#domain/history/word-diff.ts';
import { sourceText } from '#domain/localized-text.ts';
import { foldText } from '#domain/text/fold.ts';
import type { Check } from '#domain/translation/checks.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import type { NamedMatch } from '#renderer/queries/translation.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { DiffText } from '#renderer/ui/DiffText.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { InspectorPart } from '#renderer/ui/Screen.tsx';
import { modKey } from '#renderer/ui/mod-key.ts';
import styles from './DeskPanel.module.css';
import type { Assistance } from './use-assistance.ts';

type DeskPanelProps = {
  readonly help: Assistance | null;
  /** The text in the target as it is on record or being typed. */
  readonly target: string;
  readonly meetingId: string;
  readonly onTake: (match: NamedMatch) => void;
  readonly onTerm: (words: string) => void;
  readonly onFix: (fixed: string) => void;
};

/** What helps at the place where the person is. Nothing here takes the focus from the text. */
export function DeskPanel({ help, ...acts }: DeskPanelProps) {
  const { t } = useTranslation();
  if (help === null) {
    return (
      <InspectorPart>
        <p className={styles['quiet']}>{t('desk.panel.chooseTarget')}</p>
      </InspectorPart>
    );
  }
  return (
    <div onMouseDown={(event) => event.preventDefault()}>
      <Part title={t('desk.memory.title')}>
        <Memory help={help} meetingId={acts.meetingId} onTake={acts.onTake} />
      </Part>
      <Part title={t('desk.checks.title')}>
        <Checks checks={help.checks} isEmpty={acts.target.trim() === ''} onFix={acts.onFix} />
      </Part>
      {help.terms.length > 0 && (
        <Part title={t('desk.terms.title')}>
          <Terms help={help} target={acts.target} onTerm={acts.onTerm} />
        </Part>
      )}
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles['part']} aria-label={title}>
      <h2 className="t-label">{title}</h2>
      {children}
    </section>
  );
}

type MemoryProps = Pick<DeskPanelProps, 'meetingId' | 'onTake'> & { readonly help: Assistance };

function Memory({ help, meetingId, onTake }: MemoryProps) {
  const { t } = useTranslation();
  const { matches } = help;
  if (matches === undefined) return <p className={styles['quiet']}>{t('desk.memory.looking')}</p>;
  if (matches.length === 0) return <p className={styles['quiet']}>{t('desk.memory.none')}</p>;
  const own = sourceText(help.passage.localized);
  return (
    <ol className={styles['list']}>
      {matches.map((match, index) => (
        <li key={`${match.key} ${match.target}`} className={styles['match']}>
          <Match match={match} own={own} lang={help} isOfMeeting={match.meetingId === meetingId} />
          <span className={styles['take']}>
            <Button look="link" onClick={() => onTake(match)}>
              {t('desk.memory.take')}
            </Button>
            <Kbd keys={`${modKey} ${index + 1}`} />
          </span>
        </li>
      ))}
    </ol>
  );
}

type MatchProps = {
  readonly match: NamedMatch;
  readonly own: string;
  readonly lang: Assistance;
  readonly isOfMeeting: boolean;
};

function Match({ match, own, lang, isOfMeeting }: MatchProps) {
  const { t } = useTranslation();
  const format = useFormat('UTC');
  const parts = useMemo(() => wordDiff(match.source, own), [match.source, own]);
  return (
    <>
      <span className={`${styles['percent']} tabular`}>{format.percent(match.percent / 100)}</span>
      <div className={styles['texts']}>
        <p className={styles['target']} lang={lang.locale}>
          {match.target}
        </p>
        {match.percent < 100 && (
          <div className={styles['source']}>
            <DiffText parts={parts} lang={lang.passage.localized.source} />
          </div>
        )}
        <span className={styles['from']}>
          {isOfMeeting ? t('desk.memory.thisMeeting') : match.meetingName}
          {' · '}
          {t(`desk.state.${match.state === 'initial' ? 'draft' : match.state}`)}
        </span>
      </div>
    </>
  );
}

type ChecksProps = {
  readonly checks: readonly Check[];
  readonly isEmpty: boolean;
  readonly onFix: (fixed: string) => void;
};

function Checks({ checks, isEmpty, onFix }: ChecksProps) {
  const { t } = useTranslation();
  const format = useFormat('UTC');
  const first = checks.findIndex(({ fixed }) => fixed !== null);
  if (isEmpty) return <p className={styles['quiet']}>{t('desk.checks.empty')}</p>;
  return (
    <ul className={styles['list']} aria-live="polite">
      {checks.length === 0 && (
        <li className={`${styles['check']} ${styles['fine']}`}>
          <CheckIcon size={15} strokeWidth={1.75} aria-hidden />
          <span>{t('desk.checks.fine')}</span>
        </li>
      )}
      {checks.map(({ code, weight, what, fixed }, index) => (
        <li key={code} className={[styles['check'], styles[weight]].join(' ')}>
          {weight === 'warning' ? (
            <TriangleAlert size={15} strokeWidth={1.75} aria-hidden />
          ) : (
            <Info size={15} strokeWidth={1.75} aria-hidden />
          )}
          <span className={styles['says']}>
            {t(`desk.checks.${code}`, { what: format.list(what.map((one) => (one === '' ? '–' : one))) })}
          </span>
          {fixed !== null && (
            <span className={styles['take']}>
              <Button look="link" onClick={() => onFix(fixed)}>
                {t('desk.checks.fix')}
              </Button>
              {index === first && <Kbd keys={`${modKey} .`} />}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

type TermsProps = Pick<DeskPanelProps, 'target' | 'onTerm'> & { readonly help: Assistance };

function Terms({ help, target, onTerm }: TermsProps) {
  const { t } = useTranslation();
  const folded = foldText(target);
  return (
    <ul className={styles['list']}>
      {help.terms.map(({ own, wording, isKept }, index) => (
        <li key={own} className={styles['term']}>
          <strong lang={help.passage.localized.source}>{own}</strong>
          {wording === null ? (
            <span className={styles['quiet']}>{t('desk.terms.noWording')}</span>
          ) : (
            <span lang={help.locale}>{isKept ? t('desk.terms.kept') : wording}</span>
          )}
          <span className={styles['take']}>
            {wording !== null && folded.includes(foldText(wording)) && (
              <CheckIcon
                size={15}
                strokeWidth={1.75}
                className={styles['fineIcon']}
                aria-label={t('desk.terms.there')}
              />
            )}
            {wording !== null && (
              <>
                <Button
                  look="link"
                  aria-label={t('desk.terms.insertOf', { term: wording })}
                  onClick={() => onTerm(wording)}
                >
                  {t('desk.terms.insert')}
                </Button>
                {index < 9 && <Kbd keys={`${modKey} ⇧ ${index + 1}`} />}
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
