/** Where the service sends usage data: an Amazon Pinpoint project. */
import { flag, valueOf } from '../codec/shape';
import { struct } from '../codec/struct';
import { textShape } from '../codec/text';
import { rename, suggestion } from '../issue/fix';
import type { Value } from '../reference/reference';
import type { Text, TextInput } from '../reference/text';
import { fieldsByNameElsewhere, lastName } from '../spelling/names-elsewhere';
import { spellings } from '../spelling/spellings';

/** A Pinpoint project, by its ARN, or by its ID, an external ID and the role that may write to it. */
export interface Analytics<R extends string = string> {
  readonly applicationArn?: Text<R>;
  readonly applicationId?: Text<R>;
  readonly externalId?: Text<R>;
  readonly roleArn?: Text<R>;
  readonly shareUserData?: Value<boolean, R>;
}

/** A Pinpoint project as the props have it. */
export type AnalyticsInput<R extends string = string> = {
  /**
   * Whether Cognito also sends user data to the project.
   * @default the service's: false
   */
  readonly shareUserData?: Value<boolean, R>;
} & (
  | {
      /** The ARN of the project. */
      readonly applicationArn: TextInput<R>;
      readonly applicationId?: undefined;
      readonly externalId?: undefined;
      readonly roleArn?: undefined;
    }
  | {
      readonly applicationArn?: undefined;
      /** The ID of the project, in hexadecimal digits. */
      readonly applicationId: TextInput<R>;
      /** The external ID in the trust policy of the role. */
      readonly externalId: TextInput<R>;
      /** The ARN of the IAM role that may write to the project. */
      readonly roleArn: TextInput<R>;
    }
);

/** The codec of the analytics configuration in props. */
export const analyticsShape = struct(
  'Analytics',
  {
    applicationArn: textShape('ApplicationArn', {
      code: 'analytics-application-arn',
      characters: '\\w+=/,.@:-',
      min: 20,
      max: 2048,
      pattern: /^arn:[\w+=/,.@-]+:[\w+=/,.@-]+:[\w+=/,.@-]*:\d+:[\w+=/,.@-]+(:[\w+=/,.@-]+){0,2}$/,
      expected: 'the ARN of a Pinpoint project',
    }),
    applicationId: textShape('ApplicationId', {
      code: 'analytics-app-id-hex',
      characters: '0-9a-fA-F',
      min: 1,
      max: 256,
      expected: 'the ID of a Pinpoint project, in hexadecimal digits',
    }),
    externalId: textShape('ExternalId', {
      code: 'analytics-external-id',
      characters: '\\s\\S',
      min: 1,
      max: 131_072,
      expected: 'an external ID of at least one character',
    }),
    roleArn: textShape('RoleArn', {
      code: 'analytics-role-arn',
      characters: '\\w+=/,.@:-',
      min: 20,
      max: 2048,
      pattern: /^arn:aws[\w-]*:iam::\d{12}:role\/[\w+=/,.@-]+$/,
      expected: 'the ARN of an IAM role',
    }),
    shareUserData: valueOf(flag),
  },
  Object.fromEntries(
    [...fieldsByNameElsewhere(spellings.AnalyticsConfiguration.properties)].map(([name, field]) => [
      name,
      suggestion(rename(lastName(field))),
    ]),
  ),
);
