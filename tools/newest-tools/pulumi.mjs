/** The resources of the two providers of Pulumi. */
import { rotationNames } from '@org/cognito-core';
import { propertiesIn, valuesIn } from './declared.mjs';
import { readOfStacks } from './read-by-import.mjs';
import { blocks, namesInBlock, settingNames } from './table-names.mjs';

const resource = 'cognito/userPoolClient.d.ts';
const inputs = 'types/input.d.ts';
const enums = 'types/enums/cognito/index.d.ts';

/** @type {import('./check-newest-tools.mjs').NewestTool} */
export const pulumi = {
  name: '@pulumi/aws',
  files: [resource, inputs],
  comparisons: (read) => {
    const [types, nested] = [read(resource), read(inputs)];
    const outputs = propertiesIn(types, 'UserPoolClient');
    return [
      {
        what: 'UserPoolClientArgs',
        declared: propertiesIn(types, 'UserPoolClientArgs'),
        known: settingNames('pulumi'),
        aside: { region: 'the id of the user pool tells it' },
      },
      {
        what: 'the outputs of UserPoolClient',
        declared: outputs,
        known: readOfStacks('aws:cognito/userPoolClient:UserPoolClient', 'name', outputs),
      },
      ...blocks.map((block) => ({
        what: `UserPoolClient${block}`,
        declared: propertiesIn(nested, `cognito.UserPoolClient${block}`),
        known: namesInBlock('pulumi', block),
      })),
    ];
  },
};

/** @type {import('./check-newest-tools.mjs').NewestTool} */
export const pulumiNative = {
  name: '@pulumi/aws-native',
  files: [resource, inputs, enums],
  comparisons: (read) => {
    const [types, nested] = [read(resource), read(inputs)];
    const outputs = propertiesIn(types, 'UserPoolClient');
    return [
      {
        what: 'UserPoolClientArgs',
        declared: propertiesIn(types, 'UserPoolClientArgs'),
        known: settingNames('pulumiNative'),
      },
      {
        what: 'the outputs of UserPoolClient',
        declared: outputs,
        known: readOfStacks('aws-native:cognito:UserPoolClient', 'clientName', outputs),
      },
      ...blocks.map((block) => ({
        what: `UserPoolClient${block}Args`,
        declared: propertiesIn(nested, `cognito.UserPoolClient${block}Args`),
        known: namesInBlock('pulumiNative', block),
      })),
      {
        what: 'UserPoolClientRefreshTokenRotationFeature',
        declared: valuesIn(read(enums), 'UserPoolClientRefreshTokenRotationFeature'),
        known: rotationNames,
      },
    ];
  },
};
