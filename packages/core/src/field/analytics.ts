/** Where the service sends usage data: an Amazon Pinpoint project. */
import { flag, valueOf } from '../codec/shape';
import { struct } from '../codec/struct';
import { textShape } from '../codec/text';
import type { Value } from '../reference/reference';
import type { Text, TextInput } from '../reference/text';
import { fieldsByNameElsewhere, lastName } from '../spelling/names-elsewhere';
import { spellings } from '../spelling/spellings';

/** A Pinpoint project, by its ARN, or by its id with the role that may write to it. */
export interface Analytics<R extends string = string> {
  readonly applicationArn?: Text<R>;
  readonly applicationId?: Text<R>;
  readonly externalId?: Text<R>;
  readonly roleArn?: Text<R>;
  readonly shareUserData?: Value<boolean, R>;
}

/** A Pinpoint project as people write it. */
export type AnalyticsInput<R extends string = string> = {
  /**
   * Whether user data go to the project too.
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
      /** The id of the project, hexadecimal. */
      readonly applicationId: TextInput<R>;
      /** The external id that the role's trust policy asks for. */
      readonly externalId: TextInput<R>;
      /** The ARN of the IAM role that may write to the project. */
      readonly roleArn: TextInput<R>;
    }
);

/** The codec of analytics as people write them. */
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
      expected: 'the id of a Pinpoint project: hexadecimal digits',
    }),
    externalId: textShape('ExternalId', {
      code: 'analytics-external-id',
      characters: '\\s\\S',
      min: 1,
      max: 131_072,
      expected: 'an external id of at least one character',
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
      `write ${lastName(field)}`,
    ]),
  ),
);
