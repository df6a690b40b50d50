import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Locale } from '#domain/primitives.ts';
import type { OutcomeKind } from '#domain/records/outcome.ts';
import type { PublishedPassage } from '#domain/summary/passages.ts';
import type { SummaryRecords } from '#renderer/queries/summary.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { modKey } from '#renderer/ui/mod-key.ts';
import { DeskBar, Targets } from './desk/DeskBar.tsx';
import barStyles from './desk/DeskBar.module.css';
import { DeskGrid } from './desk/DeskGrid.tsx';
import gridStyles from './desk/DeskGrid.module.css';
import { DeskHead } from './desk/DeskHead.tsx';
import { DeskMenu } from './desk/DeskMenu.tsx';
import { DeskPanel } from './desk/DeskPanel.tsx';
import { MachineRunLine } from './desk/MachineRunLine.tsx';
import { ProgressPart } from './desk/ProgressPart.tsx';
import { DeskContext } from './desk/desk-context.ts';
import { useDesk } from './desk/use-desk.ts';
import type { CellPlace } from './passage-key.ts';

type LanguagesLookProps = {
  readonly data: SummaryRecords;
  /** The source first. */
  readonly locales: readonly Locale[];
  readonly passages: readonly PublishedPassage[];
  readonly switchLook: ReactNode;
  /** The cell to begin with, or null. */
  readonly start: CellPlace | null;
};

/** The translation desk: every text the document publishes beside its translations, worked through by the keyboard alone. */
export function LanguagesLook({ data, locales, passages, switchLook, start }: LanguagesLookProps) {
  const { t } = useTranslation();
  const desk = useDesk({ data, locales, passages, start });
  const { rows, shown, help, machine } = desk;
  const kinds = useMemo(
    () => new Map<string, OutcomeKind>(data.records.outcomes.map(({ id, kind }) => [id, kind])),
    [data.records.outcomes],
  );
  const target = desk.target ?? shown[1];
  return (
    <DeskContext value={desk.context}>
      <Screen
        fill
        toolbar={
          <>
            {switchLook}
            <Targets all={locales.slice(1)} shown={shown.slice(1)} onChange={desk.setTargets} />
            <span className={barStyles['spacer']} />
            <DeskMenu machine={machine} locale={target ?? null} here={desk.passage} passages={passages} />
          </>
        }
        keys={<Keys />}
        inspectorLabel={t('desk.panel.label')}
        inspector={
          <>
            <DeskPanel
              help={help}
              target={desk.targetText}
              meetingId={data.records.meeting.id}
              onTake={desk.take}
              onTerm={desk.insert}
              onFix={desk.fix}
            />
            {target !== undefined && <ProgressPart data={data} passages={passages} locale={target} />}
          </>
        }
      >
        <DeskBar rows={rows} onDown={desk.enterList} />
        <MachineRunLine machine={machine} />
        <DeskGrid
          head={<DeskHead locales={shown} passages={passages} />}
          rows={rows.rows}
          kinds={kinds}
          locales={shown}
          place={desk.place}
          onMove={desk.move}
          empty={
            <p className={gridStyles['nothing']}>
              {t(rows.query === '' ? 'summary.table.nothing' : 'desk.search.none')}
            </p>
          }
        />
      </Screen>
    </DeskContext>
  );
}

function Keys() {
  const { t } = useTranslation();
  return (
    <>
      <KeyHint keys={t('summary.keys.ctrlEnter')} text={t('desk.keys.confirmNext')} />
      <KeyHint keys={`${modKey} 1–9`} text={t('desk.keys.memory')} />
      <KeyHint keys={`${modKey} .`} text={t('desk.keys.fix')} />
      <KeyHint keys={`${modKey} D`} text={t('desk.keys.copy')} />
      <KeyHint keys="F9" text={t('desk.keys.reviewed')} />
      <KeyHint keys="⇧ F9" text={t('desk.keys.final')} />
      <KeyHint keys="F8" text={t('desk.keys.next')} />
      <KeyHint keys="⇧ F8" text={t('desk.keys.nextReview')} />
    </>
  );
}
