import { type LocalizedText, statusOf } from '../localized-text.ts';
import type { Instant, Locale } from '../primitives.ts';
import { textOfRow } from './unit-id.ts';
import type { MemoryText, MemoryUnit } from './memory.ts';

/** The tables and fields whose texts are worth remembering. */
export const rememberedFields = {
  meetings: ['title'],
  sessions: ['title', 'abstract'],
  agendaItems: ['title'],
  outcomes: ['text', 'details', 'rationale'],
  topics: ['title', 'lead'],
  milestones: ['name'],
  summaries: ['intro', 'closing'],
  progress: ['text'],
  indicators: ['name'],
} as const satisfies Record<string, readonly string[]>;

export type RememberedTable = keyof typeof rememberedFields;
export const rememberedTables = Object.keys(rememberedFields) as readonly RememberedTable[];

/** A record as the store has it: only its texts are looked at. */
export type RememberedRow = {
  readonly id: string;
  readonly meetingId?: string;
  readonly deletedAt: Instant | null;
  readonly updatedAt: Instant;
};

/** What a memory keeps of each text of a record: null where it has nothing to teach, or is in the trash. */
export function memoryUnits(
  table: RememberedTable,
  id: string,
  row: RememberedRow | undefined,
): readonly { readonly key: string; readonly unit: MemoryUnit | null }[] {
  return rememberedFields[table].map((field) => {
    const key = `${table}:${id}:${field}`;
    const text = row === undefined ? null : textOfRow(row, field);
    const isGone = row === undefined || row.deletedAt !== null || text === null;
    return { key, unit: isGone ? null : unitOf(key, row, text) };
  });
}

function unitOf(key: string, { id, meetingId, updatedAt }: RememberedRow, text: LocalizedText): MemoryUnit | null {
  const texts: Partial<Record<Locale, MemoryText>> = {};
  for (const [locale, value] of Object.entries(text.values) as [Locale, MemoryText][]) {
    const status = statusOf(text, locale);
    const holds = status === 'ok' || (status === 'source' && value.text.trim() !== '');
    if (holds) texts[locale] = { text: value.text, state: value.state };
  }
  const unit = { key, meetingId: meetingId ?? id, source: text.source, texts, at: updatedAt };
  return Object.keys(texts).length < 2 ? null : unit;
}
