import { accepted, refused, type Corpus } from '../corpus-entry';
import { machine, many, native, web } from './shapes';

const name = 'API model: ClientName has 1 to 128 characters of [\\w\\s+=,.@-]; \\w is ASCII to the service';
const poolId = 'API model: UserPoolId has 1 to 55 characters of [\\w-]+_[0-9a-zA-Z]+';
const propagate =
  'service: Client Secret is required to set EnablePropagateAdditionalUserContextData as true';
const readOnly =
  'registry schema: ClientId, ClientSecret and Name are readOnlyProperties, which CloudFormation refuses as input';

const goodName = (shown: string, value: string) => accepted(`a name ${shown}`, { ClientName: value }, name);
const badName = (shown: string, value: string) =>
  refused(`a name ${shown}`, 'client-name-format', { ...native, ClientName: value }, name);

/** Names, ids and secrets. */
export const identity: Corpus = [
  goodName('of all kinds of character', 'Web App_1+=,.@-'),
  goodName('of one character', 'a'),
  goodName('of 128 characters', 'a'.repeat(128)),
  badName('with a slash', 'a/b'),
  badName('with a letter that is not ASCII', 'naïve'),
  badName('with a colon', 'web:client'),
  badName('with a hash', 'web#1'),
  badName('with brackets', 'web (staging)'),
  badName('without a character', ''),
  badName('of 129 characters', 'a'.repeat(129)),
  accepted('a pool of another region', { ...native, UserPoolId: 'eu-central-1_AbC123xyz' }, poolId),
  refused('a pool id without an underscore', 'user-pool-id-format', { ...native, UserPoolId: 'abc' }, poolId),
  refused(
    'the name of a pool for its id',
    'user-pool-id-format',
    { ...native, UserPoolId: 'my users' },
    poolId,
  ),
  refused(
    'a pool id that is too long',
    'user-pool-id-format',
    { ...native, UserPoolId: `us-east-1_${many(46, () => 'a').join('')}` },
    poolId,
  ),
  refused(
    'the secret as a property',
    'read-only-in-template',
    { ...machine, ClientSecret: 'A'.repeat(40) },
    readOnly,
  ),
  refused(
    'a short secret as a property',
    'read-only-in-template',
    { ...machine, ClientSecret: 'hunter2' },
    readOnly,
  ),
  refused(
    'the id as a property',
    'read-only-in-template',
    { ...web, ClientId: '1example23456789' },
    readOnly,
  ),
  refused('Name for ClientName', 'read-only-in-template', { ...web, Name: 'web' }, readOnly),
  accepted(
    'context of the user from a client with a secret',
    { ...native, GenerateSecret: true, EnablePropagateAdditionalUserContextData: true },
    propagate,
  ),
  accepted(
    'context of the user that is not passed on',
    { ...native, EnablePropagateAdditionalUserContextData: false },
    propagate,
  ),
  refused(
    'context of the user without a secret',
    'propagate-requires-secret',
    { ...native, EnablePropagateAdditionalUserContextData: true },
    propagate,
  ),
  refused(
    'context of the user where the secret is turned off',
    'propagate-requires-secret',
    { ...native, GenerateSecret: false, EnablePropagateAdditionalUserContextData: true },
    propagate,
  ),
];
