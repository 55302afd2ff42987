/** The app of `packages/examples/cdk`, which the CDK synthesises. */
import { readBack } from '@org/cognito-cdk';
import { deployedRecord, deployedValues } from './deployed-record';
import { byName, recordOf, type Outcome } from './outcome';
import { printedClients } from './printed-clients';
import { versionOf } from './version-of';

/** As much as is looked at of what the app prints: resources, by logical id. */
interface Printed {
  readonly Resources: Readonly<Record<string, { readonly Properties: unknown }>>;
}

/** The distribution that serves the application is the only resource whose attribute the clients name. */
const valueOf = (name: string): string | undefined =>
  /^Page\w+\.DomainName$/.test(name) ? deployedValues.webDomain : undefined;

/** Synthesises the app in a process of its own, and reads its clients back. */
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
