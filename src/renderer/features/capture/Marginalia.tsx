import { Calendar, EyeOff, Flag, Hash, Lock, type LucideIcon, Pencil, User, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Party, hasOwners } from '#domain/capture/capture.ts';
import { textIn } from '#domain/localized-text.ts';
import type { Visibility } from '#domain/primitives.ts';
import type { Due, Outcome } from '#domain/records/outcome.ts';
import { sayMethod } from '#renderer/i18n/say-method.ts';
import { useFormat, useLocale } from '#renderer/i18n/use-format.ts';
import styles from './Marginalia.module.css';
import type { Lookups } from './scene.ts';

export type MarginFacts = Pick<Outcome, 'kind' | 'owners' | 'attribution' | 'due'> & {
  readonly topics: readonly { readonly title: string; readonly isNew: boolean }[];
  readonly visibility: Visibility;
  readonly decision: Outcome['decision'];
  readonly present: number;
  readonly unsaved: boolean;
  readonly toFollowUp: boolean;
};

type MarginaliaProps = { readonly facts: MarginFacts; readonly lookups: Lookups };

/** Beside the text: who, about what, by when, for whom. */
export function Marginalia({ facts, lookups }: MarginaliaProps) {
  const { t } = useTranslation();
  const { kind, owners, attribution, due, topics, visibility, decision, present, unsaved, toFollowUp } = facts;
  const leads = owners.filter(({ part }) => part === 'lead');
  const supports = owners.filter(({ part }) => part === 'support');
  return (
    <div className={styles['margin']}>
      {kind === 'decision' && decision !== null && (
        <div className={styles['line']}>
          <span>{t(`capture.decision.${decision.status}`)}</span>
          {decision.method !== null && <span>{sayMethod(decision.method, t)}</span>}
        </div>
      )}
      <div className={styles['line']}>
        {hasOwners(kind) ? (
          <>
            {leads.map(({ party }) => (
              <PartyName key={party.id} party={party} lookups={lookups} mark={kind === 'action'} />
            ))}
            {supports.map(({ party }) => (
              <span key={party.id}>{t('capture.entry.support', { name: nameOf(party, lookups) })}</span>
            ))}
          </>
        ) : (
          attribution.kind !== 'none' && <Credit party={attribution} lookups={lookups} />
        )}
        {present > 0 && <Fact icon={Users}>{t('capture.entry.present', { count: present })}</Fact>}
        {topics.map(({ title, isNew }) => (
          <Fact key={title} icon={Hash} isNew={isNew}>
            {title}
          </Fact>
        ))}
        {due !== null && <DueFact due={due} lookups={lookups} />}
        {visibility !== 'public' && (
          <Fact icon={visibility === 'members' ? Lock : EyeOff}>{t(`kinds.visibility.${visibility}`)}</Fact>
        )}
      </div>
      {toFollowUp && (
        <div className={`${styles['line']} ${styles['unsaved']}`}>
          <Fact icon={Flag}>{t('capture.entry.toFollowUp')}</Fact>
        </div>
      )}
      {unsaved && (
        <div className={`${styles['line']} ${styles['unsaved']}`}>
          <Fact icon={Pencil}>{t('capture.entry.unsaved')}</Fact>
        </div>
      )}
    </div>
  );
}

/** Who said it: a person with the organization he or she represents, or an organization. */
function Credit({ party, lookups }: { readonly party: Party; readonly lookups: Lookups }) {
  const organization = party.kind === 'person' ? lookups.represented.get(party.id) : undefined;
  return (
    <>
      <PartyName party={party} lookups={lookups} mark={false} />
      {organization !== undefined && <span className={styles['strong']}>{organization}</span>}
    </>
  );
}

type PartyNameProps = { readonly party: Party; readonly lookups: Lookups; readonly mark: boolean };

function PartyName({ party, lookups, mark }: PartyNameProps) {
  const name = nameOf(party, lookups);
  if (party.kind === 'organization') return <span className={styles['strong']}>{name}</span>;
  return mark ? <Fact icon={User}>{name}</Fact> : <span>{name}</span>;
}

function DueFact({ due, lookups }: { readonly due: Due; readonly lookups: Lookups }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const format = useFormat(lookups.timeZone);
  if (due.kind === 'date') return <Fact icon={Calendar}>{format.dayMonth(due.date)}</Fact>;
  const milestone = lookups.milestones.get(due.milestoneId);
  if (milestone === undefined) return null;
  return <Fact icon={Calendar}>{t('capture.entry.before', { name: textIn(milestone.name, locale).text })}</Fact>;
}

type FactProps = { readonly icon: LucideIcon; readonly isNew?: boolean; readonly children: ReactNode };

function Fact({ icon: Icon, isNew = false, children }: FactProps) {
  return (
    <span className={styles['fact']}>
      <Icon size={12} strokeWidth={1.75} aria-hidden />
      <span className={isNew ? styles['new'] : undefined}>{children}</span>
    </span>
  );
}

function nameOf(party: Party, { people, organizations }: Lookups): string {
  return (party.kind === 'person' ? people : organizations).get(party.id) ?? '';
}
