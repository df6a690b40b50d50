/** The decoder of the Encoding Standard: in every browser, in Node and in Electron, but not in the language library. */
declare class TextDecoder {
  constructor(
    label: 'utf-8' | 'utf-16le' | 'utf-16be',
    options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean },
  );
  decode(input: Uint8Array): string;
}
