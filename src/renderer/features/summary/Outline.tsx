import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingId } from '#domain/ids.ts';
import { type Locale, visibilities } from '#domain/primitives.ts';
import { type Summary, summaryTemplates } from '#domain/records/summary.ts';
import { isGrouped } from '#domain/summary/gate.ts';
import type { DocumentSection } from '#domain/summary/sections.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { documentWord } from '#renderer/commands/summary/compose-document.ts';
import { useLocale } from '#renderer/i18n/use-format.ts';
import { usePanels } from '#renderer/state/panels.ts';
import { useSummaryChoice } from '#renderer/state/summary.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { InlineSelect } from '#renderer/ui/InlineSelect.tsx';
import { Segmented } from '#renderer/ui/Segmented.tsx';
import styles from './Outline.module.css';
import { SectionsPanel } from './SectionsPanel.tsx';
import type { Sections } from './sections.ts';

const rules = ['name', 'organization', 'chatham_house'] as const;

type OutlineProps = {
  readonly meetingId: MeetingId;
  readonly summary: Summary;
  readonly sections: Sections;
  /** All that the document may have, with what is left out. */
  readonly choices: readonly DocumentSection[];
  readonly locale: Locale;
  /** The section that is being read. */
  readonly current: string;
  readonly onGo: (section: string) => void;
};

/** How the document is composed, and its sections to jump to. */
export function Outline({ meetingId, summary, sections, choices, locale, current, onGo }: OutlineProps) {
  const { t } = useTranslation();
  const uiLocale = useLocale();
  const { template } = summary;
  const edit = (fields: Partial<Pick<Summary, 'grouping' | 'audience' | 'attribution' | 'sections'>>) =>
    void runCommand('summary.edit', { meetingId, template, fields });
  const choose = useSummaryChoice((state) => state.choose);
  const lines = useMemo(
    () => choices.map(({ id, on, title }) => ({ id, on, name: documentWord(title, uiLocale), lang: uiLocale })),
    [choices, uiLocale],
  );
  return (
    <nav className={styles['outline']} aria-label={t('summary.outline.label')}>
      <Choice
        label={t('summary.template.label')}
        value={template}
        options={summaryTemplates.map((value) => ({ value, text: t(`summary.template.${value}`) }))}
        onChoose={(next) => choose(meetingId, next)}
      />
      {isGrouped(summary) && (
        <Segmented
          stretch
          label={t('summary.grouping.label')}
          value={summary.grouping}
          onChange={(grouping) => edit({ grouping })}
          options={[
            { value: 'topic', text: t('summary.grouping.topic') },
            { value: 'session', text: t('summary.grouping.session') },
          ]}
        />
      )}
      <ul className={styles['list']}>
        <Line id="opening" name={t('summary.outline.opening')} current={current} onGo={onGo} />
        {sections.body.map(({ id, heading, entries }) =>
          heading === null ? null : (
            <Line
              key={id}
              id={id}
              name={heading.text}
              lang={heading.passage?.lang ?? locale}
              count={entries}
              look={heading.role === 'day' ? 'day' : heading.level === 3 ? 'deeper' : 'plain'}
              current={current}
              onGo={onGo}
            />
          ),
        )}
        <Line id="closing" name={t('summary.outline.closing')} current={current} onGo={onGo} />
      </ul>
      <SectionsPanel
        sections={lines}
        isChosen={summary.sections !== undefined && summary.sections.length > 0}
        onChange={(next) => edit({ sections: next })}
        onReset={() => edit({ sections: [] })}
      />
      <Choice
        label={t('summary.audience.label')}
        value={summary.audience}
        options={visibilities.map((value) => ({ value, text: t(`summary.audience.${value}`) }))}
        onChoose={(audience) => edit({ audience })}
      />
      <Choice
        label={t('summary.attribution.label')}
        value={summary.attribution}
        options={rules.map((value) => ({ value, text: t(`summary.attribution.${value}`) }))}
        onChoose={(attribution) => edit({ attribution })}
      />
      <div>
        <Button look="link" title={t('summary.brand.act')} onClick={() => usePanels.getState().open('look')}>
          {t('summary.brand.short')}
        </Button>
      </div>
    </nav>
  );
}

type LineProps = {
  readonly id: string;
  readonly name: string;
  readonly lang?: Locale;
  readonly count?: number;
  readonly look?: 'plain' | 'deeper' | 'day';
  readonly current: string;
  readonly onGo: (section: string) => void;
};

function Line({ id, name, lang, count = 0, look = 'plain', current, onGo }: LineProps) {
  return (
    <li>
      <button
        type="button"
        className={[styles['section'], look !== 'plain' && styles[look]].filter(Boolean).join(' ')}
        aria-current={id === current ? 'location' : undefined}
        onClick={() => onGo(id)}
      >
        <span className={styles['name']} lang={lang}>
          {name}
        </span>
        {count > 0 && <span className={styles['count']}>{count}</span>}
      </button>
    </li>
  );
}

type ChoiceProps<V extends string> = {
  readonly label: string;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly text: string }[];
  readonly onChoose: (value: V) => void;
};

function Choice<V extends string>({ label, value, options, onChoose }: ChoiceProps<V>) {
  return (
    <div className={styles['choice']}>
      <span aria-hidden>{label}</span>
      <InlineSelect
        label={label}
        value={value}
        options={options}
        onSave={(next) => onChoose(options.find((option) => option.value === next)?.value ?? value)}
      />
    </div>
  );
}
