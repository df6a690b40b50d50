import type { Locale } from '#domain/primitives.ts';
import { switchLocale } from '#renderer/i18n/setup.ts';
import { host } from '#renderer/platform/host.ts';
import type { Theme } from '#shared/contract.ts';

/** Switches the language of the interface and of the native menu, and keeps it. */
export async function changeLocale(locale: Locale): Promise<void> {
  await switchLocale(locale);
  await host()['preferences.set']({ locale });
}

/** Switches light and dark; the system's theme follows through the host. */
export async function changeTheme(theme: Theme): Promise<void> {
  await host()['preferences.set']({ theme });
}
