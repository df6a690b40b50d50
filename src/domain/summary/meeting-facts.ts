import { isolated } from '../format/bidi.ts';
import { formatDateRange } from '../format/dates.ts';
import { intlTags } from '../format/intl-tag.ts';
import { formatList } from '../format/lists.ts';
import { summaryLocales } from './default-summary.ts';
import type { TemplateContext } from './context.ts';
import { shortNameOf } from './credit.ts';
import type { FactsBlock } from './document.ts';
import { isAlive } from './plan.ts';

type Row = FactsBlock['rows'][number];

/** When, where, how and by whom: what the record of any meeting begins with. */
export function meetingFacts(context: TemplateContext): FactsBlock {
  const { records, locale, words } = context;
  const { meeting } = records;
  const hosts = meeting.hostOrganizationIds.flatMap((id) => context.directory.organizations.get(id) ?? []);
  const rows: (Row | null)[] = [
    fact('date', formatDateRange(meeting.startDate, meeting.endDate, locale)),
    fact(
      'place',
      [meeting.venue, meeting.city]
        .map((part) => isolated(part.trim()))
        .filter(isSaid)
        .join(', '),
    ),
    fact('mode', words(`document.meetingMode.${meeting.mode}`)),
    fact('hosts', hosts.length === 0 ? '' : formatList(hosts.map(shortNameOf), locale)),
    fact('languages', languagesOf(context)),
  ];
  return { kind: 'facts', role: 'meeting', key: 'facts-meeting', rows: rows.filter((row) => row !== null) };

  function fact(id: string, text: string): Row | null {
    return isSaid(text) ? { term: words(`document.fact.${id}`), text } : null;
  }
}

/** The rooms in their order, and the zone whose clock the times follow. */
export function planFacts(context: TemplateContext): FactsBlock {
  const { records, locale, words } = context;
  const whole = meetingFacts(context);
  const rooms = records.rooms
    .filter((room) => isAlive(room) && isSaid(room.name))
    .toSorted((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ name }) => isolated(name.trim()));
  const rows = [
    ...whole.rows,
    ...(rooms.length === 0 ? [] : [{ term: words('document.fact.rooms'), text: formatList(rooms, locale) }]),
    { term: words('document.fact.timeZone'), text: records.meeting.timeZone },
  ];
  return { ...whole, rows };
}

function languagesOf({ records, locale }: TemplateContext): string {
  const names = new Intl.DisplayNames([intlTags[locale]], { type: 'language' });
  return formatList(
    summaryLocales(records.meeting).map((one) => names.of(one) ?? one),
    locale,
  );
}

function isSaid(text: string): boolean {
  return text.trim() !== '';
}
