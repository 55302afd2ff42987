import { inToolWords, serviceDialect, toolDialect, type Issue } from '../index';

const issueAt = (path: Issue['path']): Issue => ({
  code: 'token-unit-enum',
  severity: 'error',
  path,
  message: 'the unit of IdTokenValidity',
  fix: 'write TokenValidityUnits',
});

describe('inToolWords', () => {
  test('puts the path, the message and the fix into the words of the tool', () => {
    expect(inToolWords(toolDialect('pulumi'), issueAt(['TokenValidityUnits', 'IdToken']))).toMatchObject({
      path: ['tokenValidityUnits', 'idToken'],
      message: 'the unit of idTokenValidity',
      fix: 'write tokenValidityUnits',
    });
  });

  test('counts the one item of a block where a tool has blocks as arrays', () => {
    const pathIn = (path: Issue['path']) => inToolWords(toolDialect('terraform'), issueAt(path)).path;
    expect(pathIn(['TokenValidityUnits', 'IdToken'])).toEqual(['token_validity_units', 0, 'id_token']);
    expect(pathIn(['TokenValidityUnits'])).toEqual(['token_validity_units']);
    expect(pathIn(['CallbackURLs', 1])).toEqual(['callback_urls', 1]);
    expect(pathIn([])).toEqual([]);
  });

  test('leaves an issue as it is in the words of the service', () => {
    const issue = issueAt(['TokenValidityUnits', 'IdToken']);
    expect(inToolWords(serviceDialect, issue)).toEqual(issue);
  });
});
