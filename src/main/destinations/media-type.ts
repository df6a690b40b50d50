import path from 'node:path';

/** By the ending of a file's name, as exports have them. */
const mediaTypes: Readonly<Record<string, string>> = {
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ics: 'text/calendar; charset=utf-8',
  json: 'application/json',
};

/** What a server is told a file is; it may show the file by that. */
export function mediaTypeOf(fileName: string): string {
  return mediaTypes[path.extname(fileName).slice(1).toLowerCase()] ?? 'application/octet-stream';
}
