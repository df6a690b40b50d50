import type { Locale } from '#domain/primitives.ts';
import { languageTag } from './language-tag.ts';
import { fonts } from './looks.ts';
import { element, part, setting } from './xml.ts';

/** Settings: none but those without which Word would open the document in the mode of an older one. */
export function settingsXml(locale: Locale): string {
  const mode = element('w:compatSetting', {
    'w:name': 'compatibilityMode',
    'w:uri': 'http://schemas.microsoft.com/office/word',
    'w:val': 15,
  });
  return part(
    'w:settings',
    [
      element('w:zoom', { 'w:percent': 100 }),
      setting('defaultTabStop', 708),
      setting('characterSpacingControl', 'doNotCompress'),
      element('w:compat', {}, mode),
      setting('themeFontLang', languageTag(locale)),
    ].join(''),
  );
}

/** What to take instead where a font is missing. */
export function fontTableXml(): string {
  const font = (name: string, instead: string, family: string): string =>
    element(
      'w:font',
      { 'w:name': name },
      setting('altName', instead) + setting('family', family) + setting('pitch', 'variable'),
    );
  return part('w:fonts', font(fonts.serif, 'Noto Serif', 'roman') + font(fonts.sans, 'Liberation Sans', 'swiss'));
}
