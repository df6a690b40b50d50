import { existsSync } from 'node:fs';
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
    const source = path.join(hunspell, `${name}.dic`);
    const target = path.join(root, 'resources', 'dictionaries', `${locale}.bdic`);
    const { code, stdout, stderr } = await run(converter, [source, target]);
    if (code !== 0) throw new SetupError(`${source} could not be converted.`, { tried: [(stdout + stderr).trim()] });
    say(`${name} → resources/dictionaries/${locale}.bdic`);
  }
}

await runMain(main);
