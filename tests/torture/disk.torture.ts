import { execFileSync } from 'node:child_process';
import { closeSync, cpSync, existsSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { tell, tries } from './outcome.ts';
import { canMount, lostOf, openVictim, preparedFolder, preparedTexts, untilState } from './rig.ts';

type Disk = { readonly folder: string; readonly remove: () => void };

/** A small disk in memory. */
function memoryDisk(): Disk {
  const folder = mkdtempSync(path.join(tmpdir(), 'plenaria-tmpfs-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=160M', 'tmpfs', folder]);
  return { folder, remove: () => unmount(folder) };
}

/** A small ext4 disk in a file. */
function ext4Disk(): Disk {
  const work = mkdtempSync(path.join(tmpdir(), 'plenaria-ext4-'));
  const [image, folder] = [path.join(work, 'image'), path.join(work, 'disk')];
  execFileSync('truncate', ['-s', '192M', image]);
  execFileSync('mkfs.ext4', ['-q', '-F', image]);
  mkdirSync(folder);
  execFileSync('mount', ['-o', 'loop', image, folder]);
  return {
    folder,
    remove: () => {
      unmount(folder);
      rmSync(work, { recursive: true, force: true });
    },
  };
}

function unmount(folder: string): void {
  execFileSync('umount', ['-l', folder]);
  rmSync(folder, { recursive: true, force: true });
}

/** Takes every free byte. */
function fill(file: string): void {
  const handle = openSync(file, 'a');
  const block = Buffer.alloc(64 * 1024, 1);
  try {
    for (let size = block.length; size >= 1;) {
      try {
        writeSync(handle, block, 0, size);
      } catch (cause: unknown) {
        if ((cause as NodeJS.ErrnoException).code !== 'ENOSPC') throw cause;
        size = Math.floor(size / 2);
      }
    }
  } finally {
    closeSync(handle);
  }
}

const disks = [
  { name: 'disk full, tmpfs', make: memoryDisk, possible: canMount },
  { name: 'disk full, ext4', make: ext4Disk, possible: () => canMount() && existsSync('/sbin/mkfs.ext4') },
] as const;

for (const { name, make, possible } of disks) {
  test(`${name}: nothing saved is lost, nothing is called saved that is not, and the person is told`, async () => {
    test.skip(!possible(), 'a disk can only be mounted by root');
    const folder = await preparedFolder();
    const rounds = tries(10, 2);
    let [lost, falseSaved, told] = [0, 0, 0];
    const untold: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const disk = make();
      try {
        const userData = path.join(disk.folder, 'data');
        cpSync(path.join(folder, 'prepared'), userData, { recursive: true });
        const victim = await openVictim(userData);
        victim.write(`full-${round}`, 5, 4000);
        await victim.page.waitForTimeout(150 + round * 40);
        fill(path.join(disk.folder, 'filler'));
        const state = await untilState(victim.page, ['failed', 'stopped']);
        const status = (await victim.page.getByTestId('save-status').textContent()) ?? '';
        if (/lleno|almacenamiento|disco/.test(status)) told += 1;
        else untold.push(`${status} (${await victim.page.evaluate(() => globalThis.tortureRig?.message())})`);
        await victim.page.waitForTimeout(500);
        const later = await victim.page.getByTestId('save-status').getAttribute('data-state');
        if (state === 'stopped' && later === 'saved') falseSaved += 1;
        const saved = [...preparedTexts, ...victim.acknowledged];
        await victim.kill();
        rmSync(path.join(disk.folder, 'filler'));
        const again = await openVictim(userData);
        lost += lostOf(saved, await again.texts()).length;
        // The disk may need a moment to give the room back; until then nothing may be called saved.
        await expect
          .poll(
            async () => {
              await again.writeAll('after', 1);
              return again.acknowledged.length;
            },
            { timeout: 60_000 },
          )
          .toBeGreaterThan(0);
        lost += lostOf(again.acknowledged, await again.texts()).length;
        await again.quit();
      } finally {
        disk.remove();
      }
    }
    const detail = `${told} of ${rounds} told clearly, false "Saved" ${falseSaved}`;
    tell({ name, tried: rounds, lost, ok: lost === 0 && told === rounds && falseSaved === 0, detail });
    rmSync(folder, { recursive: true, force: true });
    expect({ lost, untold, falseSaved }).toEqual({ lost: 0, untold: [], falseSaved: 0 });
  });
}
