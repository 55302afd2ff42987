import { inDialect, validateRecord, wordsOf, type Issue } from '../index';

const issueAt = (path: Issue['path']): Issue => {
  const [issue] = validateRecord({ TokenValidityUnits: { IdToken: 'minutes' } }).issues;
  return { ...(issue as Issue), path };
};

describe('inDialect', () => {
  test('puts the path, the message and the fix into the words of the tool', () => {
    const issue = inDialect('pulumi', issueAt(['TokenValidityUnits', 'IdToken']));
    expect(issue.path).toEqual(['tokenValidityUnits', 'idToken']);
    expect(wordsOf(issue).fix).toBe('add `idTokenValidity`, or take it out');
  });

  test('counts the one item of a block where a tool has blocks as arrays', () => {
    const pathIn = (path: Issue['path']) => inDialect('terraform', issueAt(path)).path;
    expect(pathIn(['TokenValidityUnits', 'IdToken'])).toEqual(['token_validity_units', 0, 'id_token']);
    expect(pathIn(['TokenValidityUnits'])).toEqual(['token_validity_units']);
    expect(pathIn(['CallbackURLs', 1])).toEqual(['callback_urls', 1]);
    expect(pathIn([])).toEqual([]);
  });
});
