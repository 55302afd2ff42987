import { basename, dirname } from 'node:path';

const parent = dirname(__dirname);

/** The folder of the examples, found from the sources and from the built files. */
export const examplesFolder = basename(parent) === 'dist' ? dirname(parent) : parent;
