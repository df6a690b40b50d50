import { type Locale, isLocale } from '#domain/primitives.ts';
import { host } from '#renderer/platform/host.ts';

/** A person who goes through fields with Tab stays in none of them. Milliseconds. */
const pause = 100;

/**
 * Has the field with the keyboard checked in the language it says it is written in. Fields that say none hold names,
 * dates and addresses: the page leaves those unchecked. Returns the way to stop.
 */
export function followSpelling(): () => void {
  let checked: Locale | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const check = async (field: Field, locale: Locale) => {
    if (locale !== checked) {
      checked = null;
      const answer = await host()['spelling.language']({ locale });
      if (!answer.ok || !answer.value.isChecked) return;
      if (document.activeElement !== field) return;
      checked = locale;
    }
    // Only now: what was checked with the words of another language would stay marked.
    field.spellcheck = true;
  };
  const follow = (target: EventTarget | null) => {
    clearTimeout(timer);
    const locale = localeOf(target);
    if (locale === null) return;
    const field = target as Field;
    if (locale === checked) return void check(field, locale);
    field.removeAttribute('spellcheck');
    timer = setTimeout(() => void check(field, locale), pause);
  };
  const onFocusIn = ({ target }: FocusEvent) => follow(target);
  document.addEventListener('focusin', onFocusIn);
  // A view that opens with the page took the keyboard before anybody listened.
  follow(document.activeElement);
  return () => {
    clearTimeout(timer);
    document.removeEventListener('focusin', onFocusIn);
  };
}

type Field = HTMLTextAreaElement | HTMLInputElement;

/** The language of a field of prose; null for everything else. */
function localeOf(target: EventTarget | null): Locale | null {
  const isField = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
  if (!isField || target.readOnly || target.getAttribute('spellcheck') === 'false') return null;
  const language = target.lang.split('-')[0] ?? '';
  return isLocale(language) ? language : null;
}
