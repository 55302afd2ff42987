import { basename, dirname } from 'node:path';

const parent = dirname(__dirname);

/** The folder of the examples, from the sources and from what is built of them. */
export const examplesFolder = basename(parent) === 'dist' ? dirname(parent) : parent;
