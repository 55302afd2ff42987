import {
  clientRecord,
  decode,
  editedData,
  encode,
  fixAll,
  fixProps,
  fromParts,
  fromRecord,
  InvalidUserPoolClientError,
  isError,
  minimalProps,
  parseText,
  partsOf,
  printIssue,
  printText,
  readProps,
  recordOfDraft,
  safeFix,
  toRecord,
  UserPoolClient,
  validate,
  withServiceDefaults,
  wordsOf,
  type Fix,
  type Issue,
  type SourceEdit,
} from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import * as fc from 'fast-check';
import { anyValue } from './any-value';
import { client } from './client';
import { fieldGroups, mapLists, withFieldsOf } from './client-fields';
import { demandSame, difference } from './difference';
import { faultyProps } from './faulty-props';
import { portableLaw, type Law, type PlainLaw } from './law';
import { record } from './record';
import { anyText } from './text-arbitraries';
import { validProps } from './valid-props';

const demand = (holds: boolean, otherwise: string): void => {
  if (!holds) throw new Error(otherwise);
};

const rightOf = <A>(read: E.Either<unknown, A>): A => {
  if (E.isLeft(read)) throw new Error(`it does not read back: ${JSON.stringify(read.left)}`);
  return read.right;
};

const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

// -------------------------------------------------------------------------------------
// round trips
// -------------------------------------------------------------------------------------

const roundTrips: ReadonlyArray<PlainLaw> = [
  {
    name: 'valid props decode',
    property: fc.property(validProps(), (props) => {
      rightOf(decode(props));
    }),
  },
  {
    name: 'decode(encode(client)) is client',
    property: fc.property(client(), (given) => demandSame(given, rightOf(decode(encode(given))))),
  },
  {
    name: 'an encoded client decodes to the same client after JSON',
    property: fc.property(client(), (given) =>
      demandSame(given, rightOf(decode(throughJson(encode(given))))),
    ),
  },
  {
    name: 'fromRecord(toRecord(client)) is client',
    property: fc.property(client(), (given) => demandSame(given, rightOf(fromRecord(toRecord(given))))),
  },
  {
    name: 'toRecord(fromRecord(record)) is record',
    property: fc.property(record(), (given) => demandSame(given, toRecord(rightOf(fromRecord(given))))),
  },
  {
    name: 'a record is the same after its codec and JSON',
    property: fc.property(record(), (given) =>
      demandSame(given, rightOf(clientRecord.decode(throughJson(clientRecord.encode(given))))),
    ),
  },
  {
    name: 'parseText(printText(text)) is text',
    property: fc.property(anyText(), (given) => demandSame(given, rightOf(parseText(printText(given))))),
  },
  {
    name: 'fromParts(partsOf(text)) is text',
    property: fc.property(anyText(), (given) => demandSame(given, fromParts(partsOf(given)))),
  },
];

// -------------------------------------------------------------------------------------
// defaults
// -------------------------------------------------------------------------------------

const defaults: ReadonlyArray<PlainLaw> = [
  {
    name: 'the defaults of the service make a valid client',
    property: fc.property(client(), (given) => {
      const full = withServiceDefaults(given);
      demandSame(full, rightOf(decode(encode(full))));
    }),
  },
  {
    name: 'filling in the defaults of the service twice changes nothing',
    property: fc.property(client(), (given) => {
      const full = withServiceDefaults(given);
      demandSame(full, withServiceDefaults(full));
    }),
  },
  {
    name: 'the defaults of the service replace no given value',
    property: fc.property(client(), (given) => {
      const full = withServiceDefaults(given);
      const analytics = given.analytics && { ...full.analytics, ...given.analytics };
      // Flows that are all off mean the default ones.
      const flows = Object.values(given.authFlows ?? {}).includes(true) ? given.authFlows : full.authFlows;
      demandSame({ ...full, ...given, analytics, authFlows: flows }, full);
    }),
  },
];

const minimal: ReadonlyArray<PlainLaw> = [
  {
    name: 'minimal props mean the same client, and cannot be shortened further',
    property: fc.property(client(), (given) => {
      const props = minimalProps(given);
      const read = rightOf(decode(throughJson(props)));
      demand(
        UserPoolClient.Eq.equals(withServiceDefaults(read), withServiceDefaults(given)),
        'the minimal props mean a different client',
      );
      demandSame(props, minimalProps(read));
    }),
  },
];

// -------------------------------------------------------------------------------------
// issues
// -------------------------------------------------------------------------------------

const demandWellFormed = (issue: Issue): void => {
  demand(/^[a-z]+(-[a-z]+)*$/.test(issue.code), `${JSON.stringify(issue.code)} is no code`);
  const { message, fix } = wordsOf(issue);
  demand(message.trim() !== '', `${issue.code} says nothing`);
  demand(fix.trim() !== '', `${issue.code} has no fix`);
  demand(printIssue(issue).includes(issue.code), `${issue.code} is printed without its code`);
};

const issues: ReadonlyArray<PlainLaw> = [
  {
    name: 'decode never throws, and gives a client or at least one error',
    property: fc.property(anyValue(), ({ value }) => {
      const decoded = decode(value);
      if (E.isRight(decoded)) return;
      decoded.left.forEach(demandWellFormed);
      demand(decoded.left.some(isError), 'there is neither a client nor an error');
    }),
  },
  {
    name: 'a decoded client is in its canonical form',
    property: fc.property(anyValue(), ({ value }) => {
      const decoded = decode(value);
      if (E.isRight(decoded)) demandSame(decoded.right, rightOf(decode(encode(decoded.right))));
    }),
  },
  {
    name: 'a mistake never hides another',
    property: fc.property(faultyProps(), ({ props, faults }) => {
      const reported = validate(props)
        .issues.filter(isError)
        .map(({ code }) => code);
      const hidden = faults.map(({ code }) => code).filter((code) => !reported.includes(code));
      demand(hidden.length === 0, `hidden: ${hidden.join(', ')}`);
    }),
  },
  {
    name: 'what can be read of props with mistakes is a record',
    property: fc.property(faultyProps(), ({ props }) => {
      const draft = recordOfDraft(readProps(props).fields);
      demand(clientRecord.is(draft), `it is no record: ${JSON.stringify(draft)}`);
    }),
  },
  {
    name: 'the error that make throws prints the code of every mistake',
    property: fc.property(faultyProps(), ({ props, faults }) => {
      const thrown = E.tryCatch(
        () => UserPoolClient.make(props as never),
        (error) => error,
      );
      const error = E.isLeft(thrown) ? thrown.left : undefined;
      demand(error instanceof InvalidUserPoolClientError, 'another error is thrown, or none');
      faults.forEach(({ code }) => demand(String(error).includes(code), `${code} is not printed`));
    }),
  },
];

// -------------------------------------------------------------------------------------
// fixes
// -------------------------------------------------------------------------------------

const countOf = (issues: ReadonlyArray<Issue>, code: string): number =>
  issues.filter((issue) => issue.code === code).length;

/** The first fix that a program can apply. */
const anyFix = ({ fixes }: Issue): Fix | undefined => fixes.find(({ inSource = [] }) => inSource.length > 0);

const demandNoNewError = (before: ReadonlyArray<Issue>, after: ReadonlyArray<Issue>): void => {
  const errors = { before: before.filter(isError), after: after.filter(isError) };
  for (const { code } of errors.after) {
    demand(countOf(errors.after, code) <= countOf(errors.before, code), `${code} came with a fix`);
  }
};

const editedBy = (props: unknown, edits: ReadonlyArray<SourceEdit>): unknown =>
  edits.reduce<unknown>(editedData, props);

const fixes: ReadonlyArray<PlainLaw> = [
  {
    name: 'a safe fix takes its issue away and brings no error',
    property: fc.property(faultyProps(), ({ props }) => {
      const { issues: before } = validate(props);
      for (const issue of before) {
        const fix = safeFix(issue);
        if (fix === undefined) continue;
        const { issues: after } = validate(editedBy(props, fix.inSource ?? []));
        demand(countOf(after, issue.code) < countOf(before, issue.code), `${issue.code} is still there`);
        demandNoNewError(before, after);
      }
    }),
  },
  {
    name: 'no safe fix is left, and suggestions bring no error',
    property: fc.property(faultyProps(), ({ props }) => {
      const { issues: before } = validate(props);
      demand(!fixProps(props).issues.some((issue) => safeFix(issue)), 'a safe fix is left');
      demandNoNewError(before, fixProps(props, {}, anyFix).issues);
    }),
  },
  {
    name: 'safe fixes in any order give the same props, and a second run changes nothing',
    property: fc.property(faultyProps(), fc.nat(), ({ props }, turn) => {
      const { source } = fixProps(props);
      const turned = fixAll<unknown>(props, {
        issuesOf: (given) => {
          const { issues: found } = validate(given);
          const start = turn % Math.max(1, found.length);
          return [...found.slice(start), ...found.slice(0, start)].reverse();
        },
        // One at a time, so that the order matters.
        edit: (given, edits) => (edits.length > 1 ? E.left('') : E.right(editedBy(given, edits))),
      });
      demandSame(turned.source, source);
      demand(fixProps(source).applied.length === 0, 'a second run applies a fix');
    }),
  },
];

// -------------------------------------------------------------------------------------
// equality
// -------------------------------------------------------------------------------------

const { equals } = UserPoolClient.Eq;

/** Compares clients in another way: by their records, with each array as a set. */
const haveSameRecord = (a: UserPoolClient, b: UserPoolClient): boolean => {
  const asSet = (items: ReadonlyArray<unknown>): ReadonlyArray<unknown> =>
    [...new Set(items.map((item) => JSON.stringify(item)))].sort();
  const recordOf = (given: UserPoolClient): object => toRecord(mapLists(given, asSet));
  return difference(recordOf(a), recordOf(b)) === undefined;
};

const equality: ReadonlyArray<PlainLaw> = [
  {
    name: 'a client equals itself, whatever the order of its arrays and however often an item occurs in them',
    property: fc.property(client(), fc.nat(), (given, choice) => {
      const turned = mapLists(given, (items) => {
        const start = choice % Math.max(1, items.length);
        return [...items.slice(start), ...items.slice(0, start), ...items.slice(0, 1)].reverse();
      });
      demand(equals(given, given), 'it does not equal itself');
      demand(
        equals(given, turned) && equals(turned, given),
        'it does not equal itself with reordered arrays',
      );
    }),
  },
  {
    name: 'a client with a field of another is equal if and only if their records are',
    property: fc.property(client(), client(), fc.constantFrom(...fieldGroups), (given, other, fields) => {
      const mixed = withFieldsOf(given, other, fields);
      const expected = haveSameRecord(given, mixed);
      demand(equals(given, mixed) === expected, `they are ${expected ? 'not ' : ''}equal`);
      demand(equals(mixed, given) === expected, 'equality is not symmetric');
    }),
  },
];

/**
 * The laws of `@org/cognito-core`, for all kinds of clients: round trips, defaults, issues, fixes and equality.
 *
 * @example
 * import { coreLaws } from '@org/cognito-testing';
 * import * as fc from 'fast-check';
 *
 * for (const { property } of coreLaws) fc.assert(property, { numRuns: 20 });
 */
export const coreLaws: ReadonlyArray<Law> = [
  ...roundTrips,
  ...defaults,
  ...minimal,
  ...issues,
  ...fixes,
  ...equality,
].map(portableLaw);
