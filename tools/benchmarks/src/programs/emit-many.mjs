/** A program: emits clients and keeps their texts, and prints the seconds and the bytes for each client. */
import { textOf } from '../subjects/pipeline.mjs';
import { typicalProps } from '../subjects/typical-client.mjs';
import { processorSeconds } from './processor-seconds.mjs';

/** Few clients are emitted again and again, until they are at least so many, whose time can be told. */
const [clients, atLeast, warmUp] = process.argv.slice(2).map(Number);

const emit = () => {
  /** @type {Array<string>} */
  const texts = [];
  for (let index = 0; index < clients; index += 1) texts.push(textOf(typicalProps(index)));
  return texts;
};

const heap = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};

// The first clients of a process wait for the compiler, and would hide how time grows.
for (let index = 0; index < warmUp; index += 1) textOf(typicalProps(index));

const times = Math.ceil(atLeast / clients);
const begin = processorSeconds();
for (let time = 0; time < times; time += 1) emit();
const seconds = (processorSeconds() - begin) / (times * clients);

const heapBefore = heap();
const texts = emit();
const bytes = (heap() - heapBefore) / texts.length;

console.log(JSON.stringify({ seconds, bytes }));
