/** What a program read of a client: the answer of `DescribeUserPoolClient`, and what it takes of that. */
import { libraryName, originOf, type Call } from '../value/trace';
import type { Written } from '../value/written';

/** What a program takes of a client that it read. */
export interface Described {
  /** The expression that holds the client. */
  readonly client: Written;
  /** The settings that it takes away; none where it takes the whole client. */
  readonly without: ReadonlyArray<string>;
}

const describeCommand = 'DescribeUserPoolClientCommand';

const describeMethods: ReadonlyArray<string> = ['describeUserPoolClient', 'describe_user_pool_client'];

const isDescribeRequest = (value: Written | undefined): boolean => {
  const origin = value && originOf(value);
  return (
    origin?.kind === 'made' &&
    origin.call.callee.kind === 'name' &&
    libraryName(origin.call.callee.value)?.path.at(-1) === describeCommand
  );
};

const isDescribeCall = ({ callee, args }: Call): boolean => {
  if (callee.kind !== 'method') return false;
  if (callee.name === 'send') return isDescribeRequest(args[0]);
  return describeMethods.includes(callee.name) || (callee.name === 'promise' && isDescribeAnswer(callee.of));
};

/** Whether a value is what the service answers to whoever reads a client. */
const isDescribeAnswer = (value: Written): boolean => {
  const origin = originOf(value);
  return origin?.kind === 'made' && isDescribeCall(origin.call);
};

/** The member that a value is of another, as `answer.UserPoolClient` or `answer.get("UserPoolClient")` is. */
const memberIn = (value: Written): readonly [of: Written, key: string] | undefined => {
  const origin = originOf(value);
  if (origin?.kind === 'member') return [origin.of, origin.key];
  if (origin?.kind !== 'made' || origin.call.callee.kind !== 'method' || origin.call.callee.name !== 'get')
    return undefined;
  const [key] = origin.call.args;
  return key?.kind === 'known' ? [origin.call.callee.of, String(key.value)] : undefined;
};

/** The client that a value is, or is made of; `undefined` if it is none that was read. */
export const describedIn = (value: Written): Described | undefined => {
  if (value.kind === 'choice') {
    const [found] = value.branches.flatMap((branch) => describedIn(branch) ?? []);
    return found;
  }
  const [of, key] = memberIn(value) ?? [];
  if (of !== undefined)
    return key === 'UserPoolClient' && isDescribeAnswer(of) ? { client: value, without: [] } : undefined;
  const origin = originOf(value);
  if (origin?.kind !== 'rest') return undefined;
  const whole = describedIn(origin.of);
  return whole && { client: whole.client, without: [...whole.without, ...origin.without] };
};

/** The client of which a value is a setting. */
const clientOfSetting = (value: Written): Written | undefined => {
  const [of] = memberIn(value) ?? [];
  return of && describedIn(of) !== undefined ? of : undefined;
};

/** The client of which a value holds settings, anywhere in it. */
export const copiedFrom = (value: Written): Written | undefined => {
  switch (value.kind) {
    case 'list':
      return value.items.map(copiedFrom).find((found) => found !== undefined);
    case 'choice':
      return value.branches.map(copiedFrom).find((found) => found !== undefined);
    case 'object':
      return value.entries.map((entry) => copiedFrom(entry.value)).find((found) => found !== undefined);
    default:
      return clientOfSetting(value);
  }
};
