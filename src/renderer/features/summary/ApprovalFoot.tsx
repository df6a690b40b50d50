import { BadgeCheck, ChevronDown, Eye, FileText, type LucideIcon, PencilLine, Send } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Locale } from '#domain/primitives.ts';
import type { Summary } from '#domain/records/summary.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { usePanels } from '#renderer/state/panels.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Menu, type MenuItem } from '#renderer/ui/Menu.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { InspectorPart } from '#renderer/ui/Screen.tsx';
import styles from './ApprovalFoot.module.css';
import type { Standing } from './use-approval.ts';
import type { Overruling } from './use-overrule.tsx';

type ApprovalFootProps = {
  readonly summary: Summary;
  readonly locales: readonly Locale[];
  readonly standing: Standing;
  readonly overruling: Overruling;
};

const icons: Readonly<Record<Summary['state'], LucideIcon>> = {
  draft: PencilLine,
  in_review: Eye,
  approved: BadgeCheck,
  published: Send,
};

/** How far the document is, and the acts that bring it on. An approval that no longer holds says so. */
export function ApprovalFoot({ summary, locales, standing, overruling }: ApprovalFootProps) {
  const { t } = useTranslation();
  const { meetingId, template } = summary;
  const { state, changed, approved, versions } = standing;
  const Icon = icons[state];
  const setState = (next: 'draft' | 'in_review' | 'published') =>
    void runCommand('summary.setState', { meetingId, template, state: next });
  const approve = async () => {
    const reason = await overruling.ask(locales, 'approve');
    if (reason !== undefined) await runCommand('summary.approve', { meetingId, template, reason });
  };
  const items: Readonly<Record<'draft' | 'review' | 'approve' | 'publish', MenuItem>> = {
    draft: { id: 'draft', text: t('summary.approval.toDraft'), icon: PencilLine, onSelect: () => setState('draft') },
    review: { id: 'review', text: t('summary.approval.toReview'), icon: Eye, onSelect: () => setState('in_review') },
    approve: { id: 'approve', text: t('summary.approval.approve'), icon: BadgeCheck, onSelect: () => void approve() },
    publish: { id: 'publish', text: t('summary.approval.publish'), icon: Send, onSelect: () => setState('published') },
  };
  const offered = {
    draft: [items.review, items.approve],
    in_review: [items.approve, items.draft],
    approved: [items.publish, items.draft],
    published: [items.draft],
  }[state];
  return (
    <div className={styles['foot']}>
      <InspectorPart>
        {changed.length > 0 && approved !== null && <Stale changed={changed} onApprove={() => void approve()} />}
        <div className={styles['line']}>
          <span className={styles['state']} data-state={state} data-testid="summary-state">
            <Icon size={15} strokeWidth={1.75} aria-hidden />
            <span>{t(`summary.approval.state.${state}`)}</span>
          </span>
          <Menu
            label={t('summary.approval.menu')}
            trigger={
              <Button look="quiet" icon={ChevronDown}>
                {t('summary.approval.menu')}
              </Button>
            }
            items={offered}
          />
        </div>
        <p className={styles['version']}>
          <FileText size={14} strokeWidth={1.75} aria-hidden />
          {versions[0] === undefined
            ? t('summary.version.none')
            : t('summary.version.last', { version: versions[0].version })}
          {versions.length > 0 && (
            <Button look="link" onClick={() => usePanels.getState().open('versions')}>
              {t('summary.version.compare')}
            </Button>
          )}
        </p>
      </InspectorPart>
    </div>
  );
}

type StaleProps = { readonly changed: readonly Locale[]; readonly onApprove: () => void };

function Stale({ changed, onApprove }: StaleProps) {
  const { t } = useTranslation();
  const format = useFormat('UTC');
  return (
    <Notice
      tone="warn"
      title={t('summary.approval.stale')}
      actions={
        <>
          <Button look="link" onClick={() => usePanels.getState().open('versions')}>
            {t('summary.approval.whatChanged')}
          </Button>
          <Button look="link" onClick={onApprove}>
            {t('summary.approval.again')}
          </Button>
        </>
      }
    >
      {t('summary.approval.staleIn', { languages: format.list(changed.map((one) => t(`kinds.language.${one}`))) })}
    </Notice>
  );
}
