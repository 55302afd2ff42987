import { accepted, misread, refused, type Corpus } from '../corpus-entry';
import { native } from './shapes';

const read = 'service: Invalid read attributes specified while creating a client';
const write = 'service: Invalid write attributes specified while creating a client';
const emptyWrite =
  'terraform-provider-aws#28684, aws-cdk#21835: an empty list counts as none given, and everything becomes writable';
const emptyRead =
  'live read-back: an empty list and none given are the same to the service, which then allows all';
const length = 'API model: an attribute has 1 to 2048 characters';
const required = "documentation: required attributes cannot be removed from a client's write permissions";

const reads = (...ReadAttributes: ReadonlyArray<string>) => ({ ...native, ReadAttributes });
const writes = (...WriteAttributes: ReadonlyArray<string>) => ({ ...native, WriteAttributes });

/** What an app may read and write of its users. */
export const attributes: Corpus = [
  accepted('reading standard attributes', reads('email', 'email_verified', 'name', 'sub', 'zoneinfo'), read),
  accepted('writing standard attributes', writes('email', 'name', 'updated_at', 'profile'), write),
  accepted(
    'every standard attribute to read',
    reads(
      ...['address', 'birthdate', 'email', 'email_verified', 'family_name', 'gender', 'given_name', 'locale'],
      ...['middle_name', 'name', 'nickname', 'phone_number', 'phone_number_verified', 'picture'],
      ...['preferred_username', 'profile', 'updated_at', 'website', 'zoneinfo'],
    ),
    read,
  ),
  accepted(
    'custom attributes',
    { ...reads('custom:tier', 'email'), WriteAttributes: ['email', 'custom:tier'] },
    read,
  ),
  misread('an empty list to write', 'write-attr-empty-is-all', writes(), emptyWrite),
  misread('an empty list to read', 'read-attr-empty-is-all', reads(), emptyRead),
  refused('writing email_verified', 'write-attr-unwritable', writes('email', 'email_verified'), write),
  refused('writing phone_number_verified', 'write-attr-unwritable', writes('phone_number_verified'), write),
  refused('writing sub', 'write-attr-unwritable', writes('sub', 'email'), write),
  refused('reading an attribute that is misspelt', 'attr-unknown', reads('emial'), read, 'shop'),
  refused('writing an attribute that is misspelt', 'attr-unknown', writes('email', 'given-name'), write),
  refused(
    'reading an attribute by the name of the construct',
    'attr-unknown',
    reads('fullname'),
    read,
    'shop',
  ),
  refused(
    'writing an attribute by the name of the construct',
    'attr-unknown',
    writes('email', 'phoneNumber'),
    write,
    'shop',
  ),
  refused('a custom attribute without its prefix', 'attr-unknown', reads('email', 'tier'), read, 'shop'),
  refused(
    'a custom attribute with its prefix in capitals',
    'attr-unknown',
    writes('email', 'Custom:tier'),
    write,
  ),
  refused('an attribute in capitals', 'attr-unknown', reads('EMAIL'), read),
  refused('an attribute without a name', 'attr-name-length', reads('email', ''), length),
  refused('a custom attribute without a name', 'attr-unknown', reads('custom:'), read),
  accepted(
    'custom attributes that the pool has',
    { ...reads('email', 'custom:tier', 'custom:tenant'), WriteAttributes: ['email', 'custom:tier'] },
    read,
    'shop',
  ),
  refused(
    'reading a custom attribute that the pool lacks',
    'attr-unknown',
    reads('custom:plan'),
    read,
    'shop',
  ),
  refused(
    'writing a custom attribute that the pool lacks',
    'attr-unknown',
    writes('email', 'custom:plan'),
    write,
    'shop',
  ),
  refused('reading a custom attribute in another case', 'attr-unknown', reads('custom:Tier'), read, 'shop'),
  refused(
    'not writing what the pool requires',
    'write-attr-missing-required',
    writes('name'),
    required,
    'shop',
  ),
  refused(
    'not writing what the pool requires, beside a custom attribute',
    'write-attr-missing-required',
    writes('name', 'custom:tier'),
    required,
    'shop',
  ),
];
