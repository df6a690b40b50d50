import { isolated } from '../../format/bidi.ts';
import { formatList } from '../../format/lists.ts';
import { organizationNames } from '../attendance/figures.ts';
import { participantsOf, type Participant } from '../attendance/who-came.ts';
import type { TemplateContext } from '../context.ts';
import { shortNameOf } from '../credit.ts';
import type { FactsBlock } from '../document.ts';

type Row = FactsBlock['rows'][number];

/** Who was there: people where they are named, else the organizations; under the Chatham House rule neither. */
export function attendanceRows(context: TemplateContext): Row[] {
  const participants = participantsOf(context.records);
  const { words } = context;
  if (context.rule === 'chatham_house') return [];
  if (context.rule !== 'name') {
    const names = organizationNames(participants, context);
    return names === null ? [] : [{ term: words('document.fact.represented_organizations'), text: names }];
  }
  return [
    listed(
      'present',
      participants.filter(({ standing }) => standing === 'came'),
      context,
    ),
    listed(
      'excusedPeople',
      participants.filter(({ standing }) => standing === 'excused'),
      context,
    ),
    listed(
      'representedPeople',
      participants.filter(({ standing }) => standing === 'represented'),
      context,
    ),
  ].flat();
}

function listed(id: string, participants: readonly Participant[], context: TemplateContext): Row[] {
  if (participants.length === 0) return [];
  const { compare } = new Intl.Collator(context.records.meeting.sourceLocale);
  const names = participants.map((one) => nameOf(one, context)).toSorted(compare);
  return [{ term: context.words(`document.fact.${id}`), text: formatList(names, context.locale) }];
}

function nameOf({ person, organization, holder }: Participant, { words }: TemplateContext): string {
  const name = isolated(person.displayName);
  const whole =
    organization === null
      ? name
      : words('document.detail.personOf', { person: name, organization: shortNameOf(organization) });
  return holder === null
    ? whole
    : words('document.absence.byHolder', { who: whole, holder: isolated(holder.displayName) });
}
