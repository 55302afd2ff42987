import { emitterLaws, registerLaws, runs } from '@org/cognito-testing';
import { CfnParameter, CfnResource, Fn, Lazy, Stack, Token, type IResolvable } from 'aws-cdk-lib';
import { cdkEmitter, type ReferenceValue } from './index';

type Kind = 'text' | 'texts' | 'integer' | 'boolean';

/** Letters and digits that tell a name apart. */
const idOf = (name: string): string => `R${Buffer.from(name).toString('hex')}`;

const stack = new Stack();

const otherStack = new Stack();

/** The same construct for the same name, so that the same token comes of it. */
const once = <A>(make: (name: string) => A): ((name: string) => A) => {
  const made = new Map<string, A>();
  return (name) => {
    const known = made.get(name) ?? make(name);
    made.set(name, known);
    return known;
  };
};

const parameter = once((name) => new CfnParameter(stack, `P${idOf(name)}`));
const number = once((name) => new CfnParameter(stack, `N${idOf(name)}`, { type: 'Number' }));
const list = once((name) => new CfnParameter(stack, `L${idOf(name)}`, { type: 'CommaDelimitedList' }));
const resource = once((name) => new CfnResource(otherStack, idOf(name), { type: 'Some::Other::Thing' }));

const imported = (name: string): IResolvable => Fn.conditionIf(idOf(name), 'a', 'b');

/** Tokens of every kind that the CDK has for a value. */
const tokens: Readonly<Record<Kind, ReadonlyArray<(name: string) => ReferenceValue>>> = {
  text: [
    (name) => parameter(name).valueAsString,
    (name) => resource(name).getAtt('Some.Attribute'),
    (name) => resource(name).ref,
    (name) => Fn.importValue(idOf(name)),
    (name) => Lazy.string({ produce: () => Fn.importValue(`lazy-${idOf(name)}`) }),
    (name) => imported(name),
    (name) => Token.asString(imported(`text ${name}`)),
  ],
  texts: [
    (name) => list(name).valueAsList,
    (name) => Fn.split(',', Fn.importValue(idOf(name))),
    (name) => resource(name).getAtt('Some.List'),
    (name) => Token.asList(resource(name).getAtt('Some.Other.List')),
    (name) => Lazy.list({ produce: () => Fn.split(' ', parameter(name).valueAsString) }),
  ],
  integer: [
    (name) => number(name).valueAsNumber,
    (name) => imported(name),
    (name) => Token.asNumber(resource(name).getAtt('Some.Number')),
    (name) => Lazy.number({ produce: () => number(`lazy ${name}`).valueAsNumber }),
  ],
  boolean: [(name) => imported(name), (name) => resource(name).getAtt('Some.Flag')],
};

describe.each([0, 1, 2, 3, 4, 5, 6])('laws, with tokens of sort %d', (sort) => {
  registerLaws(
    emitterLaws({
      emitter: cdkEmitter,
      bind: (name, kind) => {
        const ways = tokens[kind];
        return (ways[(sort + name.length) % ways.length] as (typeof ways)[number])(name);
      },
    }),
    { test, runs: runs(sort === 0 ? 1 : 0.1) },
  );
});
