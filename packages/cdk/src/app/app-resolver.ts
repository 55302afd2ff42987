/** Resources as they are in the template of their app. */
import { renameReferences, type Json } from '@org/cognito-cloudformation';
import {
  CfnElement,
  DefaultTokenResolver,
  Reference,
  Tokenization,
  type CfnResource,
  type IPostProcessor,
  type IResolvable,
  type IResolveContext,
} from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { assemblyOf } from './assembly-of';
import type { Reached } from './reached';

/** An object of plain data. */
export type JsonObject = { readonly [key: string]: Json };

const concatenation = {
  join: (left: unknown, right: unknown): unknown => ({
    'Fn::Join': ['', [left, right].filter((part) => part !== undefined)],
  }),
};

/** Stands for what is in no template of the app. */
export const elsewhere: JsonObject = { Ref: 'AWS::Elsewhere' };

/** Follows references into other stacks, where CloudFormation itself has only exports and parameters. */
export class AppResolver extends DefaultTokenResolver {
  constructor(
    private readonly assembly: IConstruct,
    private readonly reached: Reached,
  ) {
    super(concatenation);
  }

  override resolveToken(token: IResolvable, context: IResolveContext, processor: IPostProcessor): unknown {
    if (!Reference.isReference(token) || !CfnElement.isCfnElement(token.target)) {
      return super.resolveToken(token, context, processor) as unknown;
    }
    const { target } = token;
    return this.inApp(target)
      ? renameReferences(target.stack.resolve(token) as Json, () => this.reached.element(target))
      : elsewhere;
  }

  /** What a `Ref` of a resource is in the template of the app. */
  refTo(resource: CfnResource): JsonObject {
    return this.inApp(resource) ? { Ref: this.reached.element(resource) } : elsewhere;
  }

  /** A resource as it is in the template of the app, where the logical ids of its own stack have no meaning. */
  resolve(resource: CfnResource): JsonObject {
    const { stack } = resource;
    const { Resources = {} } = resource._toCloudFormation() as { readonly Resources?: object };
    const [definition = {}] = Object.values(Resources) as ReadonlyArray<object>;
    const options = { scope: resource, resolver: this, preparing: false };
    const { DependsOn: needed = [], ...others } = Tokenization.resolve(definition, options) as JsonObject;
    const inApp = (logicalId: string): string => this.reached.name(stack, logicalId);
    return {
      ...(renameReferences(others, inApp) as JsonObject),
      DependsOn: (needed as ReadonlyArray<string>).map(inApp),
    };
  }

  private inApp(element: CfnElement): boolean {
    return assemblyOf(element) === this.assembly;
  }
}
