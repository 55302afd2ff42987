import type { UserPoolClientDraft } from '../client/draft';
import { itemsOf } from '../client/draft-list';
import { undecided } from '../reference/draft';
import { isReference } from '../reference/reference';
import type { Text } from '../reference/text';
import { knownObject } from './known-object';
import type { OAuthDraft } from './oauth-draft';

/** Whether something surely holds of each scope of a client. */
export const eachScopeIs =
  (holds: (scope: Text) => boolean) =>
  ({ oAuth, keptOAuth }: UserPoolClientDraft): boolean =>
    [oAuth, keptOAuth].every((block) => {
      const scopes = knownObject<OAuthDraft>(block)?.scopes;
      return (
        block !== undecided &&
        !isReference(scopes) &&
        itemsOf(scopes).every((scope) => !isReference(scope) && holds(scope))
      );
    });
