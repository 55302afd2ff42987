import type { NestedTemplates, TemplateCheck } from '@org/cognito-cloudformation';
import { listed, said, type Fix, type Issue, type Path, type PoolContext } from '@org/cognito-core';
import type { SourceFile } from '../source/source-file';
import type { TemplateView } from '../source/template-view';
import { inSource, type TemplateChoice } from './check-template';
import { placed, type CheckedSource } from './checked-source';

/** A stack, and the stacks in it by the logical ids of their resources. */
export interface StackSource {
  /** The name of the file with its template. */
  readonly file: string;
  readonly nested: Readonly<Record<string, StackSource>>;
}

/** Templates that are deployed together. */
export interface StackSources {
  /** The outermost stack. */
  readonly root: StackSource;
  /** The template in each file. Two stacks may be made of one. */
  readonly files: ReadonlyMap<string, SourceFile>;
}

/** A stack in which something was found, and the logical ids of the stacks that lead to it. */
interface Found<A> {
  readonly stack: string;
  readonly file: string;
  readonly resource: string;
  readonly what: A;
}

const viewOf = (sources: StackSources, { file }: StackSource): TemplateView =>
  // Only templates have stacks, and are the templates of stacks.
  sources.files.get(file)?.template as TemplateView;

const templatesIn = (sources: StackSources, { nested }: StackSource): NestedTemplates =>
  Object.fromEntries(
    Object.entries(nested).map(([logicalId, stack]) => [
      logicalId,
      { template: viewOf(sources, stack).value, nested: templatesIn(sources, stack) },
    ]),
  );

/** How many stacks are made of each file. */
const stacksOfFiles = ({ root }: StackSources): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  const count = ({ file, nested }: StackSource): void => {
    counts.set(file, (counts.get(file) ?? 0) + 1);
    Object.values(nested).forEach(count);
  };
  count(root);
  return counts;
};

/** What is found alike in several stacks that are made of one file, with the stacks. */
const byWhat = <A>(found: ReadonlyArray<Found<A>>) => {
  const groups = new Map<string, { readonly one: Found<A>; readonly stacks: Set<string> }>();
  for (const one of found) {
    const key = JSON.stringify([one.resource, one.what]);
    const group = groups.get(key) ?? { one, stacks: new Set<string>() };
    group.stacks.add(one.stack);
    groups.set(key, group);
  }
  return [...groups.values()];
};

/** Loads what checks templates. Checking props does not wait for it. */
export const stacksChecker = async (): Promise<
  (sources: StackSources, context: PoolContext, choice: TemplateChoice) => ReadonlyMap<string, CheckedSource>
> => {
  const { placeInStacks, validateTemplate } = await import('@org/cognito-cloudformation');

  /** Where a path leads, in which file. */
  const placeOf = (sources: StackSources, path: Path) => {
    const { stacks, path: inTemplate } = placeInStacks(path);
    const stack = stacks.reduce<StackSource | undefined>((outer, name) => outer?.nested[name], sources.root);
    // A logical id with a dot, which CloudFormation refuses, looks like a stack.
    if (stack === undefined) {
      return { stack: '', file: sources.root.file, view: viewOf(sources, sources.root), path };
    }
    return { stack: stacks.join('.'), file: stack.file, view: viewOf(sources, stack), path: inTemplate };
  };

  return (sources, context, { parameters = {}, ...rules }) => {
    const checks = validateTemplate(viewOf(sources, sources.root).value, {
      context,
      parameters,
      nested: templatesIn(sources, sources.root),
      ...rules,
    });
    /** The name of a client in its own file, and with its stacks in another one. */
    const resourceIn = (file: string, { logicalId }: TemplateCheck): string => {
      const client = placeOf(sources, ['Resources', logicalId]);
      return client.file === file ? String(client.path[1]) : logicalId;
    };
    /** Only what a fix changes in the file of its issue can be told there. */
    const fixIn = (file: string, { inSource: edits, ...fix }: Fix): Fix => {
      const places = edits?.map((edit) => ({ edit, place: placeOf(sources, edit.path) }));
      return places?.every(({ place }) => place.file === file) === true
        ? { ...fix, inSource: places.map(({ edit, place }) => ({ ...edit, path: place.path })) }
        : fix;
    };
    const issues = checks.flatMap((check) =>
      check.issues.map((issue): Found<Issue> => {
        const { stack, file, view, path } = placeOf(sources, issue.path);
        const fixes = issue.fixes.map((fix) => fixIn(file, fix));
        const what = inSource({ ...issue, path, fixes }, view);
        return { stack, file, resource: resourceIn(file, check), what };
      }),
    );
    const deferred = () =>
      checks.flatMap((check) =>
        check.deferred.map((deferral) => {
          const { stack, file, view, path } = placeOf(sources, deferral.path);
          const what = { ...deferral, path: view.pathOf(path) };
          return { stack, file, resource: resourceIn(file, check), what };
        }),
      );
    const counts = stacksOfFiles(sources);
    const clientsIn = (file: string): number => {
      const places = checks.map(({ logicalId }) => placeOf(sources, ['Resources', logicalId]));
      return new Set(places.flatMap((place) => (place.file === file ? [place.path[1]] : []))).size;
    };
    const findings = [...sources.files].map(([file, source]): readonly [string, CheckedSource] => {
      const isIn = (found: { readonly file: string }): boolean => found.file === file;
      const found = byWhat(issues.filter(isIn)).map(({ one: { what, resource }, stacks }) => {
        const isInAll = stacks.size === counts.get(file);
        const message = isInAll ? what.message : said`${what.message}, in the stack ${listed([...stacks])}`;
        return { ...what, message, resource };
      });
      const open = () =>
        byWhat(deferred().filter(isIn)).map(({ one: { what, resource } }) => ({ ...what, resource }));
      return [
        file,
        {
          ...placed(source, { issues: found, deferred: open }, rules),
          clients: clientsIn(file),
          isTemplate: true,
        },
      ];
    });
    return new Map(findings);
  };
};

/**
 * Checks the app clients of templates that are deployed together: those of nested stacks with what is handed down to them,
 * and with the user pools of the other stacks. What is found is told by file.
 *
 * @param context What is known of the user pools beside what the templates say of them.
 * @param choice Which rules are asked, and which values the deployment gives to the parameters of the outermost stack.
 *
 * @example
 * import * as E from 'fp-ts/Either';
 * import { checkStacks, parseSource } from '@org/cognito-file';
 *
 * const root = parseSource(`
 * Resources:
 *   Auth:
 *     Type: AWS::CloudFormation::Stack
 *     Properties:
 *       TemplateURL: ./auth.yaml
 *       Parameters: { Minutes: 20 }
 * `);
 * const auth = parseSource(`
 * Parameters: { Minutes: { Type: Number } }
 * Resources:
 *   Web:
 *     Type: AWS::Cognito::UserPoolClient
 *     Properties: { UserPoolId: !ImportValue Pool, AuthSessionValidity: !Ref Minutes }
 * `);
 * assert.ok(E.isRight(root) && E.isRight(auth));
 *
 * const found = await checkStacks({
 *   root: { file: 'root.yaml', nested: { Auth: { file: 'auth.yaml', nested: {} } } },
 *   files: new Map([['root.yaml', root.right], ['auth.yaml', auth.right]]),
 * });
 * assert.deepStrictEqual(
 *   found.get('root.yaml')?.issues.map(({ code, resource, position }) => [code, resource, position?.line]),
 *   [['auth-session-range', 'Auth.Web', 7]],
 * );
 */
export const checkStacks = async (
  sources: StackSources,
  context: PoolContext = {},
  choice: TemplateChoice = {},
): Promise<ReadonlyMap<string, CheckedSource>> => {
  const check = await stacksChecker();
  return check(sources, context, choice);
};
