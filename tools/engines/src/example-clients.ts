/** The clients of `packages/examples/clients`, as they are emitted with a value for each of their references. */
import { cloudFormationEmitter, type Properties } from '@org/cognito-cloudformation';
import { toRecord, UserPoolClient, type LintSettings } from '@org/cognito-core';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const folder = join(__dirname, '..', '..', '..', 'packages', 'examples', 'clients');

/** What the references of the examples stand for once they are deployed. */
const references = { webDomain: 'www.acme.example', stage: 'beta' };

const propertiesIn = (file: string): Properties => {
  const { lint: _, ...props } = parse(readFileSync(join(folder, file), 'utf8')) as {
    readonly lint?: LintSettings;
  };
  const client: UserPoolClient = UserPoolClient.make(props);
  return cloudFormationEmitter.emit(toRecord(client), references);
};

/** The properties of each example, by the name of its file. */
export const exampleClients: ReadonlyArray<readonly [file: string, properties: Properties]> = readdirSync(
  folder,
).map((file) => [file, propertiesIn(file)]);
