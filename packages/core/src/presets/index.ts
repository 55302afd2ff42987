/** Safe props for each kind of app, from a few facts about the app. Only the entries import it. */
export { alb, type AlbFacts } from './alb';
export { machine, type MachineFacts } from './machine';
export { nativeApp, type NativeAppFacts } from './native-app';
export type { RotationFacts } from './rotation';
export { serverWeb, type ServerWebFacts } from './server-web';
export type { RedirectFacts, SignInFacts } from './sign-in';
export { spa, type SpaFacts } from './spa';
