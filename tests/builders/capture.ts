import type { CaptureContext } from '#domain/capture/capture.ts';
import type { Locale } from '#domain/primitives.ts';
import { aMilestone, aPerson, aTopic, anOrganization, date, texts } from './meeting.ts';

/** The names that lines are read against in tests. */
export const lacnic = anOrganization('LACNIC', { name: 'Registro de Direcciones' });
export const lactld = anOrganization('LACTLD');
export const isocLac = anOrganization('ISOC LAC');
export const isoc = anOrganization('ISOC');
export const marisol = aPerson('Marisol Etcheverría', { givenName: 'Marisol', familyName: 'Etcheverría' });
export const camila = aPerson('Camila Sant’Anna', { givenName: 'Camila', familyName: 'Sant’Anna' });
export const indicators = aTopic('indicadores', texts('Indicadores comunes', { en: 'Common indicators' }));
export const lacnic40 = aMilestone('LACNIC 40', '2023-10-02');
export const lacnic39 = aMilestone('LACNIC 39', '2023-05-08');

/** Wednesday 8 February 2023. */
export function contextIn(locale: Locale, fields: Partial<CaptureContext> = {}): CaptureContext {
  return {
    locale,
    organizations: [lacnic, lactld, isoc, isocLac],
    people: [marisol, camila],
    topics: [indicators],
    milestones: [lacnic40, lacnic39],
    today: date('2023-02-08'),
    defaultKind: 'takeaway',
    ...fields,
  };
}
