/** Judges the arguments of a client in one world. Nothing that is open makes an issue. */
import {
  atLevels,
  inDialect,
  readRecordData,
  validateRead,
  placeSpellings,
  spellings,
  type Deferral,
  type Issue,
  type Path,
  type PoolContext,
  type RuleChoice,
} from '@org/cognito-core';
import { argumentForm } from '../argument-form';
import type { Expression } from '../expression';
import { referenceNames } from '../reference-names';
import { terraformIssue } from '../terraform-issue';
import type { ClientInWorld } from './client-worlds';
import { creationOrderIssues } from './creation-order';
import { providerIssues } from './provider-issues';

/** What a check is told. */
export interface CheckOptions extends RuleChoice {
  /**
   * Facts about the user pools beside those of the module, by what the module says of the pool of a client.
   * @default none
   */
  readonly context?: PoolContext | ((said: PoolContext, address: string) => PoolContext);
}

/** What is found in a client. Paths are in the words of Terraform. */
export interface Found {
  readonly issues: ReadonlyArray<Issue>;
  readonly deferred: () => ReadonlyArray<Deferral>;
}

const userPoolArgument = placeSpellings.UserPoolId.terraform;

const required: ReadonlyArray<readonly [argument: string, code: string, fix: string]> = [
  [spellings.ClientName.terraform, 'client-name-required', 'give it a name'],
  [userPoolArgument, 'user-pool-id-required', `write ${userPoolArgument} = aws_cognito_user_pool.….id`],
];

const decidesKind = ({ code }: Issue): boolean => code === 'reference-position';

const inTerraform = (path: Path): Path =>
  inDialect('terraform', { code: '', severity: 'error', path, message: '', fixes: [] }).path;

/** What a deferral needs, with expressions instead of names that were made for them. */
const needsOf = (needs: string, codes: ReadonlyMap<string, string>): string =>
  needs.replace(/\$\{([^}]+)\}/g, (_, name: string) => codes.get(name) as string);

/** Judges a client. */
export const checkArguments = (
  { args, around, waitsFor }: ClientInWorld & { readonly waitsFor: ReadonlySet<string> },
  address: string,
  { context = {}, ...choice }: CheckOptions,
): Found => {
  const names = referenceNames({});
  const { [userPoolArgument]: _, region: __, ...own } = args.checked;
  const { form, issues: malformed } = argumentForm(own, names);
  const known =
    typeof context === 'function' ? context(around.context, address) : { ...around.context, ...context };
  const validation = validateRead(readRecordData(form), { context: known, ...choice });
  const missing = required.flatMap(([argument, code, fix]) =>
    args.checked[argument] !== undefined || args.issues.some(({ path }) => path[0] === argument)
      ? []
      : [terraformIssue(code, [], `has no ${argument}, which the provider requires`, fix)],
  );
  const inWords = validation.issues.map((issue) => inDialect('terraform', issue));
  const refused = new Set([...args.issues, ...malformed].map(({ path }) => String(path[0])));
  return {
    issues: [
      ...atLevels([...args.issues, ...malformed, ...missing], choice),
      ...inWords.filter(
        (issue) => !decidesKind(issue) && !(issue.path.length <= 1 && refused.has(String(issue.path[0]))),
      ),
      ...atLevels(
        [...providerIssues(args.checked), ...creationOrderIssues(args.checked, around.members, waitsFor)],
        choice,
      ),
    ],
    deferred: () => {
      const codes = new Map(
        Object.entries(names.bindings()).map(([name, value]) => [name, (value as Expression).expression]),
      );
      const kinds = inWords.filter(decidesKind).map(({ code, path }) => ({
        code,
        path,
        needs: 'its value, which decides what kind of client this is',
      }));
      return [
        ...kinds,
        ...validation.deferred.map(({ code, path, needs }) => ({
          code,
          path: inTerraform(path),
          needs: needsOf(needs, codes),
        })),
      ];
    },
  };
};
