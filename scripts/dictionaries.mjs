import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from './lib/children.mjs';
import { root } from './lib/paths.mjs';
import { runMain, say, SetupError } from './lib/say.mjs';

/** Where Debian keeps Chromium's converter, after the one of the environment. */
const converters = [process.env['BDIC_CONVERTER'], '/usr/lib/qt6/libexec/qwebengine_convert_dict'];
const hunspell = process.env['HUNSPELL_FOLDER'] ?? '/usr/share/hunspell';
const sources = { en: 'en_US', es: 'es_ES', fr: 'fr', pt: 'pt_BR' };

/** `node scripts/dictionaries.mjs`: makes the spelling dictionaries again; resources/dictionaries/README.md names their sources. */
async function main() {
  const converter = converters.find((file) => file !== undefined && existsSync(file));
  if (converter === undefined) {
    throw new SetupError('there is no converter of dictionaries on this machine.', {
      todo: [
        'apt-get install qt6-webengine-dev-tools hunspell-en-us hunspell-es hunspell-fr-classical hunspell-pt-br',
        'or name one in BDIC_CONVERTER, and the folder of the .dic and .aff files in HUNSPELL_FOLDER',
      ],
    });
  }
  for (const [locale, name] of Object.entries(sources)) {
    const target = path.join(root, 'resources', 'dictionaries', `${locale}.bdic`);
    await inFolder(async (folder) => {
      const source = withoutFields(name, folder);
      const { code, stdout, stderr } = await run(converter, [source, target]);
      if (code !== 0) throw new SetupError(`${name} could not be converted.`, { tried: [(stdout + stderr).trim()] });
    });
    say(`${name} → resources/dictionaries/${locale}.bdic`);
  }
}

/**
 * The list without what it says of each word after a space (`po:det is:mas`, hunspell(5)): the converter takes that for
 * a part of words that have no affixes, and `de`, `le`, `du` would be unknown.
 */
function withoutFields(name, folder) {
  const words = readFileSync(path.join(hunspell, `${name}.dic`), 'latin1');
  const source = path.join(folder, `${name}.dic`);
  writeFileSync(source, words.replace(/[ \t]+[a-z]{2}:[^\r\n]*/g, ''), 'latin1');
  copyFileSync(path.join(hunspell, `${name}.aff`), path.join(folder, `${name}.aff`));
  return source;
}

async function inFolder(work) {
  const folder = mkdtempSync(path.join(tmpdir(), 'plenaria-dictionaries-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await runMain(main);
