/** All tools on what is wrong in some deployments only, as the section of a README. */
import { CloudFormationValidatePlugin, Stack } from 'aws-cdk-lib';
import { cfnLintVersion, matchesIn } from '../cfn-lint';
import { ownVersion, versionOf } from '../package-version';
import { deployment } from '../pool-template';
import { findingsAtSynthesis } from '../synthesis';
import { printTable } from '../table';
import { WholeTemplate } from '../whole-template';
import { conditionalCases, type ConditionalCase } from './conditional-case';
import { oursOnCases } from './ours-on-cases';

/** Whether a tool reports an error about each template; `undefined` if it is not installed. */
interface WorldsResult {
  readonly name: string;
  readonly version: string;
  readonly refused: ReadonlyArray<boolean> | undefined;
}

const stackName = (index: number): string => `Case${index}`;

const atSynthesis = (cases: ReadonlyArray<ConditionalCase>): ((plugin: string) => ReadonlyArray<boolean>) => {
  const found = findingsAtSynthesis(
    (app) =>
      cases.forEach(
        ({ template }, index) =>
          new WholeTemplate(new Stack(app, stackName(index), { env: deployment }), template),
      ),
    () => undefined,
  );
  return (wanted) =>
    cases.map((_, index) =>
      found.some(
        ({ plugin, stack, severity }) =>
          plugin === wanted && stack === stackName(index) && severity === 'error',
      ),
    );
};

const linted = (cases: ReadonlyArray<ConditionalCase>): ReadonlyArray<boolean> =>
  matchesIn(cases.map(({ template }) => JSON.stringify(template))).map((matches) =>
    matches.some(({ Level }) => Level === 'Error'),
  );

const resultsOf = (cases: ReadonlyArray<ConditionalCase>): ReadonlyArray<WorldsResult> => {
  const refusedBy = atSynthesis(cases);
  const lint = cfnLintVersion();
  const { version: engine = 'unknown' } = new CloudFormationValidatePlugin();
  return [
    {
      name: '@org/cognito-cloudformation',
      version: ownVersion,
      refused: oursOnCases(cases),
    },
    {
      name: 'validator in aws-cdk-lib',
      version: `${versionOf('aws-cdk-lib')} (engine ${engine})`,
      refused: refusedBy(CloudFormationValidatePlugin.PLUGIN_NAME),
    },
    { name: 'cdk-preflight', version: versionOf('cdk-preflight'), refused: refusedBy('cdk-preflight') },
    {
      name: 'cfn-lint',
      version: lint ?? 'not installed',
      refused: lint === undefined ? undefined : linted(cases),
    },
  ];
};

/** The table of all tools, for a README, and what each got wrong. */
export const compareWorlds = (): { readonly section: string; readonly listed: ReadonlyArray<string> } => {
  const results = resultsOf(conditionalCases);
  const bad = conditionalCases.filter(({ isBad }) => isBad).length;
  const count = (refused: ReadonlyArray<boolean>, wanted: boolean): number =>
    conditionalCases.filter(({ isBad }, index) => isBad === wanted && refused[index] === true).length;
  const rows = results.map(({ name, version, refused }) =>
    refused === undefined
      ? [name, version, '', '']
      : [
          name,
          version,
          `${count(refused, true)} / ${bad}`,
          `${count(refused, false)} / ${conditionalCases.length - bad}`,
        ],
  );
  return {
    section: `Of ${bad} templates, each has a mistake that some deployments have and others do not: in one branch of \`Fn::If\`, in the
default or an allowed value of a parameter, in a mapping. Each has a twin that is right in every deployment:

${printTable(['Tool', 'Version', 'Caught', 'False alarms'], rows)}
`,
    listed: results.flatMap(({ name, refused }) => [
      `\n${name}, in some deployments`,
      ...conditionalCases.flatMap((each, index) =>
        refused === undefined || refused[index] === each.isBad
          ? []
          : [`  ${each.isBad ? 'missed' : 'false alarm'}  ${each.name}`],
      ),
    ]),
  };
};
