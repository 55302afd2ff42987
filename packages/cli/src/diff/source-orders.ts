/** The steps of a plan as edits of what a backend deploys. */
import { listed } from '@org/cognito-core';
import type { Meanings } from '@org/cognito-diff';
import { secretOrder } from './api-orders';
import type { PlanBackend } from './plan-backend';
import type { ClientTask, Order, OrderNames } from './step-order';
import { withDefaultsWritten, writtenSettings } from './written-settings';

/** A backend that deploys what is written in files. */
export type SourceBackend = Exclude<PlanBackend, 'api'>;

/** What a backend calls what it makes a client of, and how it is deployed. */
interface Vocabulary {
  readonly noun: string;
  readonly deploy: string;
  /** What becomes of a setting whose line is taken out, where that is not sure. */
  readonly removal?: string;
}

const vocabularies: Readonly<Record<SourceBackend, Vocabulary>> = {
  props: { noun: 'props', deploy: 'deploy it as before' },
  cloudformation: { noun: 'resource', deploy: 'deploy the stack' },
  cdk: { noun: 'construct', deploy: 'run `cdk deploy`' },
  terraform: {
    noun: 'resource',
    deploy: 'run `terraform apply`',
    removal: 'Terraform keeps the value of an argument that is taken out: look at what it plans.',
  },
  pulumi: {
    noun: 'resource',
    deploy: 'run `pulumi up`',
    removal: 'Pulumi keeps the value of a property that is taken out: look at its preview.',
  },
};

const inSentence = (clauses: ReadonlyArray<string>): string => listed(clauses).join('');

const editing = async (
  backend: SourceBackend,
  place: string,
  { from, to }: Extract<ClientTask, { readonly kind: 'change' }>,
  meanings: Meanings,
): Promise<Order> => {
  const { deploy, removal = '' } = vocabularies[backend];
  const target = withDefaultsWritten(from, to);
  const { written, removed, language } = await writtenSettings(backend, from, target, meanings);
  const names = removed.map((name) => `\`${name}\``);
  const clauses = [
    ...(removed.length === 0 ? [] : [`take out ${inSentence(names)}`]),
    ...(written === '' ? [] : ['write what follows']),
    deploy,
  ];
  return {
    say: `In ${place}, ${inSentence(clauses)}.${removed.length === 0 || removal === '' ? '' : ` ${removal}`}`,
    ...(written !== '' && language && { code: written, language }),
  };
};

/** How a step is taken by an edit. */
export const sourceOrder = async (
  backend: SourceBackend,
  task: ClientTask,
  names: OrderNames,
  meanings: Meanings,
): Promise<Order> => {
  const { noun, deploy } = vocabularies[backend];
  const { existing, made, source } = names;
  const place = backend === 'props' ? `\`${source}\`` : `the ${noun} \`${existing}\``;
  switch (task.kind) {
    case 'change':
      return editing(backend, place, task, meanings);
    case 'make': {
      const { written, language } = await writtenSettings(backend, undefined, task.client, meanings);
      const what = backend === 'props' ? 'a file of props' : `a ${noun} \`${made}\``;
      const beside = task.isBeside ? `, beside ${place}, which stays as it is` : '';
      return {
        say: `Add ${what} with what follows, in the user pool${beside}, and ${deploy}.`,
        code: written,
        ...(language && { language }),
      };
    }
    case 'remove':
      return {
        say: `Let what refers to ${place} refer to the client that stays, if there is one, take ${backend === 'props' ? 'the file away' : 'it out'}, and ${deploy}.`,
      };
    default: {
      const order = secretOrder(task.kind, names);
      return { ...order, say: `${order.say} No template and no module knows second secrets.` };
    }
  }
};
