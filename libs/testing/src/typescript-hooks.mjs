import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

// Jest transforms what tests import, but not what its global set-up imports: this does the same for that.
const swcrc = fileURLToPath(new URL('../../../.swcrc', import.meta.url));

registerHooks({
  resolve(specifier, context, next) {
    const fromTypescript = context.parentURL?.endsWith('.ts');
    const source =
      fromTypescript && specifier.startsWith('.') ? specifier.replace(/\.js$/, '.ts') : specifier;
    return next(source, { ...context, conditions: [...context.conditions, 'src'] });
  },
  load(url, context, next) {
    if (!url.endsWith('.ts')) return next(url, context);
    const filename = fileURLToPath(url);
    const { code } = transformSync(readFileSync(filename, 'utf8'), { filename, configFile: swcrc });
    return { format: 'module', source: code, shortCircuit: true };
  },
});
