import { Check, CircleDashed, History, type LucideIcon, OctagonAlert } from 'lucide-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { UnknownAcronym } from '#domain/glossary/unknown-acronyms.ts';
import { textIn } from '#domain/localized-text.ts';
import { type Locale, assertNever } from '#domain/primitives.ts';
import type { PassageRef } from '#domain/summary/document.ts';
import type { GateCheck } from '#domain/summary/gate.ts';
import { useFormat, useLocale } from '#renderer/i18n/use-format.ts';

/** Where a check leads: a passage in one language; null stands for the source. */
export type Going = { readonly ref: PassageRef; readonly locale: Locale | null };

export type LineFacts = {
  readonly icon: LucideIcon;
  readonly tone: 'ok' | 'warn' | 'danger';
  readonly sentence: string;
  /** Which ones, where that helps. */
  readonly which: string;
  readonly going: Going | null;
};

/** How many are named; the sentence has counted the rest. */
const named = 4;

type LanguageCheck = Extract<GateCheck, { readonly locale: Locale }>;
type Words = Pick<LineFacts, 'sentence' | 'which' | 'going'>;

/** A check in words: what is open, which ones, and where to mend it. */
export function useGateLine(check: GateCheck): LineFacts {
  const wordsOf = useGateWords();
  const words = wordsOf(check);
  if (check.count === 0) return { icon: Check, tone: 'ok', ...words, which: '', going: null };
  if (check.code === 'stale') return { icon: History, tone: 'warn', ...words };
  return check.code === 'untranslated'
    ? { icon: CircleDashed, tone: 'warn', ...words }
    : { icon: OctagonAlert, tone: 'danger', ...words };
}

function useGateWords(): (check: GateCheck) => Words {
  const { t } = useTranslation();
  const locale = useLocale();
  const format = useFormat('UTC');
  const listed = (names: readonly string[]) => format.list(names.slice(0, named));
  return (check) => {
    const { code, count } = check;
    switch (code) {
      case 'topic_without_takeaway': {
        const sentence = count === 0 ? t('summary.gate.ok.topics') : t('summary.gate.topics', { count });
        const which = listed(check.topics.map(({ title }) => textIn(title, locale).text));
        return { sentence, which, going: { ref: topicRef(check.topics[0]?.id ?? ''), locale: null } };
      }
      case 'no_owner':
      case 'no_due':
      case 'no_topic': {
        const sentence = count === 0 ? t(`summary.gate.ok.${code}`) : t(`summary.gate.${code}`, { count });
        const which = listed(check.outcomes.map((outcome) => outcome.code));
        return { sentence, which, going: { ref: outcomeRef(check.outcomes[0]?.id ?? ''), locale: null } };
      }
      case 'acronym': {
        const sentence = count === 0 ? t('summary.gate.ok.acronym') : t('summary.gate.acronym', { count });
        const which = listed(check.acronyms.map(({ acronym }) => acronym));
        return { sentence, which, going: placeOf(check.acronyms[0]) };
      }
      case 'named': {
        const sentence = count === 0 ? t('summary.gate.ok.named') : t('summary.gate.named', { count });
        return { sentence, which: listed(check.people.map(({ name }) => name)), going: check.people[0]?.place ?? null };
      }
      case 'placeholder': {
        const sentence = count === 0 ? t('summary.gate.ok.placeholder') : t('summary.gate.placeholder', { count });
        return {
          sentence,
          which: listed(check.places.map(({ problem }) => problem.written)),
          going: check.places[0] ?? null,
        };
      }
      case 'untranslated':
      case 'stale':
        return languageWords(check, t);
      default:
        return assertNever(check);
    }
  };
}

function languageWords(check: LanguageCheck, t: TFunction): Words {
  const { code, count, locale, refs } = check;
  const language = t(`kinds.language.${locale}`);
  const [ref] = refs;
  const sentence =
    code === 'stale' ? t('summary.gate.stale', { count, language }) : t('summary.gate.missing', { count, language });
  return { sentence, which: '', going: ref === undefined ? null : { ref, locale } };
}

/** What is published is a passage wherever it stands. */
function placeOf(acronym: UnknownAcronym | undefined): Going | null {
  const [first] = acronym?.places ?? [];
  return first === undefined ? null : { ref: first.place as PassageRef, locale: first.locale };
}

function outcomeRef(entityId: string): PassageRef {
  return { entity: 'outcomes', entityId, field: 'text' };
}

function topicRef(entityId: string): PassageRef {
  return { entity: 'topics', entityId, field: 'title' };
}
