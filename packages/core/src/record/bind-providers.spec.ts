import * as fc from 'fast-check';
import { bindProviders, bindRecord, registeredProviders, type ClientRecord } from '../index';

describe('bindProviders', () => {
  const names = fc.constantFrom(
    'registeredProvider:0',
    'registeredProvider:1',
    'registeredProvider::0',
    'registeredProvider:',
    'stage',
  );

  test('keeps the bindings of references, whatever their names are', () => {
    fc.assert(
      fc.property(fc.uniqueArray(names), fc.uniqueArray(names), (bound, used) => {
        const record: ClientRecord = {
          SupportedIdentityProviders: registeredProviders,
          CallbackURLs: used.map((name) => ({
            _tag: 'TextTemplate',
            parts: [{ _tag: 'Reference', name }],
          })),
        };
        const given = Object.fromEntries(bound.map((name) => [name, { given: name }]));
        const resolved = bindProviders<object>(record, given, [{ provider: 0 }, 'Google', { provider: 2 }]);
        expect(resolved.bindings).toMatchObject(given);
        const value = ({ name }: { readonly name: string }) => resolved.bindings[name];
        expect(bindRecord(resolved.record, { value, text: () => undefined })).toEqual({
          SupportedIdentityProviders: [{ provider: 0 }, 'Google', { provider: 2 }, 'COGNITO'],
          CallbackURLs: used.map((name) => given[name]),
        });
      }),
    );
  });

  test('does not change a record that names its providers', () => {
    const record: ClientRecord = { SupportedIdentityProviders: ['COGNITO'] };
    expect(bindProviders(record, {}, [{ provider: 0 }])).toEqual({ record, bindings: {} });
  });
});
