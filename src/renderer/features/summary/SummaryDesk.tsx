import { Mail } from 'lucide-react';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingId } from '#domain/ids.ts';
import type { Locale } from '#domain/primitives.ts';
import { summaryLocales } from '#domain/summary/default-summary.ts';
import { completenessGate } from '#domain/summary/gate.ts';
import { passagesOf } from '#domain/summary/passages.ts';
import { composeDocument } from '#renderer/commands/summary/compose-document.ts';
import { type SummaryRecords, useLook } from '#renderer/queries/summary.ts';
import { usePanels } from '#renderer/state/panels.ts';
import { useRoute } from '#renderer/state/route.ts';
import { type SoughtPassage, useSought } from '#renderer/state/sought.ts';
import { useSummaryChoice } from '#renderer/state/summary.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { Segmented } from '#renderer/ui/Segmented.tsx';
import { TopBarActions } from '#renderer/ui/Slot.tsx';
import { ApprovalFoot } from './ApprovalFoot.tsx';
import { DocumentLook } from './DocumentLook.tsx';
import { ExportPanel } from './ExportPanel.tsx';
import { GateList } from './GateList.tsx';
import { LanguageTabs } from './LanguageTabs.tsx';
import { LanguagesLook } from './LanguagesLook.tsx';
import { SheetKeys } from './SheetKeys.tsx';
import styles from './SummaryView.module.css';
import { XRay } from './XRay.tsx';
import { type CellPlace, type PassageTarget, passageKey } from './passage-key.ts';
import { useApproval } from './use-approval.ts';
import type { Going } from './use-gate-line.ts';
import { useOverrule } from './use-overrule.tsx';

/** The document or its languages side by side, the export, and what is still open. */
export function SummaryDesk({ data }: { readonly data: SummaryRecords }) {
  const { t } = useTranslation();
  const { records, summary } = data;
  const { meeting } = records;
  const locales = useMemo(() => summaryLocales(meeting), [meeting]);
  const [look, setLook] = useState<'document' | 'languages'>('document');
  const [locale, setLocale] = useState<Locale>(meeting.sourceLocale);
  const [target, setTarget] = useState<PassageTarget | null>(null);
  const go = useRoute((state) => state.go);
  const choose = useSummaryChoice((state) => state.choose);
  const passages = useMemo(() => passagesOf(records, summary), [records, summary]);
  const brand = useLook() ?? null;
  const composition = useMemo(
    () => composeDocument({ records, summary, brand }, locale),
    [records, summary, brand, locale],
  );
  const checks = useMemo(() => completenessGate(records, summary, locales), [records, summary, locales]);
  const overruling = useOverrule(checks);
  const standing = useApproval(data);
  const [cell, setCell] = useState<CellPlace | null>(null);
  const setCellAt = (place: CellPlace) => {
    setCell(place);
    setLook('languages');
  };
  const change = (next: typeof look) => {
    setTarget(null);
    setCell(null);
    setLook(next);
  };
  useSoughtPassage(meeting.id, ({ ref, locale: found }) => {
    const other = records.summaries.find(({ id }) => id === ref.entityId)?.template ?? summary.template;
    if (other !== summary.template) {
      choose(meeting.id, other);
      return false;
    }
    const key = passageKey(ref);
    const wanted = found !== null && locales.includes(found) ? found : meeting.sourceLocale;
    // The name of a milestone stands inside of sentences only; side by side it has a row.
    if (ref.entity === 'milestones') {
      setCellAt({ key, locale: wanted });
      return true;
    }
    setLook('document');
    setLocale(wanted);
    setTarget({ key, edit: false });
    return true;
  });
  const switchLook = <LookSwitch look={look} onChange={change} />;
  const actions = (
    <TopBarActions>
      <Button look="quiet" icon={Mail} onClick={() => usePanels.getState().open('email')}>
        {t('summary.email.short')}
      </Button>
      <ExportPanel meeting={meeting} summary={summary} locales={locales} passages={passages} overruling={overruling} />
    </TopBarActions>
  );
  if (look === 'languages') {
    return (
      <div className={styles['view']}>
        {actions}
        {overruling.dialog}
        <LanguagesLook
          key={cell === null ? 'all' : `${cell.key} ${cell.locale}`}
          data={data}
          locales={locales}
          passages={passages}
          switchLook={switchLook}
          start={cell}
        />
      </div>
    );
  }
  const follow = ({ ref, locale: wanted }: Going) => {
    const key = passageKey(ref);
    if (ref.entity === 'milestones' && wanted !== null) return setCellAt({ key, locale: wanted });
    setLocale(wanted ?? meeting.sourceLocale);
    setTarget({ key, edit: wanted !== null });
  };
  /** What has no place on the sheet is looked after where entries are made. */
  const onTarget = (found: boolean) => !found && go({ screen: 'capture', meetingId: meeting.id });
  const tabs = { locales, passages, sourceLocale: meeting.sourceLocale, timeZone: meeting.timeZone };
  return (
    <div className={styles['view']}>
      {actions}
      {overruling.dialog}
      <Screen
        fill
        toolbar={
          <>
            {switchLook}
            <LanguageTabs {...tabs} chosen={locale} onChoose={setLocale} />
          </>
        }
        keys={<SheetKeys isTranslation={locale !== meeting.sourceLocale} />}
        inspectorLabel={t('summary.inspector')}
        inspector={
          <>
            <GateList checks={checks} onGo={follow} />
            <XRay composition={composition} outcomes={records.outcomes} />
            {standing !== undefined && (
              <ApprovalFoot summary={summary} locales={locales} standing={standing} overruling={overruling} />
            )}
          </>
        }
      >
        <DocumentLook
          data={data}
          composition={composition}
          passages={passages}
          locale={locale}
          target={target}
          onTarget={onTarget}
        />
      </Screen>
    </div>
  );
}

/** Follows a search to a passage of this meeting, once; `follow` says whether it is in this document. */
function useSoughtPassage(meetingId: MeetingId, follow: (sought: SoughtPassage) => boolean): void {
  const sought = useSought((state) => state.passage);
  const go = useEffectEvent(follow);
  useEffect(() => {
    if (sought?.meetingId !== meetingId) return;
    if (go(sought)) useSought.getState().reached();
  }, [sought, meetingId]);
}

type LookSwitchProps = {
  readonly look: 'document' | 'languages';
  readonly onChange: (look: 'document' | 'languages') => void;
};

function LookSwitch({ look, onChange }: LookSwitchProps) {
  const { t } = useTranslation();
  return (
    <Segmented
      label={t('summary.look.label')}
      value={look}
      onChange={onChange}
      options={[
        { value: 'document', text: t('summary.look.document') },
        { value: 'languages', text: t('summary.look.languages') },
      ]}
    />
  );
}
