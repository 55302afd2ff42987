/** A program: emits clients and keeps their texts, and prints milliseconds and bytes for each client. */
import { textOf } from './pipeline.mjs';
import { typicalProps } from './typical-client.mjs';

const [, , number] = process.argv;
const clients = Number(number);

// The first clients of a process wait for the compiler, and would hide how time grows.
for (let index = 0; index < 5_000; index += 1) textOf(typicalProps(index));

const heap = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};

/** @type {Array<string>} */
const texts = [];
const heapBefore = heap();
const begin = performance.now();
for (let index = 0; index < clients; index += 1) texts.push(textOf(typicalProps(index)));
const milliseconds = performance.now() - begin;
const bytes = heap() - heapBefore;

console.log(
  JSON.stringify({ clients: texts.length, milliseconds: milliseconds / clients, bytes: bytes / clients }),
);
