import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { compileFunction } from 'node:vm';
import { transformSync } from '@swc/core';

const compiled = new Map();

const compile = (file) => {
  if (!compiled.has(file)) {
    const { code } = transformSync(readFileSync(file, 'utf8'), {
      filename: file,
      swcrc: false,
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022', keepClassNames: true },
      module: { type: 'commonjs' },
    });
    compiled.set(file, {
      run: compileFunction(code, ['exports', 'module', 'require'], { filename: file }),
      requirePackage: createRequire(file),
      paths: new Map(),
    });
  }
  return compiled.get(file);
};

const resolve = (from, request) => {
  const path = join(dirname(from), request);
  return [`${path}.ts`, join(path, 'index.ts')].find(existsSync) ?? path;
};

/**
 * Loads TypeScript files and what they import, and each once: a function that shares no module with another one that
 * this gives. Their code is compiled once for all. Packages are Node's, and shared.
 */
export const freshLoader = () => {
  const modules = new Map();

  const load = (file) => {
    const known = modules.get(file);
    if (known !== undefined) return known.exports;
    const { run, requirePackage, paths } = compile(file);
    const module = { exports: {} };
    modules.set(file, module);
    run(module.exports, module, (request) => {
      if (!request.startsWith('.')) return requirePackage(request);
      if (!paths.has(request)) paths.set(request, resolve(file, request));
      return load(paths.get(request));
    });
    return module.exports;
  };

  return load;
};
