/** Safe props for each kind of app, from a few facts about the app. Only the entries import it. */
export { agent, type AgentFacts } from './agent';
export { alb, type AlbFacts } from './alb';
export { machine, type MachineFacts } from './machine';
export { mcp, type McpFacts } from './mcp';
export { nativeApp, type NativeAppFacts } from './native-app';
export type { RotationFacts } from './rotation';
export type { McpServerFacts } from './server-scopes';
export { serverWeb, type ServerWebFacts } from './server-web';
export type { RedirectFacts, SignInFacts } from './sign-in';
export { spa, type SpaFacts } from './spa';
