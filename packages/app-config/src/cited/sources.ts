/** The works that explanations and causes cite. Every wing above may import it. */
import type { PublishedSource } from '@org/cognito-core/explanations';

const firstRead = '2026-11-30';

/** A page of the developer guide of the service. */
export const guide = (page: string, says: string, read = firstRead): PublishedSource => ({
  kind: 'documentation',
  says,
  where: `Amazon Cognito Developer Guide, ${page}`,
  read,
});

/** A public thread in which the cause was found. */
export const thread = (where: string, says: string, read = firstRead): PublishedSource => ({
  kind: 'recorded',
  says,
  where,
  read,
});
