import { standardAttributes, unwritableAttributes } from '@org/cognito-core';
import { narrowing, refusing, widening, type FieldRow } from './consequence-row';

const pinpoint = (name: string, more: string, less: string): FieldRow => ({
  path: ['analytics', name],
  kind: 'text',
  absent: 'none',
  more: widening(more),
  less: narrowing(less),
});

const [toProject, notToProject] = [
  'Usage data goes to this Pinpoint project.',
  'Usage data no longer goes to the former Pinpoint project.',
];

/** Which data of users go where. */
export const dataRows: ReadonlyArray<FieldRow> = [
  {
    path: ['readAttributes'],
    kind: 'items',
    absent: 'all standard attributes',
    implied: standardAttributes,
    more: widening('The app can read a further attribute of its users.'),
    less: refusing('The app can no longer read an attribute that is not in the list.'),
  },
  {
    path: ['writeAttributes'],
    kind: 'items',
    absent: 'all standard attributes',
    implied: standardAttributes.filter((attribute) => !unwritableAttributes.includes(attribute)),
    more: widening('The app, and with it its users, can write a further attribute.'),
    less: refusing(
      'The service refuses to write an attribute that is not in the list, and a federated sign-in that is mapped to it fails.',
    ),
  },
  pinpoint('applicationArn', toProject, notToProject),
  pinpoint('applicationId', toProject, notToProject),
  pinpoint(
    'externalId',
    'Usage data goes to Pinpoint where the trust policy of the role asks for this id.',
    'Usage data no longer goes to Pinpoint where the trust policy of the role asks for the former id.',
  ),
  pinpoint(
    'roleArn',
    'Usage data goes to Pinpoint with the permissions of this role.',
    'Usage data no longer goes to Pinpoint with the permissions of the former role.',
  ),
  {
    path: ['analytics', 'shareUserData'],
    kind: 'switch',
    absent: 'false',
    more: widening('The data of users goes to the Pinpoint project too.'),
    less: narrowing('The data of users no longer goes to the Pinpoint project.'),
  },
];
