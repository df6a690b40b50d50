import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A Vitest reporter that keeps the reasons of skipped tests, which its JSON report leaves out. */
export default class SkipNotes {
  onTestRunEnd(modules) {
    const file = process.env.PLENARIA_SKIP_NOTES;
    if (!file) return;
    const notes = {};
    for (const module of modules) {
      for (const test of module.children.allTests('skipped')) {
        const { note } = test.result();
        if (note) notes[`${module.moduleId} ${test.fullName.replaceAll(' > ', ' ')}`] = note;
      }
    }
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(notes));
  }
}
