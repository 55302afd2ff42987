/** The program of `packages/examples/pulumi`, which Pulumi's runtime runs against a resource monitor. */
import { readBack } from '@org/cognito-pulumi';
import { deployedRecord } from './deployed-record';
import { byName, recordOf, type Outcome } from './outcome';
import { printedClients } from './printed-clients';
import { versionOf } from './version-of';

/** The output of the program: the inputs of each client. */
type Printed = Readonly<Record<string, unknown>>;

/** Runs the program in a separate process, and reads back the clients that it registers. */
export const pulumi = async (): Promise<Outcome> => {
  const { clients, findings } = await printedClients<Printed>('pulumi', 'print-clients.cjs');
  return {
    engine: `Pulumi ${versionOf('@pulumi/pulumi')} with @pulumi/aws ${versionOf('@pulumi/aws')}`,
    // The monitor gave a value for every reference, so none is left.
    clients: byName(
      Object.values(clients).map((inputs) => deployedRecord(recordOf(readBack(inputs)), () => undefined)),
    ),
    findings,
  };
};
