import { clientRule } from './client-rule';

export const noPartialUpdate = clientRule({
  name: 'no-partial-update',
  description: 'disallow updates that reset the settings which they leave out',
  topic: 'partial-update',
});
