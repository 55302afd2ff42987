/** Facts about app clients that people published, and the reading of them from `tools/field-corpus`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages, type Language } from '@org/cognito-commands/language';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as t from 'io-ts';
import { PathReporter } from 'io-ts/PathReporter';
import { parse } from 'yaml';

const words = <W extends string>(...all: readonly [W, ...ReadonlyArray<W>]): t.Type<W> =>
  t.keyof(Object.fromEntries(all.map((word) => [word, null])) as Record<W, null>);

const NonEmpty = new t.Type<string>(
  'text that is not empty',
  t.string.is,
  (value, context) =>
    typeof value === 'string' && value.trim() !== '' ? t.success(value) : t.failure(value, context),
  t.identity,
);

/**
 * What is known of the input of a fact.
 *
 * - `accepted`: the service takes it, so an error is a false alarm.
 * - `clean`: there is nothing to say about it, so any issue is a false alarm.
 * - `refused`: CloudFormation or the service answers with an error, so that no error is a miss.
 * - `silent`: it deploys, but means something other than what is written. No issue is a miss.
 * - `unsafe`: it deploys and works, but should be told. No issue is a miss.
 */
const Verdict = words('accepted', 'clean', 'refused', 'silent', 'unsafe');

/** Which command takes the input: `validate` reads templates and props, `import` what other tools wrote. */
const Command = words('validate', 'import');

const Evidence = t.strict({
  /** The kind of source. */
  kind: words('recorded', 'deployed', 'documentation', 'maintainer', 'specification'),
  /** `repository#number`, `repository: file`, or the title of a page. */
  where: NonEmpty,
  /** What it says, in our words. */
  says: NonEmpty,
});

const Fact = t.intersection([
  t.strict({
    fact: NonEmpty,
    verdict: Verdict,
    evidence: t.array(Evidence),
    input: NonEmpty,
  }),
  t.partial({
    /** The codes that this project gives. Any further error is a false alarm. */
    codes: t.array(NonEmpty),
    /** `validate` if it is left out. */
    command: Command,
    /** What the input is written in, if it is neither YAML nor JSON. */
    language: words<'terraform' | Language>('terraform', ...languages),
    /** The rule set that `validate` is asked for; `recommended` if it is left out. */
    ruleSet: t.literal('strict'),
    /** Whether it is about the text, so that tools that get JSON cannot say anything. */
    inText: t.literal(true),
    /** Why this project is wrong about it today. A test fails once it is right. */
    open: NonEmpty,
  }),
]);

const Facts = t.array(Fact);

/** One fact: a small input, and what is known about it. */
export interface Fact extends t.TypeOf<typeof Fact> {
  /** The topic, which is the name of its file. */
  readonly topic: string;
}

/** Whether somebody should be told about the input. */
export const isMistake = ({ verdict }: Pick<Fact, 'verdict'>): boolean =>
  verdict === 'refused' || verdict === 'silent' || verdict === 'unsafe';

const folder = join(__dirname, '../../../field-corpus/facts');

const factsIn = (file: string): ReadonlyArray<Fact> =>
  pipe(
    Facts.decode(parse(readFileSync(join(folder, file), 'utf8'))),
    E.fold(
      (errors) => {
        throw new Error(`${file}: ${PathReporter.report(E.left(errors)).join('\n')}`);
      },
      (facts) => facts.map((fact) => ({ ...fact, topic: file.replace(/\.yaml$/, '') })),
    ),
  );

/** All facts, by topic. */
export const readFacts = (): ReadonlyArray<Fact> =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap(factsIn);
