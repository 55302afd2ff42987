/** The app of `packages/examples/cdk`, which the CDK synthesises. */
import { readBack } from '@org/cognito-cdk';
import { deployedRecord, deployedValues } from './deployed-record';
import { byName, recordOf, type Outcome } from './outcome';
import { printedClients } from './printed-clients';
import { versionOf } from './version-of';

/** The parts of the app's output that are used here: resources, by logical ID. */
interface Printed {
  readonly Resources: Readonly<Record<string, { readonly Properties: unknown }>>;
}

/** The distribution of the application is the only resource whose attribute the clients refer to. */
const valueOf = (name: string): string | undefined =>
  /^Page\w+\.DomainName$/.test(name) ? deployedValues.webDomain : undefined;

/** Synthesises the app in a separate process, and reads its clients back. */
export const cdk = async (): Promise<Outcome> => {
  const { clients, findings } = await printedClients<Printed>('dist', 'cdk', 'print-clients.js');
  return {
    engine: `CDK ${versionOf('aws-cdk-lib')}`,
    clients: byName(
      Object.values(clients.Resources).map(({ Properties }) =>
        deployedRecord(recordOf(readBack(Properties)), valueOf),
      ),
    ),
    findings,
  };
};
