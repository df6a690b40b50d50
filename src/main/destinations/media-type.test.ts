import { describe, expect, it } from 'vitest';
import { exportFormats } from '#domain/records/summary.ts';
import { mediaTypeOf } from './media-type.ts';

describe('what a server is told of an uploaded file', () => {
  it('names every format of an export', () => {
    const types = exportFormats.map((format) => mediaTypeOf(`montevideo-2023_takeaways_es+fr_v1.${format}`));
    expect(new Set(types).size).toBe(exportFormats.length);
    expect(types).not.toContain('application/octet-stream');
  });

  it('says nothing of what it does not know', () => {
    expect(['a.plenaria', 'a', 'a.html.exe'].map(mediaTypeOf)).toEqual(Array(3).fill('application/octet-stream'));
  });
});
