import type { Command } from 'commander';

/** Gives a command the options that name a user pool to read. */
export const withUserPool = (command: Command, verb: string): Command =>
  command
    .option('--user-pool <id>', `${verb} the app clients of a user pool that is running`)
    .option('--profile <name>', 'the profile of AWS that may read it (default: as for the AWS CLI)')
    .option('--region <name>', 'its Region (default: as for the AWS CLI, else that in its id)')
    .option('--endpoint-url <url>', 'where to send requests to (default: the service)');
