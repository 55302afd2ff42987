/** The resources of the two providers of Pulumi. */
import { rotationNames } from '@org/cognito-core';
import { propertiesIn, valuesIn } from './declared.mjs';
import { readOfStacks } from './read-by-import.mjs';
import { blocks, namesInBlock, settingNames } from './table-names.mjs';

const resource = 'cognito/userPoolClient.d.ts';
const inputs = 'types/input.d.ts';
const enums = 'types/enums/cognito/index.d.ts';

/**
 * What both providers declare: the arguments, what a stack holds, and the blocks.
 *
 * @param {object} provider
 * @param {import('@org/cognito-core').Tool} provider.tool
 * @param {string} provider.type of the resource in a stack
 * @param {string} provider.nameKey what it calls the name of a client
 * @param {string} provider.ending of the names of the types of blocks
 * @param {Readonly<Record<string, string>>} [provider.aside] arguments that are no setting
 * @param {(file: string) => string} read
 * @returns {ReadonlyArray<import('./differences.mjs').Comparison>}
 */
const comparisonsOf = ({ tool, type, nameKey, ending, aside }, read) => {
  const [types, nested] = [read(resource), read(inputs)];
  const outputs = propertiesIn(types, 'UserPoolClient');
  return [
    {
      what: 'UserPoolClientArgs',
      declared: propertiesIn(types, 'UserPoolClientArgs'),
      known: settingNames(tool),
      aside,
    },
    {
      what: 'the outputs of UserPoolClient',
      declared: outputs,
      known: readOfStacks(type, nameKey, outputs),
    },
    ...blocks.map((block) => ({
      what: `UserPoolClient${block}${ending}`,
      declared: propertiesIn(nested, `cognito.UserPoolClient${block}${ending}`),
      known: namesInBlock(tool, block),
    })),
  ];
};

const bridged = {
  tool: 'pulumi',
  type: 'aws:cognito/userPoolClient:UserPoolClient',
  nameKey: 'name',
  ending: '',
  aside: { region: 'the id of the user pool tells it' },
};

const native = {
  tool: 'pulumiNative',
  type: 'aws-native:cognito:UserPoolClient',
  nameKey: 'clientName',
  ending: 'Args',
};

/** @type {import('./check-newest-tools.mjs').NewestTool} */
export const pulumi = {
  name: '@pulumi/aws',
  files: [resource, inputs],
  comparisons: (read) => comparisonsOf(bridged, read),
};

/** @type {import('./check-newest-tools.mjs').NewestTool} */
export const pulumiNative = {
  name: '@pulumi/aws-native',
  files: [resource, inputs, enums],
  comparisons: (read) => [
    ...comparisonsOf(native, read),
    {
      what: 'UserPoolClientRefreshTokenRotationFeature',
      declared: valuesIn(read(enums), 'UserPoolClientRefreshTokenRotationFeature'),
      known: rotationNames,
    },
  ],
};
