/** The program of `packages/examples/pulumi`, which the runtime of Pulumi runs against a resource monitor. */
import { readBack } from '@org/cognito-pulumi';
import { deployedRecord } from './deployed-record';
import { byName, recordOf, type Outcome } from './outcome';
import { printedClients } from './printed-clients';
import { versionOf } from './version-of';

/** What is printed: the inputs of each client. */
type Printed = Readonly<Record<string, unknown>>;

/** Runs the program in a process of its own, and reads the clients back that it registers. */
export const pulumi = async (): Promise<Outcome> => {
  const { clients, findings } = await printedClients<Printed>('pulumi', 'print-clients.cjs');
  return {
    engine: `Pulumi ${versionOf('@pulumi/pulumi')} with @pulumi/aws ${versionOf('@pulumi/aws')}`,
    // The monitor has answered for every reference, so none is left.
    clients: byName(
      Object.values(clients).map((inputs) => deployedRecord(recordOf(readBack(inputs)), () => undefined)),
    ),
    findings,
  };
};
