/** The language server, with its usage. Only `command-line.ts` imports it. */
import { Readable, Writable } from 'node:stream';
import { variableMistake } from '../module/given-variables';
import type { ExitCode } from '../terminal/exit-code';
import { fail } from '../terminal/fail';
import type { Io } from '../terminal/io';
import type { LspOptions } from './check-documents';

/** What the program says of itself. */
interface Program {
  readonly version: string;
  readonly homepage?: string;
}

/** Speaks with an editor until that ends it. */
export const lspCommand = async (
  options: LspOptions,
  program: Program,
  { stdin, stdout, stderr }: Io,
): Promise<ExitCode> => {
  const mistake = variableMistake(options);
  if (mistake !== undefined) return fail(stderr, mistake);
  // Loaded here, so that no other command waits for it.
  const { serve } = await import('./language-server.js');
  const source = stdin();
  // One that is wrapped would wait for its next bytes, and the program with it.
  const input = source instanceof Readable ? source : Readable.from(source);
  const output = new Writable({
    write: (chunk: Buffer, _, done) => {
      stdout.write(chunk.toString());
      done();
    },
  });
  try {
    return await serve({ input, output, options, ...program });
  } finally {
    input.destroy();
  }
};
