/** Gives the words of documents in the language of the export; throws on a key nobody wrote. */
export type DocumentWords = (key: string, values?: Readonly<Record<string, string | number>>) => string;
