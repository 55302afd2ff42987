/** Clients of CloudFormation and SAM templates, and of what the CDK synthesises. */
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { clientsInWorlds, type DeploymentOptions } from './clients-in-worlds';
import type { FoundClients } from './found-client';
import { templateIn } from './template-in';

/** Reads every client of a template. */
export const fromTemplate = (source: unknown, options: DeploymentOptions): FoundClients =>
  pipe(
    templateIn(source),
    E.map((template) => clientsInWorlds(template, options)),
  );
