/** The props of a client in the words of the CDK's own construct `UserPoolClient`. */
import { ClientAttribute, OAuthScope, UserPoolClientIdentityProvider, type Text } from '@org/cognito-core';
import { code, joined, object, plain, value, type Code } from './code';
import type { Words } from './construct-props';
import type { InputFor } from './input';
import { textWith } from './record-args';

const cognito = 'aws-cdk-lib/aws-cognito';

/** A text, by the name that a constant of the CDK has for it, or as one of its own. */
const named =
  (constants: string, names: Readonly<Record<string, unknown>>, textOf: (text: Text) => Code) =>
  (text: Text): Code => {
    const [name] = Object.entries(names).find(([, known]) => known === text) ?? [];
    return code`${value(cognito, constants)}.${name ?? code`custom(${textOf(text)})`}`;
  };

/** The CDK has the same names for standard attributes. */
const attributesOf = (names: ReadonlyArray<Text>, textOf: (text: Text) => Code): Code => {
  const standard = Object.entries(ClientAttribute).filter(([, name]) => names.some((one) => one === name));
  const custom = names.filter((name) => !standard.some(([, one]) => one === name));
  const withStandard = code`.withStandardAttributes(${object(standard.map(([name]) => [name, plain('true')]))})`;
  const withCustom = code`.withCustomAttributes(${joined(custom.map(textOf), ', ')})`;
  return code`new ${value(cognito, 'ClientAttributes')}()${standard.length > 0 ? withStandard : ''}${
    custom.length > 0 ? withCustom : ''
  }`;
};

/** The words of the construct, which are for a client without gaps: its amounts and its flags are known. */
export const l2Words = (inputFor: InputFor): Words => {
  const textOf = textWith(inputFor, plain(''));
  return {
    text: textOf,
    flag: (reference) => inputFor(reference, 'boolean'),
    texts: (reference) => inputFor(reference, 'texts'),
    duration: (unit, amount) => code`${value('aws-cdk-lib', 'Duration')}.${unit}(${JSON.stringify(amount)})`,
    scope: named('OAuthScope', OAuthScope, textOf),
    provider: named('UserPoolClientIdentityProvider', UserPoolClientIdentityProvider, textOf),
    attributes: (names) => attributesOf(names, textOf),
    analytics: ({ applicationId, externalId, roleArn, shareUserData }) =>
      object([
        ['applicationId', textOf(applicationId as Text)],
        ['externalId', textOf(externalId as Text)],
        [
          'role',
          code`${value('aws-cdk-lib/aws-iam', 'Role')}.fromRoleArn(scope, \`\${id}AnalyticsRole\`, ${textOf(roleArn as Text)})`,
        ],
        ['shareUserData', shareUserData === undefined ? undefined : plain(JSON.stringify(shareUserData))],
      ]),
    authFlows: (on) => object(on.map((flow) => [flow, plain('true')])),
  };
};
