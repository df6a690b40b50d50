import { parseJson } from './json-text.ts';

/** JSON of no great depth; `polluted` where some object has a key that would become its prototype when copied. */
export function parsePlain(text: string): { readonly value: unknown; readonly polluted: boolean } {
  const parsed = parseJson(text);
  const value = parsed.ok ? parsed.value : undefined;
  return { value, polluted: hasProto(value) };
}

function hasProto(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.hasOwn(value, '__proto__') || Object.values(value).some(hasProto);
}
