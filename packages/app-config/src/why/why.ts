import type { Issue, Message } from '@org/cognito-core';
import { explanations, type Explanation } from '@org/cognito-core/explanations';
import type { KnownClient } from '../client/known-client';
import { literalPattern } from '../client/literal-pattern';
import type { AppRequest } from '../request/app-request';
import { readRequest } from '../request/read-request';
import type { Cause, Facts } from './cause';
import { factsOf, isOfOtherServer } from './facts';
import { errorsAbout, errorsOf, type OwnError } from './own-errors';
import { type Symptom, symptoms } from './symptoms';

/** A cause, and what a look at the client and the request says of it. */
export interface RankedCause extends Omit<Cause, 'judge' | 'clues'> {
  /** `possible` is what nothing decides. */
  readonly verdict: 'certain' | 'possible' | 'ruled-out';
  /** What was seen that decides. */
  readonly seen?: Message;
  /** Errors of the client itself that may be the cause: those about its fields, unless it is ruled out. */
  readonly errors?: ReadonlyArray<OwnError>;
}

/** A rule, and the message with which the service refuses what it is about. */
export type RuleMessage = Pick<Explanation, 'code' | 'summary' | 'serviceMessage'>;

/** A rule whose message the error holds. */
export interface FoundRule extends RuleMessage {
  /** Whether the client breaks it; absent if there is no client to look at. */
  readonly isBroken?: boolean;
}

/** What an error may come from. */
export interface Diagnosis {
  /** The answer of the service that the text holds; absent if none is known. */
  readonly symptom?: Pick<Symptom, 'message' | 'from'>;
  /** The request that the text holds. */
  readonly request?: AppRequest;
  /** The id of the client that the error names, if it is not the one that was given: then the latter decides nothing. */
  readonly otherClient?: string;
  /** The causes, most likely first. None if the text holds no answer that is known. */
  readonly causes: ReadonlyArray<RankedCause>;
  /** The rules that find this before it is deployed, by the message of the service that they cite. */
  readonly rules: ReadonlyArray<FoundRule>;
}

/** What can be told beside the error. */
export interface WhyOptions {
  /**
   * The client that the request was made with.
   * @default not known: causes are told without a look at it
   */
  readonly client?: KnownClient;
  /**
   * The rules that are looked through for the message.
   * @default those of the core
   */
  readonly rules?: ReadonlyArray<RuleMessage>;
}

const verdicts = ['certain', 'possible', 'ruled-out'] as const;

/** How many different words in a text speak for a cause. */
const cluesIn = (text: string, clues: RegExp | undefined): number =>
  clues === undefined
    ? 0
    : new Set(Array.from(text.matchAll(new RegExp(clues, 'gi')), ([word]) => word.toLowerCase())).size;

const ranked = (
  facts: Facts,
  { causes }: Symptom,
  ownErrors: ReadonlyArray<Issue>,
): ReadonlyArray<RankedCause> =>
  causes
    .map(({ judge, clues, ...cause }, index) => {
      const judged = judge?.(facts);
      const verdict: RankedCause['verdict'] = judged?.verdict ?? 'possible';
      const errors = verdict === 'ruled-out' ? [] : errorsAbout(cause.fields, ownErrors);
      return {
        clues: cluesIn(facts.text, clues),
        hasErrors: errors.length > 0,
        index,
        cause: {
          ...cause,
          verdict,
          ...(judged && { seen: judged.seen }),
          ...(errors.length > 0 && { errors }),
        },
      };
    })
    .sort(
      (one, another) =>
        verdicts.indexOf(one.cause.verdict) - verdicts.indexOf(another.cause.verdict) ||
        another.clues - one.clues ||
        Number(another.hasErrors) - Number(one.hasErrors) ||
        one.index - another.index,
    )
    .map(({ cause }) => cause);

/** A message of the service as a pattern: what stands between `<` and `>` differs, and so does the full stop. */
const patternOf = (message: string): RegExp =>
  new RegExp(
    message
      .replace(/\.$/, '')
      .split(/<[^>]*>|\[\.\.\.\]/)
      .map(literalPattern)
      .join('.{1,200}?'),
    'i',
  );

/** The rules whose message of the service stands in a text. */
const rulesIn = (text: string, rules: ReadonlyArray<RuleMessage>): ReadonlyArray<RuleMessage> =>
  rules.filter(({ serviceMessage }) => serviceMessage !== undefined && patternOf(serviceMessage).test(text));

/** More of a text than any log line holds. What follows is not read. */
const longestText = 100_000;

/**
 * Says what an error of a sign-in may come from, most likely first. With the client it looks at it, and says which
 * causes are certain, which are ruled out, and which of the client's own errors may be the cause; with a failed URL it
 * compares letter by letter. An error that is not known has no causes.
 *
 * @param error A message of the service, lines of a log, a failed URL, or all of them.
 *
 * @example
 * import { why } from '@org/cognito-app-config';
 * import { toRecord, UserPoolClient } from '@org/cognito-core';
 *
 * const client = UserPoolClient.make({
 *   oAuth: { flows: { authorizationCodeGrant: true }, scopes: ['openid'], callbackUrls: ['http://localhost:3000/'] },
 * });
 * const { causes } = why('error=redirect_mismatch&redirect_uri=http%3A%2F%2Flocalhost%3A3000', {
 *   client: { record: toRecord(client) },
 * });
 * assert.strictEqual(causes[0]?.code, 'redirect-not-registered');
 * assert.strictEqual(causes[0].verdict, 'certain');
 */
export const why = (error: string, options: WhyOptions = {}): Diagnosis => {
  const { client, rules = explanations } = options;
  const given = error.slice(0, longestText);
  const request = readRequest(given);
  // In a URL, the words of the service are encoded.
  const text = `${given}\n${request?.parameters.error_description ?? ''}`;
  const facts = factsOf(text, client);
  const { otherClient } = facts;
  const fitting = symptoms.find(({ pattern }) => pattern.test(text));
  const symptom = fitting?.from !== 'another service' && isOfOtherServer(text) ? undefined : fitting;
  const ownErrors = facts.client === undefined ? [] : errorsOf(facts.client);
  const broken = ownErrors.map(({ code }) => code);
  return {
    ...(symptom && { symptom: { message: symptom.message, from: symptom.from } }),
    ...(request && { request }),
    ...(otherClient !== undefined && { otherClient }),
    causes: symptom === undefined ? [] : ranked(facts, symptom, ownErrors),
    rules: rulesIn(text, rules).map((rule) => ({
      ...rule,
      ...(facts.client && { isBroken: broken.includes(rule.code) }),
    })),
  };
};
