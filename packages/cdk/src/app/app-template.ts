/**
 * An app as one template, in which logical ids tell the resources of different stacks apart: what reads templates
 * can read an app by it before it is synthesised, across its stacks.
 */
import type { Json } from '@org/cognito-cloudformation';
import {
  CfnElement,
  CfnResource,
  DefaultTokenResolver,
  Reference,
  Stack,
  Tokenization,
  type IPostProcessor,
  type IResolvable,
  type IResolveContext,
} from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { assemblyOf } from './assembly-of';

type JsonObject = { readonly [key: string]: Json };

/** A template. */
export interface AppTemplate {
  readonly Resources: JsonObject;
  readonly Transform: ReadonlyArray<string>;
}

// -------------------------------------------------------------------------------------
// logical ids
// -------------------------------------------------------------------------------------

/** The logical id that a resource has in the template of its app. */
export const appLogicalId = ({ stack, logicalId }: CfnResource): string =>
  stack.node.addr + String(stack.resolve(logicalId));

/** Where JSON names something of its own template. */
const mention = /("Ref":"|"Fn::GetAtt":\["?|\$\{)([A-Za-z0-9]+)/g;

/** Gives the resources of a stack, where a value names them, their logical ids in the template of the app. */
const inApp = <A>(value: A, stack: Stack, known: ReadonlySet<string>): A =>
  JSON.parse(
    JSON.stringify(value).replace(mention, (whole, before: string, name: string) => {
      const id = stack.node.addr + name;
      return known.has(id) ? before + id : whole;
    }),
  ) as A;

// -------------------------------------------------------------------------------------
// resources
// -------------------------------------------------------------------------------------

const concatenation = {
  join: (left: unknown, right: unknown): unknown => ({
    'Fn::Join': ['', [left, right].filter((part) => part !== undefined)],
  }),
};

/** Stands for what no template of the app has. */
const elsewhere: JsonObject = { Ref: 'AWS::Elsewhere' };

/** Follows references into other stacks, to which CloudFormation itself has exports and parameters only. */
class AppResolver extends DefaultTokenResolver {
  constructor(
    private readonly assembly: IConstruct,
    private readonly known: ReadonlySet<string>,
  ) {
    super(concatenation);
  }

  override resolveToken(token: IResolvable, context: IResolveContext, processor: IPostProcessor): unknown {
    if (!Reference.isReference(token) || !CfnElement.isCfnElement(token.target)) {
      return super.resolveToken(token, context, processor) as unknown;
    }
    const { target } = token;
    if (assemblyOf(target) !== this.assembly) return elsewhere;
    return inApp(target.stack.resolve(token) as unknown, target.stack, this.known);
  }
}

interface Synthesised {
  readonly Resources?: { readonly [logicalId: string]: JsonObject };
}

/** A resource as it is in the template of its stack, by its logical id in the template of the app. */
const written = (
  resource: CfnResource,
  assembly: IConstruct,
  known: ReadonlySet<string>,
): readonly [string, Json] => {
  const { stack } = resource;
  const logicalId = appLogicalId(resource);
  try {
    const template = Tokenization.resolve(resource._toCloudFormation(), {
      scope: resource,
      resolver: new AppResolver(assembly, known),
      preparing: false,
    }) as Synthesised;
    const [one = {}] = Object.values(template.Resources ?? {});
    const { DependsOn: dependsOn = [] } = one as { readonly DependsOn?: ReadonlyArray<string> };
    return [
      logicalId,
      { ...inApp(one, stack, known), DependsOn: dependsOn.map((other) => stack.node.addr + other) },
    ];
  } catch {
    // An app that is not ready yet may throw, which its synthesis tells better. What is written like a function may
    // stand for any resource.
    return [`Fn::${logicalId}`, {}];
  }
};

/** The template of an app, or of the stage of it that a construct is the root of. */
export const appTemplateOf = (assembly: IConstruct): AppTemplate => {
  const constructs = assembly.node.findAll();
  const stacks = constructs.filter(Stack.isStack);
  // What a nested stack holds is known, and stands for it.
  const nestedStacks = stacks.map(({ nestedStackResource }) => nestedStackResource);
  const resources = constructs
    .filter((construct) => CfnResource.isCfnResource(construct))
    .filter((resource) => !nestedStacks.includes(resource));
  const known = new Set(resources.map(appLogicalId));
  return {
    Resources: Object.fromEntries(resources.map((resource) => written(resource, assembly, known))),
    Transform: stacks.flatMap(({ templateOptions: { transforms = [] } }) => transforms),
  };
};
