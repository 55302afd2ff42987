import type { Issue, Message } from '@org/cognito-core';
import { urlIssue } from '../urls/url-issue';

/** What keeps the settings of an app from being written, by its permanent code. */
export type AppIssueCode =
  | 'app-fact-missing'
  | 'app-fact-format'
  | 'app-grant-off'
  | 'app-secret-unsafe'
  | 'app-secret-missing'
  | 'app-redirect-missing'
  | 'app-scope-missing'
  | 'app-request-refused'
  | 'app-issuer-unsupported'
  | 'app-value-open';

/** A mistake at the name of a fact, or of a parameter of the request that the app would make. */
export const appIssue: (
  code: AppIssueCode,
  name: string,
  message: Message,
  ...fixes: ReadonlyArray<Message>
) => Issue = urlIssue;
