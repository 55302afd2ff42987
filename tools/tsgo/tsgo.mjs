#!/usr/bin/env node
/**
 * TypeScript 7, the compiler without a programming interface, by the name by which nx asks for it. What needs the
 * interface has TypeScript 6 beside it: tests and tools that call the compiler.
 */
await import(new URL('lib/tsc.js', import.meta.resolve('typescript/package.json')));
