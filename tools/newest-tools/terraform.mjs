/** The resource of the Terraform provider, as the CDK Terrain project generates its types from the provider's schema. */
import { propertiesIn } from './declared.mjs';
import { blocks, namesInBlock, setNames, settingNames } from './table-names.mjs';

const folder = 'lib/cognito-user-pool-client';
const types = `${folder}/index.d.ts`;
const program = `${folder}/index.js`;

/** @param {string} name */
const providerName = (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/**
 * The names of the arguments that are sets. The types show arrays, but the program says what it writes.
 *
 * @param {string} text
 */
const setsIn = (text) =>
  [...text.matchAll(/^ +(\w+): \{\n.*\n +isBlock: false,\n +type: "set",$/gm)].map(([, name = '']) => name);

/** @type {import('./check-newest-tools.mjs').NewestTool} */
export const terraform = {
  name: '@cdktn/provider-aws',
  files: [types, program],
  comparisons: (read) => [
    {
      what: 'CognitoUserPoolClientConfig',
      declared: propertiesIn(read(types), 'CognitoUserPoolClientConfig').map(providerName),
      known: settingNames('terraform'),
      aside: { region: 'the id of the user pool tells it' },
    },
    ...blocks.map((block) => ({
      what: `CognitoUserPoolClient${block}`,
      declared: propertiesIn(read(types), `CognitoUserPoolClient${block}`).map(providerName),
      known: namesInBlock('terraform', block),
    })),
    {
      what: 'the sets of CognitoUserPoolClient',
      declared: setsIn(read(program)),
      known: setNames('terraform'),
    },
  ],
};
