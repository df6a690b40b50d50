import type { Session } from '#domain/records/meeting.ts';
import type { Agenda } from '#renderer/queries/agenda.ts';

/** Who stands on a block: the chair, else who presents, else the names the file gave. */
export function leadNames(session: Session, agenda: Agenda): readonly string[] {
  const named = (ids: readonly string[]) =>
    ids.map((id) => agenda.peopleNames.get(id) ?? '').filter((name) => name !== '');
  const chairs = named(session.chairIds);
  if (chairs.length > 0) return chairs;
  const presenters = named(session.presenterIds);
  return presenters.length > 0 ? presenters : session.presenterNames;
}

/** The two organizations of a bilateral session, or null. */
export function partyNames(session: Session, agenda: Agenda): readonly [string, string] | null {
  if (session.kind !== 'bilateral') return null;
  const [first, second] = session.partyOrganizationIds.map((id) => agenda.organizationNames.get(id));
  return first === undefined || second === undefined ? null : [first, second];
}
