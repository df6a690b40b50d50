'use strict';
const { existsSync } = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '../..');
const { imports } = require('../../package.json');

/** Tells the border rules where a package import (`#domain/x.ts`) or a relative one leads. */
exports.interfaceVersion = 2;
exports.resolve = (source, file) => {
  const target = source.startsWith('#')
    ? aliased(source)
    : source.startsWith('.')
      ? path.resolve(path.dirname(file), source)
      : null;
  return target !== null && existsSync(target.split('?')[0])
    ? { found: true, path: target.split('?')[0] }
    : { found: false };
};

function aliased(source) {
  for (const [pattern, target] of Object.entries(imports)) {
    const prefix = pattern.slice(0, -1);
    if (source.startsWith(prefix)) return path.join(root, target.slice(0, -1), source.slice(prefix.length));
  }
  return null;
}
