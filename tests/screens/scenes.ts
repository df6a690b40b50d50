import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { demoScript } from '../demo/script.ts';
import { answerDialog, answerSaveDialog } from '../e2e/app.ts';
import type { Scene, Stage } from './scene.ts';
import { beginning, say } from './words.ts';

export const button = ({ page, locale }: Stage, key: string) =>
  page.getByRole('button', { name: say(locale, key), exact: true }).first();

/** What a translator might give back: some texts new, one from an older original, one with another number, one unknown. */
function returnedFile(xliff: string): string {
  let count = 0;
  return xliff.replace(
    /extradata="r(\d+)(-[0-9a-f]+)?">(.*?)(<target [^>]*>)([^<]*)</gs,
    (_whole, rev: string, left: string | undefined, source: string, target: string, words: string) => {
      count += 1;
      const mark = count === 4 ? '-0000000000000' : (left ?? '');
      const text = count % 7 === 4 ? `${words} {x}` : count % 7 === 5 ? `${words} 2024` : words;
      return `extradata="r${count === 6 ? 0 : rev}${mark}">${source}${target}${count === 6 ? `${text} …` : text}<`;
    },
  );
}

/** Everything that the plain screens do not show. Each begins on the agenda and is left with Escape. */
export const scenes: readonly Scene[] = [
  {
    name: 'agenda-list',
    go: async ({ page, locale }) => {
      await page.getByRole('radio', { name: say(locale, 'agenda.look.list') }).click();
    },
  },
  {
    name: 'agenda-session',
    go: async ({ page, locale }) => {
      await page.getByRole('radio', { name: say(locale, 'agenda.look.table') }).click();
      const session = page.getByRole('button', { name: /RPKI/ }).first();
      if ((await session.getAttribute('aria-pressed')) !== 'true') await session.click();
    },
  },
  {
    name: 'agenda-import',
    go: async (stage) => {
      const file = path.join(stage.folder, 'schedule.json');
      const { schedule } = demoScript();
      // One session without a time and one that is called off: the preview says so.
      const broken = schedule
        .replace('"start": "09:30"', '"start": ""')
        .replace(/"date": "2023-02-08T09:30[^"]*"/, '"date": ""');
      writeFileSync(file, broken);
      await answerDialog(stage.app, file);
      await button(stage, 'agenda.import.act').click();
      await button(stage, 'agenda.import.choose').click();
      await stage.page.getByRole('table').last().waitFor();
    },
  },
  {
    name: 'agenda-import-refused',
    go: async (stage) => {
      const file = path.join(stage.folder, 'cortado.json');
      writeFileSync(file, '{"schedule": {"conference": ');
      await answerDialog(stage.app, file);
      await button(stage, 'agenda.import.act').click();
      await button(stage, 'agenda.import.choose').click();
      await stage.page.getByRole('alert').waitFor();
    },
  },
  { name: 'session-new', go: async (stage) => button(stage, 'agenda.session.add').click() },
  { name: 'palette', go: async ({ page }) => page.keyboard.press('Control+K') },
  {
    name: 'palette-search',
    go: async ({ page, locale }) => {
      await page.keyboard.press('Control+K');
      await page.getByPlaceholder(say(locale, 'app.palette.placeholder')).fill('secretaria');
      await page.locator('[cmdk-item]').nth(3).waitFor();
    },
  },
  { name: 'keys', go: async ({ page }) => page.keyboard.press('F1') },
  { name: 'meeting-new', go: async ({ page }) => page.keyboard.press('Control+Shift+N') },
  {
    name: 'meeting-edit',
    go: async ({ page, locale }) => {
      await page.keyboard.press('Control+K');
      await page.getByPlaceholder(say(locale, 'app.palette.placeholder')).fill(say(locale, 'app.actions.editMeeting'));
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').getByLabel(say(locale, 'meetings.form.acronym')).waitFor();
    },
  },
  {
    name: 'attendee',
    go: async ({ page }) => {
      await page.keyboard.press('Alt+2');
      await page.getByRole('row').nth(3).click();
    },
  },
  {
    name: 'attendees-import',
    go: async (stage) => {
      const file = path.join(stage.folder, 'asistentes.csv');
      const { attendees } = demoScript();
      writeFileSync(
        file,
        `${attendees};;;;;;\nÍris;Muñoz;Red Austral;=1+1;delegate;es;901\nUna fila con;más;celdas;a@b.org;x;es;1;2\n`,
      );
      await answerDialog(stage.app, file);
      await stage.page.keyboard.press('Alt+2');
      await button(stage, 'people.import.act').click();
      await stage.page
        .getByRole('dialog')
        .getByRole('button', { name: say(stage.locale, 'people.import.choose') })
        .click();
      await stage.page.getByRole('dialog').getByRole('combobox').first().waitFor();
    },
  },
  {
    name: 'attendee-new',
    go: async (stage) => {
      await stage.page.keyboard.press('Alt+2');
      await button(stage, 'people.add.act').click();
    },
  },
  ...(['milestones', 'glossary'] as const).map((look): Scene => ({
    name: `terms-${look}`,
    go: async ({ page, locale }) => {
      await page.keyboard.press('Alt+T');
      await page.getByRole('radio', { name: new RegExp(`^${say(locale, `terms.look.${look}`)}`) }).click();
      await page.getByRole('option').last().click();
    },
  })),
  {
    name: 'terms-explain',
    go: async ({ page, locale }) => {
      await page.keyboard.press('Alt+T');
      await page.getByRole('radio', { name: new RegExp(`^${say(locale, 'terms.look.glossary')}`) }).click();
      await page.getByRole('option').first().dblclick();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'checkin-search',
    go: async ({ page }) => {
      await page.keyboard.press('Alt+3');
      await page.getByRole('combobox').first().fill('ma');
    },
  },
  {
    name: 'checkin-walk-in',
    go: async (stage) => {
      await stage.page.keyboard.press('Alt+3');
      await stage.page.getByRole('combobox').first().fill('Zulema Quispe');
      await stage.page.getByRole('button', { name: beginning(stage.locale, 'checkin.walkIn.named') }).click();
    },
  },
  {
    name: 'capture-typing',
    go: async ({ page, locale }) => {
      await page.keyboard.press('Alt+4');
      const line = page.getByRole('textbox', { name: say(locale, 'capture.line.label') });
      await line.fill('d: La red se abre a todos @LACNIC #ind');
    },
  },
  {
    name: 'capture-notes',
    go: async ({ page, locale }) => {
      await page.keyboard.press('Alt+4');
      await page.getByRole('textbox', { name: say(locale, 'capture.line.label') }).fill('');
      await page.getByRole('radio', { name: new RegExp(`^${say(locale, 'capture.mode.notes')}`) }).click();
    },
  },
  {
    name: 'capture-note-written',
    go: async ({ page, locale }) => {
      await page.keyboard.press('Alt+4');
      await page.getByRole('radio', { name: new RegExp(`^${say(locale, 'capture.mode.notes')}`) }).click();
      const field = page.getByRole('textbox', { name: say(locale, 'capture.notes.label') });
      await field.fill(
        `## Sede\n\nLa **sala** se [reserva](https://example.org)\n\n- [ ] cable\n- [x] pantalla\n\n> Quedan 40 sillas.\n\n![](image:${'0'.repeat(64)})`,
      );
      await page.keyboard.press('Control+Enter');
      await page.getByRole('article').last().getByText('Quedan 40 sillas.').waitFor();
    },
  },
  {
    name: 'minutes-import',
    go: async (stage) => {
      const file = path.join(stage.folder, 'acta.md');
      const { page, locale } = stage;
      writeFileSync(
        file,
        '# Acta del 8 de febrero de 2023\n\n## Presentes\n\n- Ana Ejemplo\n- [ ] Eva Ausente\n\n## Presupuesto\n\nFalta dinero.\n\n### Acuerdos\n\n- Se recorta la imprenta\n\n## Tareas\n\n- [ ] @LACNIC: escribir a los patrocinadores antes del 12/05/2023\n- [x] Zoe: reservar la sala\n',
      );
      await answerDialog(stage.app, file);
      await page.keyboard.press('Alt+4');
      await page.getByRole('radio', { name: new RegExp(`^${say(locale, 'capture.mode.entries')}`) }).click();
      await page.getByRole('textbox', { name: say(locale, 'capture.line.label') }).waitFor();
      await page.keyboard.press('Control+I');
      await page
        .getByRole('dialog')
        .getByRole('button', { name: say(locale, 'notes.import.choose') })
        .click();
      await page.getByRole('dialog').getByText('acta.md').waitFor();
    },
  },
  {
    name: 'capture-sheet',
    go: async ({ page, locale }) => {
      await page.keyboard.press('Alt+4');
      await page.getByRole('radio', { name: new RegExp(`^${say(locale, 'capture.mode.entries')}`) }).click();
      await page.getByRole('button', { name: say(locale, 'capture.line.sheet') }).click();
    },
  },
  {
    name: 'summary-languages',
    go: async ({ page, locale }) => {
      await page.keyboard.press('Alt+5');
      await page.getByRole('radio', { name: say(locale, 'summary.look.languages') }).click();
    },
  },
  {
    name: 'summary-desk',
    go: async ({ page, locale }) => {
      await page.keyboard.press('Alt+5');
      await page.getByRole('radio', { name: say(locale, 'summary.look.languages') }).click();
      await page.keyboard.press('F8');
      await page.getByRole('grid').getByRole('textbox').waitFor();
    },
  },
  {
    name: 'summary-machine',
    go: async ({ page, locale }) => {
      await page.keyboard.press('Control+K');
      await page.getByPlaceholder(say(locale, 'app.palette.placeholder')).fill(say(locale, 'desk.machine.act'));
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').getByRole('textbox').first().waitFor();
    },
  },
  {
    name: 'summary-hand-off',
    go: async ({ page, locale }) => {
      await page.keyboard.press('Control+K');
      await page.getByPlaceholder(say(locale, 'app.palette.placeholder')).fill(say(locale, 'handoff.out.act'));
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').getByRole('checkbox').first().waitFor();
    },
  },
  {
    name: 'summary-take-back',
    go: async (stage) => {
      const { app, page, locale, folder } = stage;
      const file = path.join(folder, 'traduccion.xlf');
      const target = locale === 'fr' ? 'pt' : 'fr';
      await answerSaveDialog(app, file);
      await page.keyboard.press('Control+K');
      await page.getByPlaceholder(say(locale, 'app.palette.placeholder')).fill(say(locale, 'handoff.out.act'));
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('radio', { name: say(locale, 'handoff.out.scope.all') }).click();
      for (const other of ['es', 'en', 'pt', 'fr'].filter((language) => language !== target)) {
        const box = dialog.getByRole('checkbox', { name: new RegExp(say(locale, `kinds.language.${other}`), 'i') });
        if ((await box.count()) > 0 && (await box.isChecked())) await box.uncheck();
      }
      await dialog.getByRole('button').last().click();
      await dialog.getByText(/traduccion\.xlf/).waitFor();
      await page.keyboard.press('Escape');
      writeFileSync(file, returnedFile(readFileSync(file, 'utf8')));
      await answerDialog(app, file);
      await page.keyboard.press('Control+K');
      await page.getByPlaceholder(say(locale, 'app.palette.placeholder')).fill(say(locale, 'handoff.back.act'));
      await page.keyboard.press('Enter');
      await dialog.getByRole('button', { name: say(locale, 'handoff.back.choose') }).click();
      await dialog.getByRole('region').first().waitFor();
    },
  },
  {
    name: 'summary-export',
    go: async ({ page, locale }) => {
      await page.keyboard.press('Alt+5');
      await page.getByRole('radio', { name: say(locale, 'summary.look.document') }).click();
      await page.getByRole('button', { name: say(locale, 'summary.export.act'), exact: true }).click();
    },
  },
  { name: 'conflict', go: async ({ page }) => page.keyboard.press('Alt+8') },
  {
    name: 'conflict-write',
    go: async (stage) => {
      await stage.page.keyboard.press('Alt+8');
      await stage.page.getByRole('button', { name: beginning(stage.locale, 'conflicts.other.act') }).waitFor();
      await stage.page.keyboard.press('e');
      await stage.page.getByRole('main').getByRole('textbox').waitFor();
    },
  },
];
