/** What other tools say of the templates among the facts. */
import { CloudFormationValidatePlugin, Stack, type App } from 'aws-cdk-lib';
import { isTemplate } from '@org/cognito-cloudformation';
import { parseSource } from '@org/cognito-file';
import * as E from 'fp-ts/Either';
import { cfnLintVersion, findingsIn, matchesIn } from '../cfn-lint';
import { construct } from '../construct';
import { versionOf } from '../package-version';
import { deployment } from '../pool-template';
import type { Properties } from '../properties';
import { findingsAtSynthesis } from '../synthesis';
import { examined, findingsOf, type Answer } from '../tool';
import { WholeTemplate } from '../whole-template';
import type { Fact } from './fact';

/** The answers of a tool about every fact; `undefined` if it is not installed. */
export interface FieldResult {
  readonly name: string;
  readonly version: string;
  readonly answers: ReadonlyArray<Answer> | undefined;
}

interface Resource {
  readonly Type?: unknown;
  readonly Properties?: Properties;
}

interface Template {
  readonly Resources: Readonly<Record<string, Resource>>;
}

/** The template that other tools take. They know no resources without their template. */
const templateOf = ({ input, language }: Fact): Template | undefined => {
  if (language !== undefined) return undefined;
  const source = parseSource(input);
  if (E.isLeft(source)) return undefined;
  const { value } = source.right;
  return isTemplate(value) ? (value as unknown as Template) : undefined;
};

const cannotRead: Answer = { kind: 'cannot say', because: 'it reads templates of CloudFormation' };

/** What is said of other resources says nothing about the fact: its template has only what the client needs. */
const isOfInterest = ({ Type: type }: Resource): boolean =>
  typeof type === 'string' && /^AWS::(?:Cognito|ElasticLoadBalancingV2)::/.test(type);

const idsOf = ({ Resources }: Template): ReadonlyArray<string> =>
  Object.entries(Resources).flatMap(([id, resource]) => (isOfInterest(resource) ? [id] : []));

const stackName = (index: number): string => `Fact${index}`;

/** One synthesis for all templates. */
const validated = (
  templates: ReadonlyArray<Template | undefined>,
): ((plugin: string) => ReadonlyArray<Answer>) => {
  const found = findingsAtSynthesis(
    (app: App) =>
      templates.forEach((template, index) => {
        if (template !== undefined)
          new WholeTemplate(new Stack(app, stackName(index), { env: deployment }), template);
      }),
    () => undefined,
  );
  return (wanted) =>
    templates.map((template, index) => {
      if (template === undefined) return cannotRead;
      const ids = idsOf(template);
      return examined(
        found.filter(
          ({ plugin, stack, logicalId = '' }) =>
            plugin === wanted && stack === stackName(index) && ids.includes(logicalId),
        ),
      );
    });
};

const constructed = (template: Template | undefined): Answer => {
  const clients = Object.values(template?.Resources ?? {}).filter(
    ({ Type: type }) => type === 'AWS::Cognito::UserPoolClient',
  );
  const answers = construct.examine(
    clients.map(({ Properties: { UserPoolId: _, ...properties } = {} }) => ({ properties })),
  );
  return (
    answers.find(({ kind }) => kind === 'cannot say') ??
    (answers.length === 0 ? cannotRead : examined(answers.flatMap((answer) => findingsOf(answer, 'error'))))
  );
};

/** cfn-lint reads the text itself. */
const linted = (
  facts: ReadonlyArray<Fact>,
  templates: ReadonlyArray<Template | undefined>,
): ReadonlyArray<Answer> => {
  const matches = matchesIn(
    facts.map(({ input }, index) => (templates[index] === undefined ? '{"Resources":{}}' : input)),
  );
  return templates.map((template, index) =>
    template === undefined ? cannotRead : examined(findingsIn(matches[index] ?? [], idsOf(template))),
  );
};

const both = (one: Answer, other: Answer): Answer =>
  one.kind === 'cannot say'
    ? one
    : examined(
        (['error', 'warning'] as const).flatMap((severity) =>
          [one, other].flatMap((answer) => findingsOf(answer, severity)),
        ),
      );

/** Asks every tool about every fact. */
export const peersOnFacts = (facts: ReadonlyArray<Fact>): ReadonlyArray<FieldResult> => {
  const templates = facts.map(templateOf);
  // What the CDK writes is JSON, in which nothing of the text is left.
  const written = templates.map((template, index) => (facts[index]?.inText === true ? undefined : template));
  const answersOf = validated(written);
  const bundled = answersOf(CloudFormationValidatePlugin.PLUGIN_NAME);
  const preflight = answersOf('cdk-preflight');
  const lint = cfnLintVersion();
  const { version: engine = 'unknown' } = new CloudFormationValidatePlugin();
  return [
    { name: construct.name, version: construct.version, answers: written.map(constructed) },
    {
      name: 'validator in aws-cdk-lib',
      version: `${versionOf('aws-cdk-lib')} (engine ${engine})`,
      answers: bundled,
    },
    { name: 'cdk-preflight', version: versionOf('cdk-preflight'), answers: preflight },
    {
      name: 'both validators',
      version: '',
      answers: bundled.map((answer, index) => both(answer, preflight[index] as Answer)),
    },
    {
      name: 'cfn-lint',
      version: lint ?? 'not installed',
      answers: lint === undefined ? undefined : linted(facts, templates),
    },
  ];
};
