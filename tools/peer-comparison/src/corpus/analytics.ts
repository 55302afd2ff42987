import { accepted, refused, type Corpus } from '../corpus-entry';
import { native } from './shapes';

const shape =
  'service: Invalid analytics configuration given, either <application arn> or <application id, role arn, external id> are valid';
const hex = 'API model: ApplicationId is [0-9a-fA-F]+';
const role = 'API model: RoleArn is the ARN of an IAM role';
const arn = 'API model: ApplicationArn is an ARN of 20 to 2048 characters';

const analytics = (AnalyticsConfiguration: Readonly<Record<string, unknown>>) => ({
  ...native,
  AnalyticsConfiguration,
});

const ApplicationArn = 'arn:aws:mobiletargeting:us-east-1:123456789012:apps/0123456789abcdef';
const RoleArn = 'arn:aws:iam::123456789012:role/pinpoint';
const byId = { ApplicationId: '0123456789abcdef', ExternalId: 'shop', RoleArn };

/** Where usage data go. */
export const analyticsProjects: Corpus = [
  accepted('a project by its ARN', analytics({ ApplicationArn }), shape),
  accepted(
    'a project by its ARN, with data of users',
    analytics({ ApplicationArn, UserDataShared: true }),
    shape,
  ),
  accepted('a project by its id', analytics(byId), shape),
  refused(
    'a project by its ARN and its id',
    'analytics-shape',
    analytics({ ApplicationArn, ...byId }),
    shape,
  ),
  refused(
    'a project by its ARN, with a role',
    'analytics-shape',
    analytics({ ApplicationArn, RoleArn }),
    shape,
  ),
  refused('a project by its id alone', 'analytics-shape', analytics({ ApplicationId: 'abc123' }), shape),
  refused(
    'a project by its id without an external id',
    'analytics-shape',
    analytics({ ApplicationId: 'abc123', RoleArn }),
    shape,
  ),
  refused('no project at all', 'analytics-shape', analytics({ UserDataShared: true }), shape),
  refused('an empty project', 'analytics-shape', analytics({}), shape),
  refused(
    'an id that is a name',
    'analytics-app-id-hex',
    analytics({ ...byId, ApplicationId: 'my-app' }),
    hex,
  ),
  refused(
    'a role by its name',
    'analytics-role-arn',
    analytics({ ...byId, RoleArn: 'pinpoint-of-the-shop-role' }),
    role,
  ),
  refused(
    'a user for a role',
    'analytics-role-arn',
    analytics({ ...byId, RoleArn: 'arn:aws:iam::123456789012:user/pinpoint' }),
    role,
  ),
  refused(
    'a role of an account with eleven digits',
    'analytics-role-arn',
    analytics({ ...byId, RoleArn: 'arn:aws:iam::12345678901:role/pinpoint' }),
    'documentation of IAM: the id of an account has 12 digits',
  ),
  refused(
    'a project by an ARN that is none',
    'analytics-application-arn',
    analytics({ ApplicationArn: 'apps/0123456789abcdef0123' }),
    arn,
  ),
  refused(
    'a project in another region than the pool',
    [],
    analytics({ ApplicationArn: 'arn:aws:mobiletargeting:eu-west-1:123456789012:apps/0123456789abcdef' }),
    'service: The integration with Pinpoint is not supported for the requested <region> region.',
  ),
];
