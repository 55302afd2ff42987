import { itemsOf } from '../client/draft-list';
import { merged } from '../client/merged';
import { noOAuthFlows, oAuthShape } from '../field/oauth';
import { countScopes, mostScopes } from '../field/oauth-scope';
import { advice } from '../issue/fix';
import type { Issue } from '../issue/issue';
import { undecided } from '../reference/draft';
import { isReference } from '../reference/reference';
import { oAuthFlowNames } from '../spelling/value-names';
import { readFlows } from './read-flows';
import { issueAt, openKind, type Part, readSame, type RecordDraft } from './read-part';
import { oAuthProperties } from './properties-by-field';

const tooLong = (property: string, length: number, max: number, code: string): Issue =>
  issueAt([property], code, `has ${length} items, including repeated ones, but the limit is ${max}`, [
    advice('take items out'),
  ]);

/** The number of different grants. The schema of the resource counts repeated grants too, and repeated scopes. */
const mostGrants = Object.keys(oAuthFlowNames).length;

const lengthIssues = ({
  AllowedOAuthFlows: flows,
  AllowedOAuthScopes: scopes,
}: RecordDraft): ReadonlyArray<Issue> => {
  const grantCount = itemsOf(flows).length;
  const writtenScopes = itemsOf(scopes);
  // A rule reports too many different scopes; here it is only repetitions that make too many.
  const isOnlyWritten = writtenScopes.length > mostScopes && countScopes(writtenScopes, false) <= mostScopes;
  return [
    ...(grantCount > mostGrants ? [tooLong('AllowedOAuthFlows', grantCount, mostGrants, 'list-length')] : []),
    ...(isOnlyWritten ? [tooLong('AllowedOAuthScopes', writtenScopes.length, mostScopes, 'scopes-max')] : []),
  ];
};

/** Reads the OAuth settings of a record: in force, or kept while OAuth is off. */
export const readOAuth = (record: RecordDraft): Part => {
  const flag = 'AllowedOAuthFlowsUserPoolClient';
  const flows = readFlows(
    'flows',
    'AllowedOAuthFlows',
    'oauth-flow',
    oAuthFlowNames,
    record.AllowedOAuthFlows,
  );
  const others = readSame(record, oAuthProperties, oAuthShape.fields, []);
  const settings = merged<object>(flows.fields, others.fields);
  const issues = [...lengthIssues(record), ...flows.issues, ...others.issues];
  const isOn = record[flag] ?? false;
  if (isOn === false) {
    const isKept = Object.keys(settings).length > 0;
    return { fields: isKept ? { disableOAuth: true, keptOAuth: settings } : { disableOAuth: true }, issues };
  }
  // A record has no defaults of the construct, which are for props only.
  const oAuth = merged<object>({ flows: noOAuthFlows, scopes: [], callbackUrls: [] }, settings);
  if (isOn === true) return { fields: { disableOAuth: false, oAuth }, issues };
  const isOpen = isReference(isOn) && isOn !== undecided;
  return {
    fields: { disableOAuth: undecided, oAuth },
    issues: isOpen ? [...issues, openKind([flag])] : issues,
  };
};
