/** moto, an emulator of AWS in Python. It is on some machines only. */
import { spawnSync } from 'node:child_process';
import { host, startServer, type LocalServer } from './local-server';

const command = 'moto_server';

/** Whether moto is on this machine. A shim may be there without it, so it is asked. */
export const hasMoto = (): boolean => spawnSync(command, ['--help'], { stdio: 'ignore' }).status === 0;

/** Starts moto. */
export const startMoto = (): Promise<LocalServer> =>
  startServer((port) => ({ command, args: ['-H', host, '-p', String(port)] }));
