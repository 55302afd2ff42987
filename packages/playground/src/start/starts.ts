/** What people can start from: the presets of the core, and texts with mistakes. Only the page imports it. */
import {
  agent,
  alb,
  machine,
  mcp,
  nativeApp,
  serverWeb,
  spa,
  type UserPoolClientProps,
} from '@org/cognito-core';
import { printCommentedProps } from '@org/cognito-file';
import { describedClient, moduleWithMistakes, propsWithMistakes, templateWithMistakes } from './samples';

/** A text to start from. */
export interface Start {
  readonly id: string;
  readonly label: string;
  readonly text: () => string;
}

/** Starts of one kind. */
export interface StartGroup {
  readonly label: string;
  readonly starts: ReadonlyArray<Start>;
}

const webUrls = {
  callbackUrls: ['https://app.example.com/callback'],
  logoutUrls: ['https://app.example.com/'],
} as const;

const mcpServer = { server: 'https://mcp.example.com/mcp', serverScopes: ['tools.read'] } as const;

/** A preset has the name of its start, since Terraform has no client without one. */
const preset = (id: string, label: string, about: string, props: UserPoolClientProps): Start => ({
  id,
  label,
  text: () => printCommentedProps({ about: [about], props: { userPoolClientName: id, ...props }, why: {} }),
});

/** Everything to start from, by its kind. */
export const startGroups: ReadonlyArray<StartGroup> = [
  {
    label: 'Presets',
    starts: [
      preset(
        'spa',
        'Single-page app',
        'A single-page app. It has no secret: a browser keeps none.',
        spa(webUrls),
      ),
      preset(
        'native-app',
        'Native app',
        'An app on a phone or a desktop. It has no secret: whoever has the app could read it.',
        nativeApp({ callbackUrls: ['myapp://callback'], logoutUrls: ['myapp://signed-out'] }),
      ),
      preset(
        'server-web',
        'Web app with a server',
        'A web application whose server keeps the secret and the tokens.',
        serverWeb(webUrls),
      ),
      preset(
        'machine',
        'Machine to machine',
        'A program that acts on its own behalf, without a user.',
        machine({ scopes: ['https://api.example.com/read'] }),
      ),
      preset(
        'mcp',
        'MCP clients',
        'MCP clients, such as editors and coding agents, whose users sign in to an MCP server.',
        mcp({ ...mcpServer, callbackUrls: ['http://localhost:8765/callback'] }),
      ),
      preset(
        'agent',
        'Agent',
        'An agent that calls an MCP server on its own behalf, without a user.',
        agent(mcpServer),
      ),
      preset(
        'alb',
        'Application Load Balancer',
        'An Application Load Balancer that signs users in (authenticate-cognito).',
        alb({ dnsNames: ['app.example.com'] }),
      ),
    ],
  },
  {
    label: 'Examples with mistakes',
    starts: [
      { id: 'props', label: 'Props', text: () => propsWithMistakes },
      { id: 'template', label: 'CloudFormation template', text: () => templateWithMistakes },
      { id: 'module', label: 'Terraform', text: () => moduleWithMistakes },
      { id: 'describe', label: 'Answer of describe-user-pool-client', text: () => describedClient },
    ],
  },
];

/** What the page opens with, unless a link brings a text. */
export const firstText = propsWithMistakes;
