/** The app clients of an app, whoever made them. */
import { Stage } from 'aws-cdk-lib';
import { CfnUserPoolClient } from 'aws-cdk-lib/aws-cognito';
import type { IConstruct } from 'constructs';
import { join, resolve } from 'node:path';
import { isOfType } from './members-of';

/** Whether a construct is the resource of a client. A generic resource of the type has every member that is used here. */
export const isAppClient = (construct: IConstruct): construct is CfnUserPoolClient =>
  isOfType(construct, CfnUserPoolClient);

/** Finds the resource of a client by the path of its template and its logical id. */
export const clientsInTemplates = (
  constructs: ReadonlyArray<IConstruct>,
): ((path: string, logicalId: string) => CfnUserPoolClient | undefined) => {
  const placeOf = (path: string, logicalId: string): string => `${resolve(path)}#${logicalId}`;
  const clients = new Map(
    constructs.filter(isAppClient).map((client) => {
      const { stack } = client;
      // Templates are written into the assembly of the stage.
      const { outdir } = Stage.of(stack) as Stage;
      return [placeOf(join(outdir, stack.templateFile), stack.getLogicalId(client)), client];
    }),
  );
  return (path, logicalId) => clients.get(placeOf(path, logicalId));
};
