import { useLayoutEffect } from 'react';
import type { ProjectorTheme } from '#renderer/state/projector.ts';

const dark = '(prefers-color-scheme: dark)';
const media: Readonly<Record<ProjectorTheme, string>> = { light: 'not all', dark: 'all', system: dark };
const schemes: Readonly<Record<ProjectorTheme, string>> = { light: 'light', dark: 'dark', system: '' };

/**
 * Gives this window its own light or dark: the theme of the host is one for all windows, and the room may need the
 * other. The rules for the dark then hold always, or never.
 */
export function useTheme(theme: ProjectorTheme): void {
  useLayoutEffect(() => {
    const rules = darkRules();
    for (const rule of rules) rule.media.mediaText = media[theme];
    document.documentElement.style.colorScheme = schemes[theme];
    return () => {
      for (const rule of rules) rule.media.mediaText = dark;
      document.documentElement.style.colorScheme = '';
    };
  }, [theme]);
}

function darkRules(): CSSMediaRule[] {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  return rules.filter((rule) => rule instanceof CSSMediaRule).filter((rule) => rule.media.mediaText === dark);
}
