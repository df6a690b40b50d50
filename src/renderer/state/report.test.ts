import { describe, expect, it } from 'vitest';
import { type OutcomeId, asId } from '#domain/ids.ts';
import { type Report, giveReport, keepReport, reportOn } from './report.ts';

const entry = (code: string) => asId<OutcomeId>(code);

describe('a report somebody is writing', () => {
  it('is kept with the status it brings while another entry is looked at', () => {
    keepReport(entry('A-1'), { text: 'Se envió la carta' });
    keepReport(entry('A-1'), { status: 'in_progress' });
    keepReport(entry('A-2'), { text: 'Falta el presupuesto' });

    expect(reportOn(entry('A-1'))).toEqual({ text: 'Se envió la carta', status: 'in_progress' });
    expect(reportOn(entry('A-2'))).toEqual({ text: 'Falta el presupuesto', status: null });
  });

  it('is written once however often Enter is pressed, and makes way for an empty one', async () => {
    keepReport(entry('A-3'), { text: '  La comisión se reunió ', status: 'done' });
    const written: Report[] = [];
    const write = async (report: Report) => {
      await Promise.resolve();
      written.push(report);
    };

    const gave = await Promise.all([giveReport(entry('A-3'), write), giveReport(entry('A-3'), write)]);

    expect(gave).toEqual([true, false]);
    expect(written).toEqual([{ text: 'La comisión se reunió', status: 'done' }]);
    expect(reportOn(entry('A-3'))).toEqual({ text: '', status: null });
  });

  it('of blanks alone is none', async () => {
    keepReport(entry('A-4'), { text: ' ', status: 'done' });

    const gave = await giveReport(entry('A-4'), () => Promise.reject(new Error('Nothing is to be written')));

    expect(gave).toBe(false);
    expect(reportOn(entry('A-4')).status).toBe('done');
  });

  it('that could not be written stays, and can be given again', async () => {
    keepReport(entry('A-5'), { text: 'Se firmó el convenio', status: 'done' });

    await expect(giveReport(entry('A-5'), () => Promise.reject(new Error('The disk is full')))).rejects.toThrow('full');
    expect(reportOn(entry('A-5'))).toEqual({ text: 'Se firmó el convenio', status: 'done' });
    expect(await giveReport(entry('A-5'), () => Promise.resolve())).toBe(true);
  });
});
