/** What is taken of an answer before the AWS SDK reads it, so that no secret in it gets any further. */
import { isPlainObject } from '@org/cognito-core';
import * as E from 'fp-ts/Either';

/** An answer over HTTP, as the SDK hands it from one of its steps to the next. */
export interface HttpAnswer {
  statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  body: unknown;
}

/** What is told of an answer that is no JSON, as that of a proxy or of another server. */
export const unreadableAnswer = { name: 'UnreadableAnswer' } as const;

const textOf = async (body: unknown): Promise<string> => {
  if (body instanceof Uint8Array) return new TextDecoder().decode(body);
  const chunks: Array<Uint8Array> = [];
  for await (const chunk of body as AsyncIterable<Uint8Array>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** The name of an error, such as `com.amazonaws.cognito#ResourceNotFoundException`. */
const errorName = /^[\w.:#-]{1,200}$/;

/** Who stands in front of a service, and emulators, may answer in the XML of older services. */
const xmlCode = /<Code>([^<]*)<\/Code>/;

const nameIn = (answer: unknown, text: string): string | undefined => {
  const { __type: type, code } = isPlainObject(answer) ? answer : {};
  const names = [type, code, xmlCode.exec(text)?.[1]];
  return names.find((name): name is string => typeof name === 'string' && errorName.test(name));
};

/** What emulators answer to an operation that they do not have, with a status for which the SDK would ask again. */
const isUnsupported = (name: string | undefined): boolean => name?.endsWith('#Unsupported') === true;

/**
 * Takes what is kept out of an answer, and leaves nothing else in it: of an error, its name alone. The left side is for one
 * that cannot be read.
 *
 * @param keep What is kept of the data of an answer.
 */
export const takeAnswer = async <A>(
  answer: HttpAnswer,
  keep: (answered: unknown) => A,
): Promise<E.Either<typeof unreadableAnswer, A | undefined>> => {
  const text = await textOf(answer.body);
  const data = parsed(text);
  const isFine = answer.statusCode < 300;
  const name = nameIn(data, text);
  answer.body = Buffer.from(JSON.stringify(isFine || name === undefined ? {} : { __type: name }));
  if (isUnsupported(name)) answer.statusCode = 400;
  if (!isFine) return E.right(undefined);
  return isPlainObject(data) ? E.right(keep(data)) : E.left(unreadableAnswer);
};
