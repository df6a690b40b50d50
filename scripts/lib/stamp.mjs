import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A hash over the names and contents of files and folders (relative to `folder`); what is absent counts as absent. */
export function hashFiles(folder, names, skip = () => false) {
  const hash = createHash('sha256');
  for (const name of names) addTo(hash, folder, name, skip);
  return hash.digest('hex');
}

/** Whether the stamp file holds exactly this text. */
export function isStamped(file, text) {
  return existsSync(file) && readFileSync(file, 'utf8') === text;
}

/** Writes a stamp, making its folder where needed. */
export function stamp(file, text) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function addTo(hash, folder, name, skip) {
  const file = path.join(folder, name);
  if (skip(name)) return;
  if (!existsSync(file)) {
    hash.update(`absent ${name}\0`);
  } else if (statSync(file).isDirectory()) {
    for (const entry of readdirSync(file).sort()) addTo(hash, folder, `${name}/${entry}`, skip);
  } else {
    const content = readFileSync(file);
    hash.update(`file ${name}\0${content.length}\0`).update(content);
  }
}
