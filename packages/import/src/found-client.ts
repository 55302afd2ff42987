import type { Json } from '@org/cognito-cloudformation';
import type {
  Bindings,
  ClientRecord,
  Issue,
  LintSettings,
  Path,
  UserPoolClient,
  UserPoolClientDraft,
  World,
} from '@org/cognito-core';
import type * as E from 'fp-ts/Either';
import type { ReadonlyNonEmptyArray } from 'fp-ts/ReadonlyNonEmptyArray';

/** The deployments of a template in which a client is so. */
export interface DeployedWorld extends World {
  /** Whether the client is so where nothing is said of the deployment. */
  readonly isDefault: boolean;
  /** The parameters that have their defaults in these deployments, since these decide something. */
  readonly defaults: ReadonlyArray<string>;
}

/** A client that a source holds. */
export interface FoundClient {
  /** What the source calls it: the client's name, a logical id, an address of Terraform, a name of Pulumi. */
  readonly name: string;
  /** Where in the source it is. */
  readonly path: Path;
  /** The id of its user pool, if the source has it. */
  readonly userPoolId?: string;
  /** What a template has in place of the id of the user pool. */
  readonly userPool?: Json;
  /** Its id, if the source has it. */
  readonly clientId?: string;
  /** The client; absent if an issue is an error. */
  readonly client?: UserPoolClient;
  /** Its fields as far as they can be read, if an issue is an error. */
  readonly draft?: UserPoolClientDraft;
  /** The client in the service's spelling; absent if some of it cannot be held. */
  readonly record?: ClientRecord;
  /** The lint settings that the author of a template gave. Issues are reported accordingly. */
  readonly lint?: LintSettings;
  /** The deployments of the template in which it is so; absent if that is all of them. */
  readonly world?: DeployedWorld;
  /** What is wrong with it, errors and warnings, with paths that begin at the root of the source. */
  readonly issues: ReadonlyArray<Issue>;
  /**
   * What its references stand for in the source: an intrinsic function of a template, else a few words. What has a name
   * in a template keeps it; anything else is called by its place, in ASCII letters and digits.
   */
  readonly references: Bindings<Json>;
  /** The references whose values the source has and hides, as a state does with secrets. */
  readonly hidden?: ReadonlyArray<string>;
}

/** The clients of a source, or one issue that says why it can have none. */
export type FoundClients = E.Either<ReadonlyNonEmptyArray<Issue>, ReadonlyArray<FoundClient>>;
