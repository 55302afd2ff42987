/**
 * App clients that calls of SDKs create and update, in JavaScript, TypeScript and Python. The entries import it.
 */
import { apiMembers } from '../client/api-members';
import { programEdits } from '../client/program-edits';
import { programNotations } from '../client/program-notations';
import type { ClientForm, WrittenClient } from '../client/written-client';
import { absent, entryOf, mappedObject, spreadsOf } from '../value/objects';
import { libraryName, originOf, type Call, type Program } from '../value/trace';
import { known, object, type Written, type WrittenEntry, type WrittenObject } from '../value/written';
import { copiedFrom, describedIn } from './described-client';

type Making = 'create' | 'update';

/** A request: what it does, and what it sends. */
interface Request {
  readonly making: Making;
  readonly input: WrittenObject;
  /** The call that makes it. */
  readonly call: Call;
}

// -------------------------------------------------------------------------------------
// requests
// -------------------------------------------------------------------------------------

const commands: Readonly<Record<string, Making>> = {
  CreateUserPoolClientCommand: 'create',
  UpdateUserPoolClientCommand: 'update',
};

const methods: Readonly<Record<string, Making>> = {
  createUserPoolClient: 'create',
  updateUserPoolClient: 'update',
  create_user_pool_client: 'create',
  update_user_pool_client: 'update',
};

/** The SDK; or no package at all, for what is shown without its imports: only the SDK has classes of these names. */
const sdk = /^(?:(?:@aws-sdk\/client-cognito-identity-provider|aws-sdk)(?:\/|$)|$)/;

/** What a call sends; an object that is not whole where nobody knows. */
const inputOf = ({ args, named, head, hasMoreArgs }: Call): WrittenObject => {
  if (named !== undefined) return named;
  const [input] = args;
  return input?.kind === 'object' ? input : object([], head, input === undefined && !hasMoreArgs);
};

/** Whether an object has the names of the API: another function of the same name would hardly take them. */
const hasApiNames = ({ entries }: WrittenObject): boolean =>
  entries.some(({ key }) => Object.hasOwn(apiMembers.create, key) || Object.hasOwn(apiMembers.update, key));

const requestIn = (call: Call): Request | undefined => {
  const { callee } = call;
  if (callee.kind === 'name') {
    const name = libraryName(callee.value);
    const making = name && sdk.test(name.module) ? commands[name.path.at(-1) ?? ''] : undefined;
    return making && { making, input: inputOf(call), call };
  }
  const making =
    callee.kind === 'method' && Object.hasOwn(methods, callee.name) ? methods[callee.name] : undefined;
  const input = inputOf(call);
  return making !== undefined && (hasApiNames(input) || spreadsOf(input).some((each) => describedIn(each)))
    ? { making, input, call }
    : undefined;
};

const customActions: ReadonlyArray<string> = ['onCreate', 'onUpdate', 'onDelete'];

/** The requests that a custom resource of the CDK sends by the SDK. */
const customRequests = (call: Call): ReadonlyArray<Request> => {
  if (call.callee.kind !== 'name' || libraryName(call.callee.value)?.path.at(-1) !== 'AwsCustomResource')
    return [];
  const props = call.args[2];
  if (props?.kind !== 'object') return [];
  return customActions.flatMap((event): ReadonlyArray<Request> => {
    const sdkCall = entryOf(props, event)?.value;
    if (sdkCall?.kind !== 'object') return [];
    const action = entryOf(sdkCall, 'action')?.value;
    const name = action?.kind === 'known' ? String(action.value) : '';
    const making = methods[name] ?? commands[name] ?? commands[`${name}Command`];
    const input = entryOf(sdkCall, 'parameters')?.value;
    return making === undefined || input?.kind !== 'object' || action === undefined
      ? []
      : [{ making, input, call: { ...callParts(call), head: action.span } }];
  });
};

const callParts = ({ callee, head, span, args, named, hasMoreArgs, variable, isShared }: Call): Call => ({
  callee,
  head,
  span,
  args,
  named,
  hasMoreArgs,
  variable,
  isShared,
});

// -------------------------------------------------------------------------------------
// clients
// -------------------------------------------------------------------------------------

/** What an update sends of a client that it read and spreads into its request. */
const withDescribed = (input: WrittenObject): WrittenObject => {
  const spreads = spreadsOf(input).map((value) => ({ value, described: describedIn(value) }));
  const [first] = spreads;
  if (first === undefined || spreads.some(({ described }) => described === undefined)) return input;
  const taken = spreads.reduce(
    (all, { described }) => all.filter((name) => described?.without.includes(name) === true),
    Object.keys(apiMembers.update),
  );
  const sent = Object.keys(apiMembers.update).filter(
    (name) => !taken.includes(name) && entryOf(input, name) === undefined,
  );
  const entries = sent.map((key): WrittenEntry => ({
    key,
    keySpan: first.value.span,
    // What was read may lack it, and sends that back too.
    value: absent(first.value.span),
    isCertain: false,
  }));
  return object([...input.entries, ...entries], input.span);
};

const codeOf = (value: Written): string => (value.kind === 'open' ? value.code : 'the client');

/** How to reset nothing, in the words of the language. */
const roundTrip = (language: Program['language'], copied: Written | undefined): string => {
  if (language === 'python') {
    return copied === undefined
      ? 'read the client by `describe_user_pool_client`, take `ClientSecret`, `CreationDate` and `LastModifiedDate` out, and pass all of it beside what changes, as `**client`'
      : `pass all of \`${codeOf(copied)}\` but \`ClientSecret\`, \`CreationDate\` and \`LastModifiedDate\`, beside what changes`;
  }
  return copied === undefined
    ? 'read the client by `DescribeUserPoolClientCommand`, and spread its `UserPoolClient` before what changes'
    : `spread it before what changes: \`...${codeOf(copied)}\``;
};

/** The request whose answer holds a value. */
const answeredBy = (value: Written | undefined): Call | undefined => {
  const origin = value && originOf(value);
  if (origin?.kind === 'member') return answeredBy(origin.of);
  if (origin?.kind !== 'made') return undefined;
  const { call } = origin;
  if (requestIn(call) !== undefined) return call;
  if (call.callee.kind !== 'method') return undefined;
  return answeredBy(call.callee.name === 'send' ? call.args[0] : call.callee.of);
};

/** What an update and the request that created its client have in common, where one surely follows the other. */
const identityOf = ({ making, input, call }: Request, { alwaysFollows }: Program): string | undefined => {
  const created = making === 'create' ? call : answeredBy(entryOf(input, 'ClientId')?.value);
  return created !== undefined && (created === call || alwaysFollows(call.span, created.span))
    ? `request ${created.span.start}`
    : undefined;
};

/** A word of the service that a constant of the SDK holds, as in `ExplicitAuthFlowsType.ALLOW_USER_AUTH`. */
const sdkWord = (value: Written): Written => {
  const { module = '', path = [] } = libraryName(value) ?? {};
  const [type = '', word] = path;
  return sdk.test(module) && /Types?$/.test(type) && word !== undefined ? known(word, value.span) : value;
};

const clientOf = (request: Request, program: Program): WrittenClient => {
  const { making, call } = request;
  const input = mappedObject(sdkWord, request.input);
  const { language, text } = program;
  const form: ClientForm = language === 'python' ? 'boto3' : 'sdk-js';
  const copied = making === 'update' ? copiedFrom(input) : undefined;
  const identity = identityOf(request, program);
  const given = entryOf(input, 'ClientName')?.value;
  const name = given?.kind === 'known' ? String(given.value) : call.variable;
  return {
    form,
    making,
    ...(name !== undefined && { name }),
    span: call.head,
    dialect: 'describe',
    settings: making === 'update' ? withDescribed(input) : input,
    grammar: [],
    ...(identity !== undefined && { identity }),
    ...(making === 'update' && { roundTrip: roundTrip(language, copied) }),
    ...(copied !== undefined && { describedAs: codeOf(copied) }),
    edit: programEdits(text, input, programNotations[language]),
  };
};

/** The clients that a program creates and updates by an SDK, in the order of its text. */
export const requestClients = (program: Program): ReadonlyArray<WrittenClient> =>
  program.calls
    .flatMap((call) => {
      const request = requestIn(call);
      return request === undefined ? customRequests(call) : [request];
    })
    .map((request) => clientOf(request, program));
