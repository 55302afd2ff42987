/** The settings in which a client differs from what it was, as TypeScript. */
import { nameIn, steadyRecord, toRecord, type UserPoolClient } from '@org/cognito-core';
import { code, joined, key, plain, type Code } from './code';
import { constructProps } from './construct-props';
import { formatted } from './formatted';
import { inputsIn, inputsOfKinds } from './input';
import { l2Gaps } from './l2-gaps';
import { l2Words } from './l2-words';
import { recordArgs } from './record-args';

/** Settings that somebody is to write, and those to take out. */
export interface ChangedSettings {
  /** The settings with their values, as they stand in an object. */
  readonly written: string;
  /** The names of the settings that are no longer there. */
  readonly removed: ReadonlyArray<string>;
}

type Setting = readonly [name: string, value: Code | undefined];

const l2Settings = (client: UserPoolClient): ReadonlyArray<Setting> =>
  constructProps(client, l2Words(inputsIn('props', inputsOfKinds(toRecord(client), []))));

const recordSettings = (client: UserPoolClient, tool: 'cdkL1' | 'pulumi'): ReadonlyArray<Setting> => {
  const record = tool === 'pulumi' ? steadyRecord(toRecord(client)) : toRecord(client);
  const object = tool === 'pulumi' ? 'args' : 'props';
  return recordArgs(record, {
    inputFor: inputsIn(object, inputsOfKinds(record, [])),
    tag: plain(tool === 'pulumi' ? 'pulumi.interpolate' : ''),
    nameOf: (property) => nameIn(tool, property),
    registeredProviders: plain(`${object}.registeredProviders`),
  });
};

const unindented = (source: string): string =>
  source
    .split('\n')
    .slice(1, -2)
    .map((line) => line.replace(/^ {2}/, ''))
    .join('\n');

/**
 * Writes the settings in which a client differs from what it was: in the words of the construct of the CDK, or of its L1
 * construct where it has no words for one of the two, or of `@pulumi/aws`. Names that are imported are taken for granted.
 *
 * @param before What the client was. If it was not there, every setting is written.
 *
 * @example
 * import { UserPoolClient } from '@org/cognito-core';
 * import { changedSettings } from '@org/cognito-source-code';
 *
 * const before = UserPoolClient.make({ disableOAuth: true, readAttributes: ['email'] });
 * const after = UserPoolClient.make({ disableOAuth: true, accessTokenValidity: { minutes: 15 } });
 * assert.deepStrictEqual(await changedSettings(before, after, 'cdk'), {
 *   written: 'accessTokenValidity: Duration.minutes(15),',
 *   removed: ['readAttributes'],
 * });
 */
export const changedSettings = async (
  before: UserPoolClient | undefined,
  after: UserPoolClient,
  to: 'cdk' | 'pulumi',
): Promise<ChangedSettings> => {
  const isL2 =
    to === 'cdk' && [before, after].every((client) => client === undefined || l2Gaps(client).length === 0);
  const settingsOf = (client: UserPoolClient): ReadonlyMap<string, Code> => {
    const settings = isL2 ? l2Settings(client) : recordSettings(client, to === 'cdk' ? 'cdkL1' : 'pulumi');
    return new Map(settings.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
  };
  const [old, now] = [before === undefined ? new Map<string, Code>() : settingsOf(before), settingsOf(after)];
  const lines = [...now].flatMap(([name, value]) =>
    old.get(name)?.text === value.text ? [] : [code`${key(name)}: ${value},\n`],
  );
  return {
    written: lines.length === 0 ? '' : unindented(await formatted(`({\n${joined(lines, '').text}})`)),
    removed: [...old.keys()].filter((name) => !now.has(name)),
  };
};
