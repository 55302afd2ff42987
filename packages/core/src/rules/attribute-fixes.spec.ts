import * as fc from 'fast-check';
import { fixProps, rules, suggestedFix, validate, type PoolContext } from '../index';

const names = ['email', 'name', 'sub', 'email_verified', 'locale', 'custom:tenant', 'custom:tier'];

const attributes: fc.Arbitrary<PoolContext['attributes']> = fc.dictionary(
  fc.constantFrom(...names),
  fc.record({ required: fc.boolean(), mutable: fc.boolean() }, { requiredKeys: [] }),
);

const provider = fc.record({
  attributeMapping: fc.dictionary(fc.constantFrom(...names, 'username'), fc.constant('claim')),
});

const context = fc.record({
  attributes: attributes.map((known) => ({ 'custom:tenant': {}, 'custom:tier': {}, ...known })),
  identityProviders: fc.record({ Google: provider, Okta: provider }),
});

const someOf = (items: ReadonlyArray<string>) => fc.array(fc.constantFrom(...items), { maxLength: 5 });

const lists = { writeAttributes: someOf(names), readAttributes: someOf(names) };

const client = fc.oneof(
  fc.record({ disableOAuth: fc.constant(true), ...lists }, { requiredKeys: ['disableOAuth'] }),
  fc.record(
    {
      oAuth: fc.constant({
        flows: { authorizationCodeGrant: true },
        scopes: ['openid'],
        callbackUrls: ['https://app.example.com/callback'],
      }),
      supportedIdentityProviders: someOf(['Google', 'Okta', 'COGNITO']),
      ...lists,
    },
    { requiredKeys: ['oAuth'] },
  ),
);

const codes = rules.map(({ code }) => code);

test('fixes of attributes in any order end in a client that none of them changes again', () => {
  fc.assert(
    fc.property(
      client,
      context,
      fc.shuffledSubarray(codes, { minLength: codes.length }),
      (props, pool, order) => {
        let source: unknown = props;
        const seen: Array<string> = [];
        const found = () => new Set(validate(source, { context: pool }).issues.map(({ code }) => code));
        let present = found();
        // One code at a time, in that order, until nothing changes.
        for (let round = 0; round < 5; round += 1) {
          const before = JSON.stringify(source);
          for (const code of order) {
            if (!present.has(code)) continue;
            source = fixProps(source, { context: pool }, suggestedFix([code])).source;
            present = found();
          }
          if (JSON.stringify(source) === before) break;
          expect(seen).not.toContain(JSON.stringify(source));
          seen.push(JSON.stringify(source));
        }
        const { issues } = validate(source, { context: pool });
        const left = issues.filter(({ fixes }) => fixes.some(({ edits }) => edits.length > 0));
        expect(left).toEqual([]);
      },
    ),
  );
});

test('a fix never leaves an array of attributes to write empty', () => {
  fc.assert(
    fc.property(client, context, (props, pool) => {
      const given =
        'writeAttributes' in props && props.writeAttributes !== undefined && props.writeAttributes.length > 0;
      const { source } = fixProps(props, { context: pool }, suggestedFix(codes));
      if (given) expect((source as typeof props).writeAttributes).not.toEqual([]);
    }),
  );
});
