/** What a rule finds in props, it finds in the template of the same client. */
import { explanations, validate, type Explanation } from '@org/cognito-core';
import { toResource, validateTemplate, type Json } from './index';

/** Issues that a template cannot have, and why. */
const onlyInProps: Readonly<Record<string, string>> = {
  'oauth-disabled-with-settings':
    'props say it in two words that contradict each other, a template has one flag',
  'auth-flows-empty': 'an empty list of flows is not emitted, since it means the same as none',
  'scope-duplicate': 'a client holds each scope once',
  'attr-duplicate': 'a client holds each attribute once',
};

const everyCode = Object.fromEntries(explanations.map(({ code }) => [code, 'to see it in a template']));

/** The properties that a faulty client would have, unless it is too malformed to have any. */
const propertiesOf = ({ failing: { props, record, context } }: Explanation): object | undefined => {
  if (props === undefined) return record;
  const { client } = validate(props, { downgrade: everyCode, ...(context && { context }) });
  return client && toResource(client).Properties;
};

const emitted = explanations.flatMap((explanation) => {
  const properties = propertiesOf(explanation);
  return properties === undefined ? [] : [{ ...explanation, properties }];
});

type Example = Partial<Explanation['failing']>;

const codesIn = (properties: object, { context, lint }: Example = {}): ReadonlyArray<string> => {
  const Client = {
    Type: 'AWS::Cognito::UserPoolClient',
    Metadata: { CognitoClient: lint ?? {} },
    Properties: { UserPoolId: 'eu-west-1_abc', ...properties },
  };
  const found = validateTemplate({ Resources: { Client } as unknown as Json }, context && { context });
  return found.flatMap(({ issues }) => issues.map(({ code }) => code));
};

test.each(emitted.filter(({ code }) => !Object.hasOwn(onlyInProps, code)))(
  '$code is found in a template',
  ({ code, properties, failing }) => {
    expect(codesIn(properties, failing)).toContain(code);
  },
);

test.each(Object.entries(onlyInProps))('%s is not found in a template: %s', (code) => {
  const explanation = emitted.find((candidate) => candidate.code === code);
  expect(explanation === undefined ? [] : codesIn(explanation.properties)).not.toContain(code);
});

test('most kinds of issue are there to be found', () => {
  expect(emitted.length).toBeGreaterThan(60);
});
