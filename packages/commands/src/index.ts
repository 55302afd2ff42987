/**
 * Amazon Cognito app clients in commands of the AWS CLI, calls of SDKs and programs, found in text.
 *
 * @packageDocumentation
 */
export { judgeClients } from './client/judge-clients';
export type { JudgedClient, JudgeOptions, WrittenId } from './client/judged-client';
export type { PlacedDeferral, PlacedIssue, TextEdit } from './client/placed-issue';
export type {
  ClientForm,
  ClientMaking,
  WrittenClient,
  WrittenDialect,
  WrittenLint,
} from './client/written-client';
export { commandRules, type CommandRule } from './command-rules';
export { findWrittenClients, loadLanguage, type FindInText, type FindOptions } from './find-written-clients';
export { type Language, languageOf, languages, mayHoldWrittenClient } from './language';
export type { Span } from './value/span';
export {
  known,
  list,
  object,
  open,
  text,
  type KnownValue,
  type OpenPart,
  type OpenValue,
  type Written,
  type WrittenChoice,
  type WrittenEntry,
  type WrittenList,
  type WrittenObject,
  type WrittenText,
} from './value/written';
