/**
 * A provider for Terraform with the resource `aws_cognito_user_pool_client` alone. It keeps the clients in memory, in the form
 * in which the service and the AWS provider are known to give them back.
 */
import { loadPackageDefinition, Server, ServerCredentials, type handleUnaryCall } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import {
  fromMessage,
  toMessage,
  unknown,
  type Dynamic,
  type DynamicMessage,
  type ResourceState,
} from './dynamic-value';
import { host } from './local-server';
import { unitDefaults, userPoolClientSchema, type Attributes } from './provider-schema';

// -------------------------------------------------------------------------------------
// schema
// -------------------------------------------------------------------------------------

const resourceType = 'aws_cognito_user_pool_client';

const attributesOf = (attributes: Attributes): ReadonlyArray<object> =>
  Object.entries(attributes).map(([name, { type, isRequired, isArgument, isComputed }]) => ({
    name,
    type: Buffer.from(JSON.stringify(type)),
    required: isRequired,
    optional: isArgument && !isRequired,
    computed: isComputed,
    sensitive: name === 'client_secret',
  }));

const list = 2;

const schema = {
  version: 0,
  block: {
    version: 0,
    attributes: attributesOf(userPoolClientSchema.attributes),
    block_types: Object.entries(userPoolClientSchema.blocks).map(([name, attributes]) => ({
      type_name: name,
      nesting: list,
      block: { version: 0, attributes: attributesOf(attributes) },
    })),
  },
};

// -------------------------------------------------------------------------------------
// behaviour
// -------------------------------------------------------------------------------------

/** What the service answers of a client for which nothing was set. What it does not answer is null. */
const serviceDefaults: ResourceState = {
  access_token_validity: 1,
  auth_session_validity: 3,
  enable_propagate_additional_user_context_data: false,
  enable_token_revocation: true,
  id_token_validity: 1,
  prevent_user_existence_errors: 'LEGACY',
  refresh_token_validity: 30,
  region: 'eu-west-1',
};

/** What replaces a client if it changes. */
const replacing = ['generate_secret', 'user_pool_id'];

const isBlock = (name: string): boolean => Object.hasOwn(userPoolClientSchema.blocks, name);

const blocksOf = (value: Dynamic | undefined): ReadonlyArray<ResourceState> =>
  Array.isArray(value) ? (value as ReadonlyArray<ResourceState>) : [];

/** A block as it is planned: units that it leaves out are those of the provider. */
const plannedBlock = (name: string, block: ResourceState): ResourceState =>
  name === 'token_validity_units'
    ? Object.fromEntries(
        Object.entries(block).map(([unit, value]) => [unit, value ?? unitDefaults[unit] ?? null]),
      )
    : block;

/** What is planned: what the configuration sets, and else what was there, or what only the service knows. */
export const planned = (prior: ResourceState | null, config: ResourceState): ResourceState =>
  Object.fromEntries(
    Object.entries(config).map(([name, value]): readonly [string, Dynamic] => {
      if (isBlock(name)) return [name, blocksOf(value).map((block) => plannedBlock(name, block))];
      const isComputed = userPoolClientSchema.attributes[name]?.isComputed === true;
      return [name, value ?? (isComputed ? (prior === null ? unknown : (prior[name] ?? null)) : null)];
    }),
  );

/** What the service answers: it knows no empty list, and each rotation has a grace period. */
const answered = (name: string, value: Dynamic): Dynamic => {
  if (isBlock(name)) {
    return blocksOf(value).map((block) =>
      name === 'refresh_token_rotation'
        ? { ...block, retry_grace_period_seconds: block['retry_grace_period_seconds'] ?? 0 }
        : block,
    );
  }
  return Array.isArray(value) && value.length === 0 ? null : value;
};

interface Paths {
  readonly steps: ReadonlyArray<{ readonly attribute_name: string }>;
}

const changed = (prior: ResourceState | null, next: ResourceState): ReadonlyArray<Paths> =>
  prior === null
    ? []
    : replacing
        .filter((name) => prior[name] !== next[name])
        .map((name) => ({ steps: [{ attribute_name: name }] }));

// -------------------------------------------------------------------------------------
// service
// -------------------------------------------------------------------------------------

/** A provider that runs. */
export interface TerraformProvider {
  /** The environment in which Terraform finds it. */
  readonly environment: Readonly<Record<string, string>>;
  /** The clients that exist, by their ids. */
  readonly clients: Map<string, ResourceState>;
  /** How many changes are made at once, and how many were at most. */
  readonly changes: { readonly atOnce: number; most: number };
  readonly stop: () => Promise<void>;
}

interface Request {
  readonly id: string;
  readonly config: DynamicMessage;
  readonly current_state: DynamicMessage;
  readonly prior_state: DynamicMessage;
  readonly planned_state: DynamicMessage;
  readonly raw_state: { readonly json: Uint8Array };
}

type Answer = (request: Request) => object;

/** The id of a client; none, for one that is not made yet. */
const idOf = (state: ResourceState | null): string => {
  const id = state?.['id'];
  return typeof id === 'string' ? id : '';
};

const stateOf = (message: DynamicMessage): ResourceState | null =>
  fromMessage(message) as ResourceState | null;

const answersOn = (
  clients: Map<string, ResourceState>,
  newId: () => string,
): Readonly<Record<string, Answer>> => ({
  GetSchema: () => ({
    provider: { version: 0, block: { version: 0 } },
    resource_schemas: { [resourceType]: schema },
  }),
  PrepareProviderConfig: ({ config }) => ({ prepared_config: config }),
  ValidateResourceTypeConfig: () => ({}),
  Configure: () => ({}),
  Stop: () => ({}),
  UpgradeResourceState: ({ raw_state: { json } }) => ({
    upgraded_state: toMessage(JSON.parse(Buffer.from(json).toString('utf8')) as Dynamic),
  }),
  ReadResource: ({ current_state: current }) => {
    return { new_state: toMessage(clients.get(idOf(stateOf(current))) ?? null) };
  },
  PlanResourceChange: ({ prior_state: prior, config }) => {
    const [before, wanted] = [stateOf(prior), stateOf(config)];
    if (wanted === null) return { planned_state: config };
    const next = planned(before, wanted);
    return { planned_state: toMessage(next), requires_replace: changed(before, next) };
  },
  ApplyResourceChange: ({ prior_state: prior, planned_state: plan }) => {
    const [before, wanted] = [stateOf(prior), stateOf(plan)];
    if (wanted === null) {
      clients.delete(idOf(before));
      return { new_state: plan };
    }
    const id = before === null ? newId() : idOf(before);
    const client: ResourceState = Object.fromEntries(
      Object.entries({ ...wanted, id }).map(([name, value]: readonly [string, Dynamic]) => {
        if (value !== unknown) return [name, answered(name, value)];
        const secret = wanted['generate_secret'] === true ? `secret of ${id}` : '';
        return [name, name === 'client_secret' ? secret : (serviceDefaults[name] ?? null)];
      }),
    );
    clients.set(id, client);
    return { new_state: toMessage(client) };
  },
  ImportResourceState: ({ id: written }) => {
    const [, id = ''] = written.split('/');
    const client = clients.get(id);
    if (client === undefined)
      return { diagnostics: [{ severity: 1, summary: `there is no client ${written}` }] };
    // The service does not tell whether a client was made with a secret.
    const imported = { ...client, generate_secret: null };
    clients.set(id, imported);
    return { imported_resources: [{ type_name: resourceType, state: toMessage(imported) }] };
  },
});

/** How many milliseconds a change takes, so that others can be made at once. */
const changeTime = 20;

/** Starts a provider, which Terraform finds by its environment. */
export const startTerraformProvider = async (): Promise<TerraformProvider> => {
  const definition = loadSync(join(__dirname, 'terraform-provider.proto'), {
    keepCase: true,
    longs: Number,
    defaults: true,
  });
  const { tfplugin5 } = loadPackageDefinition(definition) as unknown as {
    readonly tfplugin5: { readonly Provider: { readonly service: Parameters<Server['addService']>[0] } };
  };
  const clients = new Map<string, ResourceState>();
  const changes = { atOnce: 0, most: 0 };
  let made = 0;
  const newId = (): string => `client${(made += 1)}`;
  const handlers = Object.entries(answersOn(clients, newId)).map(([name, answer]) => {
    const answerTo = async (request: Request): Promise<object> => {
      if (name !== 'ApplyResourceChange') return answer(request);
      changes.atOnce += 1;
      changes.most = Math.max(changes.most, changes.atOnce);
      await wait(changeTime);
      changes.atOnce -= 1;
      return answer(request);
    };
    const handle: handleUnaryCall<Request, object> = ({ request }, callback) => {
      answerTo(request).then((answered) => callback(null, answered), callback);
    };
    return [name, handle] as const;
  });
  const server = new Server({ 'grpc.max_receive_message_length': -1, 'grpc.max_send_message_length': -1 });
  server.addService(tfplugin5.Provider.service, Object.fromEntries(handlers));
  const bind = promisify(server.bindAsync.bind(server));
  const port = await bind(`${host}:0`, ServerCredentials.createInsecure());
  const address = {
    Protocol: 'grpc',
    ProtocolVersion: 5,
    Pid: process.pid,
    Test: true,
    Addr: { Network: 'tcp', String: `${host}:${port}` },
  };
  return {
    environment: {
      TF_REATTACH_PROVIDERS: JSON.stringify({ 'registry.terraform.io/hashicorp/aws': address }),
    },
    clients,
    changes,
    stop: promisify(server.tryShutdown.bind(server)),
  };
};
