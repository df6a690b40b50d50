import words from '#locales/en/import.json' with { type: 'json' };

/** The English sentences, checked to be whole: every placeholder of the words has its value. */
export function translate(key: string, values: Readonly<Record<string, string | number>>): string {
  const code = key.replace('notice.', '');
  const notices: Record<string, string> = words.notice;
  const text = notices[code] ?? notices[`${code}_${values['count'] === 1 ? 'one' : 'other'}`];
  if (text === undefined) throw new Error(`No words for ${key}`);
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`No value for ${name} in ${key}`);
    return String(value);
  });
}
