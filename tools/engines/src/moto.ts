/** moto, an emulator of AWS in Python, which may not be installed. */
import { spawnSync } from 'node:child_process';
import { host, startServer, type LocalServer } from './local-server';

const command = 'moto_server';

/** Whether moto is installed. It is started to find out, because there may be only a shim. */
export const hasMoto = (): boolean => spawnSync(command, ['--help'], { stdio: 'ignore' }).status === 0;

/** Starts moto. */
export const startMoto = (): Promise<LocalServer> =>
  startServer((port) => ({ command, args: ['-H', host, '-p', String(port)] }));
