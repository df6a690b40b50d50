import { assertNever } from '../primitives.ts';
import { attendanceSection } from './attendance/attendance-blocks.ts';
import { composeBlocks } from './blocks.ts';
import type { TemplateContext } from './context.ts';
import { detailOf } from './detail.ts';
import type { Block } from './document.ts';
import { minutesSection } from './minutes/minutes-blocks.ts';
import { kindsInOrder } from './plan.ts';
import { commitmentSection } from './registers/commitment-register.ts';
import { decisionSection } from './registers/decision-register.ts';
import { milestoneSection } from './registers/milestone-table.ts';
import { runSection } from './run-of-show/cues.ts';
import { sectionsIn } from './sections.ts';

/** What stands between the introduction and the closing, section by section. */
export function composeBody(context: TemplateContext): Block[] {
  const { records, summary } = context;
  const sections = sectionsIn(summary, records);
  const each = (blocksOf: (id: string, context: TemplateContext) => Block[]) =>
    sections.flatMap((id) => blocksOf(id, context));
  switch (summary.template) {
    case 'takeaways':
      return takeaways(sections, context);
    case 'minutes':
      return each(minutesSection);
    case 'decisions':
      return each(decisionSection);
    case 'commitments':
      return each(commitmentSection);
    case 'attendance':
      return each(attendanceSection);
    case 'run_of_show':
      return each(runSection);
    default:
      return assertNever(summary.template);
  }
}

/** The kinds are sections within each topic; the milestones stand before or behind them all. */
function takeaways(sections: readonly string[], context: TemplateContext): Block[] {
  const { summary } = context;
  const { groups } = context.plan;
  const details = new Map(
    groups.flatMap(({ outcomes }) => outcomes.map((outcome) => [outcome.id as string, detailOf(outcome, context)])),
  );
  const entries = composeBlocks({ ...context, groups, details, kinds: kindsInOrder(summary, sections) });
  if (!sections.includes('milestones')) return entries;
  const milestones = milestoneSection(context);
  return sections[0] === 'milestones' ? [...milestones, ...entries] : [...entries, ...milestones];
}
