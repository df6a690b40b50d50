import { create } from 'zustand';
import type { MeetingId } from '#domain/ids.ts';
import { type SummaryTemplate, summaryTemplates } from '#domain/records/summary.ts';

type SummaryState = {
  /** By meeting: the document that is being looked at. */
  readonly templates: Readonly<Record<string, SummaryTemplate>>;
  readonly choose: (meetingId: MeetingId, template: SummaryTemplate) => void;
};

const storageKey = 'plenaria.summaryTemplates';

/** Which of its documents a meeting shows. Kept over a restart; it may be forgotten. */
export const useSummaryChoice = create<SummaryState>()((set) => ({
  templates: stored(),
  choose: (meetingId, template) =>
    set(({ templates }) => {
      const next = { ...templates, [meetingId]: template };
      localStorage.setItem(storageKey, JSON.stringify(next));
      return { templates: next };
    }),
}));

/** The document of a meeting that is being looked at. */
export function useTemplate(meetingId: MeetingId): SummaryTemplate {
  return useSummaryChoice(({ templates }) => templates[meetingId] ?? 'takeaways');
}

function stored(): Readonly<Record<string, SummaryTemplate>> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(storageKey) ?? 'null');
    if (typeof value !== 'object' || value === null) return {};
    const known = Object.entries(value).filter(([, template]) =>
      (summaryTemplates as readonly unknown[]).includes(template),
    );
    return Object.fromEntries(known) as Record<string, SummaryTemplate>;
  } catch {
    // What can't be read is forgotten.
    return {};
  }
}
