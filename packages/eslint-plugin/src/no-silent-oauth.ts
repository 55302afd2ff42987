import { clientRule } from './client-rule';

export const noSilentOAuth = clientRule({
  name: 'no-silent-oauth',
  description: 'disallow OAuth that is on by default, and that nobody asked for',
  topic: 'silent-oauth',
});
