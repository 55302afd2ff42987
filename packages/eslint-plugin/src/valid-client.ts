import { clientRule } from './client-rule';

export const validClient = clientRule({
  name: 'valid-client',
  description: 'disallow app clients that the service refuses or misreads',
  topic: 'invalid',
});
