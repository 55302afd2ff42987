/** App clients that Amplify Gen 2 makes, as far as a program overrides them. */
import { libraryName, originOf, type Call, type Program } from '../value/trace';
import { object, type Written } from '../value/written';
import { declared, type FindDeclared } from './declared-client';
import { changesOfResource, constructAround, withChanges } from './resource-changes';

/** The members of a backend that hold its app client: the resource, and the construct around it. */
const resourcePath = ['auth', 'resources', 'cfnResources', 'cfnUserPoolClient'];
const constructPath = ['auth', 'resources', 'userPoolClient'];

/** What has a member by a path. */
const holderOf = (value: Written, path: ReadonlyArray<string>): Written | undefined => {
  const key = path[path.length - 1];
  if (key === undefined) return value;
  const origin = originOf(value);
  return origin?.kind === 'member' && origin.key === key ? holderOf(origin.of, path.slice(0, -1)) : undefined;
};

const isBackend = ({ callee }: Call): boolean => {
  const name = callee.kind === 'method' ? undefined : libraryName(callee.value);
  return name?.module === '@aws-amplify/backend' && name.path.join('.') === 'defineBackend';
};

const isAnswerOf = (value: Written | undefined, call: Call): boolean => {
  const origin = value && originOf(value);
  return origin?.kind === 'made' && origin.call === call;
};

/** The client of a backend, of which only what the program overrides is known. */
export const amplifyClients: FindDeclared = (program: Program) =>
  program.calls.filter(isBackend).flatMap((call) => {
    const isResource = (value: Written): boolean => {
      const construct = constructAround(value);
      return (
        isAnswerOf(holderOf(value, resourcePath), call) ||
        (construct !== undefined && isAnswerOf(holderOf(construct, constructPath), call))
      );
    };
    const changes = changesOfResource(program, isResource, call.span);
    const [first] = changes;
    if (first === undefined) return [];
    const settings = withChanges(object([], first.keySpan, false), changes);
    const { client } = declared(call, program, {
      form: 'cdk-l1',
      dialect: 'cdkL1',
      name: 'cfnUserPoolClient',
      pool: undefined,
      settings,
    });
    return [{ call, pool: undefined, client: { ...client, span: first.keySpan } }];
  });
