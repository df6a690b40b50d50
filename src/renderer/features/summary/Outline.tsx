import { useTranslation } from 'react-i18next';
import type { MeetingId } from '#domain/ids.ts';
import { type Locale, visibilities } from '#domain/primitives.ts';
import type { Summary } from '#domain/records/summary.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { InlineSelect } from '#renderer/ui/InlineSelect.tsx';
import { Segmented } from '#renderer/ui/Segmented.tsx';
import styles from './Outline.module.css';
import type { Sections } from './sections.ts';

const rules = ['name', 'organization', 'chatham_house'] as const;

type OutlineProps = {
  readonly meetingId: MeetingId;
  readonly summary: Summary;
  readonly sections: Sections;
  readonly locale: Locale;
  /** The section that is being read. */
  readonly current: string;
  readonly onGo: (section: string) => void;
};

/** How the document is composed, and its sections to jump to. */
export function Outline({ meetingId, summary, sections, locale, current, onGo }: OutlineProps) {
  const { t } = useTranslation();
  const edit = (fields: Partial<Pick<Summary, 'grouping' | 'audience' | 'attribution'>>) =>
    void runCommand('summary.edit', { meetingId, fields });
  return (
    <nav className={styles['outline']} aria-label={t('summary.outline.label')}>
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
