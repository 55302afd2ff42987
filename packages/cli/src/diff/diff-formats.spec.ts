// eslint-disable-next-line @nx/enforce-module-boundaries -- the program loads it late, to start fast; a test need not
import { toTemplate } from '@org/cognito-cloudformation';
import { encode, withServiceDefaults } from '@org/cognito-core';
import { client as anyClient, runs } from '@org/cognito-testing';
import * as fc from 'fast-check';
import * as E from 'fp-ts/Either';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, removeFolders } from '../../fixtures/program';
import { run } from '../run';

afterAll(removeFolders);

test('law: props do not differ from the template that they make, with defaults written or not', async () => {
  const props = join(folderOf({}), 'props.json');
  await fc.assert(
    fc.asyncProperty(anyClient({ references: false }), fc.boolean(), async (model, isWritten) => {
      // A template holds the providers of its own user pool, and this one has none.
      const client = { ...model, supportedIdentityProviders: ['COGNITO'] };
      const template = toTemplate({ Web: isWritten ? withServiceDefaults(client) : client });
      writeFileSync(props, JSON.stringify(encode(client)));
      const printed: Array<string> = [];
      const output = { write: (text: string) => void printed.push(text), isColoured: false };
      const stdin = async function* () {
        yield await Promise.resolve(Buffer.from(JSON.stringify(E.isRight(template) && template.right)));
      };
      const code = await run(['diff', props, '-'], { stdin, stdout: output, stderr: output });
      expect({ code, printed: printed.join('') }).toEqual({ code: 0, printed: '1 client: 1 equal\n' });
    }),
    { numRuns: runs(0.3) },
  );
});
