/** App clients that constructs of the CDK declare. */
import { originOf, type Call, type Program } from '../value/trace';
import type { Written } from '../value/written';
import { nameIn } from '@org/cognito-core';
import { entryOf } from '../value/objects';
import { argumentOf, knownText, settingsIn } from './arguments';
import { camelName, cdkCallee, isInstance } from './cdk-names';
import { declared, type DeclaredClient, type FindDeclared } from './declared-client';
import { l2Settings } from './l2-settings';
import { l1OfL2 } from './l1-of-l2';
import { changesOfResource, constructAround, withChanges, type IsResource } from './resource-changes';
import { resourceSettings } from './resource-settings';

const poolClasses: ReadonlyArray<string> = ['UserPool', 'IUserPool'];

/** The call that makes a user pool of the CDK, or finds one. */
export const poolCall = (value: Written): Call | undefined => {
  const origin = originOf(value);
  if (origin?.kind !== 'made') return undefined;
  const name = cdkCallee('cognito', origin.call);
  return name === 'UserPool' || name?.startsWith('UserPool.from') === true ? origin.call : undefined;
};

const isPool = (value: Written): boolean =>
  value.kind === 'choice'
    ? value.branches.some(isPool)
    : poolCall(value) !== undefined || isInstance('cognito', value, poolClasses);

const ids = ['scope', 'id'];

const l2Client = (call: Call, program: Program): DeclaredClient | undefined => {
  const { callee } = call;
  if (cdkCallee('cognito', call) === 'UserPoolClient') {
    const name = callee.kind === 'super' ? callee.className : knownText(argumentOf(call, 1, 'id'));
    const props = settingsIn(call, 2, ids);
    return declared(call, program, {
      form: 'cdk',
      dialect: 'cdkL2',
      name,
      pool: entryOf(props, 'userPool')?.value,
      settings: l2Settings(props),
    });
  }
  if (callee.kind !== 'method' || camelName(callee.name) !== 'addClient' || !isPool(callee.of))
    return undefined;
  return declared(call, program, {
    form: 'cdk',
    dialect: 'cdkL2',
    name: knownText(argumentOf(call, 0, 'id')),
    pool: callee.of,
    settings: l2Settings(settingsIn(call, 1, ['id'])),
  });
};

const l1Client = (call: Call, program: Program): DeclaredClient | undefined => {
  if (cdkCallee('cognito', call) !== 'CfnUserPoolClient') return undefined;
  const name = call.callee.kind === 'super' ? call.callee.className : knownText(argumentOf(call, 1, 'id'));
  const settings = resourceSettings(settingsIn(call, 2, ids));
  return declared(call, program, {
    form: 'cdk-l1',
    dialect: 'cdkL1',
    name,
    pool: entryOf(settings, nameIn('cdkL1', 'UserPoolId'))?.value,
    settings,
  });
};

const isAnswerOf = (value: Written | undefined, call: Call): boolean => {
  const origin = value && originOf(value);
  return origin?.kind === 'made' && origin.call === call;
};

/** A client with what the program changes of its resource. */
const afterChanges = (found: DeclaredClient, program: Program): DeclaredClient => {
  const { client, call } = found;
  const isL1 = client.dialect === 'cdkL1';
  const isResource: IsResource = (value) => isAnswerOf(isL1 ? value : constructAround(value), call);
  const changes = changesOfResource(program, isResource, call.span);
  if (changes.length === 0) return found;
  const settings = withChanges(isL1 ? client.settings : l1OfL2(client), changes);
  // Its settings stand at several places, and in the words of two constructs.
  return { ...found, client: { ...client, dialect: 'cdkL1', settings, edit: () => undefined } };
};

/** The clients that constructs of the CDK declare, as they are after what the program changes of their resources. */
export const cdkClients: FindDeclared = (program) =>
  program.calls.flatMap((call) => {
    const found = l2Client(call, program) ?? l1Client(call, program);
    return found === undefined ? [] : [afterChanges(found, program)];
  });
