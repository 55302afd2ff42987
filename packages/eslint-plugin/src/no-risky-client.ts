import { clientRule } from './client-rule';

export const noRiskyClient = clientRule({
  name: 'no-risky-client',
  description: 'disallow app clients that are unsafe, or known to break at run time',
  topic: 'risky',
});
